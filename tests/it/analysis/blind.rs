//! Holds the figures of the blind rounds.
//!
//! The pieces of `tests/data/blind/news` and `second` were annotated before anything was run on them;
//! see the READMEs beside them. The floors lie a little under what was measured last
//! (`docs/EXTRACTION.md`), so that no change can lose it unseen.

use warraq::analysis::Options;
use xtask::scoring::{Document, score, share};
use xtask::{annotated, root};

/// Rows of the report, with their least F1 on the first and on the second round.
const FLOORS: [(&str, f64, f64); 6] = [
    ("mention span exact", 0.84, 0.885),
    ("mention span overlap", 0.92, 0.935),
    ("mention span+type exact", 0.795, 0.845),
    ("date span exact", 0.98, 0.96),
    ("date span overlap", 0.98, 0.97),
    ("date overlap+value", 0.95, 0.96),
];

fn round(name: &str) -> Vec<Document> {
    let blind = root().join("tests/data/blind");
    let folder = blind.join(name);
    let options = Options {
        today: Some(jiff::civil::date(2026, 1, 1)),
        ..Options::default()
    };
    annotated::evaluated(&folder, &folder, options)
}

#[test]
fn the_blind_rounds_keep_their_figures() {
    let mut fallen = Vec::new();
    for (name, pieces) in [("news", 20), ("second", 10)] {
        let documents = round(name);
        assert_eq!(documents.len(), pieces, "{name}");
        let report = score(&documents);
        for (rule, first, second) in FLOORS {
            let row = report.rows[rule];
            let (precision, recall, f1) = (row.precision(), row.recall(), row.f1());
            eprintln!("{name}: {rule}: {precision:.3} {recall:.3} {f1:.3}");
            let floor = if name == "news" { first } else { second };
            if f1 < floor {
                fallen.push(format!("{name}: {rule}: {f1:.3} is under {floor}"));
            }
        }
        let accuracy = share(report.values.0, report.values.1);
        assert!(accuracy >= 0.95, "{name}: right values: {accuracy:.3}");
    }
    assert!(fallen.is_empty(), "{}", fallen.join("\n"));
}

#[test]
fn hiding_what_is_doubtful_leaves_what_is_right() {
    let mut documents = round("news");
    let overlap =
        |documents: &[Document]| score(documents).rows["mention span overlap"].precision();
    let all = overlap(&documents);
    for document in &mut documents {
        document
            .found_mentions
            .retain(|found| found.confidence >= 0.5);
    }
    let sure = overlap(&documents);
    assert!(
        sure >= all && sure >= 0.92,
        "{all:.3}, without the doubtful {sure:.3}"
    );
}
