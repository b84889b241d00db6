//! Unquoted clubs and media that are in no list: a class word that stays outside, and a name.
//!
//! The shape of the words decides what belongs to the name; a body named by a chain of common
//! words is not found here (see [`super::chains`]).

use super::chain::is_adjective;
use crate::analysis::actors::candidate::CandidateMention;
use crate::analysis::actors::confidence;
use crate::analysis::actors::marked_text::MarkedText;
use crate::analysis::clitics::{Proclitics, TO};
use crate::analysis::lexicon::{AffixSet, Classes, WordSet};
use crate::analysis::view::Extent;
use crate::model::ActorKind;

/// All such names of the article.
pub(crate) fn find(marked: &MarkedText) -> Vec<CandidateMention> {
    let view = marked.view;
    let mut found = Vec::new();
    for at in (0..view.len()).filter(|&at| view.is_word(at)) {
        found.extend(club(marked, at));
        if view.has_after_clitic(at, Classes::MEDIA) {
            found.extend(medium(marked, at));
        }
    }
    found
}

/// An unknown club: نادي الفيحاء, فريق أودينيزي. As with known ones the class word stays outside.
fn club(marked: &MarkedText, head: usize) -> Option<CandidateMention> {
    let view = marked.view;
    let first = head + 1;
    let stop = Classes::FUNCTION
        .or(Classes::SAY)
        .or(Classes::VERB)
        .or(Classes::TITLE)
        .or(Classes::TITLE_PART)
        .or(Classes::CHAIN_STOP)
        .or(Classes::COMMON)
        .or(Classes::SPORT);
    if !view.is_word(first) || marked.known(first).is_some() || view.has(first, stop) {
        return None;
    }
    let definite = view.is_definite(first);
    let word = view.folded(first);
    let head = view.bare(head, Proclitics::AND_SO_BY_TO);
    let (club, team) = (WordSet::Club.has(head), WordSet::Team.has(head));
    let named = if club && definite {
        !AffixSet::PluralSuffix.ends(word) && !is_adjective(word)
    } else {
        (club || team) && !definite && !marked.is_ordinary(first)
    };
    if !named {
        return None;
    }
    let last = if definite {
        first
    } else {
        second_word(marked, first + 1)
    };
    let (extent, kind) = (Extent::whole(first, last), ActorKind::Organisation);
    Some(CandidateMention::named(
        view,
        extent,
        kind,
        confidence::CLUB,
    ))
}

/// The last token of a club's name whose second word may stand at `at`.
fn second_word(marked: &MarkedText, at: usize) -> usize {
    let view = marked.view;
    if !view.is_word(at) || view.is_definite(at) {
        return at - 1;
    }
    match marked.known(at) {
        Some(known) => {
            let whole = known.span == view.span(Extent::whole(at, known.last));
            let city = known.used_as == ActorKind::Place && whole;
            if city { known.last } else { at - 1 }
        }
        None if marked.is_ordinary(at) => at - 1,
        None => at,
    }
}

/// A medium without quotation marks: the class word stays outside.
fn medium(marked: &MarkedText, head: usize) -> Option<CandidateMention> {
    let view = marked.view;
    let first = head + 1;
    if marked.known(first).is_some() || !view.is_word(first) {
        return None;
    }
    let plain = |at: usize| {
        view.is_word(at)
            && marked.known(at).is_none()
            && !view.has(
                at,
                Classes::FUNCTION
                    .or(Classes::SAY)
                    .or(Classes::VERB)
                    .or(Classes::CHAIN_STOP),
            )
    };
    let named = |at: usize| plain(at) && !marked.is_ordinary(at) && !view.is_definite(at);
    let mut last = first;
    if named(first) {
        while named(last + 1) && last < first + 3 {
            last += 1;
        }
    } else if !(plain(first)
        && view.is_definite(first)
        && !view.is_definite(head)
        && is_title_like(marked, first))
    {
        return None;
    }
    let kind = if is_mere_site(marked, head) {
        ActorKind::Place
    } else {
        ActorKind::Media
    };
    let extent = Extent::whole(first, last);
    Some(CandidateMention::named(
        view,
        extent,
        kind,
        confidence::MEDIUM,
    ))
}

/// موقع is a place too, unless somebody is quoted from it.
fn is_mere_site(marked: &MarkedText, head: usize) -> bool {
    let word = marked.view.bare(head, Proclitics::AND_BY_TO);
    let quoted = (head.saturating_sub(3)..head).any(|at| {
        marked.view.has_after_clitic(at, Classes::SAY) || marked.view.is_in(at, WordSet::Quoting)
    });
    WordSet::Site.has(word) && !quoted && !marked.view.folded(head).starts_with(TO)
}

/// صحيفة الوطن, not موقع الحادث: a definite noun names a paper only after its own class words.
fn is_title_like(marked: &MarkedText, first: usize) -> bool {
    first
        .checked_sub(1)
        .is_some_and(|head| WordSet::Press.has(marked.view.bare(head, Proclitics::AND_BY_TO)))
}
