//! What an expression is resolved against: the anchor, what the text has said before, and where it stands.

use jiff::civil::{Date, Weekday};
use jiff::{Span as Time, ToSpan};

use super::found::Outlook;
use super::meaning::YearOf;
use super::sense::Cue;
use crate::model::Anchor;

/// The anchor as precise as it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Point {
    /// The day it is or ends with.
    pub last: Date,
    /// Whether it is one day.
    pub(crate) is_day: bool,
    /// Whether it is at least one month.
    pub(crate) is_month: bool,
}

impl Point {
    /// The days an anchor covers.
    pub(crate) fn of(anchor: &Anchor) -> Option<Self> {
        let (first, last) = anchor.value.days()?;
        Some(Self {
            last,
            is_day: first == last,
            is_month: first.first_of_month() == last.first_of_month(),
        })
    }

    /// Its year.
    pub(crate) fn year(self) -> i16 {
        self.last.year()
    }

    /// The day, if it is one day.
    pub(crate) fn day(self) -> Option<Date> {
        self.is_day.then_some(self.last)
    }
}

/// What the text has said so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    /// The last year said.
    pub(crate) last_year: Option<i16>,
    /// A day of the last month said or resolved.
    pub(crate) last_month: Option<Date>,
    /// The last day said or resolved.
    pub(crate) last_day: Option<Date>,
    /// The last dated day of each weekday, Monday first.
    pub(crate) weekdays: [Option<Date>; 7],
    /// The last month said with its year, and its line.
    pub(crate) story: Option<(i16, u8, usize)>,
}

/// Where an expression stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setting {
    /// Which way its sentence looks.
    pub(crate) outlook: Outlook,
    /// Its line.
    pub(crate) line: usize,
    /// The year of the date it is joined to.
    pub(crate) shared_year: Option<i16>,
}

/// All of that together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Against<'a> {
    /// The anchor, if there is one.
    pub(crate) point: Option<Point>,
    /// What the text has said so far.
    pub(crate) memory: &'a Memory,
    /// Where the expression stands.
    pub(crate) setting: Setting,
}

/// The year, where it is said or counted from the anchor.
pub(crate) fn known_year(year: YearOf, point: Option<Point>, memory: &Memory) -> Option<i16> {
    match year {
        YearOf::Said(year) => Some(year),
        YearOf::Shift(shift) => point?.year().checked_add(shift),
        YearOf::FromLast(shift) => memory.last_year?.checked_add(shift),
        YearOf::Cue(Cue::Now) => Some(point?.year()),
        _ => None,
    }
}

/// A day of the month so many after the anchor's.
pub(crate) fn shifted_month(point: Point, shift: i16) -> Option<Date> {
    if !point.is_month {
        return None;
    }
    add(point.last.first_of_month(), i64::from(shift).months())
}

/// The day `time` later, if the calendar has it.
pub(crate) fn add(day: Date, time: Time) -> Option<Date> {
    day.checked_add(time).ok()
}

/// Days from one day to the other, negative backwards.
pub(crate) fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(i32::MAX, |span| span.get_days())
}

/// Monday = 1.
pub(crate) fn number_of(weekday: Weekday) -> u8 {
    u8::try_from(weekday.to_monday_one_offset()).unwrap_or(1)
}
