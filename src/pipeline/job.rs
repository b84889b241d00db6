//! What to load, and how.

use std::sync::Arc;
use std::thread;

use crate::analysis;
use crate::analysis::knowledge::Knowledge;
use crate::ingest::Input;

/// Worker threads of a stage at most.
pub const MOST_JOBS: u16 = 256;
/// What to load and how.
#[derive(Clone, Debug, Default)]
pub struct Job {
    /// Files, folders and bytes, in order.
    pub inputs: Vec<Input>,
    /// What analysis should know beside the articles.
    pub options: analysis::Options,
    /// What the user knows about actors.
    pub knowledge: Arc<Knowledge>,
    /// Worker threads of each stage, at most [`MOST_JOBS`]; 0 for one per processor.
    pub jobs: usize,
}

impl Job {
    /// How many worker threads each stage has.
    pub(super) fn threads(&self) -> usize {
        match self.jobs {
            0 => thread::available_parallelism().map_or(1, usize::from),
            jobs => jobs.min(MOST_JOBS.into()),
        }
    }

    /// The same without its inputs, for those who only analyse.
    pub(super) fn without_inputs(&self) -> Self {
        Self {
            inputs: Vec::new(),
            options: self.options,
            knowledge: Arc::clone(&self.knowledge),
            jobs: self.jobs,
        }
    }
}
