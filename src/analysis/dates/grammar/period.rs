//! Decades, centuries, quarters, halves and seasons.

use super::super::confidence;
use super::super::meaning::{Meaning, Reading, YearOf};
use super::super::reader::TokenReader;
use super::super::sense::{Calendar, Cue, Form, Sense, Tag, Unit};
use super::day::Comma;
use super::parsed::Parsed;
use super::{day, number, relative};
use crate::model::TimexModifier;
use crate::script::Language;

/// "ثمانينيات القرن الماضي", "القرن التاسع عشر", "الربع الأول من 2022", "صيف 2014".
pub(super) fn read(reader: &TokenReader, at: usize) -> Option<Reading> {
    decade(reader, at)
        .or_else(|| century(reader, at))
        .or_else(|| named_century(reader, at))
        .or_else(|| numbered_decade(reader, at))
        .or_else(|| decade_of_number(reader, at))
        .or_else(|| weekend(reader, at))
        .or_else(|| fraction_of_year(reader, at))
        .or_else(|| week_of_year(reader, at))
        .or_else(|| part_of_month(reader, at))
        .or_else(|| season(reader, at))
}

fn decade(reader: &TokenReader, at: usize) -> Option<Reading> {
    let word = if reader.unit(at) == Some((Unit::Decade, Form::One)) {
        reader.after(at)
    } else {
        at
    };
    let tens = reader.pick(word, |sense| match sense {
        Sense::Decade(tens) => Some(i16::from(*tens)),
        _ => None,
    })?;
    let end = reader.after(word);
    // "في الثلاثينيات من عمره" is an age.
    if reader.is(end, Tag::Age) {
        return None;
    }
    let of = reader.skip(end, Tag::Join);
    if let Some(century) = century(reader, of)
        && let Meaning::Century(hundreds @ 0..) = century.meaning
    {
        let meaning = Meaning::Decade(hundreds * 100 + tens);
        return Some(Reading::new(
            century.end,
            meaning,
            confidence::DECADE_OF_CENTURY,
        ));
    }
    let confidence = if tens < 30 {
        confidence::EARLY_DECADE
    } else {
        confidence::DECADE
    };
    Some(Reading::new(end, Meaning::Decade(1900 + tens), confidence))
}

/// "القرن التاسع عشر", "القرن الـ19", "القرن الماضي".
fn century(reader: &TokenReader, at: usize) -> Option<Reading> {
    if reader.unit(at) != Some((Unit::Century, Form::TheOne)) {
        return None;
    }
    let next = reader.after(at);
    let numbered = number::ordinal(reader, next).or_else(|| {
        let number = number::digits(reader, next)?;
        Some(Parsed::new(u8::try_from(number.value).ok()?, number.end))
    });
    let Some(Parsed { value, mut end }) = numbered else {
        return relative::read(reader, at);
    };
    if !(1..=30).contains(&value) {
        return None;
    }
    if reader.is(end, Tag::BeforeCommonEra) {
        let meaning = Meaning::Century(-i16::from(value));
        return Some(Reading::new(
            reader.after(end),
            meaning,
            confidence::NUMBERED_CENTURY,
        ));
    }
    if reader.is(end, Tag::HijriEra) {
        // The middle of a Hijri century lies in one common century; lunar years are 3 % shorter.
        let middle = 622 + i16::from(value) * 97 - 48;
        let meaning = Meaning::Century(middle / 100);
        return Some(Reading::new(
            reader.after(end),
            meaning,
            confidence::BARE_CENTURY,
        ));
    }
    end = reader.skip(end, Tag::CommonEra);
    Some(Reading::new(
        end,
        Meaning::Century(i16::from(value) - 1),
        confidence::CENTURY,
    ))
}

/// "اکیسویں صدی": a century whose whole name is one entry.
fn named_century(reader: &TokenReader, at: usize) -> Option<Reading> {
    let hundreds = reader.pick(at, |sense| match sense {
        Sense::Century(hundreds) => Some(*hundreds),
        _ => None,
    })?;
    Some(Reading::new(
        reader.after(at),
        Meaning::Century(hundreds),
        confidence::CENTURY,
    ))
}

/// "العقد الأول من القرن الحادي والعشرين".
fn numbered_decade(reader: &TokenReader, at: usize) -> Option<Reading> {
    if reader.unit(at) != Some((Unit::Decade, Form::TheOne)) {
        return None;
    }
    let Parsed { value, end } = number::ordinal(reader, reader.after(at))?;
    let of = reader.skip(end, Tag::Join);
    let century = century(reader, of)?;
    let Meaning::Century(hundreds @ 0..) = century.meaning else {
        return None;
    };
    let meaning = Meaning::Decade(hundreds * 100 + (i16::from(value) - 1) * 10);
    (value <= 10).then(|| Reading::new(century.end, meaning, confidence::DECADE))
}

/// "دهه ۱۹۸۰", "שנות ה־80", "۱۸۳۰ء کی دہائی": a decade by its number, which the word for decade
/// precedes, or follows in Urdu.
fn decade_of_number(reader: &TokenReader, at: usize) -> Option<Reading> {
    let headed = reader.is(at, Tag::DecadeWord);
    let mut start = if headed { reader.after(at) } else { at };
    if headed {
        start += usize::from(reader.folded(start) == "ה");
        start += usize::from(reader.is_mark(start, &['־', '-']));
    }
    let mut end = start + 1;
    let first = match (
        reader.digits(start),
        i16::try_from(reader.integer(start)?).ok()?,
    ) {
        (2, tens) if headed && tens % 10 == 0 && reader.language == Language::Hebrew => 1900 + tens,
        (4, year) if (1000..2100).contains(&year) && year % 10 == 0 => year,
        _ => return None,
    };
    if !headed {
        end = reader.skip(end, Tag::CommonEra);
        if !reader.is(end, Tag::DecadeWord) {
            return None;
        }
        end = reader.after(end);
    }
    Some(Reading::new(
        end,
        Meaning::Decade(first),
        confidence::DECADE,
    ))
}

/// "عطلة نهاية الأسبوع الماضي". Which days it has differs from country to country.
fn weekend(reader: &TokenReader, at: usize) -> Option<Reading> {
    if !reader.is(at, Tag::Weekend) {
        return None;
    }
    let end = reader.after(at);
    let shift = reader.cue(end).and_then(relative::shift);
    let end = if shift.is_some() {
        reader.after(end)
    } else {
        end
    };
    let confidence = if shift.is_some() {
        confidence::POINTED_WEEKEND
    } else {
        confidence::WEEKEND
    };
    Some(Reading::new(
        end,
        Meaning::Weekend(shift.unwrap_or(0)),
        confidence,
    ))
}

/// "الأسبوع الأول من عام 2015", "الأسبوع الأخير من العام الماضي".
fn week_of_year(reader: &TokenReader, at: usize) -> Option<Reading> {
    if reader.unit(at) != Some((Unit::Week, Form::TheOne)) {
        return None;
    }
    let next = reader.after(at);
    let last = reader.cue(next) == Some(Cue::Recent);
    let after_last = || last.then(|| Parsed::new(0, reader.after(next)));
    let Parsed { value: week, end } = number::ordinal(reader, next).or_else(after_last)?;
    let of = reader.skip(end, Tag::Join);
    let Parsed { value, end } = day::year_tail(reader, of, Calendar::Gregorian, Comma::Ends);
    let year = value.year;
    let known = !matches!(year, YearOf::Unsaid | YearOf::Cue(_));
    (known && week <= 53).then(|| {
        Reading::new(
            end,
            Meaning::WeekOfYear(year, week),
            confidence::WEEK_OF_YEAR,
        )
    })
}

/// "الربع الأخير من العام الماضي", "النصف الأول من 2022".
fn fraction_of_year(reader: &TokenReader, at: usize) -> Option<Reading> {
    let (unit, Form::TheOne) = reader.unit(at)? else {
        return None;
    };
    let next = reader.after(at);
    let last = reader.cue(next) == Some(Cue::Recent);
    let after_last = || last.then(|| Parsed::new(u8::MAX, reader.after(next)));
    let Parsed { value, end } = number::ordinal(reader, next).or_else(after_last)?;
    let part = match (unit, value) {
        (Unit::Quarter, 1) => "Q1",
        (Unit::Quarter, 2) => "Q2",
        (Unit::Quarter, 3) => "Q3",
        (Unit::Quarter, 4 | u8::MAX) => "Q4",
        (Unit::Half, 1) => "H1",
        (Unit::Half, 2 | u8::MAX) => "H2",
        _ => return None,
    };
    let tail = day::year_tail(reader, end, Calendar::Gregorian, Comma::Ends);
    let (mut year, mut after) = (tail.value.year, tail.end);
    if year == YearOf::Unsaid
        && let Some(bare) = relative::bare(reader, reader.skip(end, Tag::Join))
        && let Meaning::Year { year: this, .. } = bare.meaning
    {
        (year, after) = (this, bare.end);
    }
    let known = year != YearOf::Unsaid || unit == Unit::Quarter;
    known.then(|| {
        Reading::new(
            after,
            Meaning::Part { year, part },
            confidence::PART_OF_YEAR,
        )
    })
}

/// "النصف الأول من أكتوبر", "الأسبوع الأخير من يناير": a part of a month, as far as TIMEX3 can say it.
fn part_of_month(reader: &TokenReader, at: usize) -> Option<Reading> {
    let (unit, Form::TheOne) = reader.unit(at)? else {
        return None;
    };
    let next = reader.after(at);
    let last = reader.cue(next) == Some(Cue::Recent);
    let after_last = || last.then(|| Parsed::new(u8::MAX, reader.after(next)));
    let Parsed { value, end } = number::ordinal(reader, next).or_else(after_last)?;
    let of = reader.skip(end, Tag::Join);
    let mut month = day::month(reader, of).or_else(|| {
        relative::read(reader, of)
            .filter(|reading| matches!(reading.meaning, Meaning::Month { .. }))
    })?;
    month.modifier = match (unit, value) {
        (Unit::Half | Unit::Week, 1) => Some(TimexModifier::Start),
        (Unit::Half, 2) | (Unit::Week, 4..) => Some(TimexModifier::End),
        (Unit::Week, _) => Some(TimexModifier::Mid),
        _ => return None,
    };
    Some(month)
}

/// "منتصف الصيف": after "the middle of" and the like the definite season is that of the present year.
pub(crate) fn season_alone(reader: &TokenReader, at: usize) -> Option<Reading> {
    let part = reader.pick(at, |sense| match sense {
        Sense::Season(part) => Some(*part),
        _ => None,
    })?;
    let end = reader.after(at);
    let definite = reader.clitics(at).is_empty() && reader.folded(at).starts_with("ال");
    let year = YearOf::Unsaid;
    (definite
        && reader.cue(end).is_none()
        && day::year_tail(reader, end, Calendar::Gregorian, Comma::Ends)
            .value
            .year
            == year)
        .then(|| Reading::new(end, Meaning::Part { year, part }, confidence::LONE_SEASON))
}

/// A season of a year; alone it is as often a name or the weather.
fn season(reader: &TokenReader, at: usize) -> Option<Reading> {
    let this = reader.senses(at).contains(&Sense::This(Cue::Now));
    let term = reader.unit(at) == Some((Unit::Quarter, Form::One));
    let word = if this || term { reader.after(at) } else { at };
    let part = reader.pick(word, |sense| match sense {
        Sense::Season(part) => Some(*part),
        _ => None,
    })?;
    let end = reader.after(word);
    if this {
        let year = YearOf::Shift(0);
        return Some(Reading::new(
            end,
            Meaning::Part { year, part },
            confidence::PART_OF_YEAR,
        ));
    }
    let Parsed { value, end } = day::year_tail(reader, end, Calendar::Gregorian, Comma::Ends);
    let year = value.year;
    (year != YearOf::Unsaid)
        .then(|| Reading::new(end, Meaning::Part { year, part }, confidence::SEASON))
}
