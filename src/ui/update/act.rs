//! One action, or one key, carried out.

use crossterm::event::KeyEvent;

use super::desk::Desk;
use super::effect::Effect;
use crate::library::Sign;
use crate::ui::input::action::Action;
use crate::ui::input::keymap::{Keymap, Press};
use crate::ui::lists::Way;
use crate::ui::pane::Pane;
use crate::ui::state::Overlay;
use crate::ui::target::Target;

impl Desk<'_> {
    /// Takes a key: what lies over the panes first, else the keymap.
    pub fn press(&mut self, keymap: &mut Keymap, key: KeyEvent) -> Effect {
        if self.state.overlay.is_some() {
            return self.press_over_panes(key);
        }
        match keymap.press(key, self.state.focus.context()) {
            Press::Action(action) => self.act(action),
            Press::NoSuch(keys) => {
                self.state.say("no-such-key", vec![("keys", keys)]);
                Effect::None
            }
            Press::Pending | Press::Unbound => Effect::None,
        }
    }

    /// Carries out one action.
    pub(crate) fn act(&mut self, action: Action) -> Effect {
        self.state.message = None;
        if let Some(effect) = self.leaving(action) {
            return effect;
        }
        if is_copy(action) {
            return self.copy(action);
        }
        self.carry_out(action);
        self.settle();
        Effect::None
    }

    /// What an action asks of the loop instead of the interface.
    fn leaving(&self, action: Action) -> Option<Effect> {
        match action {
            Action::Quit => Some(Effect::Quit),
            Action::Interrupt if !self.state.hits.counting() => Some(Effect::Interrupt),
            Action::Suspend => Some(Effect::Suspend),
            Action::Redraw => Some(Effect::Redraw),
            Action::Back if !self.state.zoom => Some(Effect::Quit),
            _ => None,
        }
    }

    /// Changes the state as an action asks.
    fn carry_out(&mut self, action: Action) {
        match action {
            Action::Interrupt => self.aim(Target::None),
            Action::Back => self.state.zoom = false,
            Action::Help | Action::TestCard => self.open_over_panes(action),
            Action::Card => self.open_card(),
            Action::Cancel => self.cancel(),
            Action::Zoom => self.state.zoom = !self.state.zoom,
            Action::FocusNext | Action::FocusPrevious | Action::FocusLeft | Action::FocusRight => {
                self.turn(action);
            }
            Action::FocusDocuments => self.focus_or_zoom(Pane::Documents),
            Action::FocusReader => self.focus_or_zoom(Pane::Reader),
            Action::FocusActors => self.focus_or_zoom(Pane::Actors),
            Action::FocusDates => self.focus_or_zoom(Pane::Dates),
            Action::ReaderDown => self.scroll_text(3),
            Action::ReaderUp => self.scroll_text(-3),
            Action::NextDocument => self.step_document(1),
            Action::PreviousDocument => self.step_document(-1),
            Action::NextHit | Action::PreviousHit => self.step_hit(way_of(action)),
            Action::JumpForward | Action::JumpBack => self.jump(way_of(action)),
            Action::NextMention | Action::PreviousMention => self.step_mention(way_of(action)),
            Action::NextParagraph | Action::PreviousParagraph => {
                self.step_paragraph(way_of(action));
            }
            Action::Search | Action::Filter | Action::Narrow => self.open_prompt(action),
            Action::DropFilter => self.drop_last_clause(),
            Action::ClearFilters => self.clear_filter(),
            Action::Open => self.enter(self.state.focus),
            Action::Target => self.target_here(),
            Action::Exclude => self.toggle_selected_actor(Sign::Exclude),
            Action::Sort => self.next_sort(),
            _ => self.move_or_switch(action),
        }
    }

    /// The actions that come in families: moving in a pane, and switches.
    fn move_or_switch(&mut self, action: Action) {
        match action {
            Action::Down
            | Action::Up
            | Action::HalfPageDown
            | Action::HalfPageUp
            | Action::PageDown
            | Action::PageUp
            | Action::First
            | Action::Last => self.move_in_pane(action),
            _ => self.switch(action),
        }
    }

    fn open_over_panes(&mut self, action: Action) {
        self.state.overlay = Some(match action {
            Action::Help => Overlay::Help(0),
            _ => Overlay::TestCard,
        });
    }
}

/// Whether an action puts something on the clipboard.
fn is_copy(action: Action) -> bool {
    matches!(
        action,
        Action::CopyParagraph
            | Action::CopyMention
            | Action::CopyQuotation
            | Action::CopyOffsets
            | Action::CopyPath
    )
}

/// The way in which an action steps.
fn way_of(action: Action) -> Way {
    match action {
        Action::PreviousHit
        | Action::JumpBack
        | Action::PreviousMention
        | Action::PreviousParagraph => Way::Backward,
        _ => Way::Forward,
    }
}
