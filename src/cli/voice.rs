//! What the command line says to people, on standard error, in their language.
//!
//! Reasons are data; their words are those of the interface (`assets/i18n`). The language is found as in the
//! browser. Words go out in logical order without isolates: a terminal that does nothing for direction would show
//! them as signs, and a path that is copied from a message must hold nothing that cannot be seen. What a sentence
//! names is made harmless before it is put in; the name of a file stands before its sentence, set off by a colon.

use std::io::{self, Write};

use super::escape::file_name;
use super::status::Status;
use crate::config::ConfigError;
use crate::i18n::{InterfaceLanguage, Messages, Sentence};
use crate::library::QueryError;
use crate::model::What;

/// Says things in one language.
pub(super) struct Voice {
    language: InterfaceLanguage,
    messages: Messages,
}

impl Voice {
    /// A voice in that language.
    pub(super) fn new(language: InterfaceLanguage) -> Self {
        Self {
            language,
            messages: Messages::new(language),
        }
    }

    /// The language.
    pub(super) fn language(&self) -> InterfaceLanguage {
        self.language
    }

    /// Its words, for what is drawn.
    pub(super) fn messages(&self) -> &Messages {
        &self.messages
    }

    /// Says a sentence.
    pub(super) fn say(&self, sentence: &Sentence) {
        write(&self.words(sentence));
    }

    /// Says a sentence about a file or another thing that has a name.
    pub(super) fn say_of(&self, name: &str, sentence: &Sentence) {
        write(&format!("{}: {}", file_name(name), self.words(sentence)));
    }

    /// Says what was noticed about a file.
    pub(super) fn say_what(&self, name: &str, what: &What) {
        let sentence = match what {
            What::Unreadable(reason) => Sentence::of(reason.id(), reason.arguments()),
            What::Damaged(damage) => Sentence::of(damage.id(), damage.arguments()),
        };
        self.say_of(name, &sentence);
    }

    /// Says what is wrong with a configuration, and where.
    pub(super) fn say_config_error(&self, error: &ConfigError) {
        write(&self.config_error(error));
    }

    /// What is wrong with a configuration: file, line if there is one, and the sentence.
    pub(super) fn config_error(&self, error: &ConfigError) -> String {
        let file = file_name(&error.file.to_string_lossy());
        let reason = self.words(&error.reason);
        match error.line {
            Some(line) => format!("{file}:{line}: {reason}"),
            None => format!("{file}: {reason}"),
        }
    }

    /// Says what is wrong with a query, and where.
    pub(super) fn say_query_error(&self, error: &QueryError) {
        let fault = &error.fault;
        let reason = Sentence::of(fault.id(), fault.arguments(self.messages.language()));
        let sentence = Sentence::new("said-query")
            .with("column", error.column.to_string())
            .with_clause("reason", reason);
        self.say(&sentence);
    }

    /// The words of a sentence as they are said.
    fn words(&self, sentence: &Sentence) -> String {
        self.messages.plain(sentence, &file_name)
    }
}

/// Ends a run whose output may have failed. A reader that left (a closed pipe) is no error.
pub(super) fn end(voice: &Voice, result: io::Result<Status>) -> Status {
    match result {
        Ok(status) => status,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Status::Done,
        Err(error) => {
            voice.say(&Sentence::new("said-no-output").with("error", error.to_string()));
            Status::Unreadable
        }
    }
}

/// Writes a line to standard error. A closed standard error is nothing to die of.
fn write(sentence: &str) {
    let _ = writeln!(io::stderr().lock(), "warraq: {sentence}");
}
