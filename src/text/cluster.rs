//! The unit of layout: what shares one cell and is never taken apart.

use super::facts::{self, Facts};
use super::flags::Flags;
use super::joining::Joined;

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
        self.flags.add(flag, holds);
    }

    /// Makes white space one drawn space, or hides it.
    pub(super) fn flatten(&mut self, hide: bool) {
        self.set(Flags::LONE, false);
        self.set(Flags::SPACES, !hide);
        self.set(Flags::HIDDEN, hide);
        self.width = u8::from(!hide);
    }
}
