//! Embedding levels of a paragraph (UAX #9, rules P2 to I2).

use unicode_bidi::{BidiClass, BidiDataSource, Level, ParagraphBidiInfo};

use super::options::{Base, Overrides, TextOptions};
use crate::script::{Direction, first_strong};

/// The resolved levels of a paragraph.
#[derive(Clone, Debug)]
pub(super) struct Levels {
    /// The direction of the paragraph.
    pub direction: Direction,
    /// One level per character.
    pub levels: Vec<u8>,
}

/// The level of a paragraph of this direction.
pub(super) fn paragraph_level(direction: Direction) -> u8 {
    match direction {
        Direction::Ltr => 0,
        Direction::Rtl => 1,
    }
}

/// Resolves the levels of one paragraph.
pub(super) fn resolve(text: &str, options: TextOptions) -> Levels {
    let direction = match options.base {
        Base::Fixed(direction) => direction,
        Base::Auto { fallback } => first_strong(text).unwrap_or(fallback),
    };
    let level = match direction {
        Direction::Ltr => Level::ltr(),
        Direction::Rtl => Level::rtl(),
    };
    let info =
        ParagraphBidiInfo::new_with_data_source(&Source(options.overrides), text, Some(level));
    let levels = text
        .char_indices()
        .map(|(at, _)| info.levels.get(at).map_or(0, Level::number))
        .collect();
    Levels { direction, levels }
}

/// The bidirectional class of a character.
pub(super) fn class(character: char) -> BidiClass {
    unicode_bidi::bidi_class(character)
}

struct Source(Overrides);

impl BidiDataSource for Source {
    fn bidi_class(&self, character: char) -> BidiClass {
        match (class(character), self.0) {
            (BidiClass::LRO, Overrides::Demote) => BidiClass::LRE,
            (BidiClass::RLO, Overrides::Demote) => BidiClass::RLE,
            (class, _) => class,
        }
    }
}
