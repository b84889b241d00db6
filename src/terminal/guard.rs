//! What is changed in the terminal, and its undoing, reachable from every thread.
//!
//! The state is three atomics, because the panic hook and the signal thread must be able to give
//! the terminal back while the loop that owns the [`Session`](super::Session) is anywhere. Standard
//! output's own lock orders them: no frame can follow the restoring bytes.
//!
//! Bidi: the program orders and joins Arabic itself, so a terminal that would do it again is told
//! not to (ECMA-48 BDSM, `CSI 8 l`) and to lay lines left to right (`CSI 1 SP k`). At the first
//! entry the terminal is asked how BDSM stood (DECRQM, with DA1 as the end mark that every terminal
//! answers). Nobody waits: the answers arrive among the keys and the input parser picks them out,
//! so no key typed ahead is lost and the first frame is not delayed. At exit `CSI 8 h` is sent only
//! if the answer was "set" (profile `bdsm`), or if there was no answer and the environment names a
//! terminal whose default is "set"; all others (profile `raw`) never heard of BDSM or had it reset.

use std::io::{self, Write as _};
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::time::{Duration, Instant};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;

/// Whether the terminal is ours now.
static ENTERED: AtomicBool = AtomicBool::new(false);
/// Whether mouse reports were asked for.
static MOUSE: AtomicBool = AtomicBool::new(false);
/// What is known of the terminal's BDSM before we came: one of the `BDSM_…` values.
static BDSM: AtomicU8 = AtomicU8::new(BDSM_NOT_ASKED);

const BDSM_NOT_ASKED: u8 = 0;
const BDSM_ASKED: u8 = 1;
const BDSM_SET: u8 = 2;
const BDSM_OTHER: u8 = 3;

/// How long a leaving program waits for answers still under way, counted from the question.
/// Slower answers would be printed at the shell's prompt; the slowest terminal measured took 21 ms.
const ANSWER_TIME: Duration = Duration::from_millis(200);

/// An answer of the terminal to a question of [`enter`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// DECRPM for BDSM: the mode's value (1 set, 2 reset, 0 unknown, 3 and 4 permanently so).
    Bdsm(u16),
    /// DA1, the end mark.
    DeviceAttributes,
}

/// Takes note of an answer.
pub(super) fn note_answer(answer: Answer) {
    let value = match answer {
        Answer::Bdsm(1) => BDSM_SET,
        Answer::Bdsm(_) | Answer::DeviceAttributes => BDSM_OTHER,
    };
    // The end mark follows the answer proper and must not overwrite it.
    let _ = BDSM.compare_exchange(BDSM_ASKED, value, Ordering::AcqRel, Ordering::Acquire);
}

/// Makes the terminal ours: raw mode, alternate screen, no cursor, pastes and clicks reported.
pub(super) fn enter(mouse: bool) -> io::Result<()> {
    enable_raw_mode()?;
    MOUSE.store(mouse, Ordering::Release);
    let asks = BDSM
        .compare_exchange(
            BDSM_NOT_ASKED,
            BDSM_ASKED,
            Ordering::AcqRel,
            Ordering::Acquire,
        )
        .is_ok();
    // From here on there is something to undo, even if the writing fails half way.
    ENTERED.store(true, Ordering::Release);
    let mut bytes = String::from("\x1b[?1049h");
    if asks {
        // Before the first clear: two terminals print a stray letter at this question.
        bytes.push_str("\x1b[8$p\x1b[c");
    }
    bytes.push_str("\x1b[8l\x1b[1 k\x1b[?25l\x1b[?2004h");
    if mouse {
        bytes.push_str("\x1b[?1000h\x1b[?1006h");
    }
    bytes.push_str("\x1b[2J");
    let written = write_if_ours(bytes.as_bytes());
    if written.is_err() {
        restore();
    }
    written
}

/// Gives the terminal back, in the reverse order; does nothing when it is not ours.
///
/// Errors are ignored: there is nobody left to tell, and a terminal that is gone needs nothing.
pub(super) fn restore() {
    let mut lock = io::stdout().lock();
    if !ENTERED.swap(false, Ordering::AcqRel) {
        return;
    }
    let _ = lock.flush();
    let mut bytes = String::from("\x1b[?2026l\x1b[0m");
    if MOUSE.load(Ordering::Acquire) {
        bytes.push_str("\x1b[?1006l\x1b[?1000l");
    }
    bytes.push_str("\x1b[?2004l\x1b[?25h\x1b[0 k");
    if bdsm_was_set() {
        bytes.push_str("\x1b[8h");
    }
    bytes.push_str("\x1b[?1049l");
    let _ = write_all(bytes.as_bytes());
    let _ = disable_raw_mode();
}

/// Waits, within bounds, until the terminal's answers have been read, so that none of them is
/// left for the shell; `asked` is when the question was sent.
pub(super) fn await_answer(asked: Instant) {
    while BDSM.load(Ordering::Acquire) == BDSM_ASKED && asked.elapsed() < ANSWER_TIME {
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// Writes to the terminal while it is ours; drops the bytes when another thread has given it back.
///
/// A terminal that is gone is no error here: the hang-up reaches the loop as an event and decides
/// the exit status, however the two race.
pub(super) fn write_if_ours(bytes: &[u8]) -> io::Result<()> {
    let _lock = io::stdout().lock();
    if !ENTERED.load(Ordering::Acquire) {
        return Ok(());
    }
    unless_gone(write_all(bytes), ())
}

/// The outcome, or `instead` when it failed because the terminal is gone.
pub(super) fn unless_gone<T>(outcome: io::Result<T>, instead: T) -> io::Result<T> {
    let gone = [Errno::IO, Errno::NXIO, Errno::NOTTY].map(|errno| Some(errno.raw_os_error()));
    match outcome {
        Err(error) if gone.contains(&error.raw_os_error()) => Ok(instead),
        outcome => outcome,
    }
}

/// Installs a panic hook that gives the terminal back before the message is printed.
///
/// A panic on another thread than the caller's ends the process with Rust's status 101: a screen
/// that is no longer ours must not be drawn on, and a reader with a dead worker would lie.
pub fn install_panic_hook() {
    let owner = std::thread::current().id();
    let print = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        let was_ours = ENTERED.load(Ordering::Acquire);
        restore();
        print(info);
        if was_ours && std::thread::current().id() != owner {
            std::process::exit(101);
        }
    }));
}

/// Whether `CSI 8 h` is due at exit.
fn bdsm_was_set() -> bool {
    match BDSM.load(Ordering::Acquire) {
        BDSM_SET => true,
        BDSM_ASKED => {
            let multiplexed = ["TMUX", "STY"]
                .iter()
                .any(|name| std::env::var_os(name).is_some());
            // VTE orders by itself unless told otherwise; a multiplexer swallows the request.
            !multiplexed && std::env::var_os("VTE_VERSION").is_some()
        }
        _ => false,
    }
}

/// Writes all bytes to standard output, past its buffer: one `write` unless the terminal is slow.
fn write_all(mut bytes: &[u8]) -> io::Result<()> {
    let out = rustix::stdio::stdout();
    while !bytes.is_empty() {
        match rustix::io::write(out, bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(count) => bytes = bytes.get(count..).unwrap_or_default(),
            Err(Errno::INTR) => {}
            Err(Errno::AGAIN) => {
                // Somebody who shares the terminal has made it non-blocking.
                poll(&mut [PollFd::new(&out, PollFlags::OUT)], None)?;
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// A fault for tests of the real program: in builds with debug assertions it panics when
/// `WARRAQ_PANIC_AT` names `place` (`draw`, after the first frame; `input`, at the first key), so
/// that the giving back of the terminal can be seen from outside. Other builds hold none of it.
pub(super) fn rehearse_panic(place: &str) {
    #[cfg(debug_assertions)]
    assert!(
        std::env::var_os("WARRAQ_PANIC_AT").is_none_or(|asked| asked != place),
        "asked for by WARRAQ_PANIC_AT={place}"
    );
    #[cfg(not(debug_assertions))]
    let _ = place;
}
