//! The folder beside the project with articles and annotations that are not its own.

use std::path::{Path, PathBuf};

/// The folder that `WARRAQ_SHARED` names, else `../shared`, if it holds `parts`; else says that the
/// test is skipped.
///
/// # Panics
/// When a part is not there and `CI` is set: there nothing may be skipped.
pub fn shared(parts: &[&str]) -> Option<PathBuf> {
    let folder = std::env::var_os("WARRAQ_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    let Some(absent) = parts.iter().find(|part| !folder.join(part).exists()) else {
        return Some(folder);
    };
    let message = format!("{} holds no {absent}; set WARRAQ_SHARED", folder.display());
    assert!(std::env::var_os("CI").is_none(), "{message}");
    eprintln!("SKIPPED: {message}");
    None
}
