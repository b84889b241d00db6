//! A document in lines: paragraphs resolved once, lines broken per width, rows found by byte.

use std::ops::Range;

use super::cell::VisualCell;
use super::levels::Levels;
use super::options::{Marks, TextOptions};
use super::paragraph::Paragraph;
use super::visual::{self, RowFrame};
use super::wrap::{Line, wrap};
use crate::script::Direction;

/// A paragraph of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParagraphSpec {
    /// Its bytes in the text. Paragraph separators inside it (UAX #9 P1) begin further paragraphs.
    pub span: Range<usize>,
    /// Blank rows above it.
    pub rows_before: u16,
}

/// A document laid out at a width. Paragraphs are in the order of the text.
#[derive(Clone, Debug)]
pub struct Layout {
    paragraphs: Vec<Placed>,
    rows: Vec<LayoutRow>,
    columns: u16,
}

#[derive(Clone, Debug)]
struct Placed {
    /// The index of its specification.
    spec: usize,
    rows_before: u16,
    /// Its first byte in the text.
    base: u32,
    paragraph: Paragraph,
}

#[derive(Clone, Copy, Debug)]
struct LayoutRow {
    /// The index in `paragraphs`; of a blank row, of the one below.
    placed: u32,
    /// `None` when blank.
    line: Option<Line>,
    first_byte: u32,
}

impl Layout {
    /// Resolves and wraps the paragraphs of a text.
    pub fn new(text: &str, specs: &[ParagraphSpec], columns: u16, options: TextOptions) -> Self {
        let mut paragraphs = Vec::with_capacity(specs.len());
        let mut levels = Levels::default();
        for (index, spec) in specs.iter().enumerate() {
            let mut rows_before = spec.rows_before;
            let source = text.get(spec.span.clone()).unwrap_or_default();
            for part in split_paragraphs(source) {
                let base = u32::try_from(spec.span.start + part.start).unwrap_or(u32::MAX);
                let part = source.get(part).unwrap_or_default();
                let paragraph = Paragraph::resolve_in(part, options, &mut levels);
                paragraphs.push(Placed {
                    spec: index,
                    rows_before: std::mem::take(&mut rows_before),
                    base,
                    paragraph,
                });
            }
        }
        let mut layout = Self {
            paragraphs,
            rows: Vec::new(),
            columns,
        };
        layout.wrap();
        layout
    }

    /// Breaks the lines anew for another width.
    pub fn rewrap(&mut self, columns: u16) {
        if columns != self.columns {
            self.columns = columns;
            self.wrap();
        }
    }

    /// Draws vowel signs or leaves them out; lines and columns are the same either way.
    pub fn set_marks(&mut self, marks: Marks) {
        for placed in &mut self.paragraphs {
            placed.paragraph.set_marks(marks);
        }
    }

    /// The width it is laid out for.
    pub fn columns(&self) -> u16 {
        self.columns
    }

    /// The number of rows, blank ones included.
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// Whether the row is between paragraphs, or past the end.
    pub fn is_blank(&self, row: usize) -> bool {
        self.line(row).is_none()
    }

    /// The index of the specification a row belongs to; `None` for blank rows.
    pub fn paragraph_of(&self, row: usize) -> Option<usize> {
        self.line(row).map(|(placed, _)| placed.spec)
    }

    /// The direction of the paragraph of a row; `None` for blank rows.
    pub(crate) fn direction_of(&self, row: usize) -> Option<Direction> {
        self.line(row)
            .map(|(placed, _)| placed.paragraph.direction())
    }

    /// The row of the line that holds a byte of the text, else of the nearest one after it, else the last.
    pub fn row_of(&self, byte: u32) -> usize {
        let after = self.rows.partition_point(|row| row.first_byte <= byte);
        let Some(row) = after.checked_sub(1) else {
            return self.next_line(0);
        };
        let holds = self
            .line(row)
            .is_some_and(|(placed, line)| byte < placed.end_byte(&line));
        if holds {
            row
        } else {
            self.next_line(if self.is_blank(row) { row } else { after })
        }
    }

    /// The byte where a row starts; of a blank row, where the line below it starts.
    pub(crate) fn first_byte(&self, row: usize) -> u32 {
        let row = self.rows.get(row).or(self.rows.last());
        row.map_or(0, |row| row.first_byte)
    }

    /// The bytes of a row; empty for blank rows.
    pub fn bytes_of(&self, row: usize) -> Range<u32> {
        let start = self.first_byte(row);
        let end = self
            .line(row)
            .map_or(start, |(placed, line)| placed.end_byte(&line));
        start..end
    }

    /// The first byte of what a column of a row shows; `None` beside the text.
    pub fn byte_at(&self, row: usize, column: u16) -> Option<u32> {
        let mut cells = Vec::new();
        self.cells(row, &mut cells);
        cells
            .iter()
            .find(|cell| {
                (cell.column..cell.column.saturating_add(u16::from(cell.width))).contains(&column)
            })
            .map(|cell| cell.start)
    }

    /// The row and column that show a byte; the nearest column before it in the text when it is hidden.
    pub fn position_of(&self, byte: u32) -> Option<(usize, u16)> {
        let row = self.row_of(byte);
        let mut cells = Vec::new();
        self.cells(row, &mut cells);
        let cell = cells
            .iter()
            .filter(|cell| cell.start <= byte)
            .max_by_key(|cell| cell.start)
            .or_else(|| cells.iter().min_by_key(|cell| cell.start))?;
        Some((row, cell.column))
    }

    /// Replaces `cells` by the cells of a row, from left to right; their bytes are those of the whole text.
    pub fn cells(&self, row: usize, cells: &mut Vec<VisualCell>) {
        cells.clear();
        let Some((placed, line)) = self.line(row) else {
            return;
        };
        let frame = RowFrame {
            columns: self.columns,
            base: placed.base,
        };
        visual::push_line(&placed.paragraph, &line, frame, cells);
    }

    fn line(&self, row: usize) -> Option<(&Placed, Line)> {
        let row = self.rows.get(row)?;
        Some((self.paragraphs.get(row.placed as usize)?, row.line?))
    }

    /// The first row from here on that is not blank, else the last row.
    fn next_line(&self, row: usize) -> usize {
        let last = self.rows.len().saturating_sub(1);
        (row..self.rows.len())
            .find(|&row| !self.is_blank(row))
            .unwrap_or(last)
    }

    fn wrap(&mut self) {
        self.rows.clear();
        for (index, placed) in self.paragraphs.iter().enumerate() {
            let row = |line: Option<Line>, first_byte| LayoutRow {
                placed: u32::try_from(index).unwrap_or(u32::MAX),
                line,
                first_byte,
            };
            let blanks = usize::from(placed.rows_before);
            self.rows
                .extend(std::iter::repeat_n(row(None, placed.base), blanks));
            let lines = wrap(&placed.paragraph, self.columns).into_iter();
            self.rows
                .extend(lines.map(|line| row(Some(line), placed.byte_of(line.start))));
        }
    }
}

impl Placed {
    /// The byte of the whole text where a cluster starts.
    fn byte_of(&self, cluster: u32) -> u32 {
        let clusters = self.paragraph.clusters();
        let end = || clusters.last().map_or(0, super::Cluster::end);
        let start = clusters
            .get(cluster as usize)
            .map_or_else(end, |cluster| cluster.start);
        self.base.saturating_add(start)
    }

    fn end_byte(&self, line: &Line) -> u32 {
        self.byte_of(line.end)
    }
}

/// P1: the paragraphs of a text, without their separators. At least one.
fn split_paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut from) = (0, 0);
    while let Some(separator) = next_separator(text.as_bytes(), from) {
        parts.push(start..separator.start);
        (start, from) = (separator.end, separator.end);
    }
    // A separator at the very end closes the last paragraph and opens none.
    if start < text.len() || parts.is_empty() {
        parts.push(start..text.len());
    }
    parts
}

/// Bytes that are looked at together.
const CHUNK: usize = 64;

/// The next separator of paragraphs from a byte on.
fn next_separator(text: &[u8], from: usize) -> Option<Range<usize>> {
    let mut at = from;
    while at < text.len() {
        let chunk = text.get(at..text.len().min(at + CHUNK)).unwrap_or_default();
        // Looking at all bytes of a chunk is faster than stopping at the first one that is found.
        let is_met = chunk
            .iter()
            .fold(false, |met, &byte| met | may_separate(byte));
        if is_met {
            let found = (at..at + chunk.len())
                .find_map(|start| Some(start..start + separator_len(text.get(start..)?)?));
            if found.is_some() {
                return found;
            }
        }
        at += chunk.len();
    }
    None
}

/// Whether a separator can begin with this byte.
fn may_separate(byte: u8) -> bool {
    byte < b' ' || byte == 0xC2 || byte == 0xE2
}

/// The length of the separator that a text begins with.
fn separator_len(text: &[u8]) -> Option<usize> {
    match text {
        [b'\r', b'\n', ..] | [0xC2, 0x85, ..] => Some(2),
        [b'\n' | b'\r' | 0x1C..=0x1E, ..] => Some(1),
        [0xE2, 0x80, 0xA9, ..] => Some(3),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Separators, characters that share a byte with one, and others.
    const SIGNS: [&str; 12] = [
        "\n", "\r", "\r\n", "\u{85}", "\u{2029}", "\u{1D}", "a", "\u{A9}", "\u{2028}", "\u{2014}",
        "\u{628}", "\t",
    ];

    proptest! {
        #[test]
        fn paragraphs_end_at_separators(signs in prop::collection::vec(prop::sample::select(SIGNS.to_vec()), 0..200)) {
            let text = signs.concat().repeat(3);
            let parts = split_paragraphs(&text).into_iter();
            let found: Vec<&str> = parts.filter_map(|part| text.get(part)).collect();
            let is_one = |character: &char| unicode_bidi::bidi_class(*character) == unicode_bidi::BidiClass::B;
            // A separator of two characters counts as one.
            let mut expected: Vec<&str> = text.split_inclusive("\r\n")
                .flat_map(|part| match part.strip_suffix("\r\n") {
                    Some(part) => part.split(|c| is_one(&c)).collect::<Vec<_>>(),
                    None => part.split(|c| is_one(&c)).collect(),
                })
                .collect();
            let is_closed = text.chars().next_back().is_some_and(|last| is_one(&last)) && !text.ends_with("\r\n");
            if is_closed {
                expected.pop();
            }
            if expected.is_empty() {
                expected.push("");
            }
            prop_assert_eq!(found, expected);
        }
    }
}
