//! Unknown people: after titles, beside verbs of saying, before an apposition, or by their shape.

use super::found::{Candidate, Tier, Who};
use super::lexicon::Classes;
use super::names::{Expectation, person_end};
use super::scene::{NAMES, Scene};
use crate::model::{ActorKind, MentionKind};

/// Longest complement between the head of a title and the name, in tokens.
const LONGEST_TITLE: usize = 9;

/// All candidate people of the article.
pub fn find(scene: &Scene) -> Vec<Candidate> {
    let mut found = Vec::new();
    for at in 0..scene.view.len() {
        if !scene.view.is_word(at) {
            continue;
        }
        if scene.view.has_after_clitic(at, Classes::TITLE) {
            found.extend(after_title(scene, at));
        }
        if scene.view.has_after_clitic(at, Classes::SAY)
            && let Some(last) = person_end(scene, at + 1, Expectation::Weak)
        {
            found.push(person(scene, at + 1, last, Tier::Trigger, 0.7));
        }
        if let Some(last) = by_shape(scene, at) {
            let confidence = if is_apposed(scene, last) || scene.view.has(last + 1, Classes::SAY) {
                0.8
            } else {
                0.65
            };
            found.push(person(scene, at, last, Tier::Shape, confidence));
        }
    }
    found
}

/// Two or more words of a name, also behind a conjunction or preposition.
fn by_shape(scene: &Scene, at: usize) -> Option<usize> {
    person_end(scene, at, Expectation::None)
}

fn is_apposed(scene: &Scene, last: usize) -> bool {
    scene.view.is_comma(last + 1) && scene.view.has(last + 2, Classes::TITLE)
}

/// The name after the title at `head`, its complement and a comma skipped.
fn after_title(scene: &Scene, head: usize) -> Option<Candidate> {
    let view = scene.view;
    let mut at = head + 1;
    let mut comma = false;
    while at <= head + LONGEST_TITLE {
        if view.is_comma(at) && !comma && at > head + 1 {
            comma = true;
            at += 1;
            continue;
        }
        if let Some(known) = scene.known(at) {
            if known.used_as == ActorKind::Person && known.first == at {
                return None;
            }
            if known.used_as != ActorKind::Person && !view.has(at, NAMES) {
                at = known.last + 1;
                continue;
            }
        }
        if let Some(last) = person_end(scene, at, Expectation::Strong) {
            return accept(scene, head, at, last, comma);
        }
        if !continues_title(scene, at) {
            return None;
        }
        at += 1;
    }
    None
}

fn continues_title(scene: &Scene, at: usize) -> bool {
    let view = scene.view;
    if !view.is_word(at)
        || view.has(at, Classes::SAY.or(Classes::VERB)) && !view.has(at, Classes::TITLE_PART)
    {
        return false;
    }
    if view.has(at, Classes::FUNCTION) && !view.has(at, Classes::TITLE_PART) {
        return false;
    }
    view.has_after_clitic(at, Classes::TITLE_PART.or(Classes::TITLE))
        || view.is_definite(at)
        || view.folded(at).starts_with("لل")
        || view.folded(at).starts_with("وال")
}

fn accept(scene: &Scene, head: usize, first: usize, last: usize, comma: bool) -> Option<Candidate> {
    let view = scene.view;
    let single = first == last;
    let seen = view.has(first, NAMES);
    let definite_head = view.is_definite(head) || view.folded(head).starts_with("لل");
    let complement = first > head + 1;
    let enough = if single {
        !comma && (definite_head || complement) && (seen || view.folded(first).chars().count() > 4)
    } else {
        seen || definite_head || complement
    };
    let confidence = if seen && !single { 0.9 } else { 0.75 };
    enough.then(|| person(scene, first, last, Tier::Trigger, confidence))
}

/// A candidate person of the tokens `first` to `last`.
pub fn person(scene: &Scene, first: usize, last: usize, tier: Tier, confidence: f32) -> Candidate {
    let span = scene.view.span(first, last, 0);
    Candidate {
        first,
        last,
        span,
        who: Who::Named(span.of(scene.view.source).to_owned(), ActorKind::Person),
        used_as: ActorKind::Person,
        kind: MentionKind::Name,
        confidence,
        tier,
    }
}
