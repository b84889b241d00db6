//! Candidates → numbered actors and mentions.
//!
//! The selected candidates go in, in text order; actors in order of first mention and all mentions come
//! out, those of the lexicon inside a longer one included. It links nothing: who is who is settled before.

use std::collections::HashMap;

use crate::analysis::actors::candidate::{CandidateMention, Who};
use crate::analysis::actors::findings::ActorFindings;
use crate::analysis::actors::marked_text::MarkedText;
use crate::analysis::lexicon::{ActorLexicon, Classes};
use crate::analysis::romanise::{person_slug, slug};
use crate::model::{ActorKind, FoundActor, FoundMention, MentionKind};
use crate::script::fold_str;

/// Numbers the actors in order of first mention. `candidates` are in text order.
pub(crate) fn register(candidates: &[CandidateMention], marked: &MarkedText) -> ActorFindings {
    let mut registry = Registry {
        lexicon: marked.lexicon,
        actors: Vec::new(),
        numbers: HashMap::new(),
    };
    let mut mentions: Vec<FoundMention> = Vec::with_capacity(candidates.len());
    let mut end = 0;
    for candidate in candidates {
        if candidate.span.is_empty() || candidate.span.start < end {
            continue;
        }
        end = candidate.span.end;
        mentions.push(registry.mention(candidate));
        if !matches!(
            candidate.used_as,
            ActorKind::Organisation | ActorKind::Media | ActorKind::Place
        ) {
            continue;
        }
        for inner in marked.inside(candidate.first, candidate.last) {
            if inner.span != candidate.span && candidate.span.covers(inner.span) {
                mentions.push(FoundMention {
                    nested: true,
                    ..registry.mention(inner)
                });
            }
        }
    }
    mentions.sort_by_key(|mention| (mention.span.start, mention.nested));
    ActorFindings {
        actors: registry.actors,
        mentions,
    }
}

/// The key of a name that the lexicon does not know, the same in every article.
fn key_of(name: &str, kind: ActorKind, lexicon: &ActorLexicon) -> String {
    let folded = fold_str(name);
    if kind == ActorKind::Person && folded.contains(' ') {
        person_slug(&folded, |word| {
            lexicon.word(word).classes.any(Classes::GIVEN)
        })
    } else {
        slug(&folded)
    }
}

/// The identifier of an actor that is in no lexicon, made from its name; empty if no letter of it can be
/// spelled.
pub(crate) fn derived_key(name: &str, kind: ActorKind) -> String {
    key_of(name, kind, ActorLexicon::arabic())
}

struct Registry<'a> {
    lexicon: &'a ActorLexicon,
    actors: Vec<FoundActor>,
    numbers: HashMap<String, u32>,
}

impl Registry<'_> {
    fn mention(&mut self, candidate: &CandidateMention) -> FoundMention {
        FoundMention {
            actor: self.number(candidate),
            span: candidate.span,
            used_as: candidate.used_as,
            kind: candidate.kind,
            confidence: candidate.confidence,
            nested: false,
            why: candidate.why,
        }
    }

    fn number(&mut self, candidate: &CandidateMention) -> u32 {
        let key = match &candidate.who {
            Who::Entry(entry) => self.lexicon.entry(*entry).id.to_string(),
            Who::Named { name, kind } => self.key_of(name, *kind),
        };
        if let Some(number) = self.numbers.get(&key) {
            return *number;
        }
        let number = u32::try_from(self.actors.len()).unwrap_or(u32::MAX);
        self.numbers.insert(key.clone(), number);
        self.actors.push(self.actor(key, candidate));
        number
    }

    /// A stable key made from the name only; never the identifier of a lexicon actor.
    fn key_of(&self, name: &str, kind: ActorKind) -> String {
        let slug = key_of(name, kind, self.lexicon);
        if slug.is_empty() || self.lexicon.by_id(&slug).is_some() {
            format!("{slug}-{}", kind.name())
                .trim_start_matches('-')
                .to_owned()
        } else {
            slug
        }
    }

    fn actor(&self, key: String, candidate: &CandidateMention) -> FoundActor {
        match &candidate.who {
            Who::Entry(index) => {
                let entry = self.lexicon.entry(*index);
                let acts = candidate.kind == MentionKind::Metonym || entry.kind != ActorKind::Place;
                let state = entry
                    .stands_for
                    .filter(|_| acts || entry.kind == ActorKind::Place);
                let state = state.map(|state| self.lexicon.entry(state));
                FoundActor {
                    key,
                    name: entry.name.to_string(),
                    kind: entry.kind,
                    stands_for: state.map(|state| state.id.to_string()),
                    stands_for_name: state.map(|state| state.name.to_string()),
                }
            }
            Who::Named { name, kind } => FoundActor {
                key,
                name: name.split_whitespace().collect::<Vec<_>>().join(" "),
                kind: *kind,
                stands_for: None,
                stands_for_name: None,
            },
        }
    }
}
