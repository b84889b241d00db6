//! Sets of phrases, compared word by word after folding.

use std::collections::HashSet;

use serde::Deserialize;

use super::words::{Word, words_of};

/// A set of phrases of one or more words.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct Phrases {
    set: HashSet<String>,
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
        for phrase in list {
            let words = words_of(phrase, 0);
            if !words.is_empty() {
                phrases.longest = phrases.longest.max(words.len());
                phrases.set.insert(joined(&words));
            }
        }
        phrases
    }
}

impl Phrases {
    /// Whether the words are one of the phrases.
    pub(super) fn whole(&self, words: &[Word]) -> bool {
        !words.is_empty() && words.len() <= self.longest && self.set.contains(&joined(words))
    }

    /// How many words the longest phrase at the start takes.
    pub(super) fn start(&self, words: &[Word]) -> Option<usize> {
        (1..=self.longest.min(words.len()))
            .rev()
            .find(|&count| words.get(..count).is_some_and(|head| self.whole(head)))
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
}

fn joined(words: &[Word]) -> String {
    let mut text = String::new();
    for word in words {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&word.folded);
    }
    text
}
