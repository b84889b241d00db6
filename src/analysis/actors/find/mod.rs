//! The finders: each reads one article's tokens and gives candidate mentions by one kind of evidence.
//!
//! They settle no overlaps, number no actors and link no short forms; that is for `select` and `link`.

mod chain;
pub mod chains;
pub mod class_names;
mod context;
mod edges;
mod exceptions;
mod homographs;
pub mod known;
pub mod latin;
pub mod masthead;
mod name_evidence;
pub mod names;
mod occurrence;
pub mod people;
pub mod places;
mod proposed;
pub mod quotes;
pub mod tagged;
mod the_west;
mod usage;
