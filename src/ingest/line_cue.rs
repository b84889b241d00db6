//! The role of one line as its own words have it.

use crate::model::{BlockKind, Span};

/// What a line says of itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct LineCue {
    /// Its role.
    pub kind: Option<BlockKind>,
    /// Whether it announces links to other articles.
    pub(crate) related: bool,
    /// The author it names.
    pub(crate) byline: Option<Span>,
    /// The outlet it names.
    pub(crate) outlet: Option<Span>,
    /// The place it names.
    pub(crate) dateline: Option<Span>,
}

impl LineCue {
    /// A role and nothing else.
    pub(super) fn role(kind: BlockKind) -> Self {
        Self {
            kind: Some(kind),
            ..Self::default()
        }
    }
}
