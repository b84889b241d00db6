//! Inputs → candidates: every file that may hold an article, in order, one at a time.
//!
//! Folders are walked below, names in order, hidden files skipped, links followed without loops.
//! Nothing but a regular file is ever opened. A file is given once, by the first of its names, however
//! many paths, links or hard links lead to it. Inputs that cannot be candidates are still given, with the
//! reason.

use std::collections::HashSet;
use std::fs::{File, Metadata};
use std::io::Read;
use std::path::{Path, PathBuf};

use ignore::{DirEntry, WalkBuilder};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::model::{Notice, Source, Unreadable};

/// Bytes that an article may have.
pub const MAX_BYTES: u64 = 256 << 20;

/// The path that means standard input, and the name of what is read from it.
pub const STDIN: &str = "-";

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
    /// What makes it the same as another; `None` for bytes at hand.
    identity: Option<Identity>,
    pub(super) content: Content,
}

/// One thing on disk, whatever its path.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Identity {
    /// Device and inode of what is there.
    #[cfg(unix)]
    Inode(u64, u64),
    /// The path, where there is nothing or where the system has no inodes.
    Path(PathBuf),
}

impl Identity {
    #[cfg(unix)]
    fn of(path: &Path, facts: Option<&Metadata>) -> Self {
        use std::os::unix::fs::MetadataExt;
        match facts {
            // Some network file systems have no inodes and say 0.
            Some(facts) if facts.ino() != 0 => Self::Inode(facts.dev(), facts.ino()),
            _ => Self::Path(path.to_owned()),
        }
    }

    #[cfg(not(unix))]
    fn of(path: &Path, _facts: Option<&Metadata>) -> Self {
        Self::Path(path.canonicalize().unwrap_or_else(|_| path.to_owned()))
    }
}

#[derive(Clone, Debug)]
pub(super) enum Content {
    /// The file at `source.path`, a regular file when it was found.
    File,
    Bytes(Vec<u8>),
    Failed(Notice),
}

/// The candidates of `inputs` in order, each file once; folders are walked as the iterator advances.
pub fn discover(inputs: Vec<Input>) -> impl Iterator<Item = Candidate> + Send {
    let mut seen = HashSet::new();
    candidates(inputs).filter(move |candidate| {
        let identity = candidate.identity.clone();
        identity.is_none_or(|identity| seen.insert(identity))
    })
}

fn candidates(inputs: Vec<Input>) -> impl Iterator<Item = Candidate> + Send {
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
                    Box::new(std::iter::once(Candidate {
                        source,
                        identity: None,
                        content,
                    }))
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
        Some(time.to_zoned_datetime(TimeZone::UTC).date())
    });
    let identity = Some(Identity::of(&path, facts.as_ref().ok()));
    let content = match facts {
        Err(error) => Content::Failed(io_failure(&path, &error)),
        Ok(facts) if !facts.is_file() => {
            Content::Failed(Notice::failure(Unreadable::NoFile(type_of(&facts))))
        }
        Ok(facts) if facts.len() > MAX_BYTES => Content::Failed(too_large()),
        Ok(_) => Content::File,
    };
    let source = Source {
        name,
        path: Some(path),
        modified,
    };
    Candidate {
        source,
        identity,
        content,
    }
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
    let bytes = read().map_err(|error| io_failure(path, &error))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(too_large());
    }
    Ok(bytes)
}

fn too_large() -> Notice {
    Notice::failure(Unreadable::Size(MAX_BYTES >> 20))
}

fn io_failure(path: &Path, error: &std::io::Error) -> Notice {
    use std::io::ErrorKind;
    Notice::failure(match error.kind() {
        ErrorKind::NotFound if path.is_symlink() => Unreadable::Dangling,
        ErrorKind::NotFound => Unreadable::Missing,
        ErrorKind::PermissionDenied => Unreadable::Denied,
        _ if is_link_loop(error) => Unreadable::Loop,
        _ => Unreadable::Other(error.to_string()),
    })
}

#[cfg(unix)]
fn is_link_loop(error: &std::io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

#[cfg(not(unix))]
fn is_link_loop(_error: &std::io::Error) -> bool {
    false
}

#[cfg(unix)]
fn type_of(facts: &Metadata) -> &'static str {
    use std::os::unix::fs::FileTypeExt;
    let kind = facts.file_type();
    if kind.is_fifo() {
        "pipe"
    } else if kind.is_socket() {
        "socket"
    } else {
        "device"
    }
}

#[cfg(not(unix))]
fn type_of(_facts: &Metadata) -> &'static str {
    "other"
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
        // The library's own words name the path once more and the system's call.
        let reason = match path.metadata() {
            Err(reason) => reason,
            Ok(_) => error.io_error().map_or_else(
                || std::io::Error::other("the folder cannot be walked"),
                |error| error.kind().into(),
            ),
        };
        let denied = reason.kind() == std::io::ErrorKind::PermissionDenied;
        let wanted = denied || extension_of(&path) == Extension::Text;
        wanted.then(|| candidate(self.name_of(&path), path, Err(reason)))
    }

    fn without_articles(&self) -> Candidate {
        Candidate {
            source: Source {
                name: self.root.to_string_lossy().into_owned(),
                path: Some(self.root.clone()),
                modified: None,
            },
            identity: Some(Identity::Path(self.root.clone())),
            content: Content::Failed(Notice::failure(Unreadable::Folder)),
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
