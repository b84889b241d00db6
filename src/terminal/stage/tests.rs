use proptest::prelude::*;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthChar;

use super::*;

/// `\u{…}` → the character.
fn unescape(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\\u{") {
        let (code, after) = after.split_once('}').expect("an escape has an end");
        let code = u32::from_str_radix(code, 16).expect("hexadecimal digits");
        plain.push_str(before);
        plain.push(char::from_u32(code).expect("a character"));
        rest = after;
    }
    plain + rest
}

/// One row, a cell for each character with what follows it without a width.
fn frame(text: &str) -> Buffer {
    let mut cells: Vec<String> = Vec::new();
    for c in text.chars() {
        match cells.last_mut() {
            Some(cell) if c.width() == Some(0) => cell.push(c),
            _ => cells.push(c.to_string()),
        }
    }
    let columns = u16::try_from(cells.len()).expect("a short row");
    let mut buffer = Buffer::empty(Rect::new(0, 0, columns, 1));
    for (cell, symbol) in buffer.content.iter_mut().zip(&cells) {
        cell.set_symbol(symbol);
    }
    buffer
}

fn shown(buffer: &Buffer) -> String {
    let cell = |cell: &Cell| {
        let weight = if cell.modifier.contains(Modifier::BOLD) {
            "*"
        } else {
            ""
        };
        format!("{weight}{}", cell.symbol())
    };
    buffer.content.iter().map(cell).collect()
}

#[test]
fn rows_are_sent_as_each_terminal_needs_them() {
    let rows = include_str!("../../../tests/data/stage/stages.tsv");
    for row in rows.lines().filter(|row| !row.starts_with('#')) {
        let [stage, drawn, sent] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("three columns: {row}");
        };
        let stage = match stage {
            "kitty" => Stage::Kitty,
            "lro" => Stage::Override,
            "logical" => Stage::Logical,
            _ => panic!("no stage: {row}"),
        };
        let mut buffer = frame(&unescape(drawn));
        LastStage::new(stage, [0; 3]).apply(&mut buffer);
        assert_eq!(
            shown(&buffer).escape_unicode().to_string(),
            unescape(sent).escape_unicode().to_string(),
            "{row}"
        );
    }
}

#[test]
fn neighbours_differ_by_a_trace_of_colour() {
    let mut buffer = frame("\u{fe8e}\u{fedb} ab");
    buffer.content[1].fg = Color::Rgb(1, 2, 3);
    buffer.content[4].fg = Color::Indexed(196);
    LastStage::new(Stage::Alternate, [0xd8; 3]).apply(&mut buffer);
    let colours: Vec<Color> = buffer.content.iter().map(|cell| cell.fg).collect();
    assert_eq!(
        colours,
        [
            Color::Rgb(0xd8, 0xd8, 0xd8),
            Color::Rgb(1, 2, 2),
            Color::Rgb(0xd8, 0xd8, 0xd8),
            Color::Rgb(0xd8, 0xd8, 0xd9),
            Color::Rgb(255, 0, 0),
        ]
    );
    let mut plain = frame("ab");
    LastStage::new(Stage::Alternate, [0xd8; 3]).apply(&mut plain);
    assert_eq!(plain, frame("ab"));
}

proptest! {
    /// No stage panics, changes the number of cells, or changes what it was given twice alike.
    #[test]
    fn any_row_is_taken(text in "[ \u{a0}a-c0-9()│,%\u{627}\u{644}\u{fe8e}\u{fefb}\u{64b}\u{661}\u{6f1}\u{5d0}]{1,40}") {
        for stage in [Stage::Kitty, Stage::Alternate, Stage::Override, Stage::Logical] {
            let mut one = frame(&text);
            let cells = one.content.len();
            let mut other = one.clone();
            LastStage::new(stage, [1; 3]).apply(&mut one);
            LastStage::new(stage, [1; 3]).apply(&mut other);
            prop_assert_eq!(one.content.len(), cells);
            prop_assert_eq!(one, other);
        }
    }

    /// What `kitty` is sent, kitty's own reversal turns back, in rows without Latin letters.
    #[test]
    fn kitty_shows_the_row_as_drawn(text in "[ \u{a0}0-9(),│\u{fe8e}\u{fedb}\u{fefb}\u{661}\u{5d0}]{1,40}") {
        let drawn = frame(&text);
        let mut twice = drawn.clone();
        for _ in 0..2 {
            LastStage::new(Stage::Kitty, [0; 3]).apply(&mut twice);
        }
        prop_assert_eq!(shown(&twice), shown(&drawn));
    }

    /// What `logical` is sent, UAX #9 with a paragraph from left to right shows as drawn.
    #[test]
    fn a_terminal_that_orders_shows_the_row_as_drawn(text in prop_oneof![
        "[ a0-9(),.│\u{fe8e}\u{fedb}\u{5d0}]{1,40}",
        "[ a\u{661}-\u{669}(),.│\u{fe8e}\u{fedb}\u{5d0}]{1,40}",
    ]) {
        let drawn = frame(&text);
        let mut sent = drawn.clone();
        LastStage::new(Stage::Logical, [0; 3]).apply(&mut sent);
        prop_assert_eq!(ordered(&shown(&sent)), letters(&shown(&drawn)), "{}", shown(&sent).escape_unicode());
    }
}

/// What a terminal shows that orders rows by UAX #9: L2, L4, and no formatting characters.
fn ordered(text: &str) -> String {
    let level = unicode_bidi::Level::ltr();
    let info = unicode_bidi::BidiInfo::new(text, Some(level));
    let Some(paragraph) = info.paragraphs.first() else {
        return String::new();
    };
    let levels = info.reordered_levels_per_char(paragraph, paragraph.range.clone());
    let chars: Vec<char> = text.chars().collect();
    let order = unicode_bidi::BidiInfo::reorder_visual(&levels);
    let seen = order.into_iter().map(|at| {
        let mirrored = unicode_bidi_mirroring::get_mirrored(chars[at]);
        mirrored
            .filter(|_| levels[at].is_rtl())
            .unwrap_or(chars[at])
    });
    seen.filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'))
        .collect()
}

/// The two joined forms above as letters.
fn letters(text: &str) -> String {
    text.replace('\u{fe8e}', "\u{627}")
        .replace('\u{fedb}', "\u{643}")
}
