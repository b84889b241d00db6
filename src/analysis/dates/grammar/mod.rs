//! The forms of date expressions: each rule reads the tokens at one place, or says no.
//!
//! A rule never looks further than a few tokens, so reading an article takes linear time.

mod ago;
mod amount;
mod clock;
mod day;
mod length;
mod lone;
mod number;
mod numeric;
mod parsed;
mod period;
mod relative;
mod sum;
mod weekday;
mod year;

use self::day::Comma;
use self::parsed::Parsed;
use super::confidence;
use super::meaning::{Meaning, MonthOf, Reading, YearOf};
use super::reader::TokenReader;
use super::sense::{Calendar, Sense, Tag};
use crate::analysis::token::TokenKind;
use crate::model::TimexKind;

/// What stands at one token.
pub(crate) enum Step {
    /// An expression.
    Date(Reading),
    /// A name that only looks like one; it ends before this token.
    Skip(usize),
    /// Nothing.
    Nothing,
}

/// Reads the longest expression that starts at `at`. `previous` is the expression read before it,
/// if it ends right there or one joining word earlier.
pub(super) fn read(reader: &TokenReader, at: usize, previous: Option<&Reading>) -> Step {
    let number = reader.kind(at) == Some(TokenKind::Number);
    if !number && reader.senses(at).is_empty() {
        return if reader.is_article(at) {
            definite_number(reader, at)
        } else {
            Step::Nothing
        };
    }
    if reader.is(at, Tag::Trap) {
        return Step::Skip(reader.after(at));
    }
    if reader.is(at, Tag::PlaceHead)
        && let Some(named) = dated(reader, reader.after(at))
        && matches!(named.meaning, Meaning::Day { .. } | Meaning::Month { .. })
        && named.said_year().is_none()
    {
        return Step::Skip(named.end);
    }
    let reading = clock::read(reader, at)
        .or_else(|| dated(reader, at))
        .or_else(|| edged(reader, at))
        .or_else(|| period::read(reader, at))
        .or_else(|| relative::read(reader, at))
        .or_else(|| year::bare(reader, at, previous))
        .or_else(|| length::read(reader, at))
        .or_else(|| fixed(reader, at));
    reading.map_or(Step::Nothing, Step::Date)
}

/// A day named by weekday, part of the day, nearness, or day and month, and combinations of them.
fn dated(reader: &TokenReader, at: usize) -> Option<Reading> {
    weekday::read(reader, at)
        .or_else(|| day::read(reader, at))
        .or_else(|| numeric::read(reader, at))
        .or_else(|| day::month(reader, at))
        .or_else(|| year::read(reader, at))
        .or_else(|| day_of_year(reader, at))
        .or_else(|| lone::read(reader, at))
}

/// "أول أيام عيد الفطر": a day of the year by its name.
fn day_of_year(reader: &TokenReader, at: usize) -> Option<Reading> {
    let Some(Sense::DayOfYear(calendar, month, day)) = reader.pick(at, |sense| match sense {
        Sense::DayOfYear(..) => Some(*sense),
        _ => None,
    }) else {
        return None;
    };
    let Parsed { value, end } = day::year_tail(reader, reader.after(at), calendar, Comma::Ends);
    let year = value.year;
    // "عيد الفطر 2023" counts in the other calendar; its day is not said.
    if matches!(year, YearOf::Said(year) if calendar == Calendar::Hijri && year > 1600) {
        return None;
    }
    let month = MonthOf::Said(month);
    let meaning = Meaning::Day {
        calendar,
        year,
        month,
        day,
    };
    Some(Reading::new(end, meaning, confidence::DAY_OF_YEAR))
}

/// "The beginning of" a period.
fn edged(reader: &TokenReader, at: usize) -> Option<Reading> {
    if reader.is(at, Tag::Rest) {
        let inner = reader.after(at);
        return relative::read(reader, inner)
            .or_else(|| relative::bare(reader, inner))
            .filter(|reading| !matches!(reading.meaning, Meaning::Near(_) | Meaning::FromLast(_)));
    }
    let edge = reader.pick(at, |sense| match sense {
        Sense::Edge(edge) => Some(*edge),
        _ => None,
    })?;
    let inner = reader.after(at);
    let mut reading = period::season_alone(reader, inner)
        .or_else(|| day::month(reader, inner))
        .or_else(|| year::read(reader, inner))
        .or_else(|| period::read(reader, inner))
        .or_else(|| relative::read(reader, inner))
        .or_else(|| relative::bare(reader, inner))
        .or_else(|| year::bare_after(reader, inner))?;
    let has_edge = matches!(
        reading.meaning,
        Meaning::Month { .. }
            | Meaning::Year { .. }
            | Meaning::Part { .. }
            | Meaning::Decade(_)
            | Meaning::DecadeShift(_)
            | Meaning::Century(_)
            | Meaning::Week(_)
    );
    reading.modifier = Some(edge).filter(|_| has_edge);
    has_edge.then_some(reading)
}

fn fixed(reader: &TokenReader, at: usize) -> Option<Reading> {
    let value = reader.pick(at, |sense| match sense {
        Sense::Fixed(value) => Some(*value),
        _ => None,
    })?;
    let (kind, value) = value.split_once(':')?;
    let kind = match kind {
        "DURATION" => TimexKind::Duration,
        "TIME" => TimexKind::Time,
        _ => TimexKind::Date,
    };
    // "آلان" is a man.
    if reader.is_spelled(at, "آلان") {
        return None;
    }
    let confidence = if value.ends_with("_REF") {
        confidence::VAGUE
    } else {
        confidence::FIXED
    };
    Some(Reading::fixed(reader.after(at), kind, value, confidence))
}

fn definite_number(reader: &TokenReader, at: usize) -> Step {
    day::read(reader, at)
        .or_else(|| length::read(reader, at))
        .map_or(Step::Nothing, Step::Date)
}
