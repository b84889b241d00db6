//! Embedding levels of a paragraph (UAX #9, rules P2 to I2).
//!
//! In: one paragraph. Out: its direction and one level per character, before the rules for lines.
//! Time and memory are linear in the text, whatever it nests. Character data is that of the
//! `unicode-bidi` crate; the algorithm is here because the released crate gives wrong levels to some
//! nested isolates.

use unicode_bidi::{BidiClass, BidiDataSource, HardcodedBidiData};

use super::options::{Base, Overrides, TextOptions};
use super::symbol::{Shown, shown};
use crate::script::{Direction, first_strong};

mod explicit;
mod neutral;
mod sequence;
mod weak;

/// The resolved levels of a paragraph.
#[derive(Clone, Debug)]
pub(super) struct Levels {
    /// The direction of the paragraph.
    pub direction: Direction,
    /// One level per character. What rule X9 removes has the level of what precedes it.
    pub levels: Vec<u8>,
}

/// A paired bracket (BD14, BD15).
#[derive(Clone, Copy, Debug)]
struct Bracket {
    /// The index of its character in the paragraph.
    at: u32,
    /// The opening bracket of its pair, normalised.
    opening: char,
    is_open: bool,
}

/// The level of a paragraph of this direction.
pub(super) fn paragraph_level(direction: Direction) -> u8 {
    match direction {
        Direction::Ltr => 0,
        Direction::Rtl => 1,
    }
}

/// The embedding level of every character of a paragraph, before the rules for lines.
pub fn embedding_levels(text: &str, options: TextOptions) -> Vec<u8> {
    resolve(text, options).levels
}

/// Resolves the levels of one paragraph.
pub(super) fn resolve(text: &str, options: TextOptions) -> Levels {
    let direction = match options.base {
        Base::Fixed(direction) => direction,
        Base::Auto { fallback } => first_strong(text).unwrap_or(fallback),
    };
    let base = paragraph_level(direction);
    let classes: Vec<BidiClass> = text.chars().map(|c| demoted(class(c), options)).collect();
    let levels = if base == 0 && !classes.iter().any(|&class| needs_resolution(class)) {
        vec![0; classes.len()]
    } else {
        resolve_classes(&classes, &brackets(text, &classes), base)
    };
    Levels { direction, levels }
}

/// The bidirectional class of a character.
pub(super) fn class(character: char) -> BidiClass {
    match character {
        'A'..='Z' | 'a'..='z' => BidiClass::L,
        '\u{620}'..='\u{64A}' | '\u{66E}' | '\u{66F}' | '\u{671}'..='\u{6D5}' => BidiClass::AL,
        ' ' => BidiClass::WS,
        _ => match unicode_bidi::bidi_class(character) {
            // A control that is shown as its picture has a place like any sign.
            BidiClass::BN if matches!(shown(character), Shown::As(_)) => BidiClass::ON,
            class => class,
        },
    }
}

fn resolve_classes(classes: &[BidiClass], brackets: &[Bracket], base: u8) -> Vec<u8> {
    let mut types = classes.to_vec();
    let mut levels = explicit::levels(classes, base, &mut types);
    let kept = explicit::kept(classes);
    let mut members = Vec::new();
    for sequence in sequence::sequences(classes, &levels, &kept, base) {
        sequence.collect_members(&kept, &mut members);
        weak::resolve(&members, sequence.start, &mut types);
        neutral::resolve_brackets(&members, &sequence, brackets, classes, &mut types);
        neutral::resolve(&members, &sequence, &mut types);
        raise(&members, &types, &mut levels);
    }
    fill_removed(classes, &mut levels, base);
    levels
}

/// I1, I2.
fn raise(members: &[u32], types: &[BidiClass], levels: &mut [u8]) {
    for &at in members {
        let at = at as usize;
        let (Some(level), Some(&resolved)) = (levels.get_mut(at), types.get(at)) else {
            continue;
        };
        *level += match (resolved, *level % 2) {
            (BidiClass::R, 0) | (BidiClass::L | BidiClass::EN | BidiClass::AN, 1) => 1,
            (BidiClass::EN | BidiClass::AN, 0) => 2,
            _ => 0,
        };
    }
}

/// UAX #9, 5.2: what is removed takes the level of what precedes it.
fn fill_removed(classes: &[BidiClass], levels: &mut [u8], base: u8) {
    let mut previous = base;
    for (level, &class) in levels.iter_mut().zip(classes) {
        if is_removed(class) {
            *level = previous;
        }
        previous = *level;
    }
}

/// X9: classes that take no part in resolution and order.
pub(super) fn is_removed(class: BidiClass) -> bool {
    use BidiClass as Class;
    matches!(
        class,
        Class::BN | Class::LRE | Class::RLE | Class::LRO | Class::RLO | Class::PDF
    )
}

fn is_isolate_initiator(class: BidiClass) -> bool {
    matches!(class, BidiClass::LRI | BidiClass::RLI | BidiClass::FSI)
}

/// Whether a class can give a level above 0 in a left-to-right paragraph.
fn needs_resolution(class: BidiClass) -> bool {
    use BidiClass as Class;
    matches!(
        class,
        Class::R
            | Class::AL
            | Class::AN
            | Class::LRE
            | Class::RLE
            | Class::LRO
            | Class::RLO
            | Class::LRI
            | Class::RLI
            | Class::FSI
    )
}

fn demoted(class: BidiClass, options: TextOptions) -> BidiClass {
    match (class, options.overrides) {
        (BidiClass::LRO, Overrides::Demote) => BidiClass::LRE,
        (BidiClass::RLO, Overrides::Demote) => BidiClass::RLE,
        (class, _) => class,
    }
}

fn brackets(text: &str, classes: &[BidiClass]) -> Vec<Bracket> {
    let neutral = text.chars().zip(classes).enumerate();
    neutral
        .filter(|(_, (_, class))| **class == BidiClass::ON)
        .filter_map(|(at, (character, _))| {
            let matched = HardcodedBidiData.bidi_matched_opening_bracket(character)?;
            Some(Bracket {
                at: u32::try_from(at).unwrap_or(u32::MAX),
                opening: matched.opening,
                is_open: matched.is_open,
            })
        })
        .collect()
}
