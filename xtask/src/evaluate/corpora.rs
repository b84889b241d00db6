//! Newswire corpora with classes of their own, mapped to people, organisations and places.
//!
//! Words are the unit: a finding inside a word stands for the word, since the corpora leave
//! proclitics on. Adjectives of nationality and peoples are left out on our side, for the corpora do
//! not name them; their other classes (works, products, buildings, groups) count as optional.

use std::path::Path;

use warraq::analysis::tagger::model::Model;
use warraq::analysis::{Options, analyse, analyse_with_model};
use warraq::ingest::parse_article;
use warraq::model::{ActorKind, Findings, MentionKind, Source};

use super::table;
use crate::corpus::{
    self, NEWSFANE_ORGANISATIONS, NEWSFANE_PEOPLE, NEWSFANE_PLACES, Scheme, Sentences, Word,
};
use crate::scoring::{Document, Found, Range, Wanted, score};

/// Sentences that make one article.
const SENTENCES: usize = 40;

/// A corpus, where it lies, and how its figures are to be read.
struct Corpus {
    name: &'static str,
    file: &'static str,
    read: fn(&Path) -> std::io::Result<Sentences>,
    /// Sixths of the text before the part that is scored.
    skipped: usize,
    /// File of weights learned from the other part alone.
    own_model: &'static str,
}

const CORPORA: [Corpus; 2] = [
    Corpus {
        name: "ANERcorp CAMeL test",
        file: "anercorp/ANERCorp_CamelLab_test.txt",
        read: |path| corpus::read(path, &[' '], &SCHEME),
        skipped: 0,
        own_model: "anercorp.bin",
    },
    Corpus {
        name: "NewsFANE, last sixth",
        file: "newsfane/NewsFANE_Gold_2014_170K.txt",
        read: |path| corpus::read_newsfane(path, &SCHEME),
        skipped: 5,
        own_model: "newsfane.bin",
    },
];

/// The two corpora, which hold the same text: with the shipped weights, which know it, and with
/// those in `models` that were learned from the other part.
pub(super) fn print(data: &Path, models: Option<&Path>) {
    for corpus in &CORPORA {
        let Ok(sentences) = (corpus.read)(&data.join(corpus.file)) else {
            println!("\n{}: not at hand", corpus.name);
            continue;
        };
        let first = sentences.len() * corpus.skipped / 6;
        let kept = sentences.get(first..).unwrap_or_default();
        print_corpus(corpus, "SEEN by the shipped weights", kept, None);
        let own = models.map(|folder| folder.join(corpus.own_model));
        let Some(model) = own.and_then(|path| Model::from_bytes(&std::fs::read(path).ok()?)) else {
            println!(
                "  no weights {} learned from the other part",
                corpus.own_model
            );
            continue;
        };
        print_corpus(corpus, "weights of the other part", kept, Some(&model));
    }
}

fn print_corpus(corpus: &Corpus, weights: &str, sentences: &[Vec<Word>], model: Option<&Model>) {
    let articles = sentences.chunks(SENTENCES);
    let documents: Vec<Document> = articles.map(|part| document(part, model)).collect();
    let report = score(&documents);
    table::head(&format!("{}, whole engine, words: {weights}", corpus.name));
    for rule in [
        "mention span+type exact",
        "mention span exact",
        "mention span overlap",
    ] {
        table::row(rule, report.rows[rule]);
    }
    table::print_types(&report);
    table::print_confusion(&report);
}

/// Classes of both corpora in the three that they share with the product, and one for the others.
const SCHEME: Scheme = Scheme {
    classes: &["PER", "ORG", "LOC", "other"],
    class: |name| {
        Some(match name {
            "PERS" => 0,
            "ORG" | "Media" => 1,
            "LOC" => 2,
            name if NEWSFANE_PEOPLE.contains(&name) => 0,
            name if NEWSFANE_ORGANISATIONS.contains(&name) => 1,
            name if NEWSFANE_PLACES.contains(&name) => 2,
            _ => 3,
        })
    },
};

/// Sentences as an article, a line each, run through the whole engine, with other weights if given.
fn document(sentences: &[Vec<Word>], model: Option<&Model>) -> Document {
    let mut text = String::new();
    let mut starts = Vec::new();
    let mut mentions: Vec<Wanted> = Vec::new();
    for sentence in sentences {
        let mut before = 0;
        for word in sentence {
            let at = starts.len();
            starts.push(text.len());
            text.push_str(&word.text);
            text.push(' ');
            let class = word.label.checked_sub(1).map(|label| label / 2);
            let begins = word.label % 2 == 1 || before != word.label && before + 1 != word.label;
            before = word.label;
            match (class, mentions.last_mut()) {
                (Some(_), Some(last)) if !begins => last.spans[0].1 = at + 1,
                (Some(class), _) => {
                    mentions.push(wanted((at, at + 1), SCHEME.classes[usize::from(class)]));
                }
                _ => {}
            }
        }
        text.push('\n');
    }
    let article = parse_article(Source::default(), text.as_bytes());
    let options = Options::default();
    let findings = match model {
        Some(model) => analyse_with_model(&article, options, model),
        None => analyse(&article, options),
    };
    Document {
        mentions,
        found_mentions: found(&findings, &starts),
        ..Document::default()
    }
}

fn wanted(span: Range, class: &str) -> Wanted {
    Wanted {
        spans: vec![span],
        kinds: vec![class.to_owned()],
        optional: class == "other",
        ..Wanted::default()
    }
}

fn found(findings: &Findings, starts: &[usize]) -> Vec<Found> {
    let word = |byte: usize| {
        starts
            .partition_point(|start| *start <= byte)
            .saturating_sub(1)
    };
    let mut found: Vec<Found> = Vec::new();
    for mention in findings.mentions.iter().filter(|mention| !mention.nested) {
        let kind = match mention.used_as {
            ActorKind::Person => "PER",
            ActorKind::Organisation | ActorKind::Media => "ORG",
            ActorKind::State | ActorKind::Place => "LOC",
            ActorKind::Group => continue,
        };
        if mention.kind == MentionKind::Demonym {
            continue;
        }
        let end = mention.span.end as usize;
        found.push(Found {
            span: (word(mention.span.start as usize), word(end - 1) + 1),
            kind: kind.to_owned(),
            ..Found::default()
        });
    }
    found
}
