//! What can be wrong with the keys that a configuration gives to actions.

use std::cmp::Ordering;

use super::action::ACTIONS;
use super::key::{self, Key};
use super::nearest::nearest;
use crate::i18n::Sentence;

/// What is wrong with the keys that somebody gave to an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeyFault {
    /// The action's name, as given.
    pub(crate) action: String,
    /// What is wrong and what would be right.
    pub(crate) reason: Sentence,
}

/// Keys of an action.
pub(super) struct KeysOf<'a> {
    /// The action.
    pub(super) action: &'static str,
    /// Its keys.
    pub(super) keys: &'a [Key],
}

/// What to say of keys that would take others out of reach.
pub(super) fn collision(own: &KeysOf<'_>, taken: &KeysOf<'_>) -> Sentence {
    let id = match own.keys.len().cmp(&taken.keys.len()) {
        Ordering::Less => "keys-begin-others",
        Ordering::Equal => "keys-taken",
        Ordering::Greater => "keys-begin-with-others",
    };
    Sentence::new(id)
        .with("keys", key::label(own.keys))
        .with("action", own.action)
        .with("taken", key::label(taken.keys))
        .with("other", taken.action)
}

/// What to say of an action that does not exist.
pub(super) fn unknown(name: &str) -> Sentence {
    let remedy = match nearest(name, ACTIONS.iter().map(|row| row.name)) {
        Some(near) => Sentence::new("keys-near").with("name", near),
        None => Sentence::new("keys-listed"),
    };
    Sentence::new("keys-no-action")
        .with("action", name)
        .with_clause("remedy", remedy)
}

/// What to say of keys that cannot be read.
pub(super) fn unreadable(keys: &str, name: &str) -> Sentence {
    Sentence::new("keys-unreadable")
        .with("keys", keys)
        .with("action", name)
}
