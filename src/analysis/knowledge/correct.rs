//! The pass over one article's findings: aliases, then splits, then types, then what is ignored.
//!
//! A mention may be left out or given another actor; none is added here (the lexicon does that). Where
//! an ignored mention held others inside, those take its place.

use std::collections::HashMap;

use super::prepared::Knowledge;
use crate::analysis::actors::{ActorFindings, derived_key};
use crate::analysis::clitics::TO;
use crate::analysis::lexicon::ActorLexicon;
use crate::model::{ActorKind, Article, Findings, FoundActor, FoundMention, Link, Span};
use crate::script::fold_str;

impl Knowledge {
    /// The findings as the user's rules have them.
    pub(in crate::analysis) fn correct(&self, article: &Article, findings: Findings) -> Findings {
        if self.is_empty() {
            return findings;
        }
        let mut correction = Correction {
            knowledge: self,
            lexicon: self.lexicon(article.language),
            numbers: numbers_of(&findings.actors),
            actors: findings.actors,
            kept: Vec::with_capacity(findings.mentions.len()),
        };
        let mut holes: Vec<Span> = Vec::new();
        for mention in findings.mentions {
            let words = MentionWords::of(&article.text, mention.span);
            let mention = correction.linked(mention, &words);
            let key = correction.key(mention.actor);
            if self.ignores(&article.source.name, key, &words) {
                if !mention.nested {
                    holes.push(mention.span);
                }
                continue;
            }
            correction.kept.push(mention);
        }
        promote(&mut correction.kept, &holes);
        correction.retype();
        let found = renumbered(correction.actors, correction.kept);
        Findings {
            actors: found.actors,
            mentions: found.mentions,
            ..findings
        }
    }

    /// Whether a rule for that file ignores the actor, or the words.
    fn ignores(&self, file: &str, key: &str, found: &MentionWords) -> bool {
        let index = &self.index;
        let by_words = found.look_up_all(&index.ignored_words);
        let by_actor = index.ignored_actors.get(key).into_iter();
        by_words.chain(by_actor).flatten().any(|&place| {
            let rule = self.rules.ignores.get(place);
            rule.is_some_and(|rule| rule.documents.as_ref().is_none_or(|glob| glob.fits(file)))
        })
    }
}

/// The words of a mention, folded.
struct MentionWords<'a> {
    written: &'a str,
    folded: String,
    /// With the article's alef, which is not written after the preposition ل.
    whole: Option<String>,
}

impl<'a> MentionWords<'a> {
    fn of(text: &'a str, span: Span) -> Self {
        let written = span.of(text);
        let folded = fold_str(written);
        let before = text.get(..span.start as usize).unwrap_or_default();
        let contracted = before.ends_with(TO) && folded.starts_with(TO);
        Self {
            written,
            whole: contracted.then(|| format!("ا{folded}")),
            folded,
        }
    }

    /// What the map has for the words as they stand, then for those with the article's alef.
    fn look_up_all<'m, T>(&self, map: &'m HashMap<String, T>) -> impl Iterator<Item = &'m T> {
        let whole = self.whole.as_ref().and_then(|whole| map.get(whole));
        map.get(&self.folded).into_iter().chain(whole)
    }
}

/// The findings while they are corrected.
struct Correction<'a> {
    knowledge: &'a Knowledge,
    lexicon: &'a ActorLexicon,
    actors: Vec<FoundActor>,
    /// Key → place in `actors`.
    numbers: HashMap<String, u32>,
    kept: Vec<FoundMention>,
}

impl Correction<'_> {
    fn key(&self, actor: u32) -> &str {
        let actor = self.actors.get(actor as usize);
        actor.map_or("", |actor| &actor.key)
    }

    /// The mention with the actor that aliases and splits give it.
    fn linked(&mut self, mut mention: FoundMention, found: &MentionWords) -> FoundMention {
        let knowledge = self.knowledge;
        let alias = found.look_up_all(&knowledge.index.aliases).next();
        if let Some(actor) = alias.filter(|actor| *actor != self.key(mention.actor)) {
            self.link(&mut mention, actor);
        }
        let places = found.look_up_all(&knowledge.index.splits).flatten();
        let splits = places.filter_map(|&place| Some((place, knowledge.rules.splits.get(place)?)));
        // The last rule wins.
        let split = splits
            .filter(|(_, split)| split.actor == self.key(mention.actor))
            .max_by_key(|(place, _)| *place);
        match split.map(|(_, split)| (&split.to, &split.actor)) {
            Some((Some(to), _)) => self.link(&mut mention, to),
            Some((None, from)) => self.split_off(&mut mention, from, found.written),
            None => {}
        }
        mention
    }

    fn link(&mut self, mention: &mut FoundMention, key: &str) {
        let Some(target) = self.number(key) else {
            return;
        };
        mention.used_as = self.actors[target as usize].kind;
        mention.actor = target;
        mention.why = mention.why.linked(Link::User);
    }

    /// Makes the words an actor of their own.
    fn split_off(&mut self, mention: &mut FoundMention, from: &str, written: &str) {
        let own = derived_key(written, mention.used_as);
        let key = if own == from || own.is_empty() {
            format!("{from}-2")
        } else {
            own
        };
        if self.number(&key).is_none() {
            self.add(FoundActor {
                key: key.clone(),
                name: written.split_whitespace().collect::<Vec<_>>().join(" "),
                kind: mention.used_as,
                stands_for: None,
                stands_for_name: None,
            });
        }
        self.link(mention, &key);
    }

    /// The number of the actor with that key in this article; a known one is added.
    fn number(&mut self, key: &str) -> Option<u32> {
        if let Some(known) = self.numbers.get(key) {
            return Some(*known);
        }
        let entry = self.lexicon.entry(self.lexicon.by_id(key)?);
        let state = entry.stands_for.map(|state| self.lexicon.entry(state));
        Some(self.add(FoundActor {
            key: key.to_owned(),
            name: entry.name.to_string(),
            kind: entry.kind,
            stands_for: state.map(|state| state.id.to_string()),
            stands_for_name: state.map(|state| state.name.to_string()),
        }))
    }

    fn add(&mut self, actor: FoundActor) -> u32 {
        let number = u32::try_from(self.actors.len()).unwrap_or(u32::MAX);
        self.numbers.insert(actor.key.clone(), number);
        self.actors.push(actor);
        number
    }

    /// Gives actors the user's kinds. A use that differed from the old kind (a capital that acts
    /// as its state) stays.
    fn retype(&mut self) {
        let retypes = &self.knowledge.index.retypes;
        if retypes.is_empty() {
            return;
        }
        let before: Vec<ActorKind> = self.actors.iter().map(|actor| actor.kind).collect();
        for actor in &mut self.actors {
            actor.kind = retypes.get(&actor.key).copied().unwrap_or(actor.kind);
        }
        for mention in &mut self.kept {
            let number = mention.actor as usize;
            if let (Some(before), Some(actor)) = (before.get(number), self.actors.get(number))
                && mention.used_as == *before
            {
                mention.used_as = actor.kind;
            }
        }
    }
}

fn numbers_of(actors: &[FoundActor]) -> HashMap<String, u32> {
    let keys = actors.iter().map(|actor| actor.key.clone());
    keys.zip(0..).collect()
}

/// Mentions inside one that was left out are no longer nested.
fn promote(mentions: &mut [FoundMention], holes: &[Span]) {
    for mention in mentions.iter_mut().filter(|mention| mention.nested) {
        let after = holes.partition_point(|hole| hole.start <= mention.span.start);
        let hole = after.checked_sub(1).and_then(|place| holes.get(place));
        if hole.is_some_and(|hole| hole.covers(mention.span)) {
            mention.nested = false;
        }
    }
}

/// The actors that are still mentioned, in order of first mention.
fn renumbered(actors: Vec<FoundActor>, mut mentions: Vec<FoundMention>) -> ActorFindings {
    let mut numbers: Vec<Option<u32>> = vec![None; actors.len()];
    let mut order: Vec<usize> = Vec::with_capacity(actors.len());
    mentions.retain_mut(|mention| {
        let old = mention.actor as usize;
        let Some(slot) = numbers.get_mut(old) else {
            return false;
        };
        let fresh = u32::try_from(order.len()).unwrap_or(u32::MAX);
        if slot.is_none() {
            order.push(old);
        }
        mention.actor = *slot.get_or_insert(fresh);
        true
    });
    let mut actors: Vec<Option<FoundActor>> = actors.into_iter().map(Some).collect();
    let kept = order
        .into_iter()
        .filter_map(|old| actors.get_mut(old).and_then(Option::take))
        .collect();
    ActorFindings {
        actors: kept,
        mentions,
    }
}
