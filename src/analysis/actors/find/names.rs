//! The shape of people's names: how many of the words from here on form one.
//!
//! A name is one to six words: given names, words seen in names, unknown words that look like
//! names, and the particles between them. It ends before verbs, particles, ordinary words and
//! other actors. What stands before the name is given by the caller.

use super::name_evidence::{NameEvidence, evidence, is_bare_nisba, is_listed, is_plain_nisba};
use crate::analysis::actors::confidence;
use crate::analysis::actors::marked_text::{MarkedText, NAMES};
use crate::analysis::clitics::ARTICLE;
use crate::analysis::lexicon::{Classes, WordSet};
use crate::analysis::view::Extent;
use crate::model::ActorKind;

/// How much the place before a name says that a name must follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expectation {
    /// Nothing: two words with evidence of their own are needed.
    None,
    /// A verb of saying: two words, unknown ones allowed.
    Weak,
    /// A title: one word may do.
    Strong,
}

/// Longest name, in words.
const MOST_WORDS: usize = 6;

/// The name of a person that starts at token `first`, if the words form one.
pub(crate) fn person_at(
    marked: &MarkedText,
    first: usize,
    expectation: Expectation,
) -> Option<Extent> {
    if marked.view.is_in(first, WordSet::NameOfGod) {
        return None;
    }
    let mut shape = Shape {
        first,
        titled: expectation == Expectation::Strong,
        ..Shape::default()
    };
    let mut at = first;
    let mut end = None;
    while shape.words < MOST_WORDS && !is_next_person(marked, first, at) {
        let Some(last) = shape.take(marked, at) else {
            break;
        };
        end = Some(last);
        at = last + 1;
        let hyphen = marked.view.folded(at) == "-";
        if hyphen && marked.view.token(at).is_some_and(|token| !token.spaced) {
            at += 1;
        }
    }
    let last = end.filter(|_| shape.is_enough(expectation))?;
    Some(Extent {
        first,
        last,
        clitic: shape.clitic,
    })
}

/// Two known people in a row are two names: استقبل ماكرون مودي.
fn is_next_person(marked: &MarkedText, first: usize, at: usize) -> bool {
    let one = marked.known(first);
    let other = marked.known(at).map(|known| known.first);
    // قيس سعيد كمال المدوري: behind a known full name a given name begins the next one.
    let full = one.is_some_and(|one| {
        one.used_as == ActorKind::Person && one.last > one.first && one.last + 1 == at
    });
    // غنت أم كلثوم: no name runs into a known full name.
    let begins = marked.known(at).is_some_and(|other| {
        other.used_as == ActorKind::Person && other.first == at && other.last > at
    });
    at > first
        && (begins
            || one.is_some() && other.is_some() && one.map(|one| one.first) != other
            || full && marked.view.has(at, Classes::GIVEN))
}

/// What the words taken so far amount to.
#[derive(Default)]
struct Shape {
    first: usize,
    /// Whether a title stands before.
    titled: bool,
    clitic: u32,
    words: usize,
    given: usize,
    seen: usize,
    likely: usize,
    very_likely: usize,
    faint: usize,
    nisba: usize,
}

impl Shape {
    /// Takes the next part of the name at `at`; gives its last token.
    fn take(&mut self, marked: &MarkedText, at: usize) -> Option<usize> {
        let view = marked.view;
        if !view.is_word(at) {
            return None;
        }
        if view.is_in(at, WordSet::Servant) && view.folded(at + 1).starts_with(ARTICLE) {
            self.words += 2;
            self.given += 1;
            return Some(at + 1);
        }
        if view.is_in(at, WordSet::NameParticle)
            && view.is_word(at + 1)
            && (at > self.first || view.is_in(at, WordSet::NameOpener))
        {
            return self.after_particle(marked, at + 1);
        }
        if at > self.first && view.is_in(at, WordSet::SecondHalf) {
            self.words += 1;
            self.seen += 1;
            return Some(at);
        }
        match self.evidence(marked, at) {
            NameEvidence::Given => self.given += 1,
            NameEvidence::Seen => self.seen += 1,
            NameEvidence::Likely => {
                self.likely += 1;
                self.very_likely +=
                    usize::from(marked.nameness(at) > confidence::NAMENESS_VERY_LIKELY);
            }
            NameEvidence::Faint if self.is_surname_due() => self.faint += 1,
            _ if at > self.first && self.takes_nisba(marked, at) => self.nisba += 1,
            _ if self.words == 1 && self.given == 1 && is_bare_nisba(marked, at) => self.nisba += 1,
            _ => return None,
        }
        self.words += 1;
        Some(at)
    }

    /// An unlikely word may only be the family name after given names.
    fn is_surname_due(&self) -> bool {
        self.faint == 0 && self.words > 0 && self.words == self.given
            || self.words == 1 && self.seen == 1
    }

    fn evidence(&mut self, marked: &MarkedText, at: usize) -> NameEvidence {
        let own = evidence(marked, at, self.words);
        if at > self.first || own >= NameEvidence::Seen {
            return own;
        }
        let behind_clitic = marked
            .view
            .stems(at)
            .into_iter()
            .find(|stem| stem.word.classes.any(NAMES) && !stem.word.classes.any(ORDINARY));
        match behind_clitic {
            Some(stem) if !marked.is_other_actor(at) && !marked.view.has(at, Classes::COMMON) => {
                self.clitic = stem.clitic;
                if stem.word.classes.any(Classes::GIVEN) {
                    NameEvidence::Given
                } else {
                    NameEvidence::Seen
                }
            }
            _ => own,
        }
    }

    fn after_particle(&mut self, marked: &MarkedText, at: usize) -> Option<usize> {
        if marked.view.is_in(at, WordSet::Servant)
            && marked.view.folded(at + 1).starts_with(ARTICLE)
        {
            self.words += 3;
            self.given += 1;
            return Some(at + 1);
        }
        let view = marked.view;
        let family = view.is_definite(at) && !marked.is_other_actor(at) && !is_listed(marked, at);
        let fits = evidence(marked, at, 1) > NameEvidence::No || family || view.has(at, NAMES);
        if !fits {
            return None;
        }
        self.given += usize::from(self.words == 0);
        self.words += 2;
        self.seen += 1;
        Some(at)
    }

    /// A family name with the article after an Arabic given name: السيسي, المصري.
    fn takes_nisba(&self, marked: &MarkedText, at: usize) -> bool {
        let view = marked.view;
        if self.given + self.seen == 0 || self.nisba > 0 || !view.is_definite(at) {
            return false;
        }
        if view.has(at, NAMES) && !view.has(at, Classes::COMMON) {
            return true;
        }
        if marked.is_demonym(at) {
            let ali = view.is_in(self.first, WordSet::Ali);
            return self.words == 1 && self.given == 1 && !ali;
        }
        if self.titled && self.words == 1 && self.given == 1 && is_plain_nisba(marked, at) {
            return true;
        }
        let family = if self.given > 0 {
            !is_listed(marked, at)
        } else {
            !marked.is_ordinary(at)
        };
        family && !marked.is_other_actor(at) && !view.folded(at).ends_with(['ه', 'ت'])
    }

    fn is_enough(&self, expectation: Expectation) -> bool {
        let known = self.given + self.seen;
        let more = self.likely + self.nisba;
        match expectation {
            Expectation::Strong => known + self.likely > 0,
            Expectation::Weak => self.words > 1 && (known > 0 || self.likely > 1),
            Expectation::None => {
                self.words > 1
                    && (known > 1
                        || known > 0 && more > 0
                        || self.given > 0 && self.faint > 0
                        || self.very_likely > 0 && self.likely > 1)
            }
        }
    }
}

/// Classes that outweigh a word's use in names behind a clitic.
const ORDINARY: Classes = Classes::FUNCTION.or(Classes::COMMON).or(Classes::TITLE);
