//! The rules by what they are about, so that a mention meets its own without a search through all.

use std::collections::HashMap;

use super::rules::{Ignored, Rules};
use crate::model::ActorKind;
use crate::script::fold_str;

/// Where the rules are that a mention can meet. Words are folded; places are those in the rules.
#[derive(Debug, Default)]
pub(super) struct RuleIndex {
    /// Words → identifier.
    pub(super) aliases: HashMap<String, String>,
    /// Words → splits.
    pub(super) splits: HashMap<String, Vec<usize>>,
    /// Words → ignores.
    pub(super) ignored_words: HashMap<String, Vec<usize>>,
    /// Actor → ignores.
    pub(super) ignored_actors: HashMap<String, Vec<usize>>,
    /// Actor → its kind.
    pub(super) retypes: HashMap<String, ActorKind>,
}

impl RuleIndex {
    pub(super) fn of(rules: &Rules) -> Self {
        let mut index = Self::default();
        for alias in &rules.aliases {
            let words = fold_str(&alias.surface);
            index.aliases.insert(words, alias.actor.clone());
        }
        for (place, split) in rules.splits.iter().enumerate() {
            let words = fold_str(&split.surface);
            index.splits.entry(words).or_default().push(place);
        }
        for (place, ignore) in rules.ignores.iter().enumerate() {
            let places = match &ignore.what {
                Ignored::Actor(actor) => index.ignored_actors.entry(actor.clone()),
                Ignored::Surface(surface) => index.ignored_words.entry(fold_str(surface)),
            };
            places.or_default().push(place);
        }
        for retype in &rules.retypes {
            index.retypes.insert(retype.actor.clone(), retype.kind);
        }
        index
    }
}
