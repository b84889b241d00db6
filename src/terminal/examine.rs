//! Asking a terminal what it is, outside of a session.

use std::io::{self, IsTerminal as _};
use std::time::{Duration, Instant};

use ratatui::buffer::Buffer;
use ratatui::style::Color;
use rustix::event::{PollFd, PollFlags, Timespec, poll};

use super::detect::{Answers, Detected};
use super::guard;
use super::input::keyboard_terminal;
use super::parse::{Parser, Typed};
use super::profile::{BASE, Profile};
use super::stage::LastStage;

/// How long a terminal may take.
const TIME: Duration = Duration::from_millis(200);

/// What a terminal answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Examination {
    /// The answers.
    pub(crate) answers: Answers,
    /// How long they took; `None` when there was no terminal to ask.
    pub(crate) took: Option<Duration>,
}

/// Asks the terminal on standard output, on the alternate screen, and gives it back. Keys typed in
/// the meantime are dropped.
///
/// # Errors
/// When the terminal fails.
pub(crate) fn examine() -> io::Result<Examination> {
    let mut examination = Examination::default();
    let Ok(keyboard) = keyboard_terminal() else {
        return Ok(examination);
    };
    if !io::stdout().is_terminal() || std::env::var_os("TERM").is_some_and(|term| term == "dumb") {
        return Ok(examination);
    }
    guard::enter(false)?;
    let asked = Instant::now();
    let mut parser = Parser::default();
    let mut bytes = [0_u8; 1024];
    while let Some(left) = TIME
        .checked_sub(asked.elapsed())
        .filter(|_| !examination.answers.complete)
    {
        let left = Timespec {
            tv_sec: 0,
            tv_nsec: left.subsec_nanos().into(),
        };
        let mut polled = [PollFd::new(&keyboard, PollFlags::IN)];
        if !poll(&mut polled, Some(&left)).is_ok_and(|ready| ready > 0) {
            continue;
        }
        let Ok(count @ 1..) = rustix::io::read(&keyboard, &mut bytes) else {
            break;
        };
        for typed in parser.read(bytes.get(..count).unwrap_or_default()) {
            if let Typed::Answer(answer) = typed {
                guard::note_answer(&answer);
                examination.answers.take(answer);
            }
        }
    }
    examination.took = Some(asked.elapsed());
    guard::restore();
    Ok(examination)
}

/// A frame as lines of bytes, for printing to the terminal outside of a session as a profile shows it.
pub(crate) fn lines(mut frame: Buffer, profile: Profile, detected: &Detected) -> Vec<u8> {
    LastStage::new(profile.stage(), detected.text_colour()).apply(&mut frame);
    let mut bytes = BASE.to_vec();
    bytes.extend(profile.start(detected.multiplexer));
    for row in frame.content.chunks(usize::from(frame.area.width).max(1)) {
        for cell in row {
            if let Color::Rgb(red, green, blue) = cell.fg {
                bytes.extend(format!("\x1b[38;2;{red};{green};{blue}m").into_bytes());
            }
            bytes.extend(cell.symbol().as_bytes());
        }
        bytes.extend(b"\x1b[0m\n");
    }
    bytes.extend(guard::undo(profile, detected.multiplexer));
    bytes
}
