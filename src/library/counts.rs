//! How often actors are mentioned in a set of documents. Counts follow the documents given, so a
//! filter's counts are those of the documents it leaves. Nested mentions never count.

use super::postings::Tally;
use super::{Certainty, Library};
use crate::model::{ActorId, DocId, MentionKind};

/// One actor's figures in a set of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActorCount {
    /// Whom.
    pub actor: ActorId,
    /// Mentions that are not nested.
    pub mentions: usize,
    /// Those of them that are sure (see [`Certainty`]).
    pub sure: usize,
    /// Documents with at least one mention that counts.
    pub documents: usize,
}

impl ActorCount {
    /// The figures of an actor that is not mentioned.
    pub(crate) fn none(actor: ActorId) -> Self {
        Self {
            actor,
            mentions: 0,
            sure: 0,
            documents: 0,
        }
    }

    fn add(&mut self, tally: &Tally, certainty: Certainty) {
        let counts = match certainty {
            Certainty::Any => tally.count > 0,
            Certainty::Sure => tally.sure > 0,
        };
        self.sure += tally.sure as usize;
        self.mentions += match certainty {
            Certainty::Any => tally.count as usize,
            Certainty::Sure => tally.sure as usize,
        };
        self.documents += usize::from(counts);
    }
}

/// The actors mentioned in the given documents (each given once), most mentions first, then by name, then by key.
pub fn actor_counts(library: &Library, docs: &[DocId]) -> Vec<ActorCount> {
    actor_counts_of(library, docs, Certainty::Any)
}

/// As [`actor_counts`], of the mentions that count.
pub fn actor_counts_of(library: &Library, docs: &[DocId], certainty: Certainty) -> Vec<ActorCount> {
    let mut counts = if docs.len() == library.len() {
        totals(library, certainty)
    } else {
        tallied(library, docs, certainty)
    };
    counts.retain(|count| count.mentions > 0);
    counts.sort_unstable_by(|a, b| {
        let by_name = || {
            let (a, b) = (library.actor(a.actor), library.actor(b.actor));
            (&a.name, &a.key).cmp(&(&b.name, &b.key))
        };
        b.mentions.cmp(&a.mentions).then_with(by_name)
    });
    counts
}

/// The figures of all actors in all documents.
fn totals(library: &Library, certainty: Certainty) -> Vec<ActorCount> {
    let count = |actor| {
        let total = library.total_of(actor);
        let (mentions, documents) = match certainty {
            Certainty::Any => (total.mentions, library.postings(actor).len()),
            Certainty::Sure => (total.sure, total.sure_documents),
        };
        ActorCount {
            actor,
            mentions,
            sure: total.sure,
            documents,
        }
    };
    library.actor_ids().map(count).collect()
}

fn tallied(library: &Library, docs: &[DocId], certainty: Certainty) -> Vec<ActorCount> {
    let mut counts: Vec<ActorCount> = library.actor_ids().map(ActorCount::none).collect();
    for tally in docs.iter().flat_map(|&doc| library.tallies(doc)) {
        counts[tally.actor.index()].add(tally, certainty);
    }
    counts
}

/// One actor's figures in the given documents.
pub fn counts_in(library: &Library, docs: &[DocId], actor: ActorId) -> ActorCount {
    let mut figures = ActorCount::none(actor);
    for tally in docs.iter().filter_map(|&doc| library.tally(doc, actor)) {
        figures.add(tally, Certainty::Any);
    }
    figures
}

/// The actor's mentions together with the metonyms that stand for it (Moscow and the Kremlin for Russia).
/// A part that is mentioned as itself, such as a city as a place, is not counted.
pub fn rolled_up(library: &Library, docs: &[DocId], actor: ActorId) -> usize {
    let own: usize = counts_in(library, docs, actor).mentions;
    let parts = library.parts(actor).iter();
    let of_part = |part: ActorId| -> usize {
        docs.iter()
            .filter(|&&doc| library.count_in(doc, part) > 0)
            .flat_map(|&doc| library.mentions_of(doc, part))
            .filter(|mention| mention.kind == MentionKind::Metonym)
            .count()
    };
    own + parts.map(|&part| of_part(part)).sum::<usize>()
}
