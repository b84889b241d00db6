//! The last rows: what is aimed at and where, messages, the line being typed, and three keys.

use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::paint::{Edge, Pen, placed, split};
use super::scene::Scene;
use crate::library::QueryError;
use crate::script::Direction;
use crate::text::{Base, SingleLine, TextOptions, single_line};
use crate::ui::input::action::{Action, ActionRow};
use crate::ui::input::prompt::{Prompt, Purpose};
use crate::ui::pane::Pane;
use crate::ui::state::Overlay;
use crate::ui::target::Target;

/// Draws status and hints.
pub(crate) fn draw(scene: &Scene<'_>, pen: &mut Pen<'_>) {
    let geometry = &scene.state.geometry;
    let inner = |area: Rect| Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    if let Some(area) = geometry.status {
        match &scene.state.overlay {
            Some(Overlay::Prompt(prompt)) => {
                draw_prompt(scene, pen, inner(area), prompt);
                if let Some(error) = &prompt.error {
                    above(scene, pen, area, &refusal(scene, error));
                }
            }
            None if !scene.keymap.pending().is_empty() => continuations(scene, pen, area),
            _ => status(scene, pen, inner(area)),
        }
    }
    if let Some(area) = geometry.hints {
        hints(scene, pen, inner(area));
    }
}

/// Words over the rows above the status, as many as they need; what stood there is covered.
fn above(scene: &Scene<'_>, pen: &mut Pen<'_>, status: Rect, text: &str) {
    let above = Rect {
        y: status.y.saturating_sub(1),
        height: status.y.min(1),
        ..status
    };
    at_the_end(scene, pen, above, text);
}

/// Words over as many rows as they need, the last of them in the row of `last`.
fn at_the_end(scene: &Scene<'_>, pen: &mut Pen<'_>, last: Rect, text: &str) {
    let place = Edge::start(scene.messages.direction());
    let rows = pen.rows(last.width.saturating_sub(2), text, place);
    let inner = covered(pen, rows, last);
    pen.wrapped(inner, text, place, scene.theme.accent());
}

/// Clears the last rows down to that of `status`, at most `rows`; gives them without the margins.
fn covered(pen: &mut Pen<'_>, rows: u16, status: Rect) -> Rect {
    let bottom = status.bottom();
    let rows = rows.min(bottom);
    let area = Rect {
        y: bottom - rows,
        height: rows,
        ..status
    };
    pen.fill(area, " ", Style::new());
    Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    }
}

/// The keys typed so far and what may follow them, over as many rows as that needs.
fn continuations(scene: &Scene<'_>, pen: &mut Pen<'_>, status: Rect) {
    let place = Edge::start(scene.messages.direction());
    let follow = scene.keymap.continuations(scene.state.focus.context());
    let follow = follow
        .into_iter()
        .map(|(keys, row)| (keys, short(scene, row), scene.theme.title()));
    let typed = (scene.keymap.pending(), String::new(), scene.theme.accent());
    let items: Vec<_> = std::iter::once(typed).chain(follow).collect();
    let widths = items
        .iter()
        .map(|(keys, label, _)| pen.width(keys) + 1 + pen.width(label));
    let places = in_rows(widths, status.width.saturating_sub(2));
    let rows = places.last().map_or(0, |(row, _)| row + 1);
    let area = covered(pen, rows, status);
    let fitting = items.iter().zip(places);
    for ((keys, label, style), (row, column)) in
        fitting.take_while(|(_, (row, _))| *row < area.height)
    {
        let line = Rect {
            y: area.y + row,
            height: 1,
            ..area
        };
        let rest = split(line, column, place).1;
        let taken = pen.figures(rest, keys, place, *style);
        let rest = split(rest, (taken.width + 1).min(rest.width), place).1;
        pen.sentence(rest, label, place, scene.theme.muted());
    }
}

/// Where things of these widths stand, two columns apart in rows of `columns`: row and column.
fn in_rows(widths: impl Iterator<Item = u16>, columns: u16) -> Vec<(u16, u16)> {
    let (mut row, mut taken) = (0, 0);
    let place = |width| {
        if taken > 0 && taken + width > columns {
            (row, taken) = (row + 1, 0);
        }
        let at = (row, taken);
        taken += width + 2;
        at
    };
    widths.map(place).collect()
}

/// What an action does, in a word or two if there are such.
fn short(scene: &Scene<'_>, row: &ActionRow) -> String {
    let id = format!("short-{}", row.name);
    let words = scene.messages.text(&id);
    if words == id {
        scene.messages.text(&format!("action-{}", row.name))
    } else {
        words
    }
}

/// What is wrong with a typed filter, and where.
fn refusal(scene: &Scene<'_>, error: &QueryError) -> String {
    let language = scene.messages.language();
    let arguments = error.fault.arguments(language).into_iter();
    let arguments = arguments.map(|(name, value)| (name, value.into()));
    let words = [
        ("column", error.column.to_string().into()),
        (
            "reason",
            scene.messages.with(error.fault.id(), arguments).into(),
        ),
    ];
    scene.messages.with("query-refused", words)
}

fn status(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect) {
    let (state, theme) = (scene.state, scene.theme);
    let (start, end) = (
        Edge::start(scene.messages.direction()),
        Edge::end(scene.messages.direction()),
    );
    let place = (state.document_cursor.selected + 1).min(state.documents.len());
    let document = format!("{place}/{}", state.documents.len());
    let taken = pen.figures(area, &document, end, theme.muted());
    let (_, rest) = split(area, (taken.width + 2).min(area.width), end);
    if let Some(message) = &state.message {
        let words = message
            .arguments
            .iter()
            .map(|(name, word)| (*name, word.as_str().into()));
        let words = scene.messages.with(message.id, words);
        if pen.width(&words) <= rest.width {
            pen.sentence(rest, &words, start, theme.accent());
        } else {
            let row = scene.state.geometry.status.unwrap_or(area);
            at_the_end(scene, pen, row, &words);
        }
        return;
    }
    target(scene, pen, rest, start);
}

/// The target's name, then its place in the article and in all of them, in cells of their own.
fn target(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect, start: Edge) {
    let (state, theme) = (scene.state, scene.theme);
    let (name, style) = match &state.target {
        Target::None => return,
        Target::Actor(actor) => {
            let actor = scene.library.actor(*actor);
            (actor.name.clone(), theme.kind(actor.kind))
        }
        Target::Words(words) => (
            scene
                .messages
                .with("target-words", [("words", words.as_str().into())]),
            theme.title(),
        ),
        Target::Date(label) => (label.as_str().to_owned(), theme.date()),
    };
    let rank = state.document_cursor.selected;
    let place = state
        .hits
        .place((state.documents.get(rank) == state.reader.document.as_ref()).then_some(rank));
    let more = if place.counting || !state.progress.finished {
        "…"
    } else {
        ""
    };
    let figures = format!(
        "{}/{} · {}/{}{more}",
        or_dash(place.here),
        place.here_total,
        or_dash(place.overall),
        place.overall_total
    );
    let figures_width = u16::try_from(figures.chars().count()).unwrap_or(u16::MAX);
    let room = Rect {
        width: area.width.saturating_sub(figures_width + 2),
        ..area
    };
    let room = if start == Edge::Left {
        room
    } else {
        Rect {
            x: area.right() - room.width,
            ..room
        }
    };
    let taken = pen.sentence(room, &name, start, style.patch(theme.title()));
    let (_, rest) = split(area, (taken.width + 2).min(area.width), start);
    pen.figures(rest, &figures, start, theme.text());
}

fn or_dash(number: usize) -> String {
    if number == 0 {
        "–".to_owned()
    } else {
        number.to_string()
    }
}

/// The three keys that matter now, and help.
fn hints(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect) {
    let place = Edge::start(scene.messages.direction());
    let mut rest = area;
    for (key, id) in hint_keys(scene) {
        let label = scene.messages.text(id);
        let taken = pen.figures(rest, &key, place, scene.theme.title());
        rest = split(rest, (taken.width + 1).min(rest.width), place).1;
        let taken = pen.sentence(rest, &label, place, scene.theme.muted());
        rest = split(rest, (taken.width + 3).min(rest.width), place).1;
    }
}

fn hint_keys(scene: &Scene<'_>) -> Vec<(String, &'static str)> {
    let state = scene.state;
    let key = |action| {
        scene
            .keymap
            .keys_of(action)
            .first()
            .cloned()
            .unwrap_or_default()
    };
    match &state.overlay {
        Some(Overlay::Prompt(_)) => {
            return vec![
                ("Enter".to_owned(), "hint-accept"),
                ("Esc".to_owned(), "hint-cancel"),
            ];
        }
        Some(Overlay::TestCard) => {
            return vec![
                ("b".to_owned(), "hint-next-way"),
                ("Enter".to_owned(), "hint-keep"),
                ("Esc".to_owned(), "hint-cancel"),
            ];
        }
        Some(_) => {
            return vec![
                ("↑↓".to_owned(), "hint-move"),
                ("Esc".to_owned(), "hint-close"),
            ];
        }
        None => {}
    }
    let mut keys = match state.focus {
        Pane::Documents => vec![
            (key(Action::Open), "hint-open"),
            (key(Action::Search), "hint-search"),
        ],
        Pane::Reader => vec![],
        Pane::Actors => vec![
            (key(Action::Open), "hint-filter"),
            (key(Action::Exclude), "hint-exclude"),
        ],
        Pane::Dates => vec![(key(Action::Open), "hint-jump")],
    };
    if state.target == Target::None {
        if state.focus == Pane::Actors {
            keys.push((key(Action::Narrow), "hint-narrow"));
        } else {
            keys.push((key(Action::FocusActors), "hint-actors"));
        }
    } else {
        keys.push((key(Action::NextHit), "hint-next"));
    }
    if keys.len() < 3 {
        keys.push((key(Action::Search), "hint-search"));
    }
    keys.truncate(3);
    keys.push((key(Action::Help), "hint-help"));
    keys
}

fn draw_prompt(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect, prompt: &Prompt) {
    let id = match prompt.purpose {
        Purpose::Search => "prompt-search",
        Purpose::Filter => "prompt-filter",
        Purpose::Narrow => "prompt-narrow",
    };
    let start = Edge::start(scene.messages.direction());
    let taken = pen.sentence(area, &scene.messages.text(id), start, scene.theme.accent());
    let (_, field) = split(area, (taken.width + 2).min(area.width), start);
    if field.width < 2 {
        return;
    }
    let (text, hidden) = tail(pen, &prompt.text, field.width - 1, prompt.caret);
    let fallback = scene.messages.direction();
    // What is typed stands as the keys move in it: by its first letter.
    let options = TextOptions {
        base: Base::Auto { fallback },
        ..pen.options(fallback)
    };
    let line = single_line(text, field.width - 1, options);
    // The line stands beside its label, with one column more for the caret after its last letter.
    let (room, _) = split(field, line.width + 1, start);
    let place = Edge::start(line.direction);
    pen.single(room, &line, place, Style::new());
    let caret = u32::try_from(prompt.caret - hidden).unwrap_or(u32::MAX);
    pen.restyle(
        caret_at(room, &line, caret),
        scene.theme.caret(Style::new()),
    );
}

/// The part of a line that fits and holds the caret, and how many bytes before it are hidden.
fn tail<'a>(pen: &Pen<'_>, text: &'a str, columns: u16, caret: usize) -> (&'a str, usize) {
    let starts: Vec<usize> = text
        .grapheme_indices(true)
        .map(|(start, _)| start)
        .take_while(|&start| start < caret.max(1))
        .collect();
    // The more is hidden, the narrower is what stands before the caret.
    let too_wide = |&start: &usize| {
        let before = text.get(start..caret).unwrap_or_default();
        single_line(before, u16::MAX, pen.options(Direction::Ltr)).width > columns
    };
    let hidden = starts.get(starts.partition_point(too_wide)).copied();
    let hidden = hidden.unwrap_or_default();
    (text.get(hidden..).unwrap_or_default(), hidden)
}

/// The cell of the character at the caret, or the free one after the last.
fn caret_at(room: Rect, line: &SingleLine, caret: u32) -> Rect {
    let rtl = line.direction == Direction::Rtl;
    let area = placed(room, line.width, if rtl { Edge::Right } else { Edge::Left });
    let under = line
        .cells
        .iter()
        .find(|cell| (cell.start..cell.end).contains(&caret));
    let x = match under {
        Some(cell) => area.x + cell.column,
        None if rtl => area.x.saturating_sub(1),
        None => area.right(),
    };
    Rect {
        x,
        y: room.y,
        width: 1,
        height: 1,
    }
}
