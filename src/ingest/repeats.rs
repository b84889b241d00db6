//! Lines that say what another line says: copies, and pull quotes that nearly copy a part of
//! a paragraph.
//!
//! Copies are compared whole, after folding. A near copy shares most of its pairs of neighbouring words with one
//! longer line; the index of pairs is bounded, so a very long text is compared in its first part only.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::lines::Line;
use crate::script::fold_char;

/// Lines named for one pair of words; common pairs tell nothing.
const LINES_PER_PAIR: usize = 8;
/// Pairs of words kept.
const MAX_PAIRS: usize = 200_000;

/// For each line, whether an earlier line has the same words.
pub(super) fn copies(text: &str, lines: &[Line]) -> Vec<bool> {
    let mut seen: HashMap<u64, usize> = HashMap::with_capacity(lines.len().min(1 << 16));
    let letters = |line: &Line| {
        line.span
            .of(text)
            .chars()
            .filter(|c| c.is_alphanumeric())
            .filter_map(fold_char)
    };
    lines
        .iter()
        .enumerate()
        .map(|(index, line)| {
            let mut hasher = DefaultHasher::new();
            letters(line).for_each(|letter| letter.hash(&mut hasher));
            let first = *seen.entry(hasher.finish()).or_insert(index);
            first != index
                && letters(line).next().is_some()
                && lines
                    .get(first)
                    .is_some_and(|other| letters(other).eq(letters(line)))
        })
        .collect()
}

/// The pairs of neighbouring words of a text, for finding near copies.
pub(super) struct NearCopies {
    pairs: HashMap<u64, Vec<u32>>,
}

impl NearCopies {
    /// Reads the lines until enough pairs are known.
    pub(super) fn of(text: &str, lines: &[Line]) -> Self {
        let mut pairs: HashMap<u64, Vec<u32>> = HashMap::new();
        for (index, line) in (0_u32..).zip(lines) {
            for pair in word_pairs(line.span.of(text)) {
                if pairs.len() >= MAX_PAIRS {
                    return Self { pairs };
                }
                let found = pairs.entry(pair).or_default();
                if found.len() < LINES_PER_PAIR && found.last() != Some(&index) {
                    found.push(index);
                }
            }
        }
        Self { pairs }
    }

    /// Whether at least `share` percent of the pairs of line `index` stand in one longer line.
    pub(super) fn of_longer_line(
        &self,
        text: &str,
        lines: &[Line],
        index: usize,
        share: usize,
    ) -> bool {
        let Some(line) = lines.get(index) else {
            return false;
        };
        let mut votes: HashMap<u32, usize> = HashMap::new();
        let mut total = 0_usize;
        for pair in word_pairs(line.span.of(text)) {
            total += 1;
            for &other in self.pairs.get(&pair).into_iter().flatten() {
                *votes.entry(other).or_default() += 1;
            }
        }
        votes.into_iter().any(|(other, count)| {
            let longer = lines
                .get(other as usize)
                .is_some_and(|other| other.words > line.words);
            longer && count * 100 >= total * share
        })
    }
}

/// Hashes of neighbouring words without order, so that a swapped subject and verb still match.
fn word_pairs(line: &str) -> impl Iterator<Item = u64> {
    let mut before: Option<u64> = None;
    line.split(|c: char| !c.is_alphanumeric() && fold_char(c).is_some())
        .filter(|word| !word.is_empty())
        .filter_map(move |word| {
            let hash = word_hash(word);
            let pair =
                before.map(|before| before ^ hash.rotate_left(1) ^ hash ^ before.rotate_left(1));
            before = Some(hash);
            pair
        })
}

/// The word folded, without a joined "and".
fn word_hash(word: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    let bare = word
        .strip_prefix('و')
        .filter(|rest| rest.chars().count() > 3)
        .unwrap_or(word);
    bare.chars()
        .filter_map(fold_char)
        .for_each(|letter| letter.hash(&mut hasher));
    hasher.finish()
}
