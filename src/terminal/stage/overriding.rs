//! Each row with letters from right to left becomes one left-to-right override (LRO … PDF), which
//! terminals inside of which a multiplexer stands get to see.
//!
//! The override begins on a blank cell where there is one before the first such letter: on the cell
//! of a line between panes VTE would give up its own drawing of the line.

use ratatui::buffer::Cell;

use super::class::is_rtl;

const LRO: char = '\u{202d}';
const PDF: char = '\u{202c}';

/// Puts a row into an override.
pub(super) fn fence(row: &mut [Cell]) {
    let Some(first) = row.iter().position(is_rtl) else {
        return;
    };
    let begin = row.iter().take(first).position(|cell| cell.symbol() == " ");
    append(row.get_mut(begin.unwrap_or_default()), LRO);
    append(row.last_mut(), PDF);
}

fn append(cell: Option<&mut Cell>, control: char) {
    if let Some(cell) = cell {
        let symbol = format!("{}{control}", cell.symbol());
        cell.set_symbol(&symbol);
    }
}
