//! What outlives a run: small files in the user's state folder.
//!
//! Promise: a file is replaced whole or not at all, and one that is absent, broken or written by a
//! newer version costs no more than what it would have said. Limit: two programs that write at the
//! same moment, and the later one wins.

mod choices;
mod file;

pub(crate) use choices::{Choices, choices_file};
