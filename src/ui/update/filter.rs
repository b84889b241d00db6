//! The filter: actors in and out, chips dropped, queries typed; and what Esc clears.

use super::{hits, refresh};
pub use crate::library::Sign;
use crate::library::{Library, Query, QueryError};
use crate::model::ActorId;
use crate::ui::state::{Pane, State, Target};

/// Demands or forbids the selected actor; the same again lifts it.
pub fn toggle_selected(state: &mut State, library: &Library, sign: Sign) {
    let Some(actor) = state.selected_actor() else {
        return;
    };
    let before = state.query.sign_of(actor);
    state.query.remove_actor(actor);
    if before != Some(sign) {
        state.query.set_actor(library, actor, sign);
    }
    hits::aim(state, library, Target::Actor(actor));
    refresh::refilter(state, library);
}

/// Drops the last chip.
pub fn drop_last(state: &mut State, library: &Library) {
    if state.query.is_empty() {
        state.say("no-filter", Vec::new());
        return;
    }
    state.query.pop();
    refresh::refilter(state, library);
}

/// Drops all chips.
pub fn clear(state: &mut State, library: &Library) {
    state.query.clear();
    refresh::refilter(state, library);
}

/// Replaces the filter by a typed one.
///
/// # Errors
/// What is wrong with it.
pub fn apply_query(state: &mut State, library: &Library, written: &str) -> Result<(), QueryError> {
    state.query = Query::parse(written, library)?;
    refresh::refilter(state, library);
    Ok(())
}

/// Esc: clears what was set last and is still visible: the narrowing, the caret, the target.
pub fn cancel(state: &mut State, library: &Library) {
    if !state.narrow.is_empty() {
        state.narrow.clear();
        refresh::relist_actors(state, library);
    } else if state.reader.caret.is_some() {
        state.reader.caret = None;
    } else {
        hits::aim(state, library, Target::None);
    }
}

/// Says that the user points at no actor, or that none is known yet.
pub fn say_no_actor(state: &mut State, library: &Library) {
    let document = state.reader.document;
    let is_pending = document.is_some_and(|document| !library.is_analysed(document));
    let words = if is_pending {
        "pending"
    } else {
        "no-actor-here"
    };
    state.say(words, Vec::new());
}

/// The actor that the user points at: under the caret, selected in the list, or the target.
pub fn actor_here(state: &State, library: &Library) -> Option<ActorId> {
    let under_caret = || {
        let (document, caret) = (state.reader.document?, state.reader.caret?);
        library
            .mentions(document)
            .iter()
            .find(|mention| mention.span == caret)
            .map(|mention| mention.actor)
    };
    let target = match state.target {
        Target::Actor(actor) => Some(actor),
        _ => None,
    };
    match state.focus {
        Pane::Actors => state.selected_actor(),
        Pane::Reader => under_caret().or(target),
        Pane::Documents | Pane::Dates => target,
    }
}

/// Aims `n` at what the user points at.
pub fn target_here(state: &mut State, library: &Library) {
    if state.focus == Pane::Dates
        && let Some(row) = state.dates.get(state.date_cursor.selected)
    {
        let target = Target::Date(row.label.clone());
        hits::aim(state, library, target);
        return;
    }
    match actor_here(state, library) {
        Some(actor) => {
            hits::aim(state, library, Target::Actor(actor));
            if let Some(caret) = state.reader.caret {
                state.hits.step_from(caret.start, false);
            }
        }
        None => say_no_actor(state, library),
    }
}
