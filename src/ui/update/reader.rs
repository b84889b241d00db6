//! The reading pane: opening, scrolling, and the mention the caret is on.

use super::hits;
use crate::library::Library;
use crate::model::{Article, DocId, Span};
use crate::ui::layouts::{Layouts, Page};
use crate::ui::state::State;

/// How many rows stay between a shown mention and the edge of the pane.
const CONTEXT_ROWS: usize = 4;

/// Opens an article where it was left, or at its beginning.
pub fn open(state: &mut State, library: &Library, document: DocId) {
    if state.reader.document == Some(document) {
        return;
    }
    if let Some(before) = state.reader.document {
        state.reader.left_at.insert(before, state.reader.anchor);
    }
    state.reader.document = Some(document);
    state.reader.set_aside = None;
    state.reader.anchor = state.reader.left_at.get(&document).copied().unwrap_or(0);
    state.reader.caret = None;
    state.hits.read(&state.target, library, Some(document));
    tell_remark(state, library.article(document));
}

/// Says what was wrong with the file of an article that could be read all the same.
fn tell_remark(state: &mut State, article: &Article) {
    if let Some(damage) = article.damage() {
        state.say(damage.id(), damage.arguments());
    }
}

/// Closes the article, for it does not pass the filter and none does.
pub fn close(state: &mut State) {
    let Some(document) = state.reader.document.take() else {
        return;
    };
    state.reader.left_at.insert(document, state.reader.anchor);
    state.reader.set_aside = Some(document);
    state.reader.caret = None;
}

/// Selects a document in the list, if the filter leaves it there, and opens it.
pub fn open_and_select(state: &mut State, library: &Library, document: DocId) {
    if let Some(rank) = state
        .documents
        .iter()
        .position(|&listed| listed == document)
    {
        state.document_cursor.selected = rank;
    }
    open(state, library, document);
}

/// Scrolls by rows.
pub fn scroll(state: &mut State, layouts: &Layouts, rows: isize) {
    let Some(page) = page(state, layouts) else {
        return;
    };
    let top = state
        .reader
        .top
        .saturating_add_signed(rows)
        .min(last_top(state, page));
    state.reader.top = top;
    state.reader.anchor = page.layout.first_byte(top);
}

/// The top row of the last screenful.
pub fn last_top(state: &State, page: &Page) -> usize {
    page.layout
        .rows()
        .saturating_sub(usize::from(state.geometry.text.height))
}

/// Scrolls as little as needed to show a span with some rows around it.
pub fn show(state: &mut State, layouts: &Layouts, span: Span) {
    let Some(page) = page(state, layouts) else {
        return;
    };
    let height = usize::from(state.geometry.text.height).max(1);
    let context = CONTEXT_ROWS.min((height - 1) / 2);
    let row = page.layout.row_of(span.start);
    let top = state.reader.top;
    let top = if row < top + context {
        row.saturating_sub(context)
    } else if row + context >= top + height {
        row + context + 1 - height
    } else {
        top
    };
    let top = top.min(last_top(state, page));
    state.reader.top = top;
    state.reader.anchor = page.layout.first_byte(top);
}

/// Whether the beginning of a span stands in the pane.
pub fn is_visible(state: &State, layouts: &Layouts, span: Span) -> bool {
    let height = usize::from(state.geometry.text.height);
    page(state, layouts).is_some_and(|page| {
        (state.reader.top..state.reader.top + height).contains(&page.layout.row_of(span.start))
    })
}

/// Moves the caret to the next or previous mention of any actor.
pub fn step_mention(state: &mut State, library: &Library, layouts: &Layouts, backwards: bool) {
    let Some(document) = state.reader.document else {
        return;
    };
    let from = state
        .reader
        .caret
        .map_or(state.reader.anchor, |caret| caret.start);
    let mut mentions = library
        .mentions(document)
        .iter()
        .filter(|mention| !mention.nested && state.settings.certainty.admits(mention))
        .map(|mention| mention.span);
    let found = match (backwards, state.reader.caret) {
        (true, _) => mentions.take_while(|span| span.start < from).last(),
        (false, Some(_)) => mentions.find(|span| span.start > from),
        (false, None) => mentions.find(|span| span.start >= from),
    };
    match found {
        Some(span) => {
            state.reader.caret = Some(span);
            show(state, layouts, span);
        }
        None if library.is_analysed(document) => state.say("no-more-mentions", Vec::new()),
        None => state.say("pending", Vec::new()),
    }
}

/// Scrolls to the beginning of the next or previous paragraph.
pub fn step_paragraph(state: &mut State, layouts: &Layouts, backwards: bool) {
    let Some(page) = page(state, layouts) else {
        return;
    };
    let rows = page.layout.rows();
    let starts = |row: &usize| {
        let paragraph = page.layout.paragraph_of(*row);
        paragraph.is_some() && (*row == 0 || page.layout.paragraph_of(row - 1) != paragraph)
    };
    let here = state.reader.top;
    let row = if backwards {
        (0..here).rev().find(starts)
    } else {
        (here + 1..rows).find(starts)
    };
    let Some(row) = row else { return };
    let top = row.min(last_top(state, page));
    state.reader.top = top;
    state.reader.anchor = page.layout.first_byte(top);
}

/// Brings the caret to a mention that was clicked, and aims `n` at its actor.
pub fn point_at(state: &mut State, library: &Library, byte: u32) {
    let Some(document) = state.reader.document else {
        return;
    };
    let mention = library
        .mentions(document)
        .iter()
        .filter(|mention| state.settings.certainty.admits(mention))
        .find(|mention| !mention.nested && mention.span.contains(byte));
    state.reader.caret = mention.map(|mention| mention.span);
    if let Some(mention) = mention {
        hits::aim(
            state,
            library,
            crate::ui::state::Target::Actor(mention.actor),
        );
        state.hits.step_from(mention.span.start, false);
    }
}

fn page<'a>(state: &State, layouts: &'a Layouts) -> Option<&'a Page> {
    layouts.get(state.reader.document?)
}
