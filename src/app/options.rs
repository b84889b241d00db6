//! What the program with a terminal is asked to do, and why it may not be able to.

use std::io;
use std::path::PathBuf;

use crate::config::{Config, ConfigError};
use crate::i18n::InterfaceLanguage;
use crate::library::QueryError;
use crate::pipeline::Job;
use crate::terminal::{BidiChoice, ColorChoice};

/// What the command line asks of the program with a terminal.
#[derive(Clone, Debug)]
pub(crate) struct OpenOptions {
    /// What to load and how.
    pub(crate) job: Job,
    /// Files beside the articles whose rules on actors are in the job.
    pub(crate) rules_from: Vec<PathBuf>,
    /// Whether colours are wanted.
    pub(crate) color: ColorChoice,
    /// The language of the interface.
    pub(crate) language: InterfaceLanguage,
    /// The user's settings.
    pub(crate) config: Config,
    /// Whether clicks and wheel steps are taken, if the configuration does not refuse them.
    pub(crate) mouse: bool,
    /// The bidi profile; `None` follows the configuration.
    pub(crate) bidi: Option<BidiChoice>,
    /// The filter to start with, in the query language.
    pub(crate) where_query: Option<String>,
}

/// Why the program could not run.
#[derive(Debug)]
pub(crate) enum OpenError {
    /// Keys in the configuration that have no meaning.
    Configuration(ConfigError),
    /// A filter that cannot be read.
    Query(QueryError),
    /// A terminal that cannot be used.
    Terminal(io::Error),
}
