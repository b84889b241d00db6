//! A candidate mention, before overlaps are settled and actors are numbered. Plain data.

use crate::analysis::view::{Extent, View};
use crate::model::{ActorKind, Evidence, Link, MentionKind, Span, Why};

/// Whom a candidate names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    /// An entry of the lexicon.
    Entry(u32),
    /// An actor the lexicon does not know, by its name and kind.
    Named {
        /// As the text has it.
        name: String,
        /// What it is.
        kind: ActorKind,
    },
}

/// Where the evidence comes from, weakest first. Ties between overlaps go to the stronger tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tier {
    /// Words that look like a name.
    Shape,
    /// A chain of words after a head of organisations or places.
    Chain,
    /// A title or a verb of saying beside a name.
    Trigger,
    /// A class word and quotation marks, or the masthead.
    Quoted,
    /// The lexicon.
    Lexicon,
}

/// One candidate mention of tokens `first` to `last`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CandidateMention {
    /// First token.
    pub first: usize,
    /// Last token.
    pub last: usize,
    /// The mention in the source.
    pub span: Span,
    /// The actor.
    pub(crate) who: Who,
    /// What it is used as.
    pub used_as: ActorKind,
    /// How it names the actor.
    pub kind: MentionKind,
    /// From 0 to 1.
    pub confidence: f32,
    /// How strong the evidence is.
    pub(crate) tier: Tier,
    /// Why it was found and linked, as it is shown to the reader.
    pub(crate) why: Why,
}

impl CandidateMention {
    /// A name that the lexicon does not know, found by a class word beside it unless said otherwise.
    pub(crate) fn named(view: &View, extent: Extent, kind: ActorKind, confidence: f32) -> Self {
        let span = view.span(extent);
        Self {
            first: extent.first,
            last: extent.last,
            span,
            who: Who::Named {
                name: span.of(view.source).to_owned(),
                kind,
            },
            used_as: kind,
            kind: MentionKind::Name,
            confidence,
            tier: Tier::Chain,
            why: Why::new(Evidence::ClassWord, Link::Itself),
        }
    }

    /// Number of tokens.
    pub(crate) fn token_count(&self) -> usize {
        self.last + 1 - self.first
    }

    /// The same, found by this evidence, which belongs to that tier.
    #[must_use]
    pub(crate) fn found_by(self, evidence: Evidence, tier: Tier) -> Self {
        let why = Why::new(evidence, self.why.link());
        Self { tier, why, ..self }
    }

    /// The same, linked in this way.
    #[must_use]
    pub(crate) fn linked_by(self, link: Link) -> Self {
        let why = self.why.linked(link);
        Self { why, ..self }
    }
}
