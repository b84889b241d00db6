//! Which documents, mentions and dates a query means.
//!
//! Clauses that ask for actors alone are answered from postings with one bit per document; the
//! rest is asked document by document, of those that are left, the texts last.

use jiff::civil::Date;

use super::term::{ActorTest, DateRange, Term, Test};
use super::{Clause, Query};
use crate::library::{Library, TextSearch};
use crate::model::{ActorId, ActorKind, DocId, Mention, MentionKind};

impl Query {
    /// The documents that pass, in order of arrival.
    pub fn run(&self, library: &Library) -> Vec<DocId> {
        let scope = self.scope();
        let (by_postings, mut rest): (Vec<&Clause>, Vec<&Clause>) = self
            .clauses
            .iter()
            .filter(|clause| !scope.absorbs(clause))
            .partition(|clause| scope.is_open() && clause.iter().all(is_actor_term));
        rest.sort_by_key(|clause| clause.iter().any(reads_text));
        let mut passing = DocSet::all(library.len());
        for clause in by_postings {
            passing.keep(&clause_set(clause, library));
        }
        passing
            .iter()
            .filter(|&doc| {
                rest.iter()
                    .all(|clause| clause_holds(clause, &scope, library, doc))
            })
            .collect()
    }

    /// Whether one document passes.
    pub fn matches(&self, library: &Library, doc: DocId) -> bool {
        let scope = self.scope();
        self.clauses
            .iter()
            .filter(|clause| !scope.absorbs(clause))
            .all(|clause| clause_holds(clause, &scope, library, doc))
    }

    /// The mentions of a document that the query asks for, in text order: those of its actors with its
    /// types and kinds. None when it asks for neither. Nested ones only where `nested:` asks for them.
    pub fn mentions<'a>(
        &'a self,
        library: &'a Library,
        doc: DocId,
    ) -> impl Iterator<Item = &'a Mention> {
        let wanted: Vec<&ActorTest> = self
            .terms()
            .filter(|term| !term.negated)
            .filter_map(|term| match &term.test {
                Test::Actor(test) => Some(test),
                Test::Word(word) => Some(&word.actor),
                _ => None,
            })
            .collect();
        let any = self.mention_clauses();
        let asked = !wanted.is_empty() || any.clauses.iter().any(|clause| !clause[0].negated);
        library.mentions(doc).iter().filter(move |mention| {
            let of_actor = |test: &&ActorTest| {
                test.ids.contains(&mention.actor) && (test.nested || !mention.nested)
            };
            let named = if wanted.is_empty() {
                !mention.nested
            } else {
                wanted.iter().any(of_actor)
            };
            asked && named && any.holds(mention)
        })
    }

    /// The indices into [`Library::dates`] of the dates the query asks for; none when it asks for none.
    pub fn dates(&self, library: &Library, doc: DocId) -> Vec<usize> {
        let ranges: Vec<&DateRange> = self
            .terms()
            .filter(|term| !term.negated)
            .filter_map(|term| match &term.test {
                Test::Date(range) => Some(range),
                _ => None,
            })
            .collect();
        date_days(library, doc)
            .enumerate()
            .filter(|(_, days)| {
                !ranges.is_empty() && ranges.iter().all(|range| range.holds_days(*days))
            })
            .map(|(index, _)| index)
            .collect()
    }

    /// The clauses of types and kinds, if actor terms give them mentions to narrow.
    fn scope(&self) -> Scope<'_> {
        let has_actor = self.terms().any(|term| matches!(term.test, Test::Actor(_)));
        if has_actor {
            self.mention_clauses()
        } else {
            Scope::default()
        }
    }

    fn mention_clauses(&self) -> Scope<'_> {
        Scope {
            clauses: self
                .clauses
                .iter()
                .filter(|clause| clause.iter().all(is_mention_term))
                .collect(),
        }
    }
}

/// The clauses a mention must satisfy to count.
#[derive(Default)]
struct Scope<'a> {
    clauses: Vec<&'a Clause>,
}

impl Scope<'_> {
    fn is_open(&self) -> bool {
        self.clauses.is_empty()
    }

    fn absorbs(&self, clause: &Clause) -> bool {
        !self.is_open() && clause.iter().all(is_mention_term)
    }

    fn holds(&self, mention: &Mention) -> bool {
        self.clauses.iter().all(|clause| {
            clause
                .iter()
                .any(|term| mention_has(mention, &term.test) != term.negated)
        })
    }
}

fn is_actor_term(term: &Term) -> bool {
    matches!(term.test, Test::Actor(_))
}

fn is_mention_term(term: &Term) -> bool {
    matches!(term.test, Test::Type(_) | Test::Kind(_))
}

fn reads_text(term: &Term) -> bool {
    matches!(term.test, Test::Text(_) | Test::Word(_))
}

fn mention_has(mention: &Mention, test: &Test) -> bool {
    match test {
        Test::Type(kind) => mention.used_as == *kind,
        Test::Kind(kind) => mention.kind == *kind,
        _ => false,
    }
}

fn clause_holds(clause: &Clause, scope: &Scope, library: &Library, doc: DocId) -> bool {
    clause
        .iter()
        .any(|term| test_holds(&term.test, scope, library, doc) != term.negated)
}

fn test_holds(test: &Test, scope: &Scope, library: &Library, doc: DocId) -> bool {
    let article = library.article(doc);
    match test {
        Test::Actor(test) => actor_holds(test, scope, library, doc),
        Test::Type(kind) => has_type(library, doc, *kind),
        Test::Kind(kind) => has_kind(library, doc, *kind),
        Test::Date(range) => date_days(library, doc).any(|days| range.holds_days(days)),
        Test::Published(range) => library.date(doc).is_some_and(|date| range.holds(date)),
        Test::Outlet(search) => library.outlet(doc).is_some_and(|name| search.is_in(name)),
        Test::Text(search) => is_in_text(search, library, doc),
        Test::Title(search) => search.is_in(library.title(doc)),
        Test::File(search) => search.is_in(&article.source.name),
        Test::Language(language) => article.language == *language,
        Test::Word(word) => {
            names(library, doc, &word.actor.ids) || is_in_text(&word.search, library, doc)
        }
    }
}

fn actor_holds(test: &ActorTest, scope: &Scope, library: &Library, doc: DocId) -> bool {
    if scope.is_open() && !test.nested {
        return names(library, doc, &test.ids);
    }
    library.mentions(doc).iter().any(|mention| {
        (test.nested || !mention.nested)
            && test.ids.contains(&mention.actor)
            && scope.holds(mention)
    })
}

fn names(library: &Library, doc: DocId, actors: &[ActorId]) -> bool {
    actors.iter().any(|&actor| library.count_in(doc, actor) > 0)
}

fn has_type(library: &Library, doc: DocId, kind: ActorKind) -> bool {
    let mut mentions = library.mentions(doc).iter();
    mentions.any(|mention| !mention.nested && mention.used_as == kind)
}

fn has_kind(library: &Library, doc: DocId, kind: MentionKind) -> bool {
    let mut mentions = library.mentions(doc).iter();
    mentions.any(|mention| !mention.nested && mention.kind == kind)
}

fn is_in_text(search: &TextSearch, library: &Library, doc: DocId) -> bool {
    search.is_in(library.text(doc))
}

/// First and last day of each date of a document.
fn date_days(
    library: &Library,
    doc: DocId,
) -> impl Iterator<Item = Option<(Date, Date)>> + use<'_> {
    let labels = library.date_labels();
    let numbers = library.date_label_numbers(doc).iter();
    numbers.map(|&number| labels[number as usize].days)
}

/// The documents in which one of the actor terms holds.
fn clause_set(clause: &Clause, library: &Library) -> DocSet {
    let mut union = DocSet::none(library.len());
    for term in clause {
        let mut set = DocSet::none(library.len());
        if let Test::Actor(test) = &term.test {
            for &actor in &test.ids {
                let nested = library.nested_postings(actor).iter();
                let nested = nested.filter(|_| test.nested);
                for posting in library.postings(actor).iter().chain(nested) {
                    set.insert(posting.doc);
                }
            }
        }
        if term.negated {
            set.invert();
        }
        union.add(&set);
    }
    union
}

/// A set of documents, one bit each; bits past the last document are never read.
struct DocSet {
    words: Vec<u64>,
    documents: usize,
}

impl DocSet {
    fn none(documents: usize) -> Self {
        let words = vec![0; documents.div_ceil(64)];
        Self { words, documents }
    }

    fn all(documents: usize) -> Self {
        let words = vec![u64::MAX; documents.div_ceil(64)];
        Self { words, documents }
    }

    fn insert(&mut self, doc: DocId) {
        self.words[doc.index() / 64] |= 1 << (doc.index() % 64);
    }

    fn keep(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    fn add(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    fn invert(&mut self) {
        for word in &mut self.words {
            *word = !*word;
        }
    }

    fn iter(&self) -> impl Iterator<Item = DocId> {
        let bits = |word: u64| {
            std::iter::successors(Some(word), |left| Some(left & left.wrapping_sub(1)))
                .take_while(|left| *left != 0)
                .map(u64::trailing_zeros)
        };
        let numbers = (0_u32..).step_by(64).zip(&self.words);
        numbers
            .flat_map(move |(base, &word)| bits(word).map(move |bit| DocId(base + bit)))
            .take_while(|doc| doc.index() < self.documents)
    }
}
