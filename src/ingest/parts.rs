//! One short line as words and the parts between its separators, and what each part is.

use super::lexicon::lexicon;
use super::words::{Word, words_of};
use crate::model::Span;

/// A line with its words.
#[derive(Debug)]
pub(super) struct Worded<'a> {
    /// The article's text.
    pub text: &'a str,
    /// The line.
    pub span: Span,
    /// Its words, up to the limit of [`words_of`].
    pub(crate) words: Vec<Word>,
}

/// What a part of a masthead line names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PartKind {
    Place,
    Agency,
    Date,
    /// Words around a date: "published", "updated".
    Around,
    Unknown,
}

/// A run of words between separators.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub kind: PartKind,
    /// First word and one past the last.
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// From the first word to the last.
    pub span: Span,
}

impl<'a> Worded<'a> {
    /// The words of the line at `span`.
    pub(super) fn of(text: &'a str, span: Span) -> Self {
        let words = words_of(span.of(text), span.start as usize);
        Self { text, span, words }
    }

    /// What stands before word `index`: white space and marks; before the first word the
    /// line's opening marks, after the last its closing marks.
    pub(super) fn gap(&self, index: usize) -> &'a str {
        let start = index
            .checked_sub(1)
            .and_then(|before| self.words.get(before))
            .map_or(self.span.start, |word| word.span.end);
        let end = self
            .words
            .get(index)
            .map_or(self.span.end, |word| word.span.start);
        Span { start, end }.of(self.text)
    }

    /// From the first to the last word of a range of words.
    pub(super) fn span_of(&self, from: usize, to: usize) -> Span {
        match (
            self.words.get(from),
            to.checked_sub(1).and_then(|last| self.words.get(last)),
        ) {
            (Some(first), Some(last)) if from < to => Span {
                start: first.span.start,
                end: last.span.end,
            },
            _ => Span::default(),
        }
    }

    /// Some of the words; empty when out of range.
    pub(super) fn slice(&self, from: usize, to: usize) -> &[Word] {
        self.words.get(from..to).unwrap_or_default()
    }

    /// Whether word `index` begins a new part. The colon of a time of day does not separate.
    pub(super) fn separated(&self, index: usize) -> bool {
        let gap = self.gap(index);
        let numbers = self
            .slice(index.saturating_sub(1), index + 1)
            .iter()
            .all(Word::is_number);
        separates(gap) && !(gap == ":" && numbers)
    }

    /// The parts of the first `to` words.
    pub(super) fn parts(&self, to: usize) -> Vec<Part> {
        let to = to.min(self.words.len());
        let mut parts: Vec<Part> = Vec::new();
        let mut from = 0;
        for index in 1..=to {
            if index == to || self.separated(index) {
                match self.place_and_agency(from, index) {
                    Some(middle) => {
                        parts.push(self.part(from, middle));
                        parts.push(self.part(middle, index));
                    }
                    None => parts.push(self.part(from, index)),
                }
                from = index;
            }
        }
        parts
    }

    fn part(&self, from: usize, to: usize) -> Part {
        Part {
            kind: kind_of(self.slice(from, to)),
            from,
            to,
            span: self.span_of(from, to),
        }
    }

    /// Where the agency begins in `PLACE AGENCY` without a mark between them.
    fn place_and_agency(&self, from: usize, to: usize) -> Option<usize> {
        let middle = from + lexicon().places.start(self.slice(from, to))?;
        lexicon()
            .outlet
            .agencies
            .whole(self.slice(middle, to))
            .then_some(middle)
    }

    /// Whether the line says of itself that it names an outlet: a known one, alone or before a mark, or
    /// a name with a word such as "agency".
    pub(super) fn names_outlet(&self) -> bool {
        let words = &lexicon().outlet.words;
        let has_word = words.start(&self.words).is_some() || words.end(&self.words).is_some();
        let parts = self.parts(self.words.len());
        let known = parts
            .first()
            .is_some_and(|part| part.kind == PartKind::Agency);
        known || (has_word && self.words.len() > 1)
    }

    /// Whether the words could be a person's name: two to four of letters alone, no small words.
    pub(super) fn is_name(&self, from: usize, to: usize) -> bool {
        let words = self.slice(from, to);
        let plain_gap = |index: usize| {
            self.gap(index)
                .chars()
                .all(|c| c.is_whitespace() || matches!(c, '.' | '-' | '\'' | '’'))
        };
        (2..=4).contains(&words.len())
            && words
                .iter()
                .all(|word| !word.folded.bytes().any(|byte| byte.is_ascii_digit()))
            && !lexicon().byline.never.within(words)
            && kind_of(words) == PartKind::Unknown
            && (from + 1..to).all(plain_gap)
    }
}

/// Whether the marks between two words separate parts of a masthead line.
pub(super) fn separates(gap: &str) -> bool {
    let spaced = gap.chars().any(char::is_whitespace);
    gap.chars().any(|c| match c {
        '-' | '/' | '.' => spaced,
        '–' | '—' | '―' | '|' | '،' | ',' | ':' | '(' | ')' | '[' | ']' | '•' | '·' | '»' | '«'
        | '>' | '؛' | ';' => true,
        _ => false,
    })
}

/// Whether the marks between two words hold a dash or another end of an inline dateline.
pub(super) fn ends_dateline(gap: &str) -> bool {
    let spaced = gap.chars().any(char::is_whitespace);
    gap.chars().any(|c| {
        matches!(c, '–' | '—' | '―' | ':' | '|') || (spaced && matches!(c, '-' | '/' | '.'))
    })
}

fn kind_of(words: &[Word]) -> PartKind {
    let lists = lexicon();
    if lists.places.whole(words) {
        PartKind::Place
    } else if is_date(words) {
        PartKind::Date
    } else if lists.dates.around.whole(words) {
        PartKind::Around
    } else if lists.outlet.agencies.whole(words) {
        PartKind::Agency
    } else {
        PartKind::Unknown
    }
}

/// Whether the words are a date or a time of publication and nothing else: numbers, months,
/// weekdays and words such as "published" or "updated", with at least one number or weekday.
pub(super) fn is_date(words: &[Word]) -> bool {
    let dates = &lexicon().dates;
    let mut at = 0;
    let mut told = false;
    while let Some(word) = words.get(at) {
        let rest = words.get(at..).unwrap_or_default();
        if word.is_number() {
            told = true;
            at += 1;
        } else if let Some(taken) = dates.weekdays.start(rest) {
            told = true;
            at += taken;
        } else if let Some((_, taken)) = dates.month(rest) {
            at += taken;
        } else if let Some(taken) = dates.around.start(rest) {
            at += taken;
        } else {
            return false;
        }
    }
    told
}
