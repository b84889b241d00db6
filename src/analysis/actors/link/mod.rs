//! Candidates → actors: which names mean one actor, whom each short form means, and the numbered result.
//!
//! It looks at one article only, and finds no names but short forms of those that are found.

pub mod aliases;
pub mod register;
mod respelled;
mod reuse;
pub mod unify;
