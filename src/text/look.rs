//! How a cluster is drawn, beside its characters.

use super::cluster::Cluster;
use super::joining::Joined;
use super::options::{Marks, Shaping, TextOptions};

/// The base of marks that have no letter before them: a dotted circle.
pub(super) const MARK_HOLDER: char = '\u{25CC}';

/// How a cluster is drawn, beside its characters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    /// Joined forms, or `None` for the letters as they are.
    pub(crate) joined: Option<Joined>,
    /// Whether its embedding level is odd, so that brackets are mirrored.
    pub(crate) rtl: bool,
    /// Vowel signs.
    pub(crate) marks: Marks,
    /// What stands in for the letter of marks that have none.
    pub(crate) holder: Option<char>,
}

impl Look {
    /// How a cluster of a text with these options is to be drawn.
    pub(super) fn of(cluster: &Cluster, options: TextOptions) -> Self {
        Self {
            joined: match options.shaping {
                Shaping::Forms => Some(cluster.joined()),
                Shaping::None => None,
            },
            rtl: cluster.level % 2 == 1,
            marks: options.marks,
            holder: Some(MARK_HOLDER),
        }
    }
}
