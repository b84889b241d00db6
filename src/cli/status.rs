//! Exit statuses, and errors on their way to them.

use std::io;
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

/// Ends a run whose output may have failed. A reader that left (a closed pipe) is no error.
pub(super) fn end(result: io::Result<Status>) -> Status {
    match result {
        Ok(status) => status,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Status::Done,
        Err(error) => {
            say(&format!("cannot write the output: {error}"));
            Status::Unreadable
        }
    }
}

/// Says something to people on standard error. A closed standard error is nothing to die of.
pub(super) fn say(message: &str) {
    use io::Write;
    let _ = writeln!(io::stderr().lock(), "warraq: {message}");
}
