//! Sets of words that the patterns of Arabic ask for, from `assets/patterns/words.tsv`.
//!
//! A folded word goes in (of sets named `Written…` the word as written); whether it is in a set comes
//! out. It takes off no clitic and knows no context. These sets are apart from [`super::classes::Classes`]: a
//! word that is in none of those counts as unknown, and these must not change that.

use std::sync::LazyLock;

use super::hash::Map;
use super::pattern_file::rows;

/// A set of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WordSet {
    /// Names of God, which begin a person's name only behind a servant word.
    NameOfGod,
    /// The word that takes the next one into the given name.
    Servant,
    /// The given name that a preposition is often written as.
    Ali,
    /// Words that make it a name.
    AfterAli,
    /// Words between the words of a name.
    NameParticle,
    /// Particles that may open a name.
    NameOpener,
    /// Second words of compound given names.
    SecondHalf,
    /// The word for a family, behind which the last word is not a name by itself.
    Family,
    /// Particles that stay before a last name used by itself.
    KeptParticle,
    /// The word that belongs to the title before it.
    God,
    /// Prepositions, as written, that fold to the letters of names.
    WrittenPreposition,
    /// Words, as written, that begin or continue no name.
    WrittenNoName,
    /// Names, as written, whose folded form is another word.
    WrittenName,
    /// Titles behind whose name an ordinal may follow.
    Crowned,
    /// Ordinals of kings and popes.
    Ordinal,
    /// The second word of an ordinal from eleven on.
    Teen,
    /// Titles of people whom bodies are named after.
    Honoured,
    /// Bodies named with the place of their branch.
    WithBranches,
    /// Adjectives that no ending gives away.
    PlainAdjective,
    /// Common words that make a name with any head.
    Parliament,
    /// The party, a name with an adjective in ī.
    Party,
    /// The bank.
    Bank,
    /// Adjectives that make it a name.
    BankAdjective,
    /// The court.
    Court,
    /// Adjectives that make it a name.
    CourtAdjective,
    /// The council.
    Council,
    /// Adjectives that make it a name.
    CouncilAdjective,
    /// Heads that a nationality follows without being part of the name.
    StateOrgan,
    /// The class word of clubs.
    Club,
    /// The class word of teams.
    Team,
    /// A site, of the web or on the ground.
    Site,
    /// Class words behind which a definite noun names a paper or channel.
    Press,
    /// Words that say that a site is quoted.
    Quoting,
    /// Words before an ambiguous name of a medium.
    BesideMedium,
    /// Class words of places outside the name.
    OutsidePlace,
    /// The same of states of a federation, with clitics.
    OutsideState,
    /// Settlements that a definite noun may name.
    Settlement,
    /// Places named after people.
    NamedAfterPeople,
    /// Common nouns that begin the name of a place.
    PlaceOpener,
    /// Directions that belong to the name of the region behind them.
    Compass,
    /// Words before an ambiguous name of a state.
    BeforeState,
    /// Words that say that the name of a club is its city.
    BeforeCity,
    /// Words that say that a capital is meant as a city.
    Capital,
    /// The preposition of places.
    In,
    /// The preposition before two of a kind.
    Between,
    /// Prepositions of a way.
    ToAndFrom,
    /// Words that make the west behind them a direction.
    Towards,
    /// Words that make the west before them a direction.
    WesternPart,
}

/// Every set with its name in the file; the position is the number of the set.
const NAMES: [(&str, WordSet); 48] = [
    ("name-of-god", WordSet::NameOfGod),
    ("servant", WordSet::Servant),
    ("ali", WordSet::Ali),
    ("after-ali", WordSet::AfterAli),
    ("name-particle", WordSet::NameParticle),
    ("name-opener", WordSet::NameOpener),
    ("second-half", WordSet::SecondHalf),
    ("family", WordSet::Family),
    ("kept-particle", WordSet::KeptParticle),
    ("god", WordSet::God),
    ("written-preposition", WordSet::WrittenPreposition),
    ("written-no-name", WordSet::WrittenNoName),
    ("written-name", WordSet::WrittenName),
    ("crowned", WordSet::Crowned),
    ("ordinal", WordSet::Ordinal),
    ("teen", WordSet::Teen),
    ("honoured", WordSet::Honoured),
    ("with-branches", WordSet::WithBranches),
    ("plain-adjective", WordSet::PlainAdjective),
    ("parliament", WordSet::Parliament),
    ("party", WordSet::Party),
    ("bank", WordSet::Bank),
    ("bank-adjective", WordSet::BankAdjective),
    ("court", WordSet::Court),
    ("court-adjective", WordSet::CourtAdjective),
    ("council", WordSet::Council),
    ("council-adjective", WordSet::CouncilAdjective),
    ("state-organ", WordSet::StateOrgan),
    ("club", WordSet::Club),
    ("team", WordSet::Team),
    ("site", WordSet::Site),
    ("press", WordSet::Press),
    ("quoting", WordSet::Quoting),
    ("beside-medium", WordSet::BesideMedium),
    ("outside-place", WordSet::OutsidePlace),
    ("outside-state", WordSet::OutsideState),
    ("settlement", WordSet::Settlement),
    ("named-after-people", WordSet::NamedAfterPeople),
    ("place-opener", WordSet::PlaceOpener),
    ("compass", WordSet::Compass),
    ("before-state", WordSet::BeforeState),
    ("before-city", WordSet::BeforeCity),
    ("capital", WordSet::Capital),
    ("in", WordSet::In),
    ("between", WordSet::Between),
    ("to-and-from", WordSet::ToAndFrom),
    ("towards", WordSet::Towards),
    ("western-part", WordSet::WesternPart),
];

const FILE: &str = include_str!("../../../assets/patterns/words.tsv");

/// The sets that each word is in, as bits.
static SETS: LazyLock<Map<&str, u64>> = LazyLock::new(|| {
    let mut sets: Map<&str, u64> = Map::default();
    for row in rows(FILE) {
        if let Some((_, set)) = NAMES.iter().find(|(name, _)| *name == row.set) {
            for word in row.items {
                *sets.entry(word).or_default() |= set.bit();
            }
        }
    }
    sets
});

/// The sets that one word is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordSets(u64);

impl WordSets {
    /// The sets that `word` is in.
    pub(crate) fn of(word: &str) -> Self {
        Self(SETS.get(word).copied().unwrap_or_default())
    }

    /// Whether `set` is one of them.
    pub(crate) const fn has(self, set: WordSet) -> bool {
        self.0 & set.bit() != 0
    }
}

impl WordSet {
    /// Whether `word` is in the set.
    pub(crate) fn has(self, word: &str) -> bool {
        WordSets::of(word).has(self)
    }

    const fn bit(self) -> u64 {
        1 << self as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::lexicon::pattern_file::check;

    #[test]
    fn the_file_holds_every_set_once_and_nothing_else() {
        assert!(NAMES.len() <= 64);
        for (number, (_, set)) in NAMES.iter().enumerate() {
            assert_eq!(*set as usize, number);
        }
        check(FILE, &NAMES.map(|(name, _)| name), |word| word);
    }
}
