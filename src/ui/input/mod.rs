//! Keys in: what a key is, what it means where, and lines to type in.

pub mod action;
mod key;
mod key_fault;
pub(crate) mod keyboard;
pub mod keymap;
pub(crate) mod nearest;
pub(super) mod prompt;
