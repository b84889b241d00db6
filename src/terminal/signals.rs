//! The system's signals, turned into events for the loop.

use std::io;
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::Duration;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::{Handle, Signals};

use super::guard;
use super::size::terminal_size;
use crate::event::{Event, Signal};

/// The watch over the signals; it ends when dropped.
#[derive(Debug)]
pub(crate) struct SignalWatch {
    handle: Handle,
}

impl Drop for SignalWatch {
    fn drop(&mut self) {
        self.handle.close();
    }
}

/// Starts the thread that sends signals and new sizes as events. Begin it before entering the
/// terminal, so that no signal can end the program unrestored.
///
/// A request to end that finds nobody listening, or that comes a second time, is obeyed by the
/// thread itself: it gives the terminal back and ends the process.
///
/// # Errors
/// When the system refuses the handlers or the thread.
pub(crate) fn spawn_signals(sender: Sender<Event>) -> io::Result<SignalWatch> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH])?;
    let handle = signals.handle();
    thread::Builder::new()
        .name("signals".into())
        .spawn(move || {
            let mut asked_to_end = false;
            for number in signals.forever() {
                let Some(event) = event_of(number) else {
                    continue;
                };
                let ends = matches!(number, SIGTERM | SIGHUP | SIGINT);
                let heard = sender.send(event).is_ok();
                if ends && (asked_to_end || !heard) {
                    end(number);
                }
                asked_to_end |= ends;
            }
        })?;
    Ok(SignalWatch { handle })
}

/// Ends the process from here. The loop may be stuck in a write to a terminal that takes nothing,
/// and then the restoring bytes cannot go out either: they get a moment, not for ever.
fn end(number: i32) -> ! {
    let (sender, done) = channel();
    let restoring = thread::Builder::new().spawn(move || {
        guard::restore();
        // Nobody listens after the moment.
        let _ = sender.send(());
    });
    if restoring.is_ok() {
        let _ = done.recv_timeout(Duration::from_secs(1));
    }
    std::process::exit(128 + number)
}

fn event_of(number: i32) -> Option<Event> {
    Some(match number {
        SIGTERM => Event::Signal(Signal::Terminate),
        SIGHUP => Event::Signal(Signal::Hangup),
        SIGINT => Event::Signal(Signal::Interrupt),
        SIGTSTP => Event::Signal(Signal::Suspend),
        SIGCONT => Event::Signal(Signal::Continue),
        SIGWINCH => {
            // A terminal that cannot tell its size is going: SIGHUP or the end of input follows.
            let size = terminal_size().ok()?;
            Event::Resize(size.width, size.height)
        }
        _ => return None,
    })
}
