//! The embedded lexicons, each built once from the files in `assets/lexicon`.

use std::sync::LazyLock;

use super::build::{arabic, names_alone};
use super::files::{HEBREW_ROWS, PERSIAN_ROWS, URDU_ROWS};
use super::table::ActorLexicon;
use crate::script::Language;

static ARABIC: LazyLock<ActorLexicon> = LazyLock::new(arabic);
static PERSIAN: LazyLock<ActorLexicon> = LazyLock::new(|| names_alone(PERSIAN_ROWS));
static URDU: LazyLock<ActorLexicon> = LazyLock::new(|| names_alone(URDU_ROWS));
static HEBREW: LazyLock<ActorLexicon> = LazyLock::new(|| names_alone(HEBREW_ROWS));

impl ActorLexicon {
    /// The lexicon of Arabic.
    pub(crate) fn arabic() -> &'static Self {
        &ARABIC
    }

    /// The lexicon for articles in `language`.
    pub(crate) fn of(language: Language) -> &'static Self {
        match language {
            Language::Arabic | Language::English => &ARABIC,
            Language::Persian => &PERSIAN,
            Language::Urdu => &URDU,
            Language::Hebrew => &HEBREW,
        }
    }
}
