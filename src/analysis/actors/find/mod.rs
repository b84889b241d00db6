//! The finders: each reads one article's tokens and gives candidate mentions by one kind of evidence.
//!
//! They settle no overlaps, number no actors and link no short forms; that is for `select` and `link`.

mod chain;
pub(crate) mod chains;
pub(crate) mod class_names;
mod context;
mod edges;
mod exceptions;
mod homographs;
pub(crate) mod known;
pub(crate) mod latin;
pub(crate) mod masthead;
mod name_evidence;
pub(crate) mod names;
mod occurrence;
pub(crate) mod people;
pub(crate) mod places;
mod proposed;
pub(crate) mod quotes;
pub(crate) mod tagged;
mod the_west;
mod usage;
