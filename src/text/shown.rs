//! What the display makes of one character: it, a safe replacement, or nothing.
//!
//! No control, escape, directional or zero-width formatting character is ever drawn.

use unicode_width::UnicodeWidthChar;

use crate::script::is_invisible;

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

/// The character that is drawn for a character, if any.
pub(super) fn drawn(character: char) -> Option<char> {
    match shown(character) {
        Shown::As(safe) => Some(safe),
        _ => None,
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
pub(super) fn is_skin_tone(character: char) -> bool {
    matches!(character, '\u{1F3FB}'..='\u{1F3FF}')
}

fn is_noncharacter(character: char) -> bool {
    matches!(character, '\u{FDD0}'..='\u{FDEF}') || u32::from(character) & 0xFFFE == 0xFFFE
}
