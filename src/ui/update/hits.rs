//! Aiming at something and going from hit to hit, across documents and back.

use super::{reader, refresh};
use crate::library::Library;
use crate::model::{DocId, Span};
use crate::ui::layouts::Layouts;
use crate::ui::state::{Place, State, Target};

/// How many places are remembered.
const REMEMBERED: usize = 100;

/// Makes something the target, without moving.
pub fn aim(state: &mut State, library: &Library, target: Target) {
    if state.target == target {
        return;
    }
    state.target = target;
    refresh::recount_hits(state, library);
}

/// Goes to the next or previous hit, into other documents when this one has no more.
pub fn step(state: &mut State, library: &Library, layouts: &mut Layouts, backwards: bool) {
    if state.target == Target::None {
        state.say("no-target", Vec::new());
        return;
    }
    let shown = state
        .hits
        .current()
        .is_some_and(|span| reader::is_visible(state, layouts, span));
    let here = if shown {
        state.hits.step(backwards)
    } else {
        state.hits.step_from(state.reader.anchor, backwards)
    };
    match here {
        Some(span) => go(state, layouts, span),
        None => step_document(state, library, layouts, backwards),
    }
}

/// Goes to the first hit at or after the place being read, else to the next document with one.
pub fn go_to_first(state: &mut State, library: &Library, layouts: &mut Layouts) {
    remember(state);
    match state
        .hits
        .step_from(state.reader.anchor, false)
        .or_else(|| state.hits.step_to_edge(false))
    {
        Some(span) => go(state, layouts, span),
        None => step_document(state, library, layouts, false),
    }
}

/// Goes back to the place before the last jump, or forward again.
pub fn jump(state: &mut State, library: &Library, layouts: &mut Layouts, backwards: bool) {
    let Some(here) = place(state) else { return };
    let jumps = &mut state.jumps;
    let (from, to) = if backwards {
        (&mut jumps.back, &mut jumps.forward)
    } else {
        (&mut jumps.forward, &mut jumps.back)
    };
    let Some(there) = from.pop() else {
        state.say(
            if backwards {
                "no-older-place"
            } else {
                "no-newer-place"
            },
            Vec::new(),
        );
        return;
    };
    to.push(here);
    reader::open_and_select(state, library, there.document);
    state.reader.anchor = there.anchor;
    refresh::prepare_page(state, library, layouts);
}

fn step_document(state: &mut State, library: &Library, layouts: &mut Layouts, backwards: bool) {
    // A text search goes on until a document after this one has a hit, or all are searched.
    let rank = rank_here(state);
    loop {
        let found = state.hits.neighbour(rank, backwards);
        let settled = found.is_some_and(|(_, wrapped)| !wrapped && !backwards);
        if settled || !state.hits.work(library, &state.documents) {
            break;
        }
    }
    let Some((document, wrapped)) = state.hits.neighbour(rank, backwards) else {
        let said = if state.progress.finished {
            "no-hits"
        } else {
            "no-hits-yet"
        };
        state.say(said, Vec::new());
        return;
    };
    remember(state);
    enter(state, library, layouts, document, backwards);
    if wrapped {
        state.say(
            if backwards {
                "wrapped-to-last"
            } else {
                "wrapped-to-first"
            },
            Vec::new(),
        );
    }
}

fn enter(
    state: &mut State,
    library: &Library,
    layouts: &mut Layouts,
    document: DocId,
    backwards: bool,
) {
    reader::open_and_select(state, library, document);
    refresh::prepare_page(state, library, layouts);
    if let Some(span) = state.hits.step_to_edge(backwards) {
        go(state, layouts, span);
    }
}

fn go(state: &mut State, layouts: &Layouts, span: Span) {
    state.reader.caret = None;
    reader::show(state, layouts, span);
}

fn rank_here(state: &State) -> Option<usize> {
    let document = state.reader.document?;
    let selected = state.document_cursor.selected;
    if state.documents.get(selected) == Some(&document) {
        return Some(selected);
    }
    state
        .documents
        .iter()
        .position(|&listed| listed == document)
}

fn place(state: &State) -> Option<Place> {
    state.reader.document.map(|document| Place {
        document,
        anchor: state.reader.anchor,
    })
}

/// Remembers the place being left, so that the user can come back.
pub fn remember(state: &mut State) {
    let Some(here) = place(state) else { return };
    if state.jumps.back.last() != Some(&here) {
        state.jumps.back.push(here);
    }
    if state.jumps.back.len() > REMEMBERED {
        state.jumps.back.remove(0);
    }
    state.jumps.forward.clear();
}
