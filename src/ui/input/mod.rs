//! Keys in: what a key is, what it means where, and lines to type in.

pub mod action;
mod key;
mod key_fault;
pub mod keyboard;
pub mod keymap;
pub mod nearest;
pub(super) mod prompt;
