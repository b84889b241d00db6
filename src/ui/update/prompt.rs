//! Keys while something lies over the panes: typing, scrolling the help, closing.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::desk::Desk;
use super::effect::{BidiWish, Effect};
use crate::script::{Direction, first_strong};
use crate::ui::input::action::Action;
use crate::ui::input::prompt::{Prompt, Purpose, Typed};
use crate::ui::lists::help;
use crate::ui::pane::Pane;
use crate::ui::popup::last_in_box;
use crate::ui::state::Overlay;
use crate::ui::target::Target;

/// More rows than the card of any actor has.
const LONGEST_CARD: usize = 32;

impl Desk<'_> {
    /// Opens the line to type in.
    pub(super) fn open_prompt(&mut self, action: Action) {
        let prompt = match action {
            Action::Filter => Prompt::new(
                Purpose::Filter,
                self.state.query.written(self.state.language.language()),
            ),
            Action::Narrow => {
                self.focus(Pane::Actors);
                Prompt::new(Purpose::Narrow, self.state.narrow.clone())
            }
            _ => Prompt::new(Purpose::Search, ""),
        };
        self.state.overlay = Some(Overlay::Prompt(prompt));
    }

    /// Takes a key while an overlay is open.
    pub(super) fn press_over_panes(&mut self, key: KeyEvent) -> Effect {
        if let Some(effect) = of_the_terminal(key) {
            return effect;
        }
        self.state.message = None;
        match self.state.overlay.take() {
            None => {}
            Some(Overlay::Help(top)) => {
                let last = last_in_box(self.state.geometry.size.height, help::rows().len());
                self.state.overlay = scrolled(key, top, last).map(Overlay::Help);
            }
            Some(Overlay::Card(actor, top)) => {
                let last = last_in_box(self.state.geometry.size.height, LONGEST_CARD);
                self.state.overlay = scrolled(key, top, last).map(|top| Overlay::Card(actor, top));
            }
            Some(Overlay::TestCard) => {
                let wish = on_test_card(key);
                if wish.is_none_or(|wish| !matches!(wish, BidiWish::Keep | BidiWish::Cancel)) {
                    self.state.overlay = Some(Overlay::TestCard);
                }
                return wish.map_or(Effect::None, Effect::Bidi);
            }
            Some(Overlay::Prompt(prompt)) => self.type_in(prompt, key),
        }
        self.settle();
        Effect::None
    }

    /// Takes pasted text; outside a prompt it opens a search for it.
    pub(crate) fn paste(&mut self, text: &str) {
        let mut prompt = match self.state.overlay.take() {
            Some(Overlay::Prompt(prompt)) => prompt,
            _ => Prompt::new(Purpose::Search, ""),
        };
        prompt.insert(text);
        self.follow_typing(&prompt);
        self.state.overlay = Some(Overlay::Prompt(prompt));
        self.settle();
    }

    pub(super) fn type_in(&mut self, mut prompt: Prompt, key: KeyEvent) {
        let rtl = first_strong(&prompt.text) == Some(Direction::Rtl);
        match prompt.press(key, rtl) {
            Typed::Going => {
                self.follow_typing(&prompt);
                self.state.overlay = Some(Overlay::Prompt(prompt));
            }
            Typed::Cancelled => {
                if prompt.purpose == Purpose::Narrow {
                    self.state.narrow.clear();
                    self.changes.narrowing = true;
                }
            }
            Typed::Done => self.finish_typing(prompt),
        }
    }

    /// Narrowing follows each key.
    pub(super) fn follow_typing(&mut self, prompt: &Prompt) {
        if prompt.purpose == Purpose::Narrow && self.state.narrow != prompt.text {
            self.state.narrow.clone_from(&prompt.text);
            self.changes.narrowing = true;
        }
    }

    pub(super) fn finish_typing(&mut self, mut prompt: Prompt) {
        match prompt.purpose {
            Purpose::Search if prompt.text.trim().is_empty() => self.aim(Target::None),
            Purpose::Search => {
                self.aim(Target::Words(prompt.text.trim().to_owned()));
                self.go_to_first_hit();
            }
            Purpose::Filter => {
                if let Err(error) = self.apply_query(&prompt.text) {
                    prompt.error = Some(error);
                    self.state.overlay = Some(Overlay::Prompt(prompt));
                }
            }
            Purpose::Narrow => {}
        }
    }
}

/// What a key means on the test card.
fn on_test_card(key: KeyEvent) -> Option<BidiWish> {
    if key.modifiers == KeyModifiers::CONTROL {
        return (key.code == KeyCode::Char('c')).then_some(BidiWish::Cancel);
    }
    Some(match key.code {
        KeyCode::Char('b' | 'j' | ' ') | KeyCode::Tab | KeyCode::Down => BidiWish::Next,
        KeyCode::Char('k') | KeyCode::BackTab | KeyCode::Up => BidiWish::Previous,
        KeyCode::Char('a') => BidiWish::Automatic,
        KeyCode::Enter => BidiWish::Keep,
        KeyCode::Esc | KeyCode::Char('q') => BidiWish::Cancel,
        _ => return None,
    })
}

/// What a key means to the terminal, whatever lies over the panes.
fn of_the_terminal(key: KeyEvent) -> Option<Effect> {
    if key.modifiers != KeyModifiers::CONTROL {
        return None;
    }
    match key.code {
        KeyCode::Char('z') => Some(Effect::Suspend),
        KeyCode::Char('l') => Some(Effect::Redraw),
        _ => None,
    }
}

/// The row an overlay starts at after a key, at most `last`; `None` when the key closes it.
fn scrolled(key: KeyEvent, top: usize, last: usize) -> Option<usize> {
    let top = match key.code {
        KeyCode::Down | KeyCode::Char('j') => top + 1,
        KeyCode::Up | KeyCode::Char('k') => top.saturating_sub(1),
        KeyCode::PageDown | KeyCode::Char(' ') => top + 10,
        KeyCode::PageUp => top.saturating_sub(10),
        KeyCode::Home => 0,
        KeyCode::End => last,
        _ => return None,
    };
    Some(top.min(last))
}
