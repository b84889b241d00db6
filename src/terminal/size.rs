//! How large the terminal is.

use std::io::{self, IsTerminal, stdout};

use ratatui::layout::Size;

/// What a terminal counts as that does not know its own size.
pub(super) const UNKNOWN: Size = Size::new(80, 24);

/// Columns of the terminal on standard output, 80 where it does not say; `None` when standard
/// output is no terminal.
pub(crate) fn output_columns() -> Option<u16> {
    stdout()
        .is_terminal()
        .then(|| terminal_size().unwrap_or(UNKNOWN).width)
}

/// The terminal's size in columns and rows; 80x24 when it does not know its own.
pub(super) fn terminal_size() -> io::Result<Size> {
    let size = rustix::termios::tcgetwinsize(rustix::stdio::stdout())?;
    if size.ws_col == 0 || size.ws_row == 0 {
        return Ok(UNKNOWN);
    }
    Ok(Size::new(size.ws_col, size.ws_row))
}
