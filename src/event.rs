//! What can happen while the program runs: the one type its threads send to the loop.

use std::sync::Arc;

use crossterm::event::{KeyEvent, MouseEvent};

use crate::model::{Article, Findings};

/// One thing that happened.
#[derive(Debug)]
pub enum Event {
    /// A key press (releases are dropped at the source).
    Key(KeyEvent),
    /// A mouse click or wheel step.
    Mouse(MouseEvent),
    /// Pasted text, as the terminal gave it.
    Paste(String),
    /// The terminal has a new size (columns, rows).
    Resize(u16, u16),
    /// The terminal answered a question.
    Answer(Answer),
    /// The process was told something by the system.
    Signal(Signal),
    /// The next articles in input order were read.
    Read(Vec<Arc<Article>>),
    /// The next articles in input order were analysed; all of them were [`Read`](Self::Read) before.
    Analysed(Vec<Findings>),
    /// How far loading is.
    Progress(Progress),
}

/// What a terminal says of itself when asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// DECRPM for mode 8 (BDSM): 1 set, 2 reset, 0 unknown, 3 and 4 permanently so.
    Bdsm(u16),
    /// XTVERSION: name and version.
    Version(String),
    /// DA2: the numbers as written.
    Kind(String),
    /// The colour of text (OSC 10), 8 bits a channel.
    Foreground(u8, u8, u8),
    /// The colour of the background (OSC 11), 8 bits a channel.
    Background(u8, u8, u8),
    /// DA1, which every terminal answers and which was asked for last.
    End,
}

/// Signals the loop acts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// SIGTERM: leave with status 143.
    Terminate,
    /// SIGHUP: leave with status 129.
    Hangup,
    /// SIGINT from outside (in raw mode Ctrl-C is a key): leave with status 130.
    Interrupt,
    /// SIGTSTP from outside: suspend.
    Suspend,
    /// SIGCONT: the terminal is ours again.
    Continue,
}

/// How far loading is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Inputs found so far.
    pub found: usize,
    /// Inputs read.
    pub read: usize,
    /// Inputs analysed.
    pub analysed: usize,
    /// Whether nothing more will come.
    pub finished: bool,
}
