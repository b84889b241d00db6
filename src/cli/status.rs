//! Exit statuses.

use std::process::ExitCode;

/// How a run ended; the worst of several counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Status {
    /// All inputs done.
    #[default]
    Done,
    /// Some input could not be read, or the output could not be written.
    Unreadable,
    /// Wrong usage.
    Usage,
    /// An export failed its own check.
    CheckFailed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(match status {
            Status::Done => 0,
            Status::Unreadable => 1,
            Status::Usage => 2,
            Status::CheckFailed => 3,
        })
    }
}
