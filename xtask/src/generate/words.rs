//! The word lists of `assets/lexicon` from open data: `common_words.txt`, `given_names.txt` and
//! `name_tokens.txt`.
//!
//! `cargo xtask gen words [--data DIR]` writes them from the corpora in `DIR`. Of `NewsFANE` the first five sixths are read, so that the
//! last sixth stays unseen. The same data gives the same bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use warraq::script::fold_str;

use crate::corpus::NEWSFANE_PEOPLE;
use crate::root;

/// How often a folded word stands in the corpus.
#[derive(Clone, Copy, Default)]
struct Uses {
    all: u32,
    in_people: u32,
    in_names: u32,
}

impl Uses {
    /// Outside every name.
    fn ordinary(self) -> u32 {
        self.all - self.in_names
    }

    fn is_ordinary(self) -> bool {
        self.in_people == 0 && 2 * self.in_names <= self.all
    }
}

/// Classes of `words.tsv` whose words are no names even where lists of names hold them.
const NO_NAMES: [&str; 5] = ["say", "verb", "function", "media", "place"];

const COMMON: &str = "\
# Ordinary words of Arabic news, folded, one per line. Made by `cargo xtask gen words` from the
# first five sixths of NewsFANE_Gold (CC BY-SA 3.0, see ../NOTICE): words of no name of a person there,
# and mostly of no other name. This file carries that licence.
";
const GIVEN: &str = "\
# Arabic given names in folded spelling, one per line. Made by `cargo xtask gen words` from Faker
# (MIT, see ../NOTICE), without those that are mostly ordinary words.
";
const TOKENS: &str = "\
# Words seen in names of people, folded, one per line. Made by `cargo xtask gen words` from
# google/transliteration (Apache-2.0, see ../NOTICE), without ordinary words and names of places.
";

/// Writes the three lists from the corpora in `data`.
///
/// # Errors
/// When a corpus cannot be read or a list not be written.
pub fn write_lists(data: &Path) -> std::io::Result<()> {
    let lexicon = root().join("assets/lexicon");
    let uses = count(&std::fs::read_to_string(
        data.join("newsfane/NewsFANE_Gold_2014_170K.txt"),
    )?);
    let no_names = no_names(&std::fs::read_to_string(lexicon.join("words.tsv"))?);
    let keeps = |word: &str, slack: u32| {
        let uses = uses.get(word).copied().unwrap_or_default();
        let ordinary = uses.ordinary() > slack && uses.ordinary() > 2 * uses.in_people;
        is_word(word) && !no_names.contains(word) && !ordinary
    };
    let mut given = given_names(&std::fs::read_to_string(
        data.join("given_names/names.json"),
    )?);
    given.retain(|word| keeps(word, 3));
    let places = surfaces(&lexicon, &["states.tsv", "places.tsv", "cities.tsv"])?;
    let tokens = std::fs::read_to_string(data.join("name_tokens/ar2en.txt"))?;
    let tokens: BTreeSet<String> = tokens
        .lines()
        .filter_map(|line| line.split('\t').next())
        .map(fold_str)
        .filter(|word| keeps(word, 0) && !given.contains(word) && !places.contains(word))
        .collect();
    let common = uses
        .iter()
        .filter(|(word, uses)| is_word(word) && uses.is_ordinary() && !given.contains(*word))
        .filter(|(word, _)| !tokens.contains(*word))
        .map(|(word, _)| word.clone())
        .collect();
    write(&lexicon.join("common_words.txt"), COMMON, &common)?;
    write(&lexicon.join("given_names.txt"), GIVEN, &given)?;
    write(&lexicon.join("name_tokens.txt"), TOKENS, &tokens)
}

/// Two letters and more of the Arabic block, nothing else.
fn is_word(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(|letter| matches!(letter, 'ء'..='ي'))
}

/// Uses of every folded word in the first five sixths of the sentences; و is split off there, so a
/// word counts with and without it.
fn count(corpus: &str) -> BTreeMap<String, Uses> {
    let mut sentences: Vec<Vec<(String, &str)>> = vec![Vec::new()];
    for line in corpus.trim_start_matches('\u{FEFF}').lines() {
        let (word, label) = line.rsplit_once('\t').unwrap_or((line, "O"));
        let word = fold_str(word.trim());
        if word.is_empty() {
            sentences.push(Vec::new());
        } else if let Some(sentence) = sentences.last_mut() {
            sentence.push((word, label.trim()));
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences.truncate(sentences.len() * 5 / 6);
    let mut uses: BTreeMap<String, Uses> = BTreeMap::new();
    for sentence in &sentences {
        let mut joined = false;
        for (word, label) in sentence {
            add(&mut uses, word.clone(), label);
            if joined {
                add(&mut uses, format!("و{word}"), label);
            }
            joined = word == "و";
        }
    }
    uses
}

fn add(uses: &mut BTreeMap<String, Uses>, word: String, label: &str) {
    let known = uses.entry(word).or_default();
    known.all += 1;
    if let Some((_, class)) = label.split_once('-') {
        known.in_names += 1;
        known.in_people += u32::from(NEWSFANE_PEOPLE.contains(&class));
    }
}

fn no_names(classes: &str) -> BTreeSet<String> {
    classes
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .filter(|(class, _)| NO_NAMES.contains(class))
        .flat_map(|(_, words)| words.split_whitespace().map(fold_str))
        .collect()
}

fn given_names(file: &str) -> BTreeSet<String> {
    let locales: serde_json::Value = serde_json::from_str(file).expect("the names are JSON");
    let locales = locales.as_object().expect("an object of locales");
    locales
        .iter()
        .filter(|(locale, _)| locale.starts_with("ar"))
        .flat_map(|(_, lists)| lists.as_object().into_iter().flatten())
        .filter(|(list, _)| list.starts_with("first_names"))
        .flat_map(|(_, names)| names.as_array().into_iter().flatten())
        .filter_map(|name| name.as_str().map(fold_str))
        // عبد العزيز is as often written in one word.
        .map(|name| match name.strip_prefix("عبد ") {
            Some(rest) => format!("عبد{rest}"),
            None => name,
        })
        .collect()
}

/// Names of one word in lexicon files, without those that need a word of their class.
fn surfaces(lexicon: &Path, files: &[&str]) -> std::io::Result<BTreeSet<String>> {
    let mut all = BTreeSet::new();
    for file in files {
        let text = std::fs::read_to_string(lexicon.join(file))?;
        let names = text.lines().filter_map(|line| line.split('\t').nth(2));
        for name in names.flat_map(|names| names.split('|')) {
            all.insert(fold_str(name.trim_start_matches(['=', '^'])));
        }
    }
    Ok(all)
}

fn write(path: &Path, head: &str, words: &BTreeSet<String>) -> std::io::Result<()> {
    let mut text = head.to_owned();
    for word in words {
        text.push_str(word);
        text.push('\n');
    }
    println!("{}: {} words", path.display(), words.len());
    std::fs::write(path, text)
}
