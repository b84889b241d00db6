//! The reading pane: opening, scrolling, clicks, and the mention the caret is on.

use crossterm::event::MouseEvent;

use super::desk::Desk;
use crate::model::{DocId, Span};
use crate::ui::layouts::{Layouts, Page};
use crate::ui::lists::Way;
use crate::ui::state::{Overlay, State};
use crate::ui::target::Target;

/// How many rows stay between a shown mention and the edge of the pane.
const CONTEXT_ROWS: usize = 4;

impl Desk<'_> {
    /// Opens an article where it was left, or at its beginning.
    pub(super) fn open_article(&mut self, document: DocId) {
        if self.state.reader.document == Some(document) {
            return;
        }
        if let Some(before) = self.state.reader.document {
            self.state
                .reader
                .left_at
                .insert(before, self.state.reader.anchor);
        }
        self.state.reader.document = Some(document);
        self.state.reader.set_aside = None;
        self.state.reader.anchor = self
            .state
            .reader
            .left_at
            .get(&document)
            .copied()
            .unwrap_or(0);
        self.state.reader.caret = None;
        self.state
            .hits
            .read(&self.state.target, self.library, Some(document));
        self.say_damage(document);
    }

    /// Says what was wrong with the file of an article that could be read all the same.
    fn say_damage(&mut self, document: DocId) {
        if let Some(damage) = self.library.article(document).damage() {
            self.state.say(damage.id(), damage.arguments());
        }
    }

    /// Closes the article, for it does not pass the filter and none does.
    pub(super) fn close_article(&mut self) {
        let Some(document) = self.state.reader.document.take() else {
            return;
        };
        self.state
            .reader
            .left_at
            .insert(document, self.state.reader.anchor);
        self.state.reader.set_aside = Some(document);
        self.state.reader.caret = None;
    }

    /// Selects a document in the list, if the filter leaves it there, and opens it.
    pub(super) fn open_and_select(&mut self, document: DocId) {
        if let Some(rank) = self
            .state
            .documents
            .iter()
            .position(|&listed| listed == document)
        {
            self.state.document_cursor.selected = rank;
        }
        self.open_article(document);
    }

    /// Scrolls by rows.
    pub(super) fn scroll_text(&mut self, rows: isize) {
        let Some(page) = page(self.state, self.layouts) else {
            return;
        };
        let top = self
            .state
            .reader
            .top
            .saturating_add_signed(rows)
            .min(last_top(self.state, page));
        self.state.reader.top = top;
        self.state.reader.anchor = page.layout.first_byte(top);
    }

    /// Scrolls as little as needed to show a span with some rows around it.
    pub(super) fn show_span(&mut self, span: Span) {
        let Some(page) = page(self.state, self.layouts) else {
            return;
        };
        let height = usize::from(self.state.geometry.text.height).max(1);
        let context = CONTEXT_ROWS.min((height - 1) / 2);
        let row = page.layout.row_of(span.start);
        let top = self.state.reader.top;
        let top = if row < top + context {
            row.saturating_sub(context)
        } else if row + context >= top + height {
            row + context + 1 - height
        } else {
            top
        };
        let top = top.min(last_top(self.state, page));
        self.state.reader.top = top;
        self.state.reader.anchor = page.layout.first_byte(top);
    }

    /// Whether the beginning of a span stands in the pane.
    pub(super) fn is_visible(&self, span: Span) -> bool {
        let height = usize::from(self.state.geometry.text.height);
        page(self.state, self.layouts).is_some_and(|page| {
            (self.state.reader.top..self.state.reader.top + height)
                .contains(&page.layout.row_of(span.start))
        })
    }

    /// Moves the caret to the next or previous mention of any actor.
    pub(super) fn step_mention(&mut self, way: Way) {
        let Some(document) = self.state.reader.document else {
            return;
        };
        let from = self
            .state
            .reader
            .caret
            .map_or(self.state.reader.anchor, |caret| caret.start);
        let mut mentions = self
            .library
            .mentions(document)
            .iter()
            .filter(|mention| !mention.nested && self.state.settings.certainty.admits(mention))
            .map(|mention| mention.span);
        let found = match (way, self.state.reader.caret) {
            (Way::Backward, _) => mentions.take_while(|span| span.start < from).last(),
            (Way::Forward, Some(_)) => mentions.find(|span| span.start > from),
            (Way::Forward, None) => mentions.find(|span| span.start >= from),
        };
        match found {
            Some(span) => {
                self.state.reader.caret = Some(span);
                self.show_span(span);
            }
            None if self.library.is_analysed(document) => {
                self.state.say("no-more-mentions", Vec::new());
            }
            None => self.state.say("pending", Vec::new()),
        }
    }

    /// Scrolls to the beginning of the next or previous paragraph.
    pub(super) fn step_paragraph(&mut self, way: Way) {
        let Some(page) = page(self.state, self.layouts) else {
            return;
        };
        let rows = page.layout.rows();
        let starts = |row: &usize| {
            let paragraph = page.layout.paragraph_of(*row);
            paragraph.is_some() && (*row == 0 || page.layout.paragraph_of(row - 1) != paragraph)
        };
        let here = self.state.reader.top;
        let row = if way == Way::Backward {
            (0..here).rev().find(starts)
        } else {
            (here + 1..rows).find(starts)
        };
        let Some(row) = row else { return };
        let top = row.min(last_top(self.state, page));
        self.state.reader.top = top;
        self.state.reader.anchor = page.layout.first_byte(top);
    }

    pub(super) fn click_text(&mut self, event: MouseEvent) {
        let text = self.state.geometry.text;
        let Some(page) = self
            .state
            .reader
            .document
            .and_then(|document| self.layouts.get(document))
        else {
            return;
        };
        let row = self.state.reader.top + usize::from(event.row - text.y);
        let Some(column) = event.column.checked_sub(text.x) else {
            return;
        };
        if let Some(byte) = page.layout.byte_at(row, column) {
            self.point_at(byte);
        }
    }

    /// Brings the caret to a mention that was clicked, and aims `n` at its actor.
    fn point_at(&mut self, byte: u32) {
        let Some(document) = self.state.reader.document else {
            return;
        };
        let mention = self
            .library
            .mentions(document)
            .iter()
            .filter(|mention| self.state.settings.certainty.admits(mention))
            .find(|mention| !mention.nested && mention.span.contains(byte));
        self.state.reader.caret = mention.map(|mention| mention.span);
        if let Some(mention) = mention {
            self.aim(Target::Actor(mention.actor));
            self.settle_lists();
            self.state.hits.step_from(mention.span.start, Way::Forward);
        }
    }

    pub(super) fn open_card(&mut self) {
        match self.actor_here() {
            Some(actor) => self.state.overlay = Some(Overlay::Card(actor, 0)),
            None => self.say_no_actor(),
        }
    }
}

/// The top row of the last screenful.
pub(super) fn last_top(state: &State, page: &Page) -> usize {
    page.layout
        .rows()
        .saturating_sub(usize::from(state.geometry.text.height))
}

fn page<'a>(state: &State, layouts: &'a Layouts) -> Option<&'a Page> {
    layouts.get(state.reader.document?)
}
