//! Clicks and wheel steps, by the rectangles of the last frame.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

use super::desk::Desk;

/// Rows per wheel step.
const WHEEL: isize = 3;

impl Desk<'_> {
    /// Takes a mouse event. A click selects; a click on what is selected opens it.
    pub fn mouse(&mut self, event: MouseEvent) {
        let pane = self.state.geometry.pane_at(event.column, event.row);
        match (event.kind, pane) {
            (MouseEventKind::ScrollDown, Some(pane)) => self.scroll(pane, WHEEL),
            (MouseEventKind::ScrollUp, Some(pane)) => self.scroll(pane, -WHEEL),
            (MouseEventKind::Down(MouseButton::Left), _) if self.state.overlay.is_some() => {
                self.state.overlay = None;
            }
            (MouseEventKind::Down(MouseButton::Left), Some(pane)) => {
                self.state.message = None;
                self.focus(pane);
                if let Some(area) = self.state.geometry.pane(pane) {
                    self.click(pane, usize::from(event.row - area.y), event);
                }
            }
            _ => return,
        }
        self.settle();
    }
}
