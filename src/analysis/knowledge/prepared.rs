//! The user's rules, prepared for analysis: indexed, with the lexicons they extend.
//!
//! A lexicon with the user's rows is made when an article first asks for it, and kept.

use std::sync::OnceLock;

use super::index::RuleIndex;
use super::own::with_rules;
use super::rules::{OwnAlias, Rules};
use crate::analysis::lexicon::ActorLexicon;
use crate::script::Language;

/// Rules and the lexicons they extend. The default has no rules and copies no lexicon.
#[derive(Default)]
pub struct Knowledge {
    pub(super) rules: Rules,
    pub(super) index: RuleIndex,
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
    pub(crate) fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// The lexicon for articles in `language`, with the user's rows.
    pub(in crate::analysis) fn lexicon(&self, language: Language) -> &ActorLexicon {
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
        self.lexicons[place].get_or_init(|| with_rules(embedded, &self.rules))
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
