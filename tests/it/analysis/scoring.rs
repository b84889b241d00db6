//! The scorer: who is paired with whom, and figures equal to those of the annotation's own scorer.

use serde_json::Value;
use xtask::annotated;
use xtask::scoring::{Counts, Document, Fit, Found, Range, Report, Types, Wanted, pair, score};

use crate::support::shared::shared;

/// One expectation: annotated, found, the rule, and how many pair, are false, are missed.
type Row<'a> = (&'a [Wanted], &'a [Found], Fit, Types, [usize; 3]);

/// An annotated entry: its spans, its types and `?` for an optional one.
fn wanted(spans: &[Range], kinds: &str) -> Wanted {
    Wanted {
        spans: spans.to_vec(),
        kinds: kinds
            .trim_matches('?')
            .split('|')
            .map(str::to_owned)
            .collect(),
        optional: kinds.starts_with('?'),
        ..Wanted::default()
    }
}

fn found(span: Range, kind: &str) -> Found {
    Found {
        span,
        kind: kind.to_owned(),
        ..Found::default()
    }
}

#[test]
fn spans_pair_by_fit_and_type() {
    let all = [
        wanted(&[(0, 5)], "person"),
        wanted(&[(10, 15), (8, 15)], "state|place"),
        wanted(&[(20, 40), (20, 30), (31, 40)], "organisation"),
        wanted(&[(50, 55)], "?group"),
    ];
    let of = |index: usize| all.get(index..=index).expect("a row names an entry");
    let (exact, overlap) = (Fit::Exact, Fit::Overlap);
    let rows: [Row<'_>; 11] = [
        (
            of(0),
            &[found((0, 5), "person")],
            exact,
            Types::Same,
            [1, 0, 0],
        ),
        (
            of(0),
            &[found((0, 5), "place")],
            exact,
            Types::Same,
            [0, 1, 1],
        ),
        (
            of(0),
            &[found((0, 5), "place")],
            exact,
            Types::Any,
            [1, 0, 0],
        ),
        (
            of(0),
            &[found((0, 4), "person")],
            exact,
            Types::Any,
            [0, 1, 1],
        ),
        (
            of(0),
            &[found((0, 4), "person")],
            overlap,
            Types::Same,
            [1, 0, 0],
        ),
        (
            of(0),
            &[found((5, 6), "person")],
            overlap,
            Types::Any,
            [0, 1, 1],
        ),
        (
            of(1),
            &[found((8, 15), "place")],
            exact,
            Types::Same,
            [1, 0, 0],
        ),
        (
            of(1),
            &[found((10, 15), "media")],
            exact,
            Types::StateIsPlace,
            [0, 1, 1],
        ),
        (
            of(2),
            &[found((20, 30), "organisation"), found((31, 40), "state")],
            exact,
            Types::Same,
            [1, 0, 0],
        ),
        (
            of(3),
            &[found((51, 60), "person")],
            exact,
            Types::Same,
            [0, 0, 0],
        ),
        (
            &all,
            &[found((0, 52), "person"), found((0, 52), "person")],
            overlap,
            Types::Any,
            [2, 0, 1],
        ),
    ];
    for (index, (wanted, found, fit, types, expect)) in rows.into_iter().enumerate() {
        let pairing = pair(wanted, found, fit, types);
        let counts = [
            pairing.pairs.len(),
            pairing.wrong.len(),
            pairing.missed.len(),
        ];
        assert_eq!(counts, expect, "row {index}: {pairing:?}");
    }
}

#[test]
fn figures_equal_those_of_the_annotation_s_own_scorer() {
    let Some(shared) = shared(&["gold"]) else {
        return;
    };
    let gold = shared.join("gold");
    let lines: Vec<Value> = include_str!("../../data/scoring/five_articles.jsonl")
        .lines()
        .map(|line| serde_json::from_str(line).expect("a prediction is JSON"))
        .collect();
    let documents: Vec<Document> = annotated::annotations(&gold)
        .iter()
        .map(|gold| {
            let mut document = annotated::wanted(gold);
            let mut lines = lines.iter();
            let line = lines
                .find(|line| line["file"] == gold["file"])
                .expect("a prediction");
            document.found_mentions = predicted(&line["mentions"]);
            document.found_dates = predicted(&line["dates"]);
            document
        })
        .collect();
    let report = score(&documents);
    let rows = include_str!("../../data/scoring/five_articles.tsv").lines();
    for row in rows.filter(|row| !row.starts_with('#')) {
        let (name, expect) = row.split_once('\t').expect("a name and figures");
        assert_eq!(figures(&report, name), expect, "{name}");
    }
    let right: usize = report
        .confusion
        .iter()
        .filter(|((wanted, found), _)| wanted == found)
        .map(|(_, count)| count)
        .sum();
    assert!(right > 0 && right < report.confusion.values().sum());
}

fn figures(report: &Report, name: &str) -> String {
    let counts = |counts: Counts| format!("{}\t{}\t{}", counts.right, counts.wrong, counts.missed);
    let shares = |(right, all): (usize, usize)| format!("{right}\t{all}");
    match (name, name.strip_prefix("type ")) {
        (_, Some(kind)) => counts(report.by_type[kind]),
        ("date value accuracy (matched)", _) => shares(report.values),
        ("date resolved accuracy (matched)", _) => shares(report.resolved),
        ("date type accuracy (matched)", _) => shares(report.kinds),
        ("actors", _) => format!("{:.9}", report.actors),
        _ => counts(report.rows[name]),
    }
}

fn predicted(list: &Value) -> Vec<Found> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let place = |value: &Value| usize::try_from(value.as_u64().expect("an offset")).expect("small");
    let entries = list.as_array().expect("a list").iter();
    entries
        .map(|entry| Found {
            span: (place(&entry["start"]), place(&entry["end"])),
            kind: text(&entry["type"]).expect("a type"),
            actor: text(&entry["actor"]),
            confidence: 1.0,
            value: text(&entry["value"]),
            resolved: text(&entry["resolved"]),
        })
        .collect()
}
