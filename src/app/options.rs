//! What the program with a terminal is asked to do, and why it may not be able to.

use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::pipeline::Job;
use crate::terminal::{BidiChoice, ColorChoice};

/// What the command line asks of the program with a terminal.
#[derive(Clone, Debug)]
pub struct OpenOptions {
    /// What to load and how.
    pub job: Job,
    /// Files beside the articles whose rules on actors are in the job.
    pub rules_from: Vec<PathBuf>,
    /// Whether colours are wanted.
    pub color: ColorChoice,
    /// The language of the interface, as a BCP 47 code; `None` follows configuration and environment.
    pub language: Option<String>,
    /// The configuration file, instead of the one in the user's configuration folder.
    pub config: Option<PathBuf>,
    /// Whether clicks and wheel steps are taken, if the configuration does not refuse them.
    pub mouse: bool,
    /// The bidi profile; `None` follows the configuration.
    pub bidi: Option<BidiChoice>,
    /// The filter to start with, in the query language; it is known to be well formed.
    pub where_query: Option<String>,
}

/// Why the program could not run.
#[derive(Debug)]
pub enum OpenError {
    /// A configuration that cannot be read or has no meaning; what is wrong and what to do.
    Configuration(String),
    /// A terminal that cannot be used.
    Terminal(io::Error),
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Configuration(message) => f.write_str(message),
            Self::Terminal(error) => write!(f, "the terminal cannot be used: {error}"),
        }
    }
}

impl std::error::Error for OpenError {}
