//! Circles of files: sets of which each uses each, directly or through the others.

use std::collections::BTreeSet;

use super::sources::Sources;

/// Every circle, as the paths of its files. Tests may look at what they test and are left out.
pub fn circles(sources: &Sources) -> Vec<Vec<String>> {
    let arrows = arrows(sources);
    let reached: Vec<BTreeSet<usize>> = (0..arrows.len()).map(|at| reach(&arrows, at)).collect();
    let mut found: Vec<Vec<String>> = Vec::new();
    for (at, others) in reached.iter().enumerate() {
        let mutual = |other: &&usize| reached[**other].contains(&at);
        let circle: Vec<usize> = others.iter().filter(mutual).copied().collect();
        if circle.first() == Some(&at) {
            let path = |at: &usize| sources.files[*at].path.clone();
            found.push(circle.iter().map(path).collect());
        }
    }
    found
}

/// The files that each file uses, itself left out.
fn arrows(sources: &Sources) -> Vec<BTreeSet<usize>> {
    let targets = |at: usize| {
        let source = &sources.files[at];
        let uses = source.uses.iter().filter(|one| !one.in_tests);
        uses.filter(|_| !source.is_test)
            .filter_map(|one| sources.defining(&one.path))
            .filter(|target| *target != at && !sources.files[*target].is_test)
            .collect()
    };
    (0..sources.files.len()).map(targets).collect()
}

/// Everything that can be come to from `start`, which is among it only if a way leads back.
fn reach(arrows: &[BTreeSet<usize>], start: usize) -> BTreeSet<usize> {
    let mut reached = BTreeSet::new();
    let mut open = vec![start];
    while let Some(at) = open.pop() {
        for next in &arrows[at] {
            if reached.insert(*next) {
                open.push(*next);
            }
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Paths and texts of files, and the circles among them.
    type Row = (
        &'static [(&'static str, &'static str)],
        &'static [&'static [&'static str]],
    );

    fn of(files: &[(&str, &str)]) -> Vec<Vec<String>> {
        let owned = files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
        circles(&Sources::of(&owned.collect::<Vec<_>>()))
    }

    #[test]
    fn a_circle_is_found_and_a_facade_is_none() {
        let rows: [Row; 5] = [
            (
                &[
                    ("src/a.rs", "use crate::b::B;"),
                    ("src/b.rs", "fn f() { crate::a::g() }"),
                ],
                &[&["src/a.rs", "src/b.rs"]],
            ),
            (
                &[
                    ("src/a.rs", "use crate::b::B;"),
                    ("src/b.rs", "// crate::a"),
                ],
                &[],
            ),
            // What a `mod.rs` passes on is used where it is defined.
            (
                &[
                    ("src/a/mod.rs", "mod b;\nmod c;\npub use b::B;"),
                    ("src/a/b.rs", "pub struct B;"),
                    ("src/a/c.rs", "use super::B;"),
                ],
                &[],
            ),
            (
                &[
                    ("src/a/mod.rs", "mod c;\npub struct B;\nfn f() { c::g() }"),
                    ("src/a/c.rs", "use super::B;"),
                ],
                &[&["src/a/mod.rs", "src/a/c.rs"]],
            ),
            // Tests look at what they test.
            (
                &[
                    ("src/a.rs", "use crate::b::B;"),
                    ("src/b.rs", "mod tests { use crate::a::A; }"),
                ],
                &[],
            ),
        ];
        for (files, expect) in rows {
            assert_eq!(of(files), expect, "{files:?}");
        }
    }
}
