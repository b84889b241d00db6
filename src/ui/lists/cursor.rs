//! A selected row in a list that is longer than its window.

/// The selection and the first visible row of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The selected row.
    pub selected: usize,
    /// The first visible row.
    pub top: usize,
}

impl Cursor {
    /// Moves the selection by `delta` rows within `len` rows.
    pub(crate) fn step(&mut self, delta: isize, len: usize) {
        self.selected = self
            .selected
            .saturating_add_signed(delta)
            .min(len.saturating_sub(1));
    }

    /// Selects the row that the selected thing has moved to; the window goes with it.
    fn follow(&mut self, row: usize) {
        self.top = (self.top + row).saturating_sub(self.selected);
        self.selected = row;
    }

    /// Selects the row that the selected thing has come to. While a list grows by itself its rows keep still
    /// under the reader's eyes; after a key the window moves no more than it must.
    pub(crate) fn come_to(&mut self, row: usize, loading: bool) {
        if loading {
            self.follow(row);
        } else {
            self.selected = row;
        }
    }

    /// Keeps the selection inside `len` rows and the window of `visible` rows around it.
    pub(crate) fn settle(&mut self, len: usize, visible: usize) {
        self.selected = self.selected.min(len.saturating_sub(1));
        let visible = visible.max(1);
        let last_top = len.saturating_sub(visible);
        self.top = self
            .top
            .clamp((self.selected + 1).saturating_sub(visible), self.selected)
            .min(last_top);
    }

    /// Moves the window by `delta` rows and takes the selection along only as far as needed.
    pub(crate) fn scroll(&mut self, delta: isize, len: usize, visible: usize) {
        let visible = visible.max(1);
        self.top = self
            .top
            .saturating_add_signed(delta)
            .min(len.saturating_sub(visible));
        self.selected = self.selected.clamp(
            self.top,
            (self.top + visible - 1)
                .min(len.saturating_sub(1))
                .max(self.top),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn window_follows_the_selection() {
        let mut cursor = Cursor::default();
        for (delta, expect) in [
            (5, (5, 3)),
            (-1, (4, 3)),
            (-2, (2, 2)),
            (100, (9, 7)),
            (-100, (0, 0)),
        ] {
            cursor.step(delta, 10);
            cursor.settle(10, 3);
            assert_eq!((cursor.selected, cursor.top), expect, "after {delta}");
        }
    }

    #[test]
    fn the_window_goes_with_what_is_selected() {
        for ((selected, top), row, expect) in [
            ((5, 3), 9, (9, 7)),
            ((5, 3), 2, (2, 0)),
            ((5, 3), 1, (1, 0)),
            ((0, 0), 4, (4, 4)),
        ] {
            let mut cursor = Cursor { selected, top };
            cursor.follow(row);
            assert_eq!((cursor.selected, cursor.top), expect, "to {row}");
        }
    }

    #[test]
    fn an_empty_list_is_fine() {
        let mut cursor = Cursor {
            selected: 7,
            top: 5,
        };
        cursor.settle(0, 3);
        cursor.step(1, 0);
        cursor.scroll(3, 0, 3);
        assert_eq!(cursor, Cursor::default());
    }
}
