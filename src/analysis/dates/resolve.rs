//! From what the words say to a day, month or year of the calendar, by an anchor.
//!
//! Without an anchor nothing is resolved that does not say its year; no year is invented.

use jiff::ToSpan;
use jiff::civil::Date;

use super::calendar;
use super::meaning::{Meaning, MonthOf, Reading, YearIn, YearOf, month_of};
use super::nearest::{Vantage, nearest_day, nearest_month, numbered_day, part_of_year, weekday};
use super::point::{Against, Memory, Point, Setting, add, known_year, number_of, shifted_month};
use super::sense::Calendar;
use crate::model::{TimexKind, TimexValue};

/// The calendar value, or `None` where a part would have to be invented.
pub(crate) fn resolve(
    reading: &Reading,
    point: Option<Point>,
    memory: &Memory,
    place: Setting,
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
pub(crate) fn day_of(
    reading: &Reading,
    point: Option<Point>,
    memory: &Memory,
    place: Setting,
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
            nearest_day(
                YearIn { year, calendar },
                reading.weekday,
                Vantage {
                    point: point?,
                    place,
                },
                &of,
            )
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
            month: MonthOf::FromLast(shift),
            day,
            ..
        } => {
            let month = add(
                memory.last_month?.first_of_month(),
                i64::from(shift).months(),
            )?;
            Date::new(month.year(), month.month(), i8::try_from(day).ok()?).ok()
        }
        Meaning::Day {
            month: MonthOf::Unsaid,
            day,
            ..
        } => numbered_day(
            day,
            reading.weekday,
            Vantage {
                point: point?,
                place,
            },
        ),
        Meaning::Weekday(cue) => weekday(
            reading.weekday?,
            cue,
            Against {
                point,
                memory,
                setting: place,
            },
        ),
        Meaning::WeekdayOf(shift) => {
            let day = add(point?.day()?, i64::from(shift).checked_mul(7)?.days())?;
            let monday = add(day, (-i64::from(number_of(day.weekday()) - 1)).days())?;
            add(monday, i64::from(reading.weekday? - 1).days())
        }
        Meaning::Near(days) => point?.day()?.checked_add(days.days()).ok(),
        Meaning::Ahead(months, days) => add(point?.day()?, months.months().days(days)),
        Meaning::FromLast(days) => memory.last_day?.checked_add(days.days()).ok(),
        _ => None,
    }
}

fn period(
    reading: &Reading,
    point: Option<Point>,
    memory: &Memory,
    place: Setting,
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
                None => nearest_month(
                    YearIn { year, calendar },
                    month,
                    Vantage {
                        point: point?,
                        place,
                    },
                )?,
            };
            month_text(calendar, year, month)
        }
        Meaning::Month {
            month: MonthOf::Shift(shift),
            ..
        } => shifted_month(point?, shift).map(month_of),
        Meaning::Month {
            month: MonthOf::FromLast(shift),
            ..
        } => add(memory.last_month?, i64::from(shift).months()).map(month_of),
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
        Meaning::Part { year, part } => part_of_year(
            year,
            part,
            Against {
                point,
                memory,
                setting: place,
            },
        ),
        Meaning::DecadeShift(shift) => {
            let decade = point?.year().div_euclid(10) + shift;
            Some(format!("{decade:03}X"))
        }
        Meaning::Week(shift) => week_after(point?, shift),
        Meaning::Weekend(shift) => week_after(point?, shift).map(|week| week + "-WE"),
        Meaning::WeekOfYear(year, week) => {
            let year = known_year(year, point, memory)?;
            // 28 December lies in the last week of its year.
            let last = Date::new(year, 12, 28).ok()?.iso_week_date().week();
            let week = i8::try_from(week).ok().filter(|week| *week <= last)?;
            let week = if week == 0 { last } else { week };
            Some(format!("{year:04}-W{week:02}"))
        }
        _ => None,
    }
}

fn week_after(point: Point, shift: i16) -> Option<String> {
    let day = add(point.day()?, i64::from(shift).checked_mul(7)?.days())?;
    let week = day.iso_week_date();
    Some(format!("{:04}-W{:02}", week.year(), week.week()))
}

/// The month a reading means, by a day in it.
pub(crate) fn month_day_of(
    reading: &Reading,
    point: Option<Point>,
    memory: &Memory,
    place: Setting,
) -> Option<Date> {
    let Meaning::Month { .. } = reading.meaning else {
        return None;
    };
    let month = period(reading, point, memory, place)?;
    Some(TimexValue::new(month).days()?.0)
}

fn month_text(calendar: Calendar, year: i16, month: u8) -> Option<String> {
    let middle = calendar::day(calendar, year, month, 15)?;
    Some(month_of(middle))
}

/// A story that has said its year goes on in it: "15 مارس 2011 … 18 مارس".
fn story_year(calendar: Calendar, month: u8, memory: &Memory, place: Setting) -> Option<i16> {
    if place.shared_year.is_some() {
        return place.shared_year;
    }
    let (year, story_month, line) = memory.story?;
    (calendar == Calendar::Gregorian && line == place.line && month >= story_month).then_some(year)
}
