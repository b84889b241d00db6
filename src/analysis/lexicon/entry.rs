//! What a lexicon says: actors, and what a surface may mean. Plain data.

use std::borrow::Cow;

use super::forms::Number;
use crate::model::ActorKind;

/// How a surface names its actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameForm {
    /// A full name.
    Name,
    /// A short name that is used by itself.
    Short,
    /// Initials.
    Acronym,
    /// An adjective of nationality.
    Adjective(Number),
    /// A plural noun of the people.
    People,
}

/// One meaning of a surface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NameReading {
    /// Index of the actor in its lexicon.
    pub(crate) entry: u32,
    /// How it names the entry.
    pub(crate) form: NameForm,
    /// How far it counts by itself.
    pub(crate) standing: Standing,
}

/// How far a surface counts by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Wherever it stands.
    Clear,
    /// In a fitting context only.
    Ambiguous,
    /// As [`Ambiguous`](Self::Ambiguous); words of sport nearby are such a context.
    AmbiguousClub,
    /// Wherever it stands and above all others: the user says so.
    User,
}

impl NameReading {
    /// Whether it counts in a fitting context only.
    pub(crate) fn is_ambiguous(self) -> bool {
        matches!(self.standing, Standing::Ambiguous | Standing::AmbiguousClub)
    }

    /// Whether words of sport nearby are a fitting context.
    pub(crate) fn is_club(self) -> bool {
        self.standing == Standing::AmbiguousClub
    }

    /// Whether the user says so.
    pub(crate) fn is_users_own(self) -> bool {
        self.standing == Standing::User
    }
}

/// One actor.
#[derive(Clone, Debug)]
pub(crate) struct ActorEntry {
    /// The stable identifier.
    pub(crate) id: Cow<'static, str>,
    /// What it is.
    pub kind: ActorKind,
    /// The canonical name.
    pub name: Cow<'static, str>,
    /// The state it stands for as a metonym, or the state of a people.
    pub(crate) stands_for: Option<u32>,
    /// The group entry of a state's people.
    pub(crate) people: Option<u32>,
}
