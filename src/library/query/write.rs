//! Query → written form and chips.

use std::fmt;

use super::term::{Term, Test};
use super::{Field, Query};
use crate::library::Library;
use crate::model::ActorId;

/// One clause as the interface shows it. Its number is the clause's number for [`Query::remove`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// The alternatives; usually one.
    pub parts: Vec<ChipPart>,
}

impl Chip {
    /// Whether the whole clause excludes.
    pub fn negated(&self) -> bool {
        self.parts.iter().all(|part| part.negated)
    }
}

/// One alternative of a [`Chip`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChipPart {
    /// Whether it excludes.
    pub negated: bool,
    /// What it is about.
    pub field: Field,
    /// The value: an actor's name where it is known, else as written. It is hostile input.
    pub label: String,
    /// The actor, where it is exactly one.
    pub actor: Option<ActorId>,
}

impl Query {
    /// The clauses as chips, in order.
    pub fn chips(&self, library: &Library) -> Vec<Chip> {
        self.clauses
            .iter()
            .map(|clause| Chip {
                parts: clause.iter().map(|term| chip_part(term, library)).collect(),
            })
            .collect()
    }
}

fn chip_part(term: &Term, library: &Library) -> ChipPart {
    let actor = match &term.test {
        Test::Actor(test) => <[ActorId; 1]>::try_from(test.ids.as_slice()).ok(),
        _ => None,
    };
    let actor = actor.map(|[actor]| actor);
    ChipPart {
        negated: term.negated,
        field: term.test.field(),
        label: actor.map_or_else(
            || value(&term.test).to_owned(),
            |actor| library.actor(actor).name.clone(),
        ),
        actor,
    }
}

/// The written form; reading it again gives the same query.
impl fmt::Display for Query {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, clause) in self.clauses.iter().enumerate() {
            if number > 0 {
                formatter.write_str(" ")?;
            }
            for (number, term) in clause.iter().enumerate() {
                if number > 0 {
                    formatter.write_str(" | ")?;
                }
                write_term(term, number > 0, formatter)?;
            }
        }
        Ok(())
    }
}

fn write_term(term: &Term, alternative: bool, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    if term.negated {
        formatter.write_str("-")?;
    }
    let field = match &term.test {
        Test::Word(word) if !alternative && is_bare(&word.actor.written) => {
            return formatter.write_str(&word.actor.written);
        }
        Test::Word(_) => "word",
        Test::Actor(test) if test.nested => "nested",
        Test::Actor(_) => "actor",
        Test::Type(_) => "type",
        Test::Kind(_) => "kind",
        Test::Confidence(_) => "confidence",
        Test::Date(range) => range.field,
        Test::Published(_) => "published",
        Test::Outlet(_) => "outlet",
        Test::Text(_) => "text",
        Test::Title(_) => "title",
        Test::File(_) => "file",
        Test::Language(_) => "language",
    };
    write!(formatter, "{field}:{}", quoted(value(&term.test)))
}

fn value(test: &Test) -> &str {
    match test {
        Test::Actor(test) => &test.written,
        Test::Type(kind) => kind.name(),
        Test::Kind(kind) => kind.name(),
        Test::Confidence(range) => &range.written,
        Test::Date(range) | Test::Published(range) => &range.written,
        Test::Outlet(search) | Test::Text(search) | Test::Title(search) | Test::File(search) => {
            search.needle()
        }
        Test::Language(language) => language.code(),
        Test::Word(word) => &word.actor.written,
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
