//! What every stage asks of a character, looked up once.
//!
//! The answers are those of the crates with the character data, worked out for a page of characters
//! when the first of them is met. A test compares all of them with the crates.

use std::sync::OnceLock;

use unicode_bidi::{BidiClass, BidiDataSource, HardcodedBidiData};
use unicode_bidi_mirroring::get_mirrored;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

use super::bidi_class::class;
use super::flags::Flags;
use super::joining::{self, JoiningType};
use super::line_breaking::LineClass;
use super::shown::{Shown, char_width, shown};

/// The facts of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Facts {
    /// Its bidirectional class.
    pub class: BidiClass,
    /// Columns of a cluster of it alone, unless that is [`UNMEASURED`](Flags::UNMEASURED).
    pub(crate) columns: u8,
    /// Its length in bytes.
    pub(crate) bytes: u8,
    /// The character: what is drawn for it where it is [`LONE`](Flags::LONE).
    pub(crate) sign: char,
    flags: u16,
    bits: u16,
}

/// Columns of a tab.
const TAB_COLUMNS: u8 = 4;

/// Characters of a page.
const PAGE: usize = 128;

const PAGES: usize = 0x11_0000 / PAGE;

static TABLE: [OnceLock<Box<[Facts; PAGE]>>; PAGES] = [const { OnceLock::new() }; PAGES];

impl Facts {
    /// Begins a grapheme after whatever is neither prepended nor of its own kind of rule (UAX #29), and
    /// nothing but extenders follows it there.
    pub(super) const STARTS: u16 = 1;
    /// Extends any grapheme, and takes no columns of its own. ZWJ is none of these.
    pub(super) const EXTENDS: u16 = 1 << 1;
    /// A mark that neither adds columns to a simple base nor is composed with it.
    pub(super) const PLAIN_MARK: u16 = 1 << 2;
    /// Joins to the letter before it.
    pub(super) const JOINS_BEFORE: u16 = 1 << 3;
    /// Joins to the letter after it.
    pub(super) const JOINS_AFTER: u16 = 1 << 7;
    /// Seen through by joining.
    pub(super) const TRANSPARENT: u16 = 1 << 11;
    /// Of the line breaking class CM.
    pub(super) const COMBINING: u16 = 1 << 4;
    /// A paired bracket (UAX #9 BD14, BD15).
    pub(super) const BRACKET: u16 = 1 << 5;
    /// Has a mirror image (UAX #9 L4).
    pub(super) const MIRRORED: u16 = 1 << 6;
    /// The lam that forms ligatures.
    pub(super) const LAM: u16 = 1 << 8;
    /// An alef that forms a ligature with a lam before it.
    pub(super) const ALEF: u16 = 1 << 9;
    /// ZWJ: X9 removes it, so it has no level of its own to part letters by.
    pub(super) const JOINER: u16 = 1 << 10;

    /// The facts of a character.
    #[inline]
    pub(super) fn of(character: char) -> Self {
        let code = character as usize;
        let Some(page) = TABLE.get(code / PAGE) else {
            return Self::find(character);
        };
        let page = page.get_or_init(|| Box::new(find_page(code / PAGE)));
        page[code % PAGE]
    }

    /// What a cluster of it alone is.
    #[inline]
    pub(super) fn flags(self) -> Flags {
        Flags::from_half(self.flags)
    }

    /// Whether a fact holds.
    #[inline]
    pub(super) fn is(self, fact: u16) -> bool {
        self.bits & fact != 0
    }

    fn find(character: char) -> Self {
        let class = class(character);
        let joining = joining::joining_type(character);
        let columns = columns(character);
        let mut bits = 0;
        for (fact, holds) in [
            (Self::STARTS, starts(character)),
            (Self::EXTENDS, extends(character)),
            (Self::PLAIN_MARK, is_plain_mark(character)),
            (Self::COMBINING, LineClass::of(character).is_combining()),
            (
                Self::BRACKET,
                HardcodedBidiData
                    .bidi_matched_opening_bracket(character)
                    .is_some(),
            ),
            (Self::MIRRORED, get_mirrored(character).is_some()),
            (Self::JOINS_BEFORE, joining.joins_before()),
            (Self::JOINS_AFTER, joining.joins_after()),
            (Self::TRANSPARENT, joining == JoiningType::Transparent),
            (Self::LAM, joining::is_lam(character)),
            (Self::ALEF, joining::is_alef(character)),
            (Self::JOINER, character == '\u{200D}'),
        ] {
            bits |= if holds { fact } else { 0 };
        }
        let mut flags = Flags::of(character, class);
        flags.set(Flags::UNMEASURED, columns.is_none());
        let is_sign = matches!(shown(character), Shown::As(_));
        flags.set(Flags::LONE, is_sign && columns.is_some());
        Self {
            class,
            columns: columns.unwrap_or(0),
            bytes: u8::try_from(character.len_utf8()).unwrap_or(1),
            flags: flags.to_half(),
            sign: character,
            bits,
        }
    }
}

fn find_page(page: usize) -> [Facts; PAGE] {
    std::array::from_fn(|at| {
        let code = u32::try_from(page * PAGE + at).unwrap_or(u32::MAX);
        // No text holds a surrogate, so its place in the table is never read.
        Facts::find(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
    })
}

/// Columns of a cluster of one character, where it is drawn as it is, or as its form or mirror image of
/// the same width, or not at all.
fn columns(character: char) -> Option<u8> {
    let width = |character: char| character.width().unwrap_or(0);
    match shown(character) {
        Shown::Hidden | Shown::LineEnd => Some(0),
        Shown::Tab => Some(TAB_COLUMNS),
        Shown::As(drawn) => {
            let mirrored = get_mirrored(character).unwrap_or(character);
            let is_same = drawn == character && width(character) == width(mirrored);
            let columns = u8::try_from(width(character)).ok()?;
            (is_same && columns > 0).then_some(columns)
        }
    }
}

/// Not one of the characters of which UAX #29 has a rule: tried by what it does beside each of them.
fn starts(character: char) -> bool {
    const BEFORE: [&str; 6] = [
        "a",
        // GB11, GB9c, GB6 to GB8, GB12.
        "\u{1F468}\u{200D}",
        "\u{915}\u{94D}",
        "\u{1100}",
        "\u{1161}",
        "\u{1F1E6}",
    ];
    let graphemes = |text: &str| text.graphemes(true).count();
    let mut pair = String::new();
    let mut count = |parts: [&str; 2]| {
        pair.clear();
        pair.extend(parts);
        graphemes(&pair)
    };
    let mut buffer = [0; 4];
    let character: &str = character.encode_utf8(&mut buffer);
    BEFORE.iter().all(|before| count([before, character]) == 2)
        // GB9b, and GB4.
        && count([character, "a"]) == 2
        && count([character, "\u{300}"]) == 1
}

fn extends(character: char) -> bool {
    let is_narrow = match shown(character) {
        Shown::As(drawn) => char_width(drawn) == 0,
        Shown::Hidden => true,
        Shown::LineEnd | Shown::Tab => false,
    };
    let mut text = String::from("a");
    text.push(character);
    character != '\u{200D}' && is_narrow && text.graphemes(true).count() == 1
}

/// A letter or sign of one column, with plain marks or without.
pub(super) fn is_simple_base(character: char) -> bool {
    matches!(character, ' '..='~' | '\u{5D0}'..='\u{5EA}' | '\u{620}'..='\u{64A}' | '\u{66E}'..='\u{66F}' | '\u{671}'..='\u{6D5}')
}

/// Not hamza and madda, which are part of an Arabic letter; nothing is composed with Latin ones on screen.
fn is_plain_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{34E}' | '\u{591}'..='\u{5BD}' | '\u{5BF}'
        | '\u{5C1}'..='\u{5C2}' | '\u{5C4}'..='\u{5C5}' | '\u{5C7}' | '\u{64B}'..='\u{652}' | '\u{656}'..='\u{65F}' | '\u{670}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every fact of every character is what the crates say.
    #[test]
    fn the_table_is_what_the_crates_say() {
        for character in '\0'..=char::MAX {
            assert_eq!(Facts::of(character), Facts::find(character));
        }
    }
}
