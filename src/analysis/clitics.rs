//! The proclitics of Arabic: words of one letter written onto the word behind them, and the article.
//!
//! A folded word goes in, what remains without them comes out. Whether the letters are clitics at all,
//! or the beginning of the word, is for the caller to know; no lexicon is asked here.

/// The definite article.
pub const ARTICLE: &str = "ال";
/// The article behind the preposition ل, which swallows its alef.
pub const TO_THE: &str = "لل";
/// The article behind the conjunction و.
pub const AND_THE: &str = "وال";

/// Proclitic letters: and (و), so (ف), by (ب), to (ل), like (ك).
#[derive(Clone, Copy, Debug)]
pub struct Proclitics(&'static [char]);

impl Proclitics {
    /// و.
    pub const AND: Self = Self(&['و']);
    /// The conjunctions, و ف.
    pub const AND_SO: Self = Self(&['و', 'ف']);
    /// و ف ب.
    pub const AND_SO_BY: Self = Self(&['و', 'ف', 'ب']);
    /// و ب ل.
    pub const AND_BY_TO: Self = Self(&['و', 'ب', 'ل']);
    /// و ف ب ل.
    pub const AND_SO_BY_TO: Self = Self(&['و', 'ف', 'ب', 'ل']);
    /// و ف ب ك.
    pub const AND_SO_BY_LIKE: Self = Self(&['و', 'ف', 'ب', 'ك']);
    /// All five.
    pub const ALL: Self = Self(&['و', 'ف', 'ب', 'ل', 'ك']);

    /// Whether `word` begins with one of them.
    pub fn begin(self, word: &str) -> bool {
        word.starts_with(self.0)
    }

    /// `word` without any of them at its beginning.
    pub fn off(self, word: &str) -> &str {
        word.trim_start_matches(self.0)
    }
}

/// What stands behind a conjunction, و or ف; `None` without one.
pub fn behind_conjunction(word: &str) -> Option<&str> {
    word.strip_prefix(['و', 'ف'])
}

/// What stands behind a preposition, ب ل or ك; `None` without one.
pub fn behind_preposition(word: &str) -> Option<&str> {
    word.strip_prefix(['ب', 'ل', 'ك'])
}

/// The word without the article.
pub fn without_article(word: &str) -> &str {
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
