//! A lexicon with the user's rows added: their words win over every other reading.

use std::borrow::Cow;

use super::rules::{OwnActor, Rules};
use crate::analysis::lexicon::{ActorEntry, ActorLexicon, NameForm, NameReading, Standing};
use crate::model::ActorKind;
use crate::script::fold_str;

/// `lexicon` with the actors and aliases of `rules`; names of actors count only as aliases. An alias
/// for an actor that only the lexicon of Arabic knows brings that actor along.
pub(crate) fn with_rules(lexicon: &ActorLexicon, rules: &Rules) -> ActorLexicon {
    let mut lexicon = lexicon.clone();
    for actor in &rules.actors {
        add_actor(&mut lexicon, actor);
    }
    for actor in &rules.actors {
        let state = actor.stands_for.as_ref();
        let state = state.and_then(|state| entry_for(&mut lexicon, state));
        if let (Some(index), Some(_)) = (lexicon.by_id(&actor.id), state)
            && let Some(entry) = lexicon.entry_mut(index)
        {
            entry.stands_for = state;
        }
    }
    for alias in &rules.aliases {
        add_alias(&mut lexicon, &alias.surface, &alias.actor);
    }
    lexicon
}

fn add_actor(lexicon: &mut ActorLexicon, actor: &OwnActor) {
    let known = lexicon.by_id(&actor.id);
    let index = known.unwrap_or_else(|| add_entry(lexicon, &actor.id));
    if let Some(entry) = lexicon.entry_mut(index) {
        entry.name = Cow::Owned(actor.name.clone());
        entry.kind = actor.kind;
    }
}

fn add_entry(lexicon: &mut ActorLexicon, id: &str) -> u32 {
    lexicon.push(ActorEntry {
        id: Cow::Owned(id.to_owned()),
        kind: ActorKind::Organisation,
        name: Cow::Owned(id.to_owned()),
        stands_for: None,
        people: None,
    })
}

/// The entry of an actor, taken from the lexicon of Arabic if need be.
fn entry_for(lexicon: &mut ActorLexicon, id: &str) -> Option<u32> {
    if let Some(known) = lexicon.by_id(id) {
        return Some(known);
    }
    let arabic = ActorLexicon::arabic();
    let model = arabic.entry(arabic.by_id(id)?);
    let index = add_entry(lexicon, id);
    let entry = lexicon.entry_mut(index)?;
    entry.kind = model.kind;
    entry.name.clone_from(&model.name);
    Some(index)
}

fn add_alias(lexicon: &mut ActorLexicon, surface: &str, id: &str) {
    let Some(entry) = entry_for(lexicon, id) else {
        return;
    };
    let reading = NameReading {
        entry,
        form: form_of(lexicon.entry(entry), surface),
        standing: Standing::User,
    };
    lexicon.define(&fold_str(surface), reading);
}

/// Only capitals are initials; one word of a person's longer name is a short name.
fn form_of(entry: &ActorEntry, surface: &str) -> NameForm {
    let words = |text: &str| text.split_whitespace().count();
    let initials = surface.chars().count() > 1 && surface.chars().all(char::is_uppercase);
    if initials {
        NameForm::Acronym
    } else if entry.kind == ActorKind::Person && words(surface) == 1 && words(&entry.name) > 1 {
        NameForm::Short
    } else {
        NameForm::Name
    }
}
