//! The reading pane: visible lines with their mentions, dates and hits.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::notes::{empty, hidden_badge, no_documents, reason};
use super::paint::Pen;
use super::scene::Scene;
use super::title::TitleWord;
use crate::model::{BlockKind, DateMention, DocId, Mention, Span};
use crate::script::Direction;
use crate::text::{Layout, ParagraphSpec, VisualCell};
use crate::ui::layouts::Page;

/// Outlet and date while the headline is in sight, the headline after that; before them the count of
/// suspect hidden characters.
pub(crate) fn title(scene: &Scene<'_>) -> Vec<TitleWord> {
    let (state, library) = (scene.state, scene.library);
    let Some(document) = state.reader.document else {
        return vec![TitleWord::loud(scene.messages.text("reader"))];
    };
    let badge = hidden_badge(library.article(document)).map(TitleWord::loud);
    let mut words: Vec<TitleWord> = badge.into_iter().collect();
    // A jump may lead to an article that the list does not hold.
    let selected = state.documents.get(state.document_cursor.selected);
    if !library.is_analysed(document) {
        words.push(TitleWord::quiet(scene.messages.text("pending")));
    } else if selected != Some(&document) && !state.query.matches(library, document) {
        words.push(TitleWord::loud(scene.messages.text("outside-filter")));
    }
    if state.reader.top > 0 {
        words.push(TitleWord::loud(library.title(document)));
        return words;
    }
    let outlet = library.outlet(document).map(TitleWord::loud);
    let date = library
        .date(document)
        .map(|date| TitleWord::quiet(date.as_str()));
    if outlet.is_none() && date.is_none() {
        words.push(TitleWord::loud(scene.messages.text("reader")));
    }
    words.extend(outlet.into_iter().chain(date));
    words
}

/// Draws the visible lines.
pub(crate) fn draw(scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect) {
    let state = scene.state;
    let Some(document) = state.reader.document else {
        empty(scene, pen, area, &no_documents(scene));
        return;
    };
    if let Some(why) = scene.library.article(document).failure() {
        draw_failure(scene, pen, document, &reason(scene, why));
        return;
    }
    let Some(page) = scene.layouts.get(document) else {
        return;
    };
    let text = state.geometry.text;
    let inks = Inks::new(scene, document);
    let mut cells = Vec::new();
    for (y, row) in (text.top()..text.bottom()).zip(state.reader.top..page.layout.rows()) {
        page.layout.cells(row, &mut cells);
        let base = base_style(scene, page, row);
        let line = Rect {
            y,
            height: 1,
            ..text
        };
        pen.cells(line, &cells, |cell| inks.style(scene, cell, base));
        if cells.iter().any(|cell| inks.is_hit(cell)) {
            let direction = page.layout.direction_of(row);
            gutter(scene, pen, line, direction);
        }
    }
}

/// A mark beside a line that holds a hit, at the edge where the line starts.
fn gutter(scene: &Scene<'_>, pen: &mut Pen<'_>, line: Rect, direction: Option<Direction>) {
    let rtl = direction == Some(Direction::Rtl);
    let around = scene.state.geometry.reader.unwrap_or_default();
    let x = if rtl {
        line.right()
    } else {
        line.x.wrapping_sub(1)
    };
    if (around.left()..around.right()).contains(&x) {
        pen.fill(
            Rect {
                x,
                width: 1,
                ..line
            },
            "▌",
            scene.theme.accent(),
        );
    }
}

fn base_style(scene: &Scene<'_>, page: &Page, row: usize) -> Style {
    let theme = scene.theme;
    let paragraph = page
        .layout
        .paragraph_of(row)
        .and_then(|index| page.paragraphs.get(index));
    match paragraph {
        Some((BlockKind::Title, _)) => theme.title(),
        Some((BlockKind::Heading, _)) => theme.accent(),
        None | Some((BlockKind::Body, false)) => theme.text(),
        Some(_) => theme.muted(),
    }
}

/// What colours the cells of one article: sorted lists looked up by byte.
struct Inks<'a> {
    mentions: Vec<&'a Mention>,
    dates: Vec<&'a DateMention>,
    hits: &'a [Span],
    current: Option<Span>,
    caret: Option<Span>,
    highlights: bool,
}

impl<'a> Inks<'a> {
    fn new(scene: &'a Scene<'_>, document: DocId) -> Self {
        let state = scene.state;
        let certainty = state.settings.certainty;
        let mentions = scene
            .library
            .mentions(document)
            .iter()
            .filter(|mention| !mention.nested && certainty.admits(mention))
            .collect();
        let dates = scene.library.dates(document).iter();
        let dates = dates.filter(|date| certainty.admits_date(date)).collect();
        Self {
            mentions,
            dates,
            hits: state.hits.spans(),
            current: state.hits.current(),
            caret: state.reader.caret,
            highlights: state.settings.highlights,
        }
    }

    fn style(&self, scene: &Scene<'_>, cell: &VisualCell, base: Style) -> Style {
        let theme = scene.theme;
        let inside = |span: Span| span.start < cell.end && cell.start < span.end;
        let mut style = base;
        if self.highlights {
            if let Some(mention) =
                last_before(&self.mentions, cell.end, |mention| mention.span.start)
                && inside(mention.span)
            {
                let ink = theme.kind(mention.used_as);
                style = style.patch(theme.sure(ink, mention.is_sure()));
            } else if let Some(date) = last_before(&self.dates, cell.end, |date| date.span.start)
                && inside(date.span)
            {
                style = style.patch(theme.sure(theme.date(), date.is_sure()));
            }
        }
        if self.current.is_some_and(inside) {
            return theme.current_hit();
        }
        if self.is_hit(cell) {
            style = theme.hit(style);
        }
        if self.caret.is_some_and(inside) {
            theme.caret(style)
        } else {
            style
        }
    }

    fn is_hit(&self, cell: &VisualCell) -> bool {
        last_before(self.hits, cell.end, |hit| hit.start).is_some_and(|hit| cell.start < hit.end)
    }
}

/// The last of some sorted things that starts before `byte`.
fn last_before<T>(sorted: &[T], byte: u32, start: impl Fn(&T) -> u32) -> Option<&T> {
    sorted
        .partition_point(|thing| start(thing) < byte)
        .checked_sub(1)
        .and_then(|index| sorted.get(index))
}

/// The reason why an input could not be read, with its name.
fn draw_failure(scene: &Scene<'_>, pen: &mut Pen<'_>, document: DocId, reason: &str) {
    let area = scene.state.geometry.text;
    let words = [
        (scene.messages.text("unreadable"), scene.theme.accent()),
        (
            scene.library.article(document).source.name.clone(),
            scene.theme.title(),
        ),
        (reason.to_owned(), scene.theme.text()),
    ];
    let mut y = area.y + 1;
    for (text, style) in words {
        let spec = ParagraphSpec {
            span: 0..text.len(),
            rows_before: 0,
        };
        let layout = Layout::new(
            &text,
            &[spec],
            area.width,
            pen.options(scene.messages.direction()),
        );
        let mut cells = Vec::new();
        for row in 0..layout.rows().min(8) {
            if y >= area.bottom() {
                return;
            }
            layout.cells(row, &mut cells);
            pen.cells(
                Rect {
                    y,
                    height: 1,
                    ..area
                },
                &cells,
                |_| style,
            );
            y += 1;
        }
        y += 1;
    }
}
