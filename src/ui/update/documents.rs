//! The list of documents: which pass the filter, in which order, and which is selected.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::desk::Desk;
use crate::model::{DocId, TimexValue};
use crate::script::Direction;
use crate::ui::lists::{Hits, Listing, MARGIN};
use crate::ui::settings::Sort;

impl Desk<'_> {
    /// Takes in documents that were added to the library since it had `before` of them.
    /// The counts are left as they are: `settle` recounts.
    pub fn loaded(&mut self, before: usize) {
        for document in self.library.documents().skip(before) {
            if self.library.article(document).language.direction() == Direction::Rtl {
                self.state.rtl_documents += 1;
            }
            if self.state.query.is_empty() || self.state.query.matches(self.library, document) {
                self.state.documents.push(document);
            }
        }
        self.open_selected();
    }

    /// The documents that pass the filter, the actors and dates in them, and the place in the list.
    pub(super) fn refilter(&mut self) {
        let selected = self.selected_document();
        self.state.documents = self.state.query.run(self.library);
        self.state.filtered = self.library.analysed();
        if !self.relist(selected) {
            self.state.document_cursor.selected = 0;
        }
        match self.listed_at_cursor() {
            Some(document) => self.open_article(document),
            None => self.close_article(),
        }
    }

    /// Asks the filter about documents that were analysed since the last time. Who is called what in it may
    /// have become known only now; then all documents are asked again.
    pub(super) fn filter_newly_analysed(&mut self) {
        let before = std::mem::replace(&mut self.state.filtered, self.library.analysed());
        if self.state.query.is_empty() || before == self.state.filtered {
            return;
        }
        let mut query = self.state.query.clone();
        query.refresh(self.library);
        if query != self.state.query {
            self.state.documents = query.run(self.library);
            self.state.query = query;
            return;
        }
        let mut listed = vec![false; self.library.len()];
        for document in &self.state.documents {
            if let Some(listed) = listed.get_mut(document.index()) {
                *listed = true;
            }
        }
        let analysed = self
            .library
            .documents()
            .take(self.state.filtered)
            .skip(before);
        let is_new = |document: &DocId| {
            listed.get(document.index()) == Some(&false) && query.matches(self.library, *document)
        };
        self.state.documents.extend(analysed.filter(is_new));
    }

    /// The document that stays selected if it can: the one in the list, else the one that a filter took away.
    pub(super) fn selected_document(&self) -> Option<DocId> {
        self.listed_at_cursor().or(self.state.reader.set_aside)
    }

    fn listed_at_cursor(&self) -> Option<DocId> {
        self.state
            .documents
            .get(self.state.document_cursor.selected)
            .copied()
    }

    /// Opens the selected document if none is open.
    pub(super) fn open_selected(&mut self) {
        if self.state.reader.document.is_none()
            && let Some(document) = self.listed_at_cursor()
        {
            self.open_article(document);
        }
    }

    /// The next order of the documents.
    pub(super) fn next_sort(&mut self) {
        self.state.sort = match self.state.sort {
            Sort::Input => Sort::Date,
            Sort::Date => Sort::Hits,
            Sort::Hits => Sort::Input,
        };
        let said = match self.state.sort {
            Sort::Input => "sorted-by-input",
            Sort::Date => "sorted-by-date",
            Sort::Hits => "sorted-by-hits",
        };
        self.changes.filter = true;
        self.state.say(said, Vec::new());
    }

    pub(super) fn sort_documents(&mut self) {
        match self.state.sort {
            Sort::Input => self.state.documents.sort_unstable(),
            Sort::Date => self.state.documents.sort_by_cached_key(|&document| {
                let day = self
                    .library
                    .date(document)
                    .and_then(TimexValue::days)
                    .map(|(first, _)| first);
                (Reverse(day), document)
            }),
            Sort::Hits => {
                let hits = Hits::new(
                    &self.state.target,
                    self.library,
                    &self.state.documents,
                    self.state.settings.certainty,
                );
                let ranked: HashMap<DocId, usize> = self
                    .state
                    .documents
                    .iter()
                    .enumerate()
                    .map(|(rank, &document)| (document, hits.in_document(document, rank)))
                    .collect();
                self.state
                    .documents
                    .sort_by_key(|document| (Reverse(ranked.get(document).copied()), *document));
            }
        }
    }

    /// Selects and opens a document `delta` places further in the list.
    pub(super) fn step_document(&mut self, delta: isize) {
        self.state
            .document_cursor
            .step(delta, self.state.documents.len());
        let selected = self
            .state
            .documents
            .get(self.state.document_cursor.selected)
            .copied();
        if let Some(document) = selected {
            self.open_article(document);
        }
    }

    /// The list of articles as it is shown; no rows are in sight where its pane is not.
    fn listing(&self) -> Listing<'_> {
        let area = self.state.geometry.documents.unwrap_or_default();
        let direction = if self.state.geometry.mirrored {
            Direction::Rtl
        } else {
            Direction::Ltr
        };
        Listing {
            library: self.library,
            documents: &self.state.documents,
            options: self.state.settings.look().options(direction),
            columns: area.width.saturating_sub(MARGIN),
            height: area.height,
        }
    }

    /// How many articles are seen whole.
    pub(super) fn whole_documents(&self) -> usize {
        self.listing().whole(&self.state.entries)
    }

    /// Keeps the selection in the window, and measures what is in sight.
    pub(super) fn settle_listing(&mut self) {
        let mut cursor = self.state.document_cursor;
        let listing = self.listing();
        listing.settle(&mut cursor);
        let entries = listing.in_sight(cursor.top);
        self.state.entries = entries;
        self.state.document_cursor = cursor;
    }

    /// Moves the window by articles.
    pub(super) fn scroll_documents(&mut self, rows: isize) {
        let mut cursor = self.state.document_cursor;
        self.listing().scroll(&mut cursor, rows.signum());
        self.state.document_cursor = cursor;
    }

    /// Opens the article on a row of the pane.
    pub(super) fn click_document(&mut self, row: usize) {
        let ends = self.state.entries.iter().scan(0, |end, entry| {
            *end += usize::from(entry.rows());
            Some(*end)
        });
        let place = self.state.document_cursor.top + ends.take_while(|end| *end <= row).count();
        if let Some(&document) = self.state.documents.get(place) {
            self.state.document_cursor.selected = place;
            self.open_article(document);
        }
    }
}
