//! The vocabulary of the query language, read from `assets/query.tsv`.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::field::Class;
use crate::script::{Direction, Language, first_strong, fold_str};

/// A meaning and how it is written: one row of the table.
struct Entry {
    class: Class,
    meaning: &'static str,
    spellings: Vec<&'static str>,
}

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let lines = include_str!("../../../assets/query.tsv").lines();
    let rows = lines
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut cells = line.split('\t');
            Some(Entry {
                class: Class::from_name(cells.next()?)?,
                meaning: cells.next()?,
                spellings: cells.collect(),
            })
        });
    rows.collect()
});

/// Class and folded spelling → meaning.
static MEANINGS: LazyLock<HashMap<(Class, String), &'static str>> = LazyLock::new(|| {
    let spelled = |row: &'static Entry| {
        let spellings = row.spellings.iter();
        spellings.map(|spelling| ((row.class, fold_str(spelling)), row.meaning))
    };
    ENTRIES.iter().flat_map(spelled).collect()
});

/// What a spelling means within a class.
pub(super) fn meaning(class: Class, spelling: &str) -> Option<&'static str> {
    MEANINGS.get(&(class, fold_str(spelling))).copied()
}

/// The meanings of a class in the order of the table.
pub(super) fn meanings(class: Class) -> impl Iterator<Item = &'static str> {
    let rows = ENTRIES.iter().filter(move |row| row.class == class);
    rows.map(|row| row.meaning)
}

/// How a language writes a meaning: its first spelling in letters of that direction, else the meaning.
pub(super) fn spelling(class: Class, meaning: &'static str, language: Language) -> &'static str {
    let row = ENTRIES
        .iter()
        .find(|row| row.class == class && row.meaning == meaning);
    let spellings = row.map_or(&[][..], |row| &row.spellings);
    let fits = |spelling: &&&str| first_strong(spelling) == Some(language.direction());
    spellings.iter().find(fits).copied().unwrap_or(meaning)
}

/// All words of a class in a language, for messages.
pub(super) fn listed(class: Class, language: Language) -> String {
    let words: Vec<&str> = meanings(class)
        .map(|meaning| spelling(class, meaning, language))
        .collect();
    words.join(if language.direction() == Direction::Rtl {
        "، "
    } else {
        ", "
    })
}

#[cfg(test)]
mod tests {
    use super::super::field::Field;
    use super::*;

    #[test]
    fn the_table_has_every_field_and_no_row_that_nothing_reads() {
        let lines = include_str!("../../../assets/query.tsv").lines();
        let rows = lines.filter(|line| !line.starts_with('#')).count();
        assert_eq!(ENTRIES.len(), rows, "a row of a class that does not exist");
        let mut fields = 0;
        for name in meanings(Class::Field) {
            assert!(Field::from_name(name).is_some(), "{name}");
            fields += 1;
        }
        assert_eq!(fields, Field::ALL.len());
        for entry in ENTRIES.iter() {
            assert!(!entry.spellings.is_empty(), "{}", entry.meaning);
            for spelling in &entry.spellings {
                assert_eq!(
                    meaning(entry.class, spelling),
                    Some(entry.meaning),
                    "{spelling}"
                );
            }
        }
    }
}
