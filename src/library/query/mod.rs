//! Questions to the library: which documents, which of their mentions, which of their dates.
//!
//! A query is a list of clauses that must all hold; a clause holds when any of its terms does.
//! The written form is `field:value` terms, blank for AND, `|` for OR, `-` for NOT; a bare word is
//! looked up as an actor's name or in the text. The words of the language are in `assets/query.tsv`.
//!
//! `type:` and `kind:` say which mentions count: beside actor terms they narrow the mentions those
//! look at; without any actor term they are conditions of their own. `date:` and its relatives
//! match dates that lie wholly inside the range.

mod doc_set;
mod fault;
mod parse;
mod run;
mod term;
mod words;
mod write;

use super::Library;
use crate::model::ActorId;
use term::{ActorTest, Term, Test};

pub use fault::{Fault, QueryError};
pub use write::{Chip, ChipPart};

/// A filter of documents. The default, without clauses, lets every document through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    clauses: Vec<Clause>,
}

/// Terms of which one must hold; never empty.
type Clause = Vec<Term>;

impl Query {
    /// Reads the written form. Names of actors are looked up in the library as it is now;
    /// see [`refresh`](Self::refresh).
    ///
    /// # Errors
    /// When the text is not in the language; the error says where and what would be.
    pub fn parse(written: &str, library: &Library) -> Result<Self, QueryError> {
        let mut query = parse::parse(written)?;
        query.refresh(library);
        Ok(query)
    }

    /// Looks the actors' names up again, after articles were added.
    pub fn refresh(&mut self, library: &Library) {
        for term in self.clauses.iter_mut().flatten() {
            match &mut term.test {
                Test::Actor(test) => test.ids = library.resolve_actor(&test.written),
                Test::Word(word) => {
                    word.actor.ids = library.actors_named(&word.actor.written).to_vec();
                }
                _ => {}
            }
        }
    }

    /// Whether every document passes.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// How many clauses (and chips) there are.
    pub fn len(&self) -> usize {
        self.clauses.len()
    }

    /// The written actors that the library does not know.
    pub fn unknown_actors(&self) -> impl Iterator<Item = &str> {
        self.terms().filter_map(|term| match &term.test {
            Test::Actor(test) if test.ids.is_empty() => Some(test.written.as_str()),
            _ => None,
        })
    }

    /// Demands the actor; an exclusion of the same actor is dropped.
    pub fn include_actor(&mut self, library: &Library, actor: ActorId) {
        self.set_actor(library, actor, false);
    }

    /// Forbids the actor; a demand for the same actor is dropped.
    pub fn exclude_actor(&mut self, library: &Library, actor: ActorId) {
        self.set_actor(library, actor, true);
    }

    /// Drops every clause that is about this one actor alone.
    pub fn remove_actor(&mut self, actor: ActorId) {
        self.clauses
            .retain(|clause| sole_actor(clause) != Some(actor));
    }

    /// Whether a clause demands (`Some(false)`) or forbids (`Some(true)`) this one actor.
    pub fn actor_state(&self, actor: ActorId) -> Option<bool> {
        self.clauses
            .iter()
            .find(|clause| sole_actor(clause) == Some(actor))
            .and_then(|clause| clause.first())
            .map(|term| term.negated)
    }

    /// Drops the clause of that number (the number of its chip).
    pub fn remove(&mut self, clause: usize) {
        if clause < self.clauses.len() {
            self.clauses.remove(clause);
        }
    }

    /// Drops the last clause.
    pub fn pop(&mut self) {
        self.clauses.pop();
    }

    /// Drops all clauses.
    pub fn clear(&mut self) {
        self.clauses.clear();
    }

    /// The actors that a clause demands or forbids alone, in order.
    pub fn sole_actors(&self) -> impl Iterator<Item = ActorId> {
        self.clauses.iter().filter_map(sole_actor)
    }

    fn set_actor(&mut self, library: &Library, actor: ActorId, negated: bool) {
        self.remove_actor(actor);
        let test = ActorTest {
            written: library.actor(actor).key.clone(),
            ids: vec![actor],
            nested: false,
        };
        self.clauses.push(vec![Term {
            negated,
            test: Test::Actor(test),
        }]);
    }

    fn terms(&self) -> impl Iterator<Item = &Term> {
        self.clauses.iter().flatten()
    }
}

fn sole_actor(clause: &Clause) -> Option<ActorId> {
    let [term] = clause.as_slice() else {
        return None;
    };
    match &term.test {
        Test::Actor(test) if !test.nested && test.ids.len() == 1 => test.ids.first().copied(),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
