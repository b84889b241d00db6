//! Weekdays, near days and parts of the day, with the date that may follow them.

use super::super::confidence;
use super::super::meaning::{Meaning, Reading};
use super::super::reader::TokenReader;
use super::super::sense::{Cue, Sense, Tag};
use super::parsed::Parsed;
use super::{day, lone, numeric};
use crate::model::TimexKind;

/// "يوم الخميس، 6 يناير", "الأحد الماضي", "صباح الخميس", "أمس الأول", "مساء اليوم".
pub(super) fn read(reader: &TokenReader, at: usize) -> Option<Reading> {
    let part = reader.pick(at, |sense| match sense {
        Sense::Part(part) => Some(*part),
        _ => None,
    });
    if let Some(part) = part {
        let mut reading = of_part(reader, reader.after(at))?;
        if matches!(reading.meaning, Meaning::Fixed(..)) {
            return None;
        }
        reading.part = Some(part);
        return Some(reading);
    }
    // "اليوم" is the word for day as well, but "اليوم الأربعاء" is today.
    near(reader, at)
        .or_else(|| named(reader, at))
        .or_else(|| part_of_today(reader, at))
}

/// "هذا الصباح", "الليلة", "الليلة الماضية".
fn part_of_today(reader: &TokenReader, at: usize) -> Option<Reading> {
    let this = reader.senses(at).contains(&Sense::This(Cue::Now));
    let word = if this { reader.after(at) } else { at };
    let part = reader.pick(word, |sense| match sense {
        Sense::ThePart(part) => Some(*part),
        _ => None,
    })?;
    let mut end = reader.after(word);
    let night = part == "NI";
    let last = night && reader.cue(end) == Some(Cue::Past);
    let other = reader.cue(end).is_some() && !last;
    if !(this || last || (night && !other && reader.clitics(at).is_empty())) {
        return None;
    }
    end = if last { reader.after(end) } else { end };
    let mut reading = Reading::new(
        end,
        Meaning::Near(if last { -1 } else { 0 }),
        confidence::PART_OF_TODAY,
    );
    reading.part = Some(part);
    Some(reading)
}

/// The day that a part of the day belongs to.
fn of_part(reader: &TokenReader, at: usize) -> Option<Reading> {
    near(reader, at)
        .or_else(|| named(reader, at))
        .or_else(|| near(reader, reader.skip(at, Tag::DayWord)))
        .or_else(|| day::read(reader, at))
        .or_else(|| numeric::read(reader, at))
        .or_else(|| {
            super::relative::read(reader, at)
                .filter(|reading| matches!(reading.meaning, Meaning::FromLast(_)))
        })
}

/// A weekday by its name.
fn named(reader: &TokenReader, at: usize) -> Option<Reading> {
    let name = reader.skip(at, Tag::DayWord);
    let weekday = reader.weekday(name)?;
    if matches!(reader.folded(at), "ايام" | "الايام") {
        let value = format!("XXXX-WXX-{weekday}");
        return Some(Reading::fixed(
            reader.after(name),
            TimexKind::Set,
            value,
            confidence::DAYS_OF_WEEK,
        ));
    }
    let mut end = reader.after(name);
    let cue = reader
        .cue(end)
        .filter(|cue| matches!(cue, Cue::Past | Cue::Now | Cue::Next));
    if cue.is_some() {
        end = reader.after(end);
    }
    if let Some(mut dated) = date_after(reader, end) {
        dated.weekday = Some(weekday);
        return Some(dated);
    }
    if cue.is_none()
        && let Some(mut lone) = lone::after_weekday(reader, end)
    {
        lone.weekday = Some(weekday);
        return Some(lone);
    }
    if name == at && is_the_two(reader, at, end) {
        return None;
    }
    let week = week_after(reader, end).filter(|_| cue.is_none());
    if let Some(week) = week {
        end = week.end;
    }
    let meaning = week.map_or(Meaning::Weekday(cue), |week| Meaning::WeekdayOf(week.value));
    let confidence = if matches!(reader.folded(name), "الاثنين") && name == at {
        confidence::MONDAY
    } else {
        confidence::WEEKDAY
    };
    let mut reading = Reading::new(end, meaning, confidence);
    reading.weekday = Some(weekday);
    Some(reading)
}

/// "الجمع بين الاثنين", "كلا الاثنين": the two, not Monday, unless another weekday follows.
fn is_the_two(reader: &TokenReader, at: usize, end: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| reader.folded(before));
    let before = before.strip_prefix('و').unwrap_or(before);
    let other = reader.weekday(end).is_some() || reader.folded(end) == "و";
    reader.folded(at).ends_with("الاثنين")
        && matches!(before, "بين" | "كلا" | "كلي" | "هذين" | "احد")
        && !other
}

/// "من الأسبوع الماضي" after a weekday: how far the week is, and the token after it.
fn week_after(reader: &TokenReader, at: usize) -> Option<Parsed<i16>> {
    if !reader.is(at, Tag::Join) {
        return None;
    }
    let week = super::relative::week(reader, reader.after(at))?;
    match week.meaning {
        Meaning::Week(shift) => Some(Parsed::new(shift, week.end)),
        _ => None,
    }
}

/// The date after a weekday: next to it, after a comma or dash, or in brackets.
fn date_after(reader: &TokenReader, at: usize) -> Option<Reading> {
    let plain = |at| {
        day::read(reader, at)
            .filter(|reading| matches!(reading.meaning, Meaning::Day { .. }))
            .or_else(|| numeric::read(reader, at))
    };
    if reader.is_mark(at, &['(', '[']) {
        let mut reading = plain(at + 1)?;
        let closed = reader.is_mark(reading.end, &[')', ']']);
        reading.end += 1;
        return closed.then_some(reading);
    }
    let at = if reader.is_mark(at, &['،', ',', '-', '–', ':', '/']) {
        at + 1
    } else {
        at
    };
    plain(reader.skip(at, Tag::Agree))
}

/// A day counted from the anchor: "أمس", "اليوم الخميس".
fn near(reader: &TokenReader, at: usize) -> Option<Reading> {
    let days = reader.pick(at, |sense| match sense {
        Sense::Near(days) => Some(*days),
        _ => None,
    })?;
    let end = reader.after(at);
    let after_comma = end + usize::from(reader.is_mark(end, &['،', ',', '(']));
    let weekday = named(reader, after_comma)
        .or_else(|| named(reader, end))
        .filter(|reading| !matches!(reading.meaning, Meaning::Fixed(..)));
    if let Some(mut reading) = weekday {
        // "غدا الثلاثاء الموافق 1/10/2024" says its day twice.
        let second = reading.full_day().is_some()
            && plain_weekday(reader, after_comma.min(reading.end))
                .is_some_and(|end| reader.is(end, Tag::Agree) || reader.is_mark(end, &['(', '[']));
        if second {
            let name = plain_weekday(reader, after_comma).unwrap_or(reading.end);
            reading = Reading::new(name, Meaning::Weekday(None), reading.confidence);
            reading.weekday = reader.weekday(reader.skip(after_comma, Tag::DayWord));
        }
        if reader.is_mark(end, &['(']) {
            reading.end += usize::from(reader.is_mark(reading.end, &[')']));
        }
        if matches!(reading.meaning, Meaning::Weekday(_) | Meaning::WeekdayOf(_)) {
            reading.meaning = Meaning::Near(i32::from(days));
        }
        return Some(reading);
    }
    if days == 0 && is_any_day(reader, at) {
        return None;
    }
    let apart = reader.is(end, Tag::Agree) || reader.is_mark(end, &['(', '[']);
    if let Some(dated) = date_after(reader, end).filter(|_| !apart) {
        return Some(dated);
    }
    // "اليوم" alone is as often "nowadays" as "today".
    let confidence = if days == 0 {
        confidence::TODAY
    } else {
        confidence::NEAR
    };
    Some(Reading::new(
        end,
        Meaning::Near(i32::from(days)),
        confidence,
    ))
}

/// The token after a weekday's name.
fn plain_weekday(reader: &TokenReader, at: usize) -> Option<usize> {
    let name = reader.skip(at, Tag::DayWord);
    reader.weekday(name).map(|_| reader.after(name))
}

/// Whether "اليوم" at `at` is some day rather than today: "في اليوم", "ذلك اليوم", "اليوم نفسه", "اليوم الأول".
fn is_any_day(reader: &TokenReader, at: usize) -> bool {
    let next = reader.after(at);
    let described = reader.senses(next).iter().any(|sense| {
        matches!(
            sense,
            Sense::Ordinal(_)
                | Sense::Cue(Cue::Same | Cue::Following | Cue::Preceding | Cue::Past | Cue::Next)
        )
    });
    let before = at.checked_sub(1);
    let pointed = before.is_some_and(|before| {
        reader.senses(before).contains(&Sense::This(Cue::Same))
            || matches!(reader.folded(before), "في" | "كل" | "طوال" | "طيله" | "وفي")
    });
    let inside = matches!(reader.clitics(at), "ب" | "ل" | "ك");
    described || pointed || inside
}
