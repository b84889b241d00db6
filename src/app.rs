//! The browser: owner of the library, the state and the layouts, and the loop around them.

use std::process::ExitCode;

use jiff::civil::Date;

use crate::ingest::Input;
use crate::terminal::ColorChoice;

/// What to open and how.
#[derive(Clone, Debug)]
pub struct OpenOptions {
    /// Files, folders and bytes, in order.
    pub inputs: Vec<Input>,
    /// The date to resolve relative expressions against, instead of one found in each article.
    pub anchor: Option<Date>,
    /// Worker threads.
    pub jobs: usize,
    /// Whether colours are wanted.
    pub color: ColorChoice,
    /// The language of the interface, as a BCP 47 code; `None` follows the environment.
    pub language: Option<String>,
    /// Whether clicks and wheel steps are taken.
    pub mouse: bool,
    /// The filter to start with, in the query language; it is known to be well formed.
    pub where_query: Option<String>,
}

/// Opens the browser on the terminal and returns the process's exit status.
pub fn run(_options: OpenOptions) -> ExitCode {
    ExitCode::SUCCESS
}
