//! What comes out of the search for actors in one article. Plain data.

use crate::model::{FoundActor, FoundMention};

/// The actors of an article and where it names them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ActorFindings {
    /// The actors in order of first mention.
    pub actors: Vec<FoundActor>,
    /// The mentions, sorted by start; they point into the actors.
    pub mentions: Vec<FoundMention>,
}
