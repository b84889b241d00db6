//! The files of `assets/lexicon`, as they are embedded.

use super::classes::Classes;

/// Actors of each kind.
pub(crate) const ROWS: [&str; 7] = [
    include_str!("../../../assets/lexicon/states.tsv"),
    include_str!("../../../assets/lexicon/places.tsv"),
    include_str!("../../../assets/lexicon/organisations.tsv"),
    include_str!("../../../assets/lexicon/media.tsv"),
    include_str!("../../../assets/lexicon/groups.tsv"),
    include_str!("../../../assets/lexicon/people.tsv"),
    include_str!("../../../assets/lexicon/cities.tsv"),
];
/// Word classes.
pub(crate) const WORDS: &str = include_str!("../../../assets/lexicon/words.tsv");
/// Lists of words, all of one class each.
pub(crate) const LISTS: [(&str, Classes); 3] = [
    (
        include_str!("../../../assets/lexicon/common_words.txt"),
        Classes::COMMON,
    ),
    (
        include_str!("../../../assets/lexicon/given_names.txt"),
        Classes::GIVEN,
    ),
    (
        include_str!("../../../assets/lexicon/name_tokens.txt"),
        Classes::NAME,
    ),
];

/// Actors in Persian.
pub(crate) const PERSIAN_ROWS: &str = include_str!("../../../assets/lexicon/persian.tsv");
/// Actors in Urdu.
pub(crate) const URDU_ROWS: &str = include_str!("../../../assets/lexicon/urdu.tsv");
/// Actors in Hebrew.
pub(crate) const HEBREW_ROWS: &str = include_str!("../../../assets/lexicon/hebrew.tsv");
