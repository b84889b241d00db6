//! Boundaries of people, places and organisations on the test part of `ANERcorp`: a sanity check
//! against fitting the rules to a few articles. Run with `--ignored --nocapture`.
//!
//! Its scheme differs from ours: it has no adjectives of nationality and no metonyms, keeps class
//! words such as شركة inside organisations, and calls peoples and religions MISC. Demonyms and
//! groups are therefore left out on our side, and states count as places.

use std::collections::{BTreeMap, BTreeSet};

use warraq::analysis::{Options, analyse};
use warraq::ingest::parse_article;
use warraq::model::{ActorKind, MentionKind, Source};

#[path = "support/shared.rs"]
mod shared;

use shared::shared;

/// (first byte, one past the last, class)
type Entity = (usize, usize, &'static str);

fn corpus() -> Option<String> {
    let file = "data/anercorp/ANERCorp_CamelLab_test.txt";
    std::fs::read_to_string(shared(&[file])?.join(file)).ok()
}

/// Some 40 sentences to an article, a line each.
fn documents(corpus: &str) -> Vec<(String, BTreeSet<Entity>)> {
    let mut documents = Vec::new();
    let (mut text, mut entities, mut open): (String, BTreeSet<Entity>, Option<Entity>) =
        (String::new(), BTreeSet::new(), None);
    let mut sentences = 0;
    for line in corpus.lines().chain(["", ""]) {
        let Some((word, tag)) = line.trim().split_once(' ') else {
            entities.extend(open.take());
            text.push('\n');
            sentences += 1;
            if sentences % 40 == 0 {
                documents.push((std::mem::take(&mut text), std::mem::take(&mut entities)));
            }
            continue;
        };
        if !text.is_empty() && !text.ends_with('\n') {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(word);
        let class = match tag.get(2..) {
            Some("PERS") => "person",
            Some("LOC") => "place",
            Some("ORG") => "organisation",
            _ => "",
        };
        if tag.starts_with("I-")
            && let Some(entity) = &mut open
        {
            entity.1 = text.len();
        } else {
            entities.extend(open.take());
            open = (!class.is_empty()).then_some((start, text.len(), class));
        }
    }
    documents.push((text, entities));
    documents
}

#[test]
#[ignore = "a measurement, not a check"]
fn anercorp_test_part() {
    let Some(corpus) = corpus() else { return };
    let mut counts: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
    let mut notes: BTreeMap<String, usize> = BTreeMap::new();
    for (text, gold) in documents(&corpus) {
        let article = parse_article(Source::default(), text.as_bytes());
        let findings = analyse(&article, Options::default());
        let mut found: Vec<Entity> = Vec::new();
        for mention in findings.mentions.iter().filter(|mention| !mention.nested) {
            if mention.kind == MentionKind::Demonym || mention.used_as == ActorKind::Group {
                continue;
            }
            let class = match mention.used_as {
                ActorKind::Person => "person",
                ActorKind::Organisation | ActorKind::Media => "organisation",
                _ => "place",
            };
            found.push((
                mention.span.start as usize,
                mention.span.end as usize,
                class,
            ));
        }
        let word = |start: usize, end: usize| text.get(start..end).unwrap_or_default().to_owned();
        // A clitic is inside the gold span and outside ours: compare by last byte and near start.
        let same = |a: &Entity, b: &Entity| {
            a.2 == b.2
                && a.1 == b.1
                && (a.0 == b.0 || a.0 < b.0 && b.0 - a.0 <= 4 && !word(a.0, b.0).contains(' '))
        };
        for entity in &gold {
            let count = counts.entry(entity.2).or_default();
            let overlap = found
                .iter()
                .any(|found| found.0 < entity.1 && entity.0 < found.1);
            count[2] += usize::from(overlap);
            if found.iter().any(|found| same(entity, found)) {
                count[0] += 1;
            } else {
                count[1] += 1;
                let ours: Vec<String> = found
                    .iter()
                    .filter(|found| found.0 < entity.1 && entity.0 < found.1)
                    .map(|found| format!("{} {}", word(found.0, found.1), found.2))
                    .collect();
                *notes
                    .entry(format!(
                        "MISS {} {} <- {ours:?}",
                        entity.2,
                        word(entity.0, entity.1)
                    ))
                    .or_default() += 1;
            }
        }
        for entity in &found {
            if !gold.iter().any(|gold| same(gold, entity)) {
                counts.entry(entity.2).or_default()[3] += 1;
                let near = gold
                    .iter()
                    .any(|gold| gold.0 < entity.1 && entity.0 < gold.1);
                if !near {
                    *notes
                        .entry(format!("FALSE {} {}", entity.2, word(entity.0, entity.1)))
                        .or_default() += 1;
                }
            }
        }
    }
    for (note, times) in &notes {
        println!("{times:3} {note}");
    }
    let mut all = [0; 4];
    for (class, count) in counts.iter().chain([(&"all", &[0; 4])]) {
        for (sum, part) in all.iter_mut().zip(count) {
            *sum += part;
        }
        let [hits, misses, overlapped, wrong] = if *class == "all" { all } else { *count };
        #[expect(clippy::cast_precision_loss, reason = "a few thousand entities")]
        let rate = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        println!(
            "{class:14} P {:.3} R {:.3} F1 {:.3}, overlapped {:.3} of {}",
            rate(hits, hits + wrong),
            rate(hits, hits + misses),
            rate(2 * hits, 2 * hits + wrong + misses),
            rate(overlapped, hits + misses),
            hits + misses
        );
    }
}
