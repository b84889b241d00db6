//! What the words of one date expression say, before any anchor is known.

use jiff::civil::Date;

use super::calendar;
use super::sense::{Calendar, Cue};
use crate::model::{TimexKind, TimexModifier};

/// Which year the words name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum YearOf {
    /// None.
    #[default]
    Unsaid,
    /// This one.
    Said(i16),
    /// So many years after the anchor's.
    Shift(i16),
    /// The nearest fitting one before, around or after the anchor.
    Cue(Cue),
    /// So many years after the one named before.
    FromLast(i16),
}

/// A year as it is said, in its calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct YearIn {
    /// Which year.
    pub(crate) year: YearOf,
    /// The calendar that counts it.
    pub(crate) calendar: Calendar,
}

/// Which month the words name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MonthOf {
    /// From 1 to 12.
    Said(u8),
    /// So many months after the anchor's.
    Shift(i16),
    /// So many months after the one named before.
    FromLast(i16),
    /// None.
    Unsaid,
}

/// The calendar part of an expression.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Meaning {
    /// A day of a month.
    Day {
        /// The calendar it is counted in.
        calendar: Calendar,
        /// The year.
        year: YearOf,
        /// The month.
        month: MonthOf,
        /// From 1 to 31.
        day: u8,
    },
    /// A month.
    Month {
        /// The calendar it is counted in.
        calendar: Calendar,
        /// The year.
        year: YearOf,
        /// The month.
        month: MonthOf,
    },
    /// A year.
    Year {
        /// The calendar it is counted in.
        calendar: Calendar,
        /// The year; `Said` of a negative number is before the common era.
        year: YearOf,
    },
    /// A quarter, half or season of a year, as TIMEX3 names it.
    Part {
        /// The year.
        year: YearOf,
        /// `Q1`, `H1`, `SU`.
        part: &'static str,
    },
    /// A decade by its first year.
    Decade(i16),
    /// The decade so many after the anchor's.
    DecadeShift(i16),
    /// A century by the hundreds of its years; below zero the so-many-th before the common era.
    Century(i16),
    /// A numbered ISO week of a year; 0 is the last one.
    WeekOfYear(YearOf, u8),
    /// The weekend of the week so many after the anchor's.
    Weekend(i16),
    /// The week so many after the anchor's.
    Week(i16),
    /// A weekday, and which one.
    Weekday(Option<Cue>),
    /// A weekday of the week so many after the anchor's.
    WeekdayOf(i16),
    /// The day so many after the anchor.
    Near(i32),
    /// The day so many months and days after the anchor.
    Ahead(i32, i32),
    /// The day so many after the one named before.
    FromLast(i32),
    /// A time of day of no known day.
    Clock,
    /// A type and value that need no anchor.
    Fixed(TimexKind, String),
}

/// One date expression as read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reading {
    /// One past its last token.
    pub end: usize,
    /// What it says.
    pub(crate) meaning: Meaning,
    /// The weekday it names, Monday = 1.
    pub(crate) weekday: Option<u8>,
    /// The part of the day, as TIMEX3 names it.
    pub(crate) part: Option<&'static str>,
    /// Hour and minute.
    pub(crate) clock: Option<(u8, u8)>,
    /// Which part of the period.
    pub(crate) modifier: Option<TimexModifier>,
    /// The year of writing, where the words give it away: "العام الجاري 2022".
    pub(crate) present_year: Option<i16>,
    /// From 0 to 1, before any anchor.
    pub confidence: f32,
}

impl Reading {
    /// A reading of calendar words only.
    pub(crate) fn new(end: usize, meaning: Meaning, confidence: f32) -> Self {
        Self {
            end,
            meaning,
            weekday: None,
            part: None,
            clock: None,
            modifier: None,
            present_year: None,
            confidence,
        }
    }

    /// A reading whose type and value need no anchor.
    pub(crate) fn fixed(
        end: usize,
        kind: TimexKind,
        value: impl Into<String>,
        confidence: f32,
    ) -> Self {
        Self::new(end, Meaning::Fixed(kind, value.into()), confidence)
    }

    /// Its TIMEX3 type.
    pub(super) fn kind(&self) -> TimexKind {
        match &self.meaning {
            Meaning::Fixed(kind, _) => *kind,
            _ if self.part.is_some() || self.clock.is_some() => TimexKind::Time,
            _ => TimexKind::Date,
        }
    }

    /// The time of day to add to a calendar value.
    pub(crate) fn time(&self) -> String {
        match (self.clock, self.part) {
            (Some((hour, minute)), _) => format!("T{hour:02}:{minute:02}"),
            (None, Some(part)) => format!("T{part}"),
            (None, None) => String::new(),
        }
    }

    /// What the words alone say, as a TIMEX3 value.
    pub(super) fn value(&self) -> String {
        self.calendar_value() + &self.time()
    }

    fn calendar_value(&self) -> String {
        match &self.meaning {
            Meaning::Day {
                calendar,
                year,
                month,
                day,
            } => day_value(*calendar, *year, *month, *day),
            Meaning::Month {
                calendar,
                year,
                month,
            } => month_value(*calendar, *year, *month),
            Meaning::Year { calendar, year } => year_value(*calendar, *year),
            Meaning::Part { year, part } => {
                format!("{}-{part}", year_value(Calendar::Gregorian, *year))
            }
            Meaning::Decade(first) => format!("{:03}X", first / 10),
            Meaning::DecadeShift(_) => "XXXX".to_owned(),
            Meaning::Century(hundreds) if *hundreds < 0 => format!("BC{:02}XX", -1 - hundreds),
            Meaning::Century(hundreds) => format!("{hundreds:02}XX"),
            Meaning::Week(_) | Meaning::WeekOfYear(_, 0) => "XXXX-WXX".to_owned(),
            Meaning::WeekOfYear(year, week) => {
                format!("{}-W{week:02}", year_value(Calendar::Gregorian, *year))
            }
            Meaning::Weekend(_) => "XXXX-WXX-WE".to_owned(),
            Meaning::Weekday(_)
            | Meaning::WeekdayOf(_)
            | Meaning::Near(_)
            | Meaning::Ahead(..)
            | Meaning::FromLast(_) => match self.weekday {
                Some(weekday) => format!("XXXX-WXX-{weekday}"),
                None => "XXXX-XX-XX".to_owned(),
            },
            Meaning::Clock => String::new(),
            Meaning::Fixed(_, value) => value.clone(),
        }
    }

    /// What the words say in the Hijri calendar, if they use it.
    pub(crate) fn hijri(&self) -> Option<String> {
        let text = |year: YearOf| match year {
            YearOf::Said(year) => format!("{year:04}"),
            _ => "XXXX".to_owned(),
        };
        match self.meaning {
            Meaning::Day {
                calendar: Calendar::Hijri,
                year,
                month: MonthOf::Said(month),
                day,
            } => Some(format!("{}-{month:02}-{day:02}", text(year))),
            Meaning::Month {
                calendar: Calendar::Hijri,
                year,
                month: MonthOf::Said(month),
            } => Some(format!("{}-{month:02}", text(year))),
            Meaning::Year {
                calendar: Calendar::Hijri,
                year,
            } => Some(text(year)),
            _ => None,
        }
    }

    /// The day it names in full.
    pub(crate) fn full_day(&self) -> Option<Date> {
        match self.meaning {
            Meaning::Day {
                calendar,
                year: YearOf::Said(year),
                month: MonthOf::Said(month),
                day,
            } => calendar::day(calendar, year, month, day),
            _ => None,
        }
    }

    /// The common-calendar year it names.
    pub(crate) fn said_year(&self) -> Option<i16> {
        match self.meaning {
            Meaning::Day {
                calendar,
                year: YearOf::Said(year),
                ..
            }
            | Meaning::Month {
                calendar,
                year: YearOf::Said(year),
                ..
            }
            | Meaning::Year {
                calendar,
                year: YearOf::Said(year),
            } => match calendar {
                Calendar::Gregorian => Some(year),
                _ => calendar::day(calendar, year, 6, 15).map(Date::year),
            },
            Meaning::Part {
                year: YearOf::Said(year),
                ..
            }
            | Meaning::WeekOfYear(YearOf::Said(year), _) => Some(year),
            _ => None,
        }
    }
}

fn day_value(calendar: Calendar, year: YearOf, month: MonthOf, day: u8) -> String {
    match (calendar, year, month) {
        (Calendar::Gregorian, _, MonthOf::Said(month)) => {
            format!("{}-{month:02}-{day:02}", year_value(calendar, year))
        }
        (Calendar::Gregorian, ..) => format!("{}-XX-{day:02}", year_value(calendar, year)),
        (_, YearOf::Said(year), MonthOf::Said(month)) => calendar::day(calendar, year, month, day)
            .map_or_else(|| "XXXX-XX-XX".to_owned(), |date| date.to_string()),
        _ => "XXXX-XX-XX".to_owned(),
    }
}

fn month_value(calendar: Calendar, year: YearOf, month: MonthOf) -> String {
    match (calendar, year, month) {
        (Calendar::Gregorian, _, MonthOf::Said(month)) => {
            format!("{}-{month:02}", year_value(calendar, year))
        }
        (Calendar::Gregorian, ..) => format!("{}-XX", year_value(calendar, year)),
        // A month of another calendar lies in two common ones; its middle day picks one.
        (_, YearOf::Said(year), MonthOf::Said(month)) => {
            calendar::day(calendar, year, month, 15).map_or_else(|| "XXXX-XX".to_owned(), month_of)
        }
        _ => "XXXX-XX".to_owned(),
    }
}

fn year_value(calendar: Calendar, year: YearOf) -> String {
    match (calendar, year) {
        (Calendar::Gregorian, YearOf::Said(year)) if year < 0 => format!("BC{:04}", -year),
        (Calendar::Gregorian, YearOf::Said(year)) => format!("{year:04}"),
        (_, YearOf::Said(year)) => calendar::day(calendar, year, 6, 15)
            .map_or_else(|| "XXXX".to_owned(), |date| format!("{:04}", date.year())),
        _ => "XXXX".to_owned(),
    }
}

/// The month of a day, as a TIMEX3 value.
pub(crate) fn month_of(date: Date) -> String {
    format!("{:04}-{:02}", date.year(), date.month())
}
