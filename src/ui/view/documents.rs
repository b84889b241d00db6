//! The list of documents: a headline on a row or two, facts below where there are any.

use ratatui::layout::Rect;

use super::list::{Selectable, marked};
use super::notes::{empty, hidden_badge, no_documents, reason};
use super::paint::{Edge, Pen, split};
use super::scene::Scene;
use super::title::TitleWord;
use crate::model::DocId;
use crate::text::{Base, Paragraph, TextOptions, single_line, visual_line, wrap};
use crate::ui::lists::Entry;
use crate::ui::pane::Pane;

/// Columns of the date, at the end edge.
const DATE: u16 = 10;
/// Columns of the hits, beside the date.
const HITS: u16 = 5;

/// The words of its title.
pub(crate) fn title(scene: &Scene<'_>) -> Vec<TitleWord> {
    let state = scene.state;
    let place = (state.document_cursor.selected + 1).min(state.documents.len());
    vec![
        TitleWord::loud(scene.messages.text("documents")),
        TitleWord::quiet(format!("{place}/{}", state.documents.len())),
    ]
}

/// Draws the visible part of the list.
pub(crate) fn draw(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect) {
    let state = scene.state;
    if state.documents.is_empty() {
        empty(scene, pen, area, &no_documents(scene));
        return;
    }
    let mut y = area.y;
    let top = state.document_cursor.top;
    let listed = state.documents.iter().enumerate().skip(top);
    for ((index, &document), &entry) in listed.zip(&state.entries) {
        let height = entry.written().min(area.bottom().saturating_sub(y));
        let item = Rect { y, height, ..area };
        let listed = Listed {
            document,
            entry,
            hits: state.hits.in_document(document, index),
            is_selected: index == state.document_cursor.selected,
        };
        draw_item(scene, pen, item, listed);
        y = y.saturating_add(entry.rows());
    }
}

/// A document of the list.
#[derive(Clone, Copy)]
struct Listed {
    document: DocId,
    entry: Entry,
    /// Hits in it.
    hits: usize,
    is_selected: bool,
}

fn draw_item(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect, listed: Listed) {
    let entry = listed.entry;
    let mark = Selectable {
        pane: Pane::Documents,
        is_selected: listed.is_selected,
    };
    let rest = marked(scene, pen, area, mark);
    let (_, rest) = split(rest, 1, scene.start());
    let (_, rest) = split(rest, 1, scene.end());
    let title = Rect {
        height: entry.title.min(rest.height),
        ..rest
    };
    draw_title(scene, pen, title, listed);
    if rest.height > entry.title {
        let facts = Rect {
            y: rest.y + entry.title,
            height: 1,
            ..rest
        };
        draw_facts(scene, pen, facts, listed);
    }
}

fn draw_title(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect, listed: Listed) {
    let document = listed.document;
    // Without a row of facts the hits stand beside the headline.
    let hits = if listed.entry.facts == 0 {
        listed.hits
    } else {
        0
    };
    let broken = scene.library.article(document).failure().is_some();
    let style = if listed.is_selected {
        scene.theme.title()
    } else {
        scene.theme.text()
    };
    let style = if broken {
        style.patch(scene.theme.muted())
    } else {
        style
    };
    let title = scene.library.title(document);
    let options = pen.options(scene.direction());
    let paragraph = Paragraph::resolve(title, options);
    let place = Edge::start(paragraph.direction());
    let lines = wrap(&paragraph, area.width);
    let last = lines.len().min(usize::from(area.height)).saturating_sub(1);
    for (index, line) in lines.iter().enumerate().take(last + 1) {
        let row = Rect {
            y: area.y + u16::try_from(index).unwrap_or(0),
            height: area.height.min(1),
            ..area
        };
        let room = if index == last && hits > 0 {
            let (figures, rest) = split(row, HITS, Edge::end(paragraph.direction()));
            let style = scene.theme.accent();
            let edge = Edge::end(paragraph.direction());
            pen.figures(figures, &hit_count(hits), edge, style);
            split(rest, 1, Edge::end(paragraph.direction())).1
        } else {
            row
        };
        let fits = line.width <= u32::from(room.width);
        if index == last && (lines.len() > index + 1 || !fits) {
            let start = paragraph
                .clusters()
                .get(line.start as usize)
                .map_or(0, |cluster| cluster.start);
            let rest = title.get(start as usize..).unwrap_or_default();
            let options = TextOptions {
                base: Base::Fixed(paragraph.direction()),
                ..options
            };
            let cut = single_line(rest, room.width, options);
            pen.single(room, &cut, place, style);
        } else {
            pen.cells(room, &visual_line(&paragraph, line, room.width), |_| style);
        }
    }
}

fn hit_count(hits: usize) -> String {
    format!("{hits}×")
}

/// Outlet at the start edge; hits and date in columns at the end edge.
fn draw_facts(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect, listed: Listed) {
    let document = listed.document;
    let (theme, library) = (scene.theme, scene.library);
    let article = library.article(document);
    if let Some(why) = article.failure() {
        let why = format!("⚠ {}", reason(scene, why));
        pen.sentence(area, &why, scene.start(), theme.accent());
        return;
    }
    let mut rest = area;
    if let Some(badge) = hidden_badge(article) {
        let taken = pen.line(area, &badge, scene.start(), theme.accent());
        rest = split(area, taken.width + 1, scene.start()).1;
    }
    let area = rest;
    if let Some(value) = library.date(document) {
        let (date, left) = split(area, DATE, scene.end());
        pen.figures(date, value.as_str(), scene.end(), theme.muted());
        rest = split(left, 1, scene.end()).1;
    }
    if listed.hits > 0 {
        let (_, beside) = split(area, DATE + 1, scene.end());
        let (hits, left) = split(beside, HITS, scene.end());
        pen.figures(hits, &hit_count(listed.hits), scene.end(), theme.accent());
        rest = split(left, 1, scene.end()).1;
    }
    let masthead = library.outlet(document).or_else(|| {
        article
            .byline
            .map(|byline| byline.of(library.text(document)))
    });
    pen.line(
        rest,
        masthead.unwrap_or_default(),
        scene.start(),
        theme.muted(),
    );
}
