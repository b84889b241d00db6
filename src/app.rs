//! The program with a terminal: owns the library, the interface's state and the laid-out articles,
//! takes events one by one and draws one frame per batch of them.

mod browser;
mod event_loop;
mod loading;
mod options;
mod terminal_host;
mod wishes;

pub(crate) use options::{OpenError, OpenOptions};

use std::process::ExitCode;

use browser::App;

/// Runs the program until the user leaves it. The exit code is 0, 1 when some input could not be read, or
/// 128 + n after signal n.
///
/// # Errors
/// When there is no starting, or when the terminal fails.
pub(crate) fn run(options: OpenOptions) -> Result<ExitCode, OpenError> {
    let mut app = App::new(&options)?;
    app.open(options).map_err(OpenError::Terminal)
}
