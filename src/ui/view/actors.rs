//! The list of actors: kind, name, how often.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::list::{Selectable, marked, visible};
use super::notes::empty;
use super::paint::{Edge, Pen, split};
use super::scene::Scene;
use super::title::TitleWord;
use crate::library::{ActorCount, Sign};
use crate::ui::pane::Pane;
use crate::ui::target::Target;

/// Columns of the bar that compares counts.
const BAR: u16 = 4;

/// The narrowest row, beside its marks, with a bar; in others the names need the room.
const WITH_BAR: u16 = 30;

/// The words of its title.
pub(crate) fn title(scene: &Scene<'_>) -> Vec<TitleWord> {
    let state = scene.state;
    let mut words = vec![
        TitleWord::loud(scene.messages.text("actors")),
        TitleWord::quiet(state.actors.len().to_string()),
    ];
    if !state.narrow.is_empty() {
        words.push(TitleWord::loud(format!("/{}", state.narrow)));
    }
    words
}

/// Draws the visible part of the list.
pub(crate) fn draw(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect) {
    let state = scene.state;
    if state.actors.is_empty() {
        let id = if !state.progress.finished {
            "pending"
        } else if state.narrow.is_empty() {
            "no-actors"
        } else {
            "no-actors-narrowed"
        };
        empty(scene, pen, area, &scene.messages.text(id));
        return;
    }
    // Filtered actors come first; the others follow by count, so that one more is the most of them.
    let first = state.actors.iter().take(state.query.len() + 1);
    let most = first.map(|row| row.mentions).max().unwrap_or(0).max(1);
    for (area, place, row) in visible(area, &state.actors, state.actor_cursor) {
        let line = ActorLine {
            row,
            most,
            is_selected: place == state.actor_cursor.selected,
        };
        draw_row(scene, pen, area, line);
    }
}

/// What a row shows.
#[derive(Clone, Copy)]
struct ActorLine<'a> {
    row: &'a ActorCount,
    /// The highest count of the list.
    most: usize,
    is_selected: bool,
}

/// A count beside the highest one.
#[derive(Clone, Copy)]
struct Gauge {
    count: usize,
    most: usize,
    style: Style,
}

fn draw_row(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect, line: ActorLine<'_>) {
    let row = line.row;
    let (state, theme) = (scene.state, scene.theme);
    let mark = Selectable {
        pane: Pane::Actors,
        is_selected: line.is_selected,
    };
    let rest = marked(scene, pen, area, mark);
    let (sign, rest) = split(rest, 1, scene.start());
    let filtered = state.query.sign_of(row.actor);
    match filtered {
        Some(Sign::Include) => pen.fill(sign, "+", theme.accent()),
        Some(Sign::Exclude) => pen.fill(sign, "−", theme.accent()),
        None => {}
    }
    let actor = scene.library.actor(row.actor);
    let sure = row.sure > 0 || row.mentions == 0;
    let kind = theme.sure(theme.kind(actor.kind), sure);
    let (letter, rest) = split(rest, 2, scene.start());
    let id = format!("letter-{}", actor.kind.name());
    pen.line(letter, &scene.messages.text(&id), scene.start(), kind);
    let gauge = Gauge {
        count: row.mentions,
        most: line.most,
        style: kind,
    };
    let name = draw_count(scene, pen, rest, gauge);
    let style = if state.target == Target::Actor(row.actor) {
        theme.title()
    } else if filtered == Some(Sign::Exclude) {
        theme.muted()
    } else {
        theme.text()
    };
    let style = theme.sure(style, sure);
    pen.line(name, &actor.name, scene.start(), style);
}

/// A count, and a bar where there is room; gives the rest of the row.
fn draw_count(scene: &Scene<'_>, pen: &mut Pen<'_>, row: Rect, gauge: Gauge) -> Rect {
    let (_, rest) = split(row, 1, scene.end());
    let (count, rest) = split(rest, 4, scene.end());
    pen.figures(count, &short(gauge.count), Edge::Right, scene.theme.muted());
    let (_, rest) = split(rest, 1, scene.end());
    if row.width < WITH_BAR {
        return rest;
    }
    let (bar, rest) = split(rest, BAR, scene.end());
    draw_gauge(pen, scene, bar, gauge);
    split(rest, 1, scene.end()).1
}

/// A bar from the end edge, in half columns; the smallest count still shows one.
fn draw_gauge(pen: &mut Pen<'_>, scene: &Scene<'_>, area: Rect, gauge: Gauge) {
    let Gauge { count, most, style } = gauge;
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
        let symbol = if scene.end() == Edge::Left {
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
