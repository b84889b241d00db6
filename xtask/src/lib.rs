//! The tools of warraq's developers, as functions: `main.rs` calls them from the command line, the tests of
//! the package hold what they say.
//!
//! Nothing of this is part of the program.

pub mod annotated;
pub mod corpus;
pub mod evaluate;
pub mod generate;
pub mod house;
pub mod scoring;
pub mod train;

use std::path::{Path, PathBuf};

/// The root of the package `warraq`.
///
/// # Panics
/// Never: this crate lies in a folder of it.
pub fn root() -> &'static Path {
    let tools = Path::new(env!("CARGO_MANIFEST_DIR"));
    tools.parent().expect("a folder of the package")
}

/// The folder of articles, annotations and corpora that are not the project's own: `$WARRAQ_SHARED`, else
/// `../shared` beside the package.
pub fn shared_folder() -> PathBuf {
    let named = std::env::var_os("WARRAQ_SHARED");
    named.map_or_else(|| root().join("../shared"), PathBuf::from)
}
