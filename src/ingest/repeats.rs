//! Lines that say what another line says: copies, and pull quotes that nearly copy a part of
//! a paragraph.
//!
//! Copies are compared whole. A near copy shares most of its pairs of neighbouring words with one
//! longer line; the index of pairs is bounded, so a very long text is compared in its first part only.

use std::collections::{HashMap, HashSet};

use super::lines::Line;
use super::words::is_word_character;

/// Lines named for one pair of words; common pairs tell nothing.
const LINES_PER_PAIR: usize = 4;
/// No line.
const NONE: u32 = u32::MAX;
/// Percent of its pairs that a near copy shares with one line.
const SHARE: usize = 60;
/// Pairs of words kept.
const MAX_PAIRS: usize = 200_000;

/// For each line, whether an earlier line is the same.
pub(super) fn copies(text: &str, lines: &[Line]) -> Vec<bool> {
    let mut seen = HashSet::with_capacity(lines.len());
    lines
        .iter()
        .map(|line| {
            let source = line.span.of(text);
            !seen.insert(source) && source.chars().any(is_word_character)
        })
        .collect()
}

/// The pairs of neighbouring words of a text, for finding near copies.
pub(super) struct NearCopies {
    pairs: HashMap<u64, [u32; LINES_PER_PAIR]>,
}

impl NearCopies {
    /// Reads the lines until enough pairs are known.
    pub(super) fn of(text: &str, lines: &[Line]) -> Self {
        let mut pairs = HashMap::new();
        for (index, line) in (0_u32..).zip(lines) {
            for pair in word_pairs(line.span.of(text)) {
                if pairs.len() >= MAX_PAIRS {
                    return Self { pairs };
                }
                let found = pairs.entry(pair).or_insert([NONE; LINES_PER_PAIR]);
                if let Some(slot) = found
                    .iter_mut()
                    .find(|slot| **slot == NONE || **slot == index)
                {
                    *slot = index;
                }
            }
        }
        Self { pairs }
    }

    /// Whether at least [`SHARE`] percent of the pairs of line `index` stand in one longer line.
    pub(super) fn of_longer_line(&self, text: &str, lines: &[Line], index: usize) -> bool {
        let Some(line) = lines.get(index) else {
            return false;
        };
        let mut total = 0_usize;
        let mut votes = Vec::new();
        for pair in word_pairs(line.span.of(text)) {
            total += 1;
            let found = self.pairs.get(&pair).into_iter().flatten().copied();
            votes.extend(found.filter(|&other| {
                let other = lines.get(other as usize);
                other.is_some_and(|other| other.words > line.words)
            }));
        }
        votes.sort_unstable();
        votes
            .chunk_by(|one, other| one == other)
            .any(|same| same.len() * 100 >= total * SHARE)
    }
}

/// Hashes of neighbouring words without order, so that a swapped subject and verb still match.
fn word_pairs(line: &str) -> impl Iterator<Item = u64> {
    let mut before: Option<u64> = None;
    line.split_ascii_whitespace().filter_map(move |word| {
        let hash = word_hash(word);
        let pair = before.map(|before| before.wrapping_add(hash).wrapping_mul(PRIME));
        before = Some(hash);
        pair
    })
}

/// The prime of FNV-1a for 64 bits (RFC 9923).
const PRIME: u64 = 0x0000_0100_0000_01B3;

/// The word without outer marks and without a joined "and", hashed (FNV-1a).
fn word_hash(word: &str) -> u64 {
    let bare = word.trim_matches(|c: char| !is_word_character(c));
    let bare = bare
        .strip_prefix('و')
        .filter(|rest| rest.len() > 6)
        .unwrap_or(bare);
    bare.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(PRIME)
    })
}
