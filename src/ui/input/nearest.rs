//! The known name that a wrong one was probably meant to be.

/// The name nearest to `wrong` by edit distance, if it is near enough to be a slip: one edit for each
/// three letters of the name, so that most of it was typed right. Takes time in proportion to the names, however
/// long the wrong one is.
pub(crate) fn nearest<'a>(
    wrong: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let length = wrong.chars().count();
    known
        .into_iter()
        .filter_map(|name| {
            let letters = name.chars().count();
            let most = letters / 3;
            // A letter more or less is an edit.
            let possible = length.abs_diff(letters) <= most;
            let distance = possible.then(|| strsim::osa_distance(wrong, name))?;
            (distance <= most).then_some((distance, name))
        })
        .min()
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_near_and_other_words_are_not() {
        let known = [
            "measure", "mouse", "marks", "quit", "ar", "azaz", "lome", "end",
        ];
        let rows = [
            ("measur", Some("measure")),
            ("mosue", Some("mouse")),
            ("qiut", Some("quit")),
            ("colour", None),
            ("ens", Some("end")),
            ("fr", None),
            ("zzzz", None),
            ("nope", None),
            ("", None),
        ];
        for (wrong, expected) in rows {
            assert_eq!(nearest(wrong, known), expected, "{wrong}");
        }
        // A file of somebody else's may hold any name.
        let names: Vec<String> = (0..10_000).map(|n| format!("name-{n}")).collect();
        let names = || names.iter().map(String::as_str);
        assert_eq!(nearest(&"m".repeat(1_000_000), names()), None);
        assert_eq!(nearest("nme-77", names()), Some("name-77"));
    }
}
