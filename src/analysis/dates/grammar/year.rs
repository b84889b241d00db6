//! Years, alone and after the word for year.

use super::super::adjectives::Adjective;
use super::super::confidence;
use super::super::meaning::{Meaning, Reading, YearIn, YearOf};
use super::super::reader::TokenReader;
use super::super::sense::{Calendar, Sense, Tag};
use super::number;
use super::parsed::{Parsed, YearNumber};
use crate::analysis::token::TokenKind;
use crate::script::Language;

/// "عام 2014", "العام 1443 هـ", "سنة ألف وتسعمائة وثمان وأربعين".
pub(super) fn read(reader: &TokenReader, at: usize) -> Option<Reading> {
    let Parsed { value, end } = worded(reader, at, home(reader))?;
    let YearIn { year, calendar } = value;
    let confidence = if calendar == Calendar::Gregorian {
        confidence::YEAR
    } else {
        confidence::YEAR_ELSEWHERE
    };
    Some(Reading::new(
        end,
        Meaning::Year { calendar, year },
        confidence,
    ))
}

/// A bare year: after a preposition of time, in brackets, or joined to the date before it.
pub(crate) fn bare(reader: &TokenReader, at: usize, previous: Option<&Reading>) -> Option<Reading> {
    if let Some(reading) = first_of_era(reader, at) {
        return Some(reading);
    }
    let joined = previous.is_some_and(|previous| previous.said_year().is_some());
    // "القرار (1701)".
    let amount = reader.amount_before(at, 3);
    let bracketed = !amount
        && reader.is_mark(at.wrapping_sub(1), &['(', '['])
        && reader.is_mark(at + 1, &[')', ']', '-', '–', '/', '،']);
    let glued_preposition =
        reader.glued(at) && at > 0 && matches!(reader.folded(at - 1), "ل" | "ب" | "ול" | "ב");
    // Hebrew joins a preposition to a number by a dash: "ב־1919".
    let dashed_preposition = reader.is_mark(at.wrapping_sub(1), &['־', '-'])
        && matches!(reader.folded(at.wrapping_sub(2)), "ב" | "מ" | "ל");
    let headed = reader.is_before(at, Tag::TimeHead);
    if joined && let Some(reading) = second_year(reader, at, previous) {
        return Some(reading);
    }
    if joined || bracketed || glued_preposition || dashed_preposition || headed {
        return bare_after(reader, at);
    }
    era_year(reader, at)
        .or_else(|| first_of_range(reader, at))
        .or_else(|| after_noun(reader, at))
}

/// "1520–1523 نشر": a year not long after the one it is joined to needs no other sign.
fn second_year(reader: &TokenReader, at: usize, previous: Option<&Reading>) -> Option<Reading> {
    let Meaning::Year {
        year: YearOf::Said(first),
        calendar,
    } = previous?.meaning
    else {
        return None;
    };
    let Parsed { value, end } = number(reader, at, calendar)?;
    let YearIn { year, calendar } = value.said();
    (1..=100).contains(&(value.number - first)).then(|| {
        Reading::new(
            end,
            Meaning::Year { calendar, year },
            confidence::SECOND_YEAR,
        )
    })
}

/// "1998 - 2005": two years with a dash between them.
fn first_of_range(reader: &TokenReader, at: usize) -> Option<Reading> {
    let first = number(reader, at, home(reader))?;
    let (dash, calendar) = (first.end, first.value.calendar);
    let second = number(reader, dash + 1, calendar)?.value.number;
    let first = first.value.number;
    let dashed = reader.is_mark(dash, &['-', '–', '/', '—']);
    let years = (1800..2100).contains(&first) && (1800..2100).contains(&second);
    let year = YearOf::Said(first);
    (dashed && years && (second - first).abs() <= 150).then(|| {
        Reading::new(
            dash,
            Meaning::Year { calendar, year },
            confidence::YEAR_OF_RANGE,
        )
    })
}

/// "960 - 1279م": the era of the second year holds for both.
fn first_of_era(reader: &TokenReader, at: usize) -> Option<Reading> {
    if !reader.is_mark(at + 1, &['-', '–', '/', '—']) {
        return None;
    }
    let first = i16::try_from(reader.integer(at)?).ok()?;
    let second = i16::try_from(reader.integer(at + 2)?).ok()?;
    let era = era(reader, at + 3, second).filter(|era| era.value.number > 0)?;
    let calendar = era.value.calendar;
    let digits = (2..=4).contains(&reader.digits(at)) && reader.digits(at + 2) >= 3;
    let letter = reader.folded(at + 3) == "م" && !(600..2100).contains(&second);
    let span = (1..=700).contains(&(second - first));
    let year = YearOf::Said(first);
    (digits && span && !letter).then(|| {
        Reading::new(
            at + 1,
            Meaning::Year { calendar, year },
            confidence::YEAR_OF_ERA,
        )
    })
}

/// "مونديال 2010" before a pause: a likely year after a noun that announces no amount.
fn after_noun(reader: &TokenReader, at: usize) -> Option<Reading> {
    let before = at.checked_sub(1)?;
    let noun = reader.kind(before) == Some(TokenKind::Word)
        && !reader.amount_before(at, 4)
        && !reader.is_before(at, Tag::Span)
        && !reader.is_before(at, Tag::To)
        && !reader.is_before(at, Tag::Counted);
    let Parsed { value, end } = number(reader, at, Calendar::Gregorian)?;
    let (year, calendar) = (value.number, value.calendar);
    let pause = match reader.kind(end) {
        None | Some(TokenKind::LineEnd) => true,
        Some(TokenKind::Mark) => {
            reader.is_mark(end, &['،', ',', '.', ')', ':', '؛', '»', '"', '”'])
        }
        Some(TokenKind::Word) => reader.is(end, Tag::TimeHead) || after_event(reader, at),
        _ => false,
    };
    // "رواية «رصيف 1982»" is a title.
    let titled = reader.is_mark(end, &['»', '"', '”']) && !after_event(reader, at);
    let likely = !titled && (1900..=2050).contains(&year) && year % 100 != 0;
    let year = YearOf::Said(year);
    (noun && pause && likely).then(|| {
        Reading::new(
            end,
            Meaning::Year { calendar, year },
            confidence::YEAR_AFTER_NOUN,
        )
    })
}

/// Whether the words right before `at` name an event that is known with its year.
fn after_event(reader: &TokenReader, at: usize) -> bool {
    (at.saturating_sub(6)..at)
        .rev()
        .take_while(|near| reader.kind(*near) == Some(TokenKind::Word))
        .any(|near| reader.is(near, Tag::DatedEvent))
}

/// A bare year that the words before it announce.
pub(crate) fn bare_after(reader: &TokenReader, at: usize) -> Option<Reading> {
    let Parsed { value, end } = number(reader, at, home(reader))?;
    let (year, calendar) = (value.number, value.calendar);
    let pause = matches!(
        reader.kind(end),
        None | Some(TokenKind::LineEnd | TokenKind::Mark)
    );
    let early =
        (1200..1800).contains(&year) && pause && !reader.is_mark(end, &['%', '٪', '/', '-']);
    let with_era = reader.kind(at) == Some(TokenKind::Number) && end > at + 1;
    let year_alone = calendar != Calendar::Gregorian
        || (1800..=2100).contains(&year)
        || year < 0
        || early
        || with_era;
    let round = year % 50 == 0;
    let free = !matches!(reader.kind(end), Some(TokenKind::Word | TokenKind::Latin))
        || reader.is(end, Tag::TimeHead)
        || reader.is(end, Tag::To)
        || reader.clitics(end).starts_with('و');
    let year = YearOf::Said(year);
    (year_alone && (free || !round))
        .then(|| Reading::new(end, Meaning::Year { calendar, year }, confidence::BARE_YEAR))
}

/// A year after the word for year, its calendar, and the token after it.
pub(crate) fn worded(
    reader: &TokenReader,
    at: usize,
    calendar: Calendar,
) -> Option<Parsed<YearIn>> {
    if !reader.is(at, Tag::YearWord) {
        return None;
    }
    let mut next = reader.after(at);
    if reader.integer(next + 1).is_some() && reader.adjective(next) == Some(Adjective::YearKind) {
        next += 1;
    }
    if let Some(Parsed { value, end: after }) = number::digits(reader, next) {
        let value = i16::try_from(value).ok()?;
        let digits = reader.digits(next);
        if let Some(found) = era(reader, after, value) {
            return Some(found.map(YearNumber::said));
        }
        let value = match (digits, value) {
            (2, 30..=99) if calendar == Calendar::Gregorian => value + 1900,
            (1..=3, 1..) if calendar == Calendar::Hijri => value,
            (3 | 4, 100..=2999) => value,
            _ => return None,
        };
        let year = YearNumber {
            number: value,
            calendar: guess(value, calendar),
        };
        return Some(Parsed::new(year.said(), after));
    }
    let Parsed { value, end: after } = number::cardinal(reader, next)?;
    let number = i16::try_from(value)
        .ok()
        .filter(|value| (100..2999).contains(value))?;
    let year = era(reader, after, number)
        .unwrap_or_else(|| Parsed::new(YearNumber { number, calendar }, after));
    Some(year.map(YearNumber::said))
}

/// A year of four digits that counts nothing, its calendar, and the token after it.
pub(crate) fn number(
    reader: &TokenReader,
    at: usize,
    calendar: Calendar,
) -> Option<Parsed<YearNumber>> {
    if reader.kind(at) == Some(TokenKind::Word) {
        let Parsed { value, end } = number::cardinal(reader, at)?;
        let number = i16::try_from(value).ok().filter(|value| {
            (1800..2100).contains(value) || (1200..1800).contains(value) && value % 100 > 9
        })?;
        let counts = reader.is(end, Tag::Counted) || reader.unit(end).is_some();
        return (!counts).then(|| Parsed::new(YearNumber { number, calendar }, end));
    }
    let value = i16::try_from(reader.integer(at)?).ok()?;
    let after = at + 1;
    let found = era(reader, after, value).filter(|_| reader.digits(at) >= 3);
    if found.is_some() {
        return found;
    }
    if reader.digits(at) != 4 {
        return None;
    }
    let calendar = guess(value, calendar);
    let plausible = match calendar {
        Calendar::Gregorian => (1000..=2199).contains(&value),
        Calendar::Hijri => (1000..=1600).contains(&value),
        Calendar::Jalali => (1200..=1500).contains(&value),
    };
    let year = YearNumber {
        number: value,
        calendar,
    };
    (plausible && !counts(reader, after)).then(|| Parsed::new(year, after))
}

/// A year that its era sign alone announces: "1443 هـ".
fn era_year(reader: &TokenReader, at: usize) -> Option<Reading> {
    let value = i16::try_from(reader.integer(at)?).ok()?;
    let era = era(reader, at + 1, value)?;
    let YearIn { year, calendar } = era.value.said();
    let letter = reader.folded(at + 1) == "م";
    (reader.digits(at) >= 3 && (!letter || (1000..2100).contains(&value))).then(|| {
        Reading::new(
            era.end,
            Meaning::Year { calendar, year },
            confidence::YEAR_OF_ERA,
        )
    })
}

/// The era after a year's number, read into the number.
fn era(reader: &TokenReader, at: usize, value: i16) -> Option<Parsed<YearNumber>> {
    let lunar_or_solar = (1..=1600).contains(&value);
    let (number, calendar) = if reader.is(at, Tag::BeforeCommonEra) {
        (-value, Calendar::Gregorian)
    } else if reader.is(at, Tag::HijriEra) {
        (lunar_or_solar.then_some(value)?, Calendar::Hijri)
    } else if reader.is(at, Tag::SolarEra) {
        (lunar_or_solar.then_some(value)?, Calendar::Jalali)
    } else if reader.is(at, Tag::CommonEra) && reader.clitics(at).is_empty() {
        (value, Calendar::Gregorian)
    } else {
        return None;
    };
    let year = YearNumber { number, calendar };
    Some(Parsed::new(year, reader.after(at)))
}

/// Whether the number before `at` counts what stands there.
fn counts(reader: &TokenReader, at: usize) -> bool {
    if reader.is_mark(at, &['%', '٪', '$', '€', '°']) {
        return true;
    }
    let unit = reader.senses(at).iter().any(|sense| {
        matches!(
            sense,
            Sense::Cardinal(100 | 1000) | Sense::Thousands(_) | Sense::Unit(..)
        )
    });
    // "2100 عام" counts years; in "1 عام 1991" the word belongs to the next number.
    let year_word = reader.is(at, Tag::YearWord) && reader.integer(at + 1).is_some();
    reader.is(at, Tag::Counted) || (unit && reader.clitics(at).is_empty() && !year_word)
}

/// The calendar a text counts its years in when it does not say.
fn home(reader: &TokenReader) -> Calendar {
    match reader.language {
        Language::Persian => Calendar::Jalali,
        _ => Calendar::Gregorian,
    }
}

/// A year too high for the calendar belongs to the common one.
fn guess(value: i16, calendar: Calendar) -> Calendar {
    match calendar {
        Calendar::Jalali | Calendar::Hijri if value > 1600 => Calendar::Gregorian,
        calendar => calendar,
    }
}
