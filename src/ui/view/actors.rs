//! The list of actors: kind, name, how often.

use ratatui::layout::Rect;

use super::{Scene, empty};
use crate::library::ActorCount;
use crate::ui::paint::{Pen, Place, split};
use crate::ui::state::{Pane, Target};

/// Columns of the bar that compares counts.
const BAR: u16 = 4;

/// The narrowest pane with bars; in others the names need the room.
const WITH_BAR: u16 = 34;

/// Draws the visible part of the list.
pub fn draw(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect) {
    let state = scene.state;
    if state.actors.is_empty() {
        let id = if state.narrow.is_empty() {
            "no-actors"
        } else {
            "no-actors-narrowed"
        };
        empty(scene, pen, area, &scene.messages.text(id));
        return;
    }
    let most = state
        .actors
        .iter()
        .map(|row| row.mentions)
        .max()
        .unwrap_or(1)
        .max(1);
    let rows = state.actors.iter().enumerate().skip(state.actor_cursor.top);
    for (y, (index, row)) in (area.top()..area.bottom()).zip(rows) {
        draw_row(
            scene,
            pen,
            Rect {
                y,
                height: 1,
                ..area
            },
            (index, row, most),
        );
    }
}

fn draw_row(
    scene: &Scene<'_>,
    pen: &mut Pen<'_>,
    area: Rect,
    (index, row, most): (usize, &ActorCount, usize),
) {
    let (state, theme) = (scene.state, scene.theme);
    let actor = scene.library.actor(row.actor);
    let selected = index == state.actor_cursor.selected;
    let (bar, rest) = split(area, 1, scene.start());
    if selected {
        let style = if state.focus == Pane::Actors {
            theme.accent()
        } else {
            theme.muted()
        };
        pen.fill(bar, "▌", style);
    }
    let (sign, rest) = split(rest, 1, scene.start());
    let filtered = state.query.actor_state(row.actor);
    match filtered {
        Some(false) => pen.fill(sign, "+", theme.accent()),
        Some(true) => pen.fill(sign, "−", theme.accent()),
        None => {}
    }
    let (letter, rest) = split(rest, 2, scene.start());
    let sure = row.sure > 0 || row.mentions == 0;
    let kind = theme.sure(theme.kind(actor.kind), sure);
    pen.line(
        letter,
        &scene
            .messages
            .text(&format!("letter-{}", actor.kind.name())),
        scene.start(),
        kind,
    );
    let (_, rest) = split(rest, 1, scene.end());
    let (count, rest) = split(rest, 4, scene.end());
    pen.figures(count, &short(row.mentions), Place::Right, theme.muted());
    let (_, rest) = split(rest, 1, scene.end());
    let rest = if area.width >= WITH_BAR {
        let (gauge, rest) = split(rest, BAR, scene.end());
        draw_gauge(pen, scene, gauge, (row.mentions, most, kind));
        split(rest, 1, scene.end()).1
    } else {
        rest
    };
    let style = if filtered == Some(true) {
        theme.muted()
    } else {
        theme.text()
    };
    let style = if state.target == Target::Actor(row.actor) {
        theme.title()
    } else {
        style
    };
    let style = theme.sure(style, sure);
    pen.line(rest, &actor.name, scene.start(), style);
}

/// A bar from the end edge, in half columns; the smallest count still shows one.
fn draw_gauge(
    pen: &mut Pen<'_>,
    scene: &Scene<'_>,
    area: Rect,
    (count, most, style): (usize, usize, ratatui::style::Style),
) {
    if count == 0 {
        return;
    }
    let halves = (count * usize::from(area.width) * 2).div_ceil(most).max(1);
    let full = u16::try_from(halves / 2)
        .unwrap_or(area.width)
        .min(area.width);
    let (filled, rest) = split(area, full, scene.end());
    pen.fill(filled, "━", style);
    if halves % 2 == 1 && rest.width > 0 {
        let symbol = if scene.end() == Place::Left {
            "╸"
        } else {
            "╺"
        };
        pen.fill(split(rest, 1, scene.end()).0, symbol, style);
    }
}

/// A count in at most four columns.
fn short(count: usize) -> String {
    match count {
        0..=9_999 => count.to_string(),
        10_000..=999_999 => format!("{}k", count / 1_000),
        _ => format!("{}M", count / 1_000_000),
    }
}
