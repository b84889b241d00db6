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
    push_line(paragraph, line, columns, &mut cells);
    cells
}

/// Appends to no cells those of [`visual_line`].
pub(super) fn push_line(
    paragraph: &Paragraph,
    line: &Line,
    columns: u16,
    cells: &mut Vec<VisualCell>,
) {
    push_cells(paragraph, line, cells);
    if paragraph.direction() == Direction::Rtl {
        let indent = columns.saturating_sub(cells_width(cells));
        for cell in cells {
            cell.column = cell.column.saturating_add(indent);
        }
    }
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
    let mut order = indices(paragraph, start, end);
    if visual {
        reorder(&mut order);
    }
    let mut text = CompactString::default();
    for (at, _) in order {
        let Some(cluster) = paragraph.clusters().get(at as usize) else {
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
    let order = ordered(paragraph, line.start as usize, line.drawn_end as usize);
    cells.reserve(order.len());
    let mut column = 0;
    for (at, _) in order {
        let Some(cluster) = paragraph
            .clusters()
            .get(at as usize)
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
            let symbol =
                symbol::of_cluster(paragraph.cluster_text(cluster), paragraph.look(cluster));
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
pub(super) fn ordered(paragraph: &Paragraph, start: usize, end: usize) -> Vec<(u32, u8)> {
    let mut order = indices(paragraph, start, end);
    reorder(&mut order);
    order
}

/// The clusters of a range that have a place in the order (X9), in logical order, with their levels after L1.
fn indices(paragraph: &Paragraph, start: usize, end: usize) -> Vec<(u32, u8)> {
    let base = paragraph_level(paragraph.direction());
    let clusters = paragraph.clusters().get(start..end).unwrap_or_default();
    let mut shown = Vec::with_capacity(clusters.len());
    // L1: white space before a separator or at the end of the line takes the paragraph level.
    let mut resets_from = 0;
    for (at, cluster) in (start..).zip(clusters) {
        if cluster.has(Flags::REMOVED) {
            continue;
        }
        let mut level = cluster.level;
        if cluster.has(Flags::SEPARATES) {
            reset(&mut shown, resets_from, base);
            level = base;
        }
        shown.push((u32::try_from(at).unwrap_or(u32::MAX), level));
        if !cluster.has(Flags::RESETS) || cluster.has(Flags::SEPARATES) {
            resets_from = shown.len();
        }
    }
    reset(&mut shown, resets_from, base);
    shown
}

fn reset(order: &mut [(u32, u8)], from: usize, base: u8) {
    for item in order.get_mut(from..).unwrap_or_default() {
        item.1 = base;
    }
}

/// L2: from the highest level to the lowest odd one, reverse what is at that level or above.
fn reorder(items: &mut [(u32, u8)]) {
    let levels = || items.iter().map(|item| item.1);
    let highest = levels().max().unwrap_or(0);
    let Some(lowest_odd) = levels().filter(|level| level % 2 == 1).min() else {
        return;
    };
    for level in (lowest_odd..=highest).rev() {
        for run in items.chunk_by_mut(|a, b| (a.1 >= level) == (b.1 >= level)) {
            if run.first().is_some_and(|item| item.1 >= level) {
                run.reverse();
            }
        }
    }
}
