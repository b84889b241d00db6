//! Article → dates: every date expression with its TIMEX3 value, and the anchor of the article.
//!
//! One pass over the tokens reads the expressions (`grammar`), then an anchor is chosen among
//! them (`anchor`), then each one is resolved against it (`resolve`). What the words say and what
//! the anchor adds are kept apart; where no anchor is sound, nothing is made up.

mod adjectives;
mod anchor;
mod calendar;
mod confidence;
mod found;
mod grammar;
mod lexicon;
mod meaning;
mod nearest;
mod point;
mod reader;
mod resolve;
mod sense;

use self::found::Found;
use self::meaning::Meaning;
use self::point::{Memory, Point, Setting, number_of};
use super::{options::Options, token::Tokens};
use crate::model::{Anchor, AnchorReason, Article, BlockKind, DateMention, TimexKind, TimexValue};

/// The date expressions of an article, sorted by start, and the anchor they were resolved against.
pub fn find(
    article: &Article,
    tokens: &Tokens,
    options: Options,
) -> (Vec<DateMention>, Option<Anchor>) {
    let reader = reader::TokenReader::new(article, tokens);
    let mut found = found::all(&reader);
    found.retain(|item| !of_the_page(article, item));
    let anchor = anchor::choose(article, options, &found);
    let point = anchor.as_ref().and_then(Point::of);
    let trust = anchor.as_ref().map_or(1.0, trust);
    let mut memory = Memory::default();
    let mut dates = Vec::with_capacity(found.len());
    for item in &found {
        dates.push(mention(item, point, &memory, trust));
        remember(&mut memory, item, point);
    }
    // A weekday in a headline is dated by the text below it, so weekdays are read again.
    for (item, date) in found.iter().zip(&mut dates) {
        if matches!(item.reading.meaning, Meaning::Weekday(None)) {
            *date = mention(item, point, &memory, trust);
        }
    }
    (dates, anchor)
}

/// Whether it belongs to the page rather than the article: minutes in the words of the page are its
/// reading time, and "اليوم" in a line about the outlet is part of the outlet's name.
fn of_the_page(article: &Article, item: &Found) -> bool {
    match anchor::block_of(article, item.span.start) {
        Some(BlockKind::Boilerplate) => item.reading.kind() == TimexKind::Duration,
        Some(BlockKind::Byline | BlockKind::Outlet | BlockKind::Dateline) => {
            item.reading.meaning == Meaning::Near(0) && item.reading.weekday.is_none()
        }
        _ => false,
    }
}

fn mention(item: &Found, point: Option<Point>, memory: &Memory, trust: f32) -> DateMention {
    let reading = &item.reading;
    let place = place(item);
    let named_event = item.event && reading.said_year().is_none();
    let resolved = if named_event {
        None
    } else {
        resolve::resolve(reading, point, memory, place)
    };
    let value = reading.value();
    let by_anchor = resolved.as_ref().is_some_and(|resolved| *resolved != value);
    let hijri = reading.hijri();
    // The sighted month can begin a day before or after the calculated one.
    let certainty = if hijri.is_some() {
        confidence::HIJRI
    } else {
        1.0
    };
    let trust = if by_anchor { trust } else { 1.0 };
    DateMention {
        span: item.span,
        kind: reading.kind(),
        value: TimexValue::new(value),
        resolved: resolved.map(TimexValue::new),
        modifier: reading.modifier,
        hijri,
        confidence: reading.confidence * certainty * trust,
    }
}

fn place(item: &Found) -> Setting {
    Setting {
        outlook: item.outlook,
        line: item.line,
        shared_year: item.shared_year,
    }
}

/// How far a value that rests on the anchor can be trusted.
fn trust(anchor: &Anchor) -> f32 {
    match anchor.reason {
        AnchorReason::Given | AnchorReason::FrontMatter | AnchorReason::Dateline => 1.0,
        AnchorReason::Caption => confidence::BY_CAPTION,
        AnchorReason::Body | AnchorReason::Weekday => confidence::BY_BODY,
        AnchorReason::LatestYear => confidence::BY_LATEST_YEAR,
        AnchorReason::FileDate => confidence::BY_FILE,
    }
}

fn remember(memory: &mut Memory, item: &Found, point: Option<Point>) {
    let reading = &item.reading;
    if reading.kind() == TimexKind::Duration || item.event {
        return;
    }
    let place = place(item);
    let day = resolve::day_of(reading, point, memory, place);
    memory.last_day = day.or(memory.last_day);
    memory.last_month = day
        .or_else(|| resolve::month_day_of(reading, point, memory, place))
        .or(memory.last_month);
    if let Some(date) = day
        && let (Some(weekday), Meaning::Day { .. }) = (reading.weekday, &reading.meaning)
        && number_of(date.weekday()) == weekday
        && let Some(slot) = memory
            .weekdays
            .get_mut(usize::from(weekday).wrapping_sub(1))
    {
        *slot = Some(date);
    }
    if let Some(year) = reading.said_year() {
        memory.last_year = Some(year);
        memory.story = match found::said_month(reading) {
            Some((Some(year), month)) => Some((year, month, item.line)),
            _ => None,
        };
    }
}
