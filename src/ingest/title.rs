//! The title of an article: its headline, else the first clause of its first sentence.
//!
//! A clause ends at the end of the sentence or at a comma before a connective; where neither
//! comes in reasonable time, at another comma, at last after a whole word. Bounded by the first
//! [`REACH`] bytes whatever the text.

use unicode_normalization::char::is_combining_mark;

use super::lexicon::lexicon;
use super::lines::is_closing;
use super::parts::Worded;
use super::words::floor_boundary;
use crate::model::Span;
use crate::script::is_bidi_control;

/// Bytes of the paragraph that are looked at.
const REACH: usize = 1_600;
/// A sentence of up to this many words is a title as it stands.
const WHOLE: usize = 16;
/// A clause before a connective has at least and at most so many words.
const CLAUSE: std::ops::RangeInclusive<usize> = 5..=26;
/// Where no clause ends, the title has about this many words.
const CUT: usize = 16;
/// The longest clause in bytes, where words are endless.
const MAX_BYTES: usize = 300;
/// The longest headline in bytes; what is longer is a paragraph with the marks of one.
const LONGEST_HEADLINE: usize = 2_000;

/// A headline as the title: without its outer marks, and bounded.
pub(super) fn headline(text: &str, line: Span) -> Span {
    bounded(text, trimmed(text, line), LONGEST_HEADLINE)
}

/// The first clause of `paragraph`, a span of `text` without its dateline.
pub(super) fn first_clause(text: &str, paragraph: Span) -> Span {
    let reach = floor(
        text,
        paragraph
            .end
            .min(paragraph.start.saturating_add(limit(REACH))),
    );
    let start = paragraph.start;
    let sentence = sentence_end(text, Span { start, end: reach });
    let words = Worded::of(
        text,
        Span {
            start,
            end: sentence,
        },
    );
    if words.words.len() <= WHOLE {
        return bounded(text, trimmed(text, words.span), MAX_BYTES);
    }
    let end = clause_end(&words)
        .or_else(|| comma_end(&words))
        .or_else(|| break_end(&words))
        .unwrap_or_else(|| word_end(&words));
    bounded(text, trimmed(text, Span { start, end }), MAX_BYTES)
}

/// Where the first sentence ends: before its full stop, after its question mark.
fn sentence_end(text: &str, span: Span) -> u32 {
    let source = span.of(text);
    let mut weight = 0_usize;
    for (at, character) in source.char_indices() {
        let is_stop = matches!(character, '.' | '۔' | '…');
        let is_question = matches!(character, '؟' | '?' | '!');
        if is_stop || is_question {
            let after = source.get(at + character.len_utf8()..).unwrap_or_default();
            let tail = after.len()
                - after
                    .trim_start_matches(|c: char| is_closing(c) && !c.is_whitespace())
                    .len();
            let next = after.get(tail..).and_then(|rest| rest.chars().next());
            let ends = next.is_none_or(|c| c.is_whitespace() || c == '.');
            // A single letter, or two Latin ones, before a full stop are an abbreviation: "د. ", "Mr. ".
            if ends && (is_question || weight > 2) {
                let length = if is_question {
                    at + character.len_utf8() + tail
                } else {
                    at
                };
                return span.start + limit(length);
            }
        }
        weight = match character {
            'a'..='z' | 'A'..='Z' => weight + 1,
            // The number of a list at the very start is no sentence.
            _ if character.is_numeric() => weight + if at == 0 { 0 } else { 3 },
            _ if character.is_alphabetic() => weight + 2,
            _ if is_closing(character) && !character.is_whitespace() && weight > 0 => 3,
            _ if is_combining_mark(character) => weight,
            _ => 0,
        };
    }
    span.end
}

/// Before the first comma that a connective follows.
fn clause_end(words: &Worded) -> Option<u32> {
    let lists = &lexicon().title;
    commas(words)
        .filter(|index| CLAUSE.contains(index))
        .find(|&index| {
            let rest = words.slice(index, words.words.len());
            lists.connectives.start(rest).is_some() && lists.complements.start(rest).is_none()
        })
        .and_then(|index| end_before(words, index))
}

/// Before the last comma of a reasonable length.
fn comma_end(words: &Worded) -> Option<u32> {
    let complements = &lexicon().title.complements;
    commas(words)
        .filter(|index| (8..=20).contains(index))
        .filter(|&index| {
            complements
                .start(words.slice(index, words.words.len()))
                .is_none()
        })
        .last()
        .and_then(|index| end_before(words, index))
}

/// Before the first word that opens a clause without a comma.
fn break_end(words: &Worded) -> Option<u32> {
    let breaks = &lexicon().title.breaks;
    (8..=CUT + 2)
        .find(|&index| {
            breaks
                .start(words.slice(index, words.words.len()))
                .is_some()
        })
        .and_then(|index| end_before(words, index))
}

/// After a whole word that can end a title.
fn word_end(words: &Worded) -> u32 {
    let open_ended = &lexicon().title.open_ended;
    let end = (CUT / 2..=CUT)
        .rev()
        .find(|&count| !open_ended.whole(words.slice(count - 1, count)))
        .unwrap_or(CUT);
    end_before(words, end).unwrap_or(words.span.end)
}

/// Indices of the words that follow a comma outside quotation marks and brackets.
fn commas<'a>(words: &'a Worded) -> impl Iterator<Item = usize> + 'a {
    let mut straight = false;
    let mut depth = 0_i32;
    (0..words.words.len()).filter(move |&index| {
        let mut comma = false;
        for character in words.gap(index).chars() {
            match character {
                '"' => straight = !straight,
                '“' | '«' | '(' | '[' => depth += 1,
                '”' | '»' | ')' | ']' => depth = (depth - 1).max(0),
                '،' | ',' | '؛' | ';' if !straight && depth == 0 => comma = true,
                _ => {}
            }
        }
        comma
    })
}

/// The end of the clause before word `index`: its last word and the closing marks after it.
fn end_before(words: &Worded, index: usize) -> Option<u32> {
    let last = words.words.get(index.checked_sub(1)?)?.span.end;
    let gap = words.gap(index);
    let closing = gap.len()
        - gap
            .trim_start_matches(|c: char| is_closing(c) && !c.is_whitespace())
            .len();
    let opening = gap.starts_with(['“', '«', '(', '"']) && gap.len() == closing;
    Some(if opening { last } else { last + limit(closing) })
}

/// The span without outer white space, dashes, commas and invisible characters.
fn trimmed(text: &str, span: Span) -> Span {
    let source = span.of(text);
    let start = source.len() - source.trim_start_matches(is_outer).len();
    let end = source.trim_end_matches(is_outer).len().max(start);
    Span {
        start: span.start + limit(start),
        end: span.start + limit(end),
    }
}

fn is_outer(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || is_bidi_control(character)
        || matches!(
            character,
            '–' | '—' | '-' | '،' | ',' | '؛' | ';' | ':' | '\u{200B}'..='\u{200D}' | '\u{FEFF}'
        )
}

fn bounded(text: &str, span: Span, bytes: usize) -> Span {
    let end = span.end.min(span.start.saturating_add(limit(bytes)));
    Span {
        start: span.start,
        end: floor(text, end).max(span.start),
    }
}

/// The last character boundary at or before `end`.
fn floor(text: &str, end: u32) -> u32 {
    limit(floor_boundary(text, end as usize))
}

fn limit(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
