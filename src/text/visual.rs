//! From a line of clusters to cells in visual order (UAX #9, rules L1 to L4).
//!
//! L3 holds by construction: marks are part of the cluster of their letter. Cells are made for visible
//! lines only.

use compact_str::{CompactString, ToCompactString as _};

use super::cluster::{Cluster, Flags};
use super::levels::paragraph_level;
use super::paragraph::Paragraph;
use super::symbol;
use super::wrap::Line;
use crate::script::Direction;

/// What one or more columns of a line show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisualCell {
    /// First column.
    pub column: u16,
    /// Columns it takes, at least one.
    pub width: u8,
    /// First byte in the source text.
    pub start: u32,
    /// The byte after its last one.
    pub end: u32,
    /// What to draw; safe to send to a terminal.
    pub symbol: CompactString,
    /// Whether it stands for a character that is otherwise not seen.
    pub revealed: bool,
}

/// The cells of a line from left to right, aligned at its start edge within `columns`: at the right
/// edge when the paragraph is right-to-left. Hanging white space has no cells.
pub fn visual_line(paragraph: &Paragraph, line: &Line, columns: u16) -> Vec<VisualCell> {
    let mut cells = Vec::new();
    push_cells(paragraph, line, &mut cells);
    if paragraph.direction() == Direction::Rtl {
        let indent = columns.saturating_sub(cells_width(&cells));
        for cell in &mut cells {
            cell.column = cell.column.saturating_add(indent);
        }
    }
    cells
}

/// The symbols of cells as plain text, in visual order, with spaces where no cell is.
pub fn to_plain(cells: &[VisualCell]) -> String {
    let mut plain = String::new();
    let mut column = 0;
    for cell in cells {
        while column < cell.column {
            plain.push(' ');
            column += 1;
        }
        plain.push_str(&cell.symbol);
        column = cell.column.saturating_add(u16::from(cell.width));
    }
    plain
}

/// The whole line as text, hanging white space included: in visual or in logical order. Marks without
/// a letter stand alone here.
pub(crate) fn line_text(paragraph: &Paragraph, line: &Line, visual: bool) -> String {
    let (start, end) = (line.start as usize, line.end as usize);
    let shown = indices(paragraph, start, end);
    let order = if visual { reorder(shown) } else { shown };
    let mut text = CompactString::default();
    for (at, _) in order {
        let Some(cluster) = paragraph.clusters().get(at) else {
            continue;
        };
        if cluster.has(Flags::SPACES) {
            text.extend(std::iter::repeat_n(' ', usize::from(cluster.width)));
            continue;
        }
        if cluster.has(Flags::REVEALED) {
            text.push_str(&paragraph.revealed(cluster));
            continue;
        }
        let mut look = paragraph.look(cluster);
        look.rtl &= visual;
        look.holder = None;
        symbol::push_symbol(paragraph.cluster_text(cluster), look, &mut text);
    }
    text.into()
}

pub(super) fn cells_width(cells: &[VisualCell]) -> u16 {
    cells
        .last()
        .map_or(0, |last| last.column.saturating_add(u16::from(last.width)))
}

/// Appends the cells of a line, the first at column 0.
pub(super) fn push_cells(paragraph: &Paragraph, line: &Line, cells: &mut Vec<VisualCell>) {
    let mut column = 0;
    for (at, _) in ordered(paragraph, line.start as usize, line.drawn_end as usize) {
        let Some(cluster) = paragraph
            .clusters()
            .get(at)
            .filter(|cluster| cluster.is_visible())
        else {
            continue;
        };
        if cluster.has(Flags::SPACES) {
            for _ in 0..cluster.width {
                push_cell(cells, &mut column, cluster, CompactString::const_new(" "));
            }
        } else if cluster.has(Flags::REVEALED) {
            for sign in paragraph.revealed(cluster).chars() {
                push_cell(cells, &mut column, cluster, sign.to_compact_string());
            }
        } else {
            let mut symbol = CompactString::default();
            symbol::push_symbol(
                paragraph.cluster_text(cluster),
                paragraph.look(cluster),
                &mut symbol,
            );
            push_cell(cells, &mut column, cluster, symbol);
        }
    }
}

fn push_cell(
    cells: &mut Vec<VisualCell>,
    column: &mut u16,
    cluster: &Cluster,
    symbol: CompactString,
) {
    let revealed = cluster.has(Flags::REVEALED);
    let width = if revealed || cluster.has(Flags::SPACES) {
        1
    } else {
        cluster.width
    };
    cells.push(VisualCell {
        column: *column,
        width,
        start: cluster.start,
        end: cluster.end(),
        symbol,
        revealed,
    });
    *column = column.saturating_add(u16::from(width));
}

/// The clusters of a range in visual order, with their levels after L1.
pub(super) fn ordered(paragraph: &Paragraph, start: usize, end: usize) -> Vec<(usize, u8)> {
    reorder(indices(paragraph, start, end))
}

/// The clusters of a range that have a place in the order (X9), in logical order, with their levels after L1.
fn indices(paragraph: &Paragraph, start: usize, end: usize) -> Vec<(usize, u8)> {
    let base = paragraph_level(paragraph.direction());
    let clusters = paragraph.clusters().get(start..end).unwrap_or_default();
    let mut shown = Vec::new();
    // L1: white space before a separator or at the end of the line takes the paragraph level.
    let mut resets = true;
    for (at, cluster) in clusters.iter().enumerate().rev() {
        resets = cluster.has(Flags::SEPARATES) || (resets && cluster.has(Flags::RESETS));
        if !cluster.has(Flags::REMOVED) {
            shown.push((start + at, if resets { base } else { cluster.level }));
        }
    }
    shown.reverse();
    shown
}

/// L2: from the highest level to the lowest odd one, reverse what is at that level or above.
fn reorder<T>(mut items: Vec<(T, u8)>) -> Vec<(T, u8)> {
    let highest = items.iter().map(|item| item.1).max().unwrap_or(0);
    let lowest_odd = items
        .iter()
        .map(|item| item.1)
        .filter(|level| level % 2 == 1)
        .min();
    let Some(lowest_odd) = lowest_odd else {
        return items;
    };
    for level in (lowest_odd..=highest).rev() {
        for run in items.chunk_by_mut(|a, b| (a.1 >= level) == (b.1 >= level)) {
            if run.first().is_some_and(|item| item.1 >= level) {
                run.reverse();
            }
        }
    }
    items
}
