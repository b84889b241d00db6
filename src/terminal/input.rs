//! The thread that reads what is typed.
//!
//! It blocks in `read` and holds no timer, except for the moment after a lone Escape. When the
//! terminal disappears it reports a hang-up once and ends.

use std::fs::File;
use std::io;
use std::os::fd::OwnedFd;
use std::sync::mpsc::Sender;
use std::thread;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use super::guard;
use super::parse::{Parser, Typed};
use crate::event::{Event, Signal};

/// How long the rest of a sequence may take after its Escape until it counts as the key Esc.
const ESCAPE_TIME: Timespec = Timespec {
    tv_sec: 0,
    tv_nsec: 40_000_000,
};

/// Starts the thread that sends keys, clicks and pastes as events. Keys come from standard input,
/// or from the controlling terminal when standard input is a pipe or a file.
///
/// # Errors
/// When there is no terminal to read keys from, or no thread to be had.
pub(crate) fn spawn_input(sender: Sender<Event>) -> io::Result<()> {
    let terminal = keyboard_terminal()?;
    thread::Builder::new().name("input".into()).spawn(move || {
        if read_keys(&terminal, &sender).is_ok() {
            // The end of input: nobody can type any more. The loop may be gone as well.
            let _ = sender.send(Event::Signal(Signal::Hangup));
        }
    })?;
    Ok(())
}

/// The loop has ended: nothing takes events any more.
struct LoopEnded;

/// The terminal that keys come from: standard input, else the controlling one.
pub(super) fn keyboard_terminal() -> io::Result<OwnedFd> {
    let stdin = rustix::stdio::stdin();
    if rustix::termios::isatty(stdin) {
        return Ok(rustix::io::dup(stdin)?);
    }
    match File::open("/dev/tty") {
        Ok(file) => Ok(file.into()),
        Err(error) => Err(io::Error::new(
            error.kind(),
            format!(
                "no keyboard: standard input is not a terminal and /dev/tty cannot be opened ({error})"
            ),
        )),
    }
}

/// Reads until the terminal is gone.
fn read_keys(terminal: &OwnedFd, sender: &Sender<Event>) -> Result<(), LoopEnded> {
    let mut parser = Parser::default();
    let mut bytes = [0_u8; 4096];
    loop {
        if parser.is_undecided() && !more_within(terminal, &ESCAPE_TIME) {
            deliver(parser.decide(), sender)?;
        }
        match rustix::io::read(terminal, &mut bytes) {
            Ok(0) => return Ok(()),
            Ok(count) => {
                for typed in parser.read(bytes.get(..count).unwrap_or_default()) {
                    deliver(Some(typed), sender)?;
                }
            }
            Err(Errno::INTR) => {}
            Err(Errno::AGAIN) => {
                if poll(&mut [PollFd::new(terminal, PollFlags::IN)], None).is_err() {
                    return Ok(());
                }
            }
            Err(_) => return Ok(()),
        }
    }
}

fn more_within(terminal: &OwnedFd, time: &Timespec) -> bool {
    let mut polled = [PollFd::new(terminal, PollFlags::IN)];
    loop {
        match poll(&mut polled, Some(time)) {
            Err(Errno::INTR) => {}
            // After a failure the pending Escape is delivered; the next read tells what is wrong.
            outcome => return outcome.is_ok_and(|ready| ready > 0),
        }
    }
}

fn deliver(typed: Option<Typed>, sender: &Sender<Event>) -> Result<(), LoopEnded> {
    let event = match typed {
        None => return Ok(()),
        Some(Typed::Answer(answer)) => {
            guard::note_answer(&answer);
            Event::Answer(answer)
        }
        Some(Typed::Key(key)) => {
            guard::rehearse_panic("input");
            Event::Key(key)
        }
        Some(Typed::Mouse(mouse)) => Event::Mouse(mouse),
        Some(Typed::Paste(text)) => Event::Paste(text),
    };
    sender.send(event).map_err(|_| LoopEnded)
}
