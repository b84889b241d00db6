//! The vocabulary of the query language, read from `assets/query.tsv`.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::script::fold_str;

/// Class and folded spelling → meaning.
static WORDS: LazyLock<HashMap<(&'static str, String), &'static str>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    let rows = include_str!("../../../assets/query.tsv").lines();
    for row in rows.filter(|row| !row.starts_with('#')) {
        let mut cells = row.split('\t');
        if let (Some(class), Some(meaning)) = (cells.next(), cells.next()) {
            words.extend(cells.map(|spelling| ((class, fold_str(spelling)), meaning)));
        }
    }
    words
});

/// What a spelling means within a class (`field`, `type`, `kind`, `language`).
pub(super) fn meaning(class: &'static str, spelling: &str) -> Option<&'static str> {
    WORDS.get(&(class, fold_str(spelling))).copied()
}

/// The meanings of a class in the order of the table, for messages.
pub(super) fn meanings(class: &str) -> Vec<&'static str> {
    include_str!("../../../assets/query.tsv")
        .lines()
        .filter_map(|row| row.split_once('\t'))
        .filter(|(its_class, _)| *its_class == class)
        .filter_map(|(_, rest)| rest.split('\t').next())
        .collect()
}
