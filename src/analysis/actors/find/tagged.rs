//! What the statistical tagger adds: names without a title or a class word beside them, and doubt
//! about names that only their shape speaks for. Arabic alone.
//!
//! The lexicon wins over the tagger on kind and edges, and so does every pattern except where the
//! tagger sees a longer name of a person.

use std::collections::{HashMap, HashSet};

use crate::analysis::actors::candidate::{Candidate, Tier, Who};
use crate::analysis::actors::scene::{NAMES, Scene};
use crate::analysis::clitics::{behind_conjunction, behind_preposition};
use crate::analysis::lexicon::{AffixSet, Classes};
use crate::analysis::tagger::model::Model;
use crate::analysis::tagger::{Proposal, propose};
use crate::model::{ActorKind, Evidence};

/// What the model's classes are, and from which confidence a proposal counts.
const KINDS: [(&str, ActorKind, f32); 6] = [
    ("PER", ActorKind::Person, 0.35),
    ("ORG", ActorKind::Organisation, 0.5),
    ("GPE", ActorKind::Place, 0.6),
    ("LOC", ActorKind::Place, 0.6),
    ("NORP", ActorKind::Group, 0.5),
    ("MEDIA", ActorKind::Media, 0.5),
];
/// Confidence of a name by shape alone that the tagger does not see; a third of them were right.
const DOUBTED: f32 = 0.4;
/// Classes of words that end a person's name.
const STOPS: Classes = Classes::SAY
    .or(Classes::VERB)
    .or(Classes::FUNCTION)
    .or(Classes::COMMON)
    .or(Classes::TITLE);

/// Adds the tagger's proposals to `candidates` and doubts what it does not see.
pub fn merge(model: &Model, scene: &Scene, candidates: &mut Vec<Candidate>) {
    let proposals = propose(model, scene.view);
    doubt(scene, candidates, &proposals);
    let taken = covered(
        scene,
        candidates.iter().map(|other| (other.first, other.last)),
    );
    let places: HashMap<(usize, usize), usize> = candidates
        .iter()
        .enumerate()
        .map(|(number, other)| ((other.first, other.last), number))
        .collect();
    let words: HashSet<&str> = (0..scene.view.len())
        .map(|at| scene.view.folded(at))
        .collect();
    for proposal in proposals {
        let class = model.classes.get(usize::from(proposal.class));
        let kind = class.and_then(|class| KINDS.iter().find(|(name, ..)| name == class));
        let Some((_, kind, threshold)) = kind else {
            continue;
        };
        let Some((first, last)) = extent(scene, proposal, *kind, &words) else {
            continue;
        };
        let same = places.get(&(first, last));
        if let Some(other) = same.and_then(|at| candidates.get_mut(*at)) {
            if other.used_as == *kind {
                other.confidence = other.confidence.max(proposal.confidence);
            }
            continue;
        }
        let free = !(first..=last).any(|at| taken.get(at).copied().unwrap_or(true));
        if proposal.confidence >= *threshold && (free || *kind == ActorKind::Person) {
            let clitic = clitic(scene, first, *kind, &words);
            let proposal = Proposal {
                first,
                last,
                ..proposal
            };
            candidates.push(named(scene, proposal, *kind, clitic));
        }
    }
}

/// The candidate that a proposal with its final tokens makes.
fn named(scene: &Scene, proposal: Proposal, kind: ActorKind, clitic: u32) -> Candidate {
    let tokens = (proposal.first, proposal.last);
    let name = Candidate::named(scene.view, tokens, clitic, kind, proposal.confidence);
    let who = ambiguous(scene, proposal, kind).map(Who::Entry);
    Candidate {
        who: who.unwrap_or(name.who),
        tier: Tier::Shape,
        ..name
    }
    .found_by(Evidence::Tagger)
}

/// Lowers the confidence of people by shape alone that no proposal touches.
fn doubt(scene: &Scene, candidates: &mut [Candidate], proposals: &[Proposal]) {
    let seen = covered(scene, proposals.iter().map(|one| (one.first, one.last)));
    for candidate in candidates {
        let unseen =
            !(candidate.first..=candidate.last).any(|at| seen.get(at).copied().unwrap_or_default());
        if candidate.tier == Tier::Shape && candidate.used_as == ActorKind::Person && unseen {
            candidate.confidence = candidate.confidence.min(DOUBTED);
        }
    }
}

/// Which tokens the ranges cover.
fn covered(scene: &Scene, ranges: impl Iterator<Item = (usize, usize)>) -> Vec<bool> {
    let mut covered = vec![false; scene.view.len()];
    for (first, last) in ranges {
        if let Some(slots) = covered.get_mut(first..=last) {
            slots.fill(true);
        }
    }
    covered
}

/// The tokens of a proposal that form the name: a person's begins after ordinary words and ends
/// before other actors, ordinary words and a name joined by و.
fn extent(
    scene: &Scene,
    proposal: Proposal,
    kind: ActorKind,
    words: &HashSet<&str>,
) -> Option<(usize, usize)> {
    let (mut first, mut last) = (proposal.first, proposal.last);
    let view = scene.view;
    if kind == ActorKind::Person {
        let ordinary = |at: usize| is_end(scene, at) && !view.has(at, NAMES);
        while first <= last && ordinary(first) {
            first += 1;
        }
        let family =
            |at: usize| at > first && at == last && scene.is_demonym(at) && view.is_definite(at);
        let ends = |at: &usize| {
            !family(*at)
                && (scene.is_other_actor(*at)
                    || is_end(scene, *at)
                    || *at > first && is_next_person(scene, first, *at)
                    || *at > first
                        && (is_attached(view.folded(*at)) || is_joined(scene, *at, words)))
        };
        if let Some(stop) = (first..=last).find(ends) {
            last = stop.checked_sub(1)?;
        }
        if first == last && view.has(first, Classes::TITLE) {
            return None;
        }
    }
    let known = scene.known(first);
    let inside = known.is_some_and(|known| known.first == first && known.last >= last);
    (first <= last && !inside && !is_refused(scene, first, last)).then_some((first, last))
}

/// Whether the words are a plain surface of the lexicon that its context made no mention.
fn is_refused(scene: &Scene, first: usize, last: usize) -> bool {
    let hit = scene.view.longest(first).filter(|hit| hit.last >= last);
    hit.is_some_and(|hit| {
        let mut readings = scene.lexicon.readings(hit.node).iter();
        readings.any(|reading| !reading.weak)
    })
}

/// The entry of that kind whose ambiguous surface the words are: the tagger settles the matter.
fn ambiguous(scene: &Scene, proposal: Proposal, kind: ActorKind) -> Option<u32> {
    let hit = scene.view.longest(proposal.first)?;
    let mut readings = scene.lexicon.readings(hit.node).iter();
    let reading = readings.find(|reading| scene.lexicon.entry(reading.entry).kind == kind)?;
    (hit.last == proposal.last).then_some(reading.entry)
}

/// Two known people in a row are two names.
fn is_next_person(scene: &Scene, first: usize, at: usize) -> bool {
    let one = scene.known(first).map(|known| known.first);
    let other = scene.known(at).map(|known| known.first);
    one.is_some() && other == Some(at)
}

/// Whether the word, or the word behind a preposition, is a verb, a particle or a listed noun.
fn is_end(scene: &Scene, at: usize) -> bool {
    let view = scene.view;
    let governed = |at| {
        let mut stems = view.stems(at).into_iter();
        stems.any(|stem| stem.preposition && stem.word.classes.any(STOPS))
    };
    !view.has(at, NAMES) && (view.has(at, STOPS) || governed(at))
}

/// The article behind a preposition or conjunction: never inside a name of a person.
fn is_attached(word: &str) -> bool {
    AffixSet::AttachedPrefix.begins(word) && word.chars().count() > 5
}

/// Whether the word is another name behind a conjunction.
fn is_joined(scene: &Scene, at: usize, words: &HashSet<&str>) -> bool {
    let view = scene.view;
    let rest = view.folded(at).strip_prefix('و');
    !view.has(at, NAMES)
        && rest
            .is_some_and(|rest| words.contains(rest) || scene.lexicon.word(rest).classes.any(NAMES))
}

/// Bytes of clitics on the first word of a name: those whose rest the lexicon or the text knows.
fn clitic(scene: &Scene, first: usize, kind: ActorKind, words: &HashSet<&str>) -> u32 {
    let view = scene.view;
    let rare = kind == ActorKind::Person && view.folded(first).starts_with(['ف', 'ك']);
    if view.has(first, NAMES) || rare {
        return 0;
    }
    let mut stems = view.stems(first).into_iter();
    if let Some(stem) = stems.find(|stem| stem.word.id != 0 || stem.word.classes.any(NAMES)) {
        return stem.clitic;
    }
    let word = view.folded(first);
    let conjoined = behind_conjunction(word);
    let governed = behind_preposition(conjoined.unwrap_or(word));
    let rest = [governed, conjoined].into_iter().flatten();
    rest.filter(|rest| rest.chars().count() > 2)
        .find(|rest| words.contains(rest))
        .and_then(|rest| u32::try_from(word.len() - rest.len()).ok())
        .unwrap_or(0)
}
