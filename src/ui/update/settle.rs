//! What follows from a change: lists after a filter, counts after loading, rows after a resize.

use ratatui::layout::Size;

use super::desk::Desk;
use super::reader::last_top;
use crate::model::DocId;
use crate::ui::geometry::Geometry;
use crate::ui::lists::Way;
use crate::ui::pane::Pane;

impl Desk<'_> {
    /// Makes everything fit together: lists, geometry, lines, selections. Ends the handling of an event.
    pub fn settle(&mut self) {
        self.settle_lists();
        let wishes = self.state.wishes(self.library);
        self.state.geometry = Geometry::new(self.state.geometry.size, wishes);
        self.prepare_page();
        self.settle_listing();
        let visible = |pane| self.state.geometry.visible(pane);
        let (actors, dates) = (visible(Pane::Actors), visible(Pane::Dates));
        let (actor_count, date_count) = (self.state.actors.len(), self.state.dates.len());
        self.state.actor_cursor.settle(actor_count, actors);
        self.state.date_cursor.settle(date_count, dates);
    }

    /// Makes the lists follow what was changed. A command calls it that needs them before it ends.
    pub(super) fn settle_lists(&mut self) {
        let changes = std::mem::take(&mut self.changes);
        if changes.filter {
            self.refilter();
        } else if changes.findings {
            self.recount();
        } else {
            if changes.narrowing {
                self.relist_actors();
            }
            if changes.target {
                self.recount_hits();
            }
        }
    }

    /// Notes that findings were added to the library.
    pub fn findings_came(&mut self) {
        self.changes.findings = true;
    }

    /// Takes in findings that were added to the library, and counts actors, dates and hits again.
    fn recount(&mut self) {
        let selected = self.selected_document();
        self.filter_newly_analysed();
        self.relist(selected);
        self.open_selected();
    }

    /// Sorts the documents and lists what is in them. Returns whether the selected document is still there.
    pub(super) fn relist(&mut self, selected: Option<DocId>) -> bool {
        self.sort_documents();
        let is_selected = |listed: &DocId| Some(*listed) == selected;
        let place = self.state.documents.iter().position(is_selected);
        if let Some(place) = place {
            let loading = !self.state.progress.finished;
            self.state.document_cursor.come_to(place, loading);
        }
        self.relist_actors();
        self.relist_dates();
        self.recount_hits();
        place.is_some()
    }

    /// Counts the hits of the target again.
    fn recount_hits(&mut self) {
        let before = std::mem::take(&mut self.state.hits);
        let current = before.current();
        self.state.hits = before.again(
            &self.state.target,
            self.library,
            &self.state.documents,
            self.state.settings.certainty,
        );
        self.state
            .hits
            .read(&self.state.target, self.library, self.state.reader.document);
        if let Some(current) = current.filter(|current| self.state.hits.spans().contains(current)) {
            self.state.hits.step_from(current.start, Way::Forward);
        }
    }

    /// Lays the article out and, when the article or its lines changed, finds the place in it again.
    pub(super) fn prepare_page(&mut self) {
        let Some(document) = self.state.reader.document else {
            return;
        };
        if self.state.geometry.reader.is_none() {
            return;
        }
        let columns = self.state.geometry.text.width;
        let page = self
            .layouts
            .prepare(self.library, document, columns, &self.state.settings);
        let laid_out = (document, columns, self.state.settings.look());
        if self.state.reader.laid_out != Some(laid_out) {
            self.state.reader.laid_out = Some(laid_out);
            self.state.reader.top = page.layout.row_of(self.state.reader.anchor);
        }
        self.state.reader.top = self.state.reader.top.min(last_top(self.state, page));
    }

    /// Takes a new screen size.
    pub fn resized(&mut self, columns: u16, rows: u16) {
        self.state.geometry.size = Size::new(columns, rows);
        self.settle();
    }

    /// Looks through some more documents of a text search. Returns whether some are left.
    pub fn search_on(&mut self) -> bool {
        self.state.hits.work(self.library, &self.state.documents)
    }

    /// While findings come in, a list that nobody has moved in stays at its beginning.
    pub(super) fn is_untouched(&self, pane: Pane) -> bool {
        let cursor = match pane {
            Pane::Dates => self.state.date_cursor,
            _ => self.state.actor_cursor,
        };
        !self.state.progress.finished && self.state.focus != pane && cursor.selected == 0
    }
}
