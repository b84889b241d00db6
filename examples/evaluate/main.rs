//! Scores the extractor on every annotated set at hand and prints one table.
//!
//! `cargo run --release --example evaluate -- --data ../shared --models ../models`
//!
//! The optional folder of models holds `anercorp.bin` (`--example train -- --corpus anercorp --out`)
//! and `newsfane.bin` (`--corpus newsfane --held`): weights that have not seen the scored part.
//! Reads the five articles and the corpora of the shared folder and the blind news pieces of this
//! repository. Writes nothing. What a figure may claim is printed beside it: a set that rules or
//! weights were made from says `seen`.

mod corpora;
mod specs;
mod table;

#[path = "../../tests/support/annotated.rs"]
mod annotated;
#[path = "../train/corpus.rs"]
#[expect(dead_code, reason = "the rest of it serves the trainer")]
mod corpus;
#[path = "../../tests/support/scoring.rs"]
mod scoring;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use warraq::analysis::Options;

fn main() -> ExitCode {
    let Some((data, models)) = read_arguments() else {
        eprintln!("usage: evaluate [--data FOLDER] [--models FOLDER]");
        return ExitCode::from(2);
    };
    if !data.join("gold").is_dir() {
        eprintln!("{}: holds no folder `gold`", data.display());
        return ExitCode::FAILURE;
    }
    let options = Options {
        today: Some(jiff::Zoned::now().date()),
        ..Options::default()
    };
    let blind = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/blind");
    let (news, second) = (blind.join("news"), blind.join("second"));
    for (name, gold, texts) in [
        (
            "five articles (seen: rules were written beside them)",
            data.join("gold"),
            data.join("seeds"),
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
    specs::print(&data.join("data/recognizers_ar"));
    corpora::print(&data.join("data"), models.as_deref());
    ExitCode::SUCCESS
}

/// The folder of shared data: `WARRAQ_SHARED`, else `../shared` beside the package.
fn shared() -> PathBuf {
    std::env::var_os("WARRAQ_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    )
}

/// The folder of shared data, and that of weights learned from parts of the corpora.
fn read_arguments() -> Option<(PathBuf, Option<PathBuf>)> {
    let (mut data, mut models) = (shared(), None);
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        let folder = PathBuf::from(arguments.next()?);
        match name.as_str() {
            "--data" => data = folder,
            "--models" => models = Some(folder),
            _ => return None,
        }
    }
    Some((data, models))
}
