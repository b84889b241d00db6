//! The expressions of an article in text order, with what their surroundings say.

use super::confidence;
use super::grammar::{self, Step};
use super::meaning::{Meaning, MonthOf, Reading, YearOf};
use super::reader::TokenReader;
use super::sense::{Calendar, Tag};
use crate::analysis::token::TokenKind;
use crate::model::Span;

/// Which way the words around an expression look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outlook {
    /// They do not say.
    Untold,
    /// To the future.
    ToCome,
    /// Something lasts until then: the nearest one is meant, past or to come.
    Until,
}

/// One expression in its place.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// Its first token.
    pub start: usize,
    /// What it says.
    pub(crate) reading: Reading,
    /// Where it stands in the source.
    pub span: Span,
    /// Which way its sentence looks.
    pub(crate) outlook: Outlook,
    /// Whether it names an event rather than a day in the story.
    pub(crate) event: bool,
    /// Whether it is the only thing on its line.
    pub(crate) own_line: bool,
    /// The number of its line, from 0.
    pub(crate) line: usize,
    /// The year it shares with the date it is joined to: "من 5 مارس إلى 7 أبريل 2021".
    pub(crate) shared_year: Option<i16>,
}

/// Reads all expressions.
pub(crate) fn all(reader: &TokenReader) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let (mut at, mut line) = (0, 0);
    while at < reader.len() {
        if reader.kind(at) == Some(TokenKind::LineEnd) {
            line += 1;
            at += 1;
            continue;
        }
        let previous = found
            .last()
            .filter(|last| continues(reader, last.reading.end, at))
            .map(|last| &last.reading);
        match grammar::read(reader, at, previous) {
            Step::Nothing => at += 1,
            Step::Skip(end) => at = end.max(at + 1),
            Step::Date(reading) => {
                let end = reading.end.max(at + 1);
                if real(&reading) {
                    found.push(place(reader, at, reading, line));
                }
                at = end;
            }
        }
    }
    list_days(reader, &mut found);
    share_years(reader, &mut found);
    share_eras(reader, &mut found);
    found
}

/// A day or month without year takes the year of the later one it is joined to.
fn share_years(reader: &TokenReader, found: &mut [Found]) {
    for index in (1..found.len()).rev() {
        let Some([first, second]) = found.get(index - 1..=index) else {
            continue;
        };
        let (Some((year, month)), Some((None, earlier))) =
            (said(second), said_month(&first.reading))
        else {
            continue;
        };
        if earlier <= month && continues(reader, first.reading.end, second.start) {
            found[index - 1].shared_year = Some(year);
        }
    }
}

/// "عامي 2205 و2197 قبل الميلاد": the era at the end holds for both.
fn share_eras(reader: &TokenReader, found: &mut [Found]) {
    for index in 1..found.len() {
        let Some([first, second]) = found.get_mut(index - 1..=index) else {
            continue;
        };
        let (
            Meaning::Year {
                calendar,
                year: YearOf::Said(year),
            },
            &Meaning::Year {
                calendar: era,
                year: YearOf::Said(later),
            },
        ) = (&mut first.reading.meaning, &second.reading.meaning)
        else {
            continue;
        };
        if *year > 0 && continues(reader, first.reading.end, second.start) {
            if era != Calendar::Gregorian && *year < 1600 {
                *calendar = era;
            }
            *year = if later < 0 { -*year } else { *year };
        }
    }
}

/// The year and month a date says or shares.
fn said(item: &Found) -> Option<(i16, u8)> {
    let (year, month) = said_month(&item.reading)?;
    Some((year.or(item.shared_year)?, month))
}

/// The common-calendar month a reading says, with the year if it says that too.
pub(crate) fn said_month(reading: &Reading) -> Option<(Option<i16>, u8)> {
    let (Meaning::Day {
        calendar: Calendar::Gregorian,
        year,
        month: MonthOf::Said(month),
        ..
    }
    | Meaning::Month {
        calendar: Calendar::Gregorian,
        year,
        month: MonthOf::Said(month),
    }) = reading.meaning
    else {
        return None;
    };
    match year {
        YearOf::Said(year) => Some((Some(year), month)),
        YearOf::Unsaid => Some((None, month)),
        _ => None,
    }
}

/// Whether the expression that ended at `end` goes on at `at`: "2014-2015", "2014 و2015", "من 2014 إلى 2016".
fn continues(reader: &TokenReader, end: usize, at: usize) -> bool {
    let attached = at == end && reader.clitics(at).starts_with('و');
    attached
        || (reader.is(end, Tag::To) && at == reader.after(end))
        || at == end + 1
            && (reader.is_mark(end, &['-', '–', '/', '،', ',', '—'])
                || matches!(reader.folded(end), "و" | "او"))
}

/// A day that no calendar has is no date.
fn real(reading: &Reading) -> bool {
    match reading.meaning {
        Meaning::Day {
            calendar,
            year: YearOf::Said(year),
            month: MonthOf::Said(month),
            day,
        } => super::calendar::day(calendar, year, month, day).is_some(),
        Meaning::Day {
            calendar: Calendar::Gregorian,
            month: MonthOf::Said(month),
            day,
            ..
        } => super::calendar::day(Calendar::Gregorian, 2000, month, day).is_some(),
        _ => true,
    }
}

fn place(reader: &TokenReader, start: usize, reading: Reading, line: usize) -> Found {
    let end = reading.end;
    let first = start == 0 || reader.kind(start - 1) == Some(TokenKind::LineEnd);
    let last = matches!(reader.kind(end), None | Some(TokenKind::LineEnd));
    Found {
        start,
        span: reader.source_span(start, end),
        outlook: outlook(reader, start, end),
        // No event is named by its weekday.
        event: reading.weekday.is_none() && event(reader, start),
        own_line: first && last,
        line,
        shared_year: None,
        reading,
    }
}

fn event(reader: &TokenReader, start: usize) -> bool {
    reader.is_before(start, Tag::EventHead)
}

fn outlook(reader: &TokenReader, start: usize, end: usize) -> Outlook {
    let before = start
        .checked_sub(1)
        .map_or("", |before| reader.folded(before));
    if future(reader, start, end) {
        Outlook::ToCome
    } else if matches!(before, "حتي" | "وحتي" | "لغايه" | "غايه" | "بحلول") {
        Outlook::Until
    } else {
        Outlook::Untold
    }
}

/// Whether the words around say that it has yet to come.
fn future(reader: &TokenReader, start: usize, end: usize) -> bool {
    let before = (start.saturating_sub(20)..start)
        .rev()
        .take_while(|&at| !sentence_end(reader, at));
    let after = (end..(end + 4).min(reader.len()))
        .take_while(|&at| !sentence_end(reader, at) && reader.mark(at).is_none());
    before.chain(after).any(|at| to_come(reader, at))
}

fn sentence_end(reader: &TokenReader, at: usize) -> bool {
    reader.kind(at) == Some(TokenKind::LineEnd) || reader.is_mark(at, &['.', '؟', '!', '?', '؛'])
}

/// A word of the future, or a verb with سـ and a person prefix.
fn to_come(reader: &TokenReader, at: usize) -> bool {
    if reader.is(at, Tag::Future) {
        return true;
    }
    let word = reader.folded(at);
    let word = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let verb = word
        .strip_prefix('س')
        .is_some_and(|rest| rest.starts_with(['ي', 'ت', 'ن']) && rest.chars().count() >= 4);
    verb && !reader.is(at, Tag::NotFuture)
}

/// "10 و12 يناير": the numbers before a joined day and month are days of the same month.
fn list_days(reader: &TokenReader, found: &mut Vec<Found>) {
    let mut added = Vec::new();
    let mut filled = Vec::new();
    for (index, item) in found.iter().enumerate() {
        let Meaning::Day { .. } = item.reading.meaning else {
            continue;
        };
        let floor = index
            .checked_sub(1)
            .and_then(|before| found.get(before))
            .map_or(0, |before| before.reading.end);
        if let Some(lone) = lone_day_before(reader, found, index) {
            filled.push((index - 1, lone));
        }
        let mut first = item.start;
        while let Some(day_at) = listed_day(reader, first).filter(|at| *at >= floor) {
            let mut earlier = item.clone();
            if let (Meaning::Day { day, .. }, Some(number)) =
                (&mut earlier.reading.meaning, reader.integer(day_at))
            {
                *day = u8::try_from(number).unwrap_or(1);
            }
            earlier.reading.end = day_at + 1;
            earlier.reading.weekday = None;
            earlier.reading.confidence = confidence::LISTED_DAY;
            earlier.start = day_at;
            earlier.span = reader.source_span(day_at, day_at + 1);
            added.push(earlier);
            first = day_at;
        }
    }
    for (index, meaning) in filled {
        if let Some(item) = found.get_mut(index) {
            item.reading.meaning = meaning;
        }
    }
    if !added.is_empty() {
        found.extend(added);
        found.sort_by_key(|item| item.span);
    }
}

/// "يوم 5 و6 يناير": what the day without a month before the one at `index` means.
fn lone_day_before(reader: &TokenReader, found: &[Found], index: usize) -> Option<Meaning> {
    let (before, item) = (found.get(index.checked_sub(1)?)?, found.get(index)?);
    let Meaning::Day {
        month: MonthOf::Unsaid,
        day: earlier,
        ..
    } = before.reading.meaning
    else {
        return None;
    };
    let mut meaning = item.reading.meaning.clone();
    if let Meaning::Day { day, .. } = &mut meaning {
        *day = earlier;
    }
    continues(reader, before.reading.end, item.start).then_some(meaning)
}

/// The day's number that is joined to the day at `at`.
fn listed_day(reader: &TokenReader, at: usize) -> Option<usize> {
    let to = (1..=3)
        .filter_map(|back| at.checked_sub(back))
        .find(|&start| reader.is(start, Tag::To) && reader.after(start) == at);
    let joint = to.or(at.checked_sub(1))?;
    let day = joint.checked_sub(1)?;
    reader.integer(at)?;
    let joined = reader.is_mark(joint, &['-', '–', '،'])
        || matches!(reader.folded(joint), "و" | "او")
        || to.is_some();
    let number = reader.integer(day).filter(|day| (1..=31).contains(day))?;
    let dash = reader.is_mark(joint, &['-', '–']) || number < reader.integer(at)?;
    (joined && dash && reader.digits(day) <= 2).then_some(day)
}
