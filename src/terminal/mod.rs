//! The only door to the terminal: entering and leaving it, frames out, keys and signals in.
//!
//! Promise: whatever ends the program (return, error, panic on any thread, SIGTERM, SIGHUP,
//! SIGINT) or stops it (Ctrl-Z, SIGTSTP), the terminal is given back as it was found, and nothing
//! is written while nothing changes. Cells are shown as they are drawn, whatever the terminal would
//! make of right-to-left text (`profile.rs`, `detect.rs`, `stage/`). Limit: Unix terminals.

#[cfg(not(unix))]
compile_error!("only Unix terminals are known here; see the module's documentation");

mod backend;
mod clipboard;
mod color;
mod detect;
mod examine;
mod guard;
mod input;
mod parse;
mod passthrough;
mod profile;
mod session;
mod signals;
mod size;
mod stage;

pub use clipboard::LONGEST_COPY;
pub use color::{ColorChoice, ColorDepth};
pub use detect::{Answers, Detected, Ground, Kind};
pub use examine::{Examination, examine, lines};
pub use guard::install_panic_hook;
pub use input::spawn_input;
pub use passthrough::Multiplexer;
pub use profile::{BidiChoice, Profile};
pub use session::{Session, SessionOptions};
pub use signals::{SignalWatch, spawn_signals};
pub use size::output_columns;
