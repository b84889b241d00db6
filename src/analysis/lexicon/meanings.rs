//! The readings of one node of the trie of surfaces.

use super::entry::NameReading;

/// The readings of one node. Nearly all surfaces have one, which then needs no memory of its own.
#[derive(Clone, Default)]
pub(super) struct Meanings {
    one: Option<NameReading>,
    /// All of them where there are several.
    several: Vec<NameReading>,
}

impl Meanings {
    pub(super) fn as_slice(&self) -> &[NameReading] {
        if self.several.is_empty() {
            self.one.as_slice()
        } else {
            &self.several
        }
    }

    /// Adds a reading unless its actor has one already.
    pub(super) fn add(&mut self, reading: NameReading) {
        if self
            .as_slice()
            .iter()
            .any(|known| known.entry == reading.entry)
        {
            return;
        }
        match self.one {
            None => self.one = Some(reading),
            Some(one) if self.several.is_empty() => self.several = vec![one, reading],
            Some(_) => self.several.push(reading),
        }
    }

    pub(super) fn only(reading: NameReading) -> Self {
        Self {
            one: Some(reading),
            several: Vec::new(),
        }
    }
}
