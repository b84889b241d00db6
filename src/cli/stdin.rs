//! Standard input where no path says what to read.
//!
//! A pipe, a socket or a file that holds something is an article, as with `-`. A terminal or a device such as
//! `/dev/null` is nothing, and so is an input that ends at once, which is said. A pipe is waited for, however
//! slow who writes it is; after a moment in which nothing comes, it is said what is waited for.

use std::fs::File;
use std::io::{self, Read};
use std::os::fd::AsFd;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use super::status::Status;
use super::voice::Voice;
use crate::i18n::Sentence;
use crate::ingest;

/// How long the first byte may take before it is said what is waited for.
const QUIET: Duration = Duration::from_secs(1);

/// What standard input holds although no path asks for it; `None` for nothing.
///
/// # Errors
/// The status to end with when it cannot be read; the reason is said.
pub(super) fn offered(voice: &Voice) -> Result<Option<Vec<u8>>, Status> {
    let kind = kind().map_err(|error| unreadable(voice, &error))?;
    if kind == Kind::Nothing {
        return Ok(None);
    }
    let bytes = read(voice).map_err(|error| unreadable(voice, &error))?;
    if bytes.is_empty() {
        voice.say(&Sentence::new("said-empty-input"));
    }
    Ok((!bytes.is_empty()).then_some(bytes))
}

/// All of standard input; one byte more than an article may have is enough to be refused. While nothing comes,
/// it is said what is waited for.
///
/// # Errors
/// When it cannot be read.
pub(super) fn read(voice: &Voice) -> io::Result<Vec<u8>> {
    if kind()? != Kind::File && !comes_within(QUIET) {
        voice.say(&Sentence::new("said-waiting"));
    }
    let mut bytes = Vec::new();
    let mut input = io::stdin().lock().take(ingest::MAX_BYTES + 1);
    input.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Says why standard input cannot be read.
pub(super) fn unreadable(voice: &Voice, error: &io::Error) -> Status {
    voice.say(&Sentence::new("said-no-input").with("error", error.to_string()));
    Status::Unreadable
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A terminal, or a device that may never end.
    Nothing,
    File,
    /// What another program writes: a pipe or a socket.
    Stream,
}

fn kind() -> io::Result<Kind> {
    use std::os::unix::fs::FileTypeExt;
    let input = File::from(io::stdin().as_fd().try_clone_to_owned()?);
    let kind = input.metadata()?.file_type();
    Ok(if kind.is_file() {
        Kind::File
    } else if kind.is_fifo() || kind.is_socket() {
        Kind::Stream
    } else {
        Kind::Nothing
    })
}

/// Whether a byte or the end comes in time. A failure is left to the reading.
fn comes_within(time: Duration) -> bool {
    let start = Instant::now();
    loop {
        let left = time.saturating_sub(start.elapsed());
        let Ok(left) = Timespec::try_from(left) else {
            return true;
        };
        let input = io::stdin();
        match poll(&mut [PollFd::new(&input, PollFlags::IN)], Some(&left)) {
            Err(Errno::INTR) => {}
            outcome => return outcome != Ok(0),
        }
    }
}
