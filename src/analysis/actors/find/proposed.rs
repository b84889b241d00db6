//! Which tokens of a tagger's proposal form the name.
//!
//! The tagger gives no boundaries inside a token and runs over the end of a person's name. A proposal
//! goes in; its tokens come out, fewer or none, and the clitics on the first.

use std::collections::HashSet;

use crate::analysis::actors::marked_text::{MarkedText, NAMES};
use crate::analysis::clitics::{AND, LIKE, SO, behind_conjunction, behind_preposition};
use crate::analysis::lexicon::{AffixSet, Classes};
use crate::analysis::tagger::Proposal;
use crate::analysis::view::Extent;
use crate::model::ActorKind;

/// Classes of words that end a person's name.
const STOPS: Classes = Classes::SAY
    .or(Classes::VERB)
    .or(Classes::FUNCTION)
    .or(Classes::COMMON)
    .or(Classes::TITLE);

/// An article whose proposals are cut.
pub(crate) struct Proposed<'a> {
    marked: &'a MarkedText<'a>,
    /// All words of the article, folded.
    words: HashSet<&'a str>,
}

impl<'a> Proposed<'a> {
    /// Collects the words of the article.
    pub(crate) fn new(marked: &'a MarkedText<'a>) -> Self {
        let view = marked.view;
        Self {
            marked,
            words: (0..view.len()).map(|at| view.folded(at)).collect(),
        }
    }

    /// The tokens of a proposal that form the name, clitics included: a person's begins after ordinary
    /// words and ends before other actors, ordinary words and a name joined by و.
    pub(crate) fn extent(&self, proposal: Proposal, kind: ActorKind) -> Option<Extent> {
        let (mut first, mut last) = (proposal.first, proposal.last);
        let (marked, view) = (self.marked, self.marked.view);
        if kind == ActorKind::Person {
            while first <= last && self.is_end(first) {
                first += 1;
            }
            if let Some(stop) = (first..=last).find(|at| self.ends_person(first, *at, last)) {
                last = stop.checked_sub(1)?;
            }
            if first == last && view.has(first, Classes::TITLE) {
                return None;
            }
        }
        let known = marked.known(first);
        let inside = known.is_some_and(|known| known.first == first && known.last >= last);
        if first > last || inside || self.is_refused(first, last) {
            return None;
        }
        Some(Extent::whole(first, last))
    }

    /// Whether the name of a person from `first` on ends before `at`; the proposal ends with `last`.
    fn ends_person(&self, first: usize, at: usize, last: usize) -> bool {
        let (marked, view) = (self.marked, self.marked.view);
        let later = at > first;
        let family = later && at == last && marked.is_demonym(at) && view.is_definite(at);
        if family {
            return false;
        }
        marked.is_other_actor(at)
            || self.is_end(at)
            || later
                && (self.is_next_person(first, at)
                    || is_attached(view.folded(at))
                    || self.is_joined(at))
    }

    /// Two known people in a row are two names.
    fn is_next_person(&self, first: usize, at: usize) -> bool {
        let one = self.marked.known(first);
        let other = self.marked.known(at).map(|known| known.first);
        one.is_some() && other == Some(at)
    }

    /// Whether the word, or the word behind a preposition, is a verb, a particle or a listed noun.
    fn is_end(&self, at: usize) -> bool {
        let view = self.marked.view;
        let governed = |at| {
            let mut stems = view.stems(at).into_iter();
            stems.any(|stem| stem.preposition && stem.word.classes.any(STOPS))
        };
        !view.has(at, NAMES) && (view.has(at, STOPS) || governed(at))
    }

    /// Whether the word is another name behind a conjunction.
    fn is_joined(&self, at: usize) -> bool {
        let (marked, view) = (self.marked, self.marked.view);
        let rest = view.folded(at).strip_prefix(AND);
        let is_name =
            |rest: &str| self.words.contains(rest) || marked.lexicon.word(rest).classes.any(NAMES);
        !view.has(at, NAMES) && rest.is_some_and(is_name)
    }

    /// Whether the words are a clear surface of the lexicon that did not fit its context.
    fn is_refused(&self, first: usize, last: usize) -> bool {
        let view = self.marked.view;
        let hit = view.longest(first).filter(|hit| hit.last >= last);
        hit.is_some_and(|hit| {
            let mut readings = self.marked.lexicon.readings(hit.node).iter();
            readings.any(|reading| !reading.is_ambiguous())
        })
    }

    /// The name without the clitics on its first word: those whose rest the lexicon or the text knows.
    pub(crate) fn without_clitics(&self, extent: Extent, kind: ActorKind) -> Extent {
        let first = extent.first;
        let view = self.marked.view;
        let rare = kind == ActorKind::Person && view.folded(first).starts_with([SO, LIKE]);
        if view.has(first, NAMES) || rare {
            return extent;
        }
        let mut stems = view.stems(first).into_iter();
        let stem = stems.find(|stem| stem.word.id != 0 || stem.word.classes.any(NAMES));
        let clitic = match stem {
            Some(stem) => stem.clitic,
            None => self.clitic_before_known_word(first),
        };
        Extent { clitic, ..extent }
    }

    /// Bytes of clitics at `at` whose rest stands elsewhere in the article.
    fn clitic_before_known_word(&self, at: usize) -> u32 {
        let word = self.marked.view.folded(at);
        let conjoined = behind_conjunction(word);
        let governed = behind_preposition(conjoined.unwrap_or(word));
        let rest = [governed, conjoined].into_iter().flatten();
        rest.filter(|rest| rest.chars().count() > 2)
            .find(|rest| self.words.contains(rest))
            .and_then(|rest| u32::try_from(word.len() - rest.len()).ok())
            .unwrap_or(0)
    }
}

/// The article behind a preposition or conjunction: never inside a name of a person.
fn is_attached(word: &str) -> bool {
    AffixSet::AttachedPrefix.begins(word) && word.chars().count() > 5
}
