//! What is known of a cluster, a bit each.

use unicode_bidi::BidiClass;

use super::bidi_class::{is_removed, resets};
use super::line_breaking::LineClass;
use super::shown::{Shown, shown};

/// Facts of a cluster, one bit each. The first sixteen are known of a character alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Flags(u32);

impl Flags {
    /// Takes the paragraph level at the end of a line (L1).
    pub(super) const RESETS: Self = Self(1);
    /// A segment or paragraph separator: what precedes it is treated as at the end of a line (L1).
    pub(super) const SEPARATES: Self = Self(1 << 1);
    /// White space that hangs at the end of a line.
    pub(super) const BLANK: Self = Self(1 << 2);
    /// Nothing of it is drawn.
    pub(super) const HIDDEN: Self = Self(1 << 3);
    /// Drawn as as many spaces as it has columns.
    pub(super) const SPACES: Self = Self(1 << 4);
    /// Taken out of the order before levels are resolved (X9).
    pub(super) const REMOVED: Self = Self(1 << 5);
    /// Of the line breaking class AL, with marks or without.
    pub(super) const WORD: Self = Self(1 << 6);
    /// One space character.
    pub(super) const SPACE: Self = Self(1 << 7);
    /// Only its sign is drawn.
    pub(super) const LONE: Self = Self(1 << 8);
    /// The columns of its characters do not tell those of the whole.
    pub(super) const UNMEASURED: Self = Self(1 << 9);
    /// Its sign is drawn, and marks that change nothing of it.
    pub(super) const MARKED: Self = Self(1 << 16);
    /// A character that is otherwise not seen, drawn as its mark or name.
    pub(super) const REVEALED: Self = Self(1 << 17);
    /// A line may end after it (UAX #14).
    pub(super) const BREAKS: Self = Self(1 << 18);
    /// A line must end after it.
    pub(super) const ENDS_LINE: Self = Self(1 << 19);
    /// Joined to the letter before it.
    pub(super) const JOINED_BEFORE: Self = Self(1 << 20);
    /// Joined to the letter after it.
    pub(super) const JOINED_AFTER: Self = Self(1 << 21);
    /// A lam and the alef after it.
    pub(super) const LAM_ALEF: Self = Self(1 << 22);
    /// Continues the grapheme of the cluster before it.
    pub(super) const CONTINUES: Self = Self(1 << 23);
    /// Drawn in the cell of the cluster before it, where a line holds both.
    pub(super) const RIDES: Self = Self(1 << 24);
    /// The next cluster is drawn in its cell, where a line holds both.
    pub(super) const CARRIES: Self = Self(1 << 25);
    /// A soft hyphen: where a line ends at it, it is drawn.
    pub(super) const HYPHENATES: Self = Self(1 << 26);

    /// Those of a cluster of one character.
    pub(super) fn of(character: char, class: BidiClass) -> Self {
        let shown = shown(character);
        let is_space = matches!(class, BidiClass::WS | BidiClass::S) && !character.is_control();
        let all = [
            (Self::RESETS, resets(class)),
            (
                Self::SEPARATES,
                matches!(class, BidiClass::S | BidiClass::B),
            ),
            (
                Self::BLANK,
                is_space || matches!(shown, Shown::Tab | Shown::LineEnd),
            ),
            (
                Self::HIDDEN,
                matches!(shown, Shown::Hidden | Shown::LineEnd),
            ),
            (Self::SPACES, shown == Shown::Tab),
            (Self::REMOVED, is_removed(class)),
            (Self::WORD, LineClass::of(character).is_letter()),
            (Self::SPACE, character == ' '),
        ];
        let holding = all.iter().filter(|(_, holds)| *holds);
        Self(holding.fold(0, |flags, (flag, _)| flags | flag.0))
    }

    /// Those of a character alone, in half the room.
    pub(super) fn to_half(self) -> u16 {
        u16::try_from(self.0).unwrap_or(0)
    }

    /// What [`to_half`](Self::to_half) was made of.
    #[inline]
    pub(super) fn from_half(half: u16) -> Self {
        Self(u32::from(half))
    }

    /// Whether one of the other's flags is set.
    #[inline]
    pub(super) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Sets the other's flags, or clears them.
    #[inline]
    pub(super) fn set(&mut self, other: Self, on: bool) {
        if on {
            self.0 |= other.0;
        } else {
            self.0 &= !other.0;
        }
    }

    /// Sets the other's flags if `holds`.
    #[inline]
    pub(super) fn add(&mut self, other: Self, holds: bool) {
        self.0 |= other.0 * u32::from(holds);
    }
}
