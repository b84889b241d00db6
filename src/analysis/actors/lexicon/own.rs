//! A lexicon with the user's rows added: their words win over every other reading.

use std::borrow::Cow;

use super::{Entry, Form, Lexicon, Meanings, Reading};
use crate::analysis::knowledge::{OwnActor, Rules};
use crate::model::ActorKind;
use crate::script::fold_str;

impl Lexicon {
    /// This lexicon with the actors and aliases of `rules`; names of actors count only as aliases. An alias for an actor that only the
    /// lexicon of Arabic knows brings that actor along.
    pub fn with_rules(&self, rules: &Rules) -> Self {
        let mut lexicon = self.clone();
        for actor in &rules.actors {
            lexicon.add_own(actor);
        }
        for actor in &rules.actors {
            let state = actor.stands_for.as_ref();
            let state = state.and_then(|state| lexicon.entry_for(state));
            if let (Some(index), Some(_)) = (lexicon.by_id(&actor.id), state)
                && let Some(entry) = lexicon.entries.get_mut(index as usize)
            {
                entry.stands_for = state;
            }
        }
        for alias in &rules.aliases {
            lexicon.own_surface(&alias.surface, &alias.actor);
        }
        lexicon
    }

    fn add_own(&mut self, actor: &OwnActor) {
        let known = self.by_id(&actor.id);
        let index = known.unwrap_or_else(|| self.push_entry(&actor.id));
        if let Some(entry) = self.entries.get_mut(index as usize) {
            entry.name = Cow::Owned(actor.name.clone());
            entry.kind = actor.kind;
        }
    }

    fn push_entry(&mut self, id: &str) -> u32 {
        let index = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        self.by_id.insert(Cow::Owned(id.to_owned()), index);
        self.entries.push(Entry {
            id: Cow::Owned(id.to_owned()),
            kind: ActorKind::Organisation,
            name: Cow::Owned(id.to_owned()),
            stands_for: None,
            people: None,
        });
        index
    }

    /// The entry of an actor, taken from the lexicon of Arabic if need be.
    fn entry_for(&mut self, id: &str) -> Option<u32> {
        if let Some(known) = self.by_id(id) {
            return Some(known);
        }
        let arabic = Self::arabic();
        let model = arabic.entry(arabic.by_id(id)?);
        let index = self.push_entry(id);
        let entry = self.entries.get_mut(index as usize)?;
        entry.kind = model.kind;
        entry.name.clone_from(&model.name);
        Some(index)
    }

    fn own_surface(&mut self, surface: &str, id: &str) {
        let Some(entry) = self.entry_for(id) else {
            return;
        };
        let folded = fold_str(surface);
        let reading = Reading {
            entry,
            form: own_form(self.entry(entry), surface),
            weak: false,
            own: true,
            club: false,
        };
        self.insert(&folded, reading);
        if let Some(node) = self.node(&folded)
            && let Some(readings) = self.readings.get_mut(node as usize)
        {
            *readings = Meanings::only(reading);
        }
    }
}

/// Capitals alone are initials; one word of a person's longer name is a short name.
fn own_form(entry: &Entry, surface: &str) -> Form {
    let words = |text: &str| text.split_whitespace().count();
    let initials = surface.chars().count() > 1 && surface.chars().all(char::is_uppercase);
    if initials {
        Form::Acronym
    } else if entry.kind == ActorKind::Person && words(surface) == 1 && words(&entry.name) > 1 {
        Form::Short
    } else {
        Form::Name
    }
}
