//! Names in quotation marks after a class word: منظمة "…", صحيفة “…”.
//!
//! The class word stays outside. A quotation without a class word is speech and not a name.

use crate::analysis::actors::candidate::{CandidateMention, Tier};
use crate::analysis::actors::confidence;
use crate::analysis::actors::marked_text::MarkedText;
use crate::analysis::lexicon::Classes;
use crate::analysis::view::Extent;
use crate::model::{ActorKind, Evidence};

/// Longest quoted name, in tokens.
const LONGEST: usize = 6;

/// All names quoted after a class word.
pub(crate) fn find(marked: &MarkedText) -> Vec<CandidateMention> {
    let view = marked.view;
    (0..view.len())
        .filter(|at| view.is_quote(*at))
        .filter_map(|open| {
            let kind = class_before(marked, open)?;
            quoted(marked, open, kind)
        })
        .collect()
}

/// The kind that the class word before the quotation mark announces; an adjective may stand between.
fn class_before(marked: &MarkedText, open: usize) -> Option<ActorKind> {
    for before in (open.saturating_sub(3)..open).rev() {
        if !marked.view.is_word(before) {
            return None;
        }
        if marked.view.has_after_clitic(before, Classes::MEDIA) {
            return Some(ActorKind::Media);
        }
        if marked.view.has_after_clitic(before, Classes::QUOTED) {
            return Some(ActorKind::Organisation);
        }
        if !marked.is_demonym(before) && !marked.view.is_definite(before) {
            return None;
        }
    }
    None
}

fn quoted(marked: &MarkedText, open: usize, kind: ActorKind) -> Option<CandidateMention> {
    let view = marked.view;
    let first = open + 1;
    let mut last = None;
    for at in first..=first + LONGEST {
        if view.is_quote(at) {
            let name = CandidateMention::named(
                view,
                Extent::whole(first, last?),
                kind,
                confidence::QUOTED,
            );
            return Some(name.found_by(Evidence::Quotation, Tier::Quoted));
        }
        let part = view.is_word(at)
            || matches!(view.folded(at), "-" | ".")
            || view.folded(at).chars().all(char::is_alphanumeric);
        if !part || view.folded(at).is_empty() || view.has(at, Classes::SAY.or(Classes::VERB)) {
            return None;
        }
        last = Some(at);
    }
    None
}
