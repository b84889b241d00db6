//! Rows and word lists → the tables of a lexicon. What the tables answer is in `table`.

use std::borrow::Cow;

use super::classes::Classes;
use super::entry::{ActorEntry, NameForm, NameReading, Standing};
use super::files::{LISTS, ROWS, WORDS};
use super::forms::adjective_forms;
use super::nameness::Nameness;
use super::row::ActorRow;
use super::table::ActorLexicon;
use crate::analysis::clitics::ARTICLE;
use crate::analysis::romanise::name_key;
use crate::model::ActorKind;
use crate::script::fold_str;

/// The lexicon of Arabic: actors, word classes, and what names look like.
pub(crate) fn arabic() -> ActorLexicon {
    let mut lexicon = ActorLexicon::with_shapes(learn_shapes());
    for (list, class) in LISTS {
        for word in list.lines().filter(|line| !line.starts_with('#')) {
            lexicon.classify(word.into(), class);
        }
    }
    for line in WORDS.lines().filter(|line| !line.starts_with('#')) {
        let Some((name, words)) = line.split_once('\t') else {
            continue;
        };
        if let Some(class) = Classes::named(name) {
            for word in words.split_whitespace() {
                lexicon.classify(fold_str(word).into(), class);
            }
        }
    }
    let rows: Vec<ActorRow> = ROWS.iter().flat_map(|file| ActorRow::all(file)).collect();
    add_rows(&mut lexicon, &rows);
    lexicon
}

/// A lexicon of the actors of one file, without word classes.
pub(crate) fn names_alone(file: &'static str) -> ActorLexicon {
    let mut lexicon = ActorLexicon::empty();
    add_rows(&mut lexicon, &ActorRow::all(file).collect::<Vec<_>>());
    lexicon
}

fn add_rows(lexicon: &mut ActorLexicon, rows: &[ActorRow]) {
    for row in rows {
        add_entries(lexicon, row);
    }
    for row in rows {
        link(lexicon, row);
        add_surfaces(lexicon, row);
    }
}

/// The actor of a row, and its people.
fn add_entries(lexicon: &mut ActorLexicon, row: &ActorRow) {
    let index = lexicon.push(ActorEntry {
        id: row.id.into(),
        kind: row.kind,
        name: Cow::Borrowed(row.canonical()),
        stands_for: None,
        people: None,
    });
    if let Some(people) = row.people {
        let people = lexicon.push(ActorEntry {
            id: people.id.into(),
            kind: ActorKind::Group,
            name: row.people_name(),
            stands_for: Some(index),
            people: None,
        });
        if let Some(state) = lexicon.entry_mut(index) {
            state.people = Some(people);
        }
    }
}

/// The state that the actor of a row stands for.
fn link(lexicon: &mut ActorLexicon, row: &ActorRow) {
    let stands_for = row.stands_for.and_then(|id| lexicon.by_id(id));
    if let Some(index) = lexicon.by_id(row.id)
        && let Some(entry) = lexicon.entry_mut(index)
        && stands_for.is_some()
    {
        entry.stands_for = stands_for;
    }
}

fn add_surfaces(lexicon: &mut ActorLexicon, row: &ActorRow) {
    let Some(entry) = lexicon.by_id(row.id) else {
        return;
    };
    for name in row.names() {
        let folded = fold_str(name.text);
        if row.kind == ActorKind::Person
            && let Some(key) = name_key(&folded)
        {
            lexicon.add_person(key, entry);
        }
        let reading = NameReading {
            entry,
            form: name.form,
            standing: name.standing,
        };
        lexicon.insert(&folded, reading);
    }
    for nisba in row.nisba() {
        let standing = match nisba.standing {
            // An adjective is never that of a club.
            Standing::AmbiguousClub => Standing::Ambiguous,
            other => other,
        };
        adjective_forms(&fold_str(nisba.text), |form, number| {
            let reading = NameReading {
                entry,
                form: NameForm::Adjective(number),
                standing,
            };
            lexicon.insert(form, reading);
        });
    }
    let plurals = row.people.map_or("", |people| people.plurals);
    for plural in plurals.split('|').filter(|plural| !plural.is_empty()) {
        let plural = fold_str(plural);
        let reading = NameReading {
            entry,
            form: NameForm::People,
            standing: Standing::Clear,
        };
        lexicon.insert(&plural, reading);
        lexicon.insert(&format!("{ARTICLE}{plural}"), reading);
    }
}

fn learn_shapes() -> Nameness {
    let words = |wanted: fn(Classes) -> bool| {
        LISTS
            .iter()
            .filter(move |(_, class)| wanted(*class))
            .flat_map(|(list, _)| list.lines())
            .filter(|line| !line.starts_with('#'))
    };
    Nameness::learn(
        words(|class| class != Classes::COMMON),
        words(|class| class == Classes::COMMON),
    )
}
