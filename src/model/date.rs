//! Dates found in text, with TIMEX3 types and values.

use jiff::civil::Date;

use super::Span;

/// TIMEX3 `type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimexKind {
    /// A calendar date of any precision.
    Date,
    /// A time of day, or a part of a day.
    Time,
    /// A length of time.
    Duration,
    /// A recurring time.
    Set,
}

impl TimexKind {
    /// The TIMEX3 word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Duration => "DURATION",
            Self::Set => "SET",
        }
    }
}

/// TIMEX3 `mod`: which part of the period is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimexModifier {
    /// The beginning of it.
    Start,
    /// The middle of it.
    Mid,
    /// The end of it.
    End,
}

/// A TIMEX3 value such as `2022-01-08`, `2022-01`, `199X`, `XXXX-01-06`, `XXXX-WXX-4`, `P7Y`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TimexValue(pub Box<str>);

impl TimexValue {
    /// A value from its text.
    pub fn new(value: impl Into<Box<str>>) -> Self {
        Self(value.into())
    }

    /// The value's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// First and last day of a calendar value: day, ISO week, month, season, quarter, half, year,
    /// decade, century, and years before the common era. Seasons are the northern ones by whole
    /// months; winter begins in the December of its year, spring in March.
    /// `None` for durations, references, weekends and values with an unknown part.
    pub fn days(&self) -> Option<(Date, Date)> {
        timex_days(&self.0)
    }
}

/// One date expression in one document.
#[derive(Clone, Debug, PartialEq)]
pub struct DateMention {
    /// The expression with its unit word, without the preposition.
    pub span: Span,
    /// TIMEX3 type.
    pub kind: TimexKind,
    /// What the words alone say.
    pub value: TimexValue,
    /// The value after applying the anchor; `None` where a year would have to be invented.
    pub resolved: Option<TimexValue>,
    /// Which part of the period is meant.
    pub modifier: Option<TimexModifier>,
    /// The value in the Hijri calendar, where the text used it.
    pub hijri: Option<String>,
    /// From 0 to 1.
    pub confidence: f32,
}

impl DateMention {
    /// Whether its confidence is at least [`SURE`](super::SURE).
    pub(crate) fn is_sure(&self) -> bool {
        self.confidence >= super::SURE
    }
}

/// Where an anchor came from, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnchorReason {
    /// Given by the user.
    Given,
    /// `published` in the front matter.
    FrontMatter,
    /// A full date in the dateline or byline.
    Dateline,
    /// A full date in a caption.
    Caption,
    /// A full date in the body.
    Body,
    /// A day of the month that falls on the stated weekday in one plausible year only.
    Weekday,
    /// The latest year written in the text.
    LatestYear,
    /// The file's date.
    FileDate,
}

impl AnchorReason {
    /// The word used in exports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::FrontMatter => "front-matter",
            Self::Dateline => "dateline",
            Self::Caption => "caption",
            Self::Body => "body",
            Self::Weekday => "weekday",
            Self::LatestYear => "latest-year",
            Self::FileDate => "file-date",
        }
    }
}

/// The date an article's relative expressions are resolved against: a day, a month or a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// A calendar value of day, month or year precision.
    pub value: TimexValue,
    /// Where it came from.
    pub reason: AnchorReason,
}

fn timex_days(value: &str) -> Option<(Date, Date)> {
    let value = value.split('T').next().unwrap_or(value);
    if let Some(year) = value.strip_prefix("BC") {
        return days_before_common_era(year);
    }
    let (year, rest) = value.split_at_checked(4)?;
    let digits = year.bytes().take_while(u8::is_ascii_digit).count();
    let lowest: i16 = year.replace('X', "0").parse().ok()?;
    let highest: i16 = year.replace('X', "9").parse().ok()?;
    if digits < 4 {
        let known_tail = year.bytes().skip(digits).all(|byte| byte == b'X');
        return (digits >= 2 && known_tail && rest.is_empty())
            .then_some(())
            .and_then(|()| year_days(lowest, highest));
    }
    let year = lowest;
    let Some(rest) = rest.strip_prefix('-') else {
        return rest
            .is_empty()
            .then_some(())
            .and_then(|()| year_days(year, year));
    };
    if rest == "WI" {
        let spring = Date::new(year.checked_add(1)?, 3, 1).ok()?;
        return Some((Date::new(year, 12, 1).ok()?, spring.yesterday().ok()?));
    }
    if let Some((first, last)) = months_of_part(rest) {
        return month_days(year, first, last);
    }
    if let Some(week) = rest.strip_prefix('W') {
        return week_days(year, week);
    }
    let mut parts = rest.split('-');
    let month: i8 = parts.next()?.parse().ok()?;
    match parts.next() {
        None => month_days(year, month, month),
        Some(day) => {
            let day = Date::new(year, month, day.parse().ok()?).ok()?;
            Some((day, day))
        }
    }
}

/// First and last month of a quarter, half or season inside one year.
fn months_of_part(part: &str) -> Option<(i8, i8)> {
    Some(match part {
        "Q1" => (1, 3),
        "Q2" => (4, 6),
        "Q3" => (7, 9),
        "Q4" => (10, 12),
        "H1" => (1, 6),
        "H2" => (7, 12),
        "SP" => (3, 5),
        "SU" => (6, 8),
        "FA" => (9, 11),
        _ => return None,
    })
}

/// `0044`, `04XX`: the year 44 and the years 400 to 499 before the common era. There is no year 0, so
/// 1 BC is the astronomical year 0.
fn days_before_common_era(year: &str) -> Option<(Date, Date)> {
    if year.len() != 4 {
        return None;
    }
    let digits = year.bytes().take_while(u8::is_ascii_digit).count();
    let known_tail = year.bytes().skip(digits).all(|byte| byte == b'X');
    if digits < 2 || !known_tail {
        return None;
    }
    let earliest: i16 = year.replace('X', "9").parse().ok()?;
    let latest: i16 = year.replace('X', "0").parse().ok()?;
    year_days(1 - earliest, 1 - latest.max(1))
}

fn year_days(first: i16, last: i16) -> Option<(Date, Date)> {
    Some((Date::new(first, 1, 1).ok()?, Date::new(last, 12, 31).ok()?))
}

fn month_days(year: i16, first: i8, last: i8) -> Option<(Date, Date)> {
    Some((
        Date::new(year, first, 1).ok()?,
        Date::new(year, last, 1).ok()?.last_of_month(),
    ))
}

fn week_days(year: i16, week: &str) -> Option<(Date, Date)> {
    use jiff::civil::{ISOWeekDate, Weekday};
    let (week, day) = week
        .split_once('-')
        .map_or((week, None), |(week, day)| (week, Some(day)));
    let week: i8 = week.parse().ok()?;
    let on = |weekday| {
        ISOWeekDate::new(year, week, weekday)
            .ok()
            .map(ISOWeekDate::date)
    };
    match day {
        None => Some((on(Weekday::Monday)?, on(Weekday::Sunday)?)),
        Some(day) => {
            let weekday = Weekday::from_monday_one_offset(day.parse().ok()?).ok()?;
            let day = on(weekday)?;
            Some((day, day))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_values() {
        let rows = [
            ("2022-01-08", Some(("2022-01-08", "2022-01-08"))),
            ("2022-01-06TMO", Some(("2022-01-06", "2022-01-06"))),
            ("2022-02", Some(("2022-02-01", "2022-02-28"))),
            ("2022", Some(("2022-01-01", "2022-12-31"))),
            ("199X", Some(("1990-01-01", "1999-12-31"))),
            ("19XX", Some(("1900-01-01", "1999-12-31"))),
            ("2022-W02", Some(("2022-01-10", "2022-01-16"))),
            ("2022-W02-1", Some(("2022-01-10", "2022-01-10"))),
            ("2022-Q2", Some(("2022-04-01", "2022-06-30"))),
            ("2022-H2", Some(("2022-07-01", "2022-12-31"))),
            ("2022-SP", Some(("2022-03-01", "2022-05-31"))),
            ("2014-SU", Some(("2014-06-01", "2014-08-31"))),
            ("2014-FA", Some(("2014-09-01", "2014-11-30"))),
            ("2023-WI", Some(("2023-12-01", "2024-02-29"))),
            ("BC0044", Some(("-000043-01-01", "-000043-12-31"))),
            ("BC0001", Some(("0000-01-01", "0000-12-31"))),
            ("BC04XX", Some(("-000498-01-01", "-000399-12-31"))),
            ("BC4", None),
            ("BCXXXX", None),
            ("2022-W02-WE", None),
            ("2022-H3", None),
            ("XXXX-01-06", None),
            ("XXXX-WXX-4", None),
            ("2022-13", None),
            ("P7Y", None),
            ("PRESENT_REF", None),
            ("", None),
        ];
        for (value, expect) in rows {
            let days = TimexValue::new(value)
                .days()
                .map(|(a, b)| (a.to_string(), b.to_string()));
            let expect = expect.map(|(a, b)| (a.to_owned(), b.to_owned()));
            assert_eq!(days, expect, "{value}");
        }
    }
}
