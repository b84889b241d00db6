//! Text → its non-empty lines with the facts that the role rules need. Linear, any text.

use crate::model::Span;

/// More lines than this belong to no article.
pub(super) const MAX_LINES: usize = 2_000_000;

/// How a line ends, closing quotation marks and brackets aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// Full stop or ellipsis.
    Stop,
    /// Question or exclamation mark.
    Question,
    /// Colon.
    Colon,
    /// Anything else.
    Open,
}

/// One non-empty line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The line without outer white space and without the marks of a Markdown heading.
    pub span: Span,
    /// The depth of a Markdown heading (`#` is 1); 0 for any other line.
    pub(crate) depth: u8,
    /// Words between white space.
    pub(crate) words: u32,
    /// How it ends.
    pub(crate) ending: Ending,
}

impl Line {
    /// Whether it reads as a paragraph of running text: long, or a sentence with its full stop.
    pub(super) fn is_paragraph(&self) -> bool {
        self.words >= 22
            || self.span.len() >= 600
            || (self.ending == Ending::Stop && self.words >= 6)
    }

    /// Whether it is short enough for a heading, a name or a label.
    pub(super) fn is_short(&self) -> bool {
        self.words <= 16 && self.span.len() <= 240 && self.ending != Ending::Stop
    }
}

/// The non-empty lines of `text`, at most [`MAX_LINES`] of them. Lines end at LF, CR, CRLF,
/// VT, FF, NEL, LS and PS (UAX #14 BK, CR, LF, NL).
pub(super) fn lines_of(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < text.len() && lines.len() < MAX_LINES {
        let rest = text.get(start..).unwrap_or_default();
        let (length, terminator) = line_length(rest.as_bytes());
        lines.extend(line_of(rest.get(..length).unwrap_or_default(), start));
        start += length + terminator;
    }
    lines
}

/// Bytes before the first line end, and bytes of that line end.
fn line_length(bytes: &[u8]) -> (usize, usize) {
    let mut from = 0;
    loop {
        let rest = bytes.get(from..).unwrap_or_default();
        let Some(at) = rest.iter().position(|&byte| may_end_line(byte)) else {
            return (bytes.len(), 0);
        };
        let terminator = match rest.get(at..).unwrap_or_default() {
            [b'\n'..=b'\r', ..] => 1,
            // NEL, and LS and PS.
            [0xC2, 0x85, ..] => 2,
            [0xE2, 0x80, 0xA8 | 0xA9, ..] => 3,
            _ => 0,
        };
        if terminator > 0 {
            return (from + at, terminator);
        }
        from += at + 1;
    }
}

/// Whether a line end can begin with this byte of UTF-8.
fn may_end_line(byte: u8) -> bool {
    matches!(byte, b'\n'..=b'\r' | 0xC2 | 0xE2)
}

fn line_of(piece: &str, start: usize) -> Option<Line> {
    let marks = heading_marks(piece);
    let marked = piece.get(marks..).unwrap_or_default();
    let (depth, inner) = if marked.trim().is_empty() {
        (0, piece)
    } else {
        (marks.saturating_sub(1), marked)
    };
    let line = inner.trim();
    if line.is_empty() {
        return None;
    }
    let from = start + piece.len() - inner.trim_start().len();
    let words = line.split_ascii_whitespace().count();
    Some(Line {
        span: Span::new(from, from + line.len()),
        depth: u8::try_from(depth).unwrap_or_default(),
        words: u32::try_from(words).unwrap_or(u32::MAX),
        ending: ending_of(line),
    })
}

/// Bytes of `# `, `## ` … at the start of a Markdown heading; 0 when it is none.
fn heading_marks(line: &str) -> usize {
    let marks = line.bytes().take_while(|&byte| byte == b'#').count();
    let spaced = line.as_bytes().get(marks) == Some(&b' ');
    if (1..=6).contains(&marks) && spaced {
        marks + 1
    } else {
        0
    }
}

fn ending_of(line: &str) -> Ending {
    match line.trim_end_matches(is_closing).chars().next_back() {
        Some('.' | '۔' | '…' | '׃') => Ending::Stop,
        Some('?' | '!' | '؟') => Ending::Question,
        Some(':') => Ending::Colon,
        _ => Ending::Open,
    }
}

/// Quotation marks and brackets that may follow the full stop, and invisible marks.
pub(super) fn is_closing(character: char) -> bool {
    matches!(
        character,
        '"' | '\'' | '”' | '’' | '»' | '«' | '“' | '״' | ')' | ']' | '}' | '*' | '_' | ' ' | '\u{A0}' | '\u{200B}'..='\u{200F}' | '\u{61C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_lines_at_every_line_end() {
        let text = "one\r\n\r\n two \rthree\u{2028}four\u{85}\u{C}five.”";
        let found: Vec<&str> = lines_of(text)
            .iter()
            .map(|line| line.span.of(text))
            .collect();
        assert_eq!(found, ["one", "two", "three", "four", "five.”"]);
        assert_eq!(lines_of(text).last().unwrap().ending, Ending::Stop);
    }

    #[test]
    fn takes_the_marks_off_headings() {
        let rows = [
            ("## Two words", "Two words", 2),
            ("#tag", "#tag", 0),
            ("# ", "#", 0),
            ("####### seven", "####### seven", 0),
            ("#  two spaces ", "two spaces", 1),
        ];
        for (text, line, depth) in rows {
            let lines = lines_of(text);
            assert_eq!((lines[0].span.of(text), lines[0].depth), (line, depth));
        }
    }
}
