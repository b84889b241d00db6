//! The lines of a file in `assets/patterns`: a set and its items, separated by blanks.
//!
//! Lines that are no rows are passed over here; a test of each file refuses them.

/// One row.
pub(crate) struct PatternRow {
    /// The name of the set.
    pub(crate) set: &'static str,
    /// What is in it.
    pub(crate) items: std::str::SplitAsciiWhitespace<'static>,
}

/// The rows of a file.
pub(super) fn rows(file: &'static str) -> impl Iterator<Item = PatternRow> {
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let (set, items) = line.split_once('\t')?;
        Some(PatternRow {
            set,
            items: items.split_ascii_whitespace(),
        })
    })
}

/// Asserts that the file has a row for each of `sets` and no other, that its items are in folded form
/// unless the set is of written words, and that they rise by `key`.
#[cfg(test)]
pub(crate) fn check<K: Ord>(file: &'static str, sets: &[&str], key: impl Fn(&'static str) -> K) {
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    assert_eq!(
        lines.count(),
        rows(file).count(),
        "a line without two columns"
    );
    let found: Vec<&str> = rows(file).map(|row| row.set).collect();
    assert_eq!(found, sets);
    for row in rows(file) {
        let items: Vec<&str> = row.items.collect();
        assert!(!items.is_empty(), "{} is empty", row.set);
        for pair in items.windows(2) {
            assert!(key(pair[0]) < key(pair[1]), "{}: {pair:?}", row.set);
        }
        for item in items.iter().filter(|_| !row.set.starts_with("written-")) {
            assert_eq!(&crate::script::fold_str(item), item, "{}", row.set);
        }
    }
}
