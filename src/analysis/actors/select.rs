//! One mention per place: of overlapping candidates the longest wins, then the best evidenced.
//!
//! Candidates go in, those that stay come out in text order. None is changed.

use super::candidate::{CandidateMention, Tier};
use super::coverage::Coverage;

/// The candidates that stay, in text order, not overlapping in tokens.
pub(crate) fn select(
    mut candidates: Vec<CandidateMention>,
    token_count: usize,
) -> Vec<CandidateMention> {
    candidates.sort_by(|left, right| {
        let rank = |candidate: &CandidateMention| {
            (candidate.tier == Tier::Quoted, candidate.token_count())
        };
        rank(right)
            .cmp(&rank(left))
            .then(right.tier.cmp(&left.tier))
            .then(left.first.cmp(&right.first))
    });
    let mut taken = Coverage::none(token_count);
    candidates.retain(|candidate| {
        let free = !taken.touches(candidate.first, candidate.last);
        if free {
            taken.add(candidate.first, candidate.last);
        }
        free
    });
    candidates.sort_by_key(|candidate| candidate.span.start);
    candidates
}
