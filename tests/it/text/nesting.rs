//! Two published faults of a widespread implementation of UAX #9 are not ours: wrong levels of brackets
//! behind nested isolates, and a crash on text that nests deeper than the standard allows.

use warraq::script::Direction;
use warraq::text::{
    Base, Overrides, Paragraph, Shaping, TextOptions, single_line, to_plain, visual_line, wrap,
};

#[test]
fn brackets_behind_nested_isolates() {
    let mut rows = 0;
    for row in include_str!("../../data/nested.tsv").lines() {
        let Some((text, levels)) = row.split_once('\t') else {
            continue;
        };
        let text: String = text.split(' ').map(code_point).collect();
        let paragraph = Paragraph::resolve(&text, standard(Direction::Ltr));
        let found: Vec<String> = paragraph
            .clusters()
            .iter()
            .map(|cluster| cluster.level.to_string())
            .collect();
        assert_eq!(found.join(" "), levels, "{row}");
        rows += 1;
    }
    assert_eq!(rows, 15);
}

/// 140 isolates and a digit: BD2 allows 125 levels, and the last isolates overflow (X5a).
#[test]
fn isolates_nested_too_deep() {
    for direction in [Direction::Ltr, Direction::Rtl] {
        let text = format!("{}1", "\u{2067}\u{2066}".repeat(70));
        for options in [standard(direction), TextOptions::default()] {
            let paragraph = Paragraph::resolve(&text, options);
            let digit = paragraph
                .clusters()
                .last()
                .expect("the data is well formed");
            // The digit is at level 125, and a number there goes up by one (I2).
            assert_eq!(digit.level, 126);
            let digit = paragraph.clusters().len() - 1;
            for columns in [0, 1, 80] {
                let lines = wrap(&paragraph, columns);
                let shown = lines
                    .iter()
                    .map(|line| to_plain(&visual_line(&paragraph, line, columns)));
                assert_eq!(shown.collect::<String>().trim(), "1");
                assert!(lines.last().expect("the data is well formed").end as usize > digit);
            }
            assert_eq!(to_plain(&single_line(&text, 80, options).cells).trim(), "1");
        }
    }
}

fn standard(direction: Direction) -> TextOptions {
    TextOptions {
        base: Base::Fixed(direction),
        shaping: Shaping::None,
        overrides: Overrides::Obey,
        ..TextOptions::default()
    }
}

fn code_point(code: &str) -> char {
    char::from_u32(u32::from_str_radix(code, 16).expect("the data is well formed"))
        .expect("the data is well formed")
}
