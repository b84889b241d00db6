//! What the command line makes of the user's rules on actors, of reasons and of confidences.

use std::fs;

use tempfile::TempDir;

use crate::support::program::{BODY, json_lines, text, warraq_in};

fn folder() -> TempDir {
    let folder = TempDir::new().expect("a folder for the test");
    fs::write(folder.path().join("a.txt"), BODY).expect("it is writable");
    folder
}

#[test]
fn what_the_user_knows_of_actors_is_honoured() {
    let folder = folder();
    let path = folder.path();
    let rules = "[[actor]]\nid = \"the-words\"\nname = \"the words\"\nkind = \"group\"\n[[ignore]]\nactor = \"nato\"\n";
    fs::write(path.join("actors.toml"), rules).expect("it is writable");
    let actors = |arguments: &[&str]| -> Vec<String> {
        let records = json_lines(&warraq_in(path, arguments));
        let mentions = records[0]["mentions"].as_array().expect("a list");
        let keys = mentions
            .iter()
            .filter_map(|mention| mention["actor"].as_str());
        keys.map(str::to_owned).collect()
    };
    assert_eq!(actors(&["extract", "a.txt"]), ["the-words"]);
    assert_eq!(actors(&["extract", "."]), ["the-words"]);
    let said = text(&warraq_in(path, &["list", "."]).stderr);
    assert!(
        said.contains("actors.toml: its rules on actors are applied"),
        "{said}"
    );
    assert_eq!(actors(&["extract", "--no-actors", "a.txt"]), ["nato"]);
    let listed = warraq_in(path, &["list", ".", "--where", "actor:the-words"]);
    assert_eq!(text(&listed.stdout).lines().count(), 2);
    let shown = warraq_in(path, &["show", "a.txt"]);
    let facts = text(&shown.stdout).lines().nth(1).map(str::to_owned);
    assert!(facts.is_some_and(|facts| facts.contains("the words") && !facts.contains("NATO")));

    fs::write(
        path.join("mine.toml"),
        "[[alias]]\nsurface = \"x\"\nactor = \"natoo\"",
    )
    .expect("it is writable");
    let output = warraq_in(path, &["extract", "a.txt", "--actors", "mine.toml"]);
    assert_eq!(output.status.code(), Some(2));
    let said = text(&output.stderr);
    assert!(
        said.contains("mine.toml:3: no actor has the id `natoo`; did you mean `nato`?"),
        "{said}"
    );
    assert!(output.stdout.is_empty());
}

#[test]
fn findings_are_explained_and_sifted() {
    let folder = folder();
    let explained = json_lines(&warraq_in(
        folder.path(),
        &["extract", "a.txt", "--explain"],
    ));
    let record = &explained[0];
    assert_eq!(record["mentions"][0]["why"]["found"], "lexicon");
    assert_eq!(record["mentions"][0]["why"]["linked"], "lexicon");
    assert_eq!(
        record["anchor_reason"].is_null(),
        record["anchor"].is_null()
    );
    let plain = json_lines(&warraq_in(folder.path(), &["extract", "a.txt"]));
    assert!(plain[0]["mentions"][0].get("why").is_none());
    assert!(plain[0].get("anchor_reason").is_none());
    let kept = |least: &str| {
        let records = json_lines(&warraq_in(
            folder.path(),
            &["extract", "a.txt", "--min-confidence", least],
        ));
        let confidences = records[0]["mentions"].as_array().into_iter().flatten();
        let confidences = confidences.filter_map(|mention| mention["confidence"].as_f64());
        confidences.collect::<Vec<f64>>()
    };
    let all = kept("0");
    let highest = all.iter().copied().fold(0.0, f64::max);
    assert!(!all.is_empty() && highest < 1.0);
    assert_eq!(
        kept(&highest.to_string()).len(),
        all.iter().filter(|one| **one >= highest).count()
    );
    assert!(kept("1").is_empty());
    let wrong = warraq_in(
        folder.path(),
        &["extract", "a.txt", "--min-confidence", "2"],
    );
    assert_eq!(wrong.status.code(), Some(2));
    let table = warraq_in(
        folder.path(),
        &["extract", "a.txt", "--format", "csv", "--explain"],
    );
    let table = text(&table.stdout);
    let widths: Vec<usize> = table.lines().map(|line| line.split(',').count()).collect();
    assert!(widths.iter().all(|width| *width == 17), "{table}");
}
