//! The only door to the terminal: entering and leaving it, frames out, keys and signals in.
//!
//! Promise: whatever ends the program (return, error, panic on any thread, SIGTERM, SIGHUP,
//! SIGINT) or stops it (Ctrl-Z, SIGTSTP), the terminal is given back as it was found, and nothing
//! is written while nothing changes. Limit: Unix terminals; the bidi profiles `bdsm` and `raw`
//! (`guard.rs` tells how they are told apart).

#[cfg(not(unix))]
compile_error!("only Unix terminals are known here; see the module's documentation");

mod backend;
mod color;
mod guard;
mod input;
mod parse;
mod session;
mod signals;
mod size;

pub use color::{ColorChoice, ColorDepth};
pub use guard::install_panic_hook;
pub use input::spawn_input;
pub use session::{Session, SessionOptions};
pub use signals::{SignalWatch, spawn_signals};
pub use size::output_columns;
