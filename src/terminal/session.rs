//! The terminal while it is ours: entered by a guard, left when the guard is dropped.

use std::io::{self, IsTerminal};
use std::time::Instant;

use ratatui::layout::Size;
use ratatui::{Frame, Terminal};
use rustix::process::{Signal, kill_current_process_group};

use super::backend::FrameBackend;
use super::color::{ColorChoice, ColorDepth};
use super::guard;
use super::input::keyboard_terminal;
use super::size::{UNKNOWN, terminal_size};

/// What a session shall use of the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionOptions {
    /// Whether clicks and wheel steps are reported (the terminal's own selection then needs Shift).
    pub mouse: bool,
    /// Whether colours are written.
    pub color: ColorChoice,
}

/// The guard: while it lives, the alternate screen is shown and keys come in raw.
#[derive(Debug)]
pub struct Session {
    terminal: Terminal<FrameBackend>,
    options: SessionOptions,
    depth: ColorDepth,
    entered: Instant,
    /// A suspension has re-entered already; the SIGCONT that ended it is still in the queue.
    awake: bool,
}

impl Session {
    /// Enters the terminal.
    ///
    /// # Errors
    /// When standard output is no terminal, when `TERM` is `dumb`, or when the terminal fails.
    pub fn enter(options: SessionOptions) -> io::Result<Session> {
        check()?;
        let depth = ColorDepth::detect(options.color, |name| std::env::var(name).ok());
        // crossterm reads NO_COLOR by itself; the choice may overrule it either way.
        crossterm::style::force_color_output(depth != ColorDepth::None);
        let terminal = Terminal::new(FrameBackend::default())?;
        let entered = Instant::now();
        guard::enter(options.mouse)?;
        Ok(Session {
            terminal,
            options,
            depth,
            entered,
            awake: false,
        })
    }

    /// How many colours the terminal takes.
    pub fn color_depth(&self) -> ColorDepth {
        self.depth
    }

    /// The terminal's size in columns and rows; 80x24 when it does not say or is gone.
    ///
    /// # Errors
    /// When the system cannot tell for another reason.
    pub fn size(&self) -> io::Result<Size> {
        guard::unless_gone(terminal_size(), UNKNOWN)
    }

    /// Draws one frame and sends what differs from the last, as one synchronized update in one
    /// write; sends nothing when nothing differs. A terminal that is gone takes frames in silence
    /// until its hang-up is handled.
    ///
    /// # Errors
    /// When the terminal cannot be written to for another reason.
    pub fn draw(&mut self, paint: impl FnOnce(&mut Frame)) -> io::Result<()> {
        self.terminal.draw(paint)?;
        guard::rehearse_panic("draw");
        Ok(())
    }

    /// Makes the next frame a full one on a cleared screen (Ctrl-L).
    ///
    /// # Errors
    /// None on a terminal; the signature is the backend's.
    pub fn redraw(&mut self) -> io::Result<()> {
        self.terminal.clear()
    }

    /// Gives the terminal back, stops the process group until it is continued, and enters again;
    /// the caller draws next.
    ///
    /// # Errors
    /// When the process group cannot be stopped or the terminal not entered again.
    pub fn suspend(&mut self) -> io::Result<()> {
        guard::await_answer(self.entered);
        guard::restore();
        // SIGSTOP, since SIGTSTP would come back through our own handler and is dropped in an
        // orphaned group; the whole group, since a shell waits for the job, not for this process.
        kill_current_process_group(Signal::STOP)?;
        self.awake = true;
        self.reenter()
    }

    /// Takes the terminal again after SIGCONT, whoever had stopped the process; the next frame is
    /// a full one. Does nothing for the SIGCONT that ended a [`Session::suspend`].
    ///
    /// # Errors
    /// When the terminal cannot be entered again, other than because it is gone.
    pub fn resume(&mut self) -> io::Result<()> {
        if std::mem::take(&mut self.awake) {
            return Ok(());
        }
        // The shell may have set the terminal's modes in between: take them from the start.
        // A hang-up brings a SIGCONT of its own, which may be handled first.
        guard::unless_gone(crossterm::terminal::disable_raw_mode(), ())?;
        self.reenter()
    }

    /// Gives the terminal back; dropping the session does the same.
    pub fn leave(&mut self) {
        guard::await_answer(self.entered);
        guard::restore();
    }

    fn reenter(&mut self) -> io::Result<()> {
        guard::unless_gone(guard::enter(self.options.mouse), ())?;
        self.terminal.backend_mut().reset();
        self.terminal.clear()
    }
}

/// Whether a full-screen program can be shown here, or the message that says why not.
fn check() -> io::Result<()> {
    let refuse = |why: &str| Err(io::Error::new(io::ErrorKind::Unsupported, why.to_string()));
    if !io::stdout().is_terminal() {
        return refuse("standard output is not a terminal; use `warraq list` or `warraq show`");
    }
    if std::env::var_os("TERM").is_some_and(|term| term == "dumb") {
        return refuse(
            "TERM=dumb cannot show a full-screen program; \
             use `warraq list` or `warraq show`, or set TERM",
        );
    }
    keyboard_terminal().map(drop)
}

impl Drop for Session {
    fn drop(&mut self) {
        self.leave();
    }
}
