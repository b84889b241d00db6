//! Adjectives that make another thing of the word of time before them, from `assets/dates/adjectives.tsv`.
//!
//! They are no words of the lexicon, for alone they say nothing of time.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::script::fold_str;

/// What an adjective makes of the word before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Adjective {
    /// A year of another kind: "العام الدراسي", "العام المالي".
    YearKind,
    /// A length that nobody counted: "السنوات القليلة".
    Vague,
}

impl Adjective {
    fn from_name(name: &str) -> Option<Self> {
        match name {
            "year_kind" => Some(Self::YearKind),
            "vague" => Some(Self::Vague),
            _ => None,
        }
    }
}

const TABLE: &str = include_str!("../../../assets/dates/adjectives.tsv");

static ADJECTIVES: LazyLock<HashMap<String, Adjective>> = LazyLock::new(|| {
    let rows = TABLE.lines().filter(|row| !row.starts_with('#'));
    let words = rows.filter_map(|row| {
        let (class, words) = row.split_once('\t')?;
        let adjective = Adjective::from_name(class)?;
        Some(
            words
                .split('|')
                .map(move |word| (fold_str(word), adjective)),
        )
    });
    words.flatten().collect()
});

/// What a word is, as it stands in folded text.
pub(crate) fn adjective(folded: &str) -> Option<Adjective> {
    ADJECTIVES.get(folded).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_and_no_word_stands_twice() {
        let mut count = 0;
        for row in TABLE.lines().filter(|row| !row.starts_with('#')) {
            let (class, words) = row.split_once('\t').expect("class and words");
            let known = Adjective::from_name(class);
            assert!(known.is_some(), "{class}");
            let words: Vec<&str> = words.split('|').collect();
            assert!(words.is_sorted(), "{class} is not sorted");
            for word in words {
                assert_eq!(adjective(&fold_str(word)), known, "{word}");
                count += 1;
            }
        }
        assert_eq!(ADJECTIVES.len(), count, "a word stands twice");
    }
}
