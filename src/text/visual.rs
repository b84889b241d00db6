//! From a line of clusters to cells in visual order (UAX #9, rules L1 to L4).
//!
//! L3 holds by construction: marks are part of the cluster of their letter. Cells are made for visible
//! lines only.

use compact_str::CompactString;

use super::cell::{Symbol, VisualCell};
use super::cluster::Cluster;
use super::facts::Facts;
use super::flags::Flags;
use super::joining;
use super::levels::paragraph_level;
use super::options::{Order, Shaping};
use super::order::{logical_runs, visual_runs};
use super::paragraph::Paragraph;
use super::symbol;
use super::wrap::Line;
use crate::script::Direction;

/// The cells of a line from left to right, aligned at its start edge within `columns`: at the right
/// edge when the paragraph is right-to-left. Hanging white space has no cells.
pub fn visual_line(paragraph: &Paragraph, line: &Line, columns: u16) -> Vec<VisualCell> {
    let mut cells = Vec::new();
    let frame = RowFrame { columns, base: 0 };
    push_line(paragraph, line, frame, &mut cells);
    cells
}

/// Where the cells of a line belong.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowFrame {
    /// The width of the row, in columns.
    pub(crate) columns: u16,
    /// The first byte of the paragraph in the text.
    pub(crate) base: u32,
}

/// Appends the cells of [`visual_line`].
pub(super) fn push_line(
    paragraph: &Paragraph,
    line: &Line,
    frame: RowFrame,
    cells: &mut Vec<VisualCell>,
) {
    let taken = u16::try_from(line.width).unwrap_or(u16::MAX);
    let mut row = RowBuilder {
        paragraph,
        joins: paragraph.options().shaping == Shaping::Forms,
        column: match paragraph.direction() {
            Direction::Rtl => frame.columns.saturating_sub(taken),
            Direction::Ltr => 0,
        },
        base: frame.base,
        held: Held::new(paragraph, line.start, line.drawn_end, line.drawn_end),
        cells,
    };
    let (start, end) = (line.start as usize, line.drawn_end as usize);
    row.cells.reserve(end.saturating_sub(start));
    let clusters = paragraph.clusters();
    let level = paragraph_level(paragraph.direction());
    for run in visual_runs(clusters, start, end, level) {
        run.for_each(clusters, |cluster| row.draw(cluster));
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
        plain.push_str(cell.symbol.encode(&mut [0; 4]));
        column = cell.column.saturating_add(u16::from(cell.width));
    }
    plain
}

/// The whole line as text, hanging white space included: in visual or in logical order. Marks without
/// a letter stand alone here.
pub(crate) fn line_text(paragraph: &Paragraph, line: &Line, order: Order) -> String {
    let (start, end) = (line.start as usize, line.end as usize);
    let is_visual = order == Order::Visual;
    let runs = if is_visual { visual_runs } else { logical_runs };
    let level = paragraph_level(paragraph.direction());
    let held = Held::new(paragraph, line.start, line.end, line.drawn_end);
    let mut text = CompactString::default();
    for mut run in runs(paragraph.clusters(), start, end, level) {
        if !is_visual {
            run.level = 0;
        }
        run.for_each(paragraph.clusters(), |cluster| {
            push_text(&held, cluster, order, &mut text);
        });
    }
    text.into()
}

fn push_text(held: &Held<'_>, cluster: &Cluster, order: Order, text: &mut CompactString) {
    let paragraph = held.paragraph;
    if held.rides(cluster) {
        return;
    }
    if held.is_hyphen(cluster) {
        text.push(HYPHEN);
    } else if cluster.has(Flags::SPACES) {
        text.extend(std::iter::repeat_n(' ', usize::from(cluster.width)));
    } else if cluster.has(Flags::REVEALED) {
        text.push_str(&paragraph.revealed(cluster));
    } else {
        let mut look = paragraph.look(cluster);
        // L4: mirror images are part of visual order alone.
        look.rtl &= order == Order::Visual;
        look.holder = None;
        symbol::push_symbol(held.text_in_cell(cluster), look, text);
    }
}

/// What is drawn for a soft hyphen at the end of a line.
const HYPHEN: char = '-';

/// What a line holds of its paragraph, on which some clusters depend.
struct Held<'a> {
    paragraph: &'a Paragraph,
    /// The first byte.
    start: u32,
    /// The byte after the last one.
    end: u32,
    /// The byte after the last one that is drawn.
    drawn_end: u32,
}

impl<'a> Held<'a> {
    /// What the clusters from `start` up to `end` hold.
    fn new(paragraph: &'a Paragraph, start: u32, end: u32, drawn_end: u32) -> Self {
        let clusters = paragraph.clusters();
        let byte = |at: u32| {
            let start = clusters.get(at as usize).map(|cluster| cluster.start);
            start.unwrap_or_else(|| clusters.last().map_or(0, Cluster::end))
        };
        Self {
            paragraph,
            start: byte(start),
            end: byte(end),
            drawn_end: byte(drawn_end),
        }
    }

    /// Whether the cluster is drawn in the cell of another one.
    fn rides(&self, cluster: &Cluster) -> bool {
        cluster.rides() && cluster.start > self.start
    }

    /// Whether the line ends at this soft hyphen.
    fn is_hyphen(&self, cluster: &Cluster) -> bool {
        cluster.hyphenates() && cluster.end() == self.drawn_end
    }

    /// The text that is drawn in the cell of a cluster: its own, and that of those that ride on it.
    fn text_in_cell(&self, cluster: &Cluster) -> &'a str {
        let clusters = self.paragraph.clusters();
        let mut end = cluster.end();
        if cluster.has(Flags::CARRIES) {
            let next = clusters.partition_point(|other| other.start <= cluster.start);
            let others = clusters.get(next..).unwrap_or_default().iter();
            let riders = others.take_while(|other| other.rides() && other.start < self.end);
            end = riders.last().map_or(end, Cluster::end);
        }
        let text = self
            .paragraph
            .text()
            .get(cluster.start as usize..end as usize);
        text.unwrap_or_default()
    }
}

pub(super) fn cells_width(cells: &[VisualCell]) -> u16 {
    cells
        .last()
        .map_or(0, |last| last.column.saturating_add(u16::from(last.width)))
}

/// The cells of a line while they are made.
struct RowBuilder<'a> {
    paragraph: &'a Paragraph,
    /// Whether letters are drawn in their joined forms.
    joins: bool,
    /// The next column.
    column: u16,
    /// The first byte of the paragraph.
    base: u32,
    held: Held<'a>,
    cells: &'a mut Vec<VisualCell>,
}

impl RowBuilder<'_> {
    #[inline]
    fn draw(&mut self, cluster: &Cluster) {
        if cluster.has(Flags::LONE) {
            self.push(cluster, cluster.width, Symbol::Sign(self.sign(cluster)));
        } else if cluster.is_visible() {
            self.draw_other(cluster);
        } else if self.held.is_hyphen(cluster) {
            self.push(cluster, 1, Symbol::Sign(HYPHEN));
        }
    }

    /// The letter of a cluster in its form.
    #[inline]
    fn sign(&self, cluster: &Cluster) -> char {
        if self.joins {
            joining::form_of(cluster.sign, cluster.joined())
        } else {
            cluster.sign
        }
    }

    fn draw_other(&mut self, cluster: &Cluster) {
        let paragraph = self.paragraph;
        if self.held.rides(cluster) {
            return;
        }
        if cluster.has(Flags::SPACES) {
            for _ in 0..cluster.width {
                self.push(cluster, 1, Symbol::Sign(' '));
            }
        } else if cluster.has(Flags::REVEALED) {
            for sign in paragraph.revealed(cluster).chars() {
                self.push(cluster, 1, Symbol::Sign(sign));
            }
        } else {
            let mut signs = CompactString::default();
            let source = self.held.text_in_cell(cluster);
            if cluster.has(Flags::MARKED) {
                signs.push(self.sign(cluster));
                let followers = source.chars().skip(1);
                let marks = followers.filter(|&mark| Facts::of(mark).is(Facts::PLAIN_MARK));
                symbol::push_marks(marks, paragraph.options().marks, &mut signs);
            } else {
                symbol::push_symbol(source, paragraph.look(cluster), &mut signs);
            }
            let mut whole = *cluster;
            whole.end_at(cluster.start + u32::try_from(source.len()).unwrap_or(0));
            self.push(&whole, cluster.width, Symbol::from(signs));
        }
    }

    #[inline]
    fn push(&mut self, cluster: &Cluster, width: u8, symbol: Symbol) {
        self.cells.push(VisualCell {
            column: self.column,
            width,
            revealed: cluster.has(Flags::REVEALED),
            start: self.base + cluster.start,
            end: self.base + cluster.end(),
            symbol,
        });
        self.column = self.column.saturating_add(u16::from(width));
    }
}
