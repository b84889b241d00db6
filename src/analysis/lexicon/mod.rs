//! The embedded lexicon: actors with all their surface forms, and classes of ordinary words.
//!
//! Built once from the files in `assets/lexicon`. Surfaces live in a trie of whole words, so that
//! a match can neither begin nor end inside a word, and a token is looked up once for its classes
//! and all surfaces it opens; an automaton over letters would find what every word hides and need
//! its edges checked. It knows no clitics and no context.

mod affix_set;
mod build;
mod classes;
mod forms;
mod hash;
mod nameness;
mod pattern_file;
mod row;
mod word_set;

use std::borrow::Cow;
use std::sync::LazyLock;

pub use affix_set::AffixSet;
pub use classes::Classes;
pub use forms::Number;
pub use hash::Map;
pub use nameness::Nameness;
pub use word_set::WordSet;

use crate::model::ActorKind;
use crate::script::Language;

const ROWS: [&str; 7] = [
    include_str!("../../../assets/lexicon/states.tsv"),
    include_str!("../../../assets/lexicon/places.tsv"),
    include_str!("../../../assets/lexicon/organisations.tsv"),
    include_str!("../../../assets/lexicon/media.tsv"),
    include_str!("../../../assets/lexicon/groups.tsv"),
    include_str!("../../../assets/lexicon/people.tsv"),
    include_str!("../../../assets/lexicon/cities.tsv"),
];
const WORDS: &str = include_str!("../../../assets/lexicon/words.tsv");
const LISTS: [(&str, Classes); 3] = [
    (
        include_str!("../../../assets/lexicon/common_words.txt"),
        Classes::COMMON,
    ),
    (
        include_str!("../../../assets/lexicon/given_names.txt"),
        Classes::GIVEN,
    ),
    (
        include_str!("../../../assets/lexicon/name_tokens.txt"),
        Classes::NAME,
    ),
];

const PERSIAN_ROWS: &str = include_str!("../../../assets/lexicon/persian.tsv");
const URDU_ROWS: &str = include_str!("../../../assets/lexicon/urdu.tsv");
const HEBREW_ROWS: &str = include_str!("../../../assets/lexicon/hebrew.tsv");

static ARABIC: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::build(&ROWS));
static PERSIAN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::build_small(PERSIAN_ROWS));
static URDU: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::build_small(URDU_ROWS));
static HEBREW: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::build_small(HEBREW_ROWS));

/// How a surface names its actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A full name.
    Name,
    /// A short name that stands alone.
    Short,
    /// Initials.
    Acronym,
    /// An adjective of nationality.
    Adjective(Number),
    /// A plural noun of the people.
    People,
}

/// One meaning of a surface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Index into [`Lexicon::entries`].
    pub entry: u32,
    /// How it names the entry.
    pub form: Form,
    /// Whether it counts in a fitting context only.
    pub weak: bool,
    /// Whether the user says so.
    pub own: bool,
    /// Whether words of sport nearby are such a context.
    pub club: bool,
}

/// One actor.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The stable identifier.
    pub id: Cow<'static, str>,
    /// What it is.
    pub kind: ActorKind,
    /// The canonical name.
    pub name: Cow<'static, str>,
    /// The state it stands for as a metonym, or the state of a people.
    pub stands_for: Option<u32>,
    /// The group entry of a state's people.
    pub people: Option<u32>,
}

/// What is known of one word.
#[derive(Clone, Copy, Debug, Default)]
pub struct Word {
    /// Its number in the trie; 0 for a word that is part of no surface.
    pub id: u32,
    /// Its classes.
    pub classes: Classes,
}

/// All actors and words.
#[derive(Clone, Default)]
pub struct Lexicon {
    /// The actors.
    pub entries: Vec<Entry>,
    words: Map<Cow<'static, str>, Word>,
    word_count: u32,
    edges: Map<u64, u32>,
    readings: Vec<Meanings>,
    by_id: Map<Cow<'static, str>, u32>,
    /// Keys of full names of people; `None` where two people share one.
    people: Map<String, Option<u32>>,
    shapes: Option<Nameness>,
}

/// The readings of one node. Nearly all surfaces have one, which then needs no memory of its own.
#[derive(Clone, Default)]
struct Meanings {
    one: Option<Reading>,
    /// All of them where there are several.
    several: Vec<Reading>,
}

impl Meanings {
    fn as_slice(&self) -> &[Reading] {
        if self.several.is_empty() {
            self.one.as_slice()
        } else {
            &self.several
        }
    }

    /// Adds a reading unless its actor has one already.
    fn add(&mut self, reading: Reading) {
        if self
            .as_slice()
            .iter()
            .any(|known| known.entry == reading.entry)
        {
            return;
        }
        match self.one {
            None => self.one = Some(reading),
            Some(one) if self.several.is_empty() => self.several = vec![one, reading],
            Some(_) => self.several.push(reading),
        }
    }

    fn only(reading: Reading) -> Self {
        Self {
            one: Some(reading),
            several: Vec::new(),
        }
    }
}

/// The node where every surface starts.
pub const ROOT: u32 = 0;

impl Lexicon {
    /// The lexicon of Arabic.
    pub fn arabic() -> &'static Self {
        &ARABIC
    }

    /// The lexicon for articles in `language`.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Arabic | Language::English => &ARABIC,
            Language::Persian => &PERSIAN,
            Language::Urdu => &URDU,
            Language::Hebrew => &HEBREW,
        }
    }

    /// What is known of a folded word.
    pub fn word(&self, folded: &str) -> Word {
        self.words.get(folded).copied().unwrap_or_default()
    }

    /// The node after `word`, a [`Word::id`].
    pub fn step(&self, node: u32, word: u32) -> Option<u32> {
        self.edges.get(&edge(node, word)).copied()
    }

    /// The meanings of the surface that ends in `node`.
    pub fn readings(&self, node: u32) -> &[Reading] {
        self.readings
            .get(node as usize)
            .map_or(&[], Meanings::as_slice)
    }

    /// The entry at `index`.
    ///
    /// # Panics
    /// Never for an index taken from a [`Reading`] of the same lexicon.
    pub fn entry(&self, index: u32) -> &Entry {
        &self.entries[index as usize]
    }

    /// The entry with that identifier.
    pub fn by_id(&self, id: &str) -> Option<u32> {
        self.by_id.get(id).copied()
    }

    /// How much an unknown folded word looks like a name; see [`Nameness`].
    pub fn nameness(&self, folded: &str) -> f32 {
        self.shapes.as_ref().map_or(0.0, |shapes| shapes.of(folded))
    }

    /// The only person whose full name has that key, as `romanise::name_key` makes it.
    pub fn person(&self, key: &str) -> Option<u32> {
        self.people.get(key).copied().flatten()
    }

    /// The identifiers of all actors.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| &*entry.id)
    }

    /// The readings of a whole folded surface.
    pub fn lookup(&self, folded: &str) -> &[Reading] {
        self.readings(self.node(folded).unwrap_or(ROOT))
    }

    /// Adds an actor; gives its index.
    pub fn push(&mut self, entry: Entry) -> u32 {
        let index = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        self.by_id.insert(entry.id.clone(), index);
        self.entries.push(entry);
        index
    }

    /// The entry at `index`, to be changed.
    pub fn entry_mut(&mut self, index: u32) -> Option<&mut Entry> {
        self.entries.get_mut(index as usize)
    }

    /// Makes `reading` the only meaning of a folded surface.
    pub fn define(&mut self, surface: &str, reading: Reading) {
        self.insert(surface, reading);
        if let Some(node) = self.node(surface)
            && let Some(readings) = self.readings.get_mut(node as usize)
        {
            *readings = Meanings::only(reading);
        }
    }

    /// The node where a whole folded surface ends.
    fn node(&self, folded: &str) -> Option<u32> {
        let mut words = pieces(folded);
        words.try_fold(ROOT, |node, word| self.step(node, self.word(word).id))
    }
}

fn edge(node: u32, word: u32) -> u64 {
    u64::from(node) << 32 | u64::from(word)
}

/// The words of a folded surface as the tokenizer cuts them: letters together, digits together,
/// each mark alone.
fn pieces(surface: &str) -> impl Iterator<Item = &str> {
    surface.split_whitespace().flat_map(|word| {
        let plain = word.chars().all(char::is_alphabetic);
        let cut = if plain { Vec::new() } else { cut_word(word) };
        plain.then_some(word).into_iter().chain(cut)
    })
}

fn cut_word(word: &str) -> Vec<&str> {
    let class = |character: char| match character {
        _ if character.is_alphabetic() => 0,
        '0'..='9' => 1,
        _ => 2,
    };
    let mut cuts = vec![0];
    let mut last = None;
    for (at, character) in word.char_indices() {
        let now = class(character);
        if last.is_some_and(|last| last != now || now == 2) {
            cuts.push(at);
        }
        last = Some(now);
    }
    cuts.push(word.len());
    cuts.windows(2)
        .filter_map(|pair| word.get(*pair.first()?..*pair.last()?))
        .filter(|piece| *piece != "-")
        .collect()
}

#[cfg(test)]
mod tests;
