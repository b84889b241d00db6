//! Annotated articles: folders of `*.gold.json` beside their texts, run through the whole engine.
//!
//! Offsets of the annotation are code points, end exclusive.

use std::path::{Path, PathBuf};

use serde_json::Value;
use warraq::analysis::{Options, analyse};
use warraq::ingest::parse_article;
use warraq::model::{Article, Findings, Source, TimexValue};

use crate::scoring::{Document, Found, Range, Wanted};

/// The annotations of a folder in order of file name.
///
/// # Panics
/// When the folder or a file in it cannot be read.
pub fn annotations(folder: &Path) -> Vec<Value> {
    let entries = std::fs::read_dir(folder).expect("the folder is readable");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.to_string_lossy().ends_with(".gold.json"))
        .collect();
    files.sort();
    let read = |path: &PathBuf| std::fs::read(path).expect("the annotation is readable");
    files
        .iter()
        .map(|path| serde_json::from_slice(&read(path)).expect("an annotation is JSON"))
        .collect()
}

/// The annotated mentions and dates, nothing found yet.
pub fn wanted(gold: &Value) -> Document {
    let list = |key: &str| {
        let entries = gold[key].as_array().into_iter().flatten();
        entries.map(entry).collect()
    };
    Document {
        mentions: list("mentions"),
        dates: list("dates"),
        ..Document::default()
    }
}

/// The articles of `texts` that `gold` annotates, with what the engine finds in them.
///
/// # Panics
/// When a text cannot be read.
pub fn evaluated(gold: &Path, texts: &Path, options: Options) -> Vec<Document> {
    let evaluate = |gold: &Value| {
        let file = gold["file"].as_str().expect("an annotation names its file");
        let bytes = std::fs::read(texts.join(file)).expect("the text is readable");
        let article = parse_article(Source::default(), &bytes);
        let findings = analyse(&article, options);
        let mut document = wanted(gold);
        add_findings(&mut document, &article, &findings);
        document.text = article.text.into_string();
        document
    };
    annotations(gold).iter().map(evaluate).collect()
}

fn entry(value: &Value) -> Wanted {
    let text = |key: &str| value[key].as_str().map(str::to_owned);
    let list = |key: &str| value[key].as_array().into_iter().flatten();
    let texts = |key: &str| list(key).filter_map(Value::as_str).map(str::to_owned);
    let (said, resolved) = (text("value"), text("resolved"));
    let scored = said.is_some() || resolved.is_some();
    let alternatives: Vec<String> = texts("alt_values").filter(|_| scored).collect();
    let known = alternatives.iter().filter(|value| !value.contains('X'));
    let best = resolved.clone().or_else(|| said.clone());
    Wanted {
        spans: std::iter::once(range(value))
            .chain(list("alt_spans").chain(list("alt")).map(range))
            .collect(),
        kinds: text("type").into_iter().chain(texts("alt_types")).collect(),
        optional: value["tier"] == "optional" || value["optional"] == true,
        actor: text("actor"),
        resolved: best.into_iter().chain(known.cloned()).collect(),
        values: said
            .into_iter()
            .chain(resolved)
            .chain(alternatives)
            .collect(),
    }
}

fn range(value: &Value) -> Range {
    let place = |key: &str| {
        let place = value[key].as_u64().expect("an offset");
        usize::try_from(place).expect("an offset within a text")
    };
    (place("start"), place("end"))
}

/// Adds what the engine found, as spans of code points.
pub fn add_findings(document: &mut Document, article: &Article, findings: &Findings) {
    let starts: Vec<usize> = article.text.char_indices().map(|(at, _)| at).collect();
    let point = |byte: u32| starts.partition_point(|start| *start < byte as usize);
    for mention in findings.mentions.iter().filter(|mention| !mention.nested) {
        document.found_mentions.push(Found {
            span: (point(mention.span.start), point(mention.span.end)),
            kind: mention.used_as.name().to_owned(),
            actor: Some(findings.actors[mention.actor as usize].key.clone()),
            confidence: mention.confidence,
            ..Found::default()
        });
    }
    for date in &findings.dates {
        let text = |value: &TimexValue| value.as_str().to_owned();
        document.found_dates.push(Found {
            span: (point(date.span.start), point(date.span.end)),
            kind: date.kind.name().to_owned(),
            confidence: date.confidence,
            value: Some(text(&date.value)),
            resolved: date.resolved.as_ref().map(text),
            ..Found::default()
        });
    }
}
