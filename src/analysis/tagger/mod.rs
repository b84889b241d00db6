//! A statistical tagger: proposes which words of an Arabic text name someone, and what.
//!
//! It takes the tokens of a text and gives spans of tokens with a class, a margin and a confidence
//! from 0 to 1. It labels in two passes; the second sees what the first made of the same words
//! elsewhere. It is trained on Arabic news only, gives no boundaries inside a token, and never reads
//! Persian, Urdu or Hebrew.

pub mod decode;
mod facts;
mod features;
mod hash;
pub mod labels;
pub mod model;
mod news;
mod propose;
mod repeats;
mod sheet;

pub use features::{VERSION, own, repeated};
pub use labels::{Entity, MOST_CLASSES, entities};
pub(crate) use news::news;
pub use propose::{Proposal, propose, tag};
pub use repeats::{Repeat, find as find_repeats};
pub use sheet::Sheet;

#[cfg(test)]
mod tests;
