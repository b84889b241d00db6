//! How the arenas grow: an article first, so that it can be read at once, and its findings later.
//!
//! Findings come in the order of the documents. So every arena grows at its end alone, and postings are
//! sorted as they are; nothing is ever moved or taken away.

use std::ops::Range;
use std::sync::Arc;

use super::{Document, Library, Ranges};
use crate::library::date_table::DatePlace;
use crate::library::postings::{Posting, Postings, Tally, Total};
use crate::library::uses::Uses;
use crate::model::{
    ActorId, Anchor, AnchorReason, Article, DateMention, DocId, Findings, FoundMention, Mention,
    Span, TimexValue,
};

impl Library {
    /// Adds an article with its findings: [`add_article`](Self::add_article), then
    /// [`add_findings`](Self::add_findings).
    pub fn add(&mut self, article: impl Into<Arc<Article>>, findings: Findings) -> DocId {
        let doc = self.add_article(article);
        self.add_findings(doc, findings);
        doc
    }

    /// Adds an article that can be read at once; its findings may follow.
    pub fn add_article(&mut self, article: impl Into<Arc<Article>>) -> DocId {
        let doc = DocId(u32::try_from(self.documents.len()).unwrap_or(u32::MAX));
        let article = article.into();
        self.unreadable += usize::from(article.failure().is_some());
        self.documents.push(Document {
            date: article_date(&article, None),
            anchor: None,
            article,
        });
        doc
    }

    /// Adds the findings of a document. They come in the order of the documents: a document that is
    /// passed over has none, and what comes late or a second time is left out. Costs the size of the
    /// findings, whatever is loaded already.
    pub fn add_findings(&mut self, doc: DocId, findings: Findings) {
        if doc.index() >= self.len() {
            return;
        }
        while self.analysed() < doc.index() {
            self.take_findings(Findings::default());
        }
        if self.analysed() == doc.index() {
            self.take_findings(findings);
        }
    }

    /// Adds the findings of the first document that has none yet.
    fn take_findings(&mut self, findings: Findings) {
        let next = self.analysed();
        let doc = DocId(u32::try_from(next).unwrap_or(u32::MAX));
        let article = Arc::clone(&self.documents[next].article);
        let ids: Vec<ActorId> = findings
            .actors
            .iter()
            .map(|found| self.actors.intern(found))
            .collect();
        self.totals.resize(self.actors.len(), Total::default());
        self.postings
            .resize_with(self.actors.len(), Postings::default);
        self.nested_postings
            .resize_with(self.actors.len(), Postings::default);
        let mentions = self.add_mentions(&article.text, &ids, &findings.mentions);
        let tallies = self.add_tallies(doc, mentions.clone());
        let dates = self.add_dates(doc, findings.dates);
        self.ranges.push(Ranges {
            mentions,
            dates,
            tallies,
        });
        let document = &mut self.documents[next];
        document.date = article_date(&article, findings.anchor.as_ref());
        document.anchor = findings.anchor;
    }

    fn add_mentions(
        &mut self,
        text: &str,
        ids: &[ActorId],
        found: &[FoundMention],
    ) -> Range<usize> {
        let start = self.mentions.len();
        for found in found {
            let Some(&actor) = ids.get(found.actor as usize) else {
                continue;
            };
            self.actors.saw(actor, found.span.of(text));
            self.mentions.push(Mention {
                actor,
                span: found.span,
                used_as: found.used_as,
                kind: found.kind,
                confidence: found.confidence,
                nested: found.nested,
                why: found.why,
            });
        }
        let added = &mut self.mentions[start..];
        let by_place = |span: Span| (span.start, std::cmp::Reverse(span.end));
        added.sort_by_key(|mention| (by_place(mention.span), mention.nested));
        start..self.mentions.len()
    }

    fn add_tallies(&mut self, doc: DocId, mentions: Range<usize>) -> Range<usize> {
        let start = self.tallies.len();
        let mut mentions: Vec<Mention> = self.mentions[mentions].to_vec();
        mentions.sort_by_key(|mention| (mention.actor, mention.nested));
        let mut all_uses = Uses::default();
        for same in mentions.chunk_by(|a, b| a.actor == b.actor) {
            let actor = same[0].actor;
            let (own, nested) = same.split_at(same.partition_point(|mention| !mention.nested));
            let tally = Tally::of(actor, own, nested);
            self.tallies.push(tally);
            self.totals[actor.index()].add(&tally);
            all_uses = all_uses.union(tally.uses);
            let (count, sure) = (tally.count, tally.sure);
            let posting = Posting { doc, count, sure };
            self.postings[actor.index()].push(posting, tally.uses);
            let sure = nested.iter().filter(|mention| mention.is_sure()).count();
            let posting = Posting {
                doc,
                count: tally.nested,
                sure: u32::try_from(sure).unwrap_or(u32::MAX),
            };
            self.nested_postings[actor.index()].push(posting, tally.nested_uses);
        }
        self.uses.push(all_uses);
        start..self.tallies.len()
    }

    fn add_dates(&mut self, doc: DocId, dates: Vec<DateMention>) -> Range<usize> {
        let start = self.dates.len();
        for (index, date) in (0_u32..).zip(&dates) {
            self.date_labels.push(self.date_table.intern(
                date,
                DatePlace {
                    document: doc,
                    index,
                },
            ));
        }
        self.dates.extend(dates);
        start..self.dates.len()
    }
}

fn article_date(article: &Article, anchor: Option<&Anchor>) -> Option<TimexValue> {
    match article.published {
        Some(day) => Some(TimexValue::new(day.to_string())),
        None => anchor
            .filter(|anchor| anchor.reason != AnchorReason::FileDate)
            .map(|anchor| anchor.value.clone()),
    }
}
