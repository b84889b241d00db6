//! How wide the terminal is, for programs that only print.

use std::io::{IsTerminal, stdout};

/// Columns of the terminal on standard output, 80 where it does not say; `None` when standard
/// output is no terminal.
pub fn output_columns() -> Option<u16> {
    stdout()
        .is_terminal()
        .then(|| match crossterm::terminal::size() {
            Ok((columns, _)) if columns > 0 => columns,
            _ => 80,
        })
}
