//! The proclitics of Arabic: words of one letter written onto the word behind them, and the article.
//!
//! A folded word goes in, what remains without them comes out. Whether the letters are clitics at all,
//! or the beginning of the word, is for the caller to know; no lexicon is asked here.

/// The definite article.
pub(crate) const ARTICLE: &str = "ال";
/// The article behind [`TO`], which swallows its alef.
pub(crate) const TO_THE: &str = "لل";
/// The article behind [`AND`].
pub(crate) const AND_THE: &str = "وال";

/// The conjunction "and".
pub(crate) const AND: char = 'و';
/// The conjunction "so".
pub(crate) const SO: char = 'ف';
/// The preposition "by" or "in".
pub(crate) const BY: char = 'ب';
/// The preposition "to" or "for".
pub(crate) const TO: char = 'ل';
/// The preposition "like".
pub(crate) const LIKE: char = 'ك';

/// Proclitics that are taken off together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Proclitics(&'static [char]);

impl Proclitics {
    /// "And" only.
    pub(crate) const AND: Self = Self(&[AND]);
    /// The conjunctions.
    pub(crate) const AND_SO: Self = Self(&[AND, SO]);
    /// The conjunctions and "by".
    pub(crate) const AND_SO_BY: Self = Self(&[AND, SO, BY]);
    /// "And", "by" and "to".
    pub(crate) const AND_BY_TO: Self = Self(&[AND, BY, TO]);
    /// All but "like".
    pub(crate) const AND_SO_BY_TO: Self = Self(&[AND, SO, BY, TO]);
    /// All but "to".
    pub(crate) const AND_SO_BY_LIKE: Self = Self(&[AND, SO, BY, LIKE]);
    /// All five.
    pub(crate) const ALL: Self = Self(&[AND, SO, BY, TO, LIKE]);

    /// Whether `word` begins with one of them.
    pub(crate) fn begin(self, word: &str) -> bool {
        word.starts_with(self.0)
    }

    /// `word` without any of them at its beginning.
    pub(crate) fn off(self, word: &str) -> &str {
        word.trim_start_matches(self.0)
    }
}

/// What stands behind a conjunction; `None` without one.
pub(crate) fn behind_conjunction(word: &str) -> Option<&str> {
    word.strip_prefix([AND, SO])
}

/// What stands behind a preposition; `None` without one.
pub(crate) fn behind_preposition(word: &str) -> Option<&str> {
    word.strip_prefix([BY, TO, LIKE])
}

/// The word without the article.
pub(crate) fn without_article(word: &str) -> &str {
    word.strip_prefix(ARTICLE).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_off_what_is_asked_for() {
        let rows = [
            (Proclitics::AND, "وبمدينه", "بمدينه"),
            (Proclitics::AND_BY_TO, "وبمدينه", "مدينه"),
            (Proclitics::AND_BY_TO, "فمدينه", "فمدينه"),
            (Proclitics::ALL, "كمدينه", "مدينه"),
        ];
        for (letters, word, expect) in rows {
            assert_eq!(letters.off(word), expect, "{word}");
        }
        assert_eq!(behind_conjunction("فالوزير"), Some("الوزير"));
        assert_eq!(behind_preposition("للوزير"), Some("لوزير"));
        assert_eq!(without_article("الوزير"), "وزير");
    }
}
