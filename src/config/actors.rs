//! `actors.toml` → [`Rules`]: what the user knows about actors.
//!
//! The files are found beside the configuration and beside the articles, read whole, and never
//! written. Everything in them that has no meaning is an error with file, line and remedy;
//! identifiers that must be known and are not are named with the nearest one.

mod fields;
mod named;

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::{ConfigError, line_of};
use crate::analysis::knowledge::{Rules, known_ids};
use crate::i18n::Sentence;
use crate::ui::input::nearest::nearest;
use fields::{ActorsFile, read_tables};
use named::Named;

/// The name of the files.
const NAME: &str = "actors.toml";

/// A larger file is refused: it may come with somebody else's articles.
const LARGEST: u64 = 1 << 20;

/// Identifiers that are compared with all known ones, to find slips; the first that are not known.
const COMPARED: usize = 200;

/// What the files say.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The rules of all files.
    pub rules: Rules,
    /// The files beside articles that were read: rules that may be somebody else's.
    pub(crate) beside_articles: Vec<PathBuf>,
    /// Slips that may be meant: identifiers very near to a known one.
    pub(crate) doubts: Vec<ConfigError>,
}

/// Where the files may be: beside the configuration, then in each given folder and beside each
/// given file. A later file's word holds.
pub fn places<'a>(inputs: impl Iterator<Item = &'a Path>) -> Vec<PathBuf> {
    let own = own_file();
    let beside = inputs.map(|input| {
        if input.is_dir() {
            input.join(NAME)
        } else {
            input.with_file_name(NAME)
        }
    });
    let mut known = HashSet::new();
    let places = own.into_iter().chain(beside);
    places.filter(|place| known.insert(place.clone())).collect()
}

fn own_file() -> Option<PathBuf> {
    super::default_file().map(|file| file.with_file_name(NAME))
}

/// Reads those of the files that there are.
///
/// # Errors
/// At the first file that cannot be read or says something that has no meaning.
pub fn load(files: &[PathBuf]) -> Result<Loaded, ConfigError> {
    let mut reader = RulesReader::default();
    let mut beside_articles = Vec::new();
    for file in files.iter().filter(|file| file.is_file()) {
        let size = file.metadata().map_or(0, |data| data.len());
        if size > LARGEST {
            let reason = Sentence::new("actors-large").with("size", LARGEST.to_string());
            return Err(fault_of_file(file, reason));
        }
        let source = std::fs::read_to_string(file)
            .map_err(|error| fault_of_file(file, super::unreadable(&error)))?;
        reader.read(&source, file)?;
        if own_file().as_ref() != Some(file) {
            beside_articles.push(file.clone());
        }
    }
    let loaded = reader.finish()?;
    Ok(Loaded {
        beside_articles,
        ..loaded
    })
}

/// As [`load`], for one file that must be there (the option `--actors`).
///
/// # Errors
/// As [`load`], and when there is no such file.
pub fn load_named(file: &Path) -> Result<Loaded, ConfigError> {
    if !file.is_file() {
        return Err(fault_of_file(file, Sentence::new("config-missing")));
    }
    let loaded = load(&[file.to_path_buf()])?;
    Ok(Loaded {
        beside_articles: Vec::new(),
        ..loaded
    })
}

fn fault_of_file(file: &Path, reason: Sentence) -> ConfigError {
    ConfigError {
        file: file.to_path_buf(),
        line: None,
        reason,
    }
}

/// The rules read so far, and the identifiers to look up when all files are read.
#[derive(Debug, Default)]
struct RulesReader {
    rules: Rules,
    names: Vec<Named>,
}

impl RulesReader {
    fn read(&mut self, source: &str, file: &Path) -> Result<(), ConfigError> {
        // A mark that some editors put first is no part of TOML.
        let source = source.strip_prefix('\u{feff}').unwrap_or(source);
        let mut place = ActorsFile {
            source,
            file,
            names: &mut self.names,
        };
        let rules = read_tables(&mut place).map_err(|fault| ConfigError {
            file: file.to_path_buf(),
            line: Some(line_of(source, fault.at)),
            reason: fault.reason,
        })?;
        self.rules.extend(rules);
        Ok(())
    }

    fn finish(self) -> Result<Loaded, ConfigError> {
        let mut doubts = Vec::new();
        if !self.names.is_empty() {
            let own = self.rules.actors.iter().map(|actor| actor.id.as_str());
            let embedded = known_ids().map(|id| -> &str { id });
            let known: HashSet<&str> = own.chain(embedded).collect();
            let unknown = |name: &&Named| !known.contains(name.id.as_str());
            let mut needed = self.names.iter().filter(|name| name.must);
            if let Some(name) = needed.find(unknown) {
                return Err(name.fault(lacking(&name.id, &known)));
            }
            let others = self.names.iter().filter(unknown).take(COMPARED);
            let doubt = |name: &Named| Some(name.fault(doubt(&name.id, &known)?));
            doubts.extend(others.filter_map(doubt));
        }
        Ok(Loaded {
            rules: self.rules,
            beside_articles: Vec::new(),
            doubts,
        })
    }
}

/// What to say about an identifier that has to be known and is not.
fn lacking(id: &str, known: &HashSet<&str>) -> Sentence {
    let near = slip(id, known).or_else(|| nearest(id, known.iter().copied()));
    let remedy = match near {
        Some(near) => Sentence::new("actors-near-or-add").with("name", near),
        None => Sentence::new("actors-add"),
    };
    Sentence::new("actors-no-id")
        .with("id", id)
        .with_clause("remedy", remedy)
}

/// What to say about one that need not be known: it may belong to an actor that only the articles
/// name, and is worth a word only when it looks like a slip.
fn doubt(id: &str, known: &HashSet<&str>) -> Option<Sentence> {
    let near = slip(id, known)?;
    let reason = Sentence::new("actors-doubtful-id").with("id", id);
    Some(reason.with_clause("remedy", Sentence::new("config-near").with("name", near)))
}

/// A known identifier one slip away.
fn slip<'a>(id: &str, known: &HashSet<&'a str>) -> Option<&'a str> {
    let near = known.iter().copied().filter(|name| {
        name.len().abs_diff(id.len()) < 2 && id.len() > 3 && strsim::osa_distance(id, name) == 1
    });
    near.min()
}

#[cfg(test)]
mod tests;
