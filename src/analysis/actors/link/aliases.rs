//! Short forms inside one article: a last name, a quoted name reused, initials in brackets.
//!
//! A short form is taken only when one actor of the article has it.

use std::collections::HashMap;

use super::respelled::Respelled;
use crate::analysis::actors::candidate::{Candidate, Tier, Who};
use crate::analysis::actors::confidence;
use crate::analysis::actors::scene::Scene;
use crate::analysis::clitics::{behind_conjunction, behind_preposition};
use crate::analysis::lexicon::{Classes, WordSet};
use crate::analysis::view::Extent;
use crate::model::{ActorKind, Evidence, Link, MentionKind, Why};
use crate::script::fold_str;

/// The short forms of one article.
#[derive(Default)]
pub struct Aliases {
    /// Folded words → whom they mean; `None` when two actors share them.
    forms: HashMap<String, Option<Alias>>,
    longest: usize,
}

#[derive(Clone, PartialEq)]
struct Alias {
    who: Who,
    kind: MentionKind,
    used_as: ActorKind,
}

impl Aliases {
    /// Collects the short forms of the selected candidates.
    pub fn of(candidates: &[Candidate], scene: &Scene) -> Self {
        let mut aliases = Self::default();
        for candidate in candidates {
            match (candidate.used_as, candidate.tier) {
                (ActorKind::Person, _) => aliases.add_person(candidate, scene),
                (ActorKind::Organisation | ActorKind::Media, Tier::Quoted) => {
                    aliases.add_whole(candidate, scene);
                }
                _ => {}
            }
        }
        aliases
    }

    fn add_person(&mut self, candidate: &Candidate, scene: &Scene) {
        let name = match &candidate.who {
            Who::Named(name, _) => fold_str(name),
            Who::Entry(_) => fold_str(candidate.span.of(scene.view.source)),
        };
        let mut words = name.split_whitespace();
        let (first, Some(last)) = (words.next(), words.next_back()) else {
            return;
        };
        if let Some(first) = first.filter(|first| *first != last) {
            self.add_first_name(first, candidate, scene);
        }
        let classes = scene.lexicon.word(last).classes;
        let ordinary = classes.any(
            Classes::COMMON
                .or(Classes::FUNCTION)
                .or(Classes::SAY)
                .or(Classes::VERB)
                .or(Classes::TITLE)
                .or(Classes::TITLE_PART),
        );
        let other = scene
            .lexicon
            .lookup(last)
            .iter()
            .any(|reading| scene.lexicon.entry(reading.entry).kind != ActorKind::Person);
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
    fn add_last_name(&mut self, name: &str, candidate: &Candidate) {
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

    /// The first name of somebody whom only this article knows: قالت هالة.
    fn add_first_name(&mut self, first: &str, candidate: &Candidate, scene: &Scene) {
        let classes = scene.lexicon.word(first).classes;
        let plain = classes.any(Classes::GIVEN)
            && !classes.any(Classes::COMMON.or(Classes::TITLE).or(Classes::FUNCTION));
        let unknown = matches!(candidate.who, Who::Named(..));
        if plain && unknown && first.chars().count() > 2 && !WordSet::Ali.has(first) {
            self.add(first.to_owned(), candidate, MentionKind::ShortName);
        }
    }

    fn add_whole(&mut self, candidate: &Candidate, scene: &Scene) {
        let name = fold_str(candidate.span.of(scene.view.source));
        let ordinary = (candidate.first..=candidate.last).all(|at| scene.is_ordinary(at));
        if name.chars().count() > 3 && !(ordinary && candidate.first == candidate.last) {
            self.add(name, candidate, MentionKind::Name);
        }
    }

    fn add(&mut self, form: String, candidate: &Candidate, kind: MentionKind) {
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
    pub fn resolve(&self, candidates: &mut [Candidate], scene: &Scene) {
        for candidate in candidates {
            let unlinked = matches!(candidate.who, Who::Named(_, ActorKind::Person))
                && candidate.kind == MentionKind::Name;
            if !unlinked {
                continue;
            }
            let name = fold_str(candidate.span.of(scene.view.source));
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

    /// The mentions by short form in tokens that no candidate covers, initials in brackets included.
    pub fn find(&mut self, candidates: &[Candidate], scene: &Scene) -> Vec<Candidate> {
        let mut covered = vec![false; scene.view.len()];
        for candidate in candidates {
            if let Some(slots) = covered.get_mut(candidate.first..=candidate.last) {
                slots.fill(true);
            }
        }
        let mut found = self.initials(candidates, scene, &covered);
        for candidate in &found {
            if let Some(slots) = covered.get_mut(candidate.first..=candidate.last) {
                slots.fill(true);
            }
        }
        let respelled = Respelled::of(self.last_names());
        for at in 0..scene.view.len() {
            if !covered.get(at).copied().unwrap_or(true)
                && let Some(candidate) = self.match_at(scene, at, &respelled)
            {
                found.push(candidate);
            }
        }
        found
    }

    /// A name followed by one or two words in brackets: منظمة … (…).
    fn initials(
        &mut self,
        candidates: &[Candidate],
        scene: &Scene,
        covered: &[bool],
    ) -> Vec<Candidate> {
        let view = scene.view;
        let mut found = Vec::new();
        for candidate in candidates {
            let first = candidate.last + 2;
            let named = matches!(
                candidate.used_as,
                ActorKind::Organisation | ActorKind::Media
            );
            let opened = view.folded(candidate.last + 1) == "(";
            let closed = view.folded(first + 1) == ")";
            if !(named && opened && closed) || covered.get(first).copied().unwrap_or(true) {
                continue;
            }
            let word = view.folded(first);
            let initials = view.text(first).chars().all(char::is_uppercase);
            if !initials && (!view.is_word(first) || scene.is_ordinary(first)) {
                continue;
            }
            self.add(word.to_owned(), candidate, MentionKind::Acronym);
            found.push(Candidate {
                first,
                last: first,
                span: view.span(Extent::whole(first, first)),
                kind: MentionKind::Acronym,
                confidence: confidence::BRACKETS,
                why: Why::new(Evidence::Brackets, Link::Acronym),
                ..candidate.clone()
            });
        }
        found
    }

    /// The short names that mean one person.
    fn last_names(&self) -> impl Iterator<Item = &str> {
        let is_one = |alias: &Option<Alias>| {
            let alias = alias.as_ref();
            alias.is_some_and(|alias| alias.kind == MentionKind::ShortName)
        };
        let short = self.forms.iter().filter(move |(_, alias)| is_one(alias));
        short.map(|(form, _)| form.as_str())
    }

    fn match_at(&self, scene: &Scene, at: usize, respelled: &Respelled) -> Option<Candidate> {
        let word = scene.view.folded(at);
        if word.is_empty() || self.forms.is_empty() {
            return None;
        }
        let rest = behind_conjunction(word).unwrap_or(word);
        let bare = behind_preposition(rest).unwrap_or(rest);
        let stripped = [rest, bare]
            .into_iter()
            .filter(|head| head.len() < word.len());
        std::iter::once(word)
            .chain(stripped)
            .find_map(|head| self.longest_form(scene, at, head))
            .or_else(|| self.similar(scene, at, respelled))
    }

    /// The mention by the longest form that begins with `head`, the word at `at` or its end.
    fn longest_form(&self, scene: &Scene, at: usize, head: &str) -> Option<Candidate> {
        let mut phrase = head.to_owned();
        let mut best = None;
        for last in at..at + self.longest.max(1) {
            if last > at {
                phrase.push(' ');
                phrase.push_str(scene.view.folded(last));
            }
            if let Some(Some(alias)) = self.forms.get(&phrase) {
                best = Some((last, alias));
            }
        }
        let (last, alias) = best?;
        let clitic = scene.view.folded(at).len() - head.len();
        let extent = Extent {
            first: at,
            last,
            clitic: u32::try_from(clitic).unwrap_or_default(),
        };
        Some(mention(scene, extent, alias, confidence::SHORT_FORM))
    }

    /// A last name in another spelling, where the word at `at` is not known as another word.
    fn similar(&self, scene: &Scene, at: usize, respelled: &Respelled) -> Option<Candidate> {
        let form = respelled.one_like(scene.view.folded(at))?;
        let unknown = scene.view.is_word(at)
            && !scene.view.is_definite(at)
            && scene.known(at).is_none()
            && !scene.is_ordinary(at);
        let alias = self.forms.get(form)?.as_ref().filter(|_| unknown)?;
        let extent = Extent::whole(at, at);
        Some(mention(scene, extent, alias, confidence::RESPELLED).linked_by(Link::Respelled))
    }
}

fn mention(scene: &Scene, extent: Extent, alias: &Alias, confidence: f32) -> Candidate {
    let link = match alias.kind {
        MentionKind::ShortName => Link::ShortForm,
        MentionKind::Acronym => Link::Acronym,
        _ => Link::Itself,
    };
    Candidate {
        first: extent.first,
        last: extent.last,
        span: scene.view.span(extent),
        who: alias.who.clone(),
        used_as: alias.used_as,
        kind: alias.kind,
        confidence,
        tier: Tier::Trigger,
        why: Why::new(Evidence::Repeat, link),
    }
}
