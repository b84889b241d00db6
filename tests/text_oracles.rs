//! P8: our lines of articles, of words of nine languages and of random paragraphs are those of two
//! independent engines, and where we differ from both, we differ as listed.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

#[path = "support/oracle.rs"]
mod oracle;

use oracle::{Comparison, compare};
use warraq::script::Direction;
use warraq::text::{Base, Overrides, Paragraph, Shaping, TextOptions, single_line, to_plain};

#[test]
fn lines_of_articles() {
    let texts = text_of("texts.txt.gz");
    for (width, shape) in [("20", "forms"), ("60", "none")] {
        let golden = text_of(&format!("{width}-{shape}.txt.gz"));
        let ours = render(&texts, width, shape).replace(['\u{200C}', '\u{200D}'], "");
        for (number, (ours, golden)) in ours.lines().zip(golden.lines()).enumerate() {
            assert_eq!(
                ours,
                golden,
                "line {} at width {width}, {shape}",
                number + 1
            );
        }
        assert_eq!(ours.lines().count(), golden.lines().count());
        assert!(golden.lines().count() > 500);
    }
}

/// At six widths, with letters as they are and with forms.
#[test]
fn lines_of_the_shared_articles() {
    let Some(folder) = shared("seeds") else {
        return;
    };
    let entries = std::fs::read_dir(folder).expect("the folder is readable");
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
    let Some(folder) = shared("oracles") else {
        return;
    };
    let text = oracle::gunzip(&folder.join("adversarial.txt.gz"));
    let found = compare("random", &text);
    assert_eq!(
        found.neither,
        BTreeSet::from([5748, 7625, 7956, 14130, 17476])
    );
    assert_eq!(
        (found.lines, found.only_fribidi, found.only_icu),
        (361_674, 72, 2_484)
    );
}

#[test]
fn levels_against_both_engines() {
    let table = include_str!("data/against_both.tsv");
    let mut rows = 0;
    for row in table.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = row.split('\t').collect();
        let &[_, base, text, ours, fribidi, icu] = fields.as_slice() else {
            panic!("{row}")
        };
        let parse = |code| char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap();
        let text: String = text.split(' ').map(parse).collect();
        let options = TextOptions {
            base: Base::Fixed(if base == "rtl" {
                Direction::Rtl
            } else {
                Direction::Ltr
            }),
            shaping: Shaping::None,
            overrides: Overrides::Obey,
            ..TextOptions::default()
        };
        let paragraph = Paragraph::resolve(&text, options);
        let levels: Vec<String> = paragraph
            .clusters()
            .iter()
            .flat_map(|cluster| {
                let characters = paragraph.cluster_text(cluster).chars().count();
                std::iter::repeat_n(cluster.level.to_string(), characters)
            })
            .collect();
        assert_eq!(levels.join(" "), ours, "{row}");
        assert!(fribidi != ours && icu != ours && fribidi != icu, "{row}");
        rows += 1;
    }
    assert_eq!(rows, 4);
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

fn render(texts: &str, width: &str, shape: &str) -> String {
    let arguments = [
        "render", "-", "--width", width, "--shape", shape, "--base", "auto", "--align", "none",
    ];
    let mut child = Command::new(env!("CARGO_BIN_EXE_warraq"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    let output = std::thread::scope(|scope| {
        scope.spawn(move || {
            stdin
                .write_all(texts.as_bytes())
                .expect("the program reads");
        });
        child.wait_with_output().expect("the program ends")
    });
    String::from_utf8(output.stdout).expect("the program writes UTF-8")
}

/// A text of `tests/data/oracle`.
fn text_of(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/oracle");
    oracle::gunzip(&folder.join(name))
}

/// A folder of the shared data (`WARRAQ_SHARED`, else `../shared`), or `None` where there is none.
fn shared(name: &str) -> Option<PathBuf> {
    let shared = std::env::var_os("WARRAQ_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    let folder = shared.join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    let missing = folder.display();
    assert!(
        std::env::var_os("CI").is_none(),
        "{missing} is missing, and CI must have it"
    );
    eprintln!("SKIPPED: {missing} is not there.");
    None
}
