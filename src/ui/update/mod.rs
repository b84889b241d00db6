//! Actions → state. The only writer of the interface's state; draws nothing and reads no file.

mod copy;
mod filter;
mod hits;
mod mouse;
mod navigate;
mod prompt;
mod reader;
mod refresh;

pub use copy::Copied;
pub use filter::apply_query;
pub use mouse::mouse;
pub use prompt::{paste, press};
pub use refresh::{loaded, recount, resized, settle, work};

use crossterm::event::KeyEvent;

use super::action::{Action, Context};
use super::keymap::{Keymap, Press};
use super::layouts::Layouts;
use super::state::{Mirror, Overlay, Pane, State, Target};
use crate::library::Library;
use crate::text::Hidden;

/// What the loop has to do beyond redrawing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    #[default]
    None,
    /// Leave the program.
    Quit,
    /// Leave the program as one that was interrupted.
    Interrupt,
    /// Give the terminal back and stop until continued.
    Suspend,
    /// Draw every cell again.
    Redraw,
    /// Change how the terminal is kept from ordering text.
    Bidi(BidiWish),
    /// Put text on the clipboard.
    Copy(Copied),
}

/// What is wished on the test card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BidiWish {
    /// The next way.
    Next,
    /// The one before.
    Previous,
    /// As found out, forgetting what was kept.
    Automatic,
    /// Keep the one shown for this terminal.
    Keep,
    /// Back to the one before the card was opened.
    Cancel,
}

/// The context that the focused pane's keys are looked up in.
pub fn context(focus: Pane) -> Context {
    match focus {
        Pane::Documents => Context::Documents,
        Pane::Reader => Context::Reader,
        Pane::Actors => Context::Actors,
        Pane::Dates => Context::Dates,
    }
}

/// Takes a key: what lies over the panes first, else the keymap.
pub fn key(
    state: &mut State,
    library: &Library,
    layouts: &mut Layouts,
    (keymap, key): (&mut Keymap, KeyEvent),
) -> Effect {
    if state.overlay.is_some() {
        return press(state, library, layouts, key);
    }
    match keymap.press(key, context(state.focus)) {
        Press::Action(action) => update(state, library, layouts, action),
        Press::NoSuch(keys) => {
            state.say("no-such-key", vec![("keys", keys)]);
            Effect::None
        }
        Press::Pending | Press::Unbound => Effect::None,
    }
}

/// Carries out one action.
pub fn update(
    state: &mut State,
    library: &Library,
    layouts: &mut Layouts,
    action: Action,
) -> Effect {
    state.message = None;
    match action {
        Action::Quit => return Effect::Quit,
        Action::Interrupt if !state.hits.counting() => return Effect::Interrupt,
        Action::Interrupt => hits::aim(state, library, Target::None),
        Action::Suspend => return Effect::Suspend,
        Action::Redraw => return Effect::Redraw,
        Action::Back if !state.zoom => return Effect::Quit,
        Action::Back => state.zoom = false,
        Action::TestCard => state.overlay = Some(Overlay::TestCard),
        Action::CopyParagraph
        | Action::CopyMention
        | Action::CopyQuotation
        | Action::CopyOffsets
        | Action::CopyPath => return copy::copy(state, library, layouts, action),
        Action::Help => state.overlay = Some(Overlay::Help(0)),
        Action::Cancel => filter::cancel(state, library),
        Action::Card => open_card(state, library),
        Action::Zoom => state.zoom = !state.zoom,
        Action::FocusNext | Action::FocusPrevious | Action::FocusLeft | Action::FocusRight => {
            navigate::turn(state, action);
        }
        Action::FocusDocuments => navigate::focus_or_zoom(state, Pane::Documents),
        Action::FocusReader => navigate::focus_or_zoom(state, Pane::Reader),
        Action::FocusActors => navigate::focus_or_zoom(state, Pane::Actors),
        Action::FocusDates => navigate::focus_or_zoom(state, Pane::Dates),
        Action::Down
        | Action::Up
        | Action::HalfPageDown
        | Action::HalfPageUp
        | Action::PageDown
        | Action::PageUp
        | Action::First
        | Action::Last => navigate::move_in_pane(state, library, layouts, action),
        Action::ReaderDown => reader::scroll(state, layouts, 3),
        Action::ReaderUp => reader::scroll(state, layouts, -3),
        Action::NextDocument => navigate::step_document(state, library, 1),
        Action::PreviousDocument => navigate::step_document(state, library, -1),
        Action::NextHit => hits::step(state, library, layouts, false),
        Action::PreviousHit => hits::step(state, library, layouts, true),
        Action::JumpBack => hits::jump(state, library, layouts, true),
        Action::JumpForward => hits::jump(state, library, layouts, false),
        Action::Search | Action::Filter | Action::Narrow => prompt::open(state, action),
        Action::DropFilter => filter::drop_last(state, library),
        Action::ClearFilters => filter::clear(state, library),
        Action::Open => navigate::open(state, library, layouts),
        Action::Target => filter::target_here(state, library),
        Action::Exclude => filter::toggle_selected(state, library, filter::Sign::Exclude),
        Action::Sort => refresh::next_sort(state, library),
        Action::NextMention => reader::step_mention(state, library, layouts, false),
        Action::PreviousMention => reader::step_mention(state, library, layouts, true),
        Action::NextParagraph => reader::step_paragraph(state, layouts, false),
        Action::PreviousParagraph => reader::step_paragraph(state, layouts, true),
        Action::ToggleMarks => state.settings.marks = !state.settings.marks,
        Action::ToggleHighlights => state.settings.highlights = !state.settings.highlights,
        Action::ToggleDoubtful => refresh::toggle_doubtful(state, library),
        Action::ToggleBoilerplate => state.settings.boilerplate = !state.settings.boilerplate,
        Action::ToggleReveal => toggle_reveal(state, library),
        Action::ToggleDirection => toggle_direction(state, library),
    }
    refresh::settle(state, library, layouts);
    Effect::None
}

/// Says how many characters are suspect, for those that are shown are mostly ordinary.
fn toggle_reveal(state: &mut State, library: &Library) {
    if state.settings.hidden == Hidden::Reveal {
        state.settings.hidden = Hidden::Drop;
        return;
    }
    state.settings.hidden = Hidden::Reveal;
    let document = state.reader.document;
    let hidden = document.map_or_else(Default::default, |document| {
        library.article(document).hidden
    });
    if hidden.total() == 0 {
        state.say("revealed", Vec::new());
        return;
    }
    let counts = [
        ("overrides", hidden.overrides),
        ("unbalanced", hidden.unbalanced),
        ("invisible", hidden.invisible),
    ];
    let counts = counts.map(|(name, count)| (name, count.to_string()));
    state.say("revealed-suspect", counts.into());
}

fn toggle_direction(state: &mut State, library: &Library) {
    state.settings.mirror = if state.mirrored(library) {
        Mirror::Never
    } else {
        Mirror::Always
    };
}

fn open_card(state: &mut State, library: &Library) {
    match filter::actor_here(state, library) {
        Some(actor) => state.overlay = Some(Overlay::Card(actor, 0)),
        None => filter::say_no_actor(state, library),
    }
}
