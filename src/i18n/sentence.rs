//! A sentence as data: its id, and what it names. Its words are a language's.

/// A sentence that is yet to be put into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The id of its words.
    pub(crate) id: &'static str,
    /// What it names, each with the name of its place.
    pub(crate) arguments: Vec<(&'static str, Argument)>,
}

/// What a sentence names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// A word or value. It may be hostile input.
    Word(String),
    /// A clause of its own.
    Clause(Sentence),
}

impl Sentence {
    /// A sentence that names nothing.
    pub(crate) fn new(id: &'static str) -> Self {
        Self {
            id,
            arguments: Vec::new(),
        }
    }

    /// The same, with a word or value at the place `name`.
    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, word: impl Into<String>) -> Self {
        self.arguments.push((name, Argument::Word(word.into())));
        self
    }

    /// The same, with a clause at the place `name`.
    #[must_use]
    pub(crate) fn with_clause(mut self, name: &'static str, clause: Sentence) -> Self {
        self.arguments.push((name, Argument::Clause(clause)));
        self
    }

    /// A sentence whose words are all of one kind, as `model` and `library` give them.
    pub fn of(id: &'static str, words: Vec<(&'static str, String)>) -> Self {
        let argument = |(name, word)| (name, Argument::Word(word));
        Self {
            id,
            arguments: words.into_iter().map(argument).collect(),
        }
    }
}
