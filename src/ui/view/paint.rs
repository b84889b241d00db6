//! Cells of the text engine → cells of the screen. The only writer into the screen buffer.
//!
//! Text of any origin goes through the text engine first, so nothing that could disturb a terminal
//! gets here; debug builds check it once more.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use crate::ui::settings::Look;

use crate::script::{Direction, is_bidi_control};
use crate::text::{
    Base, Hidden, Paragraph, SingleLine, TextOptions, VisualCell, single_line, visual_line, wrap,
};

/// Where in its area a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edge {
    /// At the left edge.
    Left,
    /// In the middle.
    Middle,
    /// At the right edge.
    Right,
}

impl Edge {
    /// The edge where lines of that direction start.
    pub(super) fn start(direction: Direction) -> Self {
        if direction == Direction::Rtl {
            Self::Right
        } else {
            Self::Left
        }
    }

    /// The edge where lines of that direction end.
    pub(super) fn end(direction: Direction) -> Self {
        if direction == Direction::Rtl {
            Self::Left
        } else {
            Self::Right
        }
    }
}

/// Writes into the screen buffer.
#[derive(Debug)]
pub(crate) struct Pen<'a> {
    buffer: &'a mut Buffer,
    look: Look,
}

/// A symbol of so many columns, and how it looks.
#[derive(Clone, Copy)]
struct Drawn<'a> {
    symbol: &'a str,
    width: u16,
    style: Style,
}

impl<'a> Pen<'a> {
    /// A pen that writes texts in the look the user chose.
    pub(crate) fn new(buffer: &'a mut Buffer, look: Look) -> Self {
        Self { buffer, look }
    }

    /// The choices for one line of text whose direction, when its letters do not tell, is `fallback`.
    pub(crate) fn options(&self, fallback: Direction) -> TextOptions {
        self.look.options(fallback)
    }

    /// Writes cells whose columns count from the left of `area`, clipped to its first row. What stands for
    /// a hidden character is dim.
    pub(super) fn cells(
        &mut self,
        area: Rect,
        cells: &[VisualCell],
        style: impl Fn(&VisualCell) -> Style,
    ) {
        for cell in cells {
            let x = area.x.saturating_add(cell.column);
            let mut style = style(cell);
            if cell.revealed {
                style = style.add_modifier(Modifier::DIM);
            }
            if x.saturating_add(u16::from(cell.width)) <= area.right() && area.height > 0 {
                let mut bytes = [0; 4];
                let drawn = Drawn {
                    symbol: cell.symbol.encode(&mut bytes),
                    width: u16::from(cell.width),
                    style,
                };
                self.put(Position::new(x, area.y), drawn);
            }
        }
    }

    /// Writes one line of an article's words, cut to the area; returns the columns it took.
    pub(crate) fn line(&mut self, area: Rect, text: &str, place: Edge, style: Style) -> Rect {
        let line = single_line(text, area.width, self.options(fallback(place)));
        self.single(area, &line, place, style)
    }

    /// Writes one line of the interface's words: what isolates names inside it is never revealed.
    pub(crate) fn sentence(&mut self, area: Rect, text: &str, place: Edge, style: Style) -> Rect {
        let line = single_line(text, area.width, self.sentences(place));
        self.single(area, &line, place, style)
    }

    /// How many columns the interface's words take on one line.
    pub(super) fn width(&self, text: &str) -> u16 {
        single_line(text, u16::MAX, self.sentences(Edge::Left)).width
    }

    /// How many rows the interface's words need.
    pub(super) fn rows(&self, columns: u16, text: &str, place: Edge) -> u16 {
        let paragraph = Paragraph::resolve(text, self.sentences(place));
        u16::try_from(wrap(&paragraph, columns).len()).unwrap_or(u16::MAX)
    }

    /// Writes the interface's words over as many rows as they need, cut to the area's.
    pub(crate) fn wrapped(&mut self, area: Rect, text: &str, place: Edge, style: Style) {
        let paragraph = Paragraph::resolve(text, self.sentences(place));
        let lines = wrap(&paragraph, area.width);
        for (y, line) in (area.top()..area.bottom()).zip(&lines) {
            let columns = u16::try_from(line.width).unwrap_or(area.width);
            let row = placed(Rect { y, ..area }, columns, place);
            self.cells(row, &visual_line(&paragraph, line, row.width), |_| style);
        }
    }

    /// How the interface's words are laid out.
    fn sentences(&self, place: Edge) -> TextOptions {
        TextOptions {
            hidden: Hidden::Drop,
            ..self.options(fallback(place))
        }
    }

    /// Writes figures, keys and values: always from left to right, whatever stands around them.
    pub(crate) fn figures(&mut self, area: Rect, text: &str, place: Edge, style: Style) -> Rect {
        let options = TextOptions {
            base: Base::Fixed(Direction::Ltr),
            ..TextOptions::default()
        };
        self.single(area, &single_line(text, area.width, options), place, style)
    }

    /// Writes a line that is laid out already.
    pub(crate) fn single(
        &mut self,
        area: Rect,
        line: &SingleLine,
        place: Edge,
        style: Style,
    ) -> Rect {
        let taken = placed(area, line.width, place);
        self.cells(taken, &line.cells, |_| style);
        taken
    }

    /// Fills a rectangle with one symbol of one column.
    pub(crate) fn fill(&mut self, area: Rect, symbol: &str, style: Style) {
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                let drawn = Drawn {
                    symbol,
                    width: 1,
                    style,
                };
                self.put(Position::new(x, y), drawn);
            }
        }
    }

    /// Adds a style to what stands in a rectangle.
    pub(crate) fn restyle(&mut self, area: Rect, style: Style) {
        self.buffer.set_style(area, style);
    }

    fn put(&mut self, at: Position, drawn: Drawn<'_>) {
        let Drawn {
            symbol,
            width,
            style,
        } = drawn;
        debug_assert!(
            !symbol.chars().any(|c| c.is_control() || is_bidi_control(c)),
            "the text engine let {symbol:?} through"
        );
        let Some(cell) = self.buffer.cell_mut(at) else {
            return;
        };
        cell.reset();
        cell.set_symbol(symbol).set_style(style);
        for hidden in 1..width {
            if let Some(cell) = self.buffer.cell_mut((at.x + hidden, at.y)) {
                cell.reset();
                cell.set_style(style);
            }
        }
    }
}

/// The direction of a line at that place whose letters do not tell.
fn fallback(place: Edge) -> Direction {
    if place == Edge::Right {
        Direction::Rtl
    } else {
        Direction::Ltr
    }
}

/// The part of an area's first row that `width` columns take at a place.
pub(crate) fn placed(area: Rect, width: u16, place: Edge) -> Rect {
    let width = width.min(area.width);
    let x = match place {
        Edge::Left => area.x,
        Edge::Middle => area.x + (area.width - width) / 2,
        Edge::Right => area.right() - width,
    };
    Rect {
        x,
        width,
        height: area.height.min(1),
        ..area
    }
}

/// Cuts `columns` off an area at one edge: the part cut off, and the rest.
pub(crate) fn split(area: Rect, columns: u16, place: Edge) -> (Rect, Rect) {
    let columns = columns.min(area.width);
    let cut = placed(area, columns, place);
    let cut = Rect {
        height: area.height,
        ..cut
    };
    let rest_x = if place == Edge::Left {
        area.x + columns
    } else {
        area.x
    };
    (
        cut,
        Rect {
            x: rest_x,
            width: area.width - columns,
            ..area
        },
    )
}

/// Air on both sides of words that stand on a rule.
pub(crate) fn pad(pen: &mut Pen<'_>, words: Rect) {
    for x in [words.x.saturating_sub(1), words.right()] {
        pen.fill(
            Rect {
                x,
                width: 1,
                ..words
            },
            " ",
            Style::new(),
        );
    }
}
