//! Actors by id, by key and by folded name. Takes what one article's analysis found, gives ids that
//! are the same across articles. It never forgets an actor and never merges two keys.

use std::collections::HashMap;

use memchr::memmem;

use crate::model::{Actor, ActorId, ActorKind, FoundActor};
use crate::script::fold_str;

/// Surface forms kept per actor; a text made to flood the table cannot grow it further.
const MOST_ALIASES: usize = 64;

/// All actors of a library.
#[derive(Debug, Default)]
pub(super) struct ActorTable {
    actors: Vec<Actor>,
    /// How often each alias of each actor was seen, parallel to [`Actor::aliases`].
    alias_counts: Vec<Vec<u32>>,
    /// The actors that stand for each actor.
    parts: Vec<Vec<ActorId>>,
    /// Whether the actor was only ever seen as somebody's `stands_for`.
    announced: Vec<bool>,
    by_key: HashMap<String, ActorId>,
    by_name: HashMap<Box<str>, Vec<ActorId>>,
}

impl ActorTable {
    /// The actor of that id.
    ///
    /// # Panics
    /// When the id comes from another library.
    pub(super) fn get(&self, id: ActorId) -> &Actor {
        &self.actors[id.index()]
    }

    /// How many actors there are.
    pub(super) fn len(&self) -> usize {
        self.actors.len()
    }

    /// The actor with that stable key.
    pub(super) fn by_key(&self, key: &str) -> Option<ActorId> {
        self.by_key.get(key).copied()
    }

    /// The actors that stand for this one.
    pub(super) fn parts(&self, id: ActorId) -> &[ActorId] {
        self.parts.get(id.index()).map_or(&[], Vec::as_slice)
    }

    /// The id of a found actor, new or known.
    pub(super) fn intern(&mut self, found: &FoundActor) -> ActorId {
        let id = match self.by_key(&found.key) {
            Some(id) => {
                self.complete(id, found);
                id
            }
            None => self.insert(&found.key, &found.name, found.kind),
        };
        self.announced[id.index()] = false;
        if let Some(whole) = &found.stands_for {
            self.link(id, whole, found.stands_for_name.as_deref());
        }
        id
    }

    /// Notes one more occurrence of a surface form.
    pub(super) fn saw(&mut self, id: ActorId, surface: &str) {
        let aliases = &mut self.actors[id.index()].aliases;
        let counts = &mut self.alias_counts[id.index()];
        match aliases.iter().position(|alias| alias == surface) {
            Some(place) => {
                counts[place] = counts[place].saturating_add(1);
                let better = counts[..place].partition_point(|&count| count >= counts[place]);
                aliases[better..=place].rotate_right(1);
                counts[better..=place].rotate_right(1);
            }
            None if aliases.len() < MOST_ALIASES && !surface.is_empty() => {
                aliases.push(surface.to_owned());
                counts.push(1);
                self.name(id, surface);
            }
            None => {}
        }
    }

    /// Actors named exactly, else beginning with, else containing the folded needle, best first.
    pub(super) fn find(&self, folded: &str) -> Vec<ActorId> {
        self.ranked(folded).into_iter().map(|(_, id)| id).collect()
    }

    /// Actors that are named exactly so, after folding.
    pub(super) fn exactly(&self, folded: &str) -> &[ActorId] {
        self.by_name.get(folded).map_or(&[], Vec::as_slice)
    }

    /// Only the best class of [`find`](Self::find): all exact matches, or all beginnings, or all others.
    pub(super) fn find_best(&self, folded: &str) -> Vec<ActorId> {
        let exact = self.exactly(folded);
        if !exact.is_empty() {
            return exact.to_vec();
        }
        let ranked = self.ranked(folded);
        let best = ranked.first().map(|(rank, _)| *rank);
        let in_best = ranked.into_iter().filter(|(rank, _)| Some(*rank) == best);
        in_best.map(|(_, id)| id).collect()
    }

    fn ranked(&self, folded: &str) -> Vec<(u8, ActorId)> {
        if folded.is_empty() {
            return Vec::new();
        }
        let finder = memmem::Finder::new(folded);
        let mut best: HashMap<ActorId, u8> = HashMap::new();
        for (name, ids) in &self.by_name {
            let rank = match finder.find(name.as_bytes()) {
                Some(0) if name.len() == folded.len() => 0,
                Some(0) => 1,
                Some(_) => 2,
                None => continue,
            };
            for id in ids {
                let known = best.entry(*id).or_insert(rank);
                *known = rank.min(*known);
            }
        }
        let mut ranked: Vec<_> = best.into_iter().map(|(id, rank)| (rank, id)).collect();
        ranked.sort_unstable();
        ranked
    }

    fn insert(&mut self, key: &str, name: &str, kind: ActorKind) -> ActorId {
        let id = ActorId(u32::try_from(self.actors.len()).unwrap_or(u32::MAX));
        self.actors.push(Actor {
            key: key.to_owned(),
            name: name.to_owned(),
            kind,
            aliases: Vec::new(),
            stands_for: None,
        });
        self.alias_counts.push(Vec::new());
        self.parts.push(Vec::new());
        self.announced.push(true);
        self.by_key.insert(key.to_owned(), id);
        self.name(id, key);
        self.name(id, name);
        id
    }

    /// Gives an actor that was only announced by another its own name and kind.
    fn complete(&mut self, id: ActorId, found: &FoundActor) {
        if self.announced[id.index()] {
            let actor = &mut self.actors[id.index()];
            actor.name.clone_from(&found.name);
            actor.kind = found.kind;
            self.name(id, &found.name);
        }
    }

    fn link(&mut self, part: ActorId, whole: &str, whole_name: Option<&str>) {
        if self.actors[part.index()].stands_for.is_some() {
            return;
        }
        let whole = self
            .by_key(whole)
            .unwrap_or_else(|| self.insert(whole, whole_name.unwrap_or(whole), ActorKind::State));
        if whole != part {
            self.actors[part.index()].stands_for = Some(whole);
            self.parts[whole.index()].push(part);
        }
    }

    fn name(&mut self, id: ActorId, name: &str) {
        let folded = fold_str(name);
        if folded.is_empty() {
            return;
        }
        let ids = self.by_name.entry(folded.into_boxed_str()).or_default();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
}
