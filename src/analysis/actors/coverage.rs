//! Which tokens of an article are part of a name already.
//!
//! Candidates go in; whether a token is free comes out. It does not know which candidate took it.

use super::candidate::CandidateMention;

/// A mark for every token that is taken.
pub(crate) struct Coverage(Vec<bool>);

impl Coverage {
    /// No token of `token_count` is taken.
    pub(crate) fn none(token_count: usize) -> Self {
        Self(vec![false; token_count])
    }

    /// The tokens of these candidates are taken.
    pub(crate) fn of<'a>(
        candidates: impl IntoIterator<Item = &'a CandidateMention>,
        token_count: usize,
    ) -> Self {
        let mut coverage = Self::none(token_count);
        coverage.add_all(candidates);
        coverage
    }

    /// The tokens of these candidates are taken too.
    pub(crate) fn add_all<'a>(
        &mut self,
        candidates: impl IntoIterator<Item = &'a CandidateMention>,
    ) {
        for candidate in candidates {
            self.add(candidate.first, candidate.last);
        }
    }

    /// The tokens `first` to `last` are taken too. Without effect where some lie past the end.
    pub(crate) fn add(&mut self, first: usize, last: usize) {
        if let Some(slots) = self.0.get_mut(first..=last) {
            slots.fill(true);
        }
    }

    /// Whether the token at `at` is taken or lies past the end.
    pub(crate) fn covers(&self, at: usize) -> bool {
        self.0.get(at).copied().unwrap_or(true)
    }

    /// Whether one of the tokens `first` to `last` is taken or lies past the end.
    pub(crate) fn touches(&self, first: usize, last: usize) -> bool {
        self.0
            .get(first..=last)
            .is_none_or(|slots| slots.contains(&true))
    }
}
