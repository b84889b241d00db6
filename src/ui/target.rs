//! What the keys for the next and previous hit look for.

use crate::model::{ActorId, TimexValue};

/// What `n` and `N` look for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// Nothing.
    #[default]
    None,
    /// The mentions of an actor.
    Actor(ActorId),
    /// The occurrences of some words, folded.
    Words(String),
    /// The mentions of one normalised date.
    Date(TimexValue),
}
