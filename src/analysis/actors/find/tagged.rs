//! What the statistical tagger adds: names without a title or a class word beside them, and a lower
//! confidence for names that only their shape suggests. Arabic only.
//!
//! The lexicon wins over the tagger on kind and edges, and so does every pattern except where the
//! tagger sees a longer name of a person.

use std::collections::HashMap;

use super::proposed::Proposed;
use crate::analysis::actors::candidate::{CandidateMention, Tier, Who};
use crate::analysis::actors::confidence;
use crate::analysis::actors::coverage::Coverage;
use crate::analysis::actors::marked_text::MarkedText;
use crate::analysis::tagger::model::Model;
use crate::analysis::tagger::{Proposal, propose};
use crate::analysis::view::Extent;
use crate::model::{ActorKind, Evidence};

/// What one class of the model is.
struct TaggedClass {
    /// Its name in the model.
    name: &'static str,
    kind: ActorKind,
    /// The least confidence of a proposal that counts.
    least: f32,
}

const CLASSES: [TaggedClass; 6] = [
    TaggedClass::new("PER", ActorKind::Person, confidence::LEAST_TAGGED_PERSON),
    TaggedClass::new("ORG", ActorKind::Organisation, confidence::LEAST_TAGGED),
    TaggedClass::new("GPE", ActorKind::Place, confidence::LEAST_TAGGED_PLACE),
    TaggedClass::new("LOC", ActorKind::Place, confidence::LEAST_TAGGED_PLACE),
    TaggedClass::new("NORP", ActorKind::Group, confidence::LEAST_TAGGED),
    TaggedClass::new("MEDIA", ActorKind::Media, confidence::LEAST_TAGGED),
];

impl TaggedClass {
    const fn new(name: &'static str, kind: ActorKind, least: f32) -> Self {
        Self { name, kind, least }
    }

    fn of(model: &Model, proposal: Proposal) -> Option<&'static Self> {
        let name = model.classes.get(usize::from(proposal.class))?;
        CLASSES.iter().find(|class| class.name == name)
    }
}

/// Adds the tagger's proposals to `candidates` and doubts what it does not see.
pub(crate) fn merge(model: &Model, marked: &MarkedText, candidates: &mut Vec<CandidateMention>) {
    let proposals = propose(model, marked.view);
    doubt(marked, candidates, &proposals);
    let tokens_of = |other: &CandidateMention| (other.first, other.last);
    let taken = Coverage::of(candidates.iter(), marked.view.len());
    let numbers: HashMap<(usize, usize), usize> =
        candidates.iter().map(tokens_of).zip(0..).collect();
    let proposed = Proposed::new(marked);
    for proposal in proposals {
        let Some(class) = TaggedClass::of(model, proposal) else {
            continue;
        };
        let Some(extent) = proposed.extent(proposal, class.kind) else {
            continue;
        };
        let same = numbers.get(&(extent.first, extent.last));
        if let Some(other) = same.and_then(|number| candidates.get_mut(*number)) {
            if other.used_as == class.kind {
                other.confidence = other.confidence.max(proposal.confidence);
            }
            continue;
        }
        let free = !taken.touches(extent.first, extent.last);
        let counts = free || class.kind == ActorKind::Person;
        if proposal.confidence >= class.least && counts {
            let extent = proposed.without_clitics(extent, class.kind);
            let name =
                CandidateMention::named(marked.view, extent, class.kind, proposal.confidence);
            let who = ambiguous(marked, extent, class.kind).map(Who::Entry);
            let name = CandidateMention {
                who: who.unwrap_or(name.who),
                ..name
            };
            candidates.push(name.found_by(Evidence::Tagger, Tier::Shape));
        }
    }
}

/// Lowers the confidence of people that only their shape suggests and no proposal touches.
fn doubt(marked: &MarkedText, candidates: &mut [CandidateMention], proposals: &[Proposal]) {
    let mut seen = Coverage::none(marked.view.len());
    for proposal in proposals {
        seen.add(proposal.first, proposal.last);
    }
    for candidate in candidates {
        let unseen = !seen.touches(candidate.first, candidate.last);
        if candidate.tier == Tier::Shape && candidate.used_as == ActorKind::Person && unseen {
            candidate.confidence = candidate.confidence.min(confidence::SHAPE_DOUBTED);
        }
    }
}

/// The entry of that kind that the words are an ambiguous surface of: the tagger decides that it is meant.
fn ambiguous(marked: &MarkedText, extent: Extent, kind: ActorKind) -> Option<u32> {
    let hit = marked.view.longest(extent.first)?;
    let mut readings = marked.lexicon.readings(hit.node).iter();
    let reading = readings.find(|reading| marked.lexicon.entry(reading.entry).kind == kind)?;
    (hit.last == extent.last).then_some(reading.entry)
}
