//! The list of documents: headline on two rows, facts below.

use ratatui::layout::Rect;

use super::list::marked;
use super::{Scene, empty, hidden_badge, no_documents};
use crate::model::DocId;
use crate::text::{Base, Paragraph, TextOptions, single_line, visual_line, wrap};
use crate::ui::paint::{Pen, Place, split};
use crate::ui::state::Pane;

/// Rows of the headline.
const TITLE_ROWS: u16 = 2;

/// Columns of the date, at the end edge.
const DATE: u16 = 10;
/// Columns of the hits, beside the date.
const HITS: u16 = 5;

/// Draws the visible part of the list.
pub fn draw(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect) {
    let state = scene.state;
    if state.documents.is_empty() {
        empty(scene, pen, area, &no_documents(scene));
        return;
    }
    let rows = state.geometry.document_rows();
    let cursor = state.document_cursor;
    let visible = usize::from(area.height.div_ceil(rows));
    for (index, &document) in state
        .documents
        .iter()
        .enumerate()
        .skip(cursor.top)
        .take(visible)
    {
        let offset = u16::try_from(index - cursor.top).unwrap_or(0) * rows;
        let height = TITLE_ROWS.saturating_add(1).min(area.height - offset);
        let item = Rect {
            y: area.y + offset,
            height,
            ..area
        };
        draw_item(scene, pen, item, (index, document));
    }
}

fn draw_item(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect, (rank, document): (usize, DocId)) {
    let selected = rank == scene.state.document_cursor.selected;
    let rest = marked(scene, pen, area, (Pane::Documents, selected));
    let (_, rest) = split(rest, 1, scene.start());
    let (_, rest) = split(rest, 1, scene.end());
    let title = Rect {
        height: TITLE_ROWS.min(rest.height),
        ..rest
    };
    draw_title(scene, pen, title, (document, selected));
    if rest.height > TITLE_ROWS {
        let facts = Rect {
            y: rest.y + TITLE_ROWS,
            height: 1,
            ..rest
        };
        draw_facts(scene, pen, facts, (rank, document));
    }
}

fn draw_title(
    scene: &Scene<'_>,
    pen: &mut Pen<'_>,
    area: Rect,
    (document, selected): (DocId, bool),
) {
    let broken = scene.library.article(document).failure().is_some();
    let style = if selected {
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
    let place = Place::start(paragraph.direction());
    let lines = wrap(&paragraph, area.width);
    let last = usize::from(area.height).saturating_sub(1);
    for (index, line) in lines.iter().enumerate().take(usize::from(area.height)) {
        let row = Rect {
            y: area.y + u16::try_from(index).unwrap_or(0),
            height: 1,
            ..area
        };
        if index == last && lines.len() > index + 1 {
            let start = paragraph
                .clusters()
                .get(line.start as usize)
                .map_or(0, |cluster| cluster.start);
            let rest = title.get(start as usize..).unwrap_or_default();
            let options = TextOptions {
                base: Base::Fixed(paragraph.direction()),
                ..options
            };
            let cut = single_line(rest, area.width, options);
            pen.single(row, &cut, place, style);
        } else {
            pen.cells(row, &visual_line(&paragraph, line, area.width), |_| style);
        }
    }
}

/// Outlet at the start edge; hits and date in columns at the end edge.
fn draw_facts(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect, (rank, document): (usize, DocId)) {
    let (theme, library) = (scene.theme, scene.library);
    let article = library.article(document);
    if let Some(reason) = article.failure() {
        pen.line(area, &format!("⚠ {reason}"), scene.start(), theme.accent());
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
    let count = scene.state.hits.in_document(document, rank);
    if count > 0 {
        let (_, beside) = split(area, DATE + 1, scene.end());
        let (hits, left) = split(beside, HITS, scene.end());
        pen.figures(hits, &format!("{count}×"), scene.end(), theme.accent());
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
