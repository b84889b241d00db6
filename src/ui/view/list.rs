//! What the panes with lists share: where their rows stand, and the mark of the selected one.

use ratatui::layout::Rect;

use super::paint::{Pen, split};
use super::scene::Scene;
use crate::ui::lists::Cursor;
use crate::ui::pane::Pane;

/// The visible rows of a list: where each stands, its place in the list, and what it shows.
pub(super) fn visible<T>(
    area: Rect,
    list: &[T],
    cursor: Cursor,
) -> impl Iterator<Item = (Rect, usize, &T)> {
    let row = move |y| Rect {
        y,
        height: 1,
        ..area
    };
    let shown = list.iter().enumerate().skip(cursor.top);
    (area.top()..area.bottom())
        .zip(shown)
        .map(move |(y, (place, item))| (row(y), place, item))
}

/// A row of a pane, as far as its mark goes.
#[derive(Clone, Copy)]
pub(super) struct Selectable {
    /// The pane.
    pub(super) pane: Pane,
    /// Whether the row is the selected one.
    pub(super) is_selected: bool,
}

/// Marks the selected row of a pane at its start edge, brightly where the pane has the focus; gives
/// the rest of the row, whether it is selected or not.
pub(super) fn marked(scene: &Scene<'_>, pen: &mut Pen<'_>, row: Rect, of: Selectable) -> Rect {
    let (bar, rest) = split(row, 1, scene.start());
    if of.is_selected {
        let style = if scene.state.focus == of.pane {
            scene.theme.accent()
        } else {
            scene.theme.muted()
        };
        pen.fill(bar, "▌", style);
    }
    rest
}
