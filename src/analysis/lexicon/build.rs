//! Rows and word lists → the lexicon's tables. What the tables answer is in the parent module.

use std::borrow::Cow;

use super::forms;
use super::row::Row;
use super::{
    Classes, Entry, Form, LISTS, Lexicon, Meanings, Nameness, ROOT, Reading, WORDS, Word, edge,
    pieces,
};
use crate::analysis::clitics::ARTICLE;
use crate::analysis::romanise::name_key;
use crate::model::ActorKind;
use crate::script::fold_str;

impl Lexicon {
    /// A lexicon of names alone, without words classes.
    pub(super) fn build_small(file: &'static str) -> Self {
        let mut lexicon = Self {
            readings: vec![Meanings::default()],
            ..Self::default()
        };
        lexicon.add_rows(&Row::all(file).collect::<Vec<_>>());
        lexicon
    }

    pub(super) fn build(files: &[&'static str]) -> Self {
        let mut lexicon = Self {
            readings: vec![Meanings::default()],
            shapes: Some(learn_shapes()),
            ..Self::default()
        };
        lexicon.words.reserve(56_000);
        lexicon.edges.reserve(28_000);
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
        let rows: Vec<Row> = files.iter().flat_map(|file| Row::all(file)).collect();
        lexicon.add_rows(&rows);
        lexicon
    }

    pub(super) fn add_rows(&mut self, rows: &[Row]) {
        for row in rows {
            self.add_entry(row);
        }
        for row in rows {
            self.link(row);
            self.add_surfaces(row);
        }
    }

    pub(super) fn classify(&mut self, word: Cow<'static, str>, class: Classes) {
        let known = self.words.entry(word).or_default();
        known.classes = known.classes.or(class);
    }

    pub(super) fn add_entry(&mut self, row: &Row) {
        let index = self.push(Entry {
            id: row.id.into(),
            kind: row.kind,
            name: Cow::Borrowed(row.canonical()),
            stands_for: None,
            people: None,
        });
        if let Some((people, _)) = row.people {
            let people = self.push(Entry {
                id: people.into(),
                kind: ActorKind::Group,
                name: row.people_name(),
                stands_for: Some(index),
                people: None,
            });
            if let Some(state) = self.entry_mut(index) {
                state.people = Some(people);
            }
        }
    }

    pub(super) fn link(&mut self, row: &Row) {
        let stands_for = row.stands_for.and_then(|id| self.by_id.get(id).copied());
        if let Some(index) = self.by_id.get(row.id)
            && let Some(entry) = self.entries.get_mut(*index as usize)
            && stands_for.is_some()
        {
            entry.stands_for = stands_for;
        }
    }

    pub(super) fn add_surfaces(&mut self, row: &Row) {
        let Some(&entry) = self.by_id.get(row.id) else {
            return;
        };
        for name in row.names() {
            let reading = Reading {
                entry,
                form: name.form,
                weak: name.weak,
                own: false,
                club: name.club,
            };
            let folded = fold_str(name.text);
            if row.kind == ActorKind::Person
                && let Some(key) = name_key(&folded)
            {
                self.people
                    .entry(key)
                    .and_modify(|known| *known = known.filter(|known| *known == entry))
                    .or_insert(Some(entry));
            }
            self.insert(&folded, reading);
        }
        for nisba in row.nisba() {
            let folded = fold_str(nisba.text);
            forms::adjective_forms(&folded, |form, number| {
                let reading = Reading {
                    entry,
                    form: Form::Adjective(number),
                    weak: nisba.weak,
                    own: false,
                    club: false,
                };
                self.insert(form, reading);
            });
        }
        let people = row.people.map_or("", |(_, plurals)| plurals);
        for plural in people.split('|').filter(|plural| !plural.is_empty()) {
            let plural = fold_str(plural);
            let reading = Reading {
                entry,
                form: Form::People,
                weak: false,
                own: false,
                club: false,
            };
            self.insert(&plural, reading);
            self.insert(&format!("{ARTICLE}{plural}"), reading);
        }
    }

    pub(super) fn insert(&mut self, surface: &str, reading: Reading) {
        let mut node = ROOT;
        for word in pieces(surface) {
            let id = self.number(word);
            let fresh = u32::try_from(self.readings.len()).unwrap_or(u32::MAX);
            let next = *self.edges.entry(edge(node, id)).or_insert(fresh);
            if next == fresh {
                self.readings.push(Meanings::default());
            }
            node = next;
        }
        if node != ROOT
            && let Some(meanings) = self.readings.get_mut(node as usize)
        {
            meanings.add(reading);
        }
    }

    /// The number of a word of a surface, given now if it has none.
    pub(super) fn number(&mut self, word: &str) -> u32 {
        let fresh = self.word_count + 1;
        let id = match self.words.get_mut(word) {
            Some(known) if known.id > 0 => known.id,
            Some(known) => {
                known.id = fresh;
                fresh
            }
            None => {
                let known = Word {
                    id: fresh,
                    ..Word::default()
                };
                self.words.insert(Cow::Owned(word.to_owned()), known);
                fresh
            }
        };
        self.word_count = self.word_count.max(id);
        id
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
