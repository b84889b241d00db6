//! Dates in digits: 05/01/2022, 2022-01-05, 5.1.2022.

use super::super::meaning::{Meaning, MonthOf, Reading, YearOf};
use super::super::reader::TokenReader;
use super::super::sense::{Calendar, Tag};
use crate::analysis::token::TokenKind;
use crate::script::Language;

const SEPARATORS: &[char] = &['/', '-', '.', '–', '\\', '‑'];

/// A day in digits with its year, or day and month after the word for day.
pub fn read(reader: &TokenReader, at: usize) -> Option<Reading> {
    let start = reader.skip(at, Tag::DayWord);
    if reader.kind(start) != Some(TokenKind::Number) {
        return None;
    }
    let follows_digit = start > 0
        && reader.glued(start)
        && reader.is_mark(start - 1, SEPARATORS)
        && reader.kind(start.wrapping_sub(2)) == Some(TokenKind::Number);
    // "الظهير رقم 1.11.91" is the number of a law.
    if follows_digit || reader.is_before(at, Tag::Amount) {
        return None;
    }
    let (parts, end) = parts(reader, start);
    match *parts.as_slice() {
        [first, second, third] => three(reader, [first, second, third], end),
        [first, second] => two(reader, (first, second), (at, start, end))
            .or_else(|| pair(reader, (first, second), (start, end))),
        _ => None,
    }
}

/// A number and how many digits it was written with.
type Part = (u16, usize);

/// The numbers joined by one separator, at most four of them, and the token after them.
fn parts(reader: &TokenReader, start: usize) -> (Vec<Part>, usize) {
    let mut parts = Vec::with_capacity(4);
    let mut at = start;
    let mut separator = None;
    loop {
        let text = reader.folded(at);
        if text.contains([',', '٫', '٬']) || (text.contains('.') && !parts.is_empty()) {
            return (Vec::new(), at);
        }
        for number in text.split('.') {
            parts.push((number.parse().unwrap_or(u16::MAX), number.len()));
        }
        at += 1;
        let mark = reader.mark(at).filter(|mark| SEPARATORS.contains(mark));
        let joined = mark.is_some() && reader.kind(at + 1) == Some(TokenKind::Number);
        let same = separator.is_none() || mark == separator;
        let tight = reader.glued(at) && reader.glued(at + 1);
        // Spaces are tolerated around slashes, and around dashes of a whole date: "30 - 8 - 2006".
        let allowed = tight || mark == Some('/') || whole_date(reader, start);
        if !(joined && same && allowed) || parts.len() > 3 {
            return (parts, at);
        }
        separator = mark;
        at += 1;
    }
}

/// "30 - 8 - 2006": three numbers, the last one a year.
fn whole_date(reader: &TokenReader, start: usize) -> bool {
    let dash = |at| reader.is_mark(at, &['-', '–']);
    dash(start + 1)
        && dash(start + 3)
        && reader.digits(start) <= 2
        && reader.digits(start + 2) <= 2
        && reader.digits(start + 4) == 4
}

fn three(reader: &TokenReader, parts: [Part; 3], end: usize) -> Option<Reading> {
    let [first, second, third] = parts;
    let ((year, width), month, day) = if first.1 == 4 {
        (first, second.0, third.0)
    } else {
        (third, second.0, first.0)
    };
    // A month above 12 betrays the American order.
    let (month, day) = if month > 12 && day <= 12 {
        (day, month)
    } else {
        (month, day)
    };
    let year = match width {
        4 => year,
        2 if year <= 40 => year + 2000,
        2 if year >= 60 => year + 1900,
        _ => return None,
    };
    let calendar = match year {
        1300..=1500 if reader.language == Language::Persian => Calendar::Jalali,
        1300..=1500 => Calendar::Hijri,
        1700..=2199 => Calendar::Gregorian,
        _ => return None,
    };
    let era = reader.is(end, Tag::HijriEra) || reader.is(end, Tag::CommonEra);
    let end = if era { reader.after(end) } else { end };
    let year = YearOf::Said(i16::try_from(year).ok()?);
    let confidence = if width == 4 { 0.97 } else { 0.7 };
    reading((calendar, year), (month, day), end, confidence)
}

fn two(
    reader: &TokenReader,
    (first, second): (Part, Part),
    (at, start, end): (usize, usize, usize),
) -> Option<Reading> {
    let announced = start > at || reader.is_before(at, Tag::DayWord) || {
        let before = at.checked_sub(1);
        before.is_some_and(|before| reader.weekday(before).is_some())
    };
    let headed = announced || reader.is_before(at, Tag::TimeHead);
    let year_month = match (first, second) {
        ((year @ 1900..=2100, 4), (month @ 1..=12, _))
        | ((month @ 1..=12, _), (year @ 1900..=2100, 4)) => Some((year, month)),
        _ => None,
    };
    let plain = reader.is_mark(start + 1, &['/', '-']) && free(reader, start, end);
    if let Some((year, month)) = year_month.filter(|_| headed || plain) {
        let meaning = Meaning::Month {
            calendar: Calendar::Gregorian,
            year: YearOf::Said(i16::try_from(year).ok()?),
            month: MonthOf::Said(u8::try_from(month).ok()?),
        };
        return Some(Reading::new(end, meaning, 0.8));
    }
    if !announced {
        return None;
    }
    let (month, day) = if second.0 > 12 {
        (first.0, second.0)
    } else {
        (second.0, first.0)
    };
    reading(
        (Calendar::Gregorian, YearOf::Unsaid),
        (month, day),
        end,
        0.8,
    )
}

/// "4/22", "في 22-4", "11/12, 2016": day and month without the word for day, where nothing is counted.
fn pair(
    reader: &TokenReader,
    (first, second): (Part, Part),
    (start, end): (usize, usize),
) -> Option<Reading> {
    if first.1 > 2 || second.1 > 2 {
        return None;
    }
    let slash = reader.is_mark(start + 1, &['/']);
    let ((day, month), clear) = match (first.0, second.0) {
        // Around the clock, seven days a week.
        (24, 7) => return None,
        (day @ 13..=31, month @ 1..=12) | (month @ 1..=12, day @ 13..=31) => ((day, month), true),
        (day, month) => ((day, month), false),
    };
    let gregorian = Calendar::Gregorian;
    if slash && reader.is_mark(end, &['،', ',']) && reader.digits(end + 1) == 4 {
        let year = i16::try_from(reader.integer(end + 1)?).ok()?;
        let year = Some(year).filter(|year| (1900..2100).contains(year))?;
        return reading((gregorian, YearOf::Said(year)), (month, day), end + 2, 0.7);
    }
    let before = start
        .checked_sub(1)
        .map_or("", |before| reader.folded(before));
    let headed = matches!(before, "في" | "عند" | "منذ" | "حتي" | "بتاريخ" | "تاريخ");
    let known = (headed && (slash || clear)) || (slash && clear);
    (known && free(reader, start, end))
        .then(|| reading((gregorian, YearOf::Unsaid), (month, day), end, 0.5))?
}

/// Whether nothing around the numbers makes them an amount, a share, a score or a number of a law.
fn free(reader: &TokenReader, start: usize, end: usize) -> bool {
    let amount = reader.amount_before(start, 4);
    let pause = matches!(reader.kind(end), None | Some(TokenKind::LineEnd))
        || reader.is_mark(end, &['.', '،', ',', '؛', '!', '؟', ')', ':'])
        || (reader.kind(end) == Some(TokenKind::Word) && reader.folded(end).starts_with('و'));
    !amount && pause
}

fn reading(
    (calendar, year): (Calendar, YearOf),
    (month, day): (u16, u16),
    end: usize,
    confidence: f32,
) -> Option<Reading> {
    if !((1..=12).contains(&month) && (1..=31).contains(&day)) {
        return None;
    }
    let meaning = Meaning::Day {
        calendar,
        year,
        month: MonthOf::Said(u8::try_from(month).ok()?),
        day: u8::try_from(day).ok()?,
    };
    Some(Reading::new(end, meaning, confidence))
}
