//! Inputs → candidates: every file that may hold an article, in order, one at a time.
//!
//! Folders are walked below, names in order, hidden files skipped, links followed without loops.
//! Nothing but a regular file is ever opened. Inputs that cannot be candidates are still given,
//! with the reason.

use std::fs::{File, Metadata};
use std::io::Read;
use std::path::{Path, PathBuf};

use ignore::{DirEntry, WalkBuilder};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::model::{Notice, Source};

/// Bytes that an article may have.
pub const MAX_BYTES: u64 = 256 << 20;

/// What the user asked to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A file or a folder.
    Path(PathBuf),
    /// Bytes that are at hand: standard input, a bundled article. More than [`MAX_BYTES`] are refused.
    Bytes {
        /// The name to show.
        name: String,
        /// The file's bytes.
        bytes: Vec<u8>,
    },
}

/// One article to be read, or the reason why it cannot be.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Where it comes from.
    pub source: Source,
    pub(super) content: Content,
}

#[derive(Clone, Debug)]
pub(super) enum Content {
    /// The file at `source.path`, a regular file when it was found.
    File,
    Bytes(Vec<u8>),
    Failed(Notice),
}

/// The candidates of `inputs` in order; folders are walked as the iterator advances.
pub fn discover(inputs: Vec<Input>) -> impl Iterator<Item = Candidate> + Send {
    inputs
        .into_iter()
        .flat_map(|input| -> Box<dyn Iterator<Item = Candidate> + Send> {
            match input {
                Input::Bytes { name, bytes } => {
                    let source = Source {
                        name,
                        ..Source::default()
                    };
                    let content = if bytes.len() as u64 > MAX_BYTES {
                        Content::Failed(too_large())
                    } else {
                        Content::Bytes(bytes)
                    };
                    Box::new(std::iter::once(Candidate { source, content }))
                }
                Input::Path(path) => candidates_at(path),
            }
        })
}

fn candidates_at(path: PathBuf) -> Box<dyn Iterator<Item = Candidate> + Send> {
    match path.metadata() {
        Ok(facts) if facts.is_dir() => Box::new(Folder::new(path)),
        facts => {
            let name = path.to_string_lossy().into_owned();
            Box::new(std::iter::once(candidate(name, path, facts)))
        }
    }
}

fn candidate(name: String, path: PathBuf, facts: std::io::Result<Metadata>) -> Candidate {
    let modified = facts.as_ref().ok().and_then(|facts| {
        let time = Timestamp::try_from(facts.modified().ok()?).ok()?;
        Some(time.to_zoned(TimeZone::UTC).date())
    });
    let content = match facts {
        Err(error) => Content::Failed(io_failure(&error)),
        Ok(facts) if !facts.is_file() => Content::Failed(Notice::failure(format!(
            "is {}, not a file with text",
            type_name(&facts)
        ))),
        Ok(facts) if facts.len() > MAX_BYTES => Content::Failed(too_large()),
        Ok(_) => Content::File,
    };
    let source = Source {
        name,
        path: Some(path),
        modified,
    };
    Candidate { source, content }
}

/// Reads the file's bytes, or says why not.
pub(super) fn read_file(path: &Path) -> Result<Vec<u8>, Notice> {
    let read = || -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(path)?
            .take(MAX_BYTES + 1)
            .read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    let bytes = read().map_err(|error| io_failure(&error))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(too_large());
    }
    Ok(bytes)
}

fn too_large() -> Notice {
    Notice::failure(format!(
        "is larger than the {} MiB an article may have; split it into articles",
        MAX_BYTES >> 20
    ))
}

fn io_failure(error: &std::io::Error) -> Notice {
    use std::io::ErrorKind;
    Notice::failure(match error.kind() {
        ErrorKind::NotFound => {
            "does not exist; give the path of a text file or of a folder".to_owned()
        }
        ErrorKind::PermissionDenied => {
            "cannot be read: permission denied; change its permissions".to_owned()
        }
        _ => format!("cannot be read: {error}"),
    })
}

#[cfg(unix)]
fn type_name(facts: &Metadata) -> &'static str {
    use std::os::unix::fs::FileTypeExt;
    let kind = facts.file_type();
    if kind.is_fifo() {
        "a named pipe (give - as the path to read from a pipe)"
    } else if kind.is_socket() {
        "a socket"
    } else {
        "a device"
    }
}

#[cfg(not(unix))]
fn type_name(_facts: &Metadata) -> &'static str {
    "something else"
}

/// The candidates below one folder.
struct Folder {
    root: PathBuf,
    walk: ignore::Walk,
    found: bool,
    done: bool,
}

impl Folder {
    fn new(root: PathBuf) -> Self {
        let walk = WalkBuilder::new(&root)
            .standard_filters(false)
            .hidden(true)
            .follow_links(true)
            .sort_by_file_name(std::ffi::OsStr::cmp)
            .build();
        Self {
            root,
            walk,
            found: false,
            done: false,
        }
    }

    fn name_of(&self, path: &Path) -> String {
        let below = path.strip_prefix(&self.root).unwrap_or(path);
        let named = if below.as_os_str().is_empty() {
            path
        } else {
            below
        };
        named.to_string_lossy().into_owned()
    }

    fn entry(&self, entry: DirEntry) -> Option<Candidate> {
        let path = entry.into_path();
        let facts = path.metadata();
        if facts.as_ref().is_ok_and(Metadata::is_dir) {
            return None;
        }
        let regular = facts.as_ref().is_ok_and(Metadata::is_file);
        let wanted = match extension_of(&path) {
            Extension::Text => true,
            Extension::None => regular && starts_as_text(&path),
            Extension::Other => false,
        };
        wanted.then(|| candidate(self.name_of(&path), path, facts))
    }

    /// A folder or link that could not be walked; `None` where nothing is lost by passing it over.
    fn problem(&self, error: &ignore::Error) -> Option<Candidate> {
        let path = path_of(error)?.to_path_buf();
        if is_loop(error) {
            return None;
        }
        let denied = error
            .io_error()
            .is_some_and(|error| error.kind() == std::io::ErrorKind::PermissionDenied);
        if !denied && extension_of(&path) != Extension::Text {
            return None;
        }
        let reason = match error.io_error() {
            Some(error) if error.kind() == std::io::ErrorKind::NotFound => {
                Notice::failure("is a link to something that does not exist")
            }
            Some(error) => io_failure(error),
            None => Notice::failure(format!("cannot be read: {error}")),
        };
        Some(Candidate {
            source: Source {
                name: self.name_of(&path),
                path: Some(path),
                modified: None,
            },
            content: Content::Failed(reason),
        })
    }

    fn without_articles(&self) -> Candidate {
        Candidate {
            source: Source {
                name: self.root.to_string_lossy().into_owned(),
                path: Some(self.root.clone()),
                modified: None,
            },
            content: Content::Failed(Notice::failure(
                "holds no articles; files that end in .txt, .text, .md or .markdown and text files without an ending are read",
            )),
        }
    }
}

impl Iterator for Folder {
    type Item = Candidate;

    fn next(&mut self) -> Option<Candidate> {
        while let Some(entry) = self.walk.next() {
            let candidate = match entry {
                Ok(entry) => self.entry(entry),
                Err(error) => self.problem(&error),
            };
            if candidate.is_some() {
                self.found = true;
                return candidate;
            }
        }
        let empty = !self.found && !self.done;
        self.done = true;
        empty.then(|| self.without_articles())
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Extension {
    Text,
    None,
    Other,
}

fn extension_of(path: &Path) -> Extension {
    match path.extension() {
        None => Extension::None,
        Some(extension) => {
            let known = ["txt", "text", "md", "markdown"];
            if known
                .iter()
                .any(|name| extension.eq_ignore_ascii_case(name))
            {
                Extension::Text
            } else {
                Extension::Other
            }
        }
    }
}

/// Whether a file without extension begins with text: UTF-8 without NUL in its first bytes.
fn starts_as_text(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(1024).read_to_end(&mut head));
    if read.is_err() {
        return true;
    }
    let valid = match str::from_utf8(&head) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none() && error.valid_up_to() > 0,
    };
    valid && !head.is_empty() && !head.contains(&0)
}

fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            path_of(err)
        }
        ignore::Error::Loop { child, .. } => Some(child),
        _ => None,
    }
}

fn is_loop(error: &ignore::Error) -> bool {
    match error {
        ignore::Error::Loop { .. } => true,
        ignore::Error::WithPath { err, .. }
        | ignore::Error::WithDepth { err, .. }
        | ignore::Error::WithLineNumber { err, .. } => is_loop(err),
        _ => false,
    }
}
