//! Bidirectional classes: of characters, and what the rules ask of them.

use unicode_bidi::BidiClass;

use super::options::Overrides;
use super::shown::{Shown, shown};

/// The bidirectional class of a character, as the character data has it.
pub(super) fn class(character: char) -> BidiClass {
    match unicode_bidi::bidi_class(character) {
        // A control that is shown as its picture has a place like any sign.
        BidiClass::BN if matches!(shown(character), Shown::As(_)) => BidiClass::ON,
        class => class,
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

/// L1: characters that take the paragraph level at the end of a line.
pub(super) fn resets(class: BidiClass) -> bool {
    use BidiClass as Class;
    is_removed(class)
        || matches!(
            class,
            Class::WS | Class::S | Class::B | Class::LRI | Class::RLI | Class::FSI | Class::PDI
        )
}

pub(super) fn is_isolate_initiator(class: BidiClass) -> bool {
    matches!(class, BidiClass::LRI | BidiClass::RLI | BidiClass::FSI)
}

pub(super) fn demoted(class: BidiClass, overrides: Overrides) -> BidiClass {
    match (class, overrides) {
        (BidiClass::LRO, Overrides::Demote) => BidiClass::LRE,
        (BidiClass::RLO, Overrides::Demote) => BidiClass::RLE,
        (class, _) => class,
    }
}

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ClassSet(u32);

impl ClassSet {
    /// Embeddings, overrides and isolates, and what ends them.
    pub(super) const EXPLICIT: Self = Self::of(&[
        BidiClass::LRE,
        BidiClass::RLE,
        BidiClass::LRO,
        BidiClass::RLO,
        BidiClass::PDF,
        BidiClass::LRI,
        BidiClass::RLI,
        BidiClass::FSI,
        BidiClass::PDI,
    ]);
    /// Removed by X9, without embeddings.
    pub(super) const BOUNDARY_NEUTRAL: Self = Self::of(&[BidiClass::BN]);

    const fn of(classes: &[BidiClass]) -> Self {
        let (mut set, mut rest) = (Self(0), classes);
        while let [class, others @ ..] = rest {
            set = set.with(*class);
            rest = others;
        }
        set
    }

    const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The classes that can have another level than a paragraph of this level.
    pub(super) const fn departing(paragraph_level: u8) -> Self {
        let letters = if paragraph_level.is_multiple_of(2) {
            Self::of(&[BidiClass::R, BidiClass::AL, BidiClass::AN])
        } else {
            Self::of(&[BidiClass::L, BidiClass::EN, BidiClass::AN])
        };
        letters.union(Self::EXPLICIT)
    }

    /// This set and one more class.
    pub(super) const fn with(self, class: BidiClass) -> Self {
        Self(self.0 | 1 << class as u32)
    }

    /// Whether they have a class in common.
    pub(super) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}
