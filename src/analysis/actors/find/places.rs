//! Places after a class word: مدينة X, نهر X. The class word stays outside unless the name needs it.
//!
//! A common noun after a class word is not a name; what the lexicon knows is left to `known`.

use crate::analysis::actors::candidate::CandidateMention;
use crate::analysis::actors::confidence;
use crate::analysis::actors::marked_text::MarkedText;
use crate::analysis::clitics::Proclitics;
use crate::analysis::lexicon::{Classes, WordSet};
use crate::analysis::view::Extent;
use crate::model::{ActorKind, MentionKind};

/// All places named after a class word.
pub(crate) fn find(marked: &MarkedText) -> Vec<CandidateMention> {
    (0..marked.view.len())
        .filter(|at| marked.view.is_word(*at) && marked.view.has_after_clitic(*at, Classes::PLACE))
        .filter_map(|head| after(marked, head))
        .collect()
}

fn after(marked: &MarkedText, head: usize) -> Option<CandidateMention> {
    let view = marked.view;
    let name = head + 1;
    if !view.is_word(name) || view.is_definite(head) {
        return None;
    }
    if view.has(
        name,
        Classes::FUNCTION
            .or(Classes::SAY)
            .or(Classes::VERB)
            .or(Classes::TITLE),
    ) {
        return None;
    }
    let kept = view.has(head, Classes::PLACE_KEPT);
    let known = marked.known(name);
    let namesake = known.is_some_and(|known| known.used_as == ActorKind::Person)
        && is_named_after_people(marked, head);
    if known.is_some_and(|known| !(kept || namesake) || known.kind == MentionKind::Demonym) {
        return None;
    }
    let directed = directed(marked, name).or_else(|| two_words(marked, name));
    let named = !marked.is_ordinary(name) && !view.is_definite(name);
    let settled = view.is_definite(name)
        && is_settlement(marked, head)
        && !view.has(name, Classes::TITLE_PART);
    if known.is_none() && !named && !settled && directed.is_none() {
        return None;
    }
    let mut last = directed.unwrap_or(known.map_or(name, |known| known.last));
    if known.is_none() && directed.is_none() && named && follows_in_name(marked, last + 1) {
        last += 1;
    }
    if view.is_in(last + 1, WordSet::Ordinal) && is_named_after_people(marked, head) {
        last += 1;
    }
    let first = if kept { head } else { name };
    let extent = Extent::whole(first, last);
    Some(CandidateMention::named(
        view,
        extent,
        ActorKind::Place,
        confidence::PLACE,
    ))
}

/// Whether places of this class are named after people: مطار محمد الخامس.
fn is_named_after_people(marked: &MarkedText, head: usize) -> bool {
    WordSet::NamedAfterPeople.has(marked.view.bare(head, Proclitics::AND_BY_TO))
}

/// Names that begin with a common noun: رأس جدير, عين الحلوة, بيت لاهيا.
fn two_words(marked: &MarkedText, first: usize) -> Option<usize> {
    let view = marked.view;
    let opens = view.is_in(first, WordSet::PlaceOpener);
    let next = first + 1;
    let free = marked.known(first).is_none()
        && marked
            .known(next)
            .is_none_or(|known| known.first == next && known.kind != MentionKind::Demonym);
    let stop = Classes::FUNCTION.or(Classes::SAY).or(Classes::VERB);
    (opens && free && view.is_word(next) && !view.has(next, stop)).then_some(next)
}

/// A second word no list knows, without article or clitic: إسلام قلعة, بيت لاهيا.
fn follows_in_name(marked: &MarkedText, at: usize) -> bool {
    let view = marked.view;
    view.is_word(at)
        && marked.known(at).is_none()
        && !view.is_definite(at)
        && !marked.is_ordinary(at)
        && marked.nameness(at) > confidence::NAMENESS_EVEN
        && view.stems(at).is_empty()
}

/// ولاية شمال دارفور: a direction is part of the name when the name follows it.
fn directed(marked: &MarkedText, first: usize) -> Option<usize> {
    let view = marked.view;
    let direction = view.is_in(first, WordSet::Compass);
    let next = first + 1;
    if !direction || !view.is_word(next) {
        return None;
    }
    match marked.known(next) {
        Some(known) => {
            let region = known.kind == MentionKind::Name && known.used_as == ActorKind::Place;
            (region && known.first == next).then_some(known.last)
        }
        None => (view.is_definite(next) || !marked.is_ordinary(next)).then_some(next),
    }
}

fn is_settlement(marked: &MarkedText, head: usize) -> bool {
    WordSet::Settlement.has(marked.view.bare(head, Proclitics::AND_BY_TO))
}
