//! Sets of documents, one bit each: in go clauses answered from postings, out come those that pass.

use crate::model::DocId;

/// A set of documents, one bit each; bits past the last document are never read.
pub(super) struct DocSet {
    words: Vec<u64>,
    documents: usize,
}

impl DocSet {
    /// No document of so many.
    pub(super) fn none(documents: usize) -> Self {
        let words = vec![0; documents.div_ceil(64)];
        Self { words, documents }
    }

    /// All documents of so many.
    pub(super) fn all(documents: usize) -> Self {
        let words = vec![u64::MAX; documents.div_ceil(64)];
        Self { words, documents }
    }

    /// Adds a document.
    pub(super) fn insert(&mut self, doc: DocId) {
        self.words[doc.index() / 64] |= 1 << (doc.index() % 64);
    }

    /// Keeps what is in the other set too.
    pub(super) fn keep(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Adds what is in the other set.
    pub(super) fn add(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    /// Turns the set into its opposite.
    pub(super) fn invert(&mut self) {
        for word in &mut self.words {
            *word = !*word;
        }
    }

    /// Takes out all documents but the first ones.
    pub(super) fn cut(&mut self, first: usize) {
        let (whole, bits) = (first / 64, first % 64);
        for (index, word) in self.words.iter_mut().enumerate().skip(whole) {
            *word &= if index == whole { (1 << bits) - 1 } else { 0 };
        }
    }

    /// The documents in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = DocId> {
        let bits = |word: u64| {
            std::iter::successors(Some(word), |left| Some(left & left.wrapping_sub(1)))
                .take_while(|left| *left != 0)
                .map(u64::trailing_zeros)
        };
        let numbers = (0_u32..).step_by(64).zip(&self.words);
        numbers
            .flat_map(move |(base, &word)| bits(word).map(move |bit| DocId(base + bit)))
            .take_while(|doc| doc.index() < self.documents)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_cut_at_any_place() {
        for first in [0, 1, 63, 64, 65, 128, 150] {
            let mut set = DocSet::all(150);
            set.cut(first);
            assert_eq!(set.iter().count(), first);
        }
    }
}
