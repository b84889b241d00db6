//! Periods named by their place before or after the anchor: "العام الماضي", "هذا الأسبوع".

use super::super::adjectives::Adjective;
use super::super::confidence;
use super::super::meaning::{Meaning, MonthOf, Reading, YearIn, YearOf};
use super::super::reader::TokenReader;
use super::super::sense::{Calendar, Cue, Form, Sense, Tag, Unit};
use super::parsed::Parsed;
use super::{number, year as years};
use crate::script::Language;

/// How far a cue points: -1, 0 or 1.
pub(crate) fn shift(cue: Cue) -> Option<i16> {
    match cue {
        Cue::Past => Some(-1),
        Cue::Now => Some(0),
        Cue::Next => Some(1),
        Cue::AfterNext => Some(2),
        _ => None,
    }
}

/// A period before, around or after the anchor.
pub(super) fn read(reader: &TokenReader, at: usize) -> Option<Reading> {
    if let Some(Parsed { value: year, end }) = year(reader, at) {
        // "العام الجاري 2022" says the year itself.
        if let Some(said) = years::number(reader, end, Calendar::Gregorian) {
            let YearIn {
                year: said_year,
                calendar,
            } = said.value.said();
            let meaning = Meaning::Year {
                calendar,
                year: said_year,
            };
            let mut reading = Reading::new(said.end, meaning, confidence::POINTED);
            if let YearOf::Shift(shift) = year {
                reading.present_year = Some(said.value.number - shift);
            }
            return Some(reading);
        }
        let calendar = Calendar::Gregorian;
        return Some(Reading::new(
            end,
            Meaning::Year { calendar, year },
            confidence::POINTED,
        ));
    }
    let Parsed { value, end } = pointed(reader, at).or_else(|| hebrew_now(reader, at))?;
    let PointedUnit { unit, cue } = value;
    if unit == Unit::Day {
        let days = match cue {
            Cue::Past => {
                return Some(Reading::new(
                    end,
                    Meaning::Near(-1),
                    confidence::POINTED_DAY,
                ));
            }
            Cue::Next => return Some(Reading::new(end, Meaning::Near(1), confidence::POINTED_DAY)),
            Cue::Same => 0,
            Cue::Following => 1,
            Cue::Preceding => -1,
            Cue::Now => return Some(Reading::new(end, Meaning::Near(0), confidence::TODAY)),
            _ => return None,
        };
        return Some(Reading::new(
            end,
            Meaning::FromLast(days),
            confidence::POINTED_DAY,
        ));
    }
    if unit == Unit::Month
        && let Cue::Same | Cue::Following | Cue::Preceding = cue
    {
        let calendar = Calendar::Gregorian;
        let month =
            MonthOf::FromLast(i16::from(cue == Cue::Following) - i16::from(cue == Cue::Preceding));
        let year = YearOf::Unsaid;
        let meaning = Meaning::Month {
            calendar,
            year,
            month,
        };
        return Some(Reading::new(end, meaning, confidence::SAME_MONTH));
    }
    let shift = shift(cue)?;
    if unit == Unit::Week
        && let Some(weekday) = weekday_in(reader, end)
    {
        let mut reading = Reading::new(
            weekday.end,
            Meaning::WeekdayOf(shift),
            confidence::WEEKDAY_OF_WEEK,
        );
        reading.weekday = Some(weekday.value);
        return Some(reading);
    }
    let meaning = of_unit(unit, shift)?;
    Some(Reading::new(end, meaning, confidence::POINTED))
}

/// "الأسبوع المقبل الأحد": the weekday after its week, and the token after it.
fn weekday_in(reader: &TokenReader, at: usize) -> Option<Parsed<u8>> {
    let name = reader.skip(at, Tag::DayWord);
    if !(reader.clitics(at).is_empty() && reader.language == Language::Arabic) {
        return None;
    }
    Some(Parsed::new(reader.weekday(name)?, reader.after(name)))
}

/// "השנה": in Hebrew the definite unit alone is the present one.
fn hebrew_now(reader: &TokenReader, at: usize) -> Option<Parsed<PointedUnit>> {
    let (unit, form) = reader.unit(at)?;
    let period = matches!(unit, Unit::Week | Unit::Month | Unit::Year);
    let alone = form == Form::TheOne && period && reader.language == Language::Hebrew;
    let cue = Cue::Now;
    alone.then(|| Parsed::new(PointedUnit { unit, cue }, reader.after(at)))
}

/// A week before, around or after the anchor's.
pub(crate) fn week(reader: &TokenReader, at: usize) -> Option<Reading> {
    read(reader, at).filter(|reading| matches!(reading.meaning, Meaning::Week(_)))
}

/// A bare period, as after "the beginning of": "العام", "الشهر".
pub(crate) fn bare(reader: &TokenReader, at: usize) -> Option<Reading> {
    let (unit, form) = reader.unit(at)?;
    if !(form == Form::TheOne && matches!(unit, Unit::Year | Unit::Month | Unit::Week)) {
        return None;
    }
    let end = reader.after(at);
    let described = reader.cue(end).is_some()
        || reader.adjective(end) == Some(Adjective::YearKind)
        || number::ordinal(reader, end).is_some();
    (!described)
        .then(|| of_unit(unit, 0))?
        .map(|meaning| Reading::new(end, meaning, confidence::BARE_PERIOD))
}

/// The year that a cue points at, and the token after it: "العام الماضي", "هذه السنة", "العام نفسه".
pub(crate) fn year(reader: &TokenReader, at: usize) -> Option<Parsed<YearOf>> {
    let Parsed { value, end } = pointed(reader, at)?;
    let PointedUnit { unit, cue } = value;
    if unit != Unit::Year {
        return None;
    }
    let year = match cue {
        Cue::Same => YearOf::FromLast(0),
        Cue::Following => YearOf::FromLast(1),
        Cue::Preceding => YearOf::FromLast(-1),
        cue => YearOf::Shift(shift(cue)?),
    };
    Some(Parsed::new(year, end))
}

/// A unit of time, and which one is meant.
struct PointedUnit {
    unit: Unit,
    cue: Cue,
}

/// A unit with the cue after it or the demonstrative before it.
fn pointed(reader: &TokenReader, at: usize) -> Option<Parsed<PointedUnit>> {
    let this = reader.pick(at, |sense| match sense {
        Sense::This(cue) => Some(*cue),
        _ => None,
    });
    if let Some(cue) = this {
        let word = reader.after(at);
        let (unit, form) = reader.unit(word)?;
        let singular = form == Form::TheOne || (no_article(reader) && form == Form::One);
        return singular.then(|| Parsed::new(PointedUnit { unit, cue }, reader.after(word)));
    }
    if reader.language == Language::Urdu {
        // The cue comes first: "گزشتہ سال".
        let word = reader.after(at);
        let (unit, form) = reader.unit(word)?;
        let cue = reader.cue(at)?;
        return (form == Form::One)
            .then(|| Parsed::new(PointedUnit { unit, cue }, reader.after(word)));
    }
    let (unit, form) = reader.unit(at)?;
    if !(form == Form::TheOne || (no_article(reader) && form == Form::One)) {
        return None;
    }
    // "الأمين العام الحالي" is a secretary-general.
    if unit == Unit::Year && general(reader, at) {
        return None;
    }
    let word = reader.after(at);
    let cue = reader.cue(word)?;
    Some(Parsed::new(PointedUnit { unit, cue }, reader.after(word)))
}

/// Persian and Urdu have no article, and a Hebrew preposition can hide it.
fn no_article(reader: &TokenReader) -> bool {
    matches!(
        reader.language,
        Language::Persian | Language::Urdu | Language::Hebrew
    )
}

fn general(reader: &TokenReader, at: usize) -> bool {
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
