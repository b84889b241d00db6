//! Why a mention was found, and why it belongs to its actor: one byte, because a library holds millions.
//!
//! It names the rule, not the words that the rule matched; those stand around the mention.

/// What made the words a mention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Evidence {
    /// A row of the lexicon.
    #[default]
    Lexicon,
    /// An ambiguous row of the lexicon, and words beside it that settle the matter.
    Context,
    /// A title or function before a name.
    Title,
    /// A verb of saying beside a name.
    Speech,
    /// Words that look like a name.
    Shape,
    /// A class word: ministry, company, city, newspaper.
    ClassWord,
    /// A class word and quotation marks.
    Quotation,
    /// The byline, the outlet or the dateline.
    Masthead,
    /// Initials in brackets after a name.
    Brackets,
    /// The name, or a part of it, stands elsewhere in the article.
    Repeat,
    /// The statistical tagger.
    Tagger,
    /// A rule of the user.
    User,
}

/// What made the mention one of its actor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Link {
    /// The actor has the name that is written.
    #[default]
    Itself,
    /// The row of the lexicon.
    Lexicon,
    /// The same name in another spelling: its transliteration key.
    Spelling,
    /// The name begins with that of a known person.
    Longer,
    /// A part of a full name in the same article.
    ShortForm,
    /// A short form, one letter apart.
    Respelled,
    /// Initials of a name in the same article.
    Acronym,
    /// A rule of the user.
    User,
}

/// Why a mention was found and linked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Why(u8);

impl Evidence {
    /// All kinds of evidence; the position is the code.
    pub(crate) const ALL: [Self; 12] = [
        Self::Lexicon,
        Self::Context,
        Self::Title,
        Self::Speech,
        Self::Shape,
        Self::ClassWord,
        Self::Quotation,
        Self::Masthead,
        Self::Brackets,
        Self::Repeat,
        Self::Tagger,
        Self::User,
    ];

    /// The word used in exports and, after `why-`, in the interface strings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Lexicon => "lexicon",
            Self::Context => "context",
            Self::Title => "title",
            Self::Speech => "speech",
            Self::Shape => "shape",
            Self::ClassWord => "class-word",
            Self::Quotation => "quotation",
            Self::Masthead => "masthead",
            Self::Brackets => "brackets",
            Self::Repeat => "repeat",
            Self::Tagger => "tagger",
            Self::User => "user",
        }
    }
}

impl Link {
    /// All links; the position is the code.
    pub(crate) const ALL: [Self; 8] = [
        Self::Itself,
        Self::Lexicon,
        Self::Spelling,
        Self::Longer,
        Self::ShortForm,
        Self::Respelled,
        Self::Acronym,
        Self::User,
    ];

    /// The word used in exports and, after `link-`, in the interface strings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Itself => "itself",
            Self::Lexicon => "lexicon",
            Self::Spelling => "spelling",
            Self::Longer => "longer-name",
            Self::ShortForm => "short-form",
            Self::Respelled => "respelled",
            Self::Acronym => "acronym",
            Self::User => "user",
        }
    }
}

impl Why {
    /// A mention found by this evidence and linked in this way.
    pub(crate) const fn new(evidence: Evidence, link: Link) -> Self {
        Self(evidence as u8 | (link as u8) << 4)
    }

    /// What made the words a mention.
    pub fn evidence(self) -> Evidence {
        let code = usize::from(self.0 & 0xF);
        Evidence::ALL.get(code).copied().unwrap_or_default()
    }

    /// What made the mention one of its actor.
    pub fn link(self) -> Link {
        let code = usize::from(self.0 >> 4);
        Link::ALL.get(code).copied().unwrap_or_default()
    }

    /// The same evidence with another link.
    #[must_use]
    pub(crate) fn linked(self, link: Link) -> Self {
        Self::new(self.evidence(), link)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_byte_keeps_both() {
        for evidence in Evidence::ALL {
            for link in Link::ALL {
                let why = Why::new(evidence, link);
                assert_eq!((why.evidence(), why.link()), (evidence, link));
            }
        }
        assert_eq!(size_of::<crate::model::Mention>(), 20);
    }
}
