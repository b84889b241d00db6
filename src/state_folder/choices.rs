//! What the user has chosen for each terminal.

use std::io;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use toml::{Table, Value};

use super::file::replace;

/// The version of the file's form. A file of a higher one is not read and never written over.
const VERSION: i64 = 1;

/// The choices, as the file has them; what is not known in it is kept.
#[derive(Clone, Debug, Default)]
pub(crate) struct Choices {
    file: Option<PathBuf>,
    table: Table,
}

/// The file: `warraq/terminals.toml` in `$XDG_STATE_HOME` or `~/.local/state`.
pub(crate) fn choices_file() -> Option<PathBuf> {
    let base = etcetera::base_strategy::Xdg::new().ok()?;
    Some(base.state_dir()?.join("warraq").join("terminals.toml"))
}

impl Choices {
    /// The choices of the user's own file.
    pub(crate) fn load() -> Choices {
        choices_file().map_or_else(Choices::default, |file| Choices::load_from(&file))
    }

    /// The choices of a file; none if it is absent or has no meaning.
    pub(crate) fn load_from(file: &Path) -> Choices {
        let source = std::fs::read_to_string(file).unwrap_or_default();
        Choices {
            file: Some(file.to_path_buf()),
            table: source.parse().unwrap_or_default(),
        }
    }

    /// The bidi profile chosen for a terminal.
    pub(crate) fn bidi(&self, terminal: &str) -> Option<&str> {
        if self.is_newer() {
            return None;
        }
        self.table.get("bidi")?.get(terminal)?.as_str()
    }

    /// Keeps the bidi profile chosen for a terminal, or forgets it, in the file as well.
    ///
    /// # Errors
    /// When there is no place to keep it, when a newer version wrote the file, or when it cannot be
    /// written; until the end of the run the choice holds all the same.
    pub(crate) fn keep_bidi(&mut self, terminal: &str, profile: Option<&str>) -> io::Result<()> {
        if self.is_newer() {
            let message = "a newer version has written the file of choices";
            return Err(io::Error::new(io::ErrorKind::InvalidData, message));
        }
        self.table.insert("version".into(), VERSION.into());
        let bidi = self
            .table
            .entry("bidi")
            .or_insert_with(|| Value::Table(Table::new()));
        if !bidi.is_table() {
            *bidi = Value::Table(Table::new());
        }
        if let Some(bidi) = bidi.as_table_mut() {
            match profile {
                Some(profile) => bidi.insert(terminal.into(), profile.into()),
                None => bidi.remove(terminal),
            };
        }
        let Some(file) = &self.file else {
            let message = "there is no folder for it; set XDG_STATE_HOME";
            return Err(io::Error::new(io::ErrorKind::NotFound, message));
        };
        replace(file, &self.table.to_string())
    }

    fn is_newer(&self) -> bool {
        let version = self.table.get("version").and_then(Value::as_integer);
        version.is_some_and(|version| version > VERSION)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_kept_and_forgotten() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("deeper").join("terminals.toml");
        let mut choices = Choices::load_from(&file);
        assert_eq!(choices.bidi("xterm"), None);
        choices.keep_bidi("xterm", Some("raw")).expect("written");
        choices
            .keep_bidi("VTE in tmux", Some("lro"))
            .expect("written");
        let mut again = Choices::load_from(&file);
        assert_eq!(again.bidi("xterm"), Some("raw"));
        assert_eq!(again.bidi("VTE in tmux"), Some("lro"));
        again.keep_bidi("xterm", None).expect("written");
        assert_eq!(Choices::load_from(&file).bidi("xterm"), None);
        let left: Vec<_> = std::fs::read_dir(file.parent().expect("a folder"))
            .expect("readable")
            .collect();
        assert_eq!(left.len(), 1, "a file beside it was left");
    }

    #[test]
    fn what_has_no_meaning_is_no_choice() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("terminals.toml");
        let rows = [
            ("", None),
            ("version = 1\n[bidi]\nxterm = \"raw\"\n", Some("raw")),
            ("[bidi]\nxterm = \"raw\"\nother = 5\n", Some("raw")),
            ("bidi = 3\n", None),
            ("[bidi]\nxterm = 3\n", None),
            ("[bidi\nxterm", None),
            ("version = 2\n[bidi]\nxterm = \"raw\"\n", None),
            ("\u{0}\u{1b}[2J", None),
        ];
        for (source, expected) in rows {
            std::fs::write(&file, source).expect("written");
            let mut choices = Choices::load_from(&file);
            assert_eq!(choices.bidi("xterm"), expected, "{source:?}");
            let kept = choices.keep_bidi("xterm", Some("lro"));
            assert_eq!(kept.is_ok(), !source.contains("version = 2"), "{source:?}");
        }
    }

    #[test]
    fn what_is_not_known_is_kept() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("terminals.toml");
        std::fs::write(&file, "later = \"x\"\n[bidi]\nfoot = \"raw\"\n").expect("written");
        let mut choices = Choices::load_from(&file);
        choices.keep_bidi("xterm", Some("raw")).expect("written");
        let source = std::fs::read_to_string(&file).expect("readable");
        assert!(source.contains("later = \"x\""), "{source}");
        assert_eq!(Choices::load_from(&file).bidi("foot"), Some("raw"));
    }
}
