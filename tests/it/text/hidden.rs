//! Hidden characters: how they are counted, what stands for them, and that none reaches a terminal.

use std::io::Read as _;
use std::path::Path;

use flate2::read::GzDecoder;
use ratatui::buffer::CellWidth;
use warraq::script::Direction;
use warraq::text::{
    Base, Hidden, Layout, MARKS_PER_CELL, Overrides, Paragraph, ParagraphSpec, TextOptions,
    VisualCell, hidden_characters, single_line, visual_line, wrap,
};

#[test]
fn counts() {
    for row in rows(include_str!("../../data/hidden.tsv")) {
        let &[name, text, overrides, unbalanced, invisible] = row.as_slice() else {
            panic!("{row:?}")
        };
        let found = hidden_characters(&code_points(text));
        let expected: [u32; 3] = [overrides, unbalanced, invisible]
            .map(|count| count.parse().expect("the data is well formed"));
        let found_all = [found.overrides, found.unbalanced, found.invisible];
        assert_eq!(found_all, expected, "{name}");
        assert_eq!(found.total(), expected.iter().sum::<u32>(), "{name}");
    }
}

#[test]
fn articles_in_order_raise_no_alarm() {
    for entry in std::fs::read_dir(root().join("seeds")).expect("the data is well formed") {
        let path = entry.expect("the data is well formed").path();
        let text = std::fs::read_to_string(&path).expect("the data is well formed");
        assert_eq!(hidden_characters(&text).total(), 0, "{}", path.display());
    }
}

#[test]
fn hidden_characters_stand_revealed() {
    for row in rows(include_str!("../../data/revealed.tsv")) {
        let &[name, text, revealed, dropped] = row.as_slice() else {
            panic!("{row:?}")
        };
        let text = code_points(text);
        for (hidden, expected) in [(Hidden::Reveal, revealed), (Hidden::Drop, dropped)] {
            let options = TextOptions {
                base: Base::Fixed(Direction::Ltr),
                hidden,
                ..TextOptions::default()
            };
            assert_eq!(
                symbols(&single_line(&text, 80, options).cells),
                expected,
                "{name}"
            );
        }
    }
}

#[test]
fn names_read_from_left_to_right_in_any_paragraph() {
    let text = "\u{5D0}\u{202E}\u{5D1}\u{202C}";
    let options = TextOptions {
        base: Base::Fixed(Direction::Rtl),
        hidden: Hidden::Reveal,
        ..TextOptions::default()
    };
    let line = single_line(text, 80, options);
    assert_eq!(symbols(&line.cells), "‹PDF›\u{5D1}‹RLO›\u{5D0}");
    let seen = line.cells.iter().filter(|cell| !cell.revealed);
    assert_eq!(seen.count(), 2, "names are told apart from the text");
    let obeyed = TextOptions {
        overrides: Overrides::Obey,
        hidden: Hidden::Drop,
        ..options
    };
    assert_eq!(
        symbols(&single_line(text, 80, obeyed).cells),
        "\u{5D1}\u{5D0}"
    );
}

#[test]
fn a_revealed_character_parts_a_ligature_but_not_the_joining() {
    let options = TextOptions {
        hidden: Hidden::Reveal,
        ..TextOptions::default()
    };
    let cells = single_line("\u{644}\u{200E}\u{627}", 80, options).cells;
    assert_eq!(symbols(&cells), "\u{FE8E}→\u{FEDF}");
    let cells = single_line("\u{644}\u{200E}\u{627}", 80, TextOptions::default()).cells;
    assert_eq!(symbols(&cells), "\u{FEFB}");
}

/// P6: every code point alone; those that are assigned, or in a plane with assigned ones, between letters too.
#[test]
fn no_code_point_disturbs_a_terminal() {
    let harmful = harmful();
    for hidden in [Hidden::Drop, Hidden::Reveal] {
        let options = TextOptions {
            hidden,
            ..TextOptions::default()
        };
        let mut every: Vec<char> = ('\0'..=char::MAX).collect();
        if hidden == Hidden::Reveal {
            // Elsewhere nothing is hidden, so that revealing changes nothing.
            every.retain(|&character| matches!(u32::from(character) >> 16, 0 | 1 | 14));
        }
        for some in every.chunks(1024) {
            // A paragraph each.
            let mut text = String::new();
            for character in some {
                text.extend([*character, '\n']);
                if matches!(u32::from(*character) >> 16, 0..=3 | 14) {
                    text.extend(['\u{644}', *character, '\u{627}', 'a', *character, '\n']);
                }
            }
            check(&text, options, &harmful);
        }
    }
}

fn check(text: &str, options: TextOptions, harmful: &[bool]) {
    let spec = ParagraphSpec {
        span: 0..text.len(),
        rows_before: 0,
    };
    let layout = Layout::new(text, &[spec], 80, options);
    let mut cells = Vec::new();
    for row in 0..layout.rows() {
        layout.cells(row, &mut cells);
        for cell in &cells {
            let symbol = cell.symbol.to_string();
            assert_eq!(u16::from(cell.width), symbol.cell_width(), "{cell:?}");
            let is_safe = symbol.chars().all(|c| !harmful[c as usize]);
            assert!(is_safe, "{cell:?}");
        }
    }
}

#[test]
fn a_cell_holds_a_bounded_number_of_marks() {
    let marks = format!("\u{628}{}", "\u{64E}\u{670}\u{20DD}".repeat(200));
    for hidden in [Hidden::Drop, Hidden::Reveal] {
        let options = TextOptions {
            hidden,
            ..TextOptions::default()
        };
        let paragraph = Paragraph::resolve(&marks, options);
        for line in wrap(&paragraph, 20) {
            for cell in visual_line(&paragraph, &line, 20) {
                assert!(cell.symbol.to_string().chars().count() <= 1 + MARKS_PER_CELL);
            }
        }
    }
}

/// What no terminal may be sent: controls, format characters, line and paragraph separators,
/// noncharacters, and everything that is ignored by default. One entry per code point.
fn harmful() -> Vec<bool> {
    let mut harmful: Vec<bool> = (0..=u32::from(char::MAX))
        .map(|code| {
            is_default_ignorable(code) || code & 0xFFFE == 0xFFFE || matches!(code, 0xFDD0..=0xFDEF)
        })
        .collect();
    for (code, category) in categories() {
        // The two Kaithi number signs are drawn like any sign.
        let is_drawn = matches!(code, 0x110BD | 0x110CD);
        harmful[code] |= matches!(category.as_str(), "Cc" | "Cf" | "Zl" | "Zp") && !is_drawn;
    }
    harmful
}

/// `Default_Ignorable_Code_Point` of `DerivedCoreProperties.txt`, Unicode 16.0.
fn is_default_ignorable(code: u32) -> bool {
    matches!(code,
        0xAD | 0x34F | 0x61C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F | 0x200B..=0x200F
        | 0x202A..=0x202E | 0x2060..=0x206F | 0x3164 | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFF8
        | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A | 0xE0000..=0xE0FFF)
}

/// The general categories of assigned characters, as `UnicodeData.txt` lists them one by one.
fn categories() -> Vec<(usize, String)> {
    let path = root().join("tests/data/ucd/UnicodeData-16.0.txt.gz");
    let mut data = String::new();
    GzDecoder::new(std::fs::File::open(path).expect("the data is well formed"))
        .read_to_string(&mut data)
        .expect("the data is well formed");
    let parse = |line: &str| {
        let fields: Vec<&str> = line.split(';').collect();
        let code = usize::from_str_radix(fields[0], 16).expect("the data is well formed");
        (code, fields[2].to_owned())
    };
    data.lines().map(parse).collect()
}

fn symbols(cells: &[VisualCell]) -> String {
    cells.iter().map(|cell| cell.symbol.to_string()).collect()
}

fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('\t').collect())
}

fn code_points(list: &str) -> String {
    let parse = |code| {
        char::from_u32(u32::from_str_radix(code, 16).expect("the data is well formed"))
            .expect("the data is well formed")
    };
    list.split(' ').map(parse).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
