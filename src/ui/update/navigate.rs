//! Moving between panes, and in lists.

use super::filter::{self, Sign};
use super::{hits, reader};
use crate::library::Library;
use crate::ui::action::Action;
use crate::ui::cursor::Cursor;
use crate::ui::layouts::Layouts;
use crate::ui::listing::Listing;
use crate::ui::state::{Pane, State, Target};

/// Gives a pane the focus; in a narrow screen a side pane comes into the side slot.
pub fn focus(state: &mut State, pane: Pane) {
    state.focus = pane;
    if pane != Pane::Reader {
        state.side = pane;
    }
}

/// The key of a pane: focus, and once more: the whole screen.
pub fn focus_or_zoom(state: &mut State, pane: Pane) {
    if state.focus == pane {
        state.zoom = !state.zoom;
    } else {
        state.zoom = false;
        focus(state, pane);
    }
}

/// Tab in reading order, arrows to the pane at that side of the screen.
pub fn turn(state: &mut State, action: Action) {
    if matches!(action, Action::FocusNext | Action::FocusPrevious) {
        let step = if action == Action::FocusNext {
            1
        } else {
            Pane::ALL.len() - 1
        };
        let here = Pane::ALL
            .iter()
            .position(|&pane| pane == state.focus)
            .unwrap_or(0);
        if let Some(&pane) = Pane::ALL.get((here + step) % Pane::ALL.len()) {
            focus(state, pane);
        }
        return;
    }
    let to_the_right = action == Action::FocusRight;
    if let Some(pane) = neighbour(state, to_the_right) {
        focus(state, pane);
    } else if state.geometry.pane(Pane::Reader).is_none()
        || state.geometry.pane(Pane::Documents).is_none()
    {
        // One pane, or two: what lies beyond the edge is the pane that would stand there.
        let documents_side = state.geometry.mirrored == to_the_right;
        let hidden = if documents_side {
            Pane::Documents
        } else {
            Pane::Actors
        };
        focus(
            state,
            if state.focus == hidden || state.focus == Pane::Reader {
                hidden
            } else {
                Pane::Reader
            },
        );
    }
}

/// The nearest shown pane whose middle lies at that side; of two above each other the upper one.
fn neighbour(state: &State, to_the_right: bool) -> Option<Pane> {
    let here = state.geometry.pane(state.focus)?;
    let shown = Pane::ALL
        .into_iter()
        .filter_map(|pane| state.geometry.pane(pane).map(|area| (pane, area)));
    let beside = shown.filter(|(_, area)| {
        if to_the_right {
            area.x >= here.right()
        } else {
            area.right() <= here.x
        }
    });
    beside
        .min_by_key(|(_, area)| {
            let distance = if to_the_right {
                area.x - here.right()
            } else {
                here.x - area.right()
            };
            (distance, area.y)
        })
        .map(|(pane, _)| pane)
}

/// Down, up and their kin in the focused pane.
pub fn move_in_pane(state: &mut State, library: &Library, layouts: &Layouts, action: Action) {
    let visible = match state.focus {
        Pane::Documents => Listing::of(state, library).whole(&state.entries),
        pane => state.geometry.visible(pane),
    };
    let page = isize::try_from(visible.saturating_sub(1).max(1)).unwrap_or(1);
    let half = isize::try_from((visible / 2).max(1)).unwrap_or(1);
    let delta = match action {
        Action::Up => -1,
        Action::HalfPageDown => half,
        Action::HalfPageUp => -half,
        Action::PageDown => page,
        Action::PageUp => -page,
        Action::First => isize::MIN / 2,
        Action::Last => isize::MAX / 2,
        _ => 1,
    };
    match state.focus {
        Pane::Reader => reader::scroll(state, layouts, delta),
        Pane::Documents => step_document(state, library, delta),
        Pane::Actors => {
            step(&mut state.actor_cursor, delta, state.actors.len(), visible);
            if let Some(actor) = state.selected_actor() {
                hits::aim(state, library, Target::Actor(actor));
            }
        }
        Pane::Dates => step(&mut state.date_cursor, delta, state.dates.len(), visible),
    }
}

fn step(cursor: &mut Cursor, delta: isize, len: usize, visible: usize) {
    cursor.step(delta, len);
    cursor.settle(len, visible);
}

/// Selects and opens a document `delta` places further in the list.
pub fn step_document(state: &mut State, library: &Library, delta: isize) {
    state.document_cursor.step(delta, state.documents.len());
    let selected = state.documents.get(state.document_cursor.selected).copied();
    if let Some(document) = selected {
        reader::open(state, library, document);
    }
}

/// Enter: descend into what is selected.
pub fn open(state: &mut State, library: &Library, layouts: &mut Layouts) {
    match state.focus {
        Pane::Documents => focus(state, Pane::Reader),
        Pane::Reader => super::open_card(state, library),
        Pane::Actors => filter::toggle_selected(state, library, Sign::Include),
        Pane::Dates => open_date(state, library, layouts),
    }
}

/// Jumps to the first mention of the selected date, and once more to the next one.
fn open_date(state: &mut State, library: &Library, layouts: &mut Layouts) {
    let Some(row) = state.dates.get(state.date_cursor.selected) else {
        return;
    };
    let target = Target::Date(row.label.clone());
    if state.target == target {
        hits::step(state, library, layouts, false);
    } else {
        hits::aim(state, library, target);
        hits::go_to_first(state, library, layouts);
    }
}
