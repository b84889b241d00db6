//! The list of dates, in order of their normalised values.

use ratatui::layout::Rect;

use super::list::{Selectable, marked, visible};
use super::notes::empty;
use super::paint::{Edge, Pen, split};
use super::scene::Scene;
use super::title::TitleWord;
use crate::library::DateRow;
use crate::ui::pane::Pane;
use crate::ui::target::Target;

/// Columns of the normalised value: a day, and the mark of an inferred one.
const VALUE: u16 = 11;

/// The words of its title.
pub(crate) fn title(scene: &Scene<'_>) -> Vec<TitleWord> {
    vec![
        TitleWord::loud(scene.messages.text("dates")),
        TitleWord::quiet(scene.state.dates.len().to_string()),
    ]
}

/// Draws the visible part of the list.
pub(crate) fn draw(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect) {
    let state = scene.state;
    if state.dates.is_empty() {
        let id = if state.progress.finished {
            "no-dates"
        } else {
            "pending"
        };
        empty(scene, pen, area, &scene.messages.text(id));
        return;
    }
    for (area, place, row) in visible(area, &state.dates, state.date_cursor) {
        let mark = Selectable {
            pane: Pane::Dates,
            is_selected: place == state.date_cursor.selected,
        };
        let rest = marked(scene, pen, area, mark);
        draw_row(scene, pen, rest, row);
    }
}

/// Draws a row beside its mark.
fn draw_row(scene: &Scene<'_>, pen: &mut Pen<'_>, rest: Rect, row: &DateRow) {
    let (state, theme, library) = (scene.state, scene.theme, scene.library);
    let (_, rest) = split(rest, 1, scene.start());
    let (_, rest) = split(rest, 1, scene.end());
    let (value, rest) = split(rest, VALUE, scene.end());
    let (mark, value) = split(value, 1, Edge::Left);
    if row.inferred {
        pen.figures(mark, "~", Edge::Left, theme.muted());
    }
    let dated = theme.sure(theme.date(), row.sure);
    pen.figures(value, row.label.as_str(), Edge::Left, dated);
    let (_, rest) = split(rest, 1, scene.end());
    let rest = if row.mentions > 1 {
        let count = format!(" {}×", row.mentions);
        let width = u16::try_from(count.chars().count()).unwrap_or(0);
        let (times, rest) = split(rest, width, scene.end());
        pen.figures(times, &count, scene.end(), theme.muted());
        split(rest, 1, scene.end()).1
    } else {
        rest
    };
    let document = row.first.document;
    let date = library.dates(document).get(row.first.index as usize);
    let words = date.map(|date| date.span.of(library.text(document)));
    let style = if state.target == Target::Date(row.label.clone()) {
        theme.title()
    } else {
        theme.text()
    };
    pen.line(rest, words.unwrap_or_default(), scene.start(), style);
}
