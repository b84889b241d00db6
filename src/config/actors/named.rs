//! Identifiers that are looked up when all files are read.

use std::path::PathBuf;

use crate::config::ConfigError;
use crate::i18n::Sentence;

/// An identifier in the place it was written.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) id: String,
    pub(super) file: PathBuf,
    pub(super) line: usize,
    /// Whether it has to be known already.
    pub(super) must: bool,
}

impl Named {
    /// The fault that it has.
    pub(super) fn fault(&self, reason: Sentence) -> ConfigError {
        ConfigError {
            file: self.file.clone(),
            line: Some(self.line),
            reason,
        }
    }
}
