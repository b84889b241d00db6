//! Names of things in the library: small, copyable, valid for one run only.

/// A document of the library, in order of arrival.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DocId(pub u32);

/// An actor of the library. The stable, cross-run name is [`super::Actor::key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ActorId(pub u32);

impl DocId {
    /// The position in the library's document arena.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl ActorId {
    /// The position in the library's actor arena.
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}
