//! Reports as rows of a table.

use std::collections::BTreeSet;

use crate::scoring::{Counts, Document, Fit, MENTION_RULES, Report, Types, pair, score, share};

/// Lower ends of the steps of confidence, the first step from 0.
const CONFIDENCE: [f32; 9] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/// Prints the figures of an annotated set: by rule, by type, values of dates, confusion of types.
pub(super) fn print(name: &str, report: &Report) {
    head(name);
    for (rule, _, _) in MENTION_RULES {
        row(rule, report.rows[rule]);
    }
    for (rule, counts) in report
        .rows
        .iter()
        .filter(|(rule, _)| rule.starts_with("date"))
    {
        row(rule, *counts);
    }
    print_types(report);
    println!(
        "  {:40}{:6.3}",
        "actors of exact mentions, B3 F1", report.actors
    );
    for (name, (right, all)) in [
        ("right value of matched dates", report.values),
        ("right resolved value of matched dates", report.resolved),
        ("right type of matched dates", report.kinds),
    ] {
        println!("  {name:40}{:6.3}  {right} of {all}", share(right, all));
    }
    print_confusion(report);
}

/// Prints the name of a set and the columns.
pub(super) fn head(name: &str) {
    println!("\n{name}");
    println!(
        "  {:40}{:>6}{:>7}{:>7}{:>7}{:>7}{:>7}",
        "", "P", "R", "F1", "right", "false", "missed"
    );
}

/// Prints one row of counts.
pub(super) fn row(name: &str, counts: Counts) {
    println!(
        "  {name:40}{:6.3}{:7.3}{:7.3}{:7}{:7}{:7}",
        counts.precision(),
        counts.recall(),
        counts.f1(),
        counts.right,
        counts.wrong,
        counts.missed,
    );
}

/// Prints exact span and type, type by type.
pub(super) fn print_types(report: &Report) {
    for (kind, counts) in &report.by_type {
        row(&format!("exact, type {kind}"), *counts);
    }
}

/// Prints how many of the mentions are right by confidence, and the figures without the doubtful.
pub(super) fn print_confidence(mut documents: Vec<Document>) {
    let mut steps = [(0, 0); 10];
    for document in &documents {
        let (wanted, found) = (&document.mentions, &document.found_mentions);
        let pairing = pair(wanted, found, Fit::Exact, Types::Same);
        let right = pairing.pairs.iter().map(|&(_, at)| (at, 1));
        for (at, right) in right.chain(pairing.wrong.iter().map(|&at| (at, 0))) {
            let step = (0..9)
                .rev()
                .find(|&step| found[at].confidence >= CONFIDENCE[step]);
            let (sum, all) = &mut steps[step.map_or(0, |step| step + 1)];
            *sum += right;
            *all += 1;
        }
    }
    for (step, (right, all)) in steps.into_iter().enumerate().filter(|(_, step)| step.1 > 0) {
        let from = step.checked_sub(1).map_or(0.0, |step| CONFIDENCE[step]);
        let name = format!("right mentions of confidence {from:.1} and more");
        println!("  {name:40}{:6.3}  {right} of {all}", share(right, all));
    }
    for document in &mut documents {
        document
            .found_mentions
            .retain(|found| found.confidence >= 0.5);
    }
    let sure = score(&documents);
    for rule in ["mention span exact", "mention span overlap"] {
        row(&format!("{rule}, confidence 0.5"), sure.rows[rule]);
    }
}

/// Prints which annotated type (rows) was found as which (columns), by overlap.
pub(super) fn print_confusion(report: &Report) {
    let cells = || report.confusion.keys();
    let wanted: BTreeSet<&str> = cells().map(|(wanted, _)| wanted.as_str()).collect();
    let found: BTreeSet<&str> = cells().map(|(_, found)| found.as_str()).collect();
    print!("  {:14}", "wanted \\ found");
    for kind in &found {
        print!("{kind:>13}");
    }
    println!();
    for kind in wanted {
        print!("  {kind:14}");
        for other in &found {
            let cell = (kind.to_owned(), (*other).to_owned());
            print!(
                "{:13}",
                report.confusion.get(&cell).copied().unwrap_or_default()
            );
        }
        println!();
    }
}
