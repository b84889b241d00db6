//! One word read without its proclitics, and a surface that begins with such a word. Plain data.

use crate::analysis::lexicon::KnownWord;

/// One way to read a word: with or without proclitics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stem {
    /// Bytes of the folded word that are clitics.
    pub(crate) clitic: u32,
    /// What is known of the rest.
    pub(crate) word: KnownWord,
    /// Whether the last clitic is a preposition (ب ل ك) rather than a conjunction.
    pub(crate) preposition: bool,
}

impl Stem {
    /// A word behind `clitic` bytes, of which the last are a conjunction.
    pub(crate) fn new(clitic: usize, word: KnownWord) -> Self {
        Self {
            clitic: u32::try_from(clitic).unwrap_or_default(),
            word,
            preposition: false,
        }
    }

    /// The same, the last clitic a preposition.
    pub(crate) fn behind_preposition(self) -> Self {
        Self {
            preposition: true,
            ..self
        }
    }
}

/// A surface found in a trie.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    /// The last token.
    pub last: usize,
    /// The trie node.
    pub(crate) node: u32,
    /// Bytes of clitics before it in the first token.
    pub(crate) stem: Stem,
}
