//! Lengths of time, "ago", and what recurs.

use super::super::meaning::{Meaning, Reading, YearOf};
use super::super::reader::Reader;
use super::super::sense::{Calendar, Cue, Form, Sense, Tag, Unit};
use super::{ago, is_article, number, sum};
use crate::analysis::token::TokenKind;
use crate::model::TimexKind;

/// "سبع سنوات", "قبل ثلاثة أيام", "كل يوم".
pub fn read(reader: &Reader, at: usize) -> Option<Reading> {
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

/// So many of a unit, and the token after them.
pub struct Length {
    /// How many.
    pub amount: f64,
    /// Of what.
    pub unit: Unit,
    /// The token after them.
    pub end: usize,
}

impl Length {
    fn reading(&self, confidence: f32) -> Reading {
        Reading::fixed(self.end, TimexKind::Duration, self.value(), confidence)
    }

    fn value(&self) -> String {
        let amount = self.amount;
        match self.unit {
            Unit::Second => format!("PT{amount}S"),
            Unit::Minute => format!("PT{amount}M"),
            Unit::Hour => format!("PT{amount}H"),
            Unit::Day => format!("P{amount}D"),
            Unit::Week => format!("P{amount}W"),
            Unit::Month => format!("P{amount}M"),
            Unit::Quarter => format!("P{}M", amount * 3.0),
            Unit::Half => format!("P{}M", amount * 6.0),
            Unit::Year => format!("P{amount}Y"),
            Unit::Decade => format!("P{}Y", amount * 10.0),
            Unit::Century => format!("P{}Y", amount * 100.0),
        }
    }
}

/// "كل يوم", "كل ثلاثة أيام", "كل يوم جمعة".
fn every(reader: &Reader, at: usize) -> Option<Reading> {
    reader.is(at, Tag::Every).then_some(())?;
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
            0.85,
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
        0.85,
    ))
}

fn adverb(reader: &Reader, at: usize) -> Option<Reading> {
    let value = reader.pick(at, |sense| match sense {
        Sense::Adverb(value) => Some(*value),
        _ => None,
    })?;
    Some(Reading::fixed(reader.after(at), TimexKind::Set, value, 0.6))
}

/// "سبع سنوات", "24 ساعة", "نصف ساعة", "عامين", "أسبوع واحد", "عام ونصف".
fn exact(reader: &Reader, at: usize) -> Option<Reading> {
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
    Some(length.reading(0.9))
}

/// "1000 سنة ق.م": a year, not a length.
fn before_common_era(reader: &Reader, length: &Length) -> Option<Reading> {
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
    Some(Reading::new(reader.after(length.end), meaning, 0.8))
}

/// A number and its unit.
pub fn counted(reader: &Reader, at: usize) -> Option<Length> {
    let mut length = fraction(reader, at)
        .or_else(|| dual(reader, at))
        .or_else(|| numbered(reader, at))
        .or_else(|| full(reader, at))?;
    if let Some(end) = and_half(reader, length.end) {
        length.amount += 0.5;
        length.end = end;
        let again = reader.unit(length.end) == Some((length.unit, Form::TheOne));
        length.end = if again {
            reader.after(length.end)
        } else {
            length.end
        };
    }
    Some(length)
}

/// The token after "ونصف", unless a unit of its own follows: "يوم ونصف ساعة".
fn and_half(reader: &Reader, at: usize) -> Option<usize> {
    let (2, end) = number::and_fraction(reader, at)? else {
        return None;
    };
    let own_unit = reader.unit(end).is_some_and(|(_, form)| form == Form::One);
    (!own_unit).then_some(end)
}

/// "نصف ساعة", in the next smaller unit.
fn fraction(reader: &Reader, at: usize) -> Option<Length> {
    let parts = reader.pick(at, |sense| match sense {
        Sense::Fraction(parts) => Some(f64::from(*parts)),
        _ => None,
    })?;
    let word = reader.after(at);
    let (unit, form) = reader.unit(word)?;
    matches!(form, Form::One | Form::TheOne).then_some(())?;
    let (amount, unit) = match unit {
        Unit::Minute => (60.0, Unit::Second),
        Unit::Hour => (60.0, Unit::Minute),
        Unit::Day => (24.0, Unit::Hour),
        Unit::Year => (12.0, Unit::Month),
        Unit::Decade => (10.0, Unit::Year),
        Unit::Century => (100.0, Unit::Year),
        unit => (1.0, unit),
    };
    let amount = ((amount / parts) * 10.0).round() / 10.0;
    Some(Length {
        amount,
        unit,
        end: reader.after(word),
    })
}

fn dual(reader: &Reader, at: usize) -> Option<Length> {
    let (unit, form) = reader.unit(at)?;
    let end = reader.after(at);
    (form == Form::Two).then_some(Length {
        amount: 2.0,
        unit,
        end,
    })
}

fn numbered(reader: &Reader, at: usize) -> Option<Length> {
    let number = if is_article(reader, at) { at + 1 } else { at };
    let (amount, word) = if reader.kind(number) == Some(TokenKind::Number) {
        let text = reader
            .folded(number)
            .replace([',', '٬'], "")
            .replace('٫', ".");
        let amount = text
            .parse::<f64>()
            .ok()
            .filter(|_| !text.starts_with("00"))?;
        match number::thousands(reader, number + 1) {
            Some((power, end)) => (amount * f64::from(power), end),
            None => (amount, number + 1),
        }
    } else {
        let (value, end) = number::cardinal(reader, at)?;
        (f64::from(value), end)
    };
    // "3:44.12 دقيقة" is the time of a run.
    let run = reader.is_mark(number.wrapping_sub(1), &[':']) && reader.glued(number);
    let (unit, form) = reader.unit(word).filter(|_| !run)?;
    // "أحد أيام" is one of the days; "الدقيقة" after a number is "precise".
    let fits = match form {
        Form::One => true,
        Form::Many | Form::TheMany => amount > 1.0 || reader.kind(at) == Some(TokenKind::Number),
        _ => false,
    };
    let clitics = reader.clitics(word).is_empty();
    let end = reader.after(word);
    // In "5 يوم الأحد" and "1 عام 1991" the unit belongs to what follows.
    let follows = form == Form::One
        && match unit {
            Unit::Day => reader.weekday(end).is_some(),
            Unit::Year => reader.digits(end) == 4 && reader.integer(end).is_some(),
            _ => false,
        };
    (!follows && fits && clitics && amount < 1e10).then_some(Length { amount, unit, end })
}

/// "أسبوع واحد", "سنة كاملة".
fn full(reader: &Reader, at: usize) -> Option<Length> {
    let (unit, form) = reader.unit(at)?;
    let next = reader.after(at);
    let full = form == Form::One && reader.is(next, Tag::Full);
    let half = form == Form::One && and_half(reader, next).is_some();
    let end = if full { reader.after(next) } else { next };
    (full || half).then_some(Length {
        amount: 1.0,
        unit,
        end,
    })
}

/// "طوال اليوم", "على مدار العام", "خلال العقد الأخير": all of one.
fn throughout(reader: &Reader, at: usize) -> Option<Reading> {
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
    (one && (all || recent)).then(|| Length { amount, unit, end }.reading(0.5))
}

/// "السنوات الخمس الماضية", "العامين الماضيين", "الأيام القليلة المقبلة".
fn definite(reader: &Reader, at: usize) -> Option<Reading> {
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
            .reading(0.8),
        );
    }
    (form == Form::TheMany).then_some(())?;
    let counted = number::digits(reader, next).or_else(|| number::cardinal(reader, next));
    if let Some((value, end)) = counted.filter(|(value, _)| *value > 1) {
        let amount = f64::from(value);
        let end = skip_range_cue(reader, end);
        return Some(Length { amount, unit, end }.reading(0.9));
    }
    let few = matches!(reader.folded(next), "القليله" | "العديده" | "الطويله");
    let cue = if few { reader.after(next) } else { next };
    let end = skip_range_cue(reader, cue);
    (end > cue).then(|| unknown(unit, end))
}

/// "منذ عام", "خلال أسبوع".
fn single(reader: &Reader, at: usize) -> Option<Reading> {
    let (unit, form) = reader.unit(at)?;
    let end = reader.after(at);
    let counts = reader.kind(end) == Some(TokenKind::Number) || is_article(reader, end);
    let announced = reader.is_before(at, Tag::Span) && reader.clitics(at).is_empty();
    (form == Form::One && announced && !counts && !matches!(unit, Unit::Second | Unit::Quarter))
        .then(|| {
            Length {
                amount: 1.0,
                unit,
                end,
            }
            .reading(0.75)
        })
}

/// "منذ أيام", "عدة سنوات": no exact length.
fn vague(reader: &Reader, at: usize) -> Option<Reading> {
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
    Reading::fixed(end, TimexKind::Duration, value, 0.3)
}

/// "الماضية", "المقبلة", "الأخيرة" after a length.
fn skip_range_cue(reader: &Reader, at: usize) -> usize {
    match reader.cue(at) {
        Some(Cue::Past | Cue::Next | Cue::Recent) => reader.after(at),
        _ => at,
    }
}

/// Minutes beside a word of reading are a page's, not the article's.
fn is_reading_time(reader: &Reader, at: usize) -> bool {
    (at.saturating_sub(3)..at + 4).any(|near| reader.is(near, Tag::Reading))
}
