//! The conditions a query is made of.

use jiff::civil::Date;

use crate::library::TextSearch;
use crate::model::{ActorId, ActorKind, MentionKind, TimexValue};
use crate::script::Language;

/// What a term is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// A mention of an actor that is not nested.
    Actor,
    /// Any mention of an actor, nested ones included.
    Nested,
    /// What a mention is used as.
    Type,
    /// How a mention names its actor.
    Kind,
    /// A date mentioned in the text.
    Date,
    /// The article's own date.
    Published,
    /// The outlet's name.
    Outlet,
    /// The text.
    Text,
    /// The title.
    Title,
    /// The file name.
    File,
    /// The language.
    Language,
    /// A bare word: an actor's name, or text.
    Word,
}

/// A condition or its opposite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) negated: bool,
    pub(super) test: Test,
}

/// One condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Test {
    Actor(ActorTest),
    Type(ActorKind),
    Kind(MentionKind),
    Date(DateRange),
    Published(DateRange),
    Outlet(TextSearch),
    Text(TextSearch),
    Title(TextSearch),
    File(TextSearch),
    Language(Language),
    Word(WordTest),
}

/// One of these actors is mentioned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ActorTest {
    /// The key or name as written.
    pub(super) written: String,
    /// Whom the library knows by it.
    pub(super) ids: Vec<ActorId>,
    /// Whether mentions inside longer mentions count.
    pub(super) nested: bool,
}

/// An actor named exactly so is mentioned, or the word is in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct WordTest {
    pub(super) actor: ActorTest,
    pub(super) search: TextSearch,
}

/// Days from first to last, both included; `None` is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DateRange {
    pub(super) first: Option<Date>,
    pub(super) last: Option<Date>,
    /// As written, in ASCII digits, without the field.
    pub(super) written: String,
    /// `date`, `before` or `after`.
    pub(super) field: &'static str,
}

impl DateRange {
    /// Whether the value's days lie wholly inside. Values without known days never do.
    pub(super) fn holds(&self, value: &TimexValue) -> bool {
        self.holds_days(value.days())
    }

    /// Whether the days lie wholly inside.
    pub(super) fn holds_days(&self, days: Option<(Date, Date)>) -> bool {
        days.is_some_and(|(first, last)| {
            self.first.is_none_or(|earliest| first >= earliest)
                && self.last.is_none_or(|latest| last <= latest)
        })
    }
}

impl Test {
    pub(super) fn field(&self) -> Field {
        match self {
            Self::Actor(test) if test.nested => Field::Nested,
            Self::Actor(_) => Field::Actor,
            Self::Type(_) => Field::Type,
            Self::Kind(_) => Field::Kind,
            Self::Date(_) => Field::Date,
            Self::Published(_) => Field::Published,
            Self::Outlet(_) => Field::Outlet,
            Self::Text(_) => Field::Text,
            Self::Title(_) => Field::Title,
            Self::File(_) => Field::File,
            Self::Language(_) => Field::Language,
            Self::Word(_) => Field::Word,
        }
    }
}
