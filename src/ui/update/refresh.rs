//! What follows from a change: lists after a filter, counts after loading, rows after a resize.

use super::reader;
use crate::library::{ActorCount, Certainty, DateRow, Library, actor_counts_of, date_rows_of};
use crate::model::{ActorId, DocId, TimexKind, TimexValue};
use crate::script::Direction;
use crate::script::fold_str;
use crate::ui::cursor::Cursor;
use crate::ui::geometry::Geometry;
use crate::ui::hits::Hits;
use crate::ui::layouts::Layouts;
use crate::ui::listing::Listing;
use crate::ui::state::{Pane, Sort, State};

/// Takes in documents that were added to the library since it had `before` of them.
/// The counts are left as they are: see [`recount`].
pub fn loaded(state: &mut State, library: &Library, before: usize) {
    for document in library.documents().skip(before) {
        if library.article(document).language.direction() == Direction::Rtl {
            state.rtl_documents += 1;
        }
        if state.query.is_empty() || state.query.matches(library, document) {
            state.documents.push(document);
        }
    }
    open_selected(state, library);
}

/// Takes in findings that were added to the library, and counts actors, dates and hits again.
pub fn recount(state: &mut State, library: &Library) {
    let selected = selected_document(state);
    filter_newly_analysed(state, library);
    relist(state, library, selected);
    open_selected(state, library);
}

/// Counts the hits of the target again.
pub fn recount_hits(state: &mut State, library: &Library) {
    let before = std::mem::take(&mut state.hits);
    let current = before.current();
    state.hits = before.again(
        &state.target,
        library,
        &state.documents,
        state.settings.certainty,
    );
    state
        .hits
        .read(&state.target, library, state.reader.document);
    if let Some(current) = current.filter(|current| state.hits.spans().contains(current)) {
        state.hits.step_from(current.start, false);
    }
}

/// The documents that pass the filter, the actors and dates in them, and the place in the list.
pub fn refilter(state: &mut State, library: &Library) {
    let selected = selected_document(state);
    state.documents = state.query.run(library);
    state.filtered = library.analysed();
    if !relist(state, library, selected) {
        state.document_cursor.selected = 0;
    }
    match listed_at_cursor(state) {
        Some(document) => reader::open(state, library, document),
        None => reader::close(state),
    }
}

/// Sorts the documents and lists what is in them. Returns whether the selected document is still there.
fn relist(state: &mut State, library: &Library, selected: Option<DocId>) -> bool {
    sort_documents(state, library);
    let is_selected = |listed: &DocId| Some(*listed) == selected;
    let place = state.documents.iter().position(is_selected);
    if let Some(place) = place {
        let loading = !state.progress.finished;
        follow(&mut state.document_cursor, place, loading);
    }
    relist_actors(state, library);
    relist_dates(state, library);
    recount_hits(state, library);
    place.is_some()
}

/// The document that stays selected if it can: the one in the list, else the one that a filter took away.
fn selected_document(state: &State) -> Option<DocId> {
    listed_at_cursor(state).or(state.reader.set_aside)
}

fn listed_at_cursor(state: &State) -> Option<DocId> {
    state.documents.get(state.document_cursor.selected).copied()
}

/// Opens the selected document if none is open.
fn open_selected(state: &mut State, library: &Library) {
    if state.reader.document.is_none()
        && let Some(document) = listed_at_cursor(state)
    {
        reader::open(state, library, document);
    }
}

/// Asks the filter about documents that were analysed since the last time. Who is called what in it may
/// have become known only now; then all documents are asked again.
fn filter_newly_analysed(state: &mut State, library: &Library) {
    let before = std::mem::replace(&mut state.filtered, library.analysed());
    if state.query.is_empty() || before == state.filtered {
        return;
    }
    let mut query = state.query.clone();
    query.refresh(library);
    if query != state.query {
        state.documents = query.run(library);
        state.query = query;
        return;
    }
    let mut listed = vec![false; library.len()];
    for document in &state.documents {
        if let Some(listed) = listed.get_mut(document.index()) {
            *listed = true;
        }
    }
    let analysed = library.documents().take(state.filtered).skip(before);
    let is_new = |document: &DocId| {
        listed.get(document.index()) == Some(&false) && query.matches(library, *document)
    };
    state.documents.extend(analysed.filter(is_new));
}

/// The list of actors, narrowed by the words typed for it; the selection stays on its actor.
pub fn relist_actors(state: &mut State, library: &Library) {
    let selected = state.selected_actor();
    let selected = selected.filter(|_| !is_untouched(state, Pane::Actors));
    let narrow = fold_str(&state.narrow);
    let mut actors = actor_counts_of(library, &state.documents, state.settings.certainty);
    let filtered = take_filtered_actors(state, &mut actors);
    actors.retain(|row| narrow.is_empty() || is_named(library, row.actor, &narrow));
    actors.splice(0..0, filtered);
    state.actors = actors;
    let place =
        selected.and_then(|selected| state.actors.iter().position(|row| row.actor == selected));
    let loading = !state.progress.finished;
    follow(&mut state.actor_cursor, place.unwrap_or(0), loading);
}

/// The list of dates; the selection stays on its date.
fn relist_dates(state: &mut State, library: &Library) {
    let date = state.dates.get(state.date_cursor.selected);
    let date = date.filter(|_| !is_untouched(state, Pane::Dates));
    let date = date.map(|row| row.label.clone());
    state.dates = date_rows_of(library, &state.documents, state.settings.certainty);
    state.dates.retain(is_calendar_date);
    let place = date.and_then(|date| state.dates.iter().position(|row| row.label == date));
    if let Some(place) = place {
        let loading = !state.progress.finished;
        follow(&mut state.date_cursor, place, loading);
    }
}

/// Selects the row that the selected thing has come to. While a list grows by itself its rows keep still
/// under the reader's eyes; after a key the window moves no more than it must.
fn follow(cursor: &mut Cursor, row: usize, loading: bool) {
    if loading {
        cursor.follow(row);
    } else {
        cursor.selected = row;
    }
}

/// While findings come in, a list that nobody has moved in stays at its beginning.
fn is_untouched(state: &State, pane: Pane) -> bool {
    let cursor = match pane {
        Pane::Dates => state.date_cursor,
        _ => state.actor_cursor,
    };
    !state.progress.finished && state.focus != pane && cursor.selected == 0
}

/// Leaves out findings that are not sure, everywhere, or takes them in again.
pub fn toggle_doubtful(state: &mut State, library: &Library) {
    let (certainty, said) = match state.settings.certainty {
        Certainty::Any => (Certainty::Sure, "doubtful-hidden"),
        Certainty::Sure => (Certainty::Any, "doubtful-shown"),
    };
    state.settings.certainty = certainty;
    state.reader.caret = None;
    recount(state, library);
    state.say(said, Vec::new());
}

/// The next order of the documents.
pub fn next_sort(state: &mut State, library: &Library) {
    state.sort = match state.sort {
        Sort::Input => Sort::Date,
        Sort::Date => Sort::Hits,
        Sort::Hits => Sort::Input,
    };
    let said = match state.sort {
        Sort::Input => "sorted-by-input",
        Sort::Date => "sorted-by-date",
        Sort::Hits => "sorted-by-hits",
    };
    refilter(state, library);
    state.say(said, Vec::new());
}

/// Takes a new screen size.
pub fn resized(state: &mut State, library: &Library, layouts: &mut Layouts, size: (u16, u16)) {
    state.geometry.size = size;
    settle(state, library, layouts);
}

/// Looks through some more documents of a text search. Returns whether some are left.
pub fn work(state: &mut State, library: &Library) -> bool {
    state.hits.work(library, &state.documents)
}

/// Makes everything fit together after an action: geometry, lines, selections.
pub fn settle(state: &mut State, library: &Library, layouts: &mut Layouts) {
    state.geometry = Geometry::new(state.geometry.size, state.wishes(library));
    prepare_page(state, library, layouts);
    let mut cursor = state.document_cursor;
    let listing = Listing::of(state, library);
    listing.settle(&mut cursor);
    state.entries = listing.in_sight(cursor.top);
    state.document_cursor = cursor;
    let visible = |pane| state.geometry.visible(pane);
    let (actors, dates) = (visible(Pane::Actors), visible(Pane::Dates));
    state.actor_cursor.settle(state.actors.len(), actors);
    state.date_cursor.settle(state.dates.len(), dates);
}

/// Lays the article out and, when the article or its lines changed, finds the place in it again.
pub fn prepare_page(state: &mut State, library: &Library, layouts: &mut Layouts) {
    let Some(document) = state.reader.document else {
        return;
    };
    if state.geometry.reader.is_none() {
        return;
    }
    let columns = state.geometry.text.width;
    let page = layouts.prepare(library, document, columns, &state.settings);
    let laid_out = (document, columns, state.settings.look());
    if state.reader.laid_out != Some(laid_out) {
        state.reader.laid_out = Some(laid_out);
        state.reader.top = page.layout.row_of(state.reader.anchor);
    }
    state.reader.top = state.reader.top.min(reader::last_top(state, page));
}

/// Whether a row belongs in a list of dates: lengths of time, recurring times and vague references do not.
fn is_calendar_date(row: &DateRow) -> bool {
    matches!(row.kind, TimexKind::Date | TimexKind::Time) && !row.label.as_str().ends_with("_REF")
}

fn is_named(library: &Library, actor: ActorId, folded: &str) -> bool {
    let actor = library.actor(actor);
    std::iter::once(&actor.name)
        .chain(&actor.aliases)
        .chain([&actor.key])
        .any(|name| fold_str(name).contains(folded))
}

/// Takes the actors of the filter out of the list: they are shown first, whatever it is narrowed to. Excluded
/// ones have no mention left, but must stay in reach.
fn take_filtered_actors(state: &State, actors: &mut Vec<ActorCount>) -> Vec<ActorCount> {
    let take = |actor| {
        let place = actors.iter().position(|row| row.actor == actor);
        place.map_or(ActorCount::none(actor), |place| actors.remove(place))
    };
    state.query.sole_actors().map(take).collect()
}

fn sort_documents(state: &mut State, library: &Library) {
    match state.sort {
        Sort::Input => state.documents.sort_unstable(),
        Sort::Date => state.documents.sort_by_cached_key(|&document| {
            let day = library
                .date(document)
                .and_then(TimexValue::days)
                .map(|(first, _)| first);
            (std::cmp::Reverse(day), document)
        }),
        Sort::Hits => {
            let hits = Hits::new(
                &state.target,
                library,
                &state.documents,
                state.settings.certainty,
            );
            let ranked: std::collections::HashMap<DocId, usize> = state
                .documents
                .iter()
                .enumerate()
                .map(|(rank, &document)| (document, hits.in_document(document, rank)))
                .collect();
            state.documents.sort_by_key(|document| {
                (std::cmp::Reverse(ranked.get(document).copied()), *document)
            });
        }
    }
}
