//! The vocabulary of the query language, read from `assets/query.tsv`.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::script::{Direction, Language, first_strong, fold_str};

/// One row of the table.
struct Row {
    class: &'static str,
    meaning: &'static str,
    spellings: Vec<&'static str>,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let lines = include_str!("../../../assets/query.tsv").lines();
    let rows = lines
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut cells = line.split('\t');
            Some(Row {
                class: cells.next()?,
                meaning: cells.next()?,
                spellings: cells.collect(),
            })
        });
    rows.collect()
});

/// Class and folded spelling → meaning.
static MEANINGS: LazyLock<HashMap<(&'static str, String), &'static str>> = LazyLock::new(|| {
    let spelled = |row: &'static Row| {
        let spellings = row.spellings.iter();
        spellings.map(|spelling| ((row.class, fold_str(spelling)), row.meaning))
    };
    ROWS.iter().flat_map(spelled).collect()
});

/// What a spelling means within a class (`field`, `type`, `kind`, `language`).
pub(super) fn meaning(class: &'static str, spelling: &str) -> Option<&'static str> {
    MEANINGS.get(&(class, fold_str(spelling))).copied()
}

/// The meanings of a class in the order of the table.
pub(super) fn meanings(class: &str) -> impl Iterator<Item = &'static str> {
    let rows = ROWS.iter().filter(move |row| row.class == class);
    rows.map(|row| row.meaning)
}

/// How a language writes a meaning: its first spelling in letters of that direction, else the meaning.
pub(super) fn spelling(class: &str, meaning: &'static str, language: Language) -> &'static str {
    let row = ROWS
        .iter()
        .find(|row| row.class == class && row.meaning == meaning);
    let spellings = row.map_or(&[][..], |row| &row.spellings);
    let fits = |spelling: &&&str| first_strong(spelling) == Some(language.direction());
    spellings.iter().find(fits).copied().unwrap_or(meaning)
}

/// All words of a class in a language, for messages.
pub(super) fn listed(class: &str, language: Language) -> String {
    let words: Vec<&str> = meanings(class)
        .map(|meaning| spelling(class, meaning, language))
        .collect();
    words.join(if language.direction() == Direction::Rtl {
        "، "
    } else {
        ", "
    })
}
