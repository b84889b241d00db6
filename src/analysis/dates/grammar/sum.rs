//! Lengths of several units: "عام وشهران", "3 ساعات و20 دقيقة", and lengths counted from now.

use super::super::confidence;
use super::super::meaning::{Meaning, MonthOf, Reading, YearOf};
use super::super::reader::TokenReader;
use super::super::sense::{Calendar, Form, Tag, Unit};
use super::amount::{Length, counted};
use crate::analysis::token::TokenKind;
use crate::model::TimexKind;

/// The units a sum is made of, from large to small, with the letter TIMEX3 has for them.
const UNITS: [(Unit, char); 6] = [
    (Unit::Year, 'Y'),
    (Unit::Month, 'M'),
    (Unit::Day, 'D'),
    (Unit::Hour, 'H'),
    (Unit::Minute, 'M'),
    (Unit::Second, 'S'),
];
/// The first unit of `UNITS` that is a part of a day.
const TIME: usize = 3;

/// Two or more lengths, each of a smaller unit than the one before, or lengths counted from now.
pub(super) fn read(reader: &TokenReader, at: usize) -> Option<Reading> {
    let mut parts = vec![term(reader, at)?];
    let mut end = parts.first()?.end;
    while let Some(next) = joined(reader, end) {
        let rank = |length: &Length| UNITS.iter().position(|(unit, _)| *unit == length.unit);
        let smaller = parts.last().and_then(rank) < rank(&next);
        if parts.iter().any(|part| rank(part).is_none()) || !smaller {
            break;
        }
        end = next.end;
        parts.push(next);
    }
    if reader.is(end, Tag::FromNow) {
        return from_now(&parts, reader.after(end));
    }
    (parts.len() > 1)
        .then(|| Reading::fixed(end, TimexKind::Duration, value(&parts), confidence::SUM))
}

/// The day, month or year that lies the sum of `parts` after the anchor, as precise as its smallest unit.
fn from_now(parts: &[Length], end: usize) -> Option<Reading> {
    let (mut months, mut days) = (0_i16, 0_i16);
    let mut exact = false;
    for part in parts {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "clamped to the range before"
        )]
        let amount = part.amount.clamp(0.0, 1000.0) as i16;
        match part.unit {
            Unit::Year => months += amount * 12,
            Unit::Month => months += amount,
            Unit::Week => days += amount * 7,
            Unit::Day => days += amount,
            _ => return None,
        }
        exact |= matches!(part.unit, Unit::Week | Unit::Day);
    }
    let calendar = Calendar::Gregorian;
    let meaning = if exact {
        Meaning::Ahead(i32::from(months), i32::from(days))
    } else if parts.iter().all(|part| part.unit == Unit::Year) {
        let year = YearOf::Shift(months / 12);
        Meaning::Year { calendar, year }
    } else {
        let (year, month) = (YearOf::Unsaid, MonthOf::Shift(months));
        Meaning::Month {
            calendar,
            year,
            month,
        }
    };
    Some(Reading::new(end, meaning, confidence::FROM_NOW))
}

fn value(parts: &[Length]) -> String {
    let mut value = String::from("P");
    for (index, (unit, letter)) in UNITS.iter().enumerate() {
        let Some(part) = parts.iter().find(|part| part.unit == *unit) else {
            continue;
        };
        if index >= TIME && !value.contains('T') {
            value.push('T');
        }
        value.push_str(&part.amount.to_string());
        value.push(*letter);
    }
    value
}

/// The length that "and" joins to the one before `at`.
fn joined(reader: &TokenReader, at: usize) -> Option<Length> {
    if reader.folded(at) == "و" {
        return term(reader, at + 1);
    }
    (reader.clitics(at) == "و").then(|| term(reader, at))?
}

/// A counted length, or one of a unit by its name.
fn term(reader: &TokenReader, at: usize) -> Option<Length> {
    counted(reader, at).or_else(|| {
        let (unit, form) = reader.unit(at)?;
        let end = reader.after(at);
        let counts = reader.kind(end) == Some(TokenKind::Number);
        let named = super::day::named_month(reader, at).is_some()
            || reader.weekday(end).is_some()
            || super::number::ordinal(reader, end).is_some();
        (form == Form::One && !counts && !named).then_some(Length {
            amount: 1.0,
            unit,
            end,
        })
    })
}
