//! What a cluster looks like in a cell.
//!
//! In: the characters of one cluster and how it is joined. Out: a symbol that is safe to send to a
//! terminal: no control, escape, directional or zero-width formatting character is ever in it.

use compact_str::CompactString;
use unicode_bidi_mirroring::get_mirrored;
use unicode_normalization::char::{
    canonical_combining_class, compose, decompose_canonical, is_combining_mark,
};
use unicode_width::UnicodeWidthChar;

use super::joining::{self, Joined};
use super::options::Marks;
use crate::script::is_invisible;

/// The most marks (and other followers of the base) that one cell holds; the rest is not drawn.
pub const MARKS_PER_CELL: usize = 8;

/// The base of marks that have no letter before them: a dotted circle.
pub(super) const MARK_HOLDER: char = '\u{25CC}';

/// What the display makes of one character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// It, or its safe replacement, is drawn.
    As(char),
    /// It takes part in layout and is never drawn.
    Hidden,
    /// It ends a line.
    LineEnd,
    /// It is drawn as spaces.
    Tab,
}

/// Decides what is drawn for a character.
pub(super) fn shown(character: char) -> Shown {
    match character {
        ' '..='~' | '\u{5D0}'..='\u{5FF}' | '\u{620}'..='\u{6DC}' => Shown::As(character),
        '\t' => Shown::Tab,
        '\n' | '\u{B}' | '\u{C}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Shown::LineEnd,
        '\0'..='\u{1F}' => Shown::As(control_picture(character)),
        '\u{7F}' => Shown::As('\u{2421}'),
        '\u{80}'..='\u{9F}' => Shown::As(char::REPLACEMENT_CHARACTER),
        _ if is_invisible(character) => Shown::Hidden,
        _ if is_noncharacter(character) => Shown::As(char::REPLACEMENT_CHARACTER),
        // Terminals disagree on the width of the signs that enclose numbers.
        '\u{6DD}' | '\u{8E2}' => Shown::As('\u{66D}'),
        '\u{600}'..='\u{605}' | '\u{70F}' | '\u{890}' | '\u{891}' => Shown::As('#'),
        // Flags: terminals draw two, three or four columns for a pair of these.
        '\u{1F1E6}'..='\u{1F1FF}' => Shown::As(flag_letter(character)),
        // Neither do terminal libraries on that of the half-width sound marks: their combining twins.
        '\u{FF9E}' => Shown::As('\u{3099}'),
        '\u{FF9F}' => Shown::As('\u{309A}'),
        _ => Shown::As(character),
    }
}

/// Whether a grapheme is cut after this character, because its replacement encloses nothing.
pub(super) fn is_number_sign(character: char) -> bool {
    matches!(
        character,
        '\u{600}'..='\u{605}' | '\u{6DD}' | '\u{70F}' | '\u{890}' | '\u{891}' | '\u{8E2}'
    )
}

/// Columns of one drawn character.
pub(super) fn char_width(character: char) -> usize {
    match character {
        ' '..='~' | '\u{620}'..='\u{64A}' => 1,
        _ => character.width().unwrap_or(0),
    }
}

/// How a cluster is drawn, beside its characters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    /// Joined forms, or `None` for the letters as they are.
    pub joined: Option<Joined>,
    /// Whether its embedding level is odd, so that brackets are mirrored.
    pub rtl: bool,
    /// Vowel signs.
    pub marks: Marks,
    /// What stands in for the letter of marks that have none.
    pub holder: Option<char>,
}

/// Appends the symbol of a cluster. Nothing is appended when all of it is hidden.
pub(super) fn push_symbol(cluster: &str, look: Look, symbol: &mut CompactString) {
    let mut characters = cluster.chars();
    let Some(base) = characters.find_map(drawn) else {
        return;
    };
    // What is hidden stays among them for now: it keeps a mark from being composed with the base.
    let followers = characters.filter_map(|character| match shown(character) {
        Shown::As(safe) => (!is_skin_tone(safe)).then_some(safe),
        _ => Some(character),
    });
    let mut followers: Vec<char> = followers.take(4 * MARKS_PER_CELL).collect();
    if char_width(base) == 0 {
        followers.insert(0, base);
        symbol.extend(look.holder);
    } else {
        let base = match look.joined {
            Some(joined) => joining::form(base, &mut followers, joined),
            None => base,
        };
        // L4: a mirrored character of odd level shows its mirror image.
        let mirrored = if look.rtl { get_mirrored(base) } else { None };
        symbol.push(mirrored.unwrap_or(base));
    }
    let drawn = followers.into_iter().filter(|&mark| drawn(mark).is_some());
    push_marks(drawn, look.marks, symbol);
}

/// Appends as many of the marks as a cell holds.
pub(super) fn push_marks(
    marks: impl Iterator<Item = char>,
    choice: Marks,
    symbol: &mut CompactString,
) {
    let kept = marks.filter(|&mark| choice == Marks::Keep || !is_vowel_sign(mark));
    symbol.extend(kept.take(MARKS_PER_CELL));
}

fn drawn(character: char) -> Option<char> {
    match shown(character) {
        Shown::As(safe) => Some(safe),
        _ => None,
    }
}

/// Composes the base with the first mark in canonical order that NFC composes it with, and removes that
/// mark. The mark of a base that is composed already takes part like the others.
pub(super) fn compose_base(base: char, marks: &mut Vec<char>) -> char {
    if !marks.first().is_some_and(|&mark| is_reordered(mark)) {
        return base;
    }
    let (letter, own) = decomposed(base);
    let others = marks.iter().copied().take_while(|&mark| is_reordered(mark));
    let mut order: Vec<char> = own.into_iter().chain(others).collect();
    // D108, D109: marks stand in the order of their classes; a stable sort keeps equals as they are.
    order.sort_by_key(|&mark| canonical_combining_class(mark));
    let mut before = 0;
    for mark in order {
        let class = canonical_combining_class(mark);
        // D115: a mark is blocked by one of its own class before it.
        if class > before
            && let Some(composed) = compose(letter, mark)
        {
            if own != Some(mark) {
                marks.extend(own);
                if let Some(at) = marks.iter().position(|&other| other == mark) {
                    marks.remove(at);
                }
            }
            return composed;
        }
        before = class;
    }
    base
}

/// Whether canonical order moves the character: a mark with a class.
fn is_reordered(character: char) -> bool {
    is_combining_mark(character) && canonical_combining_class(character) != 0
}

/// A letter and the mark it is composed with.
fn decomposed(base: char) -> (char, Option<char>) {
    let mut parts = [None; 2];
    let mut count = 0;
    decompose_canonical(base, |part| {
        if let Some(slot) = parts.get_mut(count) {
            *slot = Some(part);
        }
        count += 1;
    });
    match (parts, count) {
        ([Some(letter), mark], 2) => (letter, mark),
        _ => (base, None),
    }
}

/// Whether the character is one of the two letters of a flag.
pub(super) fn is_regional_indicator(character: char) -> bool {
    matches!(character, '\u{1F1E6}'..='\u{1F1FF}')
}

/// The letter of a region's code that a regional indicator stands for.
fn flag_letter(indicator: char) -> char {
    let place = u32::from(indicator).wrapping_sub(0x1_F1E6);
    char::from_u32(u32::from('A') + place).unwrap_or(char::REPLACEMENT_CHARACTER)
}

fn control_picture(control: char) -> char {
    char::from_u32(0x2400 + u32::from(control)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// Whether some text has columns of its own when it follows others in a cell.
pub(super) fn takes_columns_behind(text: &str) -> bool {
    text.chars()
        .filter_map(drawn)
        .any(|sign| !is_skin_tone(sign) && char_width(sign) > 0)
}

/// Terminals disagree whether these add columns to the emoji before them.
fn is_skin_tone(character: char) -> bool {
    matches!(character, '\u{1F3FB}'..='\u{1F3FF}')
}

fn is_noncharacter(character: char) -> bool {
    matches!(character, '\u{FDD0}'..='\u{FDEF}') || u32::from(character) & 0xFFFE == 0xFFFE
}

/// Vowel and recitation signs of Arabic and Hebrew; hamza and madda are part of the letter.
fn is_vowel_sign(mark: char) -> bool {
    matches!(
        mark,
        '\u{591}'..='\u{5BD}'
            | '\u{5BF}'
            | '\u{5C1}'
            | '\u{5C2}'
            | '\u{5C4}'
            | '\u{5C5}'
            | '\u{5C7}'
            | '\u{610}'..='\u{61A}'
            | '\u{64B}'..='\u{652}'
            | '\u{656}'..='\u{65F}'
            | '\u{670}'
            | '\u{6D6}'..='\u{6DC}'
            | '\u{6DF}'..='\u{6E4}'
            | '\u{6E7}'
            | '\u{6E8}'
            | '\u{6EA}'..='\u{6ED}'
            | '\u{8CA}'..='\u{8E1}'
            | '\u{8E3}'..='\u{8FF}'
    )
}
