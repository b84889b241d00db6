//! Letters that reach out of their cells leave ink on neighbours which are not drawn again.
//!
//! Terminals that draw with Xft clip nothing. When a cell changes, its neighbours that stay as they
//! are still show the ink of what stood there, and so they are sent again. Blank cells go first, since
//! a blank drawn later would cut a letter of the same frame. When nothing changes, nothing is sent.
//!
//! Konsole and mlterm do not draw a cell again that is sent as it was, so a blank is sent in another
//! colour each time, which is not seen.

use std::collections::BTreeMap;

use ratatui::buffer::Cell;
use ratatui::style::Color;
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

    /// The changed cells and their neighbours, as columns, rows and cells, blank ones first.
    pub(super) fn with_neighbours(
        &mut self,
        changed: &[(u16, u16, &Cell)],
    ) -> Vec<(u16, u16, Cell)> {
        let mut sent: BTreeMap<(u16, u16), Cell> = BTreeMap::new();
        for &(x, y, cell) in changed {
            self.keep((y, x), cell);
            sent.insert((y, x), cell.clone());
        }
        if std::mem::replace(&mut self.drawn, true) {
            for &(x, y, _) in changed {
                let near = [
                    (Some(y), x.checked_sub(1)),
                    (Some(y), x.checked_add(1)),
                    (y.checked_sub(1), Some(x)),
                    (y.checked_add(1), Some(x)),
                ];
                let near = near.into_iter().filter_map(|(y, x)| Some((y?, x?)));
                for place in near {
                    if sent.contains_key(&place) {
                        continue;
                    }
                    if let Some(cell) = self.cells.get_mut(&place).filter(|cell| !is_covered(cell))
                    {
                        recolour(cell);
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
    fn keep(&mut self, (y, x): (u16, u16), cell: &Cell) {
        self.cells.insert((y, x), cell.clone());
        let width = u16::try_from(cell.symbol().width()).unwrap_or(1);
        for covered in 1..width {
            let mut cell = Cell::default();
            cell.set_symbol("");
            self.cells.insert((y, x.saturating_add(covered)), cell);
        }
    }
}

/// Gives a blank that shows nothing of its colour another one.
fn recolour(cell: &mut Cell) {
    if cell.symbol() == " " && cell.modifier.is_empty() {
        cell.fg = match cell.fg {
            Color::Reset => Color::Black,
            _ => Color::Reset,
        };
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
        let all = [(1, 1, &a), (2, 1, &blank), (1, 2, &b), (4, 1, &wide)];
        let places = |sent: Vec<(u16, u16, Cell)>| {
            sent.into_iter()
                .map(|(x, y, cell)| format!("{x},{y}{}", cell.symbol()))
                .collect::<Vec<_>>()
                .join(" ")
        };
        // The first frame is on a cleared screen; of its neighbours nothing is known to be dirty.
        assert_eq!(
            places(ink.with_neighbours(&all)),
            "2,1  1,1a 4,1\u{6f22} 1,2b"
        );
        assert_eq!(places(ink.with_neighbours(&[(1, 1, &b)])), "2,1  1,1b 1,2b");
        // A column that a wide cell covers is not blanked.
        assert_eq!(places(ink.with_neighbours(&[(6, 1, &a)])), "6,1a");
        ink.forget();
        assert_eq!(places(ink.with_neighbours(&[(1, 1, &a)])), "1,1a");
    }
}
