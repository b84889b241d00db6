//! The unit of layout: what shares one cell and is never taken apart.

use unicode_bidi::BidiClass;

use super::facts::{self, Facts};
use super::joining::Joined;
use super::levels;
use super::line_breaking::LineClass;
use super::symbol::{Shown, shown};

/// A letter with its marks, a lam-alef, or another grapheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// First byte in the text of the paragraph.
    pub start: u32,
    /// Length in bytes.
    pub len: u32,
    /// Columns; 0 for what is hidden.
    pub width: u8,
    /// Embedding level, before rule L1 of UAX #9.
    pub level: u8,
    flags: Flags,
    /// What is drawn for its letter, before it is joined.
    pub(super) sign: char,
}

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
            (Self::RESETS, levels::resets(class)),
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
            (Self::REMOVED, levels::is_removed(class)),
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
}

impl Cluster {
    /// A cluster of one character.
    #[inline]
    pub(super) fn new(start: u32, level: u8, facts: Facts) -> Self {
        Self {
            start,
            len: u32::from(facts.bytes),
            width: facts.columns,
            level,
            flags: facts.flags(),
            sign: facts.sign,
        }
    }

    /// Takes in a character that extends it and ends at this byte.
    pub(super) fn extend(&mut self, end: u32, facts: Facts) {
        self.end_at(end);
        let keeps = |flag: Flags| facts.flags().has(flag);
        let is_drawn = !keeps(Flags::HIDDEN) && !keeps(Flags::SPACES);
        if !keeps(Flags::RESETS) {
            self.set(Flags::RESETS, false);
            self.set(Flags::BLANK, false);
        }
        if !keeps(Flags::REMOVED) {
            self.set(Flags::REMOVED, false);
        }
        if is_drawn {
            let marked = facts.is(Facts::PLAIN_MARK)
                && (self.has(Flags::LONE) && facts::is_simple_base(self.sign)
                    || self.has(Flags::MARKED));
            self.set(Flags::HIDDEN, false);
            self.set(Flags::LONE, false);
            self.set(Flags::MARKED, marked);
            self.set(Flags::UNMEASURED, !marked);
        }
        if !facts.is(Facts::COMBINING) {
            self.set(Flags::WORD, false);
        }
        self.set(Flags::SPACE, false);
    }

    /// Gives what is hidden a place in lines and in order, beside what precedes it.
    pub(super) fn reveal(&mut self) {
        self.set(Flags::REMOVED, false);
        self.set(Flags::HIDDEN, false);
        self.set(Flags::REVEALED, true);
        self.set(Flags::UNMEASURED, true);
    }

    /// The byte after its last one.
    pub fn end(&self) -> u32 {
        self.start + self.len
    }

    /// Whether it has a cell, as all have that are not hidden.
    pub fn is_visible(&self) -> bool {
        self.width > 0
    }

    /// Whether it is white space that is not drawn at the end of a line.
    pub fn is_blank(&self) -> bool {
        self.has(Flags::BLANK)
    }

    /// Whether a line may end after it (UAX #14).
    pub fn breaks(&self) -> bool {
        self.has(Flags::BREAKS)
    }

    /// Whether a line must end after it.
    pub fn ends_line(&self) -> bool {
        self.has(Flags::ENDS_LINE)
    }

    /// Whether it continues the grapheme of the cluster before it (UAX #29).
    pub fn continues_grapheme(&self) -> bool {
        self.has(Flags::CONTINUES)
    }

    /// Whether it has no cell of its own where the cluster before it is on the same line: it is drawn in
    /// that one's.
    pub fn rides(&self) -> bool {
        self.has(Flags::RIDES)
    }

    /// Whether it is a hyphen of one column where a line ends at it, and nothing elsewhere.
    pub fn hyphenates(&self) -> bool {
        self.has(Flags::HYPHENATES)
    }

    /// How it is joined to its neighbours.
    pub fn joined(&self) -> Joined {
        Joined {
            before: self.has(Flags::JOINED_BEFORE),
            after: self.has(Flags::JOINED_AFTER),
            lam_alef: self.has(Flags::LAM_ALEF),
        }
    }

    pub(super) fn end_at(&mut self, end: u32) {
        self.len = end.saturating_sub(self.start);
    }

    pub(super) fn has(&self, flag: Flags) -> bool {
        self.flags.has(flag)
    }

    pub(super) fn set(&mut self, flag: Flags, on: bool) {
        self.flags.set(flag, on);
    }

    /// Sets a flag if it holds.
    #[inline]
    pub(super) fn add(&mut self, flag: Flags, holds: bool) {
        self.flags.0 |= flag.0 * u32::from(holds);
    }

    /// Makes white space one drawn space, or hides it.
    pub(super) fn flatten(&mut self, hide: bool) {
        self.set(Flags::LONE, false);
        self.set(Flags::SPACES, !hide);
        self.set(Flags::HIDDEN, hide);
        self.width = u8::from(!hide);
    }
}
