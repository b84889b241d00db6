//! Times of day: "الساعة 10:30 صباحاً", "العاشرة مساء الخميس".

use super::super::confidence;
use super::super::meaning::{Meaning, Reading};
use super::super::reader::TokenReader;
use super::super::sense::{HalfDay, Sense, Tag};
use super::parsed::Parsed;
use super::{day, number, numeric, weekday};
use crate::analysis::token::TokenKind;

/// A time by the clock, with the day that may follow it.
pub(super) fn read(reader: &TokenReader, at: usize) -> Option<Reading> {
    let announced = reader.is(at, Tag::Clock);
    let start = if announced { reader.after(at) } else { at };
    let Parsed { value, end } = hour(reader, start)?;
    let ClockTime { hour, minute } = value;
    let colon = reader.is_mark(start + 1, &[':']);
    let half = half_day(reader, end);
    let abbreviated = reader.folded(end).chars().count() == 1;
    let scored = reader.is_mark(at.wrapping_sub(1), &['-', '–', ':', '/']);
    let day_part = day_part(reader, end);
    let clear = colon || !(abbreviated || scored);
    let zoned = colon && reader.is(end, Tag::Zone);
    let known = announced || zoned || (clear && (half.is_some() || day_part.is_some()));
    if !known {
        return None;
    }
    let (hour, end) = match half {
        Some(half) if day_part.is_none() => (half.hour(hour), reader.after(end)),
        _ => (hour, end),
    };
    let after = if reader.is_mark(end, &['،', ',']) {
        end + 1
    } else {
        end
    };
    let of = reader.skip(after, Tag::Join);
    let dated = day_part.or_else(|| {
        weekday::read(reader, of)
            .or_else(|| day::read(reader, of))
            .or_else(|| numeric::read(reader, of))
    });
    let mut reading = dated.unwrap_or_else(|| Reading::new(end, Meaning::Clock, confidence::CLOCK));
    if matches!(reading.meaning, Meaning::Fixed(..)) {
        reading = Reading::new(end, Meaning::Clock, confidence::CLOCK);
    }
    let half = reading.part.map(|part| match part {
        "AF" | "EV" => HalfDay::Evening,
        "MI" => HalfDay::Noon,
        "NI" => HalfDay::Night,
        _ => HalfDay::Morning,
    });
    reading.clock = Some((half.map_or(hour, |half| half.hour(hour)), minute));
    Some(reading)
}

/// "صباحا" and the like, without a proclitic.
fn half_day(reader: &TokenReader, at: usize) -> Option<HalfDay> {
    if !reader.clitics(at).is_empty() {
        return None;
    }
    reader.pick(at, |sense| match sense {
        Sense::ClockPart(half) => Some(*half),
        _ => None,
    })
}

/// "(من) صباح الخميس" right after the hour.
fn day_part(reader: &TokenReader, at: usize) -> Option<Reading> {
    let at = reader.skip(at, Tag::Join);
    weekday::read(reader, at).filter(|reading| reading.part.is_some())
}

/// Hour and minute by the clock.
struct ClockTime {
    hour: u8,
    minute: u8,
}

/// Hour and minute.
fn hour(reader: &TokenReader, at: usize) -> Option<Parsed<ClockTime>> {
    if let Some(time) = dotted(reader, at) {
        return Some(Parsed::new(time, at + 1));
    }
    if let Some(Parsed { value, end }) = number::digits(reader, at) {
        if matches!(reader.digits(at), 3 | 4)
            && value % 100 < 60
            && reader.is_before(at, Tag::Clock)
        {
            let hour = u8::try_from(value / 100).ok().filter(|hour| *hour <= 24)?;
            let minute = u8::try_from(value % 100).ok()?;
            return Some(Parsed::new(ClockTime { hour, minute }, end));
        }
        let hour = u8::try_from(value).ok().filter(|hour| *hour <= 24)?;
        let colon = reader.is_mark(end, &[':']) && reader.glued(end + 1);
        let Some(minute) = reader.integer(end + 1).filter(|_| colon) else {
            let minutes = minutes(reader, end);
            return Some(minutes.map(|minute| ClockTime { hour, minute }));
        };
        let minute = u8::try_from(minute).ok().filter(|minute| *minute < 60)?;
        return Some(Parsed::new(ClockTime { hour, minute }, end + 2));
    }
    // Hours are feminine; "الثاني مساء" is not two o'clock.
    reader.pick(at, |sense| match sense {
        Sense::Feminine(_) => Some(()),
        _ => None,
    })?;
    let hour = number::ordinal(reader, at).filter(|hour| hour.value <= 12)?;
    let minutes = minutes(reader, hour.end);
    let hour = hour.value;
    Some(minutes.map(|minute| ClockTime { hour, minute }))
}

/// "10.30".
fn dotted(reader: &TokenReader, at: usize) -> Option<ClockTime> {
    if reader.kind(at) != Some(TokenKind::Number) {
        return None;
    }
    let (hour, minute) = reader.folded(at).split_once('.')?;
    let hour: u8 = hour.parse().ok().filter(|hour| *hour <= 24)?;
    let two_digits = minute.len() == 2;
    let minute: u8 = minute.parse().ok().filter(|minute| *minute < 60)?;
    two_digits.then_some(ClockTime { hour, minute })
}

/// "والنصف" after the hour.
fn minutes(reader: &TokenReader, at: usize) -> Parsed<u8> {
    let fraction = number::and_fraction(reader, at);
    fraction.map_or(Parsed::new(0, at), |parts| parts.map(|parts| 60 / parts))
}
