//! Actor mentions against the annotated articles in the shared folder.
//!
//! The folder is `$WARRAQ_SHARED`, else `../shared` beside the package. Without it the test says so
//! and passes, except where `CI` is set.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;
use warraq::analysis::{Options, analyse};
use warraq::ingest::parse_article;
use warraq::model::{Findings, Source};

#[path = "support/shared.rs"]
mod shared;

use shared::shared;

fn read_article(path: &Path) -> (String, Findings) {
    let bytes = std::fs::read(path).expect("the article is readable");
    let source = Source {
        name: path.display().to_string(),
        ..Source::default()
    };
    let article = parse_article(source, &bytes);
    let findings = analyse(&article, Options::default());
    (article.text.into_string(), findings)
}

/// One span in code points.
type Range = (u64, u64);

fn range(value: &Value) -> Range {
    (
        value["start"].as_u64().unwrap_or_default(),
        value["end"].as_u64().unwrap_or_default(),
    )
}

fn overlap(left: Range, right: Range) -> bool {
    left.0 < right.1 && right.0 < left.1
}

#[derive(Default, Debug)]
struct Score {
    hits: usize,
    misses: usize,
    false_alarms: usize,
    typed: usize,
    right_actor: usize,
    wrong: BTreeMap<String, usize>,
}

impl Score {
    #[expect(clippy::cast_precision_loss, reason = "a few hundred mentions")]
    fn f1(&self) -> f64 {
        2.0 * self.hits as f64 / (2 * self.hits + self.misses + self.false_alarms).max(1) as f64
    }

    fn print(&self) {
        for (what, times) in &self.wrong {
            println!("{times:3} {what}");
        }
        println!(
            "exact F1 {:.3}, hits {}, missed {}, false {}, type {}, actor {}",
            self.f1(),
            self.hits,
            self.misses,
            self.false_alarms,
            self.typed,
            self.right_actor
        );
    }

    fn note(&mut self, what: String) {
        *self.wrong.entry(what).or_default() += 1;
    }
}

fn score_file(shared: &Path, gold: &Value, score: &mut Score) {
    let file = gold["file"].as_str().expect("a file name");
    let (text, findings) = read_article(&shared.join("seeds").join(file));
    let point = |byte: u32| {
        text.get(..byte as usize)
            .map_or(0, |before| before.chars().count() as u64)
    };
    let mut found: Vec<(Range, &str, String, &str, bool)> = findings
        .mentions
        .iter()
        .filter(|mention| !mention.nested)
        .map(|mention| {
            let range = (point(mention.span.start), point(mention.span.end));
            let actor = &findings.actors[mention.actor as usize].key;
            let text = mention.span.of(&text).to_owned();
            (range, mention.used_as.name(), text, actor.as_str(), false)
        })
        .collect();
    let mentions = gold["mentions"].as_array().expect("mentions");
    let (optional, required): (Vec<_>, Vec<_>) = mentions
        .iter()
        .partition(|mention| mention["tier"] == "optional");
    for mention in &required {
        let mut spans = vec![range(mention)];
        spans.extend(mention["alt"].as_array().into_iter().flatten().map(range));
        let hit = found
            .iter_mut()
            .find(|found| !found.4 && spans.contains(&found.0));
        let name = mention["text"].as_str().unwrap_or_default();
        if let Some(hit) = hit {
            hit.4 = true;
            score.hits += 1;
            score.typed += usize::from(mention["type"] == hit.1);
            score.right_actor += usize::from(mention["actor"] == hit.3);
            if mention["type"] != hit.1 || mention["actor"] != hit.3 {
                score.note(format!(
                    "{name}: {}/{} but {}/{}",
                    mention["type"], mention["actor"], hit.1, hit.3
                ));
            }
        } else {
            score.misses += 1;
            score.note(format!("missed {name} {}", mention["type"]));
        }
    }
    for (at, kind, name, _, taken) in found {
        let split = required.iter().any(|mention| {
            let alt = mention["alt"].as_array();
            alt.into_iter().flatten().any(|alt| range(alt) == at)
        });
        let near = |list: &[&Value]| list.iter().any(|mention| overlap(range(mention), at));
        if taken || split || near(&optional) && !near(&required) {
            continue;
        }
        score.false_alarms += 1;
        score.note(format!("false {name} {kind}"));
    }
}

#[test]
fn five_annotated_articles() {
    let Some(shared) = shared(&["seeds", "gold"]) else {
        return;
    };
    let mut score = Score::default();
    let mut files: Vec<PathBuf> = std::fs::read_dir(shared.join("gold"))
        .expect("the gold folder is readable")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".gold.json"))
        .collect();
    files.sort();
    for file in &files {
        let text = std::fs::read_to_string(file).expect("gold is readable");
        let gold: Value = serde_json::from_str(&text).expect("gold is JSON");
        score_file(&shared, &gold, &mut score);
    }
    score.print();
    assert!(!files.is_empty());
    assert!(score.f1() >= 0.93, "exact F1 {:.3}", score.f1());
    assert!(score.right_actor * 100 >= score.hits * 95);
}

/// One marked mention of a blind piece: where, type, kind, actor (`*` for one outside the lexicon).
struct Marked {
    range: (usize, usize),
    kind: String,
    form: String,
    actor: String,
}

/// Reads `[[text|type|kind|actor]]` marks out of a text.
fn unmark(marked: &str) -> (String, Vec<Marked>) {
    let mut text = String::new();
    let mut mentions = Vec::new();
    for (number, piece) in marked.split("[[").enumerate() {
        let Some((mark, rest)) = piece.split_once("]]").filter(|_| number > 0) else {
            text.push_str(piece);
            continue;
        };
        let mut fields = mark.split('|').map(str::to_owned);
        let mut field = || fields.next().unwrap_or_default();
        let start = text.len();
        text.push_str(&field());
        mentions.push(Marked {
            range: (start, text.len()),
            kind: field(),
            form: field(),
            actor: field(),
        });
        text.push_str(rest);
    }
    (text, mentions)
}

#[test]
fn own_pieces_on_other_topics() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/blind");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the pieces are there")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    let mut score = Score::default();
    for file in &files {
        let (text, gold) = unmark(&std::fs::read_to_string(file).expect("a readable piece"));
        let article = parse_article(Source::default(), text.as_bytes());
        let findings = analyse(&article, Options::default());
        let mut matched = vec![false; gold.len()];
        for mention in findings.mentions.iter().filter(|mention| !mention.nested) {
            let at = (mention.span.start as usize, mention.span.end as usize);
            let key = &findings.actors[mention.actor as usize].key;
            let found = mention.span.of(&text);
            let Some(number) = gold.iter().position(|gold| gold.range == at) else {
                score.false_alarms += 1;
                score.note(format!("false {found} {}", mention.used_as.name()));
                continue;
            };
            matched[number] = true;
            let gold = &gold[number];
            score.hits += 1;
            let typed = gold.kind == mention.used_as.name();
            let right = gold.actor == "*" || gold.actor == *key;
            score.typed += usize::from(typed);
            score.right_actor += usize::from(right);
            if !typed || !right || gold.form != mention.kind.name() {
                score.note(format!(
                    "{found}: {}/{}/{} but {}/{}/{key}",
                    gold.kind,
                    gold.form,
                    gold.actor,
                    mention.used_as.name(),
                    mention.kind.name()
                ));
            }
        }
        for (gold, _) in gold.iter().zip(&matched).filter(|(_, matched)| !**matched) {
            score.misses += 1;
            let name = text.get(gold.range.0..gold.range.1).unwrap_or_default();
            score.note(format!("missed {name} {}", gold.kind));
        }
    }
    score.print();
    assert!(score.f1() >= 0.85, "exact F1 {:.3}", score.f1());
}

/// One row's mentions as the data file writes them; `*` where the expectation leaves a field open.
fn row_of(sentence: &str, expected: &[&str]) -> Vec<String> {
    let article = parse_article(Source::default(), sentence.as_bytes());
    let findings = analyse(&article, Options::default());
    let top = findings.mentions.iter().filter(|mention| !mention.nested);
    top.enumerate()
        .map(|(number, mention)| {
            let key = &findings.actors[mention.actor as usize].key;
            let open: Vec<bool> = expected
                .get(number)
                .map(|row| row.split('|').map(|field| field == "*").collect())
                .unwrap_or_default();
            let found = [
                mention.span.of(&article.text),
                mention.used_as.name(),
                mention.kind.name(),
                key,
            ];
            let fields: Vec<&str> = found
                .into_iter()
                .enumerate()
                .map(|(field, text)| {
                    if open.get(field) == Some(&true) {
                        "*"
                    } else {
                        text
                    }
                })
                .collect();
            fields.join("|")
        })
        .collect()
}

#[test]
fn rows_of_sentences() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/actors.tsv");
    let table = std::fs::read_to_string(path).expect("the rows are there");
    let rows: Vec<&str> = table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    assert!(rows.len() >= 120, "{} rows", rows.len());
    let mut wrong = Vec::new();
    for row in rows {
        let (sentence, expected) = row.split_once('\t').unwrap_or((row, ""));
        let expected: Vec<&str> = expected
            .split(" ; ")
            .filter(|field| !field.is_empty())
            .collect();
        let found = row_of(sentence, &expected);
        if found != expected {
            wrong.push(format!(
                "{sentence}\n  want {}\n  got  {}",
                expected.join(" ; "),
                found.join(" ; ")
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} rows:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
