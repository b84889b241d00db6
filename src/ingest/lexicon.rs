//! The phrase lists of `assets/ingest/`, read once.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::phrases::Phrases;
use super::words::Word;

/// Everything the line rules compare with; the file says what each list means.
#[derive(Debug, Deserialize)]
pub(super) struct LineLexicon {
    pub(crate) boilerplate: Boilerplate,
    pub(crate) byline: Byline,
    pub(crate) outlet: Outlet,
    pub(crate) caption: Caption,
    pub dates: Dates,
    pub(crate) title: Title,
    pub(crate) front_matter: FrontMatter,
    pub(crate) languages: BTreeMap<String, Phrases>,
    #[serde(skip)]
    pub(crate) places: Phrases,
}

#[derive(Debug, Deserialize)]
pub(super) struct Boilerplate {
    pub(crate) whole: Phrases,
    pub start: Phrases,
    pub(crate) label: Phrases,
    pub(crate) within: Phrases,
    pub(crate) related: Phrases,
    pub(crate) staff: Phrases,
    pub(crate) counters: Phrases,
}

#[derive(Debug, Deserialize)]
pub(super) struct Byline {
    pub(crate) label: Phrases,
    pub(crate) word: Phrases,
    pub(crate) writes: Phrases,
    pub(crate) sections: Phrases,
    pub(crate) never: Phrases,
}

#[derive(Debug, Deserialize)]
pub(super) struct Outlet {
    pub(crate) label: Phrases,
    pub(crate) agencies: Phrases,
    pub(crate) words: Phrases,
    pub(crate) sections: Phrases,
}

#[derive(Debug, Deserialize)]
pub(super) struct Caption {
    pub(crate) label: Phrases,
    pub start: Phrases,
    pub end: Phrases,
}

#[derive(Debug, Deserialize)]
pub(super) struct Dates {
    pub(crate) weekdays: Phrases,
    pub(crate) around: Phrases,
    pub(crate) months: BTreeMap<String, Phrases>,
}

impl Dates {
    /// The number of the month whose name starts the words, and how many words the name takes.
    pub(super) fn month(&self, words: &[Word]) -> Option<(i8, usize)> {
        self.months
            .iter()
            .filter_map(|(number, names)| Some((number.parse().ok()?, names.start(words)?)))
            .max_by_key(|&(_, taken)| taken)
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Title {
    pub(crate) connectives: Phrases,
    pub(crate) complements: Phrases,
    pub(crate) breaks: Phrases,
    pub(crate) open_ended: Phrases,
}

#[derive(Debug, Deserialize)]
pub(super) struct FrontMatter {
    pub(crate) title: Phrases,
    pub(crate) byline: Phrases,
    pub(crate) outlet: Phrases,
    pub(crate) dateline: Phrases,
    pub(crate) published: Phrases,
    pub(crate) language: Phrases,
}

static LEXICON: LazyLock<LineLexicon> = LazyLock::new(|| {
    let mut lexicon: LineLexicon = toml::from_str(include_str!("../../assets/ingest/lines.toml"))
        .expect("the embedded lists are parsed by a test");
    let places = include_str!("../../assets/ingest/places.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| line.split(','));
    let states = names(include_str!("../../assets/lexicon/states.tsv"));
    let known = names(include_str!("../../assets/lexicon/places.tsv"));
    let cities = names(include_str!("../../assets/lexicon/cities.tsv"));
    let media = names(include_str!("../../assets/lexicon/media.tsv"));
    lexicon.places = places.chain(states).chain(known).chain(cities).collect();
    lexicon.outlet.agencies.extend(media);
    lexicon
});

/// The names in the third column of an actor table, rare and ambiguous ones included: beside a
/// dash at the start of a text there is little doubt.
fn names(table: &'static str) -> impl Iterator<Item = &'static str> {
    table
        .lines()
        .filter(|row| !row.starts_with('#'))
        .filter_map(|row| row.split('\t').nth(2))
        .flat_map(|names| names.split('|'))
        .map(|name| name.trim_start_matches(['~', '=', '^']))
        .filter(|name| *name != "-")
}

/// The lists.
pub(super) fn lexicon() -> &'static LineLexicon {
    &LEXICON
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::words::words_of;

    #[test]
    fn lists_are_read() {
        let lists = lexicon();
        assert_eq!(lists.dates.months.len(), 12);
        for place in ["دُبي", "صفاقس", "كازاخستان"] {
            assert!(lists.places.whole(&words_of(place, 0)), "{place}");
        }
        assert!(lists.outlet.agencies.whole(&words_of("فرانس برس", 0)));
        assert_eq!(
            lists.dates.month(&words_of("كانون الثاني 2022", 0)),
            Some((1, 2))
        );
    }
}
