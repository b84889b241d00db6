//! The tables of an `actors.toml`, key by key.

use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::named::Named;
use crate::analysis::knowledge::{Glob, Ignore, Ignored, OwnActor, OwnAlias, Retype, Rules, Split};
use crate::config::{Fault, Value, line_of, one_of, quoted, remedy};
use crate::i18n::Sentence;
use crate::model::ActorKind;
use crate::script::fold_str;

/// The tables of a file, and the keys of each: those it needs, then those it may have.
const TABLES: [(&str, &[&str], &[&str]); 5] = [
    ("actor", &["id", "name", "kind"], &["aliases", "stands_for"]),
    ("alias", &["surface", "actor"], &[]),
    ("retype", &["actor", "kind"], &[]),
    ("split", &["surface", "actor"], &["to"]),
    ("ignore", &[], &["actor", "surface", "documents"]),
];

/// A file being read.
pub(super) struct ActorsFile<'a> {
    pub(super) source: &'a str,
    pub(super) file: &'a Path,
    /// The identifiers to look up when all files are read.
    pub(super) names: &'a mut Vec<Named>,
}

/// The rules of the file.
pub(super) fn read_tables(place: &mut ActorsFile) -> Result<Rules, Fault> {
    let document = DeTable::parse(place.source).map_err(|error| {
        let at = error.span().unwrap_or(0..0);
        Fault::new(
            &at,
            Sentence::new("config-not-toml").with("error", error.message()),
        )
    })?;
    let mut rules = Rules::default();
    for (name, value) in document.get_ref() {
        let row = TABLES.iter().find(|row| row.0 == name.get_ref().as_ref());
        let Some(&(table, needed, more)) = row else {
            let names = TABLES.map(|row| row.0);
            let reason = Sentence::new("actors-no-table")
                .with("name", name.get_ref().as_ref())
                .with_clause("remedy", remedy(name.get_ref(), &names));
            return Err(Fault::new(&name.span(), reason));
        };
        let DeValue::Array(items) = value.get_ref() else {
            let reason = Sentence::new("actors-list-of-tables").with("table", table);
            return Err(Fault::new(&name.span(), reason));
        };
        for item in items {
            let fields = Fields::of(item, table, needed, more)?;
            fields.read(&mut rules, place)?;
        }
    }
    Ok(rules)
}

/// The keys of one table of the file.
struct Fields<'a> {
    table: &'static str,
    item: &'a Value<'a>,
    rows: Vec<(&'a str, &'a Value<'a>)>,
}

impl<'a> Fields<'a> {
    fn of(
        item: &'a Value<'a>,
        table: &'static str,
        needed: &[&'static str],
        more: &[&'static str],
    ) -> Result<Self, Fault> {
        let all = [needed, more].concat();
        let DeValue::Table(keys) = item.get_ref() else {
            let reason = Sentence::new("actors-list-of-tables").with("table", table);
            return Err(Fault::new(&item.span(), reason));
        };
        for (key, _) in keys {
            let written = key.get_ref().as_ref();
            if !all.contains(&written) {
                let reason = Sentence::new("actors-no-key")
                    .with("table", table)
                    .with("key", written)
                    .with_clause("remedy", remedy(written, &all));
                return Err(Fault::new(&key.span(), reason));
            }
        }
        let rows: Vec<_> = keys
            .iter()
            .map(|(key, value)| (key.get_ref().as_ref(), value))
            .collect();
        if let Some(absent) = needed
            .iter()
            .find(|key| !rows.iter().any(|row| row.0 == **key))
        {
            let reason = Sentence::new("actors-lacks-needed")
                .with("table", table)
                .with("key", *absent)
                .with("needed", quoted(needed));
            return Err(Fault::new(&item.span(), reason));
        }
        Ok(Self { table, item, rows })
    }

    fn read(&self, rules: &mut Rules, place: &mut ActorsFile) -> Result<(), Fault> {
        match self.table {
            "actor" => {
                let actor = OwnActor {
                    id: self.needed_id("id")?,
                    name: self.needed("name", words)?,
                    kind: self.needed("kind", kind)?,
                    aliases: self.field("aliases", list)?.unwrap_or_default(),
                    stands_for: self.id("stands_for", true, place)?,
                };
                rules.actors.push(actor);
            }
            "alias" => rules.aliases.push(OwnAlias {
                surface: self.needed("surface", words)?,
                actor: self.reference("actor", true, place)?,
            }),
            "retype" => rules.retypes.push(Retype {
                actor: self.reference("actor", false, place)?,
                kind: self.needed("kind", kind)?,
            }),
            "split" => rules.splits.push(Split {
                surface: self.needed("surface", words)?,
                actor: self.reference("actor", false, place)?,
                to: self.id("to", true, place)?,
            }),
            _ => rules.ignores.push(self.ignore(place)?),
        }
        Ok(())
    }

    fn ignore(&self, place: &mut ActorsFile) -> Result<Ignore, Fault> {
        let actor = self.id("actor", false, place)?;
        let surface = self.field("surface", words)?;
        let what = match (actor, surface) {
            (Some(actor), None) => Ignored::Actor(actor),
            (None, Some(surface)) => Ignored::Surface(surface),
            _ => {
                let reason = Sentence::new("actors-ignore");
                return Err(Fault::new(&self.item.span(), reason));
            }
        };
        let documents = self.field("documents", words)?.map(|glob| Glob::new(&glob));
        Ok(Ignore { what, documents })
    }

    fn value(&self, key: &str) -> Option<&'a Value<'a>> {
        let row = self.rows.iter().find(|row| row.0 == key);
        row.map(|row| row.1)
    }

    fn field<T>(&self, key: &str, read: Read<T>) -> Result<Option<T>, Fault> {
        let value = self.value(key);
        value.map(|value| read(key, value)).transpose()
    }

    fn needed<T>(&self, key: &str, read: Read<T>) -> Result<T, Fault> {
        self.field(key, read)?.ok_or_else(|| {
            let reason = Sentence::new("actors-lacks")
                .with("table", self.table)
                .with("key", key);
            Fault::new(&self.item.span(), reason)
        })
    }

    fn needed_id(&self, key: &str) -> Result<String, Fault> {
        self.needed(key, identifier)
    }

    /// An identifier to be looked up when all is read.
    fn id(&self, key: &str, must: bool, place: &mut ActorsFile) -> Result<Option<String>, Fault> {
        let Some(id) = self.field(key, identifier)? else {
            return Ok(None);
        };
        let at = self.value(key).map_or(0, |value| value.span().start);
        place.names.push(Named {
            id: id.clone(),
            file: place.file.to_path_buf(),
            line: line_of(place.source, at),
            must,
        });
        Ok(Some(id))
    }

    fn reference(&self, key: &str, must: bool, place: &mut ActorsFile) -> Result<String, Fault> {
        let id = self.id(key, must, place)?;
        id.map_or_else(|| self.needed_id(key), Ok)
    }
}

/// Reads the value of a key.
type Read<T> = fn(&str, &Value) -> Result<T, Fault>;

/// Words that are still some after folding.
fn words(key: &str, value: &Value) -> Result<String, Fault> {
    match value.get_ref() {
        DeValue::String(text) if !fold_str(text).trim().is_empty() => Ok(text.trim().to_owned()),
        _ => Err(Fault::new(
            &value.span(),
            Sentence::new("actors-takes-words").with("key", key),
        )),
    }
}

fn list(key: &str, value: &Value) -> Result<Vec<String>, Fault> {
    match value.get_ref() {
        DeValue::Array(items) => items.iter().map(|item| words(key, item)).collect(),
        _ => Err(Fault::new(
            &value.span(),
            Sentence::new("actors-takes-list").with("key", key),
        )),
    }
}

fn kind(key: &str, value: &Value) -> Result<ActorKind, Fault> {
    one_of(key, value, &ActorKind::ALL.map(|kind| (kind.name(), kind)))
}

/// Letters, digits and hyphens, so that a query can name it without quotes.
fn identifier(key: &str, value: &Value) -> Result<String, Fault> {
    let id = words(key, value)?;
    let plain = |character: char| character.is_alphanumeric() || character == '-';
    if id.chars().all(plain) && !id.starts_with('-') {
        return Ok(id);
    }
    let reason = Sentence::new("actors-identifier").with("key", key);
    Err(Fault::new(&value.span(), reason))
}
