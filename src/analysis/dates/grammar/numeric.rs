//! Dates in digits: 05/01/2022, 2022-01-05, 5.1.2022.

use super::super::confidence;
use super::super::meaning::{Meaning, MonthOf, Reading, YearIn, YearOf};
use super::super::reader::TokenReader;
use super::super::sense::{Calendar, Tag};
use super::parsed::Parsed;
use crate::analysis::token::TokenKind;
use crate::script::Language;

const SEPARATORS: &[char] = &['/', '-', '.', '–', '\\', '‑'];

/// A day in digits with its year, or day and month after the word for day.
pub(super) fn read(reader: &TokenReader, at: usize) -> Option<Reading> {
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
    let Parsed { value: parts, end } = parts(reader, start);
    match *parts.as_slice() {
        [first, second, third] => three(reader, [first, second, third], end),
        [first, second] => {
            let pair = Pair {
                first,
                second,
                start,
                end,
            };
            pair.announced(reader, at).or_else(|| pair.alone(reader))
        }
        _ => None,
    }
}

/// A number in digits.
#[derive(Clone, Copy)]
struct Part {
    number: u16,
    /// How many digits it was written with.
    digits: usize,
}

/// Two numbers joined by a separator, from the token `start` to before the token `end`.
struct Pair {
    first: Part,
    second: Part,
    start: usize,
    end: usize,
}

/// The numbers joined by one separator, at most four of them, and the token after them.
fn parts(reader: &TokenReader, start: usize) -> Parsed<Vec<Part>> {
    let mut parts = Vec::with_capacity(4);
    let mut at = start;
    let mut separator = None;
    loop {
        let text = reader.folded(at);
        if text.contains([',', '٫', '٬']) || (text.contains('.') && !parts.is_empty()) {
            return Parsed::new(Vec::new(), at);
        }
        for number in text.split('.') {
            parts.push(Part {
                number: number.parse().unwrap_or(u16::MAX),
                digits: number.len(),
            });
        }
        at += 1;
        let mark = reader.mark(at).filter(|mark| SEPARATORS.contains(mark));
        let joined = mark.is_some() && reader.kind(at + 1) == Some(TokenKind::Number);
        let same = separator.is_none() || mark == separator;
        let tight = reader.glued(at) && reader.glued(at + 1);
        // Spaces are tolerated around slashes, and around dashes of a whole date: "30 - 8 - 2006".
        let allowed = tight || mark == Some('/') || whole_date(reader, start);
        if !(joined && same && allowed) || parts.len() > 3 {
            return Parsed::new(parts, at);
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
    let (year, month, day) = if first.digits == 4 {
        (first, second.number, third.number)
    } else {
        (third, second.number, first.number)
    };
    let (year, width) = (year.number, year.digits);
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
    let confidence = if width == 4 {
        confidence::DIGITS
    } else {
        confidence::SHORT_YEAR
    };
    let year = YearIn { year, calendar };
    Parsed::new(DayIn { year, month, day }, end).reading(confidence)
}

impl Pair {
    /// Day and month, or month and year, where a word before them at the token `at` announces a date.
    fn announced(&self, reader: &TokenReader, at: usize) -> Option<Reading> {
        let (first, second) = (self.first, self.second);
        let announced = self.start > at || reader.is_before(at, Tag::DayWord) || {
            let before = at.checked_sub(1);
            before.is_some_and(|before| reader.weekday(before).is_some())
        };
        let headed = announced || reader.is_before(at, Tag::TimeHead);
        let year_month = match ((first.number, first.digits), (second.number, second.digits)) {
            ((year @ 1900..=2100, 4), (month @ 1..=12, _))
            | ((month @ 1..=12, _), (year @ 1900..=2100, 4)) => Some((year, month)),
            _ => None,
        };
        let plain = reader.is_mark(self.start + 1, &['/', '-']) && self.is_free(reader);
        if let Some((year, month)) = year_month.filter(|_| headed || plain) {
            let meaning = Meaning::Month {
                calendar: Calendar::Gregorian,
                year: YearOf::Said(i16::try_from(year).ok()?),
                month: MonthOf::Said(u8::try_from(month).ok()?),
            };
            return Some(Reading::new(
                self.end,
                meaning,
                confidence::ANNOUNCED_DIGITS,
            ));
        }
        if !announced {
            return None;
        }
        let (month, day) = if second.number > 12 {
            (first.number, second.number)
        } else {
            (second.number, first.number)
        };
        let year = gregorian(YearOf::Unsaid);
        Parsed::new(DayIn { year, month, day }, self.end).reading(confidence::ANNOUNCED_DIGITS)
    }

    /// "4/22", "في 22-4", "11/12, 2016": day and month without the word for day, where nothing is counted.
    fn alone(&self, reader: &TokenReader) -> Option<Reading> {
        let (first, second) = (self.first, self.second);
        if first.digits > 2 || second.digits > 2 {
            return None;
        }
        let slash = reader.is_mark(self.start + 1, &['/']);
        let ((day, month), clear) = match (first.number, second.number) {
            // Around the clock, seven days a week.
            (24, 7) => return None,
            (day @ 13..=31, month @ 1..=12) | (month @ 1..=12, day @ 13..=31) => {
                ((day, month), true)
            }
            (day, month) => ((day, month), false),
        };
        let end = self.end;
        if slash && reader.is_mark(end, &['،', ',']) && reader.digits(end + 1) == 4 {
            let year = i16::try_from(reader.integer(end + 1)?).ok()?;
            let year = Some(year).filter(|year| (1900..2100).contains(year))?;
            let year = gregorian(YearOf::Said(year));
            return Parsed::new(DayIn { year, month, day }, end + 2)
                .reading(confidence::PAIR_WITH_YEAR);
        }
        let before = self
            .start
            .checked_sub(1)
            .map_or("", |before| reader.folded(before));
        let headed = matches!(before, "في" | "عند" | "منذ" | "حتي" | "بتاريخ" | "تاريخ");
        let known = (headed && (slash || clear)) || (slash && clear);
        if !known || !self.is_free(reader) {
            return None;
        }
        let year = gregorian(YearOf::Unsaid);
        Parsed::new(DayIn { year, month, day }, end).reading(confidence::PAIR)
    }

    /// Whether nothing around the numbers makes them an amount, a share, a score or a number of a law.
    fn is_free(&self, reader: &TokenReader) -> bool {
        let end = self.end;
        let amount = reader.amount_before(self.start, 4);
        let pause = matches!(reader.kind(end), None | Some(TokenKind::LineEnd))
            || reader.is_mark(end, &['.', '،', ',', '؛', '!', '؟', ')', ':'])
            || (reader.kind(end) == Some(TokenKind::Word) && reader.folded(end).starts_with('و'));
        !amount && pause
    }
}

fn gregorian(year: YearOf) -> YearIn {
    let calendar = Calendar::Gregorian;
    YearIn { year, calendar }
}

/// A day of a year, as far as its numbers go.
struct DayIn {
    year: YearIn,
    month: u16,
    day: u16,
}

impl Parsed<DayIn> {
    /// The day, if there is one of these numbers.
    fn reading(self, confidence: f32) -> Option<Reading> {
        let DayIn { year, month, day } = self.value;
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let meaning = Meaning::Day {
            calendar: year.calendar,
            year: year.year,
            month: MonthOf::Said(u8::try_from(month).ok()?),
            day: u8::try_from(day).ok()?,
        };
        Some(Reading::new(self.end, meaning, confidence))
    }
}
