//! What can be wrong with a written query: data that the interface puts into words.

use super::field::Class;
use super::words;
use crate::script::Language;

/// Where a written query is wrong, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryError {
    /// Byte offset of the offending part.
    pub(crate) position: usize,
    /// Its place in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with a written query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A `|` without a term before it.
    BarBefore,
    /// A `|` without a term after it.
    BarAfter,
    /// A `-` without a term.
    Minus,
    /// A field that does not exist, as written.
    Field(String),
    /// A quotation that misses this mark.
    Quotation(char),
    /// A field without a value.
    Empty,
    /// A value that is not of the class of words that its field takes, as written.
    Choice(Class, String),
    /// A value that is no date, as written.
    Date(String),
    /// A value that is no confidence, as written.
    Confidence(String),
}

impl Fault {
    /// The id of the sentence that says it.
    pub fn id(&self) -> &'static str {
        match self {
            Self::BarBefore => "query-bar-before",
            Self::BarAfter => "query-bar-after",
            Self::Minus => "query-minus",
            Self::Field(_) => "query-field",
            Self::Quotation(_) => "query-quotation",
            Self::Empty => "query-empty",
            Self::Choice(Class::Type, _) => "query-type",
            Self::Choice(Class::Kind, _) => "query-kind",
            Self::Choice(..) => "query-language",
            Self::Date(_) => "query-date",
            Self::Confidence(_) => "query-confidence",
        }
    }

    /// What the sentence names: arguments and their values, with the words of a language to choose from.
    pub fn arguments(&self, language: Language) -> Vec<(&'static str, String)> {
        match self {
            Self::BarBefore | Self::BarAfter | Self::Minus | Self::Empty => Vec::new(),
            Self::Quotation(mark) => vec![("mark", mark.to_string())],
            Self::Field(name) => vec![
                ("value", name.clone()),
                ("choice", words::listed(Class::Field, language)),
            ],
            Self::Choice(class, value) => vec![
                ("value", value.clone()),
                ("choice", words::listed(*class, language)),
            ],
            Self::Date(value) | Self::Confidence(value) => vec![("value", value.clone())],
        }
    }
}
