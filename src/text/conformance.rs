//! The conformance tests of UAX #9 through paragraphs, clusters and lines.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use super::bidi_class;
use super::flags::Flags;
use super::levels::paragraph_level;
use super::order::visual_runs;
use super::{Base, Overrides, Paragraph, Shaping, TextOptions, wrap};
use crate::script::Direction;
use flate2::read::GzDecoder;

/// A case: its text, and what the standard says of it.
struct Case {
    text: String,
    base: Base,
    paragraph_level: Option<u8>,
    /// Per character, after L1; `None` where X9 removes it.
    levels: Vec<Option<u8>>,
    order: Vec<usize>,
}

const BASES: [Base; 3] = [
    Base::Auto {
        fallback: Direction::Ltr,
    },
    Base::Fixed(Direction::Ltr),
    Base::Fixed(Direction::Rtl),
];

#[test]
fn bidi_character_test() {
    let mut cases = 0;
    for line in lines("BidiCharacterTest-15.0.txt.gz") {
        let fields: Vec<&str> = line.split(';').collect();
        let &[text, base, level, levels, order] = fields.as_slice() else {
            continue;
        };
        check(&Case {
            text: hexadecimal(text),
            base: match base {
                "0" => BASES[1],
                "1" => BASES[2],
                _ => BASES[0],
            },
            paragraph_level: level.parse().ok(),
            levels: levels.split(' ').map(|level| level.parse().ok()).collect(),
            order: numbers(order),
        });
        cases += 1;
    }
    assert_eq!(cases, 91_707);
}

#[test]
fn bidi_test() {
    let (mut levels, mut order, mut cases) = (Vec::new(), Vec::new(), 0);
    for line in lines("BidiTest-15.0.txt.gz") {
        if let Some(list) = line.strip_prefix("@Levels:") {
            levels = list
                .split_whitespace()
                .map(|level| level.parse().ok())
                .collect();
        } else if let Some(list) = line.strip_prefix("@Reorder:") {
            order = numbers(list);
        } else if let Some((classes, bits)) = line.split_once(';') {
            let bits: u8 = bits.trim().parse().unwrap();
            for (bit, base) in BASES
                .into_iter()
                .enumerate()
                .filter(|(bit, _)| bits & (1 << bit) != 0)
            {
                check(&Case {
                    text: classes.split_whitespace().map(sample).collect(),
                    base,
                    paragraph_level: [None, Some(0), Some(1)][bit],
                    levels: levels.clone(),
                    order: order.clone(),
                });
                cases += 1;
            }
        }
    }
    assert_eq!(cases, 770_241);
}

fn check(case: &Case) {
    let options = TextOptions {
        base: case.base,
        shaping: Shaping::None,
        overrides: Overrides::Obey,
        ..TextOptions::default()
    };
    let paragraph = Paragraph::resolve(&case.text, options);
    let context = || format!("{:?} {:?}", case.text, case.base);
    if let Some(level) = case.paragraph_level {
        assert_eq!(
            paragraph_level(paragraph.direction()),
            level,
            "{}",
            context()
        );
    }
    let lines = wrap(&paragraph, u16::MAX);
    // A paragraph separator inside the text ends the line; the tests have it at the end only.
    assert_eq!(lines.len(), 1, "{}", context());
    let cluster_of = clusters_of_characters(&paragraph);
    let ordered = ordered(&paragraph);
    for (at, level) in case.levels.iter().enumerate() {
        let found = ordered
            .iter()
            .find(|entry| entry.0 == cluster_of[at])
            .map(|entry| entry.1);
        if let Some(level) = level {
            assert_eq!(found, Some(*level), "character {at} of {}", context());
        }
    }
    let mut expected: Vec<usize> = case.order.iter().map(|&at| cluster_of[at]).collect();
    expected.dedup();
    let kept: Vec<usize> = ordered.iter().map(|entry| entry.0).collect();
    assert_eq!(kept, expected, "order of {}", context());
}

/// The clusters that have a place in the order (X9), from left to right, with their levels after L1.
fn ordered(paragraph: &Paragraph) -> Vec<(usize, u8)> {
    let clusters = paragraph.clusters();
    let level = paragraph_level(paragraph.direction());
    let mut ordered = Vec::new();
    for run in visual_runs(clusters, 0, clusters.len(), level) {
        run.for_each(clusters, |cluster| {
            let at = clusters
                .iter()
                .position(|other| other.start == cluster.start);
            if !cluster.has(Flags::REMOVED) {
                ordered.extend(at.map(|at| (at, run.level)));
            }
        });
    }
    ordered
}

fn clusters_of_characters(paragraph: &Paragraph) -> Vec<usize> {
    let mut clusters = Vec::new();
    for (at, cluster) in paragraph.clusters().iter().enumerate() {
        let characters = paragraph.cluster_text(cluster).chars().count();
        clusters.extend(std::iter::repeat_n(at, characters));
    }
    clusters
}

/// A character of a class, none of them a bracket or a mirrored one.
fn sample(class: &str) -> char {
    let sample = match class {
        "L" => 'a',
        "R" => '\u{5D0}',
        "AL" => '\u{627}',
        "EN" => '1',
        "AN" => '\u{661}',
        "ES" => '+',
        "ET" => '#',
        "CS" => ',',
        "NSM" => '\u{300}',
        "BN" => '\u{200B}',
        "B" => '\u{2029}',
        "S" => '\t',
        "WS" => ' ',
        "ON" => '!',
        "LRE" => '\u{202A}',
        "RLE" => '\u{202B}',
        "PDF" => '\u{202C}',
        "LRO" => '\u{202D}',
        "RLO" => '\u{202E}',
        "LRI" => '\u{2066}',
        "RLI" => '\u{2067}',
        "FSI" => '\u{2068}',
        "PDI" => '\u{2069}',
        _ => panic!("unknown class {class}"),
    };
    let found = bidi_class::class(sample);
    assert_eq!(format!("{found:?}"), class);
    sample
}

fn lines(file: &str) -> impl Iterator<Item = String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/ucd")
        .join(file);
    let file = BufReader::new(GzDecoder::new(File::open(path).unwrap()));
    file.lines()
        .map(Result::unwrap)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn hexadecimal(codes: &str) -> String {
    let parse = |code| char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap();
    codes.split(' ').map(parse).collect()
}

fn numbers(list: &str) -> Vec<usize> {
    list.split_whitespace()
        .map(|number| number.parse().unwrap())
        .collect()
}
