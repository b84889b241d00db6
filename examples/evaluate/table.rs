//! Reports as rows of a table.

use std::collections::BTreeSet;

use crate::scoring::{Counts, MENTION_RULES, Report, share};

/// Prints the figures of an annotated set: by rule, by type, values of dates, confusion of types.
pub fn print(name: &str, report: &Report) {
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
pub fn head(name: &str) {
    println!("\n{name}");
    println!(
        "  {:40}{:>6}{:>7}{:>7}{:>7}{:>7}{:>7}",
        "", "P", "R", "F1", "right", "false", "missed"
    );
}

/// Prints one row of counts.
pub fn row(name: &str, counts: Counts) {
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
pub fn print_types(report: &Report) {
    for (kind, counts) in &report.by_type {
        row(&format!("exact, type {kind}"), *counts);
    }
}

/// Prints which annotated type (rows) was found as which (columns), by overlap.
pub fn print_confusion(report: &Report) {
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
