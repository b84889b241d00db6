//! Candidates → actors: which names mean one actor, whom each short form means, and the numbered result.
//!
//! It looks at one article only, and finds no names but short forms of those that are found.

pub(crate) mod aliases;
pub(crate) mod register;
mod respelled;
mod reuse;
pub(crate) mod unify;
