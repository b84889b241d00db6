//! Classes of ordinary words: what may stand before, after or inside a name.

/// A set of word classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(u32);

impl Classes {
    /// Verbs of saying.
    pub(crate) const SAY: Self = Self(1);
    /// Other verbs that end a name.
    pub(crate) const VERB: Self = Self(1 << 1);
    /// Particles, pronouns, prepositions, months, numbers.
    pub(crate) const FUNCTION: Self = Self(1 << 2);
    /// Heads of titles.
    pub(crate) const TITLE: Self = Self(1 << 3);
    /// Words inside titles.
    pub(crate) const TITLE_PART: Self = Self(1 << 4);
    /// Heads of organisations.
    pub(crate) const ORGANISATION: Self = Self(1 << 5);
    /// Heads of organisations that need a longer chain.
    pub(crate) const WEAK_ORGANISATION: Self = Self(1 << 6);
    /// Heads of media.
    pub(crate) const MEDIA: Self = Self(1 << 7);
    /// Heads of places.
    pub(crate) const PLACE: Self = Self(1 << 8);
    /// Heads that belong to the name of a place.
    pub(crate) const PLACE_KEPT: Self = Self(1 << 9);
    /// Class words before a quoted name.
    pub(crate) const QUOTED: Self = Self(1 << 10);
    /// Nouns that make "western" a direction.
    pub(crate) const DIRECTION: Self = Self(1 << 11);
    /// Words before a capital that make it a place.
    pub(crate) const LOCATIVE: Self = Self(1 << 12);
    /// Nouns after which even an ambiguous adjective names a state.
    pub(crate) const ORGAN: Self = Self(1 << 13);
    /// Words with the article that end a chain of an organisation.
    pub(crate) const CHAIN_STOP: Self = Self(1 << 14);
    /// Ordinary words.
    pub(crate) const COMMON: Self = Self(1 << 15);
    /// Arabic given names.
    pub(crate) const GIVEN: Self = Self(1 << 16);
    /// Words of people's names.
    pub(crate) const NAME: Self = Self(1 << 17);

    /// Words of moving, after which إلى and من give a place.
    pub(crate) const JOURNEY: Self = Self(1 << 18);

    /// Verbal nouns and fields that say what a body is for.
    pub(crate) const PURPOSE: Self = Self(1 << 19);

    /// Words of sport, near which a city or a common noun may be a club.
    pub(crate) const SPORT: Self = Self(1 << 20);

    /// The class with the name used in `words.tsv`.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "say" => Self::SAY,
            "verb" => Self::VERB,
            "function" => Self::FUNCTION,
            "title" => Self::TITLE,
            "titlemod" => Self::TITLE_PART,
            "org" => Self::ORGANISATION,
            "weakorg" => Self::WEAK_ORGANISATION,
            "media" => Self::MEDIA,
            "place" => Self::PLACE,
            "placekeep" => Self::PLACE_KEPT,
            "quotedorg" => Self::QUOTED,
            "direction" => Self::DIRECTION,
            "locative" => Self::LOCATIVE,
            "organ" => Self::ORGAN,
            "purpose" => Self::PURPOSE,
            "journey" => Self::JOURNEY,
            "chainstop" => Self::CHAIN_STOP,
            "common" => Self::COMMON,
            "given" => Self::GIVEN,
            "sport" => Self::SPORT,
            _ => return None,
        })
    }

    /// Both sets together.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The classes that are in both sets.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The set as a number; see [`from_bits`](Self::from_bits).
    pub(crate) const fn bits(self) -> u32 {
        self.0
    }

    /// The set that has this number.
    pub(crate) const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// Whether the two sets share a class.
    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}
