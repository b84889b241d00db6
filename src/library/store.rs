//! The arenas: documents, mentions and dates in the order of arrival, and postings per actor.
//! What is asked of them is here, how they grow in [`add`].

mod add;
#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::Arc;

use super::actor_table::ActorTable;
use super::date_table::{DateTable, Labelled};
use super::postings::{Posting, Postings, Tally, Total};
use super::uses::Uses;
use crate::model::{Actor, ActorId, Anchor, Article, DateMention, DocId, Mention, TimexValue};

/// Everything that is loaded. Articles are added and never removed.
#[derive(Debug, Default)]
pub struct Library {
    documents: Vec<Document>,
    /// How many of them could not be read.
    unreadable: usize,
    /// Where the findings of each document lie, parallel to `documents` as far as they are there: small,
    /// for quick passes.
    ranges: Vec<Ranges>,
    mentions: Vec<Mention>,
    dates: Vec<DateMention>,
    /// The label of each date, parallel to `dates`.
    date_labels: Vec<Labelled>,
    /// The actors of each document, sorted by actor within a document.
    tallies: Vec<Tally>,
    /// How the mentions of each document that are not nested are used.
    uses: Vec<Uses>,
    actors: ActorTable,
    date_table: DateTable,
    /// Per actor: its mentions in all documents that are not nested.
    totals: Vec<Total>,
    /// Per actor, by document.
    postings: Vec<Postings>,
    /// Per actor, by document: mentions inside longer mentions only.
    nested_postings: Vec<Postings>,
}

#[derive(Debug)]
struct Document {
    article: Arc<Article>,
    anchor: Option<Anchor>,
    date: Option<TimexValue>,
}

#[derive(Debug)]
struct Ranges {
    mentions: Range<usize>,
    dates: Range<usize>,
    tallies: Range<usize>,
}

impl Library {
    /// An empty library.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many documents have their findings; they are the first ones.
    pub fn analysed(&self) -> usize {
        self.ranges.len()
    }

    /// Whether the findings of the document are there; until then it has none.
    pub(crate) fn is_analysed(&self, doc: DocId) -> bool {
        doc.index() < self.analysed()
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// How many documents are files that could not be read; they have a reason and no text.
    pub(crate) fn unreadable(&self) -> usize {
        self.unreadable
    }

    /// Whether nothing is loaded.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// All documents in order of arrival.
    pub fn documents(&self) -> impl DoubleEndedIterator<Item = DocId> + ExactSizeIterator + use<> {
        (0..u32::try_from(self.documents.len()).unwrap_or(u32::MAX)).map(DocId)
    }

    /// The article.
    pub fn article(&self, doc: DocId) -> &Article {
        &self.document(doc).article
    }

    /// The article's text: the only door to it. It is hostile input.
    pub fn text(&self, doc: DocId) -> &str {
        &self.article(doc).text
    }

    /// The headline, else the first clause, else the file name. It is hostile input.
    pub fn title(&self, doc: DocId) -> &str {
        self.article(doc).title_text()
    }

    /// The outlet's name, where the article states it. It is hostile input.
    pub(crate) fn outlet(&self, doc: DocId) -> Option<&str> {
        let article = self.article(doc);
        article.outlet.map(|span| span.of(&article.text))
    }

    /// The date its relative expressions were resolved against.
    pub fn anchor(&self, doc: DocId) -> Option<&Anchor> {
        self.document(doc).anchor.as_ref()
    }

    /// The date of writing: the published date, else the anchor unless only the file's own date gave it.
    /// The anchor comes with the findings.
    pub(crate) fn date(&self, doc: DocId) -> Option<&TimexValue> {
        self.document(doc).date.as_ref()
    }

    /// All mentions, sorted by start, longer first; nested ones are included and flagged.
    pub fn mentions(&self, doc: DocId) -> &[Mention] {
        &self.mentions[self.range(doc, |ranges| &ranges.mentions)]
    }

    /// The mentions of one actor in text order, without nested ones.
    pub fn mentions_of(&self, doc: DocId, actor: ActorId) -> impl Iterator<Item = &Mention> {
        self.mentions(doc)
            .iter()
            .filter(move |mention| mention.actor == actor && !mention.nested)
    }

    /// The date expressions, sorted by start.
    pub fn dates(&self, doc: DocId) -> &[DateMention] {
        &self.dates[self.range(doc, |ranges| &ranges.dates)]
    }

    /// The actors of the document with their figures, sorted by actor.
    pub(crate) fn tallies(&self, doc: DocId) -> &[Tally] {
        &self.tallies[self.range(doc, |ranges| &ranges.tallies)]
    }

    /// Mentions of one actor in one document, without nested ones.
    pub(crate) fn count_in(&self, doc: DocId, actor: ActorId) -> usize {
        self.tally(doc, actor)
            .map_or(0, |tally| tally.count as usize)
    }

    /// The actor.
    pub fn actor(&self, actor: ActorId) -> &Actor {
        self.actors.get(actor)
    }

    /// All actors in order of arrival, those included that are only known as what another stands for.
    pub fn actors(&self) -> impl Iterator<Item = (ActorId, &Actor)> {
        self.actor_ids().map(|id| (id, self.actor(id)))
    }

    /// The ids of all actors.
    pub(crate) fn actor_ids(&self) -> impl ExactSizeIterator<Item = ActorId> + use<> {
        (0..u32::try_from(self.actors.len()).unwrap_or(u32::MAX)).map(ActorId)
    }

    /// The actor with that stable key.
    pub fn actor_by_key(&self, key: &str) -> Option<ActorId> {
        self.actors.by_key(key)
    }

    /// Actors by name, alias or key: named exactly so first, then beginning so, then containing it.
    /// The needle is folded text (see [`crate::script::fold_str`]).
    pub fn find_actors(&self, folded: &str) -> Vec<ActorId> {
        self.actors.find(folded)
    }

    /// The actors a name in a query means: all named exactly so, else all whose name begins so,
    /// else all whose name contains it. A stable key wins over everything.
    pub(crate) fn resolve_actor(&self, written: &str) -> Vec<ActorId> {
        match self.actor_by_key(written) {
            Some(actor) => vec![actor],
            None => self
                .actors
                .find_best(&crate::script::fold_str(written.trim())),
        }
    }

    /// The actors whose key, name or alias is exactly this, after folding.
    pub(crate) fn actors_named(&self, written: &str) -> &[ActorId] {
        self.actors
            .exactly(&crate::script::fold_str(written.trim()))
    }

    /// The documents that name the actor, by document, without those that do so only inside longer names.
    pub(crate) fn postings(&self, actor: ActorId) -> &[Posting] {
        self.postings
            .get(actor.index())
            .map_or(&[], |postings| &postings.list)
    }

    /// The documents that name the actor inside a longer name, with the count of those mentions.
    #[cfg(test)]
    pub(crate) fn nested_postings(&self, actor: ActorId) -> &[Posting] {
        self.nested_postings
            .get(actor.index())
            .map_or(&[], |postings| &postings.list)
    }

    /// The actors that stand for this one: its capital, seat of power, people.
    pub(crate) fn parts(&self, actor: ActorId) -> &[ActorId] {
        self.actors.parts(actor)
    }

    /// Mentions of all documents, nested ones included.
    pub fn mention_count(&self) -> usize {
        self.mentions.len()
    }

    pub(super) fn total_of(&self, actor: ActorId) -> Total {
        self.totals.get(actor.index()).copied().unwrap_or_default()
    }

    /// One actor's figures in one document.
    pub(super) fn tally(&self, doc: DocId, actor: ActorId) -> Option<&Tally> {
        let tallies = self.tallies(doc);
        let at = tallies.binary_search_by_key(&actor, |tally| tally.actor);
        at.ok().map(|at| &tallies[at])
    }

    /// The documents in which the actor is mentioned in one of these uses, nested mentions
    /// included if asked for; a document may come twice.
    pub(super) fn used_in(
        &self,
        actor: ActorId,
        uses: Uses,
        nested: bool,
    ) -> impl Iterator<Item = DocId> {
        let own = self.postings.get(actor.index());
        let nested = self.nested_postings.get(actor.index()).filter(|_| nested);
        let lists = own.into_iter().chain(nested);
        let postings = lists.flat_map(|postings| postings.list.iter().zip(&postings.uses));
        let fitting = postings.filter(move |(_, its_uses)| its_uses.meets(uses));
        fitting.map(|(posting, _)| posting.doc)
    }

    pub(super) fn uses(&self, doc: DocId) -> Uses {
        self.uses.get(doc.index()).copied().unwrap_or_default()
    }

    pub(super) fn date_table(&self) -> &DateTable {
        &self.date_table
    }

    pub(super) fn labelled_dates(&self, doc: DocId) -> &[Labelled] {
        &self.date_labels[self.range(doc, |ranges| &ranges.dates)]
    }

    fn document(&self, doc: DocId) -> &Document {
        &self.documents[doc.index()]
    }

    /// A part of the findings of a document; empty until they are there.
    fn range(&self, doc: DocId, part: impl Fn(&Ranges) -> &Range<usize>) -> Range<usize> {
        self.ranges
            .get(doc.index())
            .map_or(0..0, |ranges| part(ranges).clone())
    }
}
