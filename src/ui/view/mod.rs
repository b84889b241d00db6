//! State → cells. Reads everything, changes nothing, and draws only what is seen.
//!
//! [`view`] draws a frame from a [`Scene`]. Each pane has a file with its `draw` and its `title`, and a row in
//! `panes`; what stands around the panes is `chrome` and `footer`, what lies over them `overlay`.

mod actors;
mod boxes;
mod chrome;
mod dates;
mod documents;
mod footer;
pub mod legend;
mod list;
mod notes;
mod overlay;
mod paint;
mod panes;
mod reader;
mod scene;
mod test_card;
pub mod theme;
mod title;
mod why;

pub use scene::Scene;
pub use test_card::{test_card, test_samples};

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use super::geometry::Mode;
use super::pane::Pane;
use paint::{Edge, Pen};

/// Draws one frame.
pub fn view(scene: &Scene<'_>, buffer: &mut Buffer) {
    let screen = buffer.area;
    let pen = &mut Pen::new(buffer, scene.state.settings.look());
    if scene.state.geometry.mode == Mode::TooSmall {
        too_small(scene, pen, screen);
        return;
    }
    chrome::draw(scene, pen);
    for pane in Pane::ALL {
        if let Some(area) = scene.state.geometry.pane(pane) {
            panes::draw(pane, scene, pen, area);
        }
    }
    footer::draw(scene, pen);
    overlay::draw(scene, pen, screen);
}

fn too_small(scene: &Scene<'_>, pen: &mut Pen<'_>, screen: Rect) {
    let Size { width, height } = scene.state.geometry.size;
    let text = scene
        .messages
        .with("too-small", [("size", format!("{width}x{height}").into())]);
    let row = Rect {
        y: screen.y + screen.height / 2,
        height: screen.height.min(1),
        ..screen
    };
    pen.sentence(row, &text, Edge::Middle, scene.theme.text());
}
