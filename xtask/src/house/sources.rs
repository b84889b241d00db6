//! The sources of a package as modules, and where a path between them leads.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use super::uses::{Use, uses};

/// One source file.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its path from the root of the package, with `/`.
    pub path: String,
    /// The names of its module from the top; none for the roots of the crates.
    pub module: Vec<String>,
    /// What is written in it.
    pub text: String,
    /// Whether its module is declared for tests only.
    pub is_test: bool,
    /// The paths in it.
    pub uses: Vec<Use>,
}

/// The sources of a package, sorted by path.
#[derive(Clone, Debug)]
pub struct Sources {
    /// The files.
    pub files: Vec<Source>,
    by_module: BTreeMap<Vec<String>, usize>,
}

impl Sources {
    /// Reads `src` of the package at `root`.
    ///
    /// # Errors
    /// When a file cannot be read or is not UTF-8.
    pub fn read(root: &Path) -> io::Result<Self> {
        let mut files = Vec::new();
        for path in files_in(&root.join("src"))? {
            if path.extension().is_none_or(|extension| extension != "rs") {
                continue;
            }
            let text = std::fs::read_to_string(&path)?;
            files.push((relative(&path, root), text));
        }
        Ok(Self::of(&files))
    }

    /// Sources by path and text.
    pub fn of(files: &[(String, String)]) -> Self {
        let texts: BTreeMap<Vec<String>, &str> = files
            .iter()
            .map(|(path, text)| (module_path(path), text.as_str()))
            .collect();
        let files: Vec<Source> = files
            .iter()
            .map(|(path, text)| {
                let module = module_path(path);
                Source {
                    path: path.clone(),
                    is_test: is_test(&module, &texts),
                    uses: uses(text, &module),
                    module,
                    text: text.clone(),
                }
            })
            .collect();
        let by_module = files
            .iter()
            .enumerate()
            .filter(|(_, file)| !file.module.is_empty())
            .map(|(at, file)| (file.module.clone(), at))
            .collect();
        Self { files, by_module }
    }

    /// The file that defines what a path from `crate` names: re-exports and imports are followed.
    /// `None` for paths out of the package and into its root.
    pub fn defining(&self, path: &[String]) -> Option<usize> {
        self.follow(path, 0)
    }

    fn follow(&self, path: &[String], steps: usize) -> Option<usize> {
        // Longer than any chain of re-exports; `use` in a circle must not hold us.
        const LONGEST: usize = 32;
        let inner = path.strip_prefix(&["crate".to_owned()][..])?;
        let (length, at) = (1..=inner.len())
            .rev()
            .find_map(|length| Some((length, *self.by_module.get(&inner[..length])?)))?;
        let imported = inner.get(length).and_then(|name| {
            let mut declared = self.files[at].uses.iter();
            declared.find(|one| one.name.as_ref() == Some(name) && !one.in_tests)
        });
        let Some(imported) = imported.filter(|_| steps < LONGEST) else {
            return Some(at);
        };
        let mut onward = imported.path.clone();
        onward.extend_from_slice(&inner[length + 1..]);
        // An import from another crate is used by way of this file.
        self.follow(&onward, steps + 1).or(Some(at))
    }
}

/// The files of a folder that version control would keep, sorted.
///
/// # Errors
/// When a folder cannot be read.
pub fn files_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let walk = WalkBuilder::new(folder)
        .hidden(false)
        .filter_entry(|entry| entry.file_name() != ".git" && entry.file_name() != "target")
        .build();
    let mut files = Vec::new();
    for entry in walk {
        let path = entry.map_err(io::Error::other)?.into_path();
        if path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// A path from the root of the package, with `/`.
pub fn relative(path: &Path, root: &Path) -> String {
    let inner = path.strip_prefix(root).unwrap_or(path);
    inner.to_string_lossy().replace('\\', "/")
}

/// The modules of a source file from the top: `src/ui/panes/mod.rs` is `ui`, `panes`. None for the roots.
pub fn module_path(path: &str) -> Vec<String> {
    let inner = path.strip_prefix("src/").unwrap_or(path);
    let inner = inner.strip_suffix(".rs").unwrap_or(inner);
    let mut parts: Vec<String> = inner.split('/').map(str::to_owned).collect();
    if let Some("mod" | "lib" | "main") = parts.last().map(String::as_str) {
        parts.pop();
    }
    parts
}

/// Whether a module, or one around it, is declared behind `#[cfg(test)]`.
fn is_test(module: &[String], texts: &BTreeMap<Vec<String>, &str>) -> bool {
    (1..=module.len()).any(|length| {
        let declared = format!("#[cfg(test)]\nmod {};", module[length - 1]);
        let parent = texts.get(&module[..length - 1]);
        parent.is_some_and(|text| text.contains(&declared))
    })
}
