//! Twenty-five questions of an analyst, asked of the five real articles through the library's API.
//!
//! The articles and the answers lie beside the project (`WARRAQ_SHARED`, else `../shared`); without
//! them the test says so loudly and is skipped, except where `WARRAQ_REQUIRE_SHARED` is set: there it fails.

#![expect(
    clippy::unwrap_used,
    reason = "a question whose annotation cannot be read has no answer"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use warraq::ingest::Input;
use warraq::library::{Library, Query, actor_counts, rolled_up};
use warraq::model::{ActorKind, DocId, Findings, Span};
use warraq::pipeline::{Job, load_all};

use super::gold::Gold;
use crate::support::shared::shared;

/// Questions whose documents must be right.
const LEAST_RIGHT: usize = 22;

/// The five articles with what `findings` makes of the program's own findings.
fn load(folder: &Path, findings: impl Fn(Gold, Findings) -> Findings) -> Library {
    let mut library = Library::new();
    let job = Job {
        inputs: vec![Input::Path(folder.join("seeds"))],
        jobs: 2,
        ..Job::default()
    };
    for (article, found) in load_all(job) {
        if article.failure().is_none()
            && Path::new(&article.source.name)
                .extension()
                .is_some_and(|ending| ending == "txt")
        {
            let findings = findings(Gold::of(folder, &article), found);
            library.add(article, findings);
        }
    }
    assert_eq!(library.len(), 5);
    library
}

/// How many questions are answered; tells what is wrong with the others.
fn answered(folder: &Path, library: &Library) -> usize {
    let questions = fs::read_to_string(folder.join("gold/questions.json")).unwrap();
    let questions: Vec<Value> = serde_json::from_str(&questions).unwrap();
    assert_eq!(questions.len(), 25);
    let right = questions.iter().filter(|question| {
        let problem = check(library, question);
        if let Some(problem) = &problem {
            eprintln!("{}: {problem}", question["id"]);
        }
        problem.is_none()
    });
    let right = right.count();
    eprintln!("{right} of {} questions are answered", questions.len());
    right
}

/// Every question can be asked, and the library answers it from a perfect annotation.
#[test]
fn the_questions_can_be_asked() {
    let Some(folder) = shared(&["seeds", "gold/questions.json"]) else {
        return;
    };
    let library = load(&folder, |gold, _| gold.findings());
    assert_eq!(answered(&folder, &library), 25);
}

/// The program's own findings answer them.
#[test]
fn the_questions_are_answered() {
    let Some(folder) = shared(&["seeds", "gold/questions.json"]) else {
        return;
    };
    let library = load(&folder, |gold, mut findings| {
        gold.forgive(&mut findings);
        findings
    });
    let right = answered(&folder, &library);
    assert!(right >= LEAST_RIGHT, "only {right} questions are answered");
}

/// What is wrong with the answer, if anything.
fn check(library: &Library, question: &Value) -> Option<String> {
    let answer = &question["answer"];
    match question["id"].as_str().unwrap() {
        "Q12" | "Q13" => days_on_a_line(library, question),
        "Q15" => media(library, answer),
        "Q16" => mastheads(library, answer),
        "Q17" => titles(library, answer),
        "Q18" => persons(library, question),
        "Q24" => jumps(library, question),
        "Q25" => ranks(library, answer),
        _ => documents(library, question),
    }
}

/// The question in the query language.
fn written(question: &Value) -> String {
    let asked = &question["query"];
    let values = |key: &str| asked[key].as_array().cloned().unwrap_or_default();
    let text = |key: &str| asked[key].as_str();
    let field = if asked["nested"] == true {
        "nested"
    } else {
        "actor"
    };
    let mut terms: Vec<String> = values("filter")
        .iter()
        .map(|actor| format!("{field}:{}", actor.as_str().unwrap()))
        .collect();
    terms.extend(
        values("not")
            .iter()
            .map(|actor| format!("-actor:{}", actor.as_str().unwrap())),
    );
    terms.extend(text("kind").map(|kind| format!("kind:{kind}")));
    terms.extend(text("type").map(|kind| format!("type:{kind}")));
    terms.extend(text("date").map(|day| format!("date:{day}")));
    let (from, to) = (text("date_from"), text("date_to"));
    if from.or(to).is_some() {
        terms.push(format!("date:{}..{}", from.unwrap_or(""), to.unwrap_or("")));
    }
    terms.join(" ")
}

/// The documents of a filter; a wrong count or first place is told, and counts only where it is asked for.
fn documents(library: &Library, question: &Value) -> Option<String> {
    let written = written(question);
    let query = Query::parse(&written, library).unwrap();
    let found: Vec<DocId> = query.run(library);
    let answer = &question["answer"];
    let figures = answer["per_file"].as_object().into_iter().flatten();
    for (file, figure) in figures {
        let doc = document(library, file);
        let mentions: Vec<Span> = query
            .mentions(library, doc)
            .map(|mention| mention.span)
            .collect();
        let first = mentions.first().map(|span| points(library, doc, *span).0);
        if json!(mentions.len()) != figure["count"] || json!(first) != figure["first"]["start"] {
            eprintln!(
                "note: {written} in {file}: {} mentions, first at {first:?}; expected {}, {}",
                mentions.len(),
                figure["count"],
                figure["first"]["start"]
            );
        }
    }
    for listed in answer["mentions"].as_array().into_iter().flatten() {
        let file = listed["file"].as_str().unwrap();
        let doc = document(library, file);
        let dates = query
            .dates(library, doc)
            .into_iter()
            .map(|at| library.dates(doc)[at].span);
        let spans = dates.chain(query.mentions(library, doc).map(|mention| mention.span));
        let starts: Vec<usize> = spans.map(|span| points(library, doc, span).0).collect();
        if !starts.iter().any(|start| json!(start) == listed["start"]) {
            eprintln!(
                "note: {written} in {file}: nothing at {}, only at {starts:?}",
                listed["start"]
            );
        }
    }
    differ(&written, &answer["files"], &json!(names(library, &found)))
}

/// The days on one line of one document. Where the article states no year and nothing gives one,
/// day and month are the answer (a year is never invented): unknown digits agree with any.
fn days_on_a_line(library: &Library, question: &Value) -> Option<String> {
    let doc = document(library, question["query"]["file"].as_str().unwrap());
    let line = usize::try_from(question["query"]["line"].as_u64().unwrap()).unwrap();
    let text = library.text(doc);
    let start: usize = text
        .split_inclusive('\n')
        .take(line - 1)
        .map(str::len)
        .sum();
    let length = text.split_inclusive('\n').nth(line - 1).map_or(0, str::len);
    let line = Span::new(start, start + length);
    let dates = library
        .dates(doc)
        .iter()
        .filter(|date| line.covers(date.span));
    let days: Vec<&str> = dates
        .map(|date| date.resolved.as_ref().unwrap_or(&date.value).as_str())
        .collect();
    let agrees = |expect: &str, day: &str| {
        let same = |(a, b): (u8, u8)| a == b || b == b'X';
        expect.len() == day.len() && expect.bytes().zip(day.bytes()).all(same)
    };
    let expect = question["answer"]["dates"].as_array().unwrap().iter();
    let missing: Vec<&str> = expect
        .filter_map(|date| date["resolved"].as_str())
        .filter(|expect| !days.iter().any(|day| agrees(expect, day)))
        .collect();
    (!missing.is_empty()).then(|| format!("no {missing:?} among {days:?}"))
}

fn media(library: &Library, answer: &Value) -> Option<String> {
    let found: BTreeMap<String, Vec<String>> = library
        .documents()
        .map(|doc| {
            (
                file(library, doc),
                keys_used_as(library, doc, ActorKind::Media),
            )
        })
        .collect();
    differ("media", answer, &json!(found))
}

fn persons(library: &Library, question: &Value) -> Option<String> {
    let doc = document(library, question["query"]["file"].as_str().unwrap());
    let found = keys_used_as(library, doc, ActorKind::Person);
    differ("persons", &question["answer"]["actors"], &json!(found))
}

fn mastheads(library: &Library, answer: &Value) -> Option<String> {
    let found: BTreeMap<String, Value> = library
        .documents()
        .map(|doc| {
            let article = library.article(doc);
            let part = |span: Option<Span>| span.map(|span| span.of(&article.text));
            let masthead = json!({
                "byline": part(article.byline),
                "outlet": part(article.outlet),
                "dateline": part(article.dateline),
            });
            (file(library, doc), masthead)
        })
        .collect();
    differ("mastheads", answer, &json!(found))
}

fn titles(library: &Library, answer: &Value) -> Option<String> {
    let wrong: Vec<String> = library
        .documents()
        .filter(|&doc| answer[file(library, doc)]["title"] != library.title(doc))
        .map(|doc| format!("{}: {}", file(library, doc), library.title(doc)))
        .collect();
    (!wrong.is_empty()).then(|| wrong.join(", "))
}

/// Jumping through one actor's mentions in one document.
fn jumps(library: &Library, question: &Value) -> Option<String> {
    let doc = document(library, question["query"]["file"].as_str().unwrap());
    let actor = library.actor_by_key(question["query"]["filter"][0].as_str().unwrap());
    let Some(actor) = actor else {
        return Some("the actor is not found".to_owned());
    };
    let starts = library
        .mentions_of(doc, actor)
        .map(|mention| points(library, doc, mention.span).0);
    let expect = question["answer"]["named"].as_array().unwrap().iter();
    let expect: Vec<&Value> = expect.map(|place| &place["start"]).collect();
    differ("jumps", &json!(expect), &json!(starts.collect::<Vec<_>>()))
}

/// The five most named actors of each document, equal counts by key, and Russia with its metonyms.
fn ranks(library: &Library, answer: &Value) -> Option<String> {
    let Some(russia) = library.actor_by_key("russia") else {
        return Some("russia is not found".to_owned());
    };
    let found: BTreeMap<String, Value> = library
        .documents()
        .map(|doc| {
            let mut counts: Vec<(usize, &str)> = actor_counts(library, &[doc])
                .iter()
                .map(|count| (count.mentions, library.actor(count.actor).key.as_str()))
                .collect();
            counts.sort_by_key(|&(mentions, key)| (std::cmp::Reverse(mentions), key));
            let top: Vec<Value> = counts
                .iter()
                .take(5)
                .map(|(count, key)| json!([key, count]))
                .collect();
            let rolled = rolled_up(library, &[doc], russia);
            (
                file(library, doc),
                json!({ "top": top, "russia_with_metonyms": rolled }),
            )
        })
        .collect();
    differ("ranks", answer, &json!(found))
}

fn keys_used_as(library: &Library, doc: DocId, kind: ActorKind) -> Vec<String> {
    let mentions = library.mentions(doc).iter();
    let mut keys: Vec<String> = mentions
        .filter(|mention| !mention.nested && mention.used_as == kind)
        .map(|mention| library.actor(mention.actor).key.clone())
        .collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn differ(what: &str, expect: &Value, found: &Value) -> Option<String> {
    let (Value::Object(expect), Value::Object(found)) = (expect, found) else {
        return (expect != found).then(|| format!("{what}: expected {expect}, found {found}"));
    };
    let wrong = expect
        .iter()
        .filter(|(key, value)| found.get(*key) != Some(value));
    let wrong: Vec<String> = wrong
        .map(|(key, value)| format!("{key}: expected {value}, found {}", found[key]))
        .collect();
    (!wrong.is_empty()).then(|| format!("{what}: {}", wrong.join(", ")))
}

fn names(library: &Library, docs: &[DocId]) -> Vec<String> {
    docs.iter().map(|&doc| file(library, doc)).collect()
}

fn file(library: &Library, doc: DocId) -> String {
    library.article(doc).source.name.clone()
}

fn document(library: &Library, name: &str) -> DocId {
    let mut documents = library.documents();
    let found = documents.find(|&doc| library.article(doc).source.name == name);
    found.unwrap()
}

/// A span in code points.
fn points(library: &Library, doc: DocId, span: Span) -> (usize, usize) {
    let before = |end: u32| {
        Span::new(0, end as usize)
            .of(library.text(doc))
            .chars()
            .count()
    };
    (before(span.start), before(span.end))
}
