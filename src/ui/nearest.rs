//! The known name that a wrong one was probably meant to be.

/// The name nearest to `wrong` by edit distance, if it is near enough to be a slip: one edit for
/// each three letters of the name, and at least one.
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|name| (strsim::osa_distance(wrong, name), name))
        .filter(|(distance, name)| *distance <= name.chars().count().div_ceil(3).max(1))
        .min()
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_near_and_other_words_are_not() {
        let known = ["measure", "mouse", "marks", "quit"];
        let rows = [
            ("measur", Some("measure")),
            ("mosue", Some("mouse")),
            ("qiut", Some("quit")),
            ("colour", None),
            ("", None),
        ];
        for (wrong, expected) in rows {
            assert_eq!(nearest(wrong, known), expected, "{wrong}");
        }
    }
}
