//! The embedded lexicon: actors with all their surface forms, classes of ordinary words, and the sets
//! of words and affixes that patterns ask for.
//!
//! Built once from the files in `assets/lexicon` and `assets/patterns`. A word or a surface goes in,
//! what is known of it comes out. It knows no clitics and no context.

mod affix_set;
mod build;
mod classes;
mod embedded;
mod entry;
mod files;
mod forms;
mod hash;
mod meanings;
mod nameness;
mod pattern_file;
mod pieces;
mod row;
mod table;
mod word_set;

pub(crate) use affix_set::AffixSet;
pub(super) use classes::Classes;
pub(crate) use entry::{ActorEntry, NameForm, NameReading, Standing};
pub(crate) use forms::Number;
pub(crate) use hash::Map;
pub(crate) use table::{ActorLexicon, KnownWord, ROOT};
pub(crate) use word_set::{WordSet, WordSets};

#[cfg(test)]
mod tests;
