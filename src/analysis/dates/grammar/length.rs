//! Lengths of time, "ago", and what recurs.

use super::super::adjectives::Adjective;
use super::super::confidence;
use super::super::meaning::{Meaning, Reading, YearOf};
use super::super::reader::TokenReader;
use super::super::sense::{Calendar, Cue, Form, Sense, Tag, Unit};
use super::amount::{Length, counted};
use super::{ago, number, sum};
use crate::analysis::token::TokenKind;
use crate::model::TimexKind;

/// "سبع سنوات", "قبل ثلاثة أيام", "كل يوم".
pub(super) fn read(reader: &TokenReader, at: usize) -> Option<Reading> {
    if is_reading_time(reader, at) {
        return None;
    }
    ago::read(reader, at)
        .or_else(|| every(reader, at))
        .or_else(|| adverb(reader, at))
        .or_else(|| sum::read(reader, at))
        .or_else(|| exact(reader, at))
        .or_else(|| throughout(reader, at))
        .or_else(|| definite(reader, at))
        .or_else(|| single(reader, at))
        .or_else(|| vague(reader, at))
}

/// "كل يوم", "كل ثلاثة أيام", "كل يوم جمعة".
fn every(reader: &TokenReader, at: usize) -> Option<Reading> {
    if !reader.is(at, Tag::Every) {
        return None;
    }
    let next = reader.after(at);
    let named = if reader.is(next, Tag::DayWord) {
        reader.after(next)
    } else {
        next
    };
    let weekday = reader.pick(named, |sense| match sense {
        Sense::PlainWeekday(day) => Some(*day),
        _ => None,
    });
    if let Some(weekday) = weekday.filter(|day| *day != 7 || named > next) {
        let value = format!("XXXX-WXX-{weekday}");
        return Some(Reading::fixed(
            reader.after(named),
            TimexKind::Set,
            value,
            confidence::EVERY,
        ));
    }
    let length = counted(reader, next).or_else(|| {
        let (unit, form) = reader.unit(next)?;
        let end = reader.after(next);
        (form == Form::One).then_some(Length {
            amount: 1.0,
            unit,
            end,
        })
    })?;
    Some(Reading::fixed(
        length.end,
        TimexKind::Set,
        length.value(),
        confidence::EVERY,
    ))
}

fn adverb(reader: &TokenReader, at: usize) -> Option<Reading> {
    let value = reader.pick(at, |sense| match sense {
        Sense::Adverb(value) => Some(*value),
        _ => None,
    })?;
    Some(Reading::fixed(
        reader.after(at),
        TimexKind::Set,
        value,
        confidence::ADVERB,
    ))
}

/// "سبع سنوات", "24 ساعة", "نصف ساعة", "عامين", "أسبوع واحد", "عام ونصف".
fn exact(reader: &TokenReader, at: usize) -> Option<Reading> {
    let mut length = counted(reader, at)?;
    if length.unit == Unit::Decade
        && !reader.is_before(at, Tag::Span)
        && !reader.is(length.end, Tag::OfTime)
        && reader.clitics(at) != "ل"
    {
        // "عقود" are contracts as well.
        return None;
    }
    if length.unit == Unit::Year && reader.is(length.end, Tag::BeforeCommonEra) {
        return before_common_era(reader, &length);
    }
    if reader.is(length.end, Tag::OfTime) {
        length.end = reader.after(length.end);
    }
    length.end = skip_range_cue(reader, length.end);
    Some(length.reading(confidence::LENGTH))
}

/// "1000 سنة ق.م": a year, not a length.
fn before_common_era(reader: &TokenReader, length: &Length) -> Option<Reading> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "checked against the range before"
    )]
    let year = (1.0..10_000.0)
        .contains(&length.amount)
        .then_some(-(length.amount as i16))?;
    let meaning = Meaning::Year {
        calendar: Calendar::Gregorian,
        year: YearOf::Said(year),
    };
    Some(Reading::new(
        reader.after(length.end),
        meaning,
        confidence::YEARS_BEFORE_COMMON_ERA,
    ))
}

/// "طوال اليوم", "على مدار العام", "خلال العقد الأخير": all of one.
fn throughout(reader: &TokenReader, at: usize) -> Option<Reading> {
    let (unit, form) = reader.unit(at)?;
    let end = reader.after(at);
    let recent = reader.cue(end) == Some(Cue::Recent) && reader.is_before(at, Tag::Span);
    let all = reader.cue(end).is_none() && reader.is_before(at, Tag::Throughout);
    let day_or_more = match unit {
        Unit::Day | Unit::Week | Unit::Month | Unit::Year => true,
        // "العقد" is the contract as well.
        Unit::Decade => recent,
        _ => false,
    };
    let one = form == Form::TheOne && reader.clitics(at).is_empty() && day_or_more;
    let end = if recent { reader.after(end) } else { end };
    let amount = 1.0;
    (one && (all || recent)).then(|| Length { amount, unit, end }.reading(confidence::THROUGHOUT))
}

/// "السنوات الخمس الماضية", "العامين الماضيين", "الأيام القليلة المقبلة".
fn definite(reader: &TokenReader, at: usize) -> Option<Reading> {
    let (unit, form) = reader.unit(at)?;
    let next = reader.after(at);
    if form == Form::TheTwo {
        let end = skip_range_cue(reader, next);
        return Some(
            Length {
                amount: 2.0,
                unit,
                end,
            }
            .reading(confidence::THE_TWO),
        );
    }
    if form != Form::TheMany {
        return None;
    }
    let counted = number::digits(reader, next).or_else(|| number::cardinal(reader, next));
    if let Some(count) = counted.filter(|count| count.value > 1) {
        let amount = f64::from(count.value);
        let end = skip_range_cue(reader, count.end);
        return Some(Length { amount, unit, end }.reading(confidence::LENGTH));
    }
    let few = reader.adjective(next) == Some(Adjective::Vague);
    let cue = if few { reader.after(next) } else { next };
    let end = skip_range_cue(reader, cue);
    (end > cue).then(|| unknown(unit, end))
}

/// "منذ عام", "خلال أسبوع".
fn single(reader: &TokenReader, at: usize) -> Option<Reading> {
    let (unit, form) = reader.unit(at)?;
    let end = reader.after(at);
    let counts = reader.kind(end) == Some(TokenKind::Number) || reader.is_article(end);
    let announced = reader.is_before(at, Tag::Span) && reader.clitics(at).is_empty();
    (form == Form::One && announced && !counts && !matches!(unit, Unit::Second | Unit::Quarter))
        .then(|| {
            Length {
                amount: 1.0,
                unit,
                end,
            }
            .reading(confidence::SINGLE)
        })
}

/// "منذ أيام", "عدة سنوات": no exact length.
fn vague(reader: &TokenReader, at: usize) -> Option<Reading> {
    let several = reader.is(at, Tag::Several);
    let word = if several { reader.after(at) } else { at };
    let (unit, form) = reader.unit(word)?;
    let announced = several || reader.is_before(at, Tag::Span);
    (form == Form::Many && announced).then(|| unknown(unit, reader.after(word)))
}

fn unknown(unit: Unit, end: usize) -> Reading {
    let value = match unit {
        Unit::Second => "PTXS",
        Unit::Minute => "PTXM",
        Unit::Hour => "PTXH",
        Unit::Day => "PXD",
        Unit::Week => "PXW",
        Unit::Month | Unit::Quarter | Unit::Half => "PXM",
        Unit::Year => "PXY",
        Unit::Decade => "PXDE",
        Unit::Century => "PXCE",
    };
    Reading::fixed(end, TimexKind::Duration, value, confidence::VAGUE)
}

/// "الماضية", "المقبلة", "الأخيرة" after a length.
fn skip_range_cue(reader: &TokenReader, at: usize) -> usize {
    match reader.cue(at) {
        Some(Cue::Past | Cue::Next | Cue::Recent) => reader.after(at),
        _ => at,
    }
}

/// Minutes beside a word of reading are a page's, not the article's.
fn is_reading_time(reader: &TokenReader, at: usize) -> bool {
    (at.saturating_sub(3)..at + 4).any(|near| reader.is(near, Tag::Reading))
}
