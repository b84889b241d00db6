//! Search for words in article text, blind to spelling variants.
//!
//! Takes a needle, gives source spans. Both sides are folded; marks on the last letter belong to
//! the hit. It keeps no copy of any text.

use memchr::memmem;

use super::Library;
use crate::model::{DocId, Span};
use crate::script::{fold, fold_str};

/// A folded needle, ready to search many documents.
#[derive(Clone, Debug)]
pub struct TextSearch {
    needle: String,
    finder: memmem::Finder<'static>,
}

impl TextSearch {
    /// A search for these words; an empty needle (after folding) finds nothing.
    pub fn new(needle: &str) -> Self {
        let needle = fold_str(needle);
        let finder = memmem::Finder::new(needle.as_bytes()).into_owned();
        Self { needle, finder }
    }

    /// The needle as it is compared.
    pub fn needle(&self) -> &str {
        &self.needle
    }

    /// Whether there is nothing to search for.
    pub fn is_empty(&self) -> bool {
        self.needle.is_empty()
    }

    /// All hits in a document in text order; they do not overlap.
    pub fn find(&self, library: &Library, doc: DocId) -> Vec<Span> {
        self.find_in(library.text(doc))
    }

    /// All hits in any text in text order; they do not overlap.
    pub fn find_in(&self, text: &str) -> Vec<Span> {
        if self.is_empty() {
            return Vec::new();
        }
        let folded = fold(text);
        self.finder
            .find_iter(folded.text.as_bytes())
            .map(|start| {
                let source = folded.source_range(start..start + self.needle.len());
                Span::new(source.start, source.end)
            })
            .collect()
    }

    /// Whether the text holds a hit.
    pub fn is_in(&self, text: &str) -> bool {
        !self.is_empty() && self.finder.find(fold_str(text).as_bytes()).is_some()
    }
}

impl PartialEq for TextSearch {
    fn eq(&self, other: &Self) -> bool {
        self.needle == other.needle
    }
}

impl Eq for TextSearch {}
