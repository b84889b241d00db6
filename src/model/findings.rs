//! What analysis finds in one article, before the library gives ids.

use super::{ActorKind, Anchor, DateMention, MentionKind, Span, Why};

/// An actor as one article's analysis knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundActor {
    /// The stable identifier; see [`super::Actor::key`].
    pub key: String,
    /// The canonical name.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// Key of the state it stands for, when used as a metonym or as a people's name.
    pub stands_for: Option<String>,
    /// The canonical name of `stands_for`, so that a library can list it before its first own mention.
    pub stands_for_name: Option<String>,
}

/// A mention that points into [`Findings::actors`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FoundMention {
    /// Index into [`Findings::actors`].
    pub actor: u32,
    /// The name in the text, without clitics and title words.
    pub span: Span,
    /// What it is used as here.
    pub used_as: ActorKind,
    /// How it names the actor.
    pub kind: MentionKind,
    /// From 0 to 1.
    pub confidence: f32,
    /// Whether it lies inside a longer mention.
    pub nested: bool,
    /// Why it was found and linked.
    pub why: Why,
}

/// The findings of one article. Mentions and dates are sorted by start; mentions that are not
/// nested do not overlap each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings {
    /// The distinct actors, in order of first mention.
    pub actors: Vec<FoundActor>,
    /// The mentions, nested ones included.
    pub mentions: Vec<FoundMention>,
    /// The dates; they may overlap mentions.
    pub dates: Vec<DateMention>,
    /// The date the relative expressions were resolved against.
    pub anchor: Option<Anchor>,
}
