//! What comes from a terminal, each thing whole.

use crossterm::event::{KeyEvent, MouseEvent};

use crate::event::Answer;

/// One thing the terminal sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) enum Typed {
    /// A key press.
    Key(KeyEvent),
    /// A click or a wheel step.
    Mouse(MouseEvent),
    /// Pasted text.
    Paste(String),
    /// An answer to a question of ours.
    Answer(Answer),
}
