//! P8: our lines of articles, of words of nine languages and of random paragraphs are those of two
//! independent engines, and where we differ from both, we differ as listed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::support::oracle::{self, Comparison, compare};
use crate::support::shared::shared;
use warraq::cli::render::{AlignArg, BaseArg, OrderArg, RenderArgs, ShapeArg, render};
use warraq::script::Direction;
use warraq::text::{Base, Paragraph, TextOptions, single_line, to_plain};

/// At two widths, with letters as they are and with forms.
#[test]
fn lines_of_articles() {
    let expected = Comparison {
        lines: 4_144,
        ..Comparison::default()
    };
    assert_eq!(compare("articles", &text_of("articles.txt.gz")), expected);
}

/// `warraq render`, on which comparisons outside these tests rest, prints the lines that are compared here.
#[test]
fn rendered_lines_are_those_compared() {
    let text = text_of("articles.txt.gz");
    let args = RenderArgs {
        file: PathBuf::new(),
        width: 20,
        base: BaseArg::Auto,
        shape: ShapeArg::Forms,
        align: AlignArg::None,
        order: OrderArg::Visual,
        breaks_out: None,
    };
    let (mut printed, mut starts) = (Vec::new(), Vec::new());
    render(&args, &text, &mut printed, &mut starts).expect("memory takes everything");
    let printed = String::from_utf8(printed).expect("it is UTF-8");
    let starts = String::from_utf8(starts).expect("it is UTF-8");
    let lines: Vec<String> = text
        .lines()
        .zip(starts.lines())
        .flat_map(|(source, starts)| {
            let starts: Vec<usize> = serde_json::from_str(starts).expect("it is a JSON array");
            let paragraph = Paragraph::resolve(source, oracle::options("auto", true));
            oracle::visual_lines(&paragraph, &starts)
        })
        .collect();
    assert!(lines.len() > 1_000);
    assert_eq!(printed.lines().collect::<Vec<_>>(), lines);
}

/// At six widths, with letters as they are and with forms.
#[test]
fn lines_of_the_shared_articles() {
    let Some(shared) = shared(&["seeds"]) else {
        return;
    };
    let entries = std::fs::read_dir(shared.join("seeds")).expect("the folder is readable");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a readable folder entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    let read = |path: &PathBuf| std::fs::read_to_string(path).expect("articles are UTF-8");
    let articles: String = paths.iter().map(|path| read(path) + "\n").collect();
    let expected = Comparison {
        lines: 8_322,
        ..Comparison::default()
    };
    assert_eq!(compare("seeds", &articles), expected);
}

/// Where the engines disagree, there are isolates in the paragraph, and ICU is right.
#[test]
fn lines_of_nine_languages() {
    let expected = Comparison {
        lines: 19_758,
        only_icu: 382,
        ..Comparison::default()
    };
    assert_eq!(compare("salads", &text_of("salads.txt.gz")), expected);
}

/// Three bases, two widths, with letters as they are and with forms; the five paragraphs are those of
/// the two tests below.
#[test]
fn lines_of_twenty_thousand_random_paragraphs() {
    let random = "oracles/adversarial.txt.gz";
    let Some(shared) = shared(&[random]) else {
        return;
    };
    let text = oracle::gunzip(&shared.join(random));
    let found = compare("random", &text);
    assert_eq!(
        found.neither,
        BTreeSet::from([5748, 7625, 7956, 14130, 17476])
    );
    assert_eq!(
        (found.lines, found.only_fribidi, found.only_icu),
        (360_450, 72, 2_484)
    );
}

#[test]
fn levels_against_both_engines() {
    let rows = rows(include_str!("../../data/against_both.tsv"));
    assert_eq!(rows.len(), 4);
    for [_, base, text, ours, fribidi, icu] in rows {
        assert_eq!(levels(base, text), ours, "{text}");
        assert!(fribidi != ours && icu != ours && fribidi != icu, "{text}");
    }
}

#[test]
fn levels_against_one_engine() {
    let rows = rows(include_str!("../../data/against_one.tsv"));
    assert_eq!(rows.len(), 4);
    for [_, base, text, ours, fribidi, icu] in rows {
        assert_eq!(levels(base, text), ours, "{text}");
        assert!((fribidi == ours) != (icu == ours), "{text}");
    }
}

/// Number, base, code points, our levels, fribidi's, ICU's.
fn rows(table: &str) -> Vec<[&str; 6]> {
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    rows.map(|row| {
        let fields: Vec<&str> = row.split('\t').collect();
        fields.try_into().expect("six fields")
    })
    .collect()
}

/// The levels of characters; `-` for those that X9 removes.
fn levels(base: &str, code_points: &str) -> String {
    let number = |code| u32::from_str_radix(code, 16).expect("it is hexadecimal");
    let parse = |code| char::from_u32(number(code)).expect("it is a character");
    let text: String = code_points.split(' ').map(parse).collect();
    let paragraph = Paragraph::resolve(&text, oracle::options(base, false));
    let level = |(character, level): (char, u8)| match character {
        '\u{202A}'..='\u{202E}' => "-".to_owned(),
        _ => level.to_string(),
    };
    let clusters = paragraph.clusters().iter();
    let characters = clusters.flat_map(|cluster| {
        let characters = paragraph.cluster_text(cluster).chars();
        characters.map(|character| (character, cluster.level))
    });
    characters.map(level).collect::<Vec<_>>().join(" ")
}

/// Paragraph 7956: the embedding brings the alef to the level of the lam, and the mark follows its base.
#[test]
fn a_ligature_across_an_embedding() {
    let options = TextOptions {
        base: Base::Fixed(Direction::Ltr),
        ..TextOptions::default()
    };
    let cells = single_line("\u{644}\u{202B}\u{627}\u{64E}", 20, options).cells;
    assert_eq!(to_plain(&cells), "\u{FEFB}\u{64E}");
}

/// A text of `tests/data/oracle`.
fn text_of(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/oracle");
    oracle::gunzip(&folder.join(name))
}
