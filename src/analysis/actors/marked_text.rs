//! What the pattern finders share: the tokens, and which of them lexicon mentions cover.
//!
//! A view and the lexicon mentions go in; questions about single tokens are answered. It finds nothing.

use super::candidate::CandidateMention;
use crate::analysis::lexicon::{ActorLexicon, AffixSet, Classes};
use crate::analysis::view::View;
use crate::model::{ActorKind, MentionKind};

/// An article with its lexicon mentions.
pub(crate) struct MarkedText<'a> {
    /// The tokens.
    pub view: &'a View<'a>,
    /// The lexicon.
    pub(crate) lexicon: &'a ActorLexicon,
    known: &'a [CandidateMention],
    at: Vec<u32>,
}

impl<'a> MarkedText<'a> {
    /// `known` are the lexicon mentions, sorted and not overlapping.
    pub(crate) fn new(
        view: &'a View<'a>,
        lexicon: &'a ActorLexicon,
        known: &'a [CandidateMention],
    ) -> Self {
        let mut at = vec![0; view.len()];
        for (number, candidate) in (1_u32..).zip(known) {
            for slot in at.iter_mut().take(candidate.last + 1).skip(candidate.first) {
                *slot = number;
            }
        }
        Self {
            view,
            lexicon,
            known,
            at,
        }
    }

    /// The lexicon mention that covers the token at `index`.
    pub(crate) fn known(&self, index: usize) -> Option<&'a CandidateMention> {
        let number = *self.at.get(index)?;
        self.known.get(number.checked_sub(1)? as usize)
    }

    /// The lexicon mentions that lie in `first..=last`.
    pub(crate) fn inside(
        &self,
        first: usize,
        last: usize,
    ) -> impl Iterator<Item = &'a CandidateMention> {
        let from = self.known.partition_point(|known| known.first < first);
        self.known
            .iter()
            .skip(from)
            .take_while(move |known| known.last <= last)
    }

    /// Whether the token at `index` is an adjective of nationality.
    pub(crate) fn is_demonym(&self, index: usize) -> bool {
        self.known(index)
            .is_some_and(|known| known.kind == MentionKind::Demonym)
    }

    /// Whether the token at `index` belongs to a lexicon mention of something other than a person.
    pub(crate) fn is_other_actor(&self, index: usize) -> bool {
        self.known(index)
            .is_some_and(|known| known.used_as != ActorKind::Person)
    }

    /// Whether the word at `index` is an ordinary word, judged by lists and by its affixes.
    pub(crate) fn is_ordinary(&self, index: usize) -> bool {
        let word = self.view.word(index);
        if word.classes.any(ORDINARY) {
            return true;
        }
        if word.classes.any(NAMES) {
            return false;
        }
        self.is_inflected(self.view.folded(index))
    }

    /// How much the word at `index` looks like a name; see [`ActorLexicon::nameness`].
    pub(crate) fn nameness(&self, index: usize) -> f32 {
        self.lexicon.nameness(self.view.folded(index))
    }

    /// Whether an ordinary word remains when a prefix and a suffix are taken off.
    fn is_inflected(&self, word: &str) -> bool {
        let prefixes = AffixSet::ListedPrefix.letters().iter();
        prefixes
            .filter_map(|prefix| word.strip_prefix(prefix))
            .any(|rest| {
                let suffixes = AffixSet::ListedSuffix.letters().iter();
                suffixes
                    .filter_map(|suffix| rest.strip_suffix(suffix))
                    .filter(|stem| stem.len() >= 6)
                    .any(|stem| self.is_listed(stem))
            })
    }

    fn is_listed(&self, stem: &str) -> bool {
        self.lexicon
            .word(stem)
            .classes
            .any(Classes::COMMON.or(Classes::TITLE).or(Classes::TITLE_PART))
    }
}

/// Classes that make a word ordinary.
const ORDINARY: Classes = Classes::COMMON
    .or(Classes::SAY)
    .or(Classes::VERB)
    .or(Classes::FUNCTION)
    .or(Classes::TITLE)
    .or(Classes::TITLE_PART)
    .or(Classes::ORGANISATION)
    .or(Classes::MEDIA)
    .or(Classes::PLACE);

/// Classes that make a word part of a name.
pub(crate) const NAMES: Classes = Classes::GIVEN.or(Classes::NAME);
