//! Where the target is: counts over the filtered documents, places in the one being read.

use std::collections::HashMap;

use crate::library::{Certainty, Library, TextSearch, occurrences_of};
use crate::model::{DocId, Span};
use crate::ui::target::Target;

/// How many documents a text search looks through before keys are looked at again.
const SLICE: usize = 200;

/// The number of hits in one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Count {
    rank: usize,
    document: DocId,
    hits: usize,
}

/// The way through a list or text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// To what comes next.
    Forward,
    /// To what comes before.
    Backward,
}

/// A document with hits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Neighbour {
    /// The document.
    pub document: DocId,
    /// Whether the search went round the end of the list.
    pub(crate) wrapped: bool,
}

/// A text search, as far as it is.
#[derive(Debug)]
struct Search {
    words: TextSearch,
    /// Hits by document, where they are known.
    found: Vec<Option<usize>>,
    /// The list place to go on at.
    next: usize,
    /// Whether the list is searched to its end.
    done: bool,
}

/// All hits of the target.
#[derive(Debug, Default)]
pub struct Hits {
    certainty: Certainty,
    counts: Vec<Count>,
    total: usize,
    search: Option<Search>,
    dated: HashMap<DocId, Vec<Span>>,
    document: Option<DocId>,
    spans: Vec<Span>,
    current: Option<usize>,
}

/// The place of the current hit, counted from one; zero when no hit is current.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HitPlace {
    /// Which hit of the document.
    pub here: usize,
    /// Hits in the document.
    pub here_total: usize,
    /// Which hit of all filtered documents.
    pub overall: usize,
    /// Hits in all filtered documents.
    pub overall_total: usize,
    /// Whether documents are still being searched.
    pub(crate) counting: bool,
}

impl Hits {
    /// Counts the hits of a target in `documents` (in list order), of those findings that count.
    pub(crate) fn new(
        target: &Target,
        library: &Library,
        documents: &[DocId],
        certainty: Certainty,
    ) -> Self {
        let mut hits = Self {
            certainty,
            ..Self::default()
        };
        match target {
            Target::None => {}
            Target::Actor(actor) => {
                let ranks = ranks(library, documents);
                for posting in library.postings(*actor) {
                    if let Some(rank) = ranks.get(posting.doc.index()).copied().flatten() {
                        hits.push(rank, posting.doc, posting.count_of(certainty));
                    }
                }
                hits.counts.sort_by_key(|count| count.rank);
            }
            Target::Words(words) => {
                hits.search = Some(Search {
                    words: TextSearch::new(words),
                    found: Vec::new(),
                    next: 0,
                    done: documents.is_empty(),
                });
            }
            Target::Date(label) => {
                for (document, index) in occurrences_of(library, documents, label, certainty) {
                    let span = library.dates(document).get(index).map(|date| date.span);
                    hits.dated.entry(document).or_default().extend(span);
                }
                for (rank, &document) in documents.iter().enumerate() {
                    let found = hits.dated.get(&document).map_or(0, Vec::len);
                    hits.push(rank, document, found);
                }
            }
        }
        hits
    }

    /// Counts again after the documents or what is known of them have changed. A text search for the
    /// same words goes on: no document is searched twice.
    pub(crate) fn again(
        self,
        target: &Target,
        library: &Library,
        documents: &[DocId],
        certainty: Certainty,
    ) -> Self {
        let mut hits = Self::new(target, library, documents, certainty);
        if let (Some(before), Some(search)) = (self.search, &mut hits.search)
            && before.words == search.words
        {
            search.found = before.found;
            hits.search_on(library, documents, 0);
        }
        hits
    }

    /// Looks through the next documents of a text search. Returns whether some are left.
    pub(crate) fn work(&mut self, library: &Library, documents: &[DocId]) -> bool {
        self.search_on(library, documents, SLICE);
        self.counting()
    }

    /// Goes on in a text search until `most` more documents are searched.
    fn search_on(&mut self, library: &Library, documents: &[DocId], most: usize) {
        let Some(mut search) = self.search.take() else {
            return;
        };
        let mut left = most;
        while let Some(&document) = documents.get(search.next) {
            let known = search.found.get(document.index()).copied().flatten();
            if known.is_none() && left == 0 {
                break;
            }
            let hits = known.unwrap_or_else(|| {
                left -= 1;
                search.look_into(library, document)
            });
            self.push(search.next, document, hits);
            search.next += 1;
        }
        search.done = search.next >= documents.len();
        self.search = Some(search);
    }

    /// Whether a text search has documents left to look through.
    pub fn counting(&self) -> bool {
        self.search.as_ref().is_some_and(|search| !search.done)
    }

    /// Takes the hits of the document in the reading pane; the current hit is kept only within it.
    pub fn read(&mut self, target: &Target, library: &Library, document: Option<DocId>) {
        if self.document != document {
            self.current = None;
        }
        self.document = document;
        self.spans = document
            .map(|document| self.spans_in(target, library, document))
            .unwrap_or_default();
    }

    /// The hits in the document being read, sorted by start.
    pub(crate) fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The hit that `n` went to last.
    pub(crate) fn current(&self) -> Option<Span> {
        self.current
            .and_then(|index| self.spans.get(index))
            .copied()
    }

    /// The number of hits in a document of the list.
    pub fn in_document(&self, document: DocId, rank: usize) -> usize {
        let found = self.counts.binary_search_by_key(&rank, |count| count.rank);
        found
            .ok()
            .and_then(|index| self.counts.get(index))
            .filter(|count| count.document == document)
            .map_or(0, |c| c.hits)
    }

    /// Hits in all filtered documents.
    pub fn total(&self) -> usize {
        self.total
    }

    /// Makes the first hit at or after `byte` current, or backward the last one before it.
    pub(crate) fn step_from(&mut self, byte: u32, way: Way) -> Option<Span> {
        let after = self.spans.partition_point(|span| span.start < byte);
        let index = if way == Way::Backward {
            after.checked_sub(1)?
        } else {
            after
        };
        let span = self.spans.get(index).copied()?;
        self.current = Some(index);
        Some(span)
    }

    /// Makes the next or previous hit of the document current, counted from the current one.
    pub(crate) fn step(&mut self, way: Way) -> Option<Span> {
        let current = self.current?;
        let index = if way == Way::Backward {
            current.checked_sub(1)?
        } else {
            current + 1
        };
        let span = self.spans.get(index).copied()?;
        self.current = Some(index);
        Some(span)
    }

    /// Makes the first hit of the document current, backward the last.
    pub(crate) fn step_to_edge(&mut self, way: Way) -> Option<Span> {
        let index = match way {
            Way::Forward => 0,
            Way::Backward => self.spans.len().checked_sub(1)?,
        };
        let span = self.spans.get(index).copied()?;
        self.current = Some(index);
        Some(span)
    }

    /// The nearest document with hits after (backward: before) list place `rank`, going round the ends of the
    /// list. `None` when no document has any.
    pub(crate) fn neighbour(&self, rank: Option<usize>, way: Way) -> Option<Neighbour> {
        let edge = match way {
            Way::Forward => self.counts.first()?,
            Way::Backward => self.counts.last()?,
        };
        let beside = |rank: usize| match way {
            Way::Forward => Some(self.counts.partition_point(|count| count.rank <= rank)),
            Way::Backward => self
                .counts
                .partition_point(|count| count.rank < rank)
                .checked_sub(1),
        };
        let found = rank.and_then(|rank| self.counts.get(beside(rank)?));
        Some(Neighbour {
            document: found.unwrap_or(edge).document,
            wrapped: rank.is_some() && found.is_none(),
        })
    }

    /// The place of the current hit.
    pub fn place(&self, rank: Option<usize>) -> HitPlace {
        let before: usize = rank.map_or(0, |rank| {
            self.counts
                .iter()
                .take_while(|count| count.rank < rank)
                .map(|count| count.hits)
                .sum()
        });
        let here = self.current.map_or(0, |index| index + 1);
        HitPlace {
            here,
            here_total: self.spans.len(),
            overall: if here == 0 { 0 } else { before + here },
            overall_total: self.total,
            counting: self.counting(),
        }
    }

    fn push(&mut self, rank: usize, document: DocId, hits: usize) {
        if hits > 0 {
            self.counts.push(Count {
                rank,
                document,
                hits,
            });
            self.total += hits;
        }
    }

    fn spans_in(&self, target: &Target, library: &Library, document: DocId) -> Vec<Span> {
        match target {
            Target::None => Vec::new(),
            Target::Actor(actor) => library
                .mentions_of(document, *actor)
                .filter(|mention| self.certainty.admits(mention))
                .map(|mention| mention.span)
                .collect(),
            Target::Words(words) => TextSearch::new(words).find(library, document),
            Target::Date(_) => self.dated.get(&document).cloned().unwrap_or_default(),
        }
    }
}

impl Search {
    fn look_into(&mut self, library: &Library, document: DocId) -> usize {
        let hits = self.words.find(library, document).len();
        let most = library.len().max(document.index() + 1);
        self.found.resize(most, None);
        if let Some(found) = self.found.get_mut(document.index()) {
            *found = Some(hits);
        }
        hits
    }
}

/// The list place of every document of the library; `None` where the filter leaves it out.
fn ranks(library: &Library, documents: &[DocId]) -> Vec<Option<usize>> {
    let mut ranks = vec![None; library.len()];
    for (rank, document) in documents.iter().enumerate() {
        if let Some(slot) = ranks.get_mut(document.index()) {
            *slot = Some(rank);
        }
    }
    ranks
}
