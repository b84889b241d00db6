//! Where the bytes of an article's text stand in its file.
//!
//! Spans are bytes of the decoded text. For plain UTF-8 the file has the same bytes in the same places
//! and nothing is kept; a byte order mark, broken sequences or UTF-16 move them, and what leaves the
//! program as a place in the file goes through [`FileBytes::range`].

use std::ops::Range;

use super::Span;

/// Bytes of the text between the marks that are kept for UTF-16.
const STRIDE: usize = 4096;

/// The way from bytes of the text to bytes of the file. The default is that of plain UTF-8.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileBytes {
    /// What a character takes up in the file.
    units: Units,
    /// Places where both are known, in order; before the first one they are the same.
    marks: Box<[Mark]>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Units {
    #[default]
    Utf8,
    Utf16,
}

/// One place: a byte of the text, on a character boundary, and the byte of the file it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mark {
    text: u32,
    file: u32,
}

impl Mark {
    fn new(text: usize, file: usize) -> Self {
        let place = Span::new(text, file);
        Self {
            text: place.start,
            file: place.end,
        }
    }
}

impl FileBytes {
    /// For UTF-8 of which the first `skipped` bytes, a byte order mark, are no text. `broken` tells, in
    /// order, where in the file invalid sequences begin and end that became one U+FFFD each.
    pub(crate) fn utf8(skipped: usize, broken: impl IntoIterator<Item = Range<usize>>) -> Self {
        let mut marks = Vec::new();
        if skipped > 0 {
            marks.push(Mark::new(0, skipped));
        }
        let (mut text, mut file) = (0, skipped);
        for sequence in broken {
            text += sequence.start - file + char::REPLACEMENT_CHARACTER.len_utf8();
            file = sequence.end;
            marks.push(Mark::new(text, file));
        }
        Self {
            units: Units::Utf8,
            marks: marks.into(),
        }
    }

    /// For UTF-16 of which the first `skipped` bytes are no text; a broken sequence is one unit and
    /// became one U+FFFD.
    pub(crate) fn utf16(skipped: usize, text: &str) -> Self {
        let mut marks = vec![Mark::new(0, skipped)];
        let mut file = skipped;
        let mut next = STRIDE;
        for (at, character) in text.char_indices() {
            if at >= next {
                marks.push(Mark::new(at, file));
                next = at + STRIDE;
            }
            file += 2 * character.len_utf16();
        }
        Self {
            units: Units::Utf16,
            marks: marks.into(),
        }
    }

    /// Whether the text is the file, byte for byte.
    pub(crate) fn are_those_of_text(&self) -> bool {
        self.marks.is_empty()
    }

    /// The bytes of the file that a span of `text`, the article's text, was read from.
    pub fn range(&self, text: &str, span: Span) -> Range<u32> {
        self.at(text, span.start)..self.at(text, span.end)
    }

    fn at(&self, text: &str, byte: u32) -> u32 {
        let after = self.marks.partition_point(|mark| mark.text <= byte);
        let mark = after.checked_sub(1).and_then(|last| self.marks.get(last));
        let Mark { text: from, file } = mark.copied().unwrap_or(Mark { text: 0, file: 0 });
        let passed = match self.units {
            Units::Utf8 => byte - from,
            Units::Utf16 => {
                let characters = Span {
                    start: from,
                    end: byte,
                };
                let units: usize = characters.of(text).chars().map(char::len_utf16).sum();
                u32::try_from(2 * units).unwrap_or(u32::MAX)
            }
        };
        file.saturating_add(passed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_keeps_nothing() {
        let plain = FileBytes::utf8(0, []);
        assert_eq!(plain, FileBytes::default());
        assert!(plain.are_those_of_text());
        assert_eq!(plain.range("abc", Span::new(1, 3)), 1..3);
    }

    #[test]
    fn marks_move_what_follows_them() {
        // BOM, "a", one broken byte, "b", three broken bytes, "c".
        let file = FileBytes::utf8(3, [4..5, 6..9]);
        let text = "a\u{fffd}b\u{fffd}c";
        let rows = [
            (0, 1, 3..4),
            (1, 4, 4..5),
            (4, 5, 5..6),
            (5, 8, 6..9),
            (8, 9, 9..10),
        ];
        for (start, end, expect) in rows {
            assert_eq!(file.range(text, Span::new(start, end)), expect);
        }
    }
}
