//! Precision, recall and F1 of entities, exact in words and class.

use warraq::analysis::tagger::{Entity, entities};

use crate::corpus::Labelled;
use crate::scoring::Counts;

/// A table of P, R, F1 and support per class.
pub fn table(data: &Labelled, labels: &[u8], classes: &[String]) -> String {
    let mut counts = vec![Counts::default(); classes.len()];
    let mut from = 0;
    for length in &data.lengths {
        let words = &data.words[from..from + length];
        from += length;
        let gold: Vec<u8> = words.iter().map(|(label, _)| *label).collect();
        let said: Vec<u8> = words.iter().map(|(_, entry)| labels[*entry]).collect();
        let (gold, said) = (spans(&gold), spans(&said));
        for span in &gold {
            let is_right = said.contains(span);
            counts[span.2].add(usize::from(is_right), 0, usize::from(!is_right));
        }
        for span in said.iter().filter(|span| !gold.contains(span)) {
            counts[span.2].add(0, 1, 0);
        }
    }
    let mut all = Counts::default();
    for class in &counts {
        all.add(class.right, class.wrong, class.missed);
    }
    let mut rows = vec!["class         P      R     F1   there".to_owned()];
    let by_class = classes.iter().zip(&counts);
    rows.extend(by_class.map(|(name, counts)| row(name, *counts)));
    rows.push(row("micro", all));
    rows.join("\n")
}

fn row(name: &str, counts: Counts) -> String {
    let [precision, recall, f1] =
        [counts.precision(), counts.recall(), counts.f1()].map(|share| 100.0 * share);
    let there = counts.right + counts.missed;
    format!("{name:8} {precision:6.2} {recall:6.2} {f1:6.2}   {there:5}")
}

fn spans(labels: &[u8]) -> Vec<(usize, usize, usize)> {
    let mut spans = Vec::new();
    entities(labels, |Entity { first, last, class }| {
        spans.push((first, last, usize::from(class)));
    });
    spans
}
