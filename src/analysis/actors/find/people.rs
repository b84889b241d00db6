//! Unknown people: after titles, beside verbs of saying, before an apposition, or by their shape.
//!
//! Which words form a name is decided in `names`; here, what stands around it. People of the lexicon
//! are left to `known`.

use super::names::{Expectation, person_at};
use crate::analysis::actors::candidate::{CandidateMention, Tier};
use crate::analysis::actors::confidence;
use crate::analysis::actors::marked_text::{MarkedText, NAMES};
use crate::analysis::clitics::{AND_THE, ARTICLE, Proclitics, TO_THE};
use crate::analysis::lexicon::{Classes, WordSet};
use crate::analysis::view::Extent;
use crate::model::{ActorKind, Evidence};

/// Longest complement between the head of a title and the name, in tokens.
const LONGEST_TITLE: usize = 9;

/// All candidate people of the article.
pub(crate) fn find(marked: &MarkedText) -> Vec<CandidateMention> {
    let mut found = Vec::new();
    for at in 0..marked.view.len() {
        let inside = marked
            .known(at)
            .is_some_and(|known| known.used_as == ActorKind::Person && known.first < at);
        if !marked.view.is_word(at) || inside {
            continue;
        }
        if marked.view.has_after_clitic(at, Classes::TITLE) {
            found.extend(after_title(marked, at));
        }
        if marked.view.has_after_clitic(at, Classes::SAY)
            && let Some(extent) = person_at(marked, at + 1, Expectation::Weak)
        {
            let said = person(marked, extent, confidence::SAID);
            found.push(said.found_by(Evidence::Speech, Tier::Trigger));
        }
        if let Some(extent) = person_at(marked, at, Expectation::None) {
            let backed =
                is_apposed(marked, extent.last) || marked.view.has(extent.last + 1, Classes::SAY);
            let confidence = if backed {
                confidence::SHAPE_BACKED
            } else {
                confidence::SHAPE
            };
            let shaped = person(marked, extent, confidence);
            found.push(shaped.found_by(Evidence::Shape, Tier::Shape));
        }
    }
    found
}

fn is_apposed(marked: &MarkedText, last: usize) -> bool {
    marked.view.is_comma(last + 1) && marked.view.has(last + 2, Classes::TITLE)
}

/// The name after the title at `head`, its complement and a comma skipped.
fn after_title(marked: &MarkedText, head: usize) -> Option<CandidateMention> {
    let view = marked.view;
    let mut at = head + 1;
    let mut comma = false;
    while at <= head + LONGEST_TITLE {
        if view.is_comma(at) && !comma && at > head + 1 {
            comma = true;
            at += 1;
            continue;
        }
        if let Some(known) = marked.known(at) {
            if known.used_as == ActorKind::Person && known.first == at {
                return None;
            }
            if known.used_as != ActorKind::Person && !view.has(at, NAMES) {
                at = known.last + 1;
                continue;
            }
        }
        if let Some(extent) =
            person_at(marked, at, Expectation::Strong).filter(|extent| extent.clitic == 0)
        {
            return Titled {
                head,
                extent,
                comma,
            }
            .accept(marked);
        }
        if !continues_title(marked, at) {
            return None;
        }
        at += 1;
    }
    None
}

fn continues_title(marked: &MarkedText, at: usize) -> bool {
    let view = marked.view;
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
        || view.folded(at).starts_with(TO_THE)
        || view.folded(at).starts_with(AND_THE)
}

/// A name behind a title.
struct Titled {
    /// The head of the title.
    head: usize,
    /// The name.
    extent: Extent,
    /// Whether a comma stands between.
    comma: bool,
}

impl Titled {
    /// The name, if the title is evidence enough for it.
    fn accept(&self, marked: &MarkedText) -> Option<CandidateMention> {
        let (view, head) = (marked.view, self.head);
        let extent = with_ordinal(marked, head, self.extent);
        let first = extent.first;
        let single = first == extent.last;
        let seen = view.has(first, NAMES);
        let definite_head = view.is_definite(head) || view.folded(head).contains(TO_THE);
        let complement = first > head + 1;
        let enough = if single {
            let alone = || marked.nameness(first) > confidence::NAMENESS_ALONE;
            let likely = seen || alone() && view.folded(first).chars().count() > 3;
            !self.comma && (definite_head || complement) && likely
        } else {
            seen || definite_head || complement
        };
        if !enough {
            return None;
        }
        let confidence = if seen && !single {
            confidence::TITLED
        } else {
            confidence::TITLED_DOUBTFUL
        };
        Some(person(marked, extent, confidence).found_by(Evidence::Title, Tier::Trigger))
    }
}

/// The ordinal after the name of a king or a pope: فيليبي السادس, ليو الرابع عشر.
fn with_ordinal(marked: &MarkedText, head: usize, extent: Extent) -> Extent {
    let view = marked.view;
    let head = view.bare(head, Proclitics::AND_SO_BY_TO);
    let bare = head.trim_start_matches(ARTICLE).trim_end_matches('ه');
    let ordinal = view.is_in(extent.last + 1, WordSet::Ordinal);
    if !WordSet::Crowned.has(bare) || !ordinal {
        return extent;
    }
    let teen = view.is_in(extent.last + 2, WordSet::Teen);
    Extent {
        last: extent.last + 1 + usize::from(teen),
        ..extent
    }
}

fn person(marked: &MarkedText, extent: Extent, confidence: f32) -> CandidateMention {
    CandidateMention::named(marked.view, extent, ActorKind::Person, confidence)
}
