//! (being built)

pub mod keyboard;
