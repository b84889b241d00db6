//! Actors: people, organisations, states, places, groups and media, and where a text names them.
//!
//! One article goes in; actors in order of first mention and their mentions come out. Evidence
//! comes from an embedded lexicon, from patterns of Arabic (titles, class words, quotation marks,
//! verbs of saying) and from the article itself (short forms). It reads no other article, resolves
//! no pronoun, and finds no actor that the text does not name.

mod candidate;
mod confidence;
mod coverage;
mod extract;
mod find;
mod findings;
mod link;
mod marked_text;
mod select;

pub(crate) use extract::{extract, warm_up};
pub(crate) use findings::ActorFindings;
pub(crate) use link::register::derived_key;
