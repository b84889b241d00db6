//! The real program in pseudo-terminals.
#![cfg(unix)]

mod profiles;
mod pseudo_terminal;
mod session;
mod test_card;
