//! The conditions a query is made of.

use std::ops::{Bound, RangeBounds};

use jiff::civil::Date;

use super::field::Field;
use crate::library::TextSearch;
use crate::model::{ActorId, ActorKind, Mention, MentionKind, TimexValue};
use crate::script::{Language, fold_str};

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
    Confidence(ConfidenceRange),
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

/// Confidences of a range.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ConfidenceRange {
    first: Bound<f32>,
    last: Bound<f32>,
    /// As written, in ASCII digits, without the field.
    pub(super) written: String,
}

impl Eq for ConfidenceRange {}

impl ConfidenceRange {
    /// `>0.5`, `>=0.5`, `<0.5`, `<=0.5`, `0.3..0.7`, or `0.5`, which is at least that much.
    pub(super) fn read(value: &str) -> Option<Self> {
        use Bound::{Excluded, Included, Unbounded};
        let written = fold_str(value.trim()).replace('\u{66B}', ".");
        let number = |text: &str| {
            let number: f32 = text.trim().parse().ok()?;
            (0.0..=1.0).contains(&number).then_some(number)
        };
        let (first, last) = if let Some(least) = written.strip_prefix(">=") {
            (Included(number(least)?), Unbounded)
        } else if let Some(most) = written.strip_prefix("<=") {
            (Unbounded, Included(number(most)?))
        } else if let Some(below) = written.strip_prefix('>') {
            (Excluded(number(below)?), Unbounded)
        } else if let Some(above) = written.strip_prefix('<') {
            (Unbounded, Excluded(number(above)?))
        } else if let Some((least, most)) = written.split_once("..") {
            let (least, most) = (number(least)?, number(most)?);
            if least > most {
                return None;
            }
            (Included(least), Included(most))
        } else {
            (Included(number(&written)?), Unbounded)
        };
        Some(Self {
            first,
            last,
            written,
        })
    }

    pub(super) fn holds(&self, mention: &Mention) -> bool {
        (self.first, self.last).contains(&mention.confidence)
    }
}

/// Days from first to last, both included; `None` is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DateRange {
    pub(super) first: Option<Date>,
    pub(super) last: Option<Date>,
    /// As written, in ASCII digits, without the field.
    pub(super) written: String,
    /// Date, before, after or published.
    pub(super) field: Field,
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
    /// The field it is written with.
    pub(super) fn field(&self) -> Field {
        match self {
            Self::Actor(test) if test.nested => Field::Nested,
            Self::Actor(_) => Field::Actor,
            Self::Type(_) => Field::Type,
            Self::Kind(_) => Field::Kind,
            Self::Confidence(_) => Field::Confidence,
            Self::Date(range) => range.field,
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
