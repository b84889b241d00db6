//! The last stage: the cells of a finished frame → the cells that this terminal shows as meant.
//!
//! In: a frame in visual order, as `ui` has drawn it. Out: the same frame with symbols, colours or
//! order changed as the profile asks; never another width. It sees whole frames, so that ratatui's
//! difference is taken between frames as sent. Limit: each row is looked at alone.

mod alternate;
mod cell;
mod class;
mod kitty;
mod logical;
mod overriding;

use ratatui::buffer::Buffer;

use super::profile::Stage;

/// The stage for one terminal.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct LastStage {
    stage: Stage,
    foreground: [u8; 3],
}

impl LastStage {
    /// A stage; `foreground` is the colour of plain text.
    pub(super) fn new(stage: Stage, foreground: [u8; 3]) -> LastStage {
        LastStage { stage, foreground }
    }

    /// Changes a frame.
    pub(super) fn apply(self, buffer: &mut Buffer) {
        let columns = usize::from(buffer.area.width).max(1);
        for row in buffer.content.chunks_mut(columns) {
            match self.stage {
                Stage::Plain => break,
                Stage::Kitty => kitty::undo_reversal(row),
                Stage::Alternate => alternate::colour(row, self.foreground),
                Stage::Override => overriding::fence(row),
                Stage::Logical => logical::order(row),
            }
        }
    }
}

#[cfg(test)]
mod tests;
