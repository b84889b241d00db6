//! The short forms of one article: a person's last name, a quoted name used again.
//!
//! The selected candidates go in; forms of words and whom they mean come out. A form that two actors
//! of the article have means neither. Where the forms stand is found in `reuse`.

use std::collections::HashMap;

use crate::analysis::actors::candidate::{CandidateMention, Tier, Who};
use crate::analysis::actors::marked_text::MarkedText;
use crate::analysis::lexicon::{Classes, WordSet};
use crate::model::{ActorKind, Link, MentionKind};
use crate::script::fold_str;

/// The short forms of one article.
#[derive(Default)]
pub(crate) struct Aliases {
    /// Folded words → whom they mean; `None` when two actors share them.
    pub(super) forms: HashMap<String, Option<Alias>>,
    /// Words of the longest form.
    pub(super) longest: usize,
}

/// Whom a short form means, and how it names them.
#[derive(Clone, PartialEq)]
pub(super) struct Alias {
    pub(super) who: Who,
    pub(super) kind: MentionKind,
    pub(super) used_as: ActorKind,
}

impl Aliases {
    /// Collects the short forms of the selected candidates.
    pub(crate) fn of(candidates: &[CandidateMention], marked: &MarkedText) -> Self {
        let mut aliases = Self::default();
        for candidate in candidates {
            match (candidate.used_as, candidate.tier) {
                (ActorKind::Person, _) => aliases.add_person(candidate, marked),
                (ActorKind::Organisation | ActorKind::Media, Tier::Quoted) => {
                    aliases.add_whole(candidate, marked);
                }
                _ => {}
            }
        }
        aliases
    }

    fn add_person(&mut self, candidate: &CandidateMention, marked: &MarkedText) {
        let name = match &candidate.who {
            Who::Named { name, .. } => fold_str(name),
            Who::Entry(_) => fold_str(candidate.span.of(marked.view.source)),
        };
        let mut words = name.split_whitespace();
        let (first, Some(last)) = (words.next(), words.next_back()) else {
            return;
        };
        if let Some(first) = first.filter(|first| *first != last) {
            self.add_first_name(first, candidate, marked);
        }
        let classes = marked.lexicon.word(last).classes;
        let ordinary = classes.any(
            Classes::COMMON
                .or(Classes::FUNCTION)
                .or(Classes::SAY)
                .or(Classes::VERB)
                .or(Classes::TITLE)
                .or(Classes::TITLE_PART),
        );
        let other = marked
            .lexicon
            .lookup(last)
            .iter()
            .any(|reading| marked.lexicon.entry(reading.entry).kind != ActorKind::Person);
        if last.chars().count() < 3
            || ordinary
            || other
            || WordSet::SecondHalf.has(last)
            || first.is_some_and(|first| WordSet::Servant.has(first))
                && name.split(' ').count() == 2
        {
            return;
        }
        self.add_last_name(&name, candidate);
    }

    /// Behind a particle the last word is not a name by itself: عبد العاطي, أبو الغيط, بن سلمان.
    fn add_last_name(&mut self, name: &str, candidate: &CandidateMention) {
        let words: Vec<&str> = name.split_whitespace().collect();
        let [.., before, last] = words.as_slice() else {
            return;
        };
        match *before {
            family if WordSet::Family.has(family) => {}
            particle if words.len() > 2 && WordSet::KeptParticle.has(particle) => {
                self.add(
                    format!("{before} {last}"),
                    candidate,
                    MentionKind::ShortName,
                );
            }
            _ => self.add((*last).to_owned(), candidate, MentionKind::ShortName),
        }
    }

    /// The first name of a person who is not in the lexicon: قالت هالة.
    fn add_first_name(&mut self, first: &str, candidate: &CandidateMention, marked: &MarkedText) {
        let classes = marked.lexicon.word(first).classes;
        let plain = classes.any(Classes::GIVEN)
            && !classes.any(Classes::COMMON.or(Classes::TITLE).or(Classes::FUNCTION));
        let unknown = matches!(candidate.who, Who::Named { .. });
        if plain && unknown && first.chars().count() > 2 && !WordSet::Ali.has(first) {
            self.add(first.to_owned(), candidate, MentionKind::ShortName);
        }
    }

    fn add_whole(&mut self, candidate: &CandidateMention, marked: &MarkedText) {
        let name = fold_str(candidate.span.of(marked.view.source));
        let ordinary = (candidate.first..=candidate.last).all(|at| marked.is_ordinary(at));
        if name.chars().count() > 3 && !(ordinary && candidate.first == candidate.last) {
            self.add(name, candidate, MentionKind::Name);
        }
    }

    /// Adds a form; where another actor has it already, it means neither of them.
    pub(super) fn add(&mut self, form: String, candidate: &CandidateMention, kind: MentionKind) {
        self.longest = self.longest.max(form.split(' ').count());
        let alias = Alias {
            who: candidate.who.clone(),
            kind,
            used_as: candidate.used_as,
        };
        self.forms
            .entry(form)
            .and_modify(|known| {
                if known.as_ref().is_some_and(|known| known.who != alias.who) {
                    *known = None;
                }
            })
            .or_insert(Some(alias));
    }

    /// Links people found by a single name to the person whose short form it is.
    pub(crate) fn resolve(&self, candidates: &mut [CandidateMention], marked: &MarkedText) {
        for candidate in candidates {
            let unlinked = matches!(
                candidate.who,
                Who::Named {
                    kind: ActorKind::Person,
                    ..
                }
            ) && candidate.kind == MentionKind::Name;
            if !unlinked {
                continue;
            }
            let name = fold_str(candidate.span.of(marked.view.source));
            if let Some(Some(alias)) = self.forms.get(&name)
                && alias.used_as == ActorKind::Person
                && alias.who != candidate.who
            {
                candidate.who = alias.who.clone();
                candidate.kind = alias.kind;
                candidate.why = candidate.why.linked(Link::ShortForm);
            }
        }
    }
}
