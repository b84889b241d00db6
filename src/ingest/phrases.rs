//! Sets of phrases, compared word by word after folding.

use std::collections::HashMap;

use serde::Deserialize;

use super::words::{Word, words_of};

/// A set of phrases of one or more words.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct Phrases {
    /// By first word, the words after it; longer phrases first.
    by_first: HashMap<String, Vec<Vec<String>>>,
    longest: usize,
}

impl From<Vec<String>> for Phrases {
    fn from(list: Vec<String>) -> Self {
        list.iter().map(String::as_str).collect()
    }
}

impl<'a> FromIterator<&'a str> for Phrases {
    fn from_iter<I: IntoIterator<Item = &'a str>>(list: I) -> Self {
        let mut phrases = Self::default();
        phrases.extend(list);
        phrases
    }
}

impl Phrases {
    /// Adds more phrases.
    pub(super) fn extend<'a>(&mut self, list: impl IntoIterator<Item = &'a str>) {
        for phrase in list {
            let mut words = words_of(phrase, 0).into_iter().map(|word| word.folded);
            if let Some(first) = words.next() {
                let rest: Vec<String> = words.collect();
                self.longest = self.longest.max(rest.len() + 1);
                self.by_first.entry(first).or_default().push(rest);
            }
        }
        for rests in self.by_first.values_mut() {
            rests.sort_by_key(|rest| std::cmp::Reverse(rest.len()));
        }
    }

    /// How many words the longest phrase at the start takes.
    pub(super) fn start(&self, words: &[Word]) -> Option<usize> {
        let (first, after) = words.split_first()?;
        let rest = self
            .by_first
            .get(&first.folded)?
            .iter()
            .find(|rest| begins(after, rest))?;
        Some(rest.len() + 1)
    }

    /// Whether the words are one of the phrases.
    pub(super) fn whole(&self, words: &[Word]) -> bool {
        words.len() <= self.longest && self.start(words) == Some(words.len())
    }

    /// How many words the longest phrase at the end takes.
    pub(super) fn end(&self, words: &[Word]) -> Option<usize> {
        (1..=self.longest.min(words.len())).rev().find(|&count| {
            words
                .get(words.len() - count..)
                .is_some_and(|tail| self.whole(tail))
        })
    }

    /// Whether one of the phrases stands anywhere among the words.
    pub(super) fn within(&self, words: &[Word]) -> bool {
        (0..words.len()).any(|from| {
            words
                .get(from..)
                .is_some_and(|tail| self.start(tail).is_some())
        })
    }

    /// The phrases, each as its words.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.by_first
            .iter()
            .flat_map(|(first, rests)| rests.iter().map(|rest| (first.as_str(), rest.as_slice())))
    }
}

fn begins(words: &[Word], phrase: &[String]) -> bool {
    words.len() >= phrase.len()
        && words
            .iter()
            .zip(phrase)
            .all(|(word, expected)| word.folded == *expected)
}
