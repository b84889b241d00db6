//! Paired brackets.

/// A paired bracket (BD14, BD15).
#[derive(Clone, Copy, Debug)]
pub(super) struct Bracket {
    /// The index of its character in the paragraph or sequence.
    pub(super) at: u32,
    /// The opening bracket of its pair, normalised.
    pub(super) opening: char,
    pub(super) is_open: bool,
}
