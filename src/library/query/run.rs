//! Which documents, mentions and dates a query means.
//!
//! Clauses that ask for actors alone are answered from postings with one bit per document; the
//! rest is asked document by document, of those that are left, the texts last and on all processors.
//!
//! What a term asks of findings that are not there yet is unknown, and neither the term nor its negation
//! holds. So a document passes when it is certain to, and findings only ever add to those that pass.

use jiff::civil::Date;

use super::clauses::{Clause, Query};
use super::doc_set::DocSet;
use super::term::{ActorTest, DateRange, Term, Test};
use crate::library::parallel;
use crate::library::uses::Uses;
use crate::library::{Library, TextSearch};
use crate::model::{ActorId, DocId, Mention};

impl Query {
    /// The documents that pass, in order of arrival.
    pub fn run(&self, library: &Library) -> Vec<DocId> {
        let scope = self.scope();
        let scope = scope.as_ref();
        let exact = scope.is_none_or(|scope| scope.exact);
        let (by_postings, mut rest): (Vec<&Clause>, Vec<&Clause>) = self
            .document_clauses(scope)
            .partition(|clause| exact && clause.iter().all(is_actor_term));
        rest.sort_by_key(|clause| clause.iter().any(reads_text));
        let mut passing = DocSet::all(library.len());
        for clause in by_postings {
            passing.keep(&clause_set(clause, scope, library));
        }
        let hold = |clauses: &[&Clause], doc: DocId| {
            let mut clauses = clauses.iter();
            clauses.all(|clause| clause_holds(clause, scope, library, doc))
        };
        let first_text = rest.partition_point(|clause| !clause.iter().any(reads_text));
        let (quick, slow) = rest.split_at(first_text);
        let left: Vec<DocId> = passing.iter().filter(|&doc| hold(quick, doc)).collect();
        if slow.is_empty() {
            return left;
        }
        parallel::filter(left, |doc| hold(slow, doc))
    }

    /// Whether one document passes.
    pub(crate) fn matches(&self, library: &Library, doc: DocId) -> bool {
        let scope = self.scope();
        let scope = scope.as_ref();
        let mut clauses = self.document_clauses(scope);
        clauses.all(|clause| clause_holds(clause, scope, library, doc))
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
        let clauses = self.mention_clauses();
        let asked = !wanted.is_empty() || clauses.iter().any(|clause| !clause[0].negated);
        library.mentions(doc).iter().filter(move |mention| {
            let of_actor = |test: &&ActorTest| {
                test.ids.contains(&mention.actor) && (test.nested || !mention.nested)
            };
            let named = if wanted.is_empty() {
                !mention.nested
            } else {
                wanted.iter().any(of_actor)
            };
            asked && named && clauses_hold(&clauses, mention)
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

    /// What the clauses about mentions leave of them, if actor terms have mentions to narrow.
    fn scope(&self) -> Option<Scope<'_>> {
        let has_actor = self.terms().any(is_actor_term);
        let clauses = self.mention_clauses();
        (has_actor && !clauses.is_empty()).then(|| Scope {
            uses: uses_of(&clauses),
            exact: !clauses.iter().copied().flatten().any(is_confidence_term),
            clauses,
        })
    }

    fn mention_clauses(&self) -> Vec<&Clause> {
        let clauses = self.clauses.iter();
        clauses.filter(|clause| is_mention_clause(clause)).collect()
    }

    /// The clauses to ask documents: those that only narrow mentions are left out.
    fn document_clauses(&self, scope: Option<&Scope>) -> impl Iterator<Item = &Clause> {
        let clauses = self.clauses.iter();
        let all = scope.is_none();
        clauses.filter(move |clause| all || !is_mention_clause(clause))
    }
}

/// Which mentions the actor terms look at.
struct Scope<'q> {
    clauses: Vec<&'q Clause>,
    /// Their types and kinds.
    uses: Uses,
    /// Whether `uses` says all; confidences are in no table and have to be looked up.
    exact: bool,
}

/// Whether a mention satisfies all these clauses.
fn clauses_hold(clauses: &[&Clause], mention: &Mention) -> bool {
    let holds = |term: &Term| match &term.test {
        Test::Type(wanted) => (mention.used_as == *wanted) != term.negated,
        Test::Kind(wanted) => (mention.kind == *wanted) != term.negated,
        Test::Confidence(range) => range.holds(mention) != term.negated,
        _ => false,
    };
    clauses.iter().all(|clause| clause.iter().any(holds))
}

/// The pairs of type and kind with which all these clauses can be satisfied.
fn uses_of(clauses: &[&Clause]) -> Uses {
    Uses::matching(|used_as, kind| {
        let holds = |term: &Term| match &term.test {
            Test::Type(wanted) => (used_as == *wanted) != term.negated,
            Test::Kind(wanted) => (kind == *wanted) != term.negated,
            Test::Confidence(_) => true,
            _ => false,
        };
        clauses.iter().all(|clause| clause.iter().any(holds))
    })
}

fn is_actor_term(term: &Term) -> bool {
    matches!(term.test, Test::Actor(_))
}

fn is_confidence_term(term: &Term) -> bool {
    matches!(term.test, Test::Confidence(_))
}

fn is_mention_clause(clause: &Clause) -> bool {
    let mut terms = clause.iter();
    terms.all(|term| is_confidence_term(term) || matches!(term.test, Test::Type(_) | Test::Kind(_)))
}

fn reads_text(term: &Term) -> bool {
    matches!(term.test, Test::Text(_) | Test::Word(_))
}

fn clause_holds(clause: &Clause, scope: Option<&Scope>, library: &Library, doc: DocId) -> bool {
    clause
        .iter()
        .any(|term| test_holds(&term.test, scope, library, doc) == Some(!term.negated))
}

/// Whether the test holds; `None` while the findings that would tell are not there.
fn test_holds(test: &Test, scope: Option<&Scope>, library: &Library, doc: DocId) -> Option<bool> {
    let holds = holds_so_far(test, scope, library, doc);
    let known = match test {
        _ if library.is_analysed(doc) => true,
        Test::Outlet(_) | Test::Text(_) | Test::Title(_) | Test::File(_) | Test::Language(_) => {
            true
        }
        Test::Word(_) => holds,
        Test::Published(_) => library.date(doc).is_some(),
        Test::Actor(_) | Test::Type(_) | Test::Kind(_) | Test::Confidence(_) | Test::Date(_) => {
            false
        }
    };
    known.then_some(holds)
}

fn holds_so_far(test: &Test, scope: Option<&Scope>, library: &Library, doc: DocId) -> bool {
    let article = library.article(doc);
    match test {
        Test::Actor(test) => actor_holds(test, scope, library, doc),
        Test::Type(kind) => library
            .uses(doc)
            .meets(Uses::matching(|used_as, _| used_as == *kind)),
        Test::Kind(kind) => library
            .uses(doc)
            .meets(Uses::matching(|_, other| other == *kind)),
        Test::Confidence(range) => library
            .mentions(doc)
            .iter()
            .any(|mention| !mention.nested && range.holds(mention)),
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

fn actor_holds(test: &ActorTest, scope: Option<&Scope>, library: &Library, doc: DocId) -> bool {
    let uses = scope.map_or_else(Uses::all, |scope| scope.uses);
    let ids = test.ids.iter();
    let mut tallies = ids.filter_map(|&actor| library.tally(doc, actor));
    let possible =
        tallies.any(|tally| tally.uses.meets(uses) || test.nested && tally.nested_uses.meets(uses));
    let Some(scope) = scope.filter(|scope| possible && !scope.exact) else {
        return possible;
    };
    library.mentions(doc).iter().any(|mention| {
        let counts = test.nested || !mention.nested;
        counts && test.ids.contains(&mention.actor) && clauses_hold(&scope.clauses, mention)
    })
}

fn names(library: &Library, doc: DocId, actors: &[ActorId]) -> bool {
    actors.iter().any(|&actor| library.count_in(doc, actor) > 0)
}

fn is_in_text(search: &TextSearch, library: &Library, doc: DocId) -> bool {
    search.is_in(library.text(doc))
}

/// First and last day of each date of a document.
fn date_days(
    library: &Library,
    doc: DocId,
) -> impl Iterator<Item = Option<(Date, Date)>> + use<'_> {
    let table = library.date_table();
    let dates = library.labelled_dates(doc).iter();
    dates.map(|date| table.days(*date))
}

/// The documents in which one of the actor terms is known to hold.
fn clause_set(clause: &Clause, scope: Option<&Scope>, library: &Library) -> DocSet {
    let uses = scope.map_or_else(Uses::all, |scope| scope.uses);
    let mut union = DocSet::none(library.len());
    for term in clause {
        let mut set = DocSet::none(library.len());
        if let Test::Actor(test) = &term.test {
            let docs = test.ids.iter();
            for doc in docs.flat_map(|&actor| library.used_in(actor, uses, test.nested)) {
                set.insert(doc);
            }
        }
        if term.negated {
            set.invert();
        }
        union.add(&set);
    }
    union.cut(library.analysed());
    union
}
