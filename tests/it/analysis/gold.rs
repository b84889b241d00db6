//! Actors and dates against the hand-made annotation of the five articles in the shared folder.
//!
//! A figure on five articles that were read while the rules were written says that nothing broke, no more.

use warraq::analysis::Options;
use xtask::annotated;
use xtask::scoring::{Document, score};

use crate::support::shared::shared;

/// Rows of the report and their least F1.
const FLOORS: [(&str, f64); 3] = [
    ("mention span exact", 0.93),
    ("date span exact", 0.95),
    ("date overlap+value", 0.97),
];

#[test]
fn the_five_annotated_articles() {
    let Some(shared) = shared(&["seeds", "gold"]) else {
        return;
    };
    // The articles lie there without the dates of their files; this is a day after all of them.
    let options = Options {
        today: Some(jiff::civil::date(2026, 1, 1)),
        ..Options::default()
    };
    let documents = annotated::evaluated(&shared.join("gold"), &shared.join("seeds"), options);
    assert_eq!(documents.len(), 5);
    let faults: Vec<String> = documents.iter().flat_map(Document::faults).collect();
    let report = score(&documents);
    for (rule, floor) in FLOORS {
        let f1 = report.rows[rule].f1();
        eprintln!("{rule}: F1 {f1:.3}");
        assert!(f1 >= floor, "{rule}: F1 {f1:.3}\n{}", faults.join("\n"));
    }
    assert!(report.actors >= 0.95, "right actors: {:.3}", report.actors);
}
