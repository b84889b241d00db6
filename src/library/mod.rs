//! The shared in-memory model: every article, actor, mention and date, and the questions asked of them.
//!
//! In go articles, and their findings with them or later; out come ids, postings, counts and lists that
//! every pane and every export draws from. It reads no file, finds no actor and draws nothing; it only
//! grows, and an id stays valid for the run.

mod actor_table;
mod certainty;
mod counts;
mod date_rows;
mod date_table;
mod parallel;
mod postings;
mod query;
mod store;
mod text_search;
mod uses;

pub use certainty::Certainty;
pub use counts::{ActorCount, actor_counts, actor_counts_of, counts_in, rolled_up};
pub use date_rows::{DateRow, date_rows, date_rows_of, occurrences_of};
pub use query::{Chip, ChipPart, Class, Fault, Query, QueryError, Sign};
pub use store::Library;
pub(crate) use text_search::TextSearch;

#[cfg(test)]
mod tests;
