//! The terminal while it is ours: entered by a guard, left when the guard is dropped.

use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use ratatui::layout::Size;
use ratatui::{Frame, Terminal};
use rustix::process::{Signal, kill_current_process_group};

use super::backend::FrameBackend;
use super::color::{ColorChoice, ColorDepth};
use super::detect::{Answers, Detected};
use super::input::keyboard_terminal;
use super::passthrough::Multiplexer;
use super::profile::Profile;
use super::size::{UNKNOWN, terminal_size};
use super::stage::LastStage;
use super::{clipboard, guard};
use crate::event::Answer;

/// How long the first frame waits for the terminal's answers. Answers that come later still count.
const FIRST_FRAME_TIME: Duration = Duration::from_millis(100);

/// What a session shall use of the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SessionOptions {
    /// Whether clicks and wheel steps are reported (the terminal's own selection then needs Shift).
    pub(crate) mouse: bool,
    /// Whether colours are written.
    pub(crate) color: ColorChoice,
}

/// The guard: while it lives, the alternate screen is shown and keys come in raw.
#[derive(Debug)]
pub(crate) struct Session {
    terminal: Terminal<FrameBackend>,
    options: SessionOptions,
    entered: Instant,
    answers: Answers,
    /// The profile in effect; `None` before the first one.
    profile: Option<Profile>,
    stage: LastStage,
    drawn: bool,
    /// A suspension has re-entered already; the SIGCONT that ended it is still in the queue.
    awake: bool,
}

impl Session {
    /// Enters the terminal.
    ///
    /// # Errors
    /// When standard output is no terminal, when `TERM` is `dumb`, or when the terminal fails.
    pub(crate) fn enter(options: SessionOptions) -> io::Result<Session> {
        check()?;
        let terminal = Terminal::new(FrameBackend::default())?;
        let entered = Instant::now();
        guard::enter(options.mouse)?;
        Ok(Session {
            terminal,
            options,
            entered,
            answers: Answers::default(),
            profile: None,
            stage: LastStage::default(),
            drawn: false,
            awake: false,
        })
    }

    /// Takes an answer of the terminal; whether it was the last one.
    pub(crate) fn take_answer(&mut self, answer: Answer) -> bool {
        self.answers.take(answer);
        self.answers.complete
    }

    /// How long the first frame should still wait for answers; `None` when it need not.
    pub(crate) fn answers_due_in(&self) -> Option<Duration> {
        let left = FIRST_FRAME_TIME.checked_sub(self.entered.elapsed());
        left.filter(|_| !self.answers.complete)
    }

    /// What the answers so far and the environment tell of the terminal.
    pub(crate) fn detected(&self) -> Detected {
        Detected::new(&self.answers, self.options.color, |name| {
            std::env::var(name).ok()
        })
    }

    /// The profile in effect.
    pub(crate) fn profile(&self) -> Profile {
        self.profile.unwrap_or_default()
    }

    /// Puts text on the clipboard with the next frame; at most [`LONGEST_COPY`](super::LONGEST_COPY)
    /// bytes of it are taken by terminals.
    pub(crate) fn copy(&mut self, text: &str) {
        let multiplexer = Multiplexer::from_environment(|name| std::env::var(name).ok());
        let bytes = clipboard::copy(text, multiplexer);
        self.terminal.backend_mut().queue(&bytes);
    }

    /// Takes another profile; the next frame is a full one.
    ///
    /// # Errors
    /// None on a terminal; the signature is the backend's.
    pub(crate) fn use_profile(&mut self, profile: Profile, detected: &Detected) -> io::Result<()> {
        // The colours that order runs in `altfg` are no decoration, and without them text is wrong.
        let coloured = detected.depth != ColorDepth::None || profile == Profile::Altfg;
        // crossterm reads NO_COLOR by itself; the choice may overrule it either way.
        crossterm::style::force_color_output(coloured);
        self.stage = LastStage::new(profile.stage(), detected.text_colour());
        // A multiplexer draws by what it thinks changed, and screen shows italic blanks as reversed.
        let leaves_ink = detected.kind.leaves_ink() && detected.multiplexer.is_none();
        self.terminal.backend_mut().set_leaves_ink(leaves_ink);
        let before = self.profile.replace(profile);
        if before != Some(profile) {
            let multiplexer = detected.multiplexer;
            self.switch(before, profile, multiplexer);
        }
        if self.drawn {
            self.redraw()?;
        }
        Ok(())
    }

    fn switch(
        &mut self,
        before: Option<Profile>,
        profile: Profile,
        multiplexer: Option<Multiplexer>,
    ) {
        if let Some(before) = before {
            self.terminal.backend_mut().queue(&before.exit(multiplexer));
        }
        guard::note_profile(profile);
        self.terminal
            .backend_mut()
            .queue(&profile.start(multiplexer));
    }

    /// The terminal's size in columns and rows; 80x24 when it does not say or is gone.
    ///
    /// # Errors
    /// When the system cannot tell for another reason.
    pub(crate) fn size() -> io::Result<Size> {
        guard::unless_gone(terminal_size(), UNKNOWN)
    }

    /// Draws one frame and sends what differs from the last, as one synchronized update in one
    /// write; sends nothing when nothing differs. A terminal that is gone takes frames in silence
    /// until its hang-up is handled.
    ///
    /// # Errors
    /// When the terminal cannot be written to for another reason.
    pub(crate) fn draw(&mut self, paint: impl FnOnce(&mut Frame)) -> io::Result<()> {
        let stage = self.stage;
        self.terminal.draw(|frame| {
            paint(frame);
            stage.apply(frame.buffer_mut());
        })?;
        self.drawn = true;
        guard::rehearse_panic("draw");
        Ok(())
    }

    /// Makes the next frame a full one on a cleared screen (Ctrl-L).
    ///
    /// # Errors
    /// None on a terminal; the signature is the backend's.
    pub(crate) fn redraw(&mut self) -> io::Result<()> {
        self.terminal.clear()
    }

    /// Gives the terminal back, stops the process group until it is continued, and enters again;
    /// the caller draws next.
    ///
    /// # Errors
    /// When the process group cannot be stopped or the terminal not entered again.
    pub(crate) fn suspend(&mut self) -> io::Result<()> {
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
    pub(crate) fn resume(&mut self) -> io::Result<()> {
        if std::mem::take(&mut self.awake) {
            return Ok(());
        }
        // The shell may have set the terminal's modes in between: take them from the start.
        // A hang-up brings a SIGCONT of its own, which may be handled first.
        guard::unless_gone(crossterm::terminal::disable_raw_mode(), ())?;
        self.reenter()
    }

    /// Gives the terminal back; dropping the session does the same.
    pub(crate) fn leave(&self) {
        guard::await_answer(self.entered);
        guard::restore();
    }

    fn reenter(&mut self) -> io::Result<()> {
        guard::unless_gone(guard::enter(self.options.mouse), ())?;
        self.terminal.backend_mut().reset();
        self.redraw()
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
