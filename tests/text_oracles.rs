//! P8: the lines of this project's articles are those of two independent engines, and where we differ from
//! both, we differ as listed.

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use flate2::read::GzDecoder;
use warraq::script::Direction;
use warraq::text::{Base, Overrides, Paragraph, Shaping, TextOptions, single_line, to_plain};

#[test]
fn lines_of_articles() {
    let texts = gunzip("texts.txt.gz");
    for (width, shape) in [("20", "forms"), ("60", "none")] {
        let golden = gunzip(&format!("{width}-{shape}.txt.gz"));
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

fn gunzip(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/oracle")
        .join(name);
    let mut text = String::new();
    GzDecoder::new(std::fs::File::open(path).expect("the file is in the tree"))
        .read_to_string(&mut text)
        .expect("the file is UTF-8");
    text
}
