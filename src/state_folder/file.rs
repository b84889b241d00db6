//! Files replaced whole.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

/// Replaces a file by `content`, making its folder if need be: a reader sees the old or the new one.
///
/// # Errors
/// When the folder or the file cannot be written; the old file is then as it was.
pub(super) fn replace(file: &Path, content: &str) -> io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut name = file.file_name().unwrap_or_default().to_os_string();
    // Beside the file, since a rename is whole within one file system alone.
    name.push(format!(".{}.new", std::process::id()));
    let new = folder.join(name);
    let written = write(&new, content).and_then(|()| fs::rename(&new, file));
    if written.is_err() {
        // What cannot be removed either is harmless and small.
        let _ = fs::remove_file(&new);
    }
    written
}

fn write(file: &Path, content: &str) -> io::Result<()> {
    let mut file = fs::File::create(file)?;
    file.write_all(content.as_bytes())?;
    file.sync_all()
}
