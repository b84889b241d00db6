//! A query as clauses of terms, and how single actors are put in and taken out.

use super::term::{ActorTest, Term, Test};
use crate::library::Library;
use crate::model::ActorId;

/// A filter of documents. The default, without clauses, lets every document through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(super) clauses: Vec<Clause>,
}

/// Terms of which one must hold; never empty.
pub(super) type Clause = Vec<Term>;

/// Whether something is demanded or forbidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Documents have to have it.
    Include,
    /// Documents may not have it.
    Exclude,
}

impl Query {
    /// Looks the actors' names up again, after articles were added.
    pub(crate) fn refresh(&mut self, library: &Library) {
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
    pub(crate) fn len(&self) -> usize {
        self.clauses.len()
    }

    /// The written actors that the library does not know.
    pub(crate) fn unknown_actors(&self) -> impl Iterator<Item = &str> {
        self.terms().filter_map(|term| match &term.test {
            Test::Actor(test) if test.ids.is_empty() => Some(test.written.as_str()),
            _ => None,
        })
    }

    /// Demands or forbids the actor; a clause about it alone that says the opposite is dropped.
    pub(crate) fn set_actor(&mut self, library: &Library, actor: ActorId, sign: Sign) {
        self.remove_actor(actor);
        let test = ActorTest {
            written: library.actor(actor).key.clone(),
            ids: vec![actor],
            nested: false,
        };
        self.clauses.push(vec![Term {
            negated: sign == Sign::Exclude,
            test: Test::Actor(test),
        }]);
    }

    /// Drops every clause that is about this one actor alone.
    pub(crate) fn remove_actor(&mut self, actor: ActorId) {
        self.clauses
            .retain(|clause| sole_actor(clause) != Some(actor));
    }

    /// Whether a clause demands or forbids this one actor.
    pub fn sign_of(&self, actor: ActorId) -> Option<Sign> {
        self.clauses
            .iter()
            .find(|clause| sole_actor(clause) == Some(actor))
            .and_then(|clause| clause.first())
            .map(|term| {
                if term.negated {
                    Sign::Exclude
                } else {
                    Sign::Include
                }
            })
    }

    /// Drops the clause of that number (the number of its chip).
    #[cfg(test)]
    pub(crate) fn remove(&mut self, clause: usize) {
        if clause < self.clauses.len() {
            self.clauses.remove(clause);
        }
    }

    /// Drops the last clause.
    pub(crate) fn pop(&mut self) {
        self.clauses.pop();
    }

    /// Drops all clauses.
    pub(crate) fn clear(&mut self) {
        self.clauses.clear();
    }

    /// The actors that a clause demands or forbids alone, in order.
    pub(crate) fn sole_actors(&self) -> impl Iterator<Item = ActorId> {
        self.clauses.iter().filter_map(sole_actor)
    }

    pub(super) fn terms(&self) -> impl Iterator<Item = &Term> {
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
