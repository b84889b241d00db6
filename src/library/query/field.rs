//! The fields of a query, and the classes of words that the language has.

/// What a term is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// Who is mentioned.
    Actor,
    /// Who is mentioned, inside longer names as well.
    Nested,
    /// As what somebody is mentioned.
    Type,
    /// In which form.
    Kind,
    /// How sure a mention is.
    Confidence,
    /// A date in the text, inside a range.
    Date,
    /// A date in the text before a day.
    Before,
    /// A date in the text after a day.
    After,
    /// The day of writing.
    Published,
    /// Who published it.
    Outlet,
    /// Words of the text.
    Text,
    /// An actor of that name, or a word of the text.
    Word,
    /// Words of the title.
    Title,
    /// Words of the file name.
    File,
    /// The language of the text.
    Language,
}

impl Field {
    pub(super) const ALL: [Self; 15] = [
        Self::Actor,
        Self::Nested,
        Self::Type,
        Self::Kind,
        Self::Confidence,
        Self::Date,
        Self::Before,
        Self::After,
        Self::Published,
        Self::Outlet,
        Self::Text,
        Self::Word,
        Self::Title,
        Self::File,
        Self::Language,
    ];

    /// Its meaning in `assets/query.tsv`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Nested => "nested",
            Self::Type => "type",
            Self::Kind => "kind",
            Self::Confidence => "confidence",
            Self::Date => "date",
            Self::Before => "before",
            Self::After => "after",
            Self::Published => "published",
            Self::Outlet => "outlet",
            Self::Text => "text",
            Self::Word => "word",
            Self::Title => "title",
            Self::File => "file",
            Self::Language => "language",
        }
    }

    /// The field of a meaning.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}

/// A class of words in `assets/query.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Class {
    /// Names of fields.
    Field,
    /// Types of actors.
    Type,
    /// Kinds of mentions.
    Kind,
    /// Languages.
    Language,
}

impl Class {
    const ALL: [Self; 4] = [Self::Field, Self::Type, Self::Kind, Self::Language];

    /// Its name in the table.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Field => "field",
            Self::Type => "type",
            Self::Kind => "kind",
            Self::Language => "language",
        }
    }

    /// The class of a name.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }
}
