//! Sets of beginnings and endings of words that the patterns of Arabic ask for, from
//! `assets/patterns/affixes.tsv`.
//!
//! A word goes in; whether it begins or ends so comes out. Proclitics are not here but in
//! [`crate::analysis::clitics`].

use std::sync::LazyLock;

use super::pattern_file::rows;

/// A set of beginnings or endings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AffixSet {
    /// Beginnings that leave a listed word when taken off.
    ListedPrefix,
    /// Endings that leave a listed word when taken off.
    ListedSuffix,
    /// Endings of a noun with its owner.
    PossessedSuffix,
    /// Endings of plurals that are no name of a club.
    PluralSuffix,
    /// Endings of nouns of persons.
    PersonsSuffix,
    /// Endings of definite adjectives.
    AdjectiveSuffix,
    /// Beginnings of definite participles.
    ParticiplePrefix,
    /// Beginnings of a side with its owner.
    SidePrefix,
    /// Clitics with the article.
    AttachedPrefix,
    /// Right and left, as written.
    WrittenRightHand,
    /// Masculine singular endings of an adjective of nationality.
    NisbaMasculine,
    /// Its feminine endings.
    NisbaFeminine,
    /// Its endings of plural and dual.
    NisbaPlural,
    /// First words of compound adjectives, which do not inflect.
    UninflectedPrefix,
    /// Endings that a stem goes without.
    StemSuffix,
}

/// Every set with its name in the file; the position is the number of the set.
const NAMES: [(&str, AffixSet); 15] = [
    ("listed-prefix", AffixSet::ListedPrefix),
    ("listed-suffix", AffixSet::ListedSuffix),
    ("possessed-suffix", AffixSet::PossessedSuffix),
    ("plural-suffix", AffixSet::PluralSuffix),
    ("persons-suffix", AffixSet::PersonsSuffix),
    ("adjective-suffix", AffixSet::AdjectiveSuffix),
    ("participle-prefix", AffixSet::ParticiplePrefix),
    ("side-prefix", AffixSet::SidePrefix),
    ("attached-prefix", AffixSet::AttachedPrefix),
    ("written-right-hand", AffixSet::WrittenRightHand),
    ("nisba-masculine", AffixSet::NisbaMasculine),
    ("nisba-feminine", AffixSet::NisbaFeminine),
    ("nisba-plural", AffixSet::NisbaPlural),
    ("uninflected-prefix", AffixSet::UninflectedPrefix),
    ("stem-suffix", AffixSet::StemSuffix),
];

const FILE: &str = include_str!("../../../assets/patterns/affixes.tsv");

/// The letters of each set, in the order of [`NAMES`].
static LETTERS: LazyLock<[Vec<&str>; NAMES.len()]> = LazyLock::new(|| {
    NAMES.map(|(name, _)| {
        let row = rows(FILE).find(|row| row.set == name);
        let items = row.into_iter().flat_map(|row| row.items);
        items
            .map(|item| if item == "-" { "" } else { item })
            .collect()
    })
});

impl AffixSet {
    /// The letters of the set, the longest first.
    pub(crate) fn letters(self) -> &'static [&'static str] {
        LETTERS.get(self as usize).map_or(&[], Vec::as_slice)
    }

    /// Whether `word` begins with one of the set.
    pub(crate) fn begins(self, word: &str) -> bool {
        self.letters()
            .iter()
            .any(|letters| word.starts_with(letters))
    }

    /// Whether `word` ends with one of the set.
    pub(crate) fn ends(self, word: &str) -> bool {
        self.letters().iter().any(|letters| word.ends_with(letters))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::lexicon::pattern_file::check;

    #[test]
    fn the_file_holds_every_set_once_and_nothing_else() {
        for (number, (_, set)) in NAMES.iter().enumerate() {
            assert_eq!(*set as usize, number);
        }
        let longest_first = |letters: &str| {
            let length = letters.trim_matches('-').chars().count();
            (std::cmp::Reverse(length), letters.to_owned())
        };
        check(FILE, &NAMES.map(|(name, _)| name), longest_first);
    }
}
