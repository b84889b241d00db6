//! Everything that a frame is drawn from.

use super::paint::Edge;
use super::theme::Theme;
use crate::i18n::Messages;
use crate::library::Library;
use crate::script::Direction;
use crate::ui::input::keymap::Keymap;
use crate::ui::layouts::Layouts;
use crate::ui::state::State;

/// Everything a frame is drawn from.
pub struct Scene<'a> {
    /// What the interface remembers.
    pub state: &'a State,
    /// What is loaded.
    pub library: &'a Library,
    /// The laid-out articles.
    pub layouts: &'a Layouts,
    /// The styles.
    pub theme: Theme,
    /// The words.
    pub messages: &'a Messages,
    /// The keys, for hints and help.
    pub keymap: &'a Keymap,
    /// The name of what was opened.
    pub corpus: &'a str,
}

impl Scene<'_> {
    /// The direction in which the panes and their rows are laid out.
    pub(super) fn direction(&self) -> Direction {
        if self.state.geometry.mirrored {
            Direction::Rtl
        } else {
            Direction::Ltr
        }
    }

    /// The edge where the rows of the panes start.
    pub(super) fn start(&self) -> Edge {
        Edge::start(self.direction())
    }

    /// The edge where the rows of the panes end.
    pub(super) fn end(&self) -> Edge {
        Edge::end(self.direction())
    }
}
