//! Sets of (type, kind) pairs, one bit each, so that "is there a mention used as a place by a
//! metonym" is one comparison.

use crate::model::{ActorKind, Mention, MentionKind};

/// Which pairs of [`Mention::used_as`] and [`Mention::kind`] occur.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Uses(u32);

const KINDS: [MentionKind; 5] = [
    MentionKind::Name,
    MentionKind::ShortName,
    MentionKind::Acronym,
    MentionKind::Demonym,
    MentionKind::Metonym,
];

impl Uses {
    /// The pairs that satisfy a condition.
    pub(super) fn matching(holds: impl Fn(ActorKind, MentionKind) -> bool) -> Self {
        let pairs = ActorKind::ALL
            .into_iter()
            .flat_map(|used_as| KINDS.map(|kind| (used_as, kind)));
        let pairs = pairs.filter(|(used_as, kind)| holds(*used_as, *kind));
        Self(pairs.fold(0, |bits, (used_as, kind)| bits | bit(used_as, kind)))
    }

    /// All pairs.
    pub(super) fn all() -> Self {
        Self(u32::MAX)
    }

    /// Pairs of either set.
    pub(super) fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the sets share a pair.
    pub(super) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl<'a> FromIterator<&'a Mention> for Uses {
    fn from_iter<T: IntoIterator<Item = &'a Mention>>(mentions: T) -> Self {
        let mentions = mentions.into_iter();
        Self(mentions.fold(0, |bits, mention| bits | bit(mention.used_as, mention.kind)))
    }
}

fn bit(used_as: ActorKind, kind: MentionKind) -> u32 {
    1 << (used_as as usize * KINDS.len() + kind as usize)
}
