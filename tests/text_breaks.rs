//! The conformance tests of UAX #29 and UAX #14 through our own clusters and lines.
//!
//! The cases that come out otherwise are listed in `tests/data/breaks.tsv`, a row each, with the class of
//! reasons they belong to; anything else that fails, and any listed case that passes, fails the test.
//! `WARRAQ_WRITE_DATA=1 cargo test --test text_breaks` writes the rows anew; a row without a class stays
//! to be explained.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use warraq::script::Direction;
use warraq::text::{Base, Paragraph, TextOptions};

/// A suite: its file, how many cases it has, and where a paragraph has its places.
struct Suite {
    name: &'static str,
    file: &'static str,
    cases: usize,
    places: fn(&Paragraph) -> Vec<usize>,
}

const SUITES: [Suite; 3] = [
    Suite {
        name: "graphemes-17",
        file: "GraphemeBreakTest-17.0.txt.gz",
        cases: 766,
        places: grapheme_ends,
    },
    Suite {
        name: "lines-15",
        file: "LineBreakTest-15.0.txt.gz",
        cases: 7_654,
        places: line_ends,
    },
    Suite {
        name: "lines-17",
        file: "LineBreakTest-17.0.txt.gz",
        cases: 19_338,
        places: line_ends,
    },
];

#[test]
fn only_the_listed_cases_fail() {
    let listed = listed();
    let mut found = BTreeMap::new();
    for suite in SUITES {
        let mut cases = 0;
        for line in lines(suite.file) {
            cases += 1;
            let (expected, _) = line.split_once('#').expect("the data is well formed");
            let expected = expected.trim();
            let ours = ours(expected, suite.places);
            if ours != expected {
                let case = format!("{}\t{}", suite.name, marked(expected, &ours));
                let class = listed.get(&case).map_or("unexplained", String::as_str);
                found.insert(case, class.to_owned());
            }
        }
        assert_eq!(cases, suite.cases, "{}", suite.file);
    }
    if std::env::var_os("WARRAQ_WRITE_DATA").is_some() {
        write(&found);
    }
    let page = std::fs::read_to_string(root().join("docs/TEXT.md")).expect("the page is there");
    for suite in SUITES {
        let prefix = format!("{}\t", suite.name);
        let failed = found
            .keys()
            .filter(|case| case.starts_with(&prefix))
            .count();
        let (passed, all) = (grouped(suite.cases - failed), grouped(suite.cases));
        let row = format!("| {passed} of {all}, {} listed |", grouped(failed));
        assert!(page.contains(&row), "docs/TEXT.md lacks {row}");
    }
    let new: Vec<_> = found
        .keys()
        .filter(|case| !listed.contains_key(*case))
        .collect();
    assert!(
        new.is_empty(),
        "{} fail and are not listed: {:#?}",
        new.len(),
        new.iter().take(20)
    );
    let gone: Vec<_> = listed
        .keys()
        .filter(|case| !found.contains_key(*case))
        .collect();
    assert!(
        gone.is_empty(),
        "{} are listed and pass: {:#?}",
        gone.len(),
        gone.iter().take(20)
    );
}

/// A place that Arabic letters stand beside is never another one than the suites have, but for marks on a
/// space, which share its cluster.
#[test]
fn arabic_lines_end_where_the_suites_have_it() {
    for (case, class) in listed() {
        assert!(
            REASONS.iter().any(|reason| reason.0 == class),
            "{class}: {case}"
        );
        let codes = case
            .split(' ')
            .filter_map(|code| u32::from_str_radix(code, 16).ok());
        let is_arabic = codes
            .into_iter()
            .any(|code| matches!(code, 0x620..=0x64A | 0x671..=0x6D3 | 0x750..=0x77F));
        assert!(!is_arabic || class == "cluster", "{class}: {case}");
    }
}

/// The classes of listed cases, and why theirs come out otherwise.
const REASONS: [(&str, &str); 5] = [
    (
        "number-sign",
        "A sign that encloses a number is drawn as a sign of its own, so it is a cluster of its own.",
    ),
    (
        "joined-picture",
        "Without its joiner, which no terminal is sent, an emoji sequence is several pictures, each a cluster; so is what follows a joiner by itself.",
    ),
    (
        "cluster",
        "A space with marks or joiners is one grapheme cluster (UAX #29 GB9) and is not taken apart; UAX #14 allows a line to end between them.",
    ),
    (
        "soft-hyphen",
        "A soft hyphen is never drawn, so no line ends at one (a tailoring that UAX #14 names).",
    ),
    (
        "superseded",
        "What Unicode 15.0 expected is not what Unicode 17.0 expects; ours is the latter.",
    ),
];

/// A figure with its thousands set apart.
fn grouped(figure: usize) -> String {
    if figure < 1_000 {
        figure.to_string()
    } else {
        format!("{},{:03}", figure / 1_000, figure % 1_000)
    }
}

/// The expected places, with a `!` before those that ours has otherwise.
fn marked(expected: &str, ours: &str) -> String {
    let parts = expected.split(' ').zip(ours.split(' '));
    let parts: Vec<String> = parts
        .map(|(expected, ours)| {
            if expected == ours {
                expected.to_owned()
            } else {
                format!("!{expected}")
            }
        })
        .collect();
    parts.join(" ")
}

fn grapheme_ends(paragraph: &Paragraph) -> Vec<usize> {
    let clusters = paragraph.clusters().iter();
    let starts = clusters.filter(|cluster| !cluster.continues_grapheme());
    let mut ends: Vec<usize> = starts.map(|cluster| cluster.start as usize).collect();
    ends.push(paragraph.text().len());
    ends
}

fn line_ends(paragraph: &Paragraph) -> Vec<usize> {
    let clusters = paragraph.clusters().iter();
    let ends = clusters.filter(|cluster| cluster.breaks() || cluster.ends_line());
    let mut ends: Vec<usize> = ends.map(|cluster| cluster.end() as usize).collect();
    // LB3: the end of the text.
    ends.push(paragraph.text().len());
    ends
}

/// A case as we have it, in the notation of the suites.
fn ours(case: &str, places: fn(&Paragraph) -> Vec<usize>) -> String {
    let codes: Vec<&str> = case
        .split(' ')
        .filter(|part| !matches!(*part, "÷" | "×"))
        .collect();
    let parse = |code: &&str| {
        char::from_u32(u32::from_str_radix(code, 16).expect("the data is well formed"))
            .expect("the data is well formed")
    };
    let text: String = codes.iter().map(parse).collect();
    let options = TextOptions {
        base: Base::Fixed(Direction::Ltr),
        ..TextOptions::default()
    };
    let places = places(&Paragraph::resolve(&text, options));
    let mut ours = case
        .chars()
        .next()
        .expect("the data is well formed")
        .to_string();
    let mut at = 0;
    for code in &codes {
        at += parse(code).len_utf8();
        let sign = if places.contains(&at) { '÷' } else { '×' };
        write!(ours, " {code} {sign}").expect("the data is well formed");
    }
    ours
}

/// Case to class.
fn listed() -> BTreeMap<String, String> {
    let table = std::fs::read_to_string(table()).unwrap_or_default();
    let rows = table.lines().filter_map(|line| line.split_once('\t'));
    rows.map(|(class, case)| (case.to_owned(), class.to_owned()))
        .collect()
}

fn write(found: &BTreeMap<String, String>) {
    let mut text = String::from(
        "# The cases of the suites that come out otherwise: class, suite, expected places (a line may end or a cluster ends at ÷).\n\
         # A place that ours has otherwise is behind an exclamation mark. Written by tests/text_breaks.rs, save the classes.\n",
    );
    for (class, reason) in REASONS {
        let cases = found.values().filter(|other| *other == class).count();
        writeln!(text, "# {class} ({cases}): {reason}").expect("the data is well formed");
    }
    for (case, class) in found {
        writeln!(text, "{class}\t{case}").expect("the data is well formed");
    }
    std::fs::write(table(), text).expect("the data is well formed");
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn table() -> PathBuf {
    root().join("tests/data/breaks.tsv")
}

fn lines(file: &str) -> impl Iterator<Item = String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/ucd")
        .join(file);
    let file = BufReader::new(GzDecoder::new(
        std::fs::File::open(path).expect("the data is well formed"),
    ));
    file.lines()
        .map(Result::unwrap)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}
