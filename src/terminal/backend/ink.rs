//! Letters that reach out of their cells leave ink on neighbours which are not drawn again.
//!
//! Terminals that draw with Xft clip nothing. When a cell changes, its neighbours that stay as they
//! are still show the ink of what stood there, and so they are sent again. Blank cells go first, since
//! a blank drawn later would cut a letter of the same frame. When nothing changes, nothing is sent.
//!
//! Konsole, mlterm and rxvt-unicode do not draw a cell again that is sent as it was, so a blank changes
//! weight and slant from time to time, which is not seen. There are four such blanks in turn, since a
//! terminal may draw once for several frames.

use std::collections::BTreeMap;

use ratatui::buffer::Cell;
use ratatui::layout::Size;
use ratatui::style::Modifier;
use unicode_width::UnicodeWidthStr;

/// What stands on the screen: row and column → cell. Cells never drawn are blank.
#[derive(Debug, Default)]
pub(super) struct Ink {
    cells: BTreeMap<(u16, u16), Cell>,
    /// Whether the screen has been drawn since it was cleared.
    drawn: bool,
}

impl Ink {
    /// The screen has been cleared.
    pub(super) fn forget(&mut self) {
        *self = Ink::default();
    }

    /// The changed cells and their neighbours on a screen of that size, as columns, rows and cells,
    /// blank ones first.
    pub(super) fn with_neighbours(
        &mut self,
        changed: &[(u16, u16, &Cell)],
        size: Size,
    ) -> Vec<(u16, u16, Cell)> {
        let mut sent: BTreeMap<(u16, u16), Cell> = BTreeMap::new();
        for &(x, y, cell) in changed {
            self.keep(y, x, cell);
            sent.insert((y, x), cell.clone());
        }
        if std::mem::replace(&mut self.drawn, true) {
            for &(x, y, _) in changed {
                let (rows, columns) = (around(y), around(x));
                let near = rows
                    .into_iter()
                    .flatten()
                    .flat_map(|y| columns.into_iter().flatten().map(move |x| (y, x)));
                for place in near {
                    if sent.contains_key(&place) || place.0 >= size.height || place.1 >= size.width
                    {
                        continue;
                    }
                    // A cell never drawn is blank, and may have ink on it all the same.
                    let cell = self.cells.entry(place).or_default();
                    if !is_covered(cell) {
                        disguise(cell);
                        sent.insert(place, cell.clone());
                    }
                }
            }
        }
        let cells = sent.into_iter().map(|((y, x), cell)| (x, y, cell));
        let (mut blank, inked): (Vec<_>, Vec<_>) =
            cells.partition(|(_, _, cell)| cell.symbol() == " ");
        blank.extend(inked);
        blank
    }

    /// Keeps a cell, and that the columns after a wide one are covered by it.
    fn keep(&mut self, y: u16, x: u16, cell: &Cell) {
        self.cells.insert((y, x), cell.clone());
        let width = u16::try_from(cell.symbol().width()).unwrap_or(1);
        for covered in 1..width {
            let mut cell = Cell::default();
            cell.set_symbol("");
            self.cells.insert((y, x.saturating_add(covered)), cell);
        }
    }
}

/// A row or column and those beside it.
fn around(at: u16) -> [Option<u16>; 3] {
    [at.checked_sub(1), Some(at), at.checked_add(1)]
}

/// Makes a blank another cell that looks the same.
fn disguise(cell: &mut Cell) {
    let (bold, italic) = (Modifier::BOLD, Modifier::ITALIC);
    if cell.symbol() == " " && (cell.modifier - bold - italic).is_empty() {
        if cell.modifier.contains(bold) {
            cell.modifier ^= italic;
        }
        cell.modifier ^= bold;
    }
}

fn is_covered(cell: &Cell) -> bool {
    cell.symbol().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(symbol: &str) -> Cell {
        let mut cell = Cell::default();
        cell.set_symbol(symbol);
        cell
    }

    #[test]
    fn neighbours_are_sent_again_and_blanks_first() {
        let [a, b, blank, wide] = ["a", "b", " ", "\u{6f22}"].map(cell);
        let mut ink = Ink::default();
        let mut send = |changed: &[(u16, u16, &Cell)]| {
            let sent = ink.with_neighbours(changed, Size::new(6, 3));
            sent.into_iter()
                .map(|(x, y, cell)| format!("{x},{y}{}", cell.symbol()))
                .collect::<Vec<_>>()
                .join(" ")
        };
        // The first frame is on a cleared screen; of its neighbours nothing is known to be dirty.
        let all = [(1, 1, &a), (2, 1, &blank), (1, 2, &b), (4, 1, &wide)];
        assert_eq!(send(&all), "2,1  1,1a 4,1\u{6f22} 1,2b");
        // Cells beyond the screen's edge are none.
        assert_eq!(send(&[(0, 2, &b)]), "0,1  1,1a 0,2b 1,2b");
        // A column that a wide cell covers is not blanked.
        assert_eq!(send(&[(5, 0, &a)]), "4,0  5,0a 4,1\u{6f22}");
    }
}
