//! Boxes over the panes: a frame with a title, and rows of words inside.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::{Edge, Pen, pad, split};
use super::theme::Theme;
use crate::script::Direction;
use crate::ui::popup::box_height;

/// One row of an overlay: words at the start edge, words after them.
#[derive(Default)]
pub(super) struct BoxRow {
    pub(super) first: Words,
    pub(super) then: Words,
}

/// Words and how they look.
pub(super) type Words = (String, Style);

/// What stands in a box.
pub(super) struct BoxContent {
    pub(super) title: String,
    pub(super) rows: Vec<BoxRow>,
    /// Columns of the first words, less where those after them need the room.
    pub(super) first_width: u16,
    /// Columns that the words after them keep.
    pub(super) then_width: u16,
    pub(super) first_is_keys: bool,
    pub(super) top: usize,
}

/// How boxes look.
#[derive(Clone, Copy)]
pub(super) struct BoxStyle {
    /// The styles.
    pub(super) theme: Theme,
    /// The direction that rows start from.
    pub(super) direction: Direction,
}

/// The widest box, in columns.
const WIDEST: u16 = 74;

/// Draws a box with rows in the middle of the screen.
pub(super) fn draw_box(style: BoxStyle, pen: &mut Pen<'_>, screen: Rect, content: &BoxContent) {
    let BoxStyle { theme, direction } = style;
    let place = Edge::start(direction);
    let area = middle(screen, content.rows.len());
    pen.fill(area, " ", Style::new());
    frame(theme, pen, area);
    let inner = Rect {
        x: area.x + 2,
        y: area.y + 1,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(2),
    };
    let title_row = Rect {
        y: area.y,
        height: 1,
        ..inner
    };
    let title = pen.line(title_row, &content.title, place, theme.accent());
    pad(pen, title);
    let (visible, count) = (usize::from(inner.height), content.rows.len());
    let top = content.top.min(count.saturating_sub(visible));
    if count > visible {
        let rest = split(title_row, title.width + 2, place).1;
        let position = format!("{}–{}/{count}", top + 1, top + visible);
        let taken = pen.figures(rest, &position, Edge::end(direction), theme.muted());
        pad(pen, taken);
    }
    for (y, row) in (inner.top()..inner.bottom()).zip(content.rows.iter().skip(top)) {
        let line = Rect {
            y,
            height: 1,
            ..inner
        };
        let at = RowPlace {
            line,
            direction,
            content,
        };
        draw_row(pen, &at, row);
    }
}

/// The columns inside a box.
pub(super) fn inner_width(screen: Rect) -> u16 {
    screen.width.min(WIDEST).saturating_sub(4)
}

/// Where a box with that many rows stands.
fn middle(screen: Rect, rows: usize) -> Rect {
    let width = screen.width.min(WIDEST);
    let height = box_height(screen.height, rows);
    let area = Rect {
        x: screen.x + (screen.width - width) / 2,
        y: screen.y + screen.height.saturating_sub(height) / 2,
        width,
        height,
    };
    area.intersection(screen)
}

/// The words of a row and where they stand.
struct RowPlace<'a> {
    line: Rect,
    direction: Direction,
    content: &'a BoxContent,
}

fn draw_row(pen: &mut Pen<'_>, at: &RowPlace<'_>, row: &BoxRow) {
    let RowPlace {
        line,
        direction,
        content,
    } = *at;
    let place = Edge::start(direction);
    if row.then.0.is_empty() {
        pen.sentence(line, &row.first.0, place, row.first.1);
        return;
    }
    let room = line.width.saturating_sub(content.then_width);
    let (first, then) = split(line, content.first_width.min(room), place);
    let (_, first) = split(first, 1, Edge::end(direction));
    if content.first_is_keys {
        pen.figures(first, &row.first.0, place, row.first.1);
    } else {
        pen.sentence(first, &row.first.0, place, row.first.1);
    }
    pen.sentence(then, &row.then.0, place, row.then.1);
}

fn frame(theme: Theme, pen: &mut Pen<'_>, area: Rect) {
    if area.width < 2 || area.height < 2 {
        return;
    }
    let style = theme.frame();
    let (right, bottom) = (area.right() - 1, area.bottom() - 1);
    for y in [area.y, bottom] {
        pen.fill(
            Rect {
                y,
                height: 1,
                ..area
            },
            "─",
            style,
        );
    }
    for x in [area.x, right] {
        pen.fill(
            Rect {
                x,
                width: 1,
                ..area
            },
            "│",
            style,
        );
    }
    for (x, y, corner) in [
        (area.x, area.y, "┌"),
        (right, area.y, "┐"),
        (area.x, bottom, "└"),
        (right, bottom, "┘"),
    ] {
        pen.fill(
            Rect {
                x,
                y,
                width: 1,
                height: 1,
            },
            corner,
            style,
        );
    }
}
