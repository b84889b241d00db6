//! Which of several days, months or years an incomplete expression means: the nearest that fits.

use jiff::ToSpan;
use jiff::civil::Date;

use super::calendar;
use super::found::Outlook;
use super::meaning::{YearIn, YearOf};
use super::point::{
    Against, Point, Setting, add, days_between, known_year, number_of, shifted_month,
};
use super::sense::Cue;

/// The anchor, and where the expression stands.
#[derive(Clone, Copy)]
pub(crate) struct Vantage {
    /// The anchor.
    pub(crate) point: Point,
    /// Where the expression stands.
    pub(crate) place: Setting,
}

/// A day without year that lies this many days after the anchor is to come, not a year ago.
const SOON: i32 = 31;

/// The year in which a day without year lies: the most recent past, unless a cue, the weekday or nearness says else.
pub(crate) fn nearest_day(
    YearIn { year, calendar }: YearIn,
    weekday: Option<u8>,
    at: Vantage,
    of: &dyn Fn(i16) -> Option<Date>,
) -> Option<Date> {
    let Vantage { point, place } = at;
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
    if year == YearOf::Unsaid && place.outlook == Outlook::Until {
        return candidates().min_by_key(|day| days_between(point.last, *day).abs());
    }
    let next = year == YearOf::Cue(Cue::Next)
        || (year == YearOf::Unsaid && place.outlook == Outlook::ToCome);
    if next {
        return candidates().find(|day| *day >= point.last);
    }
    let grace = if year == YearOf::Unsaid { SOON } else { 0 };
    candidates().rfind(|day| days_between(point.last, *day) <= grace)
}

/// "يوم 27", "الجمعة 15": the most recent one, or the next if it is to come; with a weekday the nearest that fits.
pub(crate) fn numbered_day(day: u8, weekday: Option<u8>, at: Vantage) -> Option<Date> {
    let Vantage { point, place } = at;
    let anchor = point.day()?;
    let of = |shift| {
        let month = shifted_month(point, shift)?;
        Date::new(month.year(), month.month(), i8::try_from(day).ok()?).ok()
    };
    if let Some(weekday) = weekday {
        return (-6..=6)
            .filter_map(of)
            .filter(|date| number_of(date.weekday()) == weekday)
            .min_by_key(|date| days_between(anchor, *date).abs());
    }
    if place.outlook == Outlook::ToCome {
        return (0..=2).filter_map(of).find(|date| *date >= anchor);
    }
    (-2..=0).filter_map(of).rfind(|date| *date <= anchor)
}

/// The year in which a month without year lies.
pub(crate) fn nearest_month(
    YearIn { year, calendar }: YearIn,
    month: u8,
    at: Vantage,
) -> Option<i16> {
    let Vantage { point, place } = at;
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
    if year == YearOf::Unsaid && place.outlook == Outlook::Until {
        let distance = |year: &i16| begins(*year).map(|day| days_between(point.last, day).abs());
        return candidates().min_by_key(distance);
    }
    match (year, place.outlook == Outlook::ToCome) {
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
pub(crate) fn weekday(weekday: u8, cue: Option<Cue>, against: Against<'_>) -> Option<Date> {
    let Against {
        point,
        memory,
        setting: place,
    } = against;
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
        None if place.outlook == Outlook::ToCome && back > 0 => add(anchor, ahead.days()),
        _ => add(anchor, (-back).days()),
    }
}

/// The part of a year: the year that is said, or the nearest in which it lies.
pub(crate) fn part_of_year(year: YearOf, part: &str, against: Against<'_>) -> Option<String> {
    let Against {
        point,
        memory,
        setting: place,
    } = against;
    let text = |year: i16| format!("{year:04}-{part}");
    if let Some(year) = known_year(year, point, memory) {
        return Some(text(year));
    }
    let point = point?;
    let starts = |year: i16| Date::new(year, first_month(part), 1).ok();
    let next = year == YearOf::Cue(Cue::Next)
        || (year == YearOf::Unsaid && place.outlook == Outlook::ToCome);
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
