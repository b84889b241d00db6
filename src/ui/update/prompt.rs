//! Keys while something lies over the panes: typing, scrolling the help, closing.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{BidiWish, Effect, filter, hits, refresh};
use crate::library::Library;
use crate::script::{Direction, first_strong};
use crate::ui::action::Action;
use crate::ui::help;
use crate::ui::layouts::Layouts;
use crate::ui::popup::last_in_box;
use crate::ui::prompt::{Prompt, Purpose, Typed};
use crate::ui::state::{Overlay, Pane, State, Target};

/// More rows than the card of any actor has.
const LONGEST_CARD: usize = 32;

/// Opens the line to type in.
pub fn open(state: &mut State, action: Action) {
    let prompt = match action {
        Action::Filter => Prompt::new(
            Purpose::Filter,
            state.query.written(state.language.language()),
        ),
        Action::Narrow => {
            super::navigate::focus(state, Pane::Actors);
            Prompt::new(Purpose::Narrow, state.narrow.clone())
        }
        _ => Prompt::new(Purpose::Search, ""),
    };
    state.overlay = Some(Overlay::Prompt(prompt));
}

/// Takes a key while an overlay is open.
pub fn press(state: &mut State, library: &Library, layouts: &mut Layouts, key: KeyEvent) -> Effect {
    if let Some(effect) = of_the_terminal(key) {
        return effect;
    }
    state.message = None;
    match state.overlay.take() {
        None => {}
        Some(Overlay::Help(top)) => {
            let last = last_in_box(state.geometry.size.1, help::rows().len());
            state.overlay = scrolled(key, top, last).map(Overlay::Help);
        }
        Some(Overlay::Card(actor, top)) => {
            let last = last_in_box(state.geometry.size.1, LONGEST_CARD);
            state.overlay = scrolled(key, top, last).map(|top| Overlay::Card(actor, top));
        }
        Some(Overlay::TestCard) => {
            let wish = on_test_card(key);
            if wish.is_none_or(|wish| !matches!(wish, BidiWish::Keep | BidiWish::Cancel)) {
                state.overlay = Some(Overlay::TestCard);
            }
            return wish.map_or(Effect::None, Effect::Bidi);
        }
        Some(Overlay::Prompt(prompt)) => type_in(state, library, layouts, (prompt, key)),
    }
    refresh::settle(state, library, layouts);
    Effect::None
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

/// Takes pasted text; outside a prompt it opens a search for it.
pub fn paste(state: &mut State, library: &Library, layouts: &mut Layouts, text: &str) {
    let mut prompt = match state.overlay.take() {
        Some(Overlay::Prompt(prompt)) => prompt,
        _ => Prompt::new(Purpose::Search, ""),
    };
    prompt.insert(text);
    live(state, library, &prompt);
    state.overlay = Some(Overlay::Prompt(prompt));
    refresh::settle(state, library, layouts);
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

fn type_in(
    state: &mut State,
    library: &Library,
    layouts: &mut Layouts,
    (mut prompt, key): (Prompt, KeyEvent),
) {
    let rtl = first_strong(&prompt.text) == Some(Direction::Rtl);
    match prompt.press(key, rtl) {
        Typed::Going => {
            live(state, library, &prompt);
            state.overlay = Some(Overlay::Prompt(prompt));
        }
        Typed::Cancelled => {
            if prompt.purpose == Purpose::Narrow {
                state.narrow.clear();
                refresh::relist_actors(state, library);
            }
        }
        Typed::Done => done(state, library, layouts, prompt),
    }
}

/// Narrowing follows each key.
fn live(state: &mut State, library: &Library, prompt: &Prompt) {
    if prompt.purpose == Purpose::Narrow && state.narrow != prompt.text {
        state.narrow.clone_from(&prompt.text);
        refresh::relist_actors(state, library);
    }
}

fn done(state: &mut State, library: &Library, layouts: &mut Layouts, mut prompt: Prompt) {
    match prompt.purpose {
        Purpose::Search if prompt.text.trim().is_empty() => hits::aim(state, library, Target::None),
        Purpose::Search => {
            hits::aim(state, library, Target::Words(prompt.text.trim().to_owned()));
            hits::go_to_first(state, library, layouts);
        }
        Purpose::Filter => {
            if let Err(error) = filter::apply_query(state, library, &prompt.text) {
                prompt.error = Some(error);
                state.overlay = Some(Overlay::Prompt(prompt));
            }
        }
        Purpose::Narrow => {}
    }
}
