//! The same word elsewhere: how the first pass tagged it within [`WINDOW`] sentences, and in what
//! company it stood. Linear in the number of tokens, whatever repeats.

use super::facts::TokenFacts;
use super::hash::pair;
use super::labels::{LABELS, MOST_CLASSES};
use super::sheet::Sheet;
use crate::analysis::lexicon::Classes;

/// How many sentences before and after count as near.
const WINDOW: usize = 40;
/// Kinds of company that are counted.
const COMPANY: usize = 6;

/// What is known of one token from elsewhere.
#[derive(Clone, Copy, Debug, Default)]
pub struct Repeat {
    /// The first pass's label of the token itself.
    pub(crate) label: u8,
    /// The commonest label of the other occurrences, plus one; 0 without any.
    pub(crate) most: u8,
    /// As `most`, for the pair of this word and the next.
    pub(crate) pair_most: u8,
    /// For each class, and last for no class, which share of the other occurrences has it, 0 to 4.
    pub(crate) shares: [u8; MOST_CLASSES + 1],
    /// The company that other occurrences stood in, as bits.
    pub(crate) company: u8,
    /// How many other occurrences there are, at most 255.
    pub(crate) count: u8,
}

impl Repeat {
    /// How often the word occurs elsewhere, in four steps.
    pub(crate) fn often(&self) -> u32 {
        match self.count {
            0 => 0,
            1 => 1,
            2..=4 => 2,
            _ => 3,
        }
    }
}

/// Counts over the occurrences in a sliding window.
#[derive(Clone, Copy, Default)]
struct Counts {
    labels: [u32; LABELS],
    company: [u32; COMPANY],
    all: u32,
}

impl Counts {
    fn change(&mut self, one: Sighting, by: i32) {
        if let Some(slot) = self.labels.get_mut(usize::from(one.label)) {
            *slot = slot.wrapping_add_signed(by);
        }
        for (bit, slot) in self.company.iter_mut().enumerate() {
            if one.company >> bit & 1 == 1 {
                *slot = slot.wrapping_add_signed(by);
            }
        }
        self.all = self.all.wrapping_add_signed(by);
    }

    /// The commonest label plus one, the lower label on a tie.
    fn most(&self) -> u8 {
        let best = self
            .labels
            .iter()
            .enumerate()
            .max_by_key(|(label, count)| (**count, usize::MAX - label));
        best.filter(|(_, count)| **count > 0)
            .and_then(|(label, _)| u8::try_from(label + 1).ok())
            .unwrap_or(0)
    }

    fn shares(&self) -> [u8; MOST_CLASSES + 1] {
        let mut shares = [0; MOST_CLASSES + 1];
        for (class, share) in shares.iter_mut().enumerate() {
            let count = if class == MOST_CLASSES {
                self.labels[0]
            } else {
                self.labels[1 + 2 * class] + self.labels[2 + 2 * class]
            };
            *share = match count * 3 {
                0 => 0,
                part if part <= self.all => 1,
                part if part <= 2 * self.all => 2,
                part if part < 3 * self.all => 3,
                _ => 4,
            };
        }
        shares
    }
}

/// One occurrence of a word or of a pair.
#[derive(Clone, Copy)]
struct WordOccurrence {
    key: u32,
    at: u32,
    sentence: u32,
}

/// What the occurrences are of.
#[derive(Clone, Copy)]
enum Counted {
    /// Single words.
    Word,
    /// A word and the next one.
    Pair,
}

/// How one occurrence stood.
#[derive(Clone, Copy)]
struct Sighting {
    /// The label of the first pass.
    label: u8,
    /// The company, as bits.
    company: u8,
}

/// What is known of each token, given the labels of the first pass.
pub fn find(sheet: &Sheet, labels: &[u8]) -> Vec<Repeat> {
    let mut repeats: Vec<Repeat> = labels
        .iter()
        .map(|label| Repeat {
            label: *label,
            ..Repeat::default()
        })
        .collect();
    let keys = keys(&sheet.facts);
    let company = company(sheet);
    let of = |at: u32| Sighting {
        label: labels.get(at as usize).copied().unwrap_or_default(),
        company: company.get(at as usize).copied().unwrap_or_default(),
    };
    slide(
        &occurrences(sheet, &keys, Counted::Word),
        of,
        |at, counts| {
            if let Some(repeat) = repeats.get_mut(at as usize) {
                repeat.most = counts.most();
                repeat.shares = counts.shares();
                repeat.count = u8::try_from(counts.all).unwrap_or(u8::MAX);
                for (bit, count) in counts.company.iter().enumerate() {
                    repeat.company |= u8::from(*count > 0) << bit;
                }
            }
        },
    );
    slide(
        &occurrences(sheet, &keys, Counted::Pair),
        of,
        |at, counts| {
            if let Some(repeat) = repeats.get_mut(at as usize) {
                repeat.pair_most = counts.most();
            }
        },
    );
    repeats
}

/// The key of each token: without its clitics when the text has the rest as a word of its own.
fn keys(facts: &[TokenFacts]) -> Vec<u32> {
    let mut words: Vec<u32> = facts.iter().map(|facts| facts.full).collect();
    words.sort_unstable();
    words.dedup();
    let known = |form: u32| form != 0 && words.binary_search(&form).is_ok();
    let key = |facts: &TokenFacts| {
        [facts.governed, facts.conjoined]
            .into_iter()
            .find(|form| known(*form))
            .unwrap_or(facts.full)
    };
    facts.iter().map(key).collect()
}

/// All occurrences of words, or of pairs of neighbours, equal ones together and in text order.
fn occurrences(sheet: &Sheet, keys: &[u32], counted: Counted) -> Vec<WordOccurrence> {
    let mut list = Vec::with_capacity(keys.len());
    for (sentence, range) in (0_u32..).zip(&sheet.sentences) {
        let end = match counted {
            Counted::Word => range.end,
            Counted::Pair => range.end.saturating_sub(1),
        };
        for at in range.start..end {
            let key = match counted {
                Counted::Word => keys[at],
                Counted::Pair => pair(keys[at], keys[at + 1]),
            };
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            list.push(WordOccurrence { key, at, sentence });
        }
    }
    list.sort_unstable_by_key(|occurrence| (occurrence.key, occurrence.at));
    list
}

/// Gives `report` for each occurrence the counts over the others near it.
fn slide(
    list: &[WordOccurrence],
    of: impl Fn(u32) -> Sighting,
    mut report: impl FnMut(u32, &Counts),
) {
    for group in list.chunk_by(|left, right| left.key == right.key) {
        if group.len() < 2 {
            continue;
        }
        let mut counts = Counts::default();
        let (mut from, mut to) = (0, 0);
        for occurrence in group {
            while let Some(next) = group.get(to)
                && next.sentence as usize <= occurrence.sentence as usize + WINDOW
            {
                counts.change(of(next.at), 1);
                to += 1;
            }
            while let Some(past) = group.get(from)
                && (past.sentence as usize) + WINDOW < occurrence.sentence as usize
            {
                counts.change(of(past.at), -1);
                from += 1;
            }
            counts.change(of(occurrence.at), -1);
            if counts.all > 0 {
                report(occurrence.at, &counts);
            }
            counts.change(of(occurrence.at), 1);
        }
    }
}

/// The company each token stands in.
fn company(sheet: &Sheet) -> Vec<u8> {
    let mut list = Vec::with_capacity(sheet.facts.len());
    for range in &sheet.sentences {
        let sentence = sheet.facts.get(range.clone()).unwrap_or_default();
        for at in 0..sentence.len() {
            let has = |offset: isize, classes: Classes| {
                at.checked_add_signed(offset)
                    .and_then(|at| sentence.get(at))
                    .is_some_and(|facts| facts.has(classes))
            };
            let flags = [
                has(-1, Classes::TITLE.or(Classes::TITLE_PART)),
                has(-1, Classes::SAY) || has(1, Classes::SAY),
                has(-1, Classes::GIVEN),
                has(-1, Classes::PLACE.or(Classes::LOCATIVE)),
                has(-1, Classes::ORGANISATION.or(Classes::MEDIA)),
                has(1, Classes::VERB),
            ];
            list.push(
                (0..)
                    .zip(flags)
                    .fold(0, |bits, (bit, flag)| bits | u8::from(flag) << bit),
            );
        }
    }
    list
}
