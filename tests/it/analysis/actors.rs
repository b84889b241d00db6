//! Mentions of actors: rows of sentences, and small marked pieces on many topics.

use std::path::PathBuf;

use warraq::analysis::{Options, analyse};
use warraq::ingest::parse_article;
use warraq::model::Source;
use xtask::annotated::add_findings;
use xtask::root;
use xtask::scoring::{Document, Wanted, score};

/// Reads `[[text|type|kind|actor]]` marks out of a text; the actor `*` stands for any.
fn unmark(marked: &str) -> Document {
    let mut document = Document::default();
    for (number, piece) in marked.split("[[").enumerate() {
        let Some((mark, rest)) = piece.split_once("]]").filter(|_| number > 0) else {
            document.text.push_str(piece);
            continue;
        };
        let mut fields = mark.split('|').map(str::to_owned);
        let mut field = || fields.next().unwrap_or_default();
        let start = document.text.chars().count();
        document.text.push_str(&field());
        let (kind, _form, actor) = (field(), field(), field());
        document.mentions.push(Wanted {
            spans: vec![(start, document.text.chars().count())],
            kinds: vec![kind],
            actor: (actor != "*").then_some(actor),
            ..Wanted::default()
        });
        document.text.push_str(rest);
    }
    document
}

#[test]
fn own_pieces_on_other_topics() {
    let mut files: Vec<PathBuf> = std::fs::read_dir(root().join("tests/data/blind"))
        .expect("the pieces are there")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    let documents: Vec<Document> = files
        .iter()
        .map(|file| {
            let marked = std::fs::read_to_string(file).expect("a readable piece");
            let mut document = unmark(&marked);
            let article = parse_article(Source::default(), document.text.as_bytes());
            let findings = analyse(&article, Options::default());
            add_findings(&mut document, &article, &findings);
            document
        })
        .collect();
    assert_eq!(documents.len(), 8);
    let f1 = score(&documents).rows["mention span exact"].f1();
    let faults: Vec<String> = documents.iter().flat_map(Document::faults).collect();
    assert!(f1 >= 0.85, "exact F1 {f1:.3}\n{}", faults.join("\n"));
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
    let path = root().join("tests/data/actors.tsv");
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
