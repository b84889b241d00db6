//! The folder beside the project with articles and annotations that are not its own.

use std::path::PathBuf;

/// The folder that `WARRAQ_SHARED` names, else `../shared`, if it holds `parts`; else says that the
/// test is skipped.
///
/// # Panics
/// When a part is not there and `WARRAQ_REQUIRE_SHARED` is set: then nothing may be skipped.
pub(crate) fn shared(parts: &[&str]) -> Option<PathBuf> {
    let folder = xtask::shared_folder();
    let Some(absent) = parts.iter().find(|part| !folder.join(part).exists()) else {
        return Some(folder);
    };
    let message = format!("{} holds no {absent}; set WARRAQ_SHARED", folder.display());
    let required = std::env::var_os("WARRAQ_REQUIRE_SHARED").is_some();
    assert!(!required, "{message}");
    eprintln!("SKIPPED: {message}");
    None
}
