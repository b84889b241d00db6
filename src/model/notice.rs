//! What ingest has to say about an input beside its result.

use super::{Damage, Unreadable};

/// How bad a [`Notice`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The article was read; something in it was repaired or is worth knowing.
    Warning,
    /// The article could not be read; it is listed with this reason and has no text.
    Failure,
}

/// What a [`Notice`] is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The input could not be read.
    Unreadable(Unreadable),
    /// It could, though not all of it was as it should be.
    Damaged(Damage),
}

/// One remark about one input: what is wrong. Its words say what would help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How bad it is.
    pub severity: Severity,
    /// What it says.
    pub what: What,
}

impl Notice {
    /// A remark about an article that could be read.
    pub(crate) fn warning(damage: Damage) -> Self {
        Self {
            severity: Severity::Warning,
            what: What::Damaged(damage),
        }
    }

    /// The reason why an input could not be read.
    pub(crate) fn failure(reason: Unreadable) -> Self {
        Self {
            severity: Severity::Failure,
            what: What::Unreadable(reason),
        }
    }
}
