//! Questions to the library: which documents, which of their mentions, which of their dates.
//!
//! A query is a list of clauses that must all hold; a clause holds when any of its terms does.
//! The written form is `field:value` terms, blank for AND, `|` for OR, `-` for NOT; a bare word is
//! looked up as an actor's name or in the text. The words of the language are in `assets/query.tsv`.
//!
//! `type:` and `kind:` say which mentions count: beside actor terms they narrow the mentions those
//! look at; without any actor term they are conditions of their own. `date:` and its relatives
//! match dates that lie wholly inside the range.

mod clauses;
mod doc_set;
mod fault;
mod field;
mod parse;
mod run;
mod term;
mod words;
mod write;

use super::Library;

pub use clauses::{Query, Sign};
pub use fault::{Fault, QueryError};
pub use field::Class;
pub use write::{Chip, ChipPart};

impl Query {
    /// Reads the written form. Names of actors are looked up in the library as it is now;
    /// see `refresh`.
    ///
    /// # Errors
    /// When the text is not in the language; the error says where and what would be.
    pub fn parse(written: &str, library: &Library) -> Result<Self, QueryError> {
        let mut query = parse::parse(written)?;
        query.refresh(library);
        Ok(query)
    }
}

#[cfg(test)]
mod tests;
