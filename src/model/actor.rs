//! Actors and their mentions.

use super::{ActorId, Span, Why};

/// What an actor is, or what a mention is used as (a capital may be a place or stand for a state).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ActorKind {
    /// A human being.
    Person,
    /// An organisation, body, party, company or treaty system.
    Organisation,
    /// A country, past ones included.
    State,
    /// A city, region, sea or continent.
    Place,
    /// A people, a bloc or another group without an address.
    Group,
    /// A newspaper, channel, agency, site or social network.
    Media,
}

impl ActorKind {
    /// All kinds, in display order.
    pub(crate) const ALL: [Self; 6] = [
        Self::Person,
        Self::Organisation,
        Self::State,
        Self::Place,
        Self::Group,
        Self::Media,
    ];

    /// The word used in exports and queries.
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::State => "state",
            Self::Place => "place",
            Self::Group => "group",
            Self::Media => "media",
        }
    }

    /// The kind with that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// How a mention names its actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MentionKind {
    /// A full name.
    Name,
    /// A part of the full name, resolved inside the document.
    ShortName,
    /// Initials.
    Acronym,
    /// An adjective or noun of nationality.
    Demonym,
    /// A capital or seat of power that stands for a state.
    Metonym,
}

impl MentionKind {
    /// The word used in exports and queries.
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::ShortName => "short-name",
            Self::Acronym => "acronym",
            Self::Demonym => "demonym",
            Self::Metonym => "metonym",
        }
    }
}

/// One actor of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The stable identifier used in exports, queries and rules: kebab-case for lexicon actors,
    /// else derived from the canonical name.
    pub key: String,
    /// The canonical name in the corpus's language.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// The distinct surface forms seen, most frequent first.
    pub(crate) aliases: Vec<String>,
    /// The state a capital or seat of power stands for when it is used as a metonym, or a people's state.
    pub(crate) stands_for: Option<ActorId>,
}

/// Findings below this confidence are doubtful: shown dim, and left out where only sure ones are asked for.
pub const SURE: f32 = 0.5;

/// One mention in one document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mention {
    /// Whom it names.
    pub actor: ActorId,
    /// The name in the text, without clitics and title words.
    pub span: Span,
    /// What it is used as here.
    pub used_as: ActorKind,
    /// How it names the actor.
    pub kind: MentionKind,
    /// From 0 to 1.
    pub confidence: f32,
    /// Whether it lies inside a longer mention (NATO in "NATO–Russia Council").
    pub nested: bool,
    /// Why it was found and linked.
    pub(crate) why: Why,
}

impl Mention {
    /// Whether its confidence is at least [`SURE`].
    pub(crate) fn is_sure(&self) -> bool {
        self.confidence >= SURE
    }
}
