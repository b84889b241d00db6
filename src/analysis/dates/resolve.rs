//! From what the words say to a day, month or year of the calendar, by an anchor.
//!
//! Without an anchor nothing is resolved that does not say its year; no year is invented.

use jiff::civil::{Date, Weekday};
use jiff::{Span as Time, ToSpan};

use super::calendar;
use super::meaning::{Meaning, MonthOf, Reading, YearOf, month_of};
use super::sense::{Calendar, Cue};
use crate::model::{Anchor, TimexKind};

/// A day without year that lies this many days after the anchor is to come, not a year ago.
const SOON: i32 = 31;

/// The anchor as precise as it is.
#[derive(Clone, Copy, Debug)]
pub struct Point {
    /// The day it is or ends with.
    last: Date,
    /// Whether it is one day.
    is_day: bool,
    /// Whether it is at least one month.
    is_month: bool,
}

impl Point {
    /// The days an anchor covers.
    pub fn of(anchor: &Anchor) -> Option<Self> {
        let (first, last) = anchor.value.days()?;
        Some(Self {
            last,
            is_day: first == last,
            is_month: first.first_of_month() == last.first_of_month(),
        })
    }

    fn year(self) -> i16 {
        self.last.year()
    }

    fn day(self) -> Option<Date> {
        self.is_day.then_some(self.last)
    }
}

/// What the text has said so far.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// The last year said.
    pub last_year: Option<i16>,
    /// The last day said or resolved.
    pub last_day: Option<Date>,
    /// The last dated day of each weekday, Monday first.
    pub weekdays: [Option<Date>; 7],
    /// The last month said with its year, and its line.
    pub story: Option<(i16, u8, usize)>,
}

/// Where an expression stands.
#[derive(Clone, Copy, Debug, Default)]
pub struct Place {
    /// Whether its sentence speaks of the future.
    pub future: bool,
    /// Its line.
    pub line: usize,
    /// The year of the date it is joined to.
    pub shared_year: Option<i16>,
}

/// The calendar value, or `None` where a part would have to be invented.
pub fn resolve(
    reading: &Reading,
    point: Option<Point>,
    memory: &Memory,
    place: Place,
) -> Option<String> {
    let time = reading.time();
    match &reading.meaning {
        Meaning::Clock | Meaning::Fixed(TimexKind::Date, _) => None,
        Meaning::Fixed(_, value) => (!value.contains('X')).then(|| value.clone()),
        Meaning::Decade(_) | Meaning::Century(_) => Some(reading.value()),
        _ => day_of(reading, point, memory, place)
            .map(|day| day.to_string())
            .or_else(|| period(reading, point, memory, place))
            .map(|value| value + &time),
    }
}

/// The day a reading means, if it means one.
pub fn day_of(
    reading: &Reading,
    point: Option<Point>,
    memory: &Memory,
    place: Place,
) -> Option<Date> {
    match reading.meaning {
        Meaning::Day {
            calendar,
            year,
            month: MonthOf::Said(month),
            day,
        } => {
            if let Some(year) = known_year(year, point, memory) {
                return calendar::day(calendar, year, month, day);
            }
            if year == YearOf::Unsaid
                && let Some(year) = story_year(calendar, month, memory, place)
            {
                return calendar::day(calendar, year, month, day);
            }
            let of = |year| calendar::day(calendar, year, month, day);
            nearest_day((calendar, year), reading.weekday, point?, (place, &of))
        }
        Meaning::Day {
            month: MonthOf::Shift(shift),
            day,
            ..
        } => {
            let month = shifted_month(point?, shift)?;
            Date::new(month.year(), month.month(), i8::try_from(day).ok()?).ok()
        }
        Meaning::Day {
            month: MonthOf::Unsaid,
            day,
            ..
        } => numbered_day(day, point?, place),
        Meaning::Weekday(cue) => weekday(reading.weekday?, cue, point, (memory, place)),
        Meaning::WeekdayOf(shift) => {
            let day = add(point?.day()?, i64::from(shift).checked_mul(7)?.days())?;
            let monday = add(day, (-i64::from(number_of(day.weekday()) - 1)).days())?;
            add(monday, i64::from(reading.weekday? - 1).days())
        }
        Meaning::Near(days) => point?.day()?.checked_add(days.days()).ok(),
        Meaning::FromLast(days) => memory.last_day?.checked_add(days.days()).ok(),
        _ => None,
    }
}

fn period(
    reading: &Reading,
    point: Option<Point>,
    memory: &Memory,
    place: Place,
) -> Option<String> {
    match reading.meaning {
        Meaning::Month {
            calendar,
            year,
            month: MonthOf::Said(month),
        } => {
            let known = known_year(year, point, memory).or_else(|| {
                (year == YearOf::Unsaid).then(|| story_year(calendar, month, memory, place))?
            });
            let year = match known {
                Some(year) => year,
                None => nearest_month((calendar, year), month, point?, place)?,
            };
            month_text(calendar, year, month)
        }
        Meaning::Month {
            month: MonthOf::Shift(shift),
            ..
        } => shifted_month(point?, shift).map(month_of),
        Meaning::Year { calendar, year } => {
            let year = known_year(year, point, memory)?;
            if calendar == Calendar::Gregorian {
                return Some(reading.value())
                    .filter(|value| !value.starts_with('X'))
                    .or_else(|| Some(format!("{year:04}")));
            }
            let middle = calendar::day(calendar, year, 6, 15)?;
            Some(format!("{:04}", middle.year()))
        }
        Meaning::Part { year, part } => part_of_year(year, part, point, (memory, place)),
        Meaning::DecadeShift(shift) => {
            let decade = point?.year().div_euclid(10) + shift;
            Some(format!("{decade:03}X"))
        }
        Meaning::Week(shift) => {
            let day = add(point?.day()?, i64::from(shift).checked_mul(7)?.days())?;
            let week = day.iso_week_date();
            Some(format!("{:04}-W{:02}", week.year(), week.week()))
        }
        _ => None,
    }
}

fn month_text(calendar: Calendar, year: i16, month: u8) -> Option<String> {
    let middle = calendar::day(calendar, year, month, 15)?;
    Some(month_of(middle))
}

/// The year, where it is said or counted from the anchor.
fn known_year(year: YearOf, point: Option<Point>, memory: &Memory) -> Option<i16> {
    match year {
        YearOf::Said(year) => Some(year),
        YearOf::Shift(shift) => point?.year().checked_add(shift),
        YearOf::FromLast(shift) => memory.last_year?.checked_add(shift),
        YearOf::Cue(Cue::Now) => Some(point?.year()),
        _ => None,
    }
}

/// A story that has said its year goes on in it: "15 مارس 2011 … 18 مارس".
fn story_year(calendar: Calendar, month: u8, memory: &Memory, place: Place) -> Option<i16> {
    if place.shared_year.is_some() {
        return place.shared_year;
    }
    let (year, story_month, line) = memory.story?;
    (calendar == Calendar::Gregorian && line == place.line && month >= story_month).then_some(year)
}

/// The year in which a day without year lies: the most recent past, unless a cue, the weekday or nearness says else.
fn nearest_day(
    (calendar, year): (Calendar, YearOf),
    weekday: Option<u8>,
    point: Point,
    (place, of): (Place, &dyn Fn(i16) -> Option<Date>),
) -> Option<Date> {
    let home = calendar::year_of(calendar, point.last)?;
    if !point.is_month {
        return (year == YearOf::Unsaid).then(|| of(home))?;
    }
    let candidates = || (-1..=1).filter_map(|shift| of(home.checked_add(shift)?));
    if let Some(weekday) = weekday {
        let fitting = candidates()
            .filter(|day| number_of(day.weekday()) == weekday)
            .min_by_key(|day| days_between(point.last, *day).abs());
        if fitting.is_some() {
            return fitting;
        }
    }
    let next = year == YearOf::Cue(Cue::Next) || (year == YearOf::Unsaid && place.future);
    if next {
        return candidates().find(|day| *day >= point.last);
    }
    let grace = if year == YearOf::Unsaid { SOON } else { 0 };
    candidates().rfind(|day| days_between(point.last, *day) <= grace)
}

/// "يوم 27": the most recent one, or the next if it is to come.
fn numbered_day(day: u8, point: Point, place: Place) -> Option<Date> {
    let anchor = point.day()?;
    let of = |shift| {
        let month = shifted_month(point, shift)?;
        Date::new(month.year(), month.month(), i8::try_from(day).ok()?).ok()
    };
    if place.future {
        return (0..=2).filter_map(of).find(|date| *date >= anchor);
    }
    (-2..=0).filter_map(of).rfind(|date| *date <= anchor)
}

/// The year in which a month without year lies.
fn nearest_month(
    (calendar, year): (Calendar, YearOf),
    month: u8,
    point: Point,
    place: Place,
) -> Option<i16> {
    let home = calendar::year_of(calendar, point.last)?;
    if !point.is_month {
        return (year == YearOf::Unsaid).then_some(home);
    }
    let begins = |year: i16| calendar::day(calendar, year, month, 1);
    let candidates = || (-1..=1).filter_map(|shift| home.checked_add(shift));
    let this_month = |begin: Date| {
        let after = days_between(begin, point.last);
        (0..28).contains(&after) || begin.first_of_month() == point.last.first_of_month()
    };
    match (year, place.future) {
        (YearOf::Cue(Cue::Next), _) => {
            candidates().find(|year| begins(*year).is_some_and(|begin| begin > point.last))
        }
        (YearOf::Unsaid, true) => candidates().find(|year| {
            begins(*year).is_some_and(|begin| begin > point.last || this_month(begin))
        }),
        (YearOf::Cue(Cue::Past), _) => candidates().rfind(|year| {
            begins(*year).is_some_and(|begin| begin <= point.last && !this_month(begin))
        }),
        _ => candidates().rfind(|year| begins(*year).is_some_and(|begin| begin <= point.last)),
    }
}

/// The day a bare weekday means: the dated one in the text, else the most recent, else the next.
fn weekday(
    weekday: u8,
    cue: Option<Cue>,
    point: Option<Point>,
    (memory, place): (&Memory, Place),
) -> Option<Date> {
    let anchor = point.and_then(Point::day);
    let dated = memory
        .weekdays
        .get(usize::from(weekday).checked_sub(1)?)
        .copied()
        .flatten();
    if cue.is_none()
        && let Some(dated) = dated
        && anchor.is_none_or(|anchor| days_between(dated, anchor).abs() <= 7)
    {
        return Some(dated);
    }
    let anchor = anchor?;
    let back = i64::from((7 + number_of(anchor.weekday()) - weekday) % 7);
    let ahead = (7 - back) % 7;
    match cue {
        Some(Cue::Past) => add(anchor, (-(if back == 0 { 7 } else { back })).days()),
        Some(Cue::Next) => add(anchor, (if ahead == 0 { 7 } else { ahead }).days()),
        None if place.future && back > 0 => add(anchor, ahead.days()),
        _ => add(anchor, (-back).days()),
    }
}

fn part_of_year(
    year: YearOf,
    part: &str,
    point: Option<Point>,
    (memory, place): (&Memory, Place),
) -> Option<String> {
    let text = |year: i16| format!("{year:04}-{part}");
    if let Some(year) = known_year(year, point, memory) {
        return Some(text(year));
    }
    let point = point?;
    let starts = |year: i16| Date::new(year, first_month(part), 1).ok();
    let next = year == YearOf::Cue(Cue::Next) || (year == YearOf::Unsaid && place.future);
    let candidates = (-1..=1).filter_map(|shift| point.year().checked_add(shift));
    let mut started =
        candidates.filter(|year| starts(*year).is_some_and(|start| (start > point.last) == next));
    let chosen = if next {
        started.next()
    } else {
        started.next_back()
    };
    chosen.map(text)
}

fn first_month(part: &str) -> i8 {
    match part {
        "Q2" => 4,
        "Q3" | "H2" => 7,
        "Q4" => 10,
        "SP" => 3,
        "SU" => 6,
        "FA" => 9,
        "WI" => 12,
        _ => 1,
    }
}

fn shifted_month(point: Point, shift: i16) -> Option<Date> {
    point.is_month.then_some(())?;
    add(point.last.first_of_month(), i64::from(shift).months())
}

fn add(day: Date, time: Time) -> Option<Date> {
    day.checked_add(time).ok()
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(i32::MAX, |span| span.get_days())
}

/// Monday = 1.
pub fn number_of(weekday: Weekday) -> u8 {
    u8::try_from(weekday.to_monday_one_offset()).unwrap_or(1)
}
