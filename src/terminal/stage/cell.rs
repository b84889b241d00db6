//! What a cell shows.

use ratatui::buffer::Cell;

/// The first character of a cell.
pub(super) fn first_char(cell: &Cell) -> char {
    cell.symbol().chars().next().unwrap_or(' ')
}

/// Whether a cell shows nothing of its own. Other spaces than the plain one are glyphs to a terminal.
pub(super) fn is_blank(cell: &Cell) -> bool {
    cell.symbol().bytes().all(|byte| byte == b' ')
}
