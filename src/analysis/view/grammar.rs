//! By whose rules the words of an article are read.

use crate::script::Language;

/// Whether words are read by the rules of Arabic or taken as they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Grammar {
    /// Proclitics are taken off, and the patterns of Arabic apply.
    Arabic,
    /// A word is what is written, and only the lexicon finds names.
    AsWritten,
}

impl Grammar {
    /// The grammar for articles in `language`. English is read with the lexicon and grammar of Arabic.
    pub(crate) fn of(language: Language) -> Self {
        match language {
            Language::Arabic | Language::English => Self::Arabic,
            Language::Persian | Language::Urdu | Language::Hebrew => Self::AsWritten,
        }
    }
}
