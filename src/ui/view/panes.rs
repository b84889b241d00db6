//! The table of panes: what draws each of them, and what stands in its title.

use ratatui::layout::Rect;

use super::paint::Pen;
use super::scene::Scene;
use super::title::TitleWord;
use super::{actors, dates, documents, reader};
use crate::ui::pane::Pane;

/// Draws a pane.
pub(super) fn draw(pane: Pane, scene: &Scene<'_>, pen: &mut Pen<'_>, area: Rect) {
    match pane {
        Pane::Documents => documents::draw(scene, pen, area),
        Pane::Reader => reader::draw(scene, pen, area),
        Pane::Actors => actors::draw(scene, pen, area),
        Pane::Dates => dates::draw(scene, pen, area),
    }
}

/// The words of a pane's title.
pub(super) fn title(pane: Pane, scene: &Scene<'_>) -> Vec<TitleWord> {
    match pane {
        Pane::Documents => documents::title(scene),
        Pane::Reader => reader::title(scene),
        Pane::Actors => actors::title(scene),
        Pane::Dates => dates::title(scene),
    }
}
