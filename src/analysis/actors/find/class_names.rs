//! Unquoted clubs and media that no list knows: a class word that stays outside, and a name.
//!
//! The shape of the words decides what belongs to the name; a body named by a chain of common
//! words is not found here (see [`super::chains`]).

use super::chains::is_adjective;
use crate::analysis::actors::candidate::Candidate;
use crate::analysis::actors::confidence;
use crate::analysis::actors::scene::Scene;
use crate::analysis::clitics::Proclitics;
use crate::analysis::lexicon::{AffixSet, Classes, WordSet};
use crate::analysis::view::Extent;
use crate::model::ActorKind;

/// All such names of the article.
pub fn find(scene: &Scene) -> Vec<Candidate> {
    let view = scene.view;
    let mut found = Vec::new();
    for at in (0..view.len()).filter(|&at| view.is_word(at)) {
        found.extend(club(scene, at));
        if view.has_after_clitic(at, Classes::MEDIA) {
            found.extend(medium(scene, at));
        }
    }
    found
}

/// An unknown club: نادي الفيحاء, فريق أودينيزي. As with known ones the class word stays outside.
fn club(scene: &Scene, head: usize) -> Option<Candidate> {
    let view = scene.view;
    let first = head + 1;
    let stop = Classes::FUNCTION
        .or(Classes::SAY)
        .or(Classes::VERB)
        .or(Classes::TITLE)
        .or(Classes::TITLE_PART)
        .or(Classes::CHAIN_STOP)
        .or(Classes::COMMON)
        .or(Classes::SPORT);
    if !view.is_word(first) || scene.known(first).is_some() || view.has(first, stop) {
        return None;
    }
    let definite = view.is_definite(first);
    let word = view.folded(first);
    let head = view.bare(head, Proclitics::AND_SO_BY_TO);
    let (club, team) = (WordSet::Club.has(head), WordSet::Team.has(head));
    let named = if club && definite {
        !AffixSet::PluralSuffix.ends(word) && !is_adjective(word)
    } else {
        (club || team) && !definite && !scene.is_ordinary(first)
    };
    if !named {
        return None;
    }
    let last = if definite {
        first
    } else {
        second_word(scene, first + 1)
    };
    let (extent, kind) = (Extent::whole(first, last), ActorKind::Organisation);
    Some(Candidate::named(view, extent, kind, confidence::CLUB))
}

/// The last token of a club's name whose second word may stand at `at`.
fn second_word(scene: &Scene, at: usize) -> usize {
    let view = scene.view;
    if !view.is_word(at) || view.is_definite(at) {
        return at - 1;
    }
    match scene.known(at) {
        Some(known) => {
            let whole = known.span == view.span(Extent::whole(at, known.last));
            let city = known.used_as == ActorKind::Place && whole;
            if city { known.last } else { at - 1 }
        }
        None if scene.is_ordinary(at) => at - 1,
        None => at,
    }
}

/// A medium without quotation marks: the class word stays outside.
fn medium(scene: &Scene, head: usize) -> Option<Candidate> {
    let view = scene.view;
    let first = head + 1;
    if scene.known(first).is_some() || !view.is_word(first) {
        return None;
    }
    let plain = |at: usize| {
        view.is_word(at)
            && scene.known(at).is_none()
            && !view.has(
                at,
                Classes::FUNCTION
                    .or(Classes::SAY)
                    .or(Classes::VERB)
                    .or(Classes::CHAIN_STOP),
            )
    };
    let named = |at: usize| plain(at) && !scene.is_ordinary(at) && !view.is_definite(at);
    let mut last = first;
    if named(first) {
        while named(last + 1) && last < first + 3 {
            last += 1;
        }
    } else if !(plain(first)
        && view.is_definite(first)
        && !view.is_definite(head)
        && is_title_like(scene, first))
    {
        return None;
    }
    let kind = if is_mere_site(scene, head) {
        ActorKind::Place
    } else {
        ActorKind::Media
    };
    let extent = Extent::whole(first, last);
    Some(Candidate::named(view, extent, kind, confidence::MEDIUM))
}

/// موقع is a place too, unless somebody is quoted from it.
fn is_mere_site(scene: &Scene, head: usize) -> bool {
    let word = scene.view.bare(head, Proclitics::AND_BY_TO);
    let quoted = (head.saturating_sub(3)..head).any(|at| {
        scene.view.has_after_clitic(at, Classes::SAY) || WordSet::Quoting.has(scene.view.folded(at))
    });
    WordSet::Site.has(word) && !quoted && !scene.view.folded(head).starts_with('ل')
}

/// صحيفة الوطن, not موقع الحادث: a definite noun names a paper only after its own class words.
fn is_title_like(scene: &Scene, first: usize) -> bool {
    first
        .checked_sub(1)
        .is_some_and(|head| WordSet::Press.has(scene.view.bare(head, Proclitics::AND_BY_TO)))
}
