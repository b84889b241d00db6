//! The bundled articles are this project's own words.
//!
//! Every article in `seeds/` is compared with every text of the shared folder (`WARRAQ_SHARED`,
//! default `../shared`): twelve equal words in a row are a copied sentence. Words are compared
//! folded, so that a vowel mark or another spelling of alef hides nothing. What this cannot see is
//! a sentence copied with every twelfth word changed.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use warraq::script::fold_str;

use crate::support::shared::shared;

/// A common run of this many words fails.
const RUN: usize = 12;

#[test]
fn no_article_shares_a_run_of_twelve_words_with_its_source() {
    let Some(sources) = shared_articles() else {
        return;
    };
    let mut copied = Vec::new();
    for (name, words) in bundled_articles() {
        for (source, source_words) in &sources {
            let run = longest_common_run(&words, source_words);
            println!("{name} / {source}: {} words: {}", run.len(), run.join(" "));
            if run.len() >= RUN {
                copied.push(format!("{name} repeats {source}: {}", run.join(" ")));
            }
        }
    }
    assert!(copied.is_empty(), "{}", copied.join("\n"));
}

#[test]
fn a_common_run_is_found_wherever_it_stands() {
    let rows = [
        ("", "a b c", ""),
        ("a b c", "d e f", ""),
        ("x a b c y", "a b c", "a b c"),
        ("a b. C, d", "q q b c d q a b", "b c d"),
        ("b c a b c d", "a b c a b d", "b c a b"),
    ];
    for (left, right, expect) in rows {
        let run = longest_common_run(&words(left), &words(right));
        assert_eq!(run.join(" "), expect, "{left} / {right}");
    }
}

#[test]
fn a_vowel_mark_does_not_hide_a_common_word() {
    // "kitāb" with and without its vowel marks.
    let marked = words("\u{643}\u{650}\u{62A}\u{64E}\u{627}\u{628}");
    let bare = words("\u{643}\u{62A}\u{627}\u{628}");
    assert_eq!(marked, bare);
}

#[test]
fn the_readme_names_every_article_and_nothing_else() {
    let readme = fs::read_to_string(seeds().join("README.md")).expect("seeds/README.md is there");
    let mut named: Vec<String> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once('`'))
        .map(|(name, _)| name.to_owned())
        .collect();
    named.sort();
    let bundled: Vec<String> = bundled_articles()
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(named, bundled);
}

/// The longest run of words that stands in both, from the left one; the first of equals.
fn longest_common_run(left: &[String], right: &[String]) -> Vec<String> {
    let mut best: &[String] = &[];
    for length in 1..=left.len().min(right.len()) {
        let known: HashSet<&[String]> = right.windows(length).collect();
        let Some(run) = left.windows(length).find(|run| known.contains(run)) else {
            break;
        };
        best = run;
    }
    best.to_vec()
}

/// The folded words of a text: what stands between two characters that are no letters or digits.
fn words(text: &str) -> Vec<String> {
    fold_str(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn seeds() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds")
}

fn bundled_articles() -> Vec<(String, Vec<String>)> {
    let articles = articles_in(&seeds());
    assert!(articles.len() >= 9, "seeds/ holds {}", articles.len());
    articles
}

/// The texts of the shared folder, or `None` where there is no such folder.
fn shared_articles() -> Option<Vec<(String, Vec<String>)>> {
    let folder = shared(&["seeds"])?.join("seeds");
    let articles = articles_in(&folder);
    assert!(!articles.is_empty(), "{} is empty", folder.display());
    Some(articles)
}

/// Name and words of every article of a folder, in order of name.
fn articles_in(folder: &Path) -> Vec<(String, Vec<String>)> {
    let mut articles = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder was checked or is part of the tree") {
        let path = entry.expect("a readable folder entry").path();
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        let extension = path.extension().and_then(|extension| extension.to_str());
        if let (Some(name), Some("txt" | "md")) = (name, extension)
            && name != "README.md"
        {
            let text = fs::read_to_string(&path).expect("articles are UTF-8");
            articles.push((name, words(&text)));
        }
    }
    articles.sort();
    articles
}
