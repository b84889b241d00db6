//! Candidates → actors: which names mean one actor, which short forms mean whom, and the numbered result.

pub mod aliases;
pub mod register;
mod respelled;
mod reuse;
pub mod unify;
