//! Which findings count: all, or those that are sure enough.
//!
//! Counts are kept twice, for all mentions and for sure ones, beside each other in tallies, postings
//! and totals, so that leaving doubtful findings out costs no second pass.

use crate::model::{DateMention, Mention};

/// Which findings count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Certainty {
    /// All.
    #[default]
    Any,
    /// Those of at least [`SURE`](crate::model::SURE).
    Sure,
}

impl Certainty {
    /// Whether the mention counts.
    pub(crate) fn admits(self, mention: &Mention) -> bool {
        self == Self::Any || mention.is_sure()
    }

    /// Whether the date counts.
    pub(crate) fn admits_date(self, date: &DateMention) -> bool {
        self == Self::Any || date.is_sure()
    }
}
