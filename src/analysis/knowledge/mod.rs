//! The user's own knowledge of actors, ready for analysis: rows for the lexicon, and a pass over
//! the findings of one article.
//!
//! Rules go in once; lexicons with the user's rows are made when an article first asks for one.
//! It reads no file: see `config::actors`. Words are compared folded, so their spelling is as free
//! as in a search.

mod correct;
mod index;
mod own;
mod prepared;
mod rules;

pub use prepared::{Knowledge, known_ids};
pub use rules::{Glob, Ignore, Ignored, OwnActor, OwnAlias, Retype, Rules, Split};
