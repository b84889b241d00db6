//! How a character takes part in joining.

/// The `Joining_Type` property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::text) enum JoiningType {
    /// Joins on both sides.
    Dual,
    /// Joins to the letter before it only.
    Right,
    /// Joins to the letter after it only.
    Left,
    /// Causes joining on both sides and has no forms (tatweel, ZWJ).
    Causing,
    /// Seen through by joining (marks, most format characters).
    Transparent,
    /// Does not join.
    None,
}

impl JoiningType {
    /// Whether it joins to what follows it in logical order.
    pub(in crate::text) fn joins_after(self) -> bool {
        matches!(self, Self::Dual | Self::Left | Self::Causing)
    }

    /// Whether it joins to what precedes it in logical order.
    pub(in crate::text) fn joins_before(self) -> bool {
        matches!(self, Self::Dual | Self::Right | Self::Causing)
    }
}
