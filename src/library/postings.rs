//! Who is mentioned where, how often, and how: by document and by actor.

use super::Certainty;
use super::uses::Uses;
use crate::model::{ActorId, DocId, Mention};

/// One document that names an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Posting {
    /// The document.
    pub(crate) doc: DocId,
    /// Mentions of the actor in it; never 0.
    pub(crate) count: u32,
    /// Those of them that are sure (see [`Certainty`]); may be 0.
    pub(crate) sure: u32,
}

impl Posting {
    /// The mentions that count.
    pub(crate) fn count_of(&self, certainty: Certainty) -> usize {
        match certainty {
            Certainty::Any => self.count as usize,
            Certainty::Sure => self.sure as usize,
        }
    }
}

/// One actor of one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Whom the document names.
    pub actor: ActorId,
    /// Mentions that are not nested; may be 0.
    pub(crate) count: u32,
    /// Those of them that are sure (see [`Certainty`]); may be 0.
    pub(crate) sure: u32,
    /// Mentions inside longer mentions; may be 0.
    pub nested: u32,
    /// How the mentions that are not nested are used.
    pub(super) uses: Uses,
    /// How the nested ones are used.
    pub(super) nested_uses: Uses,
}

impl Tally {
    /// The figures of some mentions of one actor: those that are not nested, and the nested ones.
    pub(super) fn of(actor: ActorId, own: &[Mention], nested: &[Mention]) -> Self {
        let narrow = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Self {
            actor,
            count: narrow(own.len()),
            sure: narrow(own.iter().filter(|mention| mention.is_sure()).count()),
            nested: narrow(nested.len()),
            uses: own.iter().collect(),
            nested_uses: nested.iter().collect(),
        }
    }
}

/// The mentions of one actor in all documents that are not nested.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Total {
    pub(super) mentions: usize,
    pub(super) sure: usize,
    /// Documents with a sure mention.
    pub(super) sure_documents: usize,
}

impl Total {
    pub(super) fn add(&mut self, tally: &Tally) {
        self.mentions += tally.count as usize;
        self.sure += tally.sure as usize;
        self.sure_documents += usize::from(tally.sure > 0);
    }
}

/// The postings of one actor and, parallel to them, how its mentions are used.
#[derive(Debug, Default)]
pub(super) struct Postings {
    pub(super) list: Vec<Posting>,
    pub(super) uses: Vec<Uses>,
}

impl Postings {
    /// Adds a document, unless it has no such mention.
    pub(super) fn push(&mut self, posting: Posting, uses: Uses) {
        if posting.count > 0 {
            self.list.push(posting);
            self.uses.push(uses);
        }
    }
}
