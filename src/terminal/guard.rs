//! What is changed in the terminal, and its undoing, reachable from every thread.
//!
//! The state is a few atomics, because the panic hook and the signal thread must be able to give
//! the terminal back while the loop that owns the [`Session`](super::Session) is anywhere. Standard
//! output's own lock orders them: no frame can follow the restoring bytes.
//!
//! At the first entry the terminal is asked what it is (`QUESTIONS`). Nobody here waits: the answers
//! arrive among the keys, the input parser picks them out and sends them as events, so no key typed
//! ahead is lost. What BDSM was is noted here as well, since it decides what is sent at exit.

use std::io::{self, Write as _};
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::time::{Duration, Instant};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;

use super::passthrough::Multiplexer;
use super::profile::{BASE, Bdsm, Profile};
use crate::event::Answer;

/// Whether the terminal is ours now.
static ENTERED: AtomicBool = AtomicBool::new(false);
/// Whether mouse reports were asked for.
static MOUSE: AtomicBool = AtomicBool::new(false);
/// What is known of the terminal's BDSM before we came: one of the `BDSM_…` values.
static BDSM: AtomicU8 = AtomicU8::new(BDSM_NOT_ASKED);
/// The place of the profile in `Profile::ALL`; past its end while none is chosen.
static PROFILE: AtomicU8 = AtomicU8::new(u8::MAX);
/// Whether answers are under way.
static ASKED: AtomicBool = AtomicBool::new(false);

const BDSM_NOT_ASKED: u8 = 0;
const BDSM_ASKED: u8 = 1;
const BDSM_SET: u8 = 2;
const BDSM_RESET: u8 = 3;
const BDSM_OTHER: u8 = 4;

/// BDSM (DECRQM), name and version (XTVERSION), kind (DA2), the colours of text and background, and
/// at last DA1, which every terminal answers and which so marks the end.
const QUESTIONS: &str = "\x1b[8$p\x1b[>q\x1b[>c\x1b]10;?\x1b\\\x1b]11;?\x1b\\\x1b[c";

/// How long a leaving program waits for answers still under way, counted from the question.
/// Slower answers would be printed at the shell's prompt; the slowest terminal measured took 21 ms.
const ANSWER_TIME: Duration = Duration::from_millis(200);

/// Takes note of an answer.
pub(super) fn note_answer(answer: &Answer) {
    let value = match answer {
        Answer::Bdsm(1) => BDSM_SET,
        Answer::Bdsm(2) => BDSM_RESET,
        Answer::Bdsm(_) | Answer::End => BDSM_OTHER,
        _ => return,
    };
    // The end mark follows the answer proper and must not overwrite it.
    let _ = BDSM.compare_exchange(BDSM_ASKED, value, Ordering::AcqRel, Ordering::Acquire);
    if *answer == Answer::End {
        ASKED.store(false, Ordering::Release);
    }
}

/// Notes which profile is in effect from now on; the caller sends what it starts with.
pub(super) fn note_profile(profile: Profile) {
    let place = Profile::ALL.iter().position(|known| *known == profile);
    let place = place.and_then(|place| u8::try_from(place).ok());
    PROFILE.store(place.unwrap_or(u8::MAX), Ordering::Release);
}

fn profile() -> Option<Profile> {
    let place = usize::from(PROFILE.load(Ordering::Acquire));
    Profile::ALL.get(place).copied()
}

fn multiplexer() -> Option<Multiplexer> {
    Multiplexer::from_environment(|name| std::env::var(name).ok())
}

/// Makes the terminal ours: raw mode, alternate screen, no cursor, pastes and clicks reported, the
/// profile in effect if one is chosen.
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
    ASKED.fetch_or(asks, Ordering::AcqRel);
    // From here on there is something to undo, even if the writing fails half way.
    ENTERED.store(true, Ordering::Release);
    let written = write_if_ours(&entry_bytes(asks, mouse, profile(), multiplexer()));
    if written.is_err() {
        restore();
    }
    written
}

fn entry_bytes(
    asks: bool,
    mouse: bool,
    profile: Option<Profile>,
    multiplexer: Option<Multiplexer>,
) -> Vec<u8> {
    let mut bytes = b"\x1b[?1049h".to_vec();
    if asks {
        // Before the first clear: two terminals print a stray letter at the first question.
        bytes.extend(QUESTIONS.as_bytes());
    }
    bytes.extend(BASE);
    if let Some(profile) = profile {
        bytes.extend(profile.start(multiplexer));
    }
    bytes.extend(b"\x1b[?25l\x1b[?2004h");
    if mouse {
        bytes.extend(b"\x1b[?1000h\x1b[?1006h");
    }
    bytes.extend(b"\x1b[2J");
    bytes
}

/// What undoes a profile printed outside of a session.
pub(super) fn undo(profile: Profile, multiplexer: Option<Multiplexer>) -> Vec<u8> {
    giving_back(profile, bdsm(), multiplexer)
}

fn giving_back(profile: Profile, bdsm: Bdsm, multiplexer: Option<Multiplexer>) -> Vec<u8> {
    let mut bytes = profile.exit(multiplexer);
    bytes.extend(b"\x1b[0 k");
    if multiplexer.is_none() {
        bytes.extend(profile.restore_mode(bdsm));
    }
    bytes
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
    let mouse = MOUSE.load(Ordering::Acquire);
    let bytes = exit_bytes(mouse, profile(), bdsm(), multiplexer());
    let _ = write_all(&bytes);
    let _ = disable_raw_mode();
}

fn exit_bytes(
    mouse: bool,
    profile: Option<Profile>,
    bdsm: Bdsm,
    multiplexer: Option<Multiplexer>,
) -> Vec<u8> {
    let mut bytes = b"\x1b[?2026l\x1b[0m".to_vec();
    if mouse {
        bytes.extend(b"\x1b[?1006l\x1b[?1000l");
    }
    bytes.extend(b"\x1b[?2004l\x1b[?25h");
    bytes.extend(giving_back(profile.unwrap_or_default(), bdsm, multiplexer));
    bytes.extend(b"\x1b[?1049l");
    bytes
}

/// Waits, within bounds, until the terminal's answers have been read, so that none of them is
/// left for the shell; `asked` is when the question was sent.
pub(super) fn await_answer(asked: Instant) {
    while ASKED.load(Ordering::Acquire) && asked.elapsed() < ANSWER_TIME {
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
pub(crate) fn install_panic_hook() {
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

/// What BDSM was before.
fn bdsm() -> Bdsm {
    match BDSM.load(Ordering::Acquire) {
        BDSM_SET => Bdsm::Set,
        BDSM_RESET => Bdsm::Reset,
        // VTE orders by itself unless told otherwise.
        BDSM_ASKED if std::env::var_os("VTE_VERSION").is_some() => Bdsm::PresumedSet,
        _ => Bdsm::Other,
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

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(bytes: &[u8]) -> String {
        bytes.escape_ascii().to_string().replace("\\x1b", "^")
    }

    #[test]
    fn every_profile_has_its_bytes_at_start_and_exit() {
        use Multiplexer::{Screen, Tmux};
        let konsole = ["^]50;BidiRenderingEnabled=", "\\x07"];
        let mlterm = ["^]5379;use_ctl=", "\\x07"];
        let own = |[before, after]: [&str; 2], value: &str| format!("{before}{value}{after}");
        let tmux = |text: String| format!("^Ptmux;{}^\\\\", text.replace('^', "^^"));
        let screen = |text: String| format!("^P{text}^\\\\");
        let nothing = String::new;
        let rows = [
            (Profile::Raw, None, nothing(), nothing()),
            (Profile::Kitty, None, nothing(), nothing()),
            (Profile::Altfg, None, nothing(), nothing()),
            (Profile::Lro, None, nothing(), nothing()),
            (Profile::Lro, Some(Tmux), nothing(), nothing()),
            (Profile::Bdsm, None, nothing(), nothing()),
            (
                Profile::Bdsm,
                Some(Tmux),
                tmux("^[8l^[1 k".into()),
                tmux("^[8h^[0 k".into()),
            ),
            (
                Profile::Konsole,
                None,
                own(konsole, "false"),
                own(konsole, "true"),
            ),
            (
                Profile::Konsole,
                Some(Screen),
                screen(own(konsole, "false")),
                screen(own(konsole, "true")),
            ),
            (
                Profile::Mlterm,
                None,
                own(mlterm, "false"),
                own(mlterm, "true"),
            ),
            (
                Profile::Mlterm,
                Some(Tmux),
                tmux(own(mlterm, "false")),
                tmux(own(mlterm, "true")),
            ),
            (
                Profile::Logical,
                None,
                "^[8h^[0 k".into(),
                "^[8l^[1 k".into(),
            ),
        ];
        for (profile, multiplexer, start, exit) in rows {
            let entry = entry_bytes(true, true, Some(profile), multiplexer);
            let questions = shown(QUESTIONS.as_bytes());
            assert_eq!(
                shown(&entry),
                format!("^[?1049h{questions}^[8l^[1 k{start}^[?25l^[?2004h^[?1000h^[?1006h^[2J"),
                "{profile:?}"
            );
            let leaving = exit_bytes(true, Some(profile), Bdsm::Reset, multiplexer);
            assert_eq!(
                shown(&leaving),
                format!("^[?2026l^[0m^[?1006l^[?1000l^[?2004l^[?25h{exit}^[0 k^[?1049l"),
                "{profile:?}"
            );
        }
    }

    #[test]
    fn the_mode_is_given_back_as_it_was() {
        let rows = [
            (Some(Profile::Bdsm), Bdsm::Set, None, true),
            (Some(Profile::Bdsm), Bdsm::Reset, None, false),
            (Some(Profile::Bdsm), Bdsm::Other, None, true),
            (Some(Profile::Raw), Bdsm::Set, None, true),
            (Some(Profile::Raw), Bdsm::Other, None, false),
            (Some(Profile::Raw), Bdsm::PresumedSet, None, true),
            (Some(Profile::Logical), Bdsm::Set, None, true),
            (Some(Profile::Logical), Bdsm::Other, None, false),
            (None, Bdsm::Set, None, true),
            (None, Bdsm::Other, None, false),
            (None, Bdsm::PresumedSet, Some(Multiplexer::Tmux), false),
        ];
        for (profile, bdsm, multiplexer, due) in rows {
            let bytes = exit_bytes(false, profile, bdsm, multiplexer);
            let put_back = shown(&bytes).contains("^[8h");
            assert_eq!(put_back, due, "{profile:?} {bdsm:?} {multiplexer:?}");
        }
    }
}
