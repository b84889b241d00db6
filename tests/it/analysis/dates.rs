//! Dates: one row per sentence, with every expression that has to be found in it and no other.

use jiff::civil::Date;
use proptest::prelude::*;
use warraq::analysis::{Options, dates, token::Tokens};
use warraq::ingest::parse_article;
use warraq::model::{Article, DateMention, Source};
use warraq::script::detect_language;

const ROWS: &str = include_str!("../../data/dates.tsv");

fn article(text: &str) -> Article {
    Article {
        text: text.into(),
        language: detect_language(text),
        ..Article::default()
    }
}

fn find(text: &str, anchor: Option<Date>) -> Vec<DateMention> {
    let article = article(text);
    let tokens = Tokens::of(&article.text);
    let options = Options {
        anchor,
        ..Options::default()
    };
    dates::find(&article, &tokens, options).0
}

fn shown(text: &str, date: &DateMention) -> String {
    let resolved = date.resolved.as_ref().map_or("-", |value| value.as_str());
    let modifier = date
        .modifier
        .map_or(String::new(), |modifier| format!(" | {modifier:?}"));
    let hijri = date
        .hijri
        .as_ref()
        .map_or(String::new(), |hijri| format!(" | {hijri}"));
    format!(
        "{} | {} | {} | {resolved}{modifier}{hijri}",
        date.span.of(text),
        date.kind.name(),
        date.value.as_str(),
    )
}

#[test]
fn every_row_is_read_as_it_says() {
    let mut failures = Vec::new();
    let mut rows = 0;
    for line in ROWS
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        let mut columns = line.split('\t');
        let anchor = columns.next().expect("an anchor or a dash");
        let anchor = (anchor != "-").then(|| anchor.parse().expect(line));
        let text = columns.next().expect("a sentence");
        let expect: Vec<&str> = columns.collect();
        let found: Vec<String> = find(text, anchor)
            .iter()
            .map(|date| shown(text, date))
            .collect();
        rows += 1;
        if found != expect {
            failures.push(format!("{text}\n  expect {expect:?}\n  found  {found:?}"));
        }
    }
    assert!(rows >= 120, "only {rows} rows");
    assert!(
        failures.is_empty(),
        "{} of {rows} rows:\n{}",
        failures.len(),
        failures.join("\n")
    );
}

proptest! {
    #[test]
    fn any_text_gives_sorted_spans_on_boundaries(
        words in prop::collection::vec(prop_oneof![
            prop::sample::select(pieces()),
            any::<String>().prop_map(|text| text),
        ], 0..40),
        spaced in any::<bool>(),
    ) {
        let text = words.join(if spaced { " " } else { "" });
        let dates = find(&text, Some(jiff::civil::date(2022, 1, 8)));
        let mut last = 0;
        for date in dates {
            prop_assert!(date.span.start >= last, "unsorted");
            prop_assert!(date.span.start < date.span.end, "empty");
            prop_assert!(text.get(date.span.range()).is_some(), "off a boundary");
            prop_assert!((0.0..=1.0).contains(&date.confidence), "confidence");
            last = date.span.start;
        }
    }
}

/// Words of the rows, so that random texts are near misses of dates.
fn pieces() -> Vec<String> {
    let columns = ROWS.lines().filter_map(|line| line.split('\t').nth(1));
    let words = columns.flat_map(|text| text.split(' ').map(str::to_owned));
    words
        .chain(["\n".to_owned(), "99999999999".to_owned()])
        .collect()
}

/// Articles and the anchor they have to give: the file's date or a dash, the text with `\n` for
/// line ends, then the anchor and its reason, or a dash.
const ANCHORS: &str = include_str!("../../data/date_anchors.tsv");

#[test]
fn anchors_are_as_sound_as_the_evidence() {
    let mut failures = Vec::new();
    for line in ANCHORS
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        let mut columns = line.split('\t');
        let modified = columns.next().expect("a date or a dash");
        let text = columns.next().expect("a text").replace("\\n", "\n");
        let expect = columns.next().expect("an anchor or a dash");
        let source = Source {
            name: "row.txt".to_owned(),
            modified: (modified != "-").then(|| modified.parse().expect(line)),
            ..Source::default()
        };
        let article = parse_article(source, text.as_bytes());
        let tokens = Tokens::of(&article.text);
        let (_, anchor) = dates::find(&article, &tokens, Options::default());
        let found = anchor.map_or("-".to_owned(), |anchor| {
            format!("{} {:?}", anchor.value.as_str(), anchor.reason)
        });
        if found != expect {
            failures.push(format!("{text}\n  expect {expect}, found {found}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
