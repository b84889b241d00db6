//! The list of dates in the documents that are listed.

use super::desk::Desk;
use crate::library::{DateRow, date_rows_of};
use crate::model::TimexKind;
use crate::ui::lists::Way;
use crate::ui::pane::Pane;
use crate::ui::target::Target;

impl Desk<'_> {
    /// The list of dates; the selection stays on its date.
    pub(super) fn relist_dates(&mut self) {
        let date = self.state.dates.get(self.state.date_cursor.selected);
        let date = date.filter(|_| !self.is_untouched(Pane::Dates));
        let date = date.map(|row| row.label.clone());
        self.state.dates = date_rows_of(
            self.library,
            &self.state.documents,
            self.state.settings.certainty,
        );
        self.state.dates.retain(is_calendar_date);
        let place = date.and_then(|date| self.state.dates.iter().position(|row| row.label == date));
        if let Some(place) = place {
            let loading = !self.state.progress.finished;
            self.state.date_cursor.come_to(place, loading);
        }
    }

    /// Jumps to the first mention of the selected date, and once more to the next one.
    pub(super) fn open_date(&mut self) {
        let Some(row) = self.state.dates.get(self.state.date_cursor.selected) else {
            return;
        };
        let target = Target::Date(row.label.clone());
        if self.state.target == target {
            self.step_hit(Way::Forward);
        } else {
            self.aim(target);
            self.go_to_first_hit();
        }
    }

    /// Moves the selection.
    pub(super) fn move_in_dates(&mut self, rows: isize) {
        let visible = self.state.geometry.visible(Pane::Dates);
        let count = self.state.dates.len();
        self.state.date_cursor.step(rows, count);
        self.state.date_cursor.settle(count, visible);
    }

    /// Moves the window.
    pub(super) fn scroll_dates(&mut self, rows: isize) {
        let visible = self.state.geometry.visible(Pane::Dates);
        let count = self.state.dates.len();
        self.state.date_cursor.scroll(rows, count, visible);
    }

    /// Goes to the date on a row of the pane.
    pub(super) fn click_date(&mut self, row: usize) {
        let place = self.state.date_cursor.top + row;
        if place < self.state.dates.len() {
            self.state.date_cursor.selected = place;
            self.open_date();
        }
    }
}

/// Whether a row belongs in a list of dates: lengths of time, recurring times and vague references do not.
fn is_calendar_date(row: &DateRow) -> bool {
    matches!(row.kind, TimexKind::Date | TimexKind::Time) && !row.label.as_str().ends_with("_REF")
}
