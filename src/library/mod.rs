//! The shared in-memory model: every article, actor, mention and date, and the questions asked of them.
//!
//! In go articles with their findings, one at a time; out come ids, postings, counts and lists that
//! every pane and every export draws from. It reads no file, finds no actor and draws nothing; it only
//! grows, and an id stays valid for the run.

mod actor_table;
mod counts;
mod date_table;
mod query;
mod store;
mod text_search;
mod uses;

pub use counts::{ActorCount, actor_counts, counts_in, rolled_up};
pub use date_table::{DateRow, date_rows};
pub use query::{Chip, ChipPart, Field, Query, QueryError};
pub use store::{Library, Posting, Tally};
pub use text_search::TextSearch;

#[cfg(test)]
mod tests;
