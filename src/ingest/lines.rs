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
    /// The line without outer white space.
    pub span: Span,
    /// Words between white space.
    pub words: u32,
    /// How it ends.
    pub ending: Ending,
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
    for piece in text.split(is_line_end) {
        if lines.len() < MAX_LINES {
            lines.extend(line_of(piece, start));
        }
        start += piece.len();
        start += text
            .get(start..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8);
    }
    lines
}

fn line_of(piece: &str, start: usize) -> Option<Line> {
    let from = piece.len() - piece.trim_start().len();
    let line = piece.trim();
    if line.is_empty() {
        return None;
    }
    let words = line.split_whitespace().count();
    Some(Line {
        span: Span::new(start + from, start + from + line.len()),
        words: u32::try_from(words).unwrap_or(u32::MAX),
        ending: ending_of(line),
    })
}

fn is_line_end(character: char) -> bool {
    matches!(
        character,
        '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
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
}
