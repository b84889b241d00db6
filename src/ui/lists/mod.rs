//! What the panes list, and where a list stands: selections and windows, rows of articles, hits, the help.

mod cursor;
pub(in crate::ui) mod help;
mod hits;
mod listing;
pub(in crate::ui) mod signs;

pub(crate) use cursor::Cursor;
pub(super) use hits::{Hits, Neighbour, Way};
pub use listing::Entry;
pub(in crate::ui) use listing::{Listing, MARGIN};
