//! How often actors are mentioned in a set of documents. Counts follow the documents given, so a
//! filter's counts are those of the documents it leaves. Nested mentions never count.

use super::Library;
use crate::model::{ActorId, DocId, MentionKind};

/// One actor's figures in a set of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActorCount {
    /// Whom.
    pub actor: ActorId,
    /// Mentions that are not nested.
    pub mentions: usize,
    /// Documents with at least one such mention.
    pub documents: usize,
}

/// The actors mentioned in the given documents (each given once), most mentions first, then by name, then by key.
pub fn actor_counts(library: &Library, docs: &[DocId]) -> Vec<ActorCount> {
    let mut counts = if docs.len() == library.len() {
        totals(library)
    } else {
        tallied(library, docs)
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
fn totals(library: &Library) -> Vec<ActorCount> {
    let count = |actor| ActorCount {
        actor,
        mentions: library.total(actor),
        documents: library.postings(actor).len(),
    };
    library.actor_ids().map(count).collect()
}

fn tallied(library: &Library, docs: &[DocId]) -> Vec<ActorCount> {
    let none = |actor| ActorCount {
        actor,
        mentions: 0,
        documents: 0,
    };
    let mut counts: Vec<ActorCount> = library.actor_ids().map(none).collect();
    for &doc in docs {
        for tally in library.tallies(doc).iter().filter(|tally| tally.count > 0) {
            let count = &mut counts[tally.actor.index()];
            count.mentions += tally.count as usize;
            count.documents += 1;
        }
    }
    counts
}

/// One actor's figures in the given documents.
pub fn counts_in(library: &Library, docs: &[DocId], actor: ActorId) -> ActorCount {
    let mentions: Vec<usize> = docs
        .iter()
        .map(|&doc| library.count_in(doc, actor))
        .filter(|&count| count > 0)
        .collect();
    ActorCount {
        actor,
        mentions: mentions.iter().sum(),
        documents: mentions.len(),
    }
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
