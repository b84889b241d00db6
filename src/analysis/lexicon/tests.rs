use std::collections::{BTreeMap, BTreeSet};

use super::files::{LISTS, ROWS, WORDS};
use super::row::ActorRow;
use super::*;
use crate::model::ActorKind;
use crate::script::fold_str;

fn rows() -> Vec<ActorRow> {
    ROWS.iter().flat_map(|file| ActorRow::all(file)).collect()
}

#[test]
fn every_line_is_a_row() {
    for file in ROWS {
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            assert!(ActorRow::parse(line).is_some(), "{line}");
            assert_eq!(line.split('\t').count(), 6, "{line}");
        }
    }
}

#[test]
fn every_word_class_stands_once_and_its_words_rise() {
    let mut seen = BTreeSet::new();
    for line in WORDS.lines().filter(|line| !line.starts_with('#')) {
        let (class, words) = line.split_once('\t').expect("two columns");
        assert!(Classes::named(class).is_some(), "{class}");
        assert!(seen.insert(class), "{class} twice");
        let words: Vec<&str> = words.split(' ').collect();
        for pair in words.windows(2) {
            assert!(pair[0] < pair[1], "{class}: {pair:?}");
        }
    }
}

#[test]
fn every_listed_word_is_one_folded_word_and_stands_once() {
    for (list, _) in LISTS {
        let mut seen = BTreeSet::new();
        for word in list.lines().filter(|line| !line.starts_with('#')) {
            assert!(seen.insert(word), "{word} twice");
            assert_eq!(fold_str(word), word);
            assert!(
                !word.is_empty() && !word.contains(char::is_whitespace),
                "{word}"
            );
        }
    }
}

#[test]
fn ids_are_unique_and_kebab_case() {
    let mut seen = BTreeSet::new();
    for row in rows() {
        let people = row.people.map(|people| people.id);
        for id in [Some(row.id), people].into_iter().flatten() {
            assert!(seen.insert(id), "{id} twice");
            let parts = id.split('-').all(|part| {
                !part.is_empty()
                    && part
                        .chars()
                        .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
            });
            assert!(parts, "{id}");
        }
    }
}

#[test]
fn every_reference_exists() {
    let lexicon = ActorLexicon::arabic();
    for row in rows() {
        if let Some(id) = row.stands_for {
            assert!(lexicon.by_id(id).is_some(), "{} stands for {id}", row.id);
        }
    }
}

/// Surfaces that two actors share on purpose; context decides.
const SHARED: [&str; 5] = ["عمان", "العرب", "الشرق الاوسط", "الرياض", "الخليج"];

#[test]
fn no_surface_names_two_actors_unless_listed() {
    let mut owner: BTreeMap<String, &str> = BTreeMap::new();
    for row in rows() {
        for name in row.names().filter(|name| name.standing == Standing::Clear) {
            let surface = fold_str(name.text);
            let other = *owner.entry(surface.clone()).or_insert(row.id);
            let shared = SHARED.contains(&surface.as_str());
            assert!(other == row.id || shared, "{surface}: {other}, {}", row.id);
        }
    }
}

#[test]
fn every_state_has_all_four_forms() {
    let lexicon = ActorLexicon::arabic();
    let mut without = Vec::new();
    for row in rows().iter().filter(|row| row.kind == ActorKind::State) {
        let entry = lexicon.by_id(row.id).expect("every row is an entry");
        if row.nisba().next().is_none() {
            without.push(row.id);
        }
        for nisba in row.nisba() {
            let base = fold_str(nisba.text);
            if base.contains(' ') {
                continue;
            }
            for form in [
                base.clone(),
                format!("{base}ه"),
                format!("ال{base}"),
                format!("ال{base}ه"),
            ] {
                let known = lexicon.lookup(&form);
                assert!(known.iter().any(|reading| reading.entry == entry), "{form}");
            }
        }
    }
    // Compound names and islands whose adjective is not in use.
    assert!(without.len() <= 20, "{without:?}");
}
