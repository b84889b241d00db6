//! Classes of ordinary words: what may stand before, after or inside a name.

/// A set of word classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes(u32);

impl Classes {
    /// Verbs of saying.
    pub const SAY: Self = Self(1);
    /// Other verbs that end a name.
    pub const VERB: Self = Self(1 << 1);
    /// Particles, pronouns, prepositions, months, numbers.
    pub const FUNCTION: Self = Self(1 << 2);
    /// Heads of titles.
    pub const TITLE: Self = Self(1 << 3);
    /// Words inside titles.
    pub const TITLE_PART: Self = Self(1 << 4);
    /// Heads of organisations.
    pub const ORGANISATION: Self = Self(1 << 5);
    /// Heads of organisations that need a longer chain.
    pub const WEAK_ORGANISATION: Self = Self(1 << 6);
    /// Heads of media.
    pub const MEDIA: Self = Self(1 << 7);
    /// Heads of places.
    pub const PLACE: Self = Self(1 << 8);
    /// Heads that belong to the name of a place.
    pub const PLACE_KEPT: Self = Self(1 << 9);
    /// Class words before a quoted name.
    pub const QUOTED: Self = Self(1 << 10);
    /// Nouns that make "western" a direction.
    pub const DIRECTION: Self = Self(1 << 11);
    /// Words before a capital that make it a place.
    pub const LOCATIVE: Self = Self(1 << 12);
    /// Nouns after which even an ambiguous adjective names a state.
    pub const ORGAN: Self = Self(1 << 13);
    /// Words with the article that end a chain of an organisation.
    pub const CHAIN_STOP: Self = Self(1 << 14);
    /// Ordinary words.
    pub const COMMON: Self = Self(1 << 15);
    /// Arabic given names.
    pub const GIVEN: Self = Self(1 << 16);
    /// Words of people's names.
    pub const NAME: Self = Self(1 << 17);

    /// Words of moving, after which إلى and من give a place.
    pub const JOURNEY: Self = Self(1 << 18);

    /// Verbal nouns and fields that say what a body is for.
    pub const PURPOSE: Self = Self(1 << 19);

    /// Words of sport, near which a city or a common noun may be a club.
    pub const SPORT: Self = Self(1 << 20);

    /// The class with the name used in `words.tsv`.
    pub fn named(name: &str) -> Option<Self> {
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
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The classes that are in both sets.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The set as a number; see [`from_bits`](Self::from_bits).
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// The set that has this number.
    pub const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// Whether the two sets share a class.
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}
