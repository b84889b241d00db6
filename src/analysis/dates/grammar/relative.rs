//! Periods named by their place before or after the anchor: "العام الماضي", "هذا الأسبوع".

use super::super::meaning::{Meaning, MonthOf, Reading, YearOf};
use super::super::reader::Reader;
use super::super::sense::{Calendar, Cue, Form, Sense, Tag, Unit};
use super::{number, year as years};
use crate::script::Language;

/// How far a cue points: -1, 0 or 1.
pub fn shift(cue: Cue) -> Option<i16> {
    match cue {
        Cue::Past => Some(-1),
        Cue::Now => Some(0),
        Cue::Next => Some(1),
        _ => None,
    }
}

/// A period before, around or after the anchor.
pub fn read(reader: &Reader, at: usize) -> Option<Reading> {
    if let Some((year, end)) = year(reader, at) {
        // "العام الجاري 2022" says the year itself.
        if let Some((said, calendar, end)) = years::number(reader, end, Calendar::Gregorian) {
            let mut reading = Reading::new(
                end,
                Meaning::Year {
                    calendar,
                    year: YearOf::Said(said),
                },
                0.95,
            );
            if let YearOf::Shift(shift) = year {
                reading.present_year = Some(said - shift);
            }
            return Some(reading);
        }
        let calendar = Calendar::Gregorian;
        return Some(Reading::new(end, Meaning::Year { calendar, year }, 0.95));
    }
    let (unit, cue, end) = pointed(reader, at)?;
    if unit == Unit::Day {
        let days = match cue {
            Cue::Same => 0,
            Cue::Following => 1,
            Cue::Preceding => -1,
            Cue::Now => return Some(Reading::new(end, Meaning::Near(0), 0.7)),
            _ => return None,
        };
        return Some(Reading::new(end, Meaning::FromLast(days), 0.6));
    }
    let shift = shift(cue)?;
    let meaning = of_unit(unit, shift)?;
    Some(Reading::new(end, meaning, 0.95))
}

/// A week before, around or after the anchor's.
pub fn week(reader: &Reader, at: usize) -> Option<Reading> {
    read(reader, at).filter(|reading| matches!(reading.meaning, Meaning::Week(_)))
}

/// A bare period, as after "the beginning of": "العام", "الشهر".
pub fn bare(reader: &Reader, at: usize) -> Option<Reading> {
    let (unit, form) = reader.unit(at)?;
    (form == Form::TheOne && matches!(unit, Unit::Year | Unit::Month | Unit::Week)).then_some(())?;
    let end = reader.after(at);
    let described = reader.cue(end).is_some()
        || named_by_adjective(reader, end)
        || number::ordinal(reader, end).is_some();
    (!described)
        .then(|| of_unit(unit, 0))?
        .map(|meaning| Reading::new(end, meaning, 0.85))
}

/// The year that a cue points at, and the token after it: "العام الماضي", "هذه السنة", "العام نفسه".
pub fn year(reader: &Reader, at: usize) -> Option<(YearOf, usize)> {
    let (unit, cue, end) = pointed(reader, at)?;
    (unit == Unit::Year).then_some(())?;
    let year = match cue {
        Cue::Same => YearOf::FromLast(0),
        Cue::Following => YearOf::FromLast(1),
        Cue::Preceding => YearOf::FromLast(-1),
        cue => YearOf::Shift(shift(cue)?),
    };
    Some((year, end))
}

/// A unit with the cue after it or the demonstrative before it.
fn pointed(reader: &Reader, at: usize) -> Option<(Unit, Cue, usize)> {
    let this = reader.pick(at, |sense| match sense {
        Sense::This(cue) => Some(*cue),
        _ => None,
    });
    if let Some(cue) = this {
        let word = reader.after(at);
        let (unit, form) = reader.unit(word)?;
        let singular = form == Form::TheOne || (persian(reader) && form == Form::One);
        return singular.then(|| (unit, cue, reader.after(word)));
    }
    let (unit, form) = reader.unit(at)?;
    (form == Form::TheOne || (persian(reader) && form == Form::One)).then_some(())?;
    // "الأمين العام الحالي" is a secretary-general.
    (unit != Unit::Year || !general(reader, at)).then_some(())?;
    let cue = reader.after(at);
    let end = reader.after(cue);
    Some((unit, reader.cue(cue)?, end))
}

/// Persian has no article.
fn persian(reader: &Reader) -> bool {
    reader.language == Language::Persian
}

fn general(reader: &Reader, at: usize) -> bool {
    reader.is_before(at, Tag::General) && reader.folded(at).ends_with("عام")
}

fn of_unit(unit: Unit, shift: i16) -> Option<Meaning> {
    let calendar = Calendar::Gregorian;
    Some(match unit {
        Unit::Year => Meaning::Year {
            calendar,
            year: YearOf::Shift(shift),
        },
        Unit::Month => Meaning::Month {
            calendar,
            year: YearOf::Unsaid,
            month: MonthOf::Shift(shift),
        },
        Unit::Week => Meaning::Week(shift),
        Unit::Decade => Meaning::DecadeShift(shift),
        // Articles of this century are the rule; "the last century" then needs no anchor.
        Unit::Century => Meaning::Century(20 + shift),
        _ => return None,
    })
}

/// "العام الدراسي", "العام المالي": a year of another kind.
fn named_by_adjective(reader: &Reader, at: usize) -> bool {
    matches!(
        reader.folded(at),
        "الدراسي" | "المالي" | "الهجري" | "الدولي" | "العالمي"
    )
}
