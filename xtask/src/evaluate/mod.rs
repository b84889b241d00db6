//! Scores the extractor on every annotated set at hand and prints one table. Writes nothing.
//!
//! Reads the five articles and the corpora of the shared folder, and the blind news pieces of this repository.
//! What a figure may claim is printed beside it: a set that rules or weights were made from says `seen`.

mod corpora;
mod specs;
mod table;

use std::path::Path;

use warraq::analysis::Options;

use crate::{annotated, root, scoring};

/// Prints the table.
///
/// `shared` is the folder of shared data. `models` may hold `anercorp.bin` (`train --corpus anercorp --out`) and
/// `newsfane.bin` (`train --corpus newsfane --held`): weights that have not seen the part that is scored.
///
/// # Panics
/// When the annotated articles in `shared` cannot be read.
pub fn run(shared: &Path, models: Option<&Path>) {
    let options = Options {
        today: Some(jiff::ZonedDateTime::now().date()),
        ..Options::default()
    };
    let blind = root().join("tests/data/blind");
    let (news, second) = (blind.join("news"), blind.join("second"));
    for (name, gold, texts) in [
        (
            "five articles (seen: rules were written beside them)",
            shared.join("gold"),
            shared.join("seeds"),
        ),
        (
            "blind news pieces (a development set since their first figure)",
            news.clone(),
            news,
        ),
        ("second blind round", second.clone(), second),
    ] {
        let documents = annotated::evaluated(&gold, &texts, options);
        table::print(name, &scoring::score(&documents));
        table::print_confidence(documents);
    }
    specs::print(&shared.join("data/recognizers_ar"));
    corpora::print(&shared.join("data"), models);
}
