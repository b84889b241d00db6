//! Clicks and wheel steps, by the rectangles of the last frame.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

use super::{Effect, navigate, reader, refresh};
use crate::library::Library;
use crate::ui::action::Action;
use crate::ui::layouts::Layouts;
use crate::ui::listing::Listing;
use crate::ui::state::{Pane, State, Target};

/// Rows per wheel step.
const WHEEL: isize = 3;

/// Takes a mouse event. A click selects; a click on what is selected opens it.
pub fn mouse(
    state: &mut State,
    library: &Library,
    layouts: &mut Layouts,
    event: MouseEvent,
) -> Effect {
    let pane = state.geometry.pane_at(event.column, event.row);
    match (event.kind, pane) {
        (MouseEventKind::ScrollDown, Some(pane)) => wheel(state, library, layouts, (pane, WHEEL)),
        (MouseEventKind::ScrollUp, Some(pane)) => wheel(state, library, layouts, (pane, -WHEEL)),
        (MouseEventKind::Down(MouseButton::Left), _) if state.overlay.is_some() => {
            state.overlay = None;
        }
        (MouseEventKind::Down(MouseButton::Left), Some(pane)) => {
            state.message = None;
            navigate::focus(state, pane);
            click(state, library, layouts, event);
        }
        _ => return Effect::None,
    }
    refresh::settle(state, library, layouts);
    Effect::None
}

fn wheel(state: &mut State, library: &Library, layouts: &Layouts, (pane, rows): (Pane, isize)) {
    let visible = state.geometry.visible(pane);
    match pane {
        Pane::Reader => reader::scroll(state, layouts, rows),
        Pane::Documents => {
            let mut cursor = state.document_cursor;
            Listing::of(state, library).scroll(&mut cursor, rows.signum());
            state.document_cursor = cursor;
        }
        Pane::Actors => state.actor_cursor.scroll(rows, state.actors.len(), visible),
        Pane::Dates => state.date_cursor.scroll(rows, state.dates.len(), visible),
    }
}

fn click(state: &mut State, library: &Library, layouts: &mut Layouts, event: MouseEvent) {
    let Some(area) = state.geometry.pane(state.focus) else {
        return;
    };
    let row = usize::from(event.row - area.y);
    match state.focus {
        Pane::Reader => click_text(state, library, layouts, event),
        Pane::Documents => {
            let ends = state.entries.iter().scan(0, |end, entry| {
                *end += usize::from(entry.rows());
                Some(*end)
            });
            let place = state.document_cursor.top + ends.take_while(|end| *end <= row).count();
            if let Some(&document) = state.documents.get(place) {
                state.document_cursor.selected = place;
                reader::open(state, library, document);
            }
        }
        Pane::Actors => {
            let place = state.actor_cursor.top + row;
            let again = place == state.actor_cursor.selected;
            if let Some(actor) = state.actors.get(place).map(|row| row.actor) {
                state.actor_cursor.selected = place;
                if again && state.target == Target::Actor(actor) {
                    super::update(state, library, layouts, Action::Open);
                } else {
                    super::hits::aim(state, library, Target::Actor(actor));
                }
            }
        }
        Pane::Dates => {
            let place = state.date_cursor.top + row;
            if place < state.dates.len() {
                state.date_cursor.selected = place;
                super::update(state, library, layouts, Action::Open);
            }
        }
    }
}

fn click_text(state: &mut State, library: &Library, layouts: &Layouts, event: MouseEvent) {
    let text = state.geometry.text;
    let Some(page) = state
        .reader
        .document
        .and_then(|document| layouts.get(document))
    else {
        return;
    };
    let row = state.reader.top + usize::from(event.row - text.y);
    let Some(column) = event.column.checked_sub(text.x) else {
        return;
    };
    if let Some(byte) = page.layout.byte_at(row, column) {
        reader::point_at(state, library, byte);
    }
}
