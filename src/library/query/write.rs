//! Query → written form and chips.

use std::fmt;

use super::clauses::{Clause, Query};
use super::field::Class;
use super::term::{Term, Test};
use super::words;
use crate::library::Library;
use crate::model::ActorId;
use crate::script::Language;

/// One clause as the interface shows it. Its number is the clause's number for `Query::remove`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// The alternatives; usually one.
    pub(crate) parts: Vec<ChipPart>,
}

impl Chip {
    /// Whether the whole clause excludes.
    pub(crate) fn negated(&self) -> bool {
        self.parts.iter().all(|part| part.negated)
    }
}

/// One alternative of a [`Chip`]. Typed as `field:label` it is read as the same term again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChipPart {
    /// Whether it excludes.
    pub(crate) negated: bool,
    /// The word for what it is about; `None` for a bare word, and for an actor that is known.
    pub(crate) field: Option<&'static str>,
    /// The value: an actor's name where it is known, else as written. It is hostile input.
    pub(crate) label: String,
    /// The actor, where it is exactly one.
    pub actor: Option<ActorId>,
}

impl Query {
    /// The clauses as chips in the words of a language, in order.
    pub(crate) fn chips(&self, library: &Library, language: Language) -> Vec<Chip> {
        let chip = |clause: &Clause| {
            let terms = clause.iter().enumerate();
            let parts = terms.map(|(number, term)| {
                let form = Form::of(term, number > 0, language);
                chip_part(term, form, library)
            });
            Chip {
                parts: parts.collect(),
            }
        };
        self.clauses.iter().map(chip).collect()
    }

    /// The form written in the words of a language; reading it again gives the same query.
    pub(crate) fn written(&self, language: Language) -> String {
        let term = |(number, term): (usize, &Term)| {
            let form = Form::of(term, number > 0, language);
            let sign = if term.negated { "-" } else { "" };
            match form.field {
                Some(field) => format!("{sign}{field}:{}", form.value),
                None => format!("{sign}{}", form.value),
            }
        };
        let clause = |clause: &Clause| {
            let terms: Vec<String> = clause.iter().enumerate().map(term).collect();
            terms.join(" | ")
        };
        let clauses: Vec<String> = self.clauses.iter().map(clause).collect();
        clauses.join(" ")
    }
}

/// The form written in English words.
impl fmt::Display for Query {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.written(Language::English))
    }
}

fn chip_part(term: &Term, form: Form, library: &Library) -> ChipPart {
    let actor = match &term.test {
        Test::Actor(test) => <[ActorId; 1]>::try_from(test.ids.as_slice()).ok(),
        _ => None,
    };
    let actor = actor.map(|[actor]| actor);
    let nested = matches!(&term.test, Test::Actor(test) if test.nested);
    let (field, label) = match actor.map(|actor| &library.actor(actor).name) {
        Some(name) if nested => (form.field, quoted(name)),
        Some(name) => (None, name.clone()),
        None => (form.field, form.value),
    };
    ChipPart {
        negated: term.negated,
        field,
        label,
        actor,
    }
}

/// How a term is written beside its sign.
struct Form {
    /// The word for its field; `None` for a bare word.
    field: Option<&'static str>,
    /// The value, in quotation marks where it needs them.
    value: String,
}

impl Form {
    /// The form of a term; as an `alternative` a bare word would take over the field before it.
    fn of(term: &Term, alternative: bool, language: Language) -> Self {
        let value = match &term.test {
            Test::Word(word) if !alternative && is_bare(&word.actor.written) => {
                return Self {
                    field: None,
                    value: word.actor.written.clone(),
                };
            }
            Test::Type(kind) => words::spelling(Class::Type, kind.name(), language),
            Test::Kind(kind) => words::spelling(Class::Kind, kind.name(), language),
            Test::Language(of) => words::spelling(Class::Language, of.code(), language),
            Test::Actor(test) => &test.written,
            Test::Confidence(range) => &range.written,
            Test::Date(range) | Test::Published(range) => &range.written,
            Test::Outlet(search)
            | Test::Text(search)
            | Test::Title(search)
            | Test::File(search) => search.needle(),
            Test::Word(word) => &word.actor.written,
        };
        Self {
            field: Some(words::spelling(
                Class::Field,
                term.test.field().name(),
                language,
            )),
            value: quoted(value),
        }
    }
}

fn quoted(value: &str) -> String {
    if is_plain(value) {
        value.to_owned()
    } else {
        format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

/// Whether a value reads the same without quotes.
fn is_plain(value: &str) -> bool {
    let special = |character: char| {
        character.is_whitespace() || matches!(character, '|' | '"' | '“' | '«' | '\\')
    };
    !value.contains(special)
}

/// Whether a word reads the same without a field.
fn is_bare(word: &str) -> bool {
    is_plain(word) && !word.contains(':') && !word.starts_with('-')
}
