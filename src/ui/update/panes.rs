//! The table of panes: what moving, scrolling, Enter and a click do in each of them.

use crossterm::event::MouseEvent;

use super::desk::Desk;
use crate::library::Sign;
use crate::ui::pane::Pane;

impl Desk<'_> {
    /// How many rows, or articles, of a pane are seen.
    pub(super) fn window(&self, pane: Pane) -> usize {
        match pane {
            Pane::Documents => self.whole_documents(),
            Pane::Reader | Pane::Actors | Pane::Dates => self.state.geometry.visible(pane),
        }
    }

    /// Moves the selection of a pane, or its text.
    pub(super) fn move_by(&mut self, pane: Pane, rows: isize) {
        match pane {
            Pane::Documents => self.step_document(rows),
            Pane::Reader => self.scroll_text(rows),
            Pane::Actors => self.move_in_actors(rows),
            Pane::Dates => self.move_in_dates(rows),
        }
    }

    /// Moves the window of a pane, by the wheel.
    pub(super) fn scroll(&mut self, pane: Pane, rows: isize) {
        match pane {
            Pane::Documents => self.scroll_documents(rows),
            Pane::Reader => self.scroll_text(rows),
            Pane::Actors => self.scroll_actors(rows),
            Pane::Dates => self.scroll_dates(rows),
        }
    }

    /// Enter: goes into what is selected in the pane.
    pub(super) fn enter(&mut self, pane: Pane) {
        match pane {
            Pane::Documents => self.focus(Pane::Reader),
            Pane::Reader => self.open_card(),
            Pane::Actors => self.toggle_selected_actor(Sign::Include),
            Pane::Dates => self.open_date(),
        }
    }

    /// A click on a row of a pane, counted from its first.
    pub(super) fn click(&mut self, pane: Pane, row: usize, event: MouseEvent) {
        match pane {
            Pane::Documents => self.click_document(row),
            Pane::Reader => self.click_text(event),
            Pane::Actors => self.click_actor(row),
            Pane::Dates => self.click_date(row),
        }
    }
}
