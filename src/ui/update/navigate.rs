//! Moving between panes, and by rows and screenfuls in one.

use super::desk::Desk;
use crate::ui::input::action::Action;
use crate::ui::pane::Pane;

/// A side of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// The left side.
    Left,
    /// The right side.
    Right,
}

impl Desk<'_> {
    /// Gives a pane the focus; in a narrow screen a side pane comes into the side slot.
    pub(super) fn focus(&mut self, pane: Pane) {
        self.state.focus = pane;
        if pane != Pane::Reader {
            self.state.side = pane;
        }
    }

    /// The key of a pane: focus, and once more: the whole screen.
    pub(super) fn focus_or_zoom(&mut self, pane: Pane) {
        if self.state.focus == pane {
            self.state.zoom = !self.state.zoom;
        } else {
            self.state.zoom = false;
            self.focus(pane);
        }
    }

    /// Tab in reading order, arrows to the pane at that side of the screen.
    pub(super) fn turn(&mut self, action: Action) {
        if matches!(action, Action::FocusNext | Action::FocusPrevious) {
            let step = if action == Action::FocusNext {
                1
            } else {
                Pane::ALL.len() - 1
            };
            let here = Pane::ALL
                .iter()
                .position(|&pane| pane == self.state.focus)
                .unwrap_or(0);
            if let Some(&pane) = Pane::ALL.get((here + step) % Pane::ALL.len()) {
                self.focus(pane);
            }
            return;
        }
        let side = if action == Action::FocusRight {
            Side::Right
        } else {
            Side::Left
        };
        if let Some(pane) = self.neighbour(side) {
            self.focus(pane);
        } else if self.state.geometry.pane(Pane::Reader).is_none()
            || self.state.geometry.pane(Pane::Documents).is_none()
        {
            // One pane, or two: what lies beyond the edge is the pane that would stand there.
            let documents_side = self.state.geometry.mirrored == (side == Side::Right);
            let hidden = if documents_side {
                Pane::Documents
            } else {
                Pane::Actors
            };
            self.focus(
                if self.state.focus == hidden || self.state.focus == Pane::Reader {
                    hidden
                } else {
                    Pane::Reader
                },
            );
        }
    }

    /// The nearest shown pane whose middle lies at that side; of two above each other the upper one.
    pub(super) fn neighbour(&self, side: Side) -> Option<Pane> {
        let here = self.state.geometry.pane(self.state.focus)?;
        let shown = Pane::ALL
            .into_iter()
            .filter_map(|pane| self.state.geometry.pane(pane).map(|area| (pane, area)));
        let beside = shown.filter(|(_, area)| {
            if side == Side::Right {
                area.x >= here.right()
            } else {
                area.right() <= here.x
            }
        });
        beside
            .min_by_key(|(_, area)| {
                let distance = if side == Side::Right {
                    area.x - here.right()
                } else {
                    here.x - area.right()
                };
                (distance, area.y)
            })
            .map(|(pane, _)| pane)
    }

    /// Down, up and their kin in the focused pane.
    pub(super) fn move_in_pane(&mut self, action: Action) {
        let visible = self.window(self.state.focus);
        let page = isize::try_from(visible.saturating_sub(1).max(1)).unwrap_or(1);
        let half = isize::try_from((visible / 2).max(1)).unwrap_or(1);
        let delta = match action {
            Action::Up => -1,
            Action::HalfPageDown => half,
            Action::HalfPageUp => -half,
            Action::PageDown => page,
            Action::PageUp => -page,
            Action::First => isize::MIN / 2,
            Action::Last => isize::MAX / 2,
            _ => 1,
        };
        self.move_by(self.state.focus, delta);
    }
}
