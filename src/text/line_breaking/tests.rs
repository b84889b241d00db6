//! The suite of the standard, and what holds of any text.

use std::io::{BufRead as _, BufReader};
use std::path::Path;

use flate2::read::GzDecoder;
use proptest::prelude::*;

use super::{LineClass, LineEnd, line_ends};

#[test]
fn every_case_of_the_suite_passes() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/ucd/LineBreakTest-17.0.txt.gz");
    let file = std::fs::File::open(path).expect("the suite is there");
    let (mut cases, mut failures) = (0, Vec::new());
    for line in BufReader::new(GzDecoder::new(file)).lines() {
        let line = line.expect("the suite is UTF-8");
        let (case, comment) = line.split_once('#').unwrap_or((&line, ""));
        let case = case.trim();
        if !case.is_empty() {
            cases += 1;
            let ours = places(&parse(case));
            if ours != case {
                failures.push(format!("{case}\n{ours}\n{comment}"));
            }
        }
    }
    let shown = failures.iter().take(20).cloned().collect::<Vec<_>>();
    assert!(
        failures.is_empty(),
        "{} fail:\n{}",
        failures.len(),
        shown.join("\n")
    );
    assert_eq!(cases, 19_338);
}

/// The text of a case in the notation of the suite.
fn parse(case: &str) -> String {
    let codes = case.split(' ').filter(|part| !matches!(*part, "÷" | "×"));
    let code = |code| u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
    codes
        .map(|part| code(part).expect("the suite names characters"))
        .collect()
}

/// The places of a text in the notation of the suite.
fn places(text: &str) -> String {
    let signs = line_ends(text.chars().map(LineClass::of)).map(|end| match end {
        LineEnd::Forbidden => '×',
        LineEnd::Allowed | LineEnd::Mandatory => '÷',
    });
    let places = text.chars().zip(signs);
    let mut case: Vec<String> = places
        .map(|(character, sign)| format!("{sign} {:04X}", u32::from(character)))
        .collect();
    case.push("÷".to_owned());
    case.join(" ")
}

/// At least one character of every class, and more of those that have rules about what is further away.
const SIGNS: &str = "ab \u{627}\u{644}\u{5D0} \u{A0}\u{301}\u{64B}\u{302A}\u{200D}\u{200B}\u{2060}\u{AD}\
    \r\n\u{B}\u{85}\u{2028}\t-\u{2010}\u{2014}\u{AB}\u{BB}\u{2018}\u{2019}\"(){}[]\u{3008}\u{3009}.,:;!?/%$1\u{661}\
    \u{2026}\u{4E00}\u{3042}\u{3041}\u{FFFC}\u{B4}\u{1F1E6}\u{1F468}\u{1F3FD}\u{1F8FF}\u{1FAFE}\u{1100}\u{1161}\u{11A8}\
    \u{AC00}\u{AC01}\u{11003}\u{1B05}\u{1B50}\u{1BF2}\u{1B44}\u{25CC}\u{E01}\u{E31}\u{3005}";

fn any_text() -> impl Strategy<Value = String> {
    let signs: Vec<char> = SIGNS.chars().collect();
    prop::collection::vec(
        prop_oneof![9 => prop::sample::select(signs), 1 => any::<char>()],
        0..40,
    )
    .prop_map(String::from_iter)
}

fn ends(text: &str) -> Vec<LineEnd> {
    line_ends(text.chars().map(LineClass::of)).collect()
}

proptest! {
    #[test]
    fn a_place_for_every_character(text in any_text()) {
        let ends = ends(&text);
        prop_assert_eq!(ends.len(), text.chars().count());
        // LB2.
        prop_assert!(ends.first().is_none_or(|&first| first == LineEnd::Forbidden));
    }

    #[test]
    fn lines_must_end_after_line_ends_alone(text in any_text()) {
        let mut previous = None;
        for (character, end) in text.chars().zip(ends(&text)) {
            // LB4, LB5.
            let must = match (previous, character) {
                (Some('\r'), '\n') => false,
                (Some(previous), _) => "\r\n\u{B}\u{C}\u{85}\u{2028}\u{2029}".contains(previous),
                _ => false,
            };
            prop_assert_eq!(end == LineEnd::Mandatory, must);
            previous = Some(character);
        }
    }

    /// What `line_ends` says of texts in parts.
    #[test]
    fn letters_part_a_text(left in any_text(), right in any_text()) {
        let whole = ends(&format!("{left}a{right}"));
        let (begun, ended) = (ends(&format!("a{right}")), ends(&format!("{left}a")));
        let at = left.chars().count();
        prop_assert_eq!(&whole[..=at], &ended[..]);
        prop_assert_eq!(&whole[at + 1..], &begun[1..]);
    }

    /// The classes are read once, and what is looked at ahead is no more than two characters with their marks.
    #[test]
    fn work_is_linear(text in any_text(), marks in 0..300_usize) {
        let marks = "\u{301}".repeat(marks);
        let text: String = text.chars().flat_map(|sign| std::iter::once(sign).chain(marks.chars())).collect();
        let reads = std::cell::Cell::new(0);
        let classes = text.chars().map(|sign| {
            reads.set(reads.get() + 1);
            LineClass::of(sign)
        });
        let places = line_ends(classes).count();
        prop_assert!(reads.get() <= 4 * places, "{} reads for {places} places", reads.get());
    }
}
