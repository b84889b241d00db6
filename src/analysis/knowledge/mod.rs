//! The user's own knowledge of actors, ready for analysis: rows for the lexicon, and a pass over
//! the findings of one article.
//!
//! Rules go in once; lexicons with the user's rows are made when an article first asks for one.
//! It reads no file: see `config::actors`. Words are compared folded, so their spelling is as free
//! as in a search.

mod correct;
mod index;
mod own;
mod rules;

use std::sync::OnceLock;

pub use rules::{Glob, Ignore, Ignored, OwnActor, OwnAlias, Retype, Rules, Split};

use super::lexicon::ActorLexicon;
use crate::script::Language;
use index::RuleIndex;

/// Rules and the lexicons they extend. The default has no rules and copies no lexicon.
#[derive(Default)]
pub struct Knowledge {
    rules: Rules,
    index: RuleIndex,
    lexicons: [OnceLock<ActorLexicon>; 4],
}

impl Knowledge {
    /// Prepares the rules. Whether their identifiers exist is for the caller to check.
    pub fn new(rules: Rules) -> Self {
        let own = rules.actors.iter().flat_map(|actor| {
            let names = std::iter::once(&actor.name).chain(&actor.aliases);
            names.map(|name| OwnAlias {
                surface: name.clone(),
                actor: actor.id.clone(),
            })
        });
        let mut aliases: Vec<OwnAlias> = own.collect();
        aliases.extend(rules.aliases);
        let rules = Rules { aliases, ..rules };
        Self {
            index: RuleIndex::of(&rules),
            rules,
            lexicons: Default::default(),
        }
    }

    /// Whether there is no rule.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// The lexicon for articles in `language`, with the user's rows.
    pub(super) fn lexicon(&self, language: Language) -> &ActorLexicon {
        let embedded = ActorLexicon::of(language);
        if self.rules.actors.is_empty() && self.rules.aliases.is_empty() {
            return embedded;
        }
        let place = match language {
            Language::Arabic | Language::English => 0,
            Language::Persian => 1,
            Language::Urdu => 2,
            Language::Hebrew => 3,
        };
        self.lexicons[place].get_or_init(|| own::with_rules(embedded, &self.rules))
    }
}

impl std::fmt::Debug for Knowledge {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_tuple("Knowledge")
            .field(&self.rules)
            .finish()
    }
}

/// The identifiers of all embedded lexicons.
pub fn known_ids() -> impl Iterator<Item = &'static str> {
    let languages = [
        Language::Arabic,
        Language::Persian,
        Language::Urdu,
        Language::Hebrew,
    ];
    languages
        .into_iter()
        .flat_map(|language| ActorLexicon::of(language).ids())
}
