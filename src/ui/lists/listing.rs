//! How many rows each article in sight takes in the list of articles, and where its window stands.
//!
//! Only what is in sight is measured, and as much again around it: the cost is that of the window.

use super::cursor::Cursor;
use crate::library::Library;
use crate::model::DocId;
use crate::text::{Paragraph, TextOptions, wrap};

/// The most rows of a headline.
const TITLE_ROWS: u16 = 2;

/// Columns beside a headline: the mark of the selected one, and air on both sides.
pub(crate) const MARGIN: u16 = 3;

/// From this height on, a blank row follows every article.
const AIRY: u16 = 20;

/// The rows of one article in the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Rows of the headline.
    pub(crate) title: u16,
    /// Rows of outlet and date: one where there is something to say, else none.
    pub facts: u16,
    /// Blank rows after it.
    pub(crate) air: u16,
}

impl Entry {
    /// All rows.
    pub fn rows(self) -> u16 {
        self.written() + self.air
    }

    /// The rows that are not blank.
    pub(crate) fn written(self) -> u16 {
        self.title + self.facts
    }
}

/// The list of articles and the room it has.
pub(in crate::ui) struct Listing<'a> {
    /// The library.
    pub(in crate::ui) library: &'a Library,
    /// The articles, in list order.
    pub(in crate::ui) documents: &'a [DocId],
    /// How headlines are laid out.
    pub(in crate::ui) options: TextOptions,
    /// Columns of a headline.
    pub(in crate::ui) columns: u16,
    /// Rows of the pane; none where it is not shown.
    pub(in crate::ui) height: u16,
}

impl Listing<'_> {
    /// The articles in sight from `top` on; the last one may be cut.
    pub(crate) fn in_sight(&self, top: usize) -> Vec<Entry> {
        let mut taken = 0;
        let mut entries = Vec::new();
        for index in top..self.documents.len() {
            if taken >= self.height {
                break;
            }
            let entry = self.entry(index);
            taken += entry.rows();
            entries.push(entry);
        }
        entries
    }

    /// Keeps the selection inside the list and in the window, and the window full.
    pub(crate) fn settle(&self, cursor: &mut Cursor) {
        let Some(last) = self.documents.len().checked_sub(1) else {
            *cursor = Cursor::default();
            return;
        };
        cursor.selected = cursor.selected.min(last);
        let earliest = self.top_for(cursor.selected);
        cursor.top = cursor.top.clamp(earliest, cursor.selected);
        self.fill(cursor);
    }

    /// Moves the window by articles and takes the selection along only as far as needed.
    pub(crate) fn scroll(&self, cursor: &mut Cursor, delta: isize) {
        let last = self.documents.len().saturating_sub(1);
        cursor.top = cursor.top.saturating_add_signed(delta).min(last);
        self.fill(cursor);
        let whole = self.whole(&self.in_sight(cursor.top));
        let lowest = (cursor.top + whole.max(1) - 1).min(last);
        cursor.selected = cursor.selected.clamp(cursor.top, lowest);
    }

    /// How many of some articles in sight are seen whole; blank rows after the last one may be cut.
    pub(crate) fn whole(&self, entries: &[Entry]) -> usize {
        let mut taken = 0;
        let fits = |entry: &&Entry| {
            let fits = taken + entry.written() <= self.height;
            taken += entry.rows();
            fits
        };
        entries.iter().take_while(fits).count()
    }

    /// Moves the window back from beyond the end of the list. Every article takes a row, so that far from
    /// the end nothing is to be measured.
    fn fill(&self, cursor: &mut Cursor) {
        let last = self.documents.len().saturating_sub(1);
        if last.saturating_sub(cursor.top) < usize::from(self.height) {
            cursor.top = cursor.top.min(self.top_for(last));
        }
    }

    /// The first article of the window that ends with a given one.
    fn top_for(&self, bottom: usize) -> usize {
        let mut taken = self.entry(bottom).written();
        let mut top = bottom;
        while let Some(above) = top.checked_sub(1) {
            taken += self.entry(above).rows();
            if taken > self.height {
                break;
            }
            top = above;
        }
        top
    }

    fn entry(&self, index: usize) -> Entry {
        let Some(&document) = self.documents.get(index) else {
            return Entry::default();
        };
        let paragraph = Paragraph::resolve(self.library.title(document), self.options);
        let lines = wrap(&paragraph, self.columns).len();
        let has_facts = has_facts(self.library, document);
        Entry {
            title: u16::try_from(lines).unwrap_or(TITLE_ROWS).min(TITLE_ROWS),
            facts: u16::from(has_facts),
            // What stands under a headline parts it from the next one as well.
            air: u16::from(!has_facts || self.height >= AIRY),
        }
    }
}

/// Whether there is anything to say of an article under its headline.
fn has_facts(library: &Library, document: DocId) -> bool {
    let article = library.article(document);
    article.failure().is_some()
        || article.hidden.total() > 0
        || article.byline.is_some()
        || library.outlet(document).is_some()
        || library.date(document).is_some()
        // Most articles turn out to have a date: its row is kept, so that the list stands still then.
        || !library.is_analysed(document)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Article, Findings};

    /// Articles with one-line headlines, every third with an outlet.
    fn library(count: usize) -> Library {
        let mut library = Library::new();
        for number in 0..count {
            let text = format!("{number} Outlet");
            let digits = number.to_string().len();
            let mut article = Article {
                text: text.into(),
                ..Article::default()
            };
            article.title = crate::model::Span::new(0, digits);
            if number % 3 == 0 {
                article.outlet = Some(crate::model::Span::new(digits + 1, digits + 7));
            }
            library.add(article, Findings::default());
        }
        library
    }

    fn listing<'a>(library: &'a Library, documents: &'a [DocId], height: u16) -> Listing<'a> {
        Listing {
            library,
            documents,
            options: TextOptions::default(),
            columns: 20,
            height,
        }
    }

    #[test]
    fn the_window_follows_the_selection_and_is_full() {
        let library = library(30);
        let documents: Vec<DocId> = library.documents().collect();
        // Three rows for an article with an outlet, two for others: seven for each three.
        let tall = listing(&library, &documents, 21);
        let rows = [
            ((0, 0), (0, 0)),
            ((8, 0), (8, 0)),
            ((9, 0), (9, 1)),
            ((29, 0), (29, 21)),
            ((5, 9), (5, 5)),
            ((99, 99), (29, 21)),
        ];
        for ((selected, top), expect) in rows {
            let mut cursor = Cursor { selected, top };
            tall.settle(&mut cursor);
            assert_eq!((cursor.selected, cursor.top), expect, "{selected} {top}");
            let entries = tall.in_sight(cursor.top);
            let seen = cursor.top..cursor.top + tall.whole(&entries);
            assert!(
                seen.contains(&cursor.selected),
                "{selected} {top}: {seen:?}"
            );
        }
        let mut cursor = Cursor::default();
        tall.scroll(&mut cursor, 3);
        assert_eq!((cursor.selected, cursor.top), (3, 3));
        tall.scroll(&mut cursor, 100);
        assert_eq!((cursor.selected, cursor.top), (21, 21));
        tall.scroll(&mut cursor, -100);
        assert_eq!((cursor.selected, cursor.top), (8, 0));
    }

    #[test]
    fn any_room_and_any_list_are_fine() {
        for count in [0, 1, 2, 40] {
            let library = library(count);
            let documents: Vec<DocId> = library.documents().collect();
            for height in 0..45 {
                let listing = listing(&library, &documents, height);
                for selected in 0..count.max(1) {
                    let mut cursor = Cursor { selected, top: 7 };
                    listing.settle(&mut cursor);
                    assert!(cursor.top <= cursor.selected && cursor.selected < count.max(1));
                    let settled = cursor;
                    listing.settle(&mut cursor);
                    assert_eq!(cursor, settled);
                    listing.scroll(&mut cursor, -1);
                    listing.scroll(&mut cursor, 2);
                    assert!(cursor.selected < count.max(1));
                    let scrolled = cursor;
                    listing.settle(&mut cursor);
                    assert_eq!(cursor, scrolled, "{count} {height} {selected}");
                }
            }
        }
    }
}
