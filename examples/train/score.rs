//! Precision, recall and F1 of entities, exact in words and class.

use warraq::analysis::tagger::entities;

use crate::corpus::Labelled;

#[derive(Clone, Copy, Default)]
struct Counts {
    right: u32,
    found: u32,
    there: u32,
}

impl Counts {
    fn row(self, name: &str) -> String {
        let of = |part: u32, all: u32| 100.0 * f64::from(part) / f64::from(all.max(1));
        let f1 = of(2 * self.right, self.found + self.there);
        let (precision, recall) = (of(self.right, self.found), of(self.right, self.there));
        format!(
            "{name:8} {precision:6.2} {recall:6.2} {f1:6.2}   {:5}",
            self.there
        )
    }
}

/// A table of P, R, F1 and support per class.
pub fn table(data: &Labelled, labels: &[u8], classes: &[String]) -> String {
    let mut counts = vec![Counts::default(); classes.len() + 1];
    let mut from = 0;
    for length in &data.lengths {
        let words = &data.words[from..from + length];
        from += length;
        let gold: Vec<u8> = words.iter().map(|(label, _)| *label).collect();
        let said: Vec<u8> = words.iter().map(|(_, entry)| labels[*entry]).collect();
        let (gold, said) = (spans(&gold), spans(&said));
        for span in &gold {
            counts[span.2].there += 1;
            counts[span.2].right += u32::from(said.contains(span));
        }
        for span in &said {
            counts[span.2].found += 1;
        }
    }
    let mut all = Counts::default();
    for class in &counts {
        all.right += class.right;
        all.found += class.found;
        all.there += class.there;
    }
    let mut rows = vec!["class         P      R     F1   there".to_owned()];
    rows.extend(
        classes
            .iter()
            .zip(&counts)
            .map(|(name, counts)| counts.row(name)),
    );
    rows.push(all.row("micro"));
    rows.join("\n")
}

fn spans(labels: &[u8]) -> Vec<(usize, usize, usize)> {
    let mut spans = Vec::new();
    entities(labels, |first, last, class| {
        spans.push((first, last, usize::from(class)));
    });
    spans
}
