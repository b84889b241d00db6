//! Names in Latin letters inside Arabic text, after a class word or title: موقع Axios.
//!
//! Only capitalised words are looked at; without a class word, title or verb of saying before them they
//! are not taken for names.

use super::occurrence::has_class_word_before;
use crate::analysis::actors::candidate::{CandidateMention, Tier};
use crate::analysis::actors::confidence;
use crate::analysis::actors::marked_text::MarkedText;
use crate::analysis::lexicon::Classes;
use crate::analysis::token::TokenKind;
use crate::analysis::view::Extent;
use crate::model::{ActorKind, Evidence};

/// All Latin names after such a word.
pub(crate) fn find(marked: &MarkedText) -> Vec<CandidateMention> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < marked.view.len() {
        if !is_capitalised(marked, at) {
            at += 1;
            continue;
        }
        let first = at;
        while is_capitalised(marked, at + 1)
            && marked.view.token(at + 1).is_some_and(|token| token.spaced)
        {
            at += 1;
        }
        found.extend(announced(marked, first, at));
        at += 1;
    }
    found
}

fn announced(marked: &MarkedText, first: usize, last: usize) -> Option<CandidateMention> {
    let before = |classes| has_class_word_before(marked.view, first, classes);
    let kind = if before(Classes::MEDIA) {
        ActorKind::Media
    } else if before(Classes::QUOTED.or(Classes::ORGANISATION)) {
        ActorKind::Organisation
    } else if before(Classes::TITLE.or(Classes::SAY)) && last > first {
        ActorKind::Person
    } else {
        return None;
    };
    let evidence = match kind {
        ActorKind::Person => Evidence::Title,
        _ => Evidence::ClassWord,
    };
    let name = CandidateMention::named(
        marked.view,
        Extent::whole(first, last),
        kind,
        confidence::LATIN,
    );
    Some(name.found_by(evidence, Tier::Trigger))
}

fn is_capitalised(marked: &MarkedText, at: usize) -> bool {
    marked.view.is(at, TokenKind::Latin) && marked.view.text(at).starts_with(char::is_uppercase)
}
