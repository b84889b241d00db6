//! Unquoted organisations: a class word and the words that belong to it.
//!
//! A chain is an iḍāfa (وزارة الدفاع), a definite noun with adjectives and a purpose
//! (الهيئة العامة للاستثمار), or a class word with a proper name (معهد واشنطن). It ends before
//! verbs, particles, adjectives of time, and adjectives of nationality (guideline 3).

use super::chain::{Chain, Head, is_parliament, read_chain};
use crate::analysis::actors::candidate::CandidateMention;
use crate::analysis::actors::confidence;
use crate::analysis::actors::marked_text::MarkedText;
use crate::analysis::clitics::Proclitics;
use crate::analysis::lexicon::{Classes, WordSet};
use crate::analysis::view::Extent;
use crate::model::ActorKind;

/// All chains of the article.
pub(crate) fn find(marked: &MarkedText) -> Vec<CandidateMention> {
    let view = marked.view;
    (0..view.len())
        .filter(|&at| view.is_word(at) && view.has_after_clitic(at, Classes::ORGANISATION))
        .filter_map(|at| organisation(marked, at))
        .collect()
}

fn organisation(marked: &MarkedText, at: usize) -> Option<CandidateMention> {
    let head = Head::new(marked, at);
    let chain = read_chain(marked, head);
    if !is_enough(marked, head, &chain) {
        return None;
    }
    let extent = Extent {
        first: at,
        last: chain.last,
        clitic: head.clitic,
    };
    let (kind, confidence) = (ActorKind::Organisation, confidence::CHAIN);
    Some(CandidateMention::named(
        marked.view,
        extent,
        kind,
        confidence,
    ))
}

fn is_enough(marked: &MarkedText, head: Head, chain: &Chain) -> bool {
    if chain.words == 0 {
        return false;
    }
    let weak = marked
        .view
        .has_after_clitic(head.at, Classes::WEAK_ORGANISATION);
    if head.definite {
        let alone = chain.words > 0 && stands_with_adjective(marked, head.at);
        return alone || chain.purpose && chain.words > 1 || chain.words > 2;
    }
    if chain.proper {
        return true;
    }
    !weak || chain.words > 1 || is_parliament(marked, head.at)
}

/// Bodies that a definite noun and one adjective name: البنك المركزي, الحزب الشيوعي.
fn stands_with_adjective(marked: &MarkedText, head: usize) -> bool {
    let noun = marked.view.bare(head, Proclitics::AND_SO_BY);
    let adjective = marked.view.folded(head + 1);
    WordSet::Party.has(noun) && adjective.ends_with('ي')
        || WordSet::Bank.has(noun) && WordSet::BankAdjective.has(adjective)
        || WordSet::Court.has(noun) && WordSet::CourtAdjective.has(adjective)
        || WordSet::Council.has(noun) && WordSet::CouncilAdjective.has(adjective)
}
