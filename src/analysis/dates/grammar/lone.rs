//! A day by its number alone: "يوم 27", "سأعود في 15.", "الجمعة 15".

use super::super::confidence;
use super::super::meaning::{Meaning, MonthOf, Reading, YearOf};
use super::super::reader::TokenReader;
use super::super::sense::{Calendar, Form, Sense, Tag, Unit};
use super::number;
use super::parsed::Parsed;
use crate::analysis::token::TokenKind;
use crate::script::Language;

/// "في 15" and "في الثاني والعشرين" where the sentence ends there, so that nothing is counted.
pub(super) fn read(reader: &TokenReader, at: usize) -> Option<Reading> {
    if !(reader.language == Language::Arabic && in_time(reader, at)) {
        return None;
    }
    let before = at.wrapping_sub(2);
    if reader.kind(before) == Some(TokenKind::Number) {
        // "9 في 10" is a share.
        return None;
    }
    let day = in_digits(reader, at).or_else(|| in_words(reader, at))?;
    sentence_ends(reader, day.end).then(|| reading(day, confidence::LONE_DAY))
}

/// "يوم 27" with nothing to count after it.
pub(crate) fn after_day_word(reader: &TokenReader, at: usize, day: Parsed<u8>) -> Option<Reading> {
    let next = day.end;
    let singular = matches!(reader.unit(at), Some((Unit::Day, Form::One)));
    let counts = matches!(
        reader.kind(next),
        Some(TokenKind::Number | TokenKind::Latin)
    ) || reader.is_mark(next, &['/', '-', '%', '٪', ':'])
        || reader.is(next, Tag::Counted)
        || reader.unit(next).is_some();
    (singular && !counts).then(|| reading(day, confidence::NUMBERED_DAY))
}

/// The number right after a weekday, before a pause: "الجمعة 15".
pub(crate) fn after_weekday(reader: &TokenReader, at: usize) -> Option<Reading> {
    let day = in_digits(reader, at)?;
    let end = day.end;
    let pause = sentence_ends(reader, end)
        || reader.is_mark(end, &['،', '؛', ')'])
        || reader.is(end, Tag::To);
    pause.then(|| reading(day, confidence::NUMBERED_DAY))
}

fn reading(day: Parsed<u8>, confidence: f32) -> Reading {
    let meaning = Meaning::Day {
        calendar: Calendar::Gregorian,
        year: YearOf::Unsaid,
        month: MonthOf::Unsaid,
        day: day.value,
    };
    Reading::new(day.end, meaning, confidence)
}

fn in_digits(reader: &TokenReader, at: usize) -> Option<Parsed<u8>> {
    let day = u8::try_from(reader.integer(at)?).ok()?;
    let plain = reader.digits(at) <= 2 && !reader.folded(at).starts_with('0');
    (plain && (1..=31).contains(&day)).then(|| Parsed::new(day, at + 1))
}

/// "الثاني والعشرين"; smaller ordinals are as often any other second thing.
fn in_words(reader: &TokenReader, at: usize) -> Option<Parsed<u8>> {
    let masculine = reader
        .senses(at)
        .iter()
        .any(|sense| matches!(sense, Sense::Ordinal(_)));
    number::ordinal(reader, at).filter(|day| masculine && (21..=31).contains(&day.value))
}

fn in_time(reader: &TokenReader, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| reader.folded(before));
    let number = reader.kind(at) == Some(TokenKind::Number);
    matches!(before, "في" | "وفي")
        || (!number && (matches!(before, "الي" | "حتي" | "منذ") || reader.clitics(at) == "ل"))
}

/// Whether a sentence or a line ends at `at`.
pub(crate) fn sentence_ends(reader: &TokenReader, at: usize) -> bool {
    matches!(reader.kind(at), None | Some(TokenKind::LineEnd))
        || reader.is_mark(at, &['.', '!', '؟', '?'])
}
