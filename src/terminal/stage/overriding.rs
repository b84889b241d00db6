//! Each row with letters from right to left becomes one left-to-right override (LRO … PDF), which
//! terminals inside of which a multiplexer stands get to see.
//!
//! It begins and ends on blank cells where there are any: cells of lines and blocks VTE would no longer
//! draw by itself. Without a blank cell behind, the end of the row ends it.

use ratatui::buffer::Cell;

use super::class::is_rtl;

const LRO: char = '\u{202d}';
const PDF: char = '\u{202c}';

/// Puts a row into an override.
pub(super) fn fence(row: &mut [Cell]) {
    let Some(first) = row.iter().position(is_rtl) else {
        return;
    };
    let blank = |cell: &Cell| cell.symbol() == " ";
    let begin = row.iter().take(first).position(blank);
    let last = row.iter().rposition(is_rtl).unwrap_or(first);
    let end = row.iter().rposition(blank).filter(|end| *end > last);
    append(row.get_mut(begin.unwrap_or_default()), LRO);
    append(end.and_then(|end| row.get_mut(end)), PDF);
}

fn append(cell: Option<&mut Cell>, control: char) {
    if let Some(cell) = cell {
        let symbol = format!("{}{control}", cell.symbol());
        cell.set_symbol(&symbol);
    }
}
