//! Direction of characters and texts, after UAX #9.

use unicode_bidi::{BidiClass, bidi_class};

/// The direction of a paragraph or of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// The direction of the first strong character, skipping isolates (UAX #9 P2, P3).
pub fn first_strong(text: &str) -> Option<Direction> {
    first_strong_of(text.chars().map(bidi_class))
}

/// The same, by the classes of the characters.
pub fn first_strong_of(classes: impl Iterator<Item = BidiClass>) -> Option<Direction> {
    let mut isolates = 0_usize;
    for class in classes {
        match class {
            BidiClass::L if isolates == 0 => return Some(Direction::Ltr),
            BidiClass::R | BidiClass::AL if isolates == 0 => return Some(Direction::Rtl),
            BidiClass::LRI | BidiClass::RLI | BidiClass::FSI => isolates += 1,
            BidiClass::PDI => isolates = isolates.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// How many words are of a direction, by the first strong character of each outside isolates: left to right,
/// and right to left.
pub fn words_by_direction(classes: impl Iterator<Item = BidiClass>) -> (usize, usize) {
    let (mut ltr, mut rtl, mut isolates) = (0, 0, 0_usize);
    let mut is_known = false;
    for class in classes {
        match class {
            BidiClass::LRI | BidiClass::RLI | BidiClass::FSI => isolates += 1,
            BidiClass::PDI => isolates = isolates.saturating_sub(1),
            BidiClass::WS | BidiClass::B | BidiClass::S => is_known = false,
            BidiClass::L | BidiClass::R | BidiClass::AL if !is_known && isolates == 0 => {
                is_known = true;
                ltr += usize::from(class == BidiClass::L);
                rtl += usize::from(class != BidiClass::L);
            }
            _ => {}
        }
    }
    (ltr, rtl)
}

/// Whether the character is one of the explicit or implicit directional formatting characters of UAX #9.
pub fn is_bidi_control(character: char) -> bool {
    matches!(character, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
