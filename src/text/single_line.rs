//! One line for titles, names, file names and messages.

use super::cell::{Symbol, VisualCell};
use super::levels::Levels;
use super::options::TextOptions;
use super::paragraph::Paragraph;
use super::visual::{self, RowFrame};
use super::wrap::Line;
use crate::script::Direction;

/// Bytes of a text that are looked at; no line of a terminal shows more.
const LONGEST: usize = 1 << 16;

/// A text on one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SingleLine {
    /// From left to right, the first at column 0.
    pub cells: Vec<VisualCell>,
    /// Columns of all cells together.
    pub width: u16,
    /// Of the text; a right-to-left line belongs at the right edge.
    pub(crate) direction: Direction,
}

/// Lays a text out on one line of at most `columns` columns. White space and line ends become one
/// space; a text that is too long loses its end, in logical order, to an ellipsis.
pub fn single_line(text: &str, columns: u16, options: TextOptions) -> SingleLine {
    let cut_at = (0..=LONGEST.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at));
    let known = text.get(..cut_at.unwrap_or(0)).unwrap_or_default();
    let mut paragraph = Paragraph::resolve_unbroken(known, options, &mut Levels::default());
    paragraph.flatten();
    let kept = cut(&paragraph, columns, known.len() < text.len());
    let mut cells = Vec::new();
    let frame = RowFrame {
        columns: 0,
        base: 0,
    };
    visual::push_line(&paragraph, &kept.line, frame, &mut cells);
    if kept.is_cut && columns > 0 {
        add_ellipsis(&mut cells, &paragraph, kept.byte, text.len());
    }
    if columns == 0 {
        cells.clear();
    }
    SingleLine {
        width: visual::cells_width(&cells),
        direction: paragraph.direction(),
        cells,
    }
}

struct Kept {
    line: Line,
    is_cut: bool,
    /// The first byte that is not shown.
    byte: u32,
}

fn cut(paragraph: &Paragraph, columns: u16, has_more: bool) -> Kept {
    let clusters = paragraph.clusters();
    let total: u32 = clusters
        .iter()
        .map(|cluster| u32::from(cluster.width))
        .sum();
    let is_cut = has_more || total > u32::from(columns);
    let room = u32::from(columns).saturating_sub(u32::from(is_cut));
    let (mut end, mut drawn_end, mut width, mut pending) = (0, 0, 0, 0);
    for (at, cluster) in clusters.iter().enumerate() {
        pending += u32::from(cluster.width);
        if width + pending > room {
            break;
        }
        end = at + 1;
        if !cluster.is_blank() {
            width += std::mem::take(&mut pending);
            drawn_end = end;
        }
    }
    let index = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Kept {
        line: Line {
            start: 0,
            end: index(end),
            drawn_end: index(drawn_end),
            width,
        },
        is_cut,
        byte: clusters
            .get(drawn_end)
            .map_or(index(paragraph.text().len()), |next| next.start),
    }
}

/// The ellipsis follows in logical order, so it stands at the end edge of the paragraph.
fn add_ellipsis(cells: &mut Vec<VisualCell>, paragraph: &Paragraph, byte: u32, end: usize) {
    let mut ellipsis = VisualCell {
        column: visual::cells_width(cells),
        width: 1,
        start: byte,
        end: u32::try_from(end).unwrap_or(u32::MAX),
        symbol: Symbol::Sign('…'),
        revealed: false,
    };
    if paragraph.direction() == Direction::Rtl {
        for cell in cells.iter_mut() {
            cell.column += 1;
        }
        ellipsis.column = 0;
        cells.insert(0, ellipsis);
    } else {
        cells.push(ellipsis);
    }
}
