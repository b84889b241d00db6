//! The user's rules, by rows: what `actors.toml` says, a sentence, and what is found in it.

use std::path::Path;

use proptest::prelude::*;
use warraq::analysis::knowledge::{Knowledge, Rules};
use warraq::analysis::{Options, analyse, analyse_with};
use warraq::config::actors;
use warraq::ingest::parse_article;
use warraq::model::{Article, Evidence, Findings, Link, Source};

const ROWS: &str = include_str!("../../data/rules.tsv");

fn article(text: &str) -> Article {
    let source = Source {
        name: "sentence.txt".to_owned(),
        ..Source::default()
    };
    parse_article(source, text.as_bytes())
}

fn rules(toml: &str) -> Rules {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("actors.toml");
    std::fs::write(&file, toml.replace("\\n", "\n")).expect("written");
    let loaded = actors::load_named(&file).expect("the rules are valid");
    loaded.rules
}

fn written(article: &Article, findings: &Findings) -> String {
    let mentions = findings.mentions.iter().filter(|mention| !mention.nested);
    let words: Vec<String> = mentions
        .map(|mention| {
            let (surface, actor) = (
                mention.span.of(&article.text),
                &findings.actors[mention.actor as usize].key,
            );
            format!("{surface}={actor}/{}", mention.used_as.name())
        })
        .collect();
    words.join(" ")
}

#[test]
fn rules_by_rows() {
    let mut wrong = Vec::new();
    for row in ROWS.lines().filter(|row| !row.starts_with('#')) {
        let columns: Vec<&str> = row.split('\t').collect();
        let [name, toml, sentence, expect] = columns[..] else {
            wrong.push(format!("not four columns: {row}"));
            continue;
        };
        let article = article(sentence);
        let knowledge = Knowledge::new(rules(toml));
        let findings = analyse_with(&article, Options::default(), &knowledge);
        let found = written(&article, &findings);
        if found != expect {
            wrong.push(format!("{name}\n  found  {found}\n  expect {expect}"));
        }
        if name.contains("alias of") {
            let why = findings.mentions[0].why;
            assert_eq!((why.evidence(), why.link()), (Evidence::User, Link::User));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn what_an_ignored_name_held_stands_for_itself() {
    let text = "وقالت جامعة القاهرة إن الدراسة مستمرة.";
    let article = article(text);
    let before = analyse(&article, Options::default());
    let outer = before.mentions.iter().find(|mention| {
        let inside =
            |other: &&warraq::model::FoundMention| other.nested && mention.span.covers(other.span);
        !mention.nested && before.mentions.iter().any(|other| inside(&other))
    });
    let outer = outer.expect("a university is named after a city");
    let ignored = outer.span.of(text);
    let knowledge = Knowledge::new(rules(&format!("ignore = [{{ surface = \"{ignored}\" }}]")));
    let after = analyse_with(&article, Options::default(), &knowledge);
    assert!(!after.mentions.is_empty());
    assert!(
        after
            .mentions
            .iter()
            .all(|mention| !mention.nested && mention.span != outer.span)
    );
}

#[test]
fn later_files_have_the_last_word_and_absent_ones_are_no_error() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let news = folder.path().join("news");
    std::fs::create_dir(&news).expect("made");
    std::fs::write(news.join("a.txt"), "x").expect("written");
    let beside = |input: &Path| actors::places(std::iter::once(input));
    let expect = news.join("actors.toml");
    assert!(beside(&news).contains(&expect));
    assert!(beside(&news.join("a.txt")).contains(&expect));
    let (first, last) = (folder.path().join("1.toml"), folder.path().join("2.toml"));
    std::fs::write(&first, "retype = [{ actor = \"nato\", kind = \"place\" }]").expect("written");
    std::fs::write(&last, "retype = [{ actor = \"nato\", kind = \"group\" }]").expect("written");
    let absent = folder.path().join("3.toml");
    let loaded = actors::load(&[first, absent, last]).expect("valid");
    let article = article("قال الناتو إنه يراقب الوضع.");
    let findings = analyse_with(&article, Options::default(), &Knowledge::new(loaded.rules));
    assert_eq!(findings.actors[0].kind.name(), "group");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever the rules, mentions keep their order, point at actors, and each actor is mentioned.
    #[test]
    fn findings_stay_in_order(text in "(الناتو|مصر|و|في|قال|القاهرة|لل|البيت| |،){0,40}", surface in "(الناتو|مصر|البيت| ){1,3}", what in 0..4) {
        prop_assume!(!surface.trim().is_empty());
        let surface = surface.trim();
        let toml = match what {
            0 => format!("alias = [{{ surface = \"{surface}\", actor = \"jordan\" }}]"),
            1 => format!("split = [{{ surface = \"{surface}\", actor = \"egypt\" }}]"),
            2 => format!("ignore = [{{ surface = \"{surface}\" }}]"),
            _ => format!("actor = [{{ id = \"x-y\", name = \"{surface}\", kind = \"person\" }}]"),
        };
        let article = article(&text);
        let findings = analyse_with(&article, Options::default(), &Knowledge::new(rules(&toml)));
        prop_assert!(findings.mentions.is_sorted_by_key(|mention| mention.span.start));
        let mut used = vec![false; findings.actors.len()];
        for mention in &findings.mentions {
            used[mention.actor as usize] = true;
            prop_assert!(!mention.span.of(&article.text).is_empty());
        }
        prop_assert!(used.into_iter().all(|used| used));
    }
}
