//! Rows of what the text engine shows, from `tests/data/joining/rows.tsv` and `tests/data/bidi.tsv`.

use warraq::script::Direction;
use warraq::text::{
    Base, Hidden, Layout, Marks, Overrides, Paragraph, ParagraphSpec, TextOptions, VisualCell,
    single_line, to_plain, visual_line, wrap,
};

#[test]
fn joining_rows() {
    for row in rows(include_str!("../../data/joining/rows.tsv")) {
        let &[name, source, expected] = row.as_slice() else {
            panic!("{row:?}")
        };
        let text: String = source.split(' ').map(code_point).collect();
        assert_eq!(symbols(&text, rtl()), expected, "{name}");
    }
}

#[test]
fn bidi_rows() {
    for row in rows(include_str!("../../data/bidi.tsv")) {
        let &[name, base, columns, text, expected] = row.as_slice() else {
            panic!("{row:?}")
        };
        let options = TextOptions {
            base: match base {
                "rtl" => Base::Fixed(Direction::Rtl),
                "ltr" => Base::Fixed(Direction::Ltr),
                "rtl article" => Base::Article(Direction::Rtl),
                "ltr article" => Base::Article(Direction::Ltr),
                _ => TextOptions::default().base,
            },
            ..TextOptions::default()
        };
        let columns = columns.parse().unwrap();
        let paragraph = Paragraph::resolve(&from_capitals(text), options);
        let lines = wrap(&paragraph, columns);
        let shown = lines
            .iter()
            .map(|line| to_plain(&visual_line(&paragraph, line, columns)));
        assert_eq!(
            to_capitals(&shown.collect::<Vec<_>>().join("|")),
            expected,
            "{name}"
        );
    }
}

#[test]
fn lines_that_end_at_soft_hyphens_and_inside_graphemes() {
    for row in rows(include_str!("../../data/lines.tsv")) {
        let &[name, base, columns, hidden, source, expected] = row.as_slice() else {
            panic!("{row:?}")
        };
        let options = TextOptions {
            base: Base::Fixed(match base {
                "rtl" => Direction::Rtl,
                _ => Direction::Ltr,
            }),
            hidden: match hidden {
                "reveal" => Hidden::Reveal,
                _ => Hidden::Drop,
            },
            ..TextOptions::default()
        };
        let columns = columns.parse().unwrap();
        let text: String = source.split(' ').map(code_point).collect();
        let paragraph = Paragraph::resolve(&text, options);
        let lines = wrap(&paragraph, columns);
        let shown = lines
            .iter()
            .map(|line| hexadecimal(&visual_line(&paragraph, line, columns)));
        let shown = shown.collect::<Vec<_>>().join("|");
        assert_eq!(shown, expected, "{name}");
    }
}

#[test]
fn vowel_signs_can_be_left_out() {
    let options = TextOptions {
        marks: Marks::Strip,
        ..rtl()
    };
    assert_eq!(symbols("\u{628}\u{64E}\u{651}", options), "FE8F");
    assert_eq!(
        symbols("\u{627}\u{654}\u{64E}", options),
        "FE83",
        "hamza is no vowel sign"
    );
    assert_eq!(
        symbols("\u{65}\u{301}", options),
        "0065+0301",
        "nor is an accent"
    );
}

#[test]
fn overrides_can_be_obeyed() {
    let text = from_capitals("x {RLO}abc{PDF} y");
    let options = TextOptions {
        base: Base::Fixed(Direction::Ltr),
        overrides: Overrides::Obey,
        ..TextOptions::default()
    };
    assert_eq!(to_plain(&single_line(&text, 20, options).cells), "x cba y");
}

#[test]
fn single_lines() {
    let rows = [
        ("  a \n\t b  ", 20, "a b"),
        ("ABC DEF", 7, "FED CBA"),
        ("ABC DEF", 6, "…D CBA"),
        ("ABC DEF", 5, "…CBA"),
        ("abc def", 6, "abc d…"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
        ("", 5, ""),
    ];
    for (text, columns, expected) in rows {
        let line = single_line(&from_capitals(text), columns, TextOptions::default());
        assert_eq!(
            to_capitals(&to_plain(&line.cells)),
            expected,
            "{text} at {columns}"
        );
    }
}

#[test]
fn layout_finds_rows_and_bytes() {
    let text = "Title\n\nab cd ef\r\ngh";
    let specs = [
        ParagraphSpec {
            span: 0..5,
            rows_before: 0,
        },
        ParagraphSpec {
            span: 7..text.len(),
            rows_before: 1,
        },
    ];
    let mut layout = Layout::new(text, &specs, 5, TextOptions::default());
    // Title | blank | ab cd | ef | gh
    assert_eq!(layout.rows(), 5);
    let paragraphs: Vec<Option<usize>> = (0..5).map(|row| layout.paragraph_of(row)).collect();
    assert_eq!(paragraphs, [Some(0), None, Some(1), Some(1), Some(1)]);
    let rows = [
        (0, 0),
        (4, 0),
        (5, 2),
        (6, 2),
        (7, 2),
        (12, 2),
        (13, 3),
        (15, 4),
        (17, 4),
        (99, 4),
    ];
    for (byte, row) in rows {
        assert_eq!(layout.row_of(byte), row, "byte {byte}");
    }
    assert_eq!(layout.byte_at(2, 3), Some(10));
    assert_eq!(layout.byte_at(2, 5), None);
    assert_eq!(layout.byte_at(1, 0), None);
    assert_eq!(layout.position_of(14), Some((3, 1)));
    assert_eq!(layout.bytes_of(2), 7..13);
    layout.rewrap(20);
    assert_eq!((layout.rows(), layout.columns()), (4, 20));
    assert_eq!(layout.row_of(13), 2);
}

fn rtl() -> TextOptions {
    TextOptions {
        base: Base::Fixed(Direction::Rtl),
        ..TextOptions::default()
    }
}

/// The code points of the symbols of a text in logical order.
fn symbols(text: &str, options: TextOptions) -> String {
    let mut cells = single_line(text, u16::MAX, options).cells;
    cells.sort_by_key(|cell| cell.start);
    hexadecimal(&cells)
}

/// The code points of the symbols of cells.
fn hexadecimal(cells: &[VisualCell]) -> String {
    let symbol = |cell: &VisualCell| {
        let symbol = cell.symbol.to_string();
        let codes = symbol.chars().map(|c| format!("{:04X}", u32::from(c)));
        codes.collect::<Vec<_>>().join("+")
    };
    cells.iter().map(symbol).collect::<Vec<_>>().join(" ")
}

fn rows(file: &str) -> impl Iterator<Item = Vec<&str>> {
    file.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('\t').collect())
}

fn code_point(hexadecimal: &str) -> char {
    let value = u32::from_str_radix(hexadecimal, 16).expect("a hexadecimal number");
    char::from_u32(value).expect("a code point")
}

fn from_capitals(text: &str) -> String {
    let controls = [
        ("{RLO}", "\u{202E}"),
        ("{PDF}", "\u{202C}"),
        ("{LRM}", "\u{200E}"),
        ("{RLI}", "\u{2067}"),
        ("{PDI}", "\u{2069}"),
        ("{LS}", "\u{2028}"),
        ("{LRI}", "\u{2066}"),
        ("{TAB}", "\t"),
        ("{ESC}", "\u{1B}"),
    ];
    let mut text = text.to_owned();
    for (name, control) in controls {
        text = text.replace(name, control);
    }
    text.chars()
        .map(|c| match c {
            'A'..='Z' => char::from_u32(u32::from(c) - u32::from('A') + 0x5D0).expect("a letter"),
            _ => c,
        })
        .collect()
}

fn to_capitals(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{5D0}'..='\u{5EA}' => {
                char::from_u32(u32::from(c) - 0x5D0 + u32::from('A')).expect("a letter")
            }
            _ => c,
        })
        .collect()
}
