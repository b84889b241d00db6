//! What can be wrong with a written query: data that an interface words in its language, and its English.

use std::fmt;

use super::field::Class;
use super::words;
use crate::script::Language;

/// Where a written query is wrong, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryError {
    /// Byte offset of the offending part.
    pub position: usize,
    /// Its place in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub fault: Fault,
}

impl fmt::Display for QueryError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "query, character {}: {}",
            self.column, self.fault
        )
    }
}

impl std::error::Error for QueryError {}

/// What is wrong with a written query. The English says what would be accepted; it is a sentence
/// without a full stop.
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

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let choice = |class| words::listed(class, Language::English);
        match self {
            Self::BarBefore => {
                formatter.write_str("“|” stands between two terms, as in actor:nato | actor:csto")
            }
            Self::BarAfter => formatter.write_str("“|” needs a term after it as well"),
            Self::Minus => {
                formatter.write_str("“-” excludes the term right after it, as in -actor:nato")
            }
            Self::Field(name) => write!(
                formatter,
                "there is no field “{name}”; fields are {}; quote a text that holds a colon",
                choice(Class::Field)
            ),
            Self::Quotation(mark) => {
                write!(formatter, "this quotation has no end; add {mark}")
            }
            Self::Empty => formatter
                .write_str("a value is missing; write it after the colon, as in actor:nato"),
            Self::Choice(class, value) => {
                write!(
                    formatter,
                    "“{value}” is no {}; choose {}",
                    class.name(),
                    choice(*class)
                )
            }
            Self::Date(value) => write!(
                formatter,
                "“{value}” is no date; write a day, month, year or range, as in 2022-01-06, \
                 2022-01..02 or ..1999"
            ),
            Self::Confidence(value) => write!(
                formatter,
                "“{value}” is no confidence; write a number from 0 to 1, as in >0.5, <0.5 or 0.3..0.7"
            ),
        }
    }
}
