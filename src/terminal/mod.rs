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

pub(crate) use clipboard::LONGEST_COPY;
pub(crate) use color::{ColorChoice, ColorDepth};
pub(crate) use detect::{Detected, Ground, Kind};
pub(crate) use examine::{Examination, examine, lines};
pub(crate) use guard::install_panic_hook;
pub(crate) use input::spawn_input;
pub(crate) use passthrough::Multiplexer;
pub(crate) use profile::{BidiChoice, Profile};
pub(crate) use session::{Session, SessionOptions};
pub(crate) use signals::spawn_signals;
pub(crate) use size::output_columns;
