//! The conformance tests of UAX #29 and UAX #14 through our own clusters and lines.
//!
//! All of Unicode 17.0 pass. What Unicode 15.0 expected is another matter where rules have changed since:
//! those cases are listed in `tests/data/breaks.tsv`, and the suite of 17.0 has each of them as we do.
//! `WARRAQ_WRITE_DATA=1 cargo test --test it text::breaks` writes the rows anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use warraq::script::Direction;
use warraq::text::{Base, Paragraph, TextOptions};

#[test]
fn graphemes_are_those_of_unicode_17() {
    let suite = suite("GraphemeBreakTest-17.0.txt.gz");
    assert_eq!(suite.len(), 766);
    let failed = suite.iter().filter(|case| !case.is(grapheme_ends)).count();
    assert_eq!(failed, 0);
    assert_documented("`GraphemeBreakTest` 17.0", suite.len(), 0);
}

#[test]
fn lines_end_as_in_unicode_17() {
    let suite = suite("LineBreakTest-17.0.txt.gz");
    assert_eq!(suite.len(), 19_338);
    let failed = suite.iter().filter(|case| !case.is(line_ends)).count();
    assert_eq!(failed, 0);
    assert_documented("`LineBreakTest` 17.0", suite.len(), 0);
}

/// Where lines do not end as Unicode 15.0 had it, they end as 17.0 has it for the very same characters.
#[test]
fn lines_end_as_in_unicode_15_but_for_newer_rules() {
    let newer: BTreeMap<String, Case> = suite("LineBreakTest-17.0.txt.gz")
        .into_iter()
        .map(|case| (case.codes.join(" "), case))
        .collect();
    let suite = suite("LineBreakTest-15.0.txt.gz");
    assert_eq!(suite.len(), 7_654);
    let (mut rows, mut by_rules) = (BTreeSet::new(), BTreeMap::new());
    for case in suite.iter().filter(|case| !case.is(line_ends)) {
        let codes = case.codes.join(" ").replace(OLD_STAND_IN, NEW_STAND_IN);
        let newer = newer.get(&codes).expect("Unicode 17.0 tests it");
        assert_eq!(case.ours(line_ends), newer.places, "{codes}");
        let rules = rules(case, newer);
        rows.insert(format!("{rules}\t{}", marked(case, newer)));
        *by_rules.entry(rules).or_insert(0) += 1;
    }
    for (rules, cases) in by_rules {
        let row = format!("| {rules} | {cases} |");
        assert!(page().contains(&row), "docs/TEXT.md lacks {row}");
    }
    let all = suite.len();
    assert_documented("`LineBreakTest` 15.0", all, rows.len());
    let written = rows.iter().map(|row| format!("{row}\n"));
    let written = HEAD.to_owned() + &written.collect::<String>();
    if std::env::var_os("WARRAQ_WRITE_DATA").is_some() {
        std::fs::write(table(), &written).expect("the tree is writable");
    }
    let listed = std::fs::read_to_string(table()).expect("the table is there");
    assert_eq!(listed, written, "WARRAQ_WRITE_DATA=1 writes the rows anew");
}

/// The unassigned character by which the suites of 15.0 and 17.0 test those without a class (XX).
const OLD_STAND_IN: &str = "50005";
const NEW_STAND_IN: &str = "EFFFD";

const HEAD: &str = "\
# The cases of LineBreakTest 15.0 that come out otherwise: the rules of Unicode 17.0 that decide the places behind an exclamation mark,
# and what 15.0 expected there (a line may end at ÷). LineBreakTest 17.0 has the same characters, with our places. Written by
# tests/it/text/breaks.rs.
";

/// A case of a suite.
struct Case {
    /// Its characters.
    codes: Vec<String>,
    /// Before, between and behind them: whether there is a place.
    places: Vec<bool>,
    /// The numbers of the rules that decide the places, as far as the suite has them.
    rules: Vec<String>,
}

impl Case {
    fn read(line: &str) -> Self {
        let (case, comment) = line.split_once('#').expect("the data is well formed");
        let is_place = |part: &str| matches!(part, "÷" | "×");
        let parts = case.split_whitespace();
        let codes = parts.clone().filter(|part| !is_place(part));
        let places = parts.filter(|part| is_place(part));
        let rules = comment
            .split('[')
            .skip(1)
            .filter_map(|rule| rule.split_once(']'));
        Self {
            codes: codes.map(str::to_owned).collect(),
            places: places.map(|place| place == "÷").collect(),
            rules: rules.map(|(rule, _)| rule.to_owned()).collect(),
        }
    }

    fn is(&self, ends: fn(&Paragraph) -> Vec<usize>) -> bool {
        self.ours(ends) == self.places
    }

    /// The places as a paragraph has them, after each character; before the first one it has none of its own.
    fn ours(&self, ends: fn(&Paragraph) -> Vec<usize>) -> Vec<bool> {
        let number = |code: &String| u32::from_str_radix(code, 16).expect("a code point");
        let characters = self.codes.iter().map(number);
        let text: String = characters.filter_map(char::from_u32).collect();
        let options = TextOptions {
            base: Base::Fixed(Direction::Ltr),
            ..TextOptions::default()
        };
        let ends = ends(&Paragraph::resolve(&text, options));
        let after = text
            .char_indices()
            .map(|(at, c)| ends.contains(&(at + c.len_utf8())));
        self.places.iter().copied().take(1).chain(after).collect()
    }
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

/// The rules that decide, in the newer case, the places that it has otherwise.
fn rules(older: &Case, newer: &Case) -> String {
    let places = older.places.iter().zip(&newer.places);
    let changed = places
        .zip(&newer.rules)
        .filter(|((older, newer), _)| older != newer);
    let mut rules: Vec<&str> = changed.map(|(_, number)| name(number)).collect();
    rules.dedup();
    rules.join(" ")
}

/// The name of a rule by its number in the suite.
fn name(number: &str) -> &'static str {
    let names = [
        ("15.11", "LB15a"),
        ("15.21", "LB15b"),
        ("15.3", "LB15c"),
        ("18.0", "LB18"),
        ("20.1", "LB20a"),
        ("25.14", "LB25"),
        ("999.0", "LB31"),
    ];
    let found = names.iter().find(|(other, _)| *other == number);
    found.expect("the rule has a name").1
}

/// The older case in the notation of the suite, with a `!` before the places that the newer one has otherwise.
fn marked(older: &Case, newer: &Case) -> String {
    let mut row = String::new();
    for (at, (place, other)) in older.places.iter().zip(&newer.places).enumerate() {
        let (changed, sign) = (
            if place == other { "" } else { "!" },
            if *place { '÷' } else { '×' },
        );
        write!(row, "{changed}{sign}").expect("a string takes everything");
        if let Some(code) = older.codes.get(at) {
            write!(row, " {code} ").expect("a string takes everything");
        }
    }
    row
}

/// `docs/TEXT.md` has the outcome of a suite.
fn assert_documented(name: &str, all: usize, listed: usize) {
    let (passed, all) = (grouped(all - listed), grouped(all));
    let outcome = match listed {
        0 => format!("{passed} of {all}"),
        _ => format!("{passed} of {all}, {listed} listed"),
    };
    let row = format!("| {name} | {outcome} |");
    assert!(page().contains(&row), "docs/TEXT.md lacks {row}");
}

fn page() -> String {
    std::fs::read_to_string(root().join("docs/TEXT.md")).expect("the page is there")
}

/// A figure with its thousands set apart.
fn grouped(figure: usize) -> String {
    if figure < 1_000 {
        figure.to_string()
    } else {
        format!("{},{:03}", figure / 1_000, figure % 1_000)
    }
}

fn suite(file: &str) -> Vec<Case> {
    let path = root().join("tests/data/ucd").join(file);
    let file = std::fs::File::open(path).expect("the suite is there");
    let lines = BufReader::new(GzDecoder::new(file)).lines();
    lines
        .map(|line| line.expect("the suite is UTF-8"))
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| Case::read(&line))
        .collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn table() -> PathBuf {
    root().join("tests/data/breaks.tsv")
}
