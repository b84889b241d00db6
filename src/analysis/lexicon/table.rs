//! The tables of a lexicon and what they answer.
//!
//! Surfaces live in a trie of whole words, so that a match can neither begin nor end inside a word,
//! and a token is looked up once for its classes and all surfaces it opens; an automaton over letters
//! would find what every word hides and need its edges checked.

use std::borrow::Cow;

use super::classes::Classes;
use super::entry::{ActorEntry, NameReading};
use super::hash::Map;
use super::meanings::Meanings;
use super::nameness::Nameness;
use super::pieces::pieces;

/// What is known of one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct KnownWord {
    /// Its number in the trie; 0 for a word that is part of no surface.
    pub(crate) id: u32,
    /// Its classes.
    pub classes: Classes,
}

impl KnownWord {
    /// Whether the lexicon has the word, in a surface or in a class.
    pub(crate) fn is_known(self) -> bool {
        self.id != 0 || self.classes != Classes::default()
    }
}

/// All actors and words.
#[derive(Clone, Default)]
pub(crate) struct ActorLexicon {
    entries: Vec<ActorEntry>,
    words: Map<Cow<'static, str>, KnownWord>,
    word_count: u32,
    edges: Map<u64, u32>,
    readings: Vec<Meanings>,
    by_id: Map<Cow<'static, str>, u32>,
    /// Keys of full names of people; `None` where two people share one.
    people: Map<String, Option<u32>>,
    shapes: Option<Nameness>,
}

/// The node where every surface starts.
pub(crate) const ROOT: u32 = 0;

impl ActorLexicon {
    /// A lexicon without actors and words.
    pub(super) fn empty() -> Self {
        Self {
            readings: vec![Meanings::default()],
            ..Self::default()
        }
    }

    /// As [`empty`](Self::empty), with room for the words of Arabic and with what names look like.
    pub(super) fn with_shapes(shapes: Nameness) -> Self {
        let mut lexicon = Self {
            shapes: Some(shapes),
            ..Self::empty()
        };
        lexicon.words.reserve(56_000);
        lexicon.edges.reserve(28_000);
        lexicon
    }

    /// Gives a folded word one class more.
    pub(super) fn classify(&mut self, word: Cow<'static, str>, class: Classes) {
        let known = self.words.entry(word).or_default();
        known.classes = known.classes.or(class);
    }

    /// Notes the key of a person's full name.
    pub(super) fn add_person(&mut self, key: String, entry: u32) {
        self.people
            .entry(key)
            .and_modify(|known| *known = known.filter(|known| *known == entry))
            .or_insert(Some(entry));
    }

    /// What is known of a folded word.
    pub(crate) fn word(&self, folded: &str) -> KnownWord {
        self.words.get(folded).copied().unwrap_or_default()
    }

    /// The node after `word`, a [`KnownWord::id`].
    pub(crate) fn step(&self, node: u32, word: u32) -> Option<u32> {
        self.edges.get(&edge(node, word)).copied()
    }

    /// The meanings of the surface that ends in `node`.
    pub(crate) fn readings(&self, node: u32) -> &[NameReading] {
        self.readings
            .get(node as usize)
            .map_or(&[], Meanings::as_slice)
    }

    /// The entry at `index`.
    ///
    /// # Panics
    /// Never for an index taken from a [`NameReading`] of the same lexicon.
    pub(crate) fn entry(&self, index: u32) -> &ActorEntry {
        &self.entries[index as usize]
    }

    /// The entry with that identifier.
    pub(crate) fn by_id(&self, id: &str) -> Option<u32> {
        self.by_id.get(id).copied()
    }

    /// How much an unknown folded word looks like a name; see [`Nameness`].
    pub(crate) fn nameness(&self, folded: &str) -> f32 {
        self.shapes.as_ref().map_or(0.0, |shapes| shapes.of(folded))
    }

    /// The only person whose full name has that key, as `romanise::name_key` makes it.
    pub(crate) fn person(&self, key: &str) -> Option<u32> {
        self.people.get(key).copied().flatten()
    }

    /// The identifiers of all actors.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| &*entry.id)
    }

    /// The readings of a whole folded surface.
    pub(crate) fn lookup(&self, folded: &str) -> &[NameReading] {
        self.readings(self.node(folded).unwrap_or(ROOT))
    }

    /// Adds an actor; gives its index.
    pub(crate) fn push(&mut self, entry: ActorEntry) -> u32 {
        let index = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        self.by_id.insert(entry.id.clone(), index);
        self.entries.push(entry);
        index
    }

    /// The entry at `index`, to be changed.
    pub(crate) fn entry_mut(&mut self, index: u32) -> Option<&mut ActorEntry> {
        self.entries.get_mut(index as usize)
    }

    /// Makes `reading` the only meaning of a folded surface.
    pub(crate) fn define(&mut self, surface: &str, reading: NameReading) {
        self.insert(surface, reading);
        if let Some(node) = self.node(surface)
            && let Some(readings) = self.readings.get_mut(node as usize)
        {
            *readings = Meanings::only(reading);
        }
    }

    /// The node where a whole folded surface ends.
    fn node(&self, folded: &str) -> Option<u32> {
        let mut words = pieces(folded);
        words.try_fold(ROOT, |node, word| self.step(node, self.word(word).id))
    }

    /// Adds a meaning of a folded surface.
    pub(crate) fn insert(&mut self, surface: &str, reading: NameReading) {
        let mut node = ROOT;
        for word in pieces(surface) {
            let id = self.number(word);
            let fresh = u32::try_from(self.readings.len()).unwrap_or(u32::MAX);
            let next = *self.edges.entry(edge(node, id)).or_insert(fresh);
            if next == fresh {
                self.readings.push(Meanings::default());
            }
            node = next;
        }
        if node != ROOT
            && let Some(meanings) = self.readings.get_mut(node as usize)
        {
            meanings.add(reading);
        }
    }

    /// The number of a word of a surface, given now if it has none.
    fn number(&mut self, word: &str) -> u32 {
        let fresh = self.word_count + 1;
        let id = match self.words.get_mut(word) {
            Some(known) if known.id > 0 => known.id,
            Some(known) => {
                known.id = fresh;
                fresh
            }
            None => {
                let known = KnownWord {
                    id: fresh,
                    ..KnownWord::default()
                };
                self.words.insert(Cow::Owned(word.to_owned()), known);
                fresh
            }
        };
        self.word_count = self.word_count.max(id);
        id
    }
}

fn edge(node: u32, word: u32) -> u64 {
    u64::from(node) << 32 | u64::from(word)
}
