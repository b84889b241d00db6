//! What stands around the panes: header, tabs, rules with titles, separators.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::{Edge, Pen, pad, split};
use super::panes;
use super::scene::Scene;
use super::title::TitleWord;
use crate::library::ChipPart;
use crate::ui::pane::Pane;

/// Draws everything around the panes.
pub(crate) fn draw(scene: &Scene<'_>, pen: &mut Pen<'_>) {
    let geometry = &scene.state.geometry;
    if let Some(area) = geometry.header {
        header(scene, pen, area);
    }
    if let Some(area) = geometry.tabs {
        tabs(scene, pen, area);
    }
    let frame = scene.theme.frame();
    for rule in [geometry.top_rule, geometry.bottom_rule]
        .into_iter()
        .flatten()
    {
        pen.fill(rule, "─", frame);
    }
    for &x in &geometry.separators {
        separator(scene, pen, x);
    }
    titles(scene, pen);
    if let Some(area) = geometry.side_rule {
        pen.fill(area, "─", frame);
        side_joint(scene, pen, area);
        pane_title(scene, pen, Pane::Dates, area);
    }
    if let (Some(rule), Some(reader)) = (geometry.bottom_rule, geometry.reader) {
        position(
            scene,
            pen,
            Rect {
                x: reader.x,
                width: reader.width,
                ..rule
            },
        );
    }
}

/// Words one after the other from the start edge of the interface's language, two columns apart.
fn flow(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect, words: &[(String, Style)]) -> Rect {
    let place = Edge::start(scene.messages.direction());
    let mut rest = area;
    for (word, style) in words {
        let taken = pen.sentence(rest, word, place, *style);
        rest = split(rest, (taken.width + 2).min(rest.width), place).1;
    }
    rest
}

fn header(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect) {
    let area = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    let rest = flow(scene, pen, area, &facts(scene));
    flow(scene, pen, rest, &chips(scene));
}

/// What is open, how much there is of it, and how far loading is.
fn facts(scene: &Scene<'_>) -> Vec<(String, Style)> {
    let (state, theme, messages) = (scene.state, scene.theme, scene.messages);
    let (shown, all) = (state.documents.len(), scene.library.len());
    let unreadable = scene.library.unreadable();
    let documents = if shown == all {
        messages.counted("count-documents", all - unreadable)
    } else {
        format!("{shown}/{all}")
    };
    let actors = messages.counted("count-actors", state.actors.len());
    let dates = messages.counted("count-dates", state.dates.len());
    let mut words = vec![
        (messages.text("name"), theme.accent()),
        (scene.corpus.to_owned(), theme.text()),
        (documents, theme.muted()),
        (actors, theme.muted()),
        (dates, theme.muted()),
    ];
    if shown == all && unreadable > 0 {
        let unreadable = messages.counted("count-unreadable", unreadable);
        words.insert(3, (unreadable, theme.muted()));
    }
    words.extend(stages(scene).map(|stage| (stage, theme.accent())));
    words
}

/// How far reading and analysis are, while they are not done.
fn stages(scene: &Scene<'_>) -> impl Iterator<Item = String> {
    let progress = scene.state.progress;
    let reads = progress.read < progress.found || progress.found == 0;
    let reading = reads.then_some(("loading", progress.read));
    let analysing = (progress.read > 0).then_some(("analysing", progress.analysed));
    let stages = [reading, analysing].into_iter().flatten();
    stages
        .filter(move |_| !progress.finished)
        .map(move |(id, done)| {
            // One word, for two that are isolated from each other would change places from right to left.
            let figures = format!("{done}/{}", progress.found);
            scene.messages.with(id, [("progress", figures.into())])
        })
}

/// The clauses of the filter.
fn chips(scene: &Scene<'_>) -> Vec<(String, Style)> {
    let theme = scene.theme;
    let chips = scene
        .state
        .query
        .chips(scene.library, scene.messages.language());
    let words = chips.iter().map(|chip| {
        let parts: Vec<String> = chip.parts.iter().map(label).collect();
        let style = if chip.negated() {
            theme.muted().patch(theme.title())
        } else {
            theme.accent()
        };
        (format!("[{}]", parts.join(" | ")), style)
    });
    words.collect()
}

/// One alternative of a chip, with its field unless it is an actor.
fn label(part: &ChipPart) -> String {
    let sign = if part.negated { "−" } else { "" };
    let field = part
        .field
        .map_or_else(String::new, |field| format!("{field}:"));
    format!("{sign}{field}\u{2068}{}\u{2069}", part.label)
}

fn tabs(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect) {
    let words: Vec<(String, Style)> = Pane::ALL
        .into_iter()
        .enumerate()
        .map(|(index, pane)| {
            let name = scene.messages.text(pane.tab());
            let number = index + 1;
            if pane == scene.state.focus {
                (format!("[{number} {name}]"), scene.theme.accent())
            } else {
                (format!("{number} {name}"), scene.theme.muted())
            }
        })
        .collect();
    flow(scene, pen, area, &words);
}

fn separator(scene: &Scene<'_>, pen: &mut Pen<'_>, x: u16) {
    let geometry = &scene.state.geometry;
    let frame = scene.theme.frame();
    let top = geometry.top_rule.map_or(0, |rule| rule.y);
    let bottom = geometry
        .bottom_rule
        .or(geometry.status)
        .map_or(geometry.size.height, |row| row.y);
    pen.fill(
        Rect {
            x,
            y: top,
            width: 1,
            height: bottom.saturating_sub(top),
        },
        "│",
        frame,
    );
    pen.fill(
        Rect {
            x,
            y: top,
            width: 1,
            height: 1,
        },
        "┬",
        frame,
    );
    if let Some(rule) = geometry.bottom_rule {
        pen.fill(
            Rect {
                x,
                width: 1,
                ..rule
            },
            "┴",
            frame,
        );
    }
}

/// Where the rule between actors and dates meets the line beside it.
fn side_joint(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect) {
    for &x in &scene.state.geometry.separators {
        let symbol = if x == area.right() { "┤" } else { "├" };
        if x == area.right() || x + 1 == area.x {
            pen.fill(
                Rect {
                    x,
                    y: area.y,
                    width: 1,
                    height: 1,
                },
                symbol,
                scene.theme.frame(),
            );
        }
    }
}

fn titles(scene: &Scene<'_>, pen: &mut Pen<'_>) {
    let geometry = &scene.state.geometry;
    let Some(rule) = geometry.top_rule else {
        return;
    };
    for pane in Pane::ALL {
        let Some(area) = geometry.pane(pane) else {
            continue;
        };
        if area.y == rule.y + 1 {
            pane_title(
                scene,
                pen,
                pane,
                Rect {
                    x: area.x,
                    width: area.width,
                    ..rule
                },
            );
        }
    }
}

/// A pane's name on the rule above it, at the edge where its rows start. The focused pane's name has a mark.
fn pane_title(scene: &Scene<'_>, pen: &mut Pen<'_>, pane: Pane, rule: Rect) {
    let focused = scene.state.focus == pane;
    let style = if focused {
        scene.theme.accent()
    } else {
        scene.theme.muted()
    };
    let mut words = panes::title(pane, scene);
    if focused {
        words.insert(0, TitleWord::loud("●"));
    }
    let (_, mut rest) = split(rule, 2, scene.start());
    for word in words {
        let (_, room) = split(rest, 2, scene.end());
        if room.width < 2 {
            return;
        }
        let taken = pen.line(
            room,
            &word.text,
            scene.start(),
            if word.is_quiet {
                scene.theme.muted()
            } else {
                style
            },
        );
        pad(pen, taken);
        rest = split(rest, (taken.width + 1).min(rest.width), scene.start()).1;
    }
}

/// Which rows are seen, on the rule below the reader.
fn position(scene: &Scene<'_>, pen: &mut Pen<'_>, rule: Rect) {
    let state = scene.state;
    let Some(page) = state
        .reader
        .document
        .and_then(|document| scene.layouts.get(document))
    else {
        return;
    };
    let rows = page.layout.rows();
    let height = usize::from(state.geometry.text.height);
    if rows == 0 {
        return;
    }
    let last = (state.reader.top + height).min(rows);
    let words = format!("{}–{last}/{rows}", state.reader.top + 1);
    let (_, inner) = split(rule, 3, scene.end());
    let taken = pen.figures(inner, &words, scene.end(), scene.theme.muted());
    pad(pen, taken);
}
