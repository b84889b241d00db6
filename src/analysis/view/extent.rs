//! Which tokens form a name.

/// The tokens of a name, and the bytes of clitics on the first that are no part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// The first token.
    pub first: usize,
    /// The last token.
    pub last: usize,
    /// Folded bytes of clitics on the first token.
    pub(crate) clitic: u32,
}

impl Extent {
    /// The tokens `first` to `last`, all letters of the first included.
    pub(crate) fn whole(first: usize, last: usize) -> Self {
        Self {
            first,
            last,
            clitic: 0,
        }
    }
}
