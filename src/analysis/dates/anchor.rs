//! The day, month or year an article's relative expressions are counted from.
//!
//! The strongest evidence wins; a historical date in the text is no evidence of the day of writing,
//! so a date of the body counts only with support. The file's date is an upper bound and no more.

use jiff::ToSpan;
use jiff::civil::Date;

use super::calendar;
use super::found::{Found, Outlook};
use super::meaning::{Meaning, MonthOf, YearOf};
use super::point::number_of;
use super::sense::{Calendar, Cue};
use crate::analysis::options::Options;
use crate::model::{Anchor, AnchorReason, Article, BlockKind, TimexValue};

/// The earliest year that weekdays alone may lead to.
const EARLIEST: i16 = 1970;
/// A date opens a text if it stands in one of so many lines.
const LEAD: usize = 2;
/// A lead with an earlier date tells history.
const RECENT: i16 = 1990;

/// The best anchor the article offers.
pub(crate) fn choose(article: &Article, options: Options, found: &[Found]) -> Option<Anchor> {
    let day = |date: Date, reason| Anchor {
        value: TimexValue::new(date.to_string()),
        reason,
    };
    if let Some(given) = options.anchor {
        return Some(day(given, AnchorReason::Given));
    }
    if let Some(published) = article.published {
        return Some(day(published, AnchorReason::FrontMatter));
    }
    let evidence = AnchorEvidence::gather(article, options.today, found);
    if let Some(date) = evidence.dateline() {
        return Some(day(date, AnchorReason::Dateline));
    }
    if let Some(date) = evidence.caption() {
        return Some(day(date, AnchorReason::Caption));
    }
    if let Some(date) = evidence.deictic() {
        return Some(day(date, AnchorReason::Body));
    }
    let sound = |date: &Date| evidence.agrees_with(*date);
    let body = evidence.body().filter(sound);
    let weekday = evidence.weekday().filter(sound);
    match (body, weekday) {
        (Some(body), Some(weekday)) if body.year() < weekday.year() => {
            return Some(day(weekday, AnchorReason::Weekday));
        }
        (Some(body), _) => return Some(day(body, AnchorReason::Body)),
        (None, Some(weekday)) => return Some(day(weekday, AnchorReason::Weekday)),
        (None, None) => {}
    }
    evidence.year().map(|year| Anchor {
        value: TimexValue::new(format!("{year:04}")),
        reason: AnchorReason::LatestYear,
    })
}

/// A day said in full, and where.
struct FullDay {
    date: Date,
    block: Option<BlockKind>,
    own_line: bool,
    lead: bool,
    has_weekday: bool,
}

/// What the article's own dates tell about the day of writing.
struct AnchorEvidence<'a> {
    found: &'a [Found],
    days: Vec<FullDay>,
    /// The last day the article can be from.
    bound: Option<Date>,
    /// The latest year said that is not to come.
    latest: Option<i16>,
}

impl<'a> AnchorEvidence<'a> {
    fn gather(article: &Article, today: Option<Date>, found: &'a [Found]) -> Self {
        let bound = match (article.source.modified, today) {
            (Some(modified), Some(today)) => Some(modified.min(today)),
            (modified, today) => modified.or(today),
        };
        let fits = |year: i16| bound.is_none_or(|bound| year <= bound.year());
        let latest = found
            .iter()
            .filter(|item| item.outlook != Outlook::ToCome)
            .filter_map(|item| item.reading.said_year())
            .filter(|year| fits(*year))
            .max();
        let days = found
            .iter()
            .filter_map(|item| {
                let date = item.reading.full_day()?;
                if bound.is_some_and(|bound| date > bound) {
                    return None;
                }
                Some(FullDay {
                    date,
                    block: block_of(article, item.span.start),
                    own_line: item.own_line,
                    lead: item.line < LEAD && date.year() >= RECENT,
                    has_weekday: item.reading.weekday.is_some(),
                })
            })
            .collect();
        Self {
            found,
            days,
            bound,
            latest,
        }
    }

    /// A date in a line about the article itself.
    fn dateline(&self) -> Option<Date> {
        let of_masthead = |day: &&FullDay| {
            matches!(
                day.block,
                Some(
                    BlockKind::Dateline
                        | BlockKind::Byline
                        | BlockKind::Outlet
                        | BlockKind::FrontMatter
                )
            ) || day.own_line
        };
        self.days.iter().find(of_masthead).map(|day| day.date)
    }

    /// The latest date under a picture, unless the text knows a later year.
    fn caption(&self) -> Option<Date> {
        self.days
            .iter()
            .filter(|day| day.block == Some(BlockKind::Caption))
            .map(|day| day.date)
            .max()
            .filter(|date| self.is_latest(*date))
    }

    /// "غدا الثلاثاء الموافق 1/10/2024", "اليوم (2 أيار 2023)": the text dates its own today.
    fn deictic(&self) -> Option<Date> {
        self.found.windows(2).find_map(|pair| {
            let [near, dated] = pair else { return None };
            let Meaning::Near(days) = near.reading.meaning else {
                return None;
            };
            let date = dated.reading.full_day()?;
            let joined = dated.start <= near.reading.end + 1;
            joined.then(|| date.checked_sub(days.days()).ok())?
        })
    }

    /// Whether nothing in the text speaks against `date` as the day of writing: another weekday
    /// called today's, another month called the present one, a later month that has passed.
    fn agrees_with(&self, date: Date) -> bool {
        self.found.iter().all(|item| {
            let reading = &item.reading;
            match (&reading.meaning, reading.weekday) {
                (Meaning::Near(days), Some(weekday)) => date
                    .checked_add(days.days())
                    .is_ok_and(|day| number_of(day.weekday()) == weekday),
                (
                    Meaning::Day {
                        calendar: Calendar::Gregorian,
                        year,
                        month: MonthOf::Said(month),
                        ..
                    }
                    | Meaning::Month {
                        calendar: Calendar::Gregorian,
                        year,
                        month: MonthOf::Said(month),
                    },
                    _,
                ) => {
                    let own = (date.year(), date.month().unsigned_abs());
                    match *year {
                        YearOf::Cue(Cue::Now) => own.1 == *month,
                        YearOf::Said(year) => {
                            item.outlook == Outlook::ToCome || (year, *month) <= own
                        }
                        _ => true,
                    }
                }
                _ => true,
            }
        })
    }

    /// The latest date of the body, if it opens the text, names its weekday, or its year is said again.
    fn body(&self) -> Option<Date> {
        let latest = self.days.iter().max_by_key(|day| day.date)?;
        if !self.is_latest(latest.date) {
            return None;
        }
        let again = self.mentions_of(latest.date.year()) > 1;
        let recent = latest.date.year() >= EARLIEST;
        (recent && (latest.has_weekday || latest.lead || again)).then_some(latest.date)
    }

    /// The day on which all stated weekdays fit, in the most recent year in which they do.
    fn weekday(&self) -> Option<Date> {
        let stated: Vec<StatedDay> = self.found.iter().filter_map(stated).collect();
        if stated.is_empty() {
            return None;
        }
        let first = self.latest.unwrap_or(EARLIEST).max(EARLIEST);
        // The calendar repeats for ever: without a bound no year is the most recent one.
        let last = self.bound?.year();
        let fits = |year: i16| {
            stated.iter().all(|stated| {
                calendar_day(year, stated.month, stated.day).is_some_and(|date| {
                    let past = self.bound.is_none_or(|bound| date <= bound);
                    number_of(date.weekday()) == stated.weekday && (past || stated.ahead)
                })
            })
        };
        let year = (first..=last).rev().find(|year| fits(*year))?;
        let days = |wanted: bool| {
            stated
                .iter()
                .filter(move |stated| stated.ahead == wanted)
                .filter_map(move |stated| calendar_day(year, stated.month, stated.day))
        };
        days(false).max().or_else(|| days(true).min())
    }

    /// The year the text itself calls the present one, or the latest that it dates events in.
    fn year(&self) -> Option<i16> {
        let told = self.found.iter().find_map(|item| item.reading.present_year);
        told.or_else(|| {
            let latest = self.latest.filter(|year| *year >= EARLIEST)?;
            let with_month = self
                .found
                .iter()
                .filter(|item| item.reading.said_year() == Some(latest))
                .filter(|item| !matches!(item.reading.meaning, Meaning::Year { .. }))
                .count();
            (with_month > 1 || (with_month > 0 && self.mentions_of(latest) > 2)).then_some(latest)
        })
    }

    fn is_latest(&self, date: Date) -> bool {
        self.latest.is_none_or(|latest| date.year() >= latest)
    }

    fn mentions_of(&self, year: i16) -> usize {
        self.found
            .iter()
            .filter(|item| item.reading.said_year() == Some(year))
            .count()
    }
}

/// A day with its weekday that does not say its year.
struct StatedDay {
    weekday: u8,
    month: u8,
    day: u8,
    /// Whether it is to come.
    ahead: bool,
}

fn stated(item: &Found) -> Option<StatedDay> {
    match item.reading.meaning {
        Meaning::Day {
            calendar: Calendar::Gregorian,
            year: YearOf::Unsaid,
            month: MonthOf::Said(month),
            day,
        } if !item.event => Some(StatedDay {
            weekday: item.reading.weekday?,
            month,
            day,
            ahead: item.outlook == Outlook::ToCome,
        }),
        _ => None,
    }
}

fn calendar_day(year: i16, month: u8, day: u8) -> Option<Date> {
    calendar::day(Calendar::Gregorian, year, month, day)
}

/// The role of the line that holds a byte.
pub(crate) fn block_of(article: &Article, byte: u32) -> Option<BlockKind> {
    let after = article
        .blocks
        .partition_point(|block| block.span.start <= byte);
    let block = article.blocks.get(after.checked_sub(1)?)?;
    block.span.contains(byte).then_some(block.kind)
}
