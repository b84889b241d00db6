//! Day and month, month alone, and the year after them.

use super::super::confidence;
use super::super::meaning::{Meaning, MonthOf, Reading, YearIn, YearOf};
use super::super::reader::TokenReader;
use super::super::sense::{Calendar, Certainty, Cue, Form, MonthName, Sense, Tag, Unit};
use super::parsed::{Parsed, YearNumber};
use super::{lone, number, relative, year};
use crate::analysis::token::TokenKind;
use crate::script::Language;

/// "6 يناير/كانون الثاني 2022", "العشرين من نوفمبر", "15 من الشهر الجاري", "يوم 12 الجاري", "January 6, 2022".
pub(super) fn read(reader: &TokenReader, at: usize) -> Option<Reading> {
    let after_word = skip_day_word(reader, at);
    if let Some(reading) = month_first(reader, after_word) {
        return Some(reading);
    }
    let Parsed { value, end: next } = day_number(reader, after_word)?;
    let DayNumber { day, in_digits } = value;
    let joined = separator(reader, next);
    if let Some(reading) = with_month(reader, next, joined, day) {
        return Some(reading);
    }
    let of = joined + usize::from(reader.folded(joined) == "في");
    if let Some(Parsed { value: month, end }) = this_month(reader, of) {
        return Some(day_reading(UNSAID, month, day, end));
    }
    if reader.is(next, Tag::OfIt) && (in_digits || day > 10) && in_time(reader, at) {
        let month = MonthOf::FromLast(0);
        let end = reader.after(next);
        return Some(day_reading(UNSAID, month, day, end));
    }
    if !(in_digits && after_word > at) {
        return None;
    }
    let Some(shift) = reader.cue(next).and_then(relative::shift) else {
        return lone::after_day_word(reader, at, Parsed::new(day, next));
    };
    let month = MonthOf::Shift(shift);
    Some(day_reading(UNSAID, month, day, reader.after(next)))
}

/// A month with or without year: "شهر يناير", "سبتمبر الماضي", "ديسمبر 1986", "هذا أكتوبر".
pub(crate) fn month(reader: &TokenReader, at: usize) -> Option<Reading> {
    let this = this_now(reader, at);
    let start = if this { reader.after(at) } else { at };
    let Parsed {
        value: name,
        end: after,
    } = named_month(reader, start)?;
    let worded = reader.is(start, Tag::MonthWord) || this;
    let tail = year_tail(reader, after, name.calendar, Comma::Ends);
    let (
        YearIn {
            mut year,
            mut calendar,
        },
        mut end,
    ) = (tail.value, tail.end);
    if year == YearOf::Unsaid && reader.is_mark(after, &['،', ',']) {
        // "أيار, 2001", but not "في أيار، 2001 شخص".
        let said = year::number(reader, after + 1, name.calendar);
        if let Some(said) = said.filter(|said| reader.kind(said.end) != Some(TokenKind::Word)) {
            (year, calendar, end) = (
                YearOf::Said(said.value.number),
                said.value.calendar,
                said.end,
            );
        }
    }
    let sure = worded
        || year != YearOf::Unsaid
        || name.certainty == Certainty::Sure
        || reader.is_before(at, Tag::TimeHead)
        || after > reader.after(start)
        || matches!(reader.clitics(at), "ب" | "وب" | "ل" | "ول");
    let year = if this { YearOf::Cue(Cue::Now) } else { year };
    let month = MonthOf::Said(name.number);
    let meaning = Meaning::Month {
        calendar,
        year,
        month,
    };
    let confidence = if name.certainty == Certainty::Sure {
        confidence::MONTH
    } else {
        confidence::DOUBTFUL_MONTH
    };
    sure.then(|| Reading::new(end, meaning, confidence))
}

/// The month named at `at`, with the word "month" before it and a second name of it after it.
pub(crate) fn named_month(reader: &TokenReader, at: usize) -> Option<Parsed<MonthName>> {
    let at = reader.skip(at, Tag::MonthWord);
    let name = reader.month(at)?;
    let mut end = reader.after(at);
    end = skip_persian_month_word(reader, end);
    let open = reader.is_mark(end, &['(', '[', '«', '"', '“']);
    let second = if open || reader.is_mark(end, &['/', '-', '–', '\\', '،']) {
        end + 1
    } else {
        end
    };
    let twin = reader
        .month_in_any_spelling(second)
        .filter(|twin| twin.number == name.number && twin.calendar == name.calendar)
        .filter(|_| reader.folded(second) != reader.folded(at));
    if twin.is_some() {
        let after = reader.after(second);
        let closed = reader.is_mark(after, &[')', ']', '»', '"', '”']);
        if open && closed {
            end = after + 1;
        } else if !open {
            end = after;
        }
    }
    Some(Parsed::new(name, end))
}

/// What a comma before a year does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comma {
    /// The year may stand after it.
    Passes,
    /// It ends the date.
    Ends,
}

/// The year that follows a day or month.
pub(crate) fn year_tail(
    reader: &TokenReader,
    at: usize,
    calendar: Calendar,
    comma: Comma,
) -> Parsed<YearIn> {
    let of = reader.skip(at, Tag::Join);
    if let Some(worded) = year::worded(reader, of, calendar) {
        return worded;
    }
    if let Some(shifted) = relative::year(reader, of) {
        return shifted.map(|year| YearIn { year, calendar });
    }
    let separated = comma == Comma::Passes && reader.is_mark(at, &['،', ',']);
    let slashed = reader.is_mark(at, &['/', '-', '.']) && reader.glued(at) && reader.glued(at + 1);
    let number = if separated || slashed { at + 1 } else { of };
    if let Some(number) = year::number(reader, number, calendar) {
        return number.map(YearNumber::said);
    }
    let (year, end) = match (year_before_day(reader, number), reader.cue(at)) {
        (Some(year), _) => (YearOf::Said(year), number + 1),
        (None, Some(cue @ (Cue::Past | Cue::Now | Cue::Next))) => {
            (YearOf::Cue(cue), reader.after(at))
        }
        _ => (YearOf::Unsaid, at),
    };
    Parsed::new(YearIn { year, calendar }, end)
}

/// "17 مايو 2007 يوم حاسم": after a month the year counts no days.
fn year_before_day(reader: &TokenReader, at: usize) -> Option<i16> {
    let year = i16::try_from(reader.integer(at)?).ok()?;
    let day = reader.unit(at + 1) == Some((Unit::Day, Form::One));
    (day && (1900..2100).contains(&year)).then_some(year)
}

fn with_month(reader: &TokenReader, next: usize, at: usize, day: u8) -> Option<Reading> {
    let Parsed { value: name, end } = named_month(reader, at)?;
    let Parsed { value, end } = year_tail(reader, end, name.calendar, Comma::Passes);
    // "صفر" is also the zero of a score.
    let zero = name.calendar == Calendar::Hijri && name.number == 2;
    let marked = reader.mark(next).is_some();
    let of = at > next && !marked;
    if zero && (marked || !(of || matches!(value.year, YearOf::Said(_)))) {
        return None;
    }
    let month = MonthOf::Said(name.number);
    Some(day_reading(value, month, day, end))
}

/// A year that is not said.
const UNSAID: YearIn = YearIn {
    year: YearOf::Unsaid,
    calendar: Calendar::Gregorian,
};

fn day_reading(year: YearIn, month: MonthOf, day: u8, end: usize) -> Reading {
    let YearIn { year, calendar } = year;
    let meaning = Meaning::Day {
        calendar,
        year,
        month,
        day,
    };
    Reading::new(end, meaning, confidence::DAY)
}

/// "January 6, 2022", and "يناير 6" where nothing is counted.
fn month_first(reader: &TokenReader, at: usize) -> Option<Reading> {
    let name = reader.month(at)?;
    let mut next = reader.after(at);
    if reader.is_mark(next, &['.']) && reader.kind(at) == Some(TokenKind::Latin) {
        next += 1;
    }
    let Parsed {
        value: day,
        end: after,
    } = day_number(reader, next)?;
    let Parsed { value, end } = year_tail(reader, after, name.calendar, Comma::Passes);
    let latin = reader.kind(at) == Some(TokenKind::Latin);
    let alone = !matches!(
        reader.kind(after),
        Some(TokenKind::Word | TokenKind::Latin | TokenKind::Number)
    ) && !reader.is_mark(after, &['%', '٪', '/', '-', ':']);
    let month = MonthOf::Said(name.number);
    (latin || alone || matches!(value.year, YearOf::Said(_)))
        .then(|| day_reading(value, month, day.day, end))
}

/// The number of a day.
struct DayNumber {
    day: u8,
    /// Whether it is in digits.
    in_digits: bool,
}

/// The number of a day.
fn day_number(reader: &TokenReader, at: usize) -> Option<Parsed<DayNumber>> {
    if let Some(Parsed { value, end: next }) = number::digits(reader, at) {
        let first = if reader.is_article(at) { at + 1 } else { at };
        let day = u8::try_from(value).ok()?;
        let in_digits = true;
        let next = skip_ordinal_ending(reader, next);
        return (reader.digits(first) <= 2 && (1..=31).contains(&day))
            .then(|| Parsed::new(DayNumber { day, in_digits }, next));
    }
    let day = masculine_day(reader, at).or_else(|| cardinal_day(reader, at))?;
    let in_digits = false;
    (1..=31)
        .contains(&day.value)
        .then(|| day.map(|day| DayNumber { day, in_digits }))
}

/// "الخامس والعشرين"; feminine ordinals count hours, and "النصف الأول من" counts parts.
fn masculine_day(reader: &TokenReader, at: usize) -> Option<Parsed<u8>> {
    let feminine = reader
        .senses(at)
        .iter()
        .any(|sense| matches!(sense, Sense::Feminine(_)));
    let of_part = at
        .checked_sub(1)
        .and_then(|before| reader.unit(before))
        .is_some_and(|(unit, form)| form == Form::TheOne && unit != Unit::Day);
    let day = number::ordinal(reader, at)?;
    let hour = feminine && day.value <= 12;
    (!hour && !of_part).then_some(day)
}

/// "عشرين غشت": a plain number in words right before its month.
fn cardinal_day(reader: &TokenReader, at: usize) -> Option<Parsed<u8>> {
    let Parsed { value, end } = number::cardinal(reader, at)?;
    named_month(reader, end)?;
    Some(Parsed::new(u8::try_from(value).ok()?, end))
}

/// "6th".
fn skip_ordinal_ending(reader: &TokenReader, at: usize) -> usize {
    let ending = matches!(reader.folded(at), "st" | "nd" | "rd" | "th") && reader.glued(at);
    at + usize::from(ending)
}

/// "من", "من شهر", "/", "." between day and month.
fn separator(reader: &TokenReader, at: usize) -> usize {
    if reader.is_mark(at, &['/', '-', '.', '–']) {
        return at + 1;
    }
    if reader.folded(at) == "of" {
        return at + 1;
    }
    reader.skip(at, Tag::Join)
}

/// Whether a preposition of time or the word for day stands at or before `at`.
fn in_time(reader: &TokenReader, at: usize) -> bool {
    reader.is(at, Tag::DayWord) || reader.is_before(at, Tag::TimeHead)
}

/// "الشهر الجاري", "هذا الشهر", "الشهر نفسه": which month, and the token after it.
fn this_month(reader: &TokenReader, at: usize) -> Option<Parsed<MonthOf>> {
    let reading = relative::read(reader, at)?;
    match reading.meaning {
        Meaning::Month {
            month: month @ (MonthOf::Shift(_) | MonthOf::FromLast(_)),
            ..
        } => Some(Parsed::new(month, reading.end)),
        _ => None,
    }
}

fn this_now(reader: &TokenReader, at: usize) -> bool {
    reader.senses(at).contains(&Sense::This(Cue::Now))
}

/// "یک دی ماه" has the word for month after the name.
fn skip_persian_month_word(reader: &TokenReader, at: usize) -> usize {
    if reader.language == Language::Persian {
        reader.skip(at, Tag::MonthWord)
    } else {
        at
    }
}

/// "يوم 12", but not "يومان".
fn skip_day_word(reader: &TokenReader, at: usize) -> usize {
    reader.skip(at, Tag::DayWord)
}
