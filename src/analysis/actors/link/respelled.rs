//! Names of one article in a slightly different spelling: one letter inserted, dropped or changed.
//!
//! Two words of [`LONG_ENOUGH`] letters or more that are one letter apart begin or end with the same
//! [`EDGE`] letters, so a word is compared with names that do. Limit: where more than [`CROWD`] names
//! of one article begin or end so, it is compared with none.

use std::collections::HashMap;

use crate::analysis::romanise::within_one_edit;

/// The shortest word that may be another one's spelling, in letters.
const LONG_ENOUGH: usize = 2 * EDGE;
/// Letters at each end of a word that are looked up.
const EDGE: usize = 3;
/// Names that a word is compared with at each of its ends.
const CROWD: usize = 256;

/// The names, by their first and by their last letters.
pub(crate) struct Respelled<'a> {
    by_start: HashMap<&'a str, Vec<&'a str>>,
    by_end: HashMap<&'a str, Vec<&'a str>>,
}

impl<'a> Respelled<'a> {
    /// Names in folded form, each once.
    pub(crate) fn of(names: impl Iterator<Item = &'a str>) -> Self {
        let (mut by_start, mut by_end) = (HashMap::new(), HashMap::new());
        for name in names {
            if let Some(Edges { start, end }) = Edges::of(name) {
                by_start.entry(start).or_insert_with(Vec::new).push(name);
                by_end.entry(end).or_insert_with(Vec::new).push(name);
            }
        }
        Self { by_start, by_end }
    }

    /// The name that a folded word is one letter apart from; `None` where several are.
    pub(crate) fn one_like(&self, word: &str) -> Option<&'a str> {
        let Edges { start, end } = Edges::of(word)?;
        let near = [self.by_start.get(start), self.by_end.get(end)];
        let near = near.map(|names| names.map_or(&[][..], Vec::as_slice));
        if near.iter().any(|names| names.len() > CROWD) {
            return None;
        }
        let mut like = near
            .into_iter()
            .flatten()
            .copied()
            .filter(|name| within_one_edit(name, word));
        let one = like.next()?;
        like.all(|other| other == one).then_some(one)
    }
}

/// The ends of a word that is long enough.
struct Edges<'a> {
    /// Its first letters.
    start: &'a str,
    /// Its last letters.
    end: &'a str,
}

impl<'a> Edges<'a> {
    fn of(word: &'a str) -> Option<Self> {
        word.char_indices().nth(LONG_ENOUGH - 1)?;
        let (start, _) = word.char_indices().nth(EDGE)?;
        let (end, _) = word.char_indices().nth_back(EDGE - 1)?;
        Some(Self {
            start: word.get(..start)?,
            end: word.get(end..)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_crowd_of_names_is_left_alone() {
        let names: Vec<String> = (0..=CROWD).map(|n| format!("abc{n:04}xyz")).collect();
        let few = names.iter().take(CROWD).map(String::as_str);
        assert_eq!(Respelled::of(few).one_like("abc0007xy"), Some("abc0007xyz"));
        let all = names.iter().map(String::as_str);
        assert_eq!(Respelled::of(all).one_like("abc0007xy"), None);
    }

    proptest! {
        #[test]
        fn the_edges_miss_no_name(
            names in prop::collection::btree_set("[abé]{4,9}", 0..12),
            word in "[abé]{4,9}",
        ) {
            let long = |word: &str| word.chars().count() >= LONG_ENOUGH;
            let like: BTreeSet<&String> = names
                .iter()
                .filter(|name| long(name) && long(&word) && within_one_edit(name, &word))
                .collect();
            let expect = like.first().filter(|_| like.len() == 1).map(|name| name.as_str());
            let names = names.iter().map(String::as_str);
            prop_assert_eq!(Respelled::of(names).one_like(&word), expect);
        }
    }
}
