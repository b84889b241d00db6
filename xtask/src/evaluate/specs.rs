//! The Arabic date specifications of Microsoft's Recognizers: sentences, spans and TIMEX values.
//!
//! They are translated chat English, and their ranges are triples (first day, last day, length)
//! where the extractor gives two dates; a triple counts as right when the dates found in its span
//! begin and end where it does. Some periods end before their end day, so both readings count.

use std::path::Path;

use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime};
use serde_json::Value;
use warraq::analysis::{Options, dates, token::Tokens};
use warraq::model::{Article, DateMention, TimexValue};
use warraq::script::detect_language;

use super::table;
use crate::scoring::{Document, Fit, Found, Range, Types, Wanted, pair, score, share};

/// Prints spans and values of the three specifications that concern dates.
pub(super) fn print(folder: &Path) {
    table::head("Recognizers (public: rules could be tried on them), overlap");
    for (file, valued) in [
        ("DateExtractor", false),
        ("DateParser", true),
        ("DatePeriodParser", true),
    ] {
        let Some(cases) = read(&folder.join(format!("{file}.json"))) else {
            println!("  {file}: not at hand");
            continue;
        };
        let documents: Vec<Document> = cases.iter().map(spans).collect();
        table::row(file, score(&documents).rows["date span overlap"]);
        if valued {
            let results = || cases.iter().flat_map(|case| case.results.iter());
            let right = cases
                .iter()
                .map(right_values)
                .fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
            let all = results().count();
            println!(
                "  {:40}{:6.3}  {} of {all}",
                format!("{file}: value as specified"),
                share(right.0, all),
                right.0
            );
            println!(
                "  {:40}{:6.3}  {} of {all}",
                format!("{file}: or one of its resolutions"),
                share(right.1, all),
                right.1
            );
        }
    }
}

/// A sentence with what has to be found and what was found.
struct Case {
    results: Vec<Value>,
    found: Vec<(Range, DateMention)>,
}

fn read(path: &Path) -> Option<Vec<Case>> {
    let text = std::fs::read_to_string(path).ok()?;
    let cases: Vec<Value> = serde_json::from_str(text.trim_start_matches('\u{FEFF}')).ok()?;
    Some(cases.iter().map(case).collect())
}

fn case(value: &Value) -> Case {
    let text = value["Input"].as_str().unwrap_or_default();
    let reference = value["Context"]["ReferenceDateTime"].as_str();
    let anchor = reference
        .and_then(|reference| reference.parse::<DateTime>().ok())
        .map(DateTime::date);
    let article = Article {
        text: text.into(),
        language: detect_language(text),
        ..Article::default()
    };
    let options = Options {
        anchor,
        ..Options::default()
    };
    let tokens = Tokens::of(&article.text);
    let (found, _) = dates::find(&article, &tokens, options);
    let point = |byte: u32| {
        text.get(..byte as usize)
            .map_or(0, |head| head.chars().count())
    };
    Case {
        results: value["Results"].as_array().cloned().unwrap_or_default(),
        found: found
            .into_iter()
            .map(|date| ((point(date.span.start), point(date.span.end)), date))
            .collect(),
    }
}

/// The place of a result; the files count in UTF-16, which for their letters is code points.
fn range(result: &Value) -> Range {
    let number = |key: &str| {
        let number = result[key].as_u64().unwrap_or_default();
        usize::try_from(number).unwrap_or_default()
    };
    (number("Start"), number("Start") + number("Length"))
}

fn spans(case: &Case) -> Document {
    let wanted = case.results.iter().map(|result| Wanted {
        spans: vec![range(result)],
        kinds: vec!["DATE".to_owned()],
        ..Wanted::default()
    });
    let found = case.found.iter().map(|(span, date)| Found {
        span: *span,
        kind: date.kind.name().to_owned(),
        ..Found::default()
    });
    Document {
        dates: wanted.collect(),
        found_dates: found.collect(),
        ..Document::default()
    }
}

/// How many results have the specified value, and how many that or one of its resolutions.
fn right_values(case: &Case) -> (usize, usize) {
    let document = spans(case);
    let pairing = pair(
        &document.dates,
        &document.found_dates,
        Fit::Overlap,
        Types::Any,
    );
    let (mut right, mut resolved) = (0, 0);
    for (index, _) in pairing.pairs {
        let result = &case.results[index];
        let span = range(result);
        let inside = case
            .found
            .iter()
            .filter(|(at, _)| at.0 < span.1 && span.0 < at.1);
        let inside: Vec<&DateMention> = inside.map(|(_, date)| date).collect();
        let timex = result["Value"]["Timex"].as_str().unwrap_or_default();
        let said = says(&inside, timex);
        right += usize::from(said);
        resolved += usize::from(
            said || ["FutureResolution", "PastResolution"]
                .iter()
                .any(|side| resolves(&inside, &result["Value"][side])),
        );
    }
    (right, resolved)
}

/// Whether the dates of a span say a TIMEX value or a triple of first day, last day and length.
fn says(dates: &[&DateMention], timex: &str) -> bool {
    let one_says = |date: &DateMention, timex: &str| {
        let resolved = date.resolved.as_ref();
        date.value.as_str() == timex || resolved.is_some_and(|value| value.as_str() == timex)
    };
    let triple = timex
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    let Some(triple) = triple else {
        return matches!(dates, [date] if one_says(date, timex));
    };
    let mut parts = triple.split(',');
    let (Some(first), Some(last)) = (parts.next(), parts.next()) else {
        return false;
    };
    match dates {
        [from, to] if one_says(from, first) && one_says(to, last) => true,
        _ => match (first.parse(), last.parse()) {
            (Ok(first), Ok(last)) => covers(dates, first, last),
            _ => false,
        },
    }
}

/// Whether a resolution of the specification, a day or a period, is what the dates resolve to.
fn resolves(dates: &[&DateMention], resolution: &Value) -> bool {
    let day = |key: &str| {
        resolution[key]
            .as_str()
            .and_then(|day| day.parse::<Date>().ok())
    };
    match (day("date"), day("startDate"), day("endDate")) {
        (Some(day), _, _) => covers(dates, day, day),
        (_, Some(first), Some(last)) => covers(dates, first, last),
        _ => false,
    }
}

/// Whether the dates reach from `first` to `last`, or to the day before it.
fn covers(dates: &[&DateMention], first: Date, last: Date) -> bool {
    let days = |date: &&DateMention| date.resolved.as_ref().and_then(TimexValue::days);
    let spans: Option<Vec<(Date, Date)>> = dates.iter().map(days).collect();
    let spans = spans.unwrap_or_default();
    let (from, to) = (
        spans.iter().map(|span| span.0).min(),
        spans.iter().map(|span| span.1).max(),
    );
    let before = last.checked_sub(1.day()).ok();
    from == Some(first) && to.is_some() && (to == Some(last) || first < last && to == before)
}
