//! Sources and data that are written by a program: each function gives or writes the whole file, and the same
//! input gives the same bytes.

pub mod joining;
pub mod line_breaking;
pub mod words;

use std::path::Path;

use crate::root;

/// The generated joining table.
pub const JOINING_TABLE: &str = "src/text/joining/table.rs";

/// The generated line breaking table.
pub const LINE_BREAKING_TABLE: &str = "src/text/line_breaking/table.rs";

/// Writes the joining table from the Unicode Character Database in `tests/data/ucd`.
///
/// # Errors
/// When the source tree cannot be written.
pub fn write_joining() -> std::io::Result<()> {
    write(
        JOINING_TABLE,
        &joining::table(&root().join("tests/data/ucd")),
    )
}

/// Writes the line breaking table from the properties of the `icu_properties` crate.
///
/// # Errors
/// When the source tree cannot be written.
pub fn write_line_breaking() -> std::io::Result<()> {
    write(LINE_BREAKING_TABLE, &line_breaking::table())
}

/// Writes the word lists of `assets/lexicon` from the corpora in a folder.
///
/// # Errors
/// When a corpus cannot be read or the source tree not be written.
pub fn write_words(data: &Path) -> std::io::Result<()> {
    words::write_lists(data)
}

fn write(file: &str, source: &str) -> std::io::Result<()> {
    std::fs::write(root().join(file), source)?;
    println!("{file}: {} lines", source.lines().count());
    Ok(())
}
