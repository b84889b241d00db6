//! Everything a key can do: one table that feeds the keymap, the help, the hints and the tests.

/// Where a key is listened for. A pane's own keys win over global ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Context {
    /// Everywhere.
    Global,
    /// In the list of documents.
    Documents,
    /// In the reading pane.
    Reader,
    /// In the list of actors.
    Actors,
    /// In the list of dates.
    Dates,
}

impl Context {
    /// The panes, then everywhere.
    pub const ALL: [Self; 5] = [
        Self::Documents,
        Self::Reader,
        Self::Actors,
        Self::Dates,
        Self::Global,
    ];

    /// The id of the message that names it.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Global => "help-global",
            Self::Documents => "help-documents",
            Self::Reader => "help-reader",
            Self::Actors => "help-actors",
            Self::Dates => "help-dates",
        }
    }
}

/// Something the user can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(
    missing_docs,
    reason = "each action is described by its line in the interface strings"
)]
pub enum Action {
    Help,
    Back,
    Quit,
    Interrupt,
    Cancel,
    Redraw,
    Suspend,
    FocusNext,
    FocusPrevious,
    FocusLeft,
    FocusRight,
    FocusDocuments,
    FocusReader,
    FocusActors,
    FocusDates,
    Zoom,
    Down,
    Up,
    HalfPageDown,
    HalfPageUp,
    PageDown,
    PageUp,
    First,
    Last,
    ReaderDown,
    ReaderUp,
    NextDocument,
    PreviousDocument,
    NextHit,
    PreviousHit,
    JumpBack,
    JumpForward,
    Search,
    Filter,
    DropFilter,
    ClearFilters,
    Open,
    NextMention,
    PreviousMention,
    NextParagraph,
    PreviousParagraph,
    Target,
    Exclude,
    Card,
    Narrow,
    Sort,
    ToggleMarks,
    ToggleHighlights,
    ToggleDoubtful,
    ToggleBoilerplate,
    ToggleReveal,
    ToggleDirection,
    TestCard,
    CopyParagraph,
    CopyMention,
    CopyQuotation,
    CopyOffsets,
    CopyPath,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct ActionRow {
    /// What is done.
    pub action: Action,
    /// The name used in the configuration file and, after `action-`, in the interface strings.
    pub name: &'static str,
    /// Where the keys are listened for.
    pub context: Context,
    /// The default keys; a sequence has spaces between its keys. The first one is shown in hints.
    pub keys: &'static [&'static str],
}

const fn row(
    action: Action,
    name: &'static str,
    context: Context,
    keys: &'static [&'static str],
) -> ActionRow {
    ActionRow {
        action,
        name,
        context,
        keys,
    }
}

/// All actions with their default keys, in the order of the help.
/// Reading order uses keys without a direction; arrows and `h`/`l` mean the screen's left and right.
pub const ACTIONS: &[ActionRow] = &[
    row(Action::Help, "help", Context::Global, &["?", "f1"]),
    row(Action::Back, "back", Context::Global, &["q"]),
    row(Action::Quit, "quit", Context::Global, &["Q"]),
    row(Action::Interrupt, "interrupt", Context::Global, &["ctrl+c"]),
    row(Action::Cancel, "cancel", Context::Global, &["esc"]),
    row(Action::FocusNext, "focus-next", Context::Global, &["tab"]),
    row(
        Action::FocusPrevious,
        "focus-previous",
        Context::Global,
        &["backtab"],
    ),
    row(
        Action::FocusLeft,
        "focus-left",
        Context::Global,
        &["left", "h"],
    ),
    row(
        Action::FocusRight,
        "focus-right",
        Context::Global,
        &["right", "l"],
    ),
    row(
        Action::FocusDocuments,
        "focus-documents",
        Context::Global,
        &["1"],
    ),
    row(Action::FocusReader, "focus-reader", Context::Global, &["2"]),
    row(Action::FocusActors, "focus-actors", Context::Global, &["3"]),
    row(Action::FocusDates, "focus-dates", Context::Global, &["4"]),
    row(Action::Zoom, "zoom", Context::Global, &["z"]),
    row(Action::Down, "down", Context::Global, &["j", "down"]),
    row(Action::Up, "up", Context::Global, &["k", "up"]),
    row(
        Action::HalfPageDown,
        "half-page-down",
        Context::Global,
        &["ctrl+d"],
    ),
    row(
        Action::HalfPageUp,
        "half-page-up",
        Context::Global,
        &["ctrl+u"],
    ),
    row(
        Action::PageDown,
        "page-down",
        Context::Global,
        &["space", "pgdn", "ctrl+f"],
    ),
    row(
        Action::PageUp,
        "page-up",
        Context::Global,
        &["pgup", "shift+space", "ctrl+b"],
    ),
    row(Action::First, "first", Context::Global, &["g g", "home"]),
    row(Action::Last, "last", Context::Global, &["G", "end"]),
    row(Action::ReaderDown, "reader-down", Context::Global, &["J"]),
    row(Action::ReaderUp, "reader-up", Context::Global, &["K"]),
    row(
        Action::NextDocument,
        "next-document",
        Context::Global,
        &["]"],
    ),
    row(
        Action::PreviousDocument,
        "previous-document",
        Context::Global,
        &["["],
    ),
    row(Action::NextHit, "next-hit", Context::Global, &["n"]),
    row(Action::PreviousHit, "previous-hit", Context::Global, &["N"]),
    row(
        Action::JumpBack,
        "jump-back",
        Context::Global,
        &["ctrl+o", "H"],
    ),
    row(
        Action::JumpForward,
        "jump-forward",
        Context::Global,
        &["alt+o", "L"],
    ),
    row(Action::Search, "search", Context::Global, &["/"]),
    row(Action::Filter, "filter", Context::Global, &["f"]),
    row(
        Action::DropFilter,
        "drop-filter",
        Context::Global,
        &["backspace"],
    ),
    row(
        Action::ClearFilters,
        "clear-filters",
        Context::Global,
        &["F"],
    ),
    row(Action::Open, "open", Context::Global, &["enter"]),
    row(Action::Target, "target", Context::Global, &["*"]),
    row(Action::Card, "card", Context::Global, &["i"]),
    row(Action::Sort, "sort", Context::Documents, &["s"]),
    row(Action::NextMention, "next-mention", Context::Reader, &["."]),
    row(
        Action::PreviousMention,
        "previous-mention",
        Context::Reader,
        &[","],
    ),
    row(
        Action::NextParagraph,
        "next-paragraph",
        Context::Reader,
        &["}"],
    ),
    row(
        Action::PreviousParagraph,
        "previous-paragraph",
        Context::Reader,
        &["{"],
    ),
    row(Action::Exclude, "exclude", Context::Actors, &["-"]),
    row(Action::Narrow, "narrow", Context::Actors, &["/"]),
    row(
        Action::ToggleMarks,
        "toggle-marks",
        Context::Global,
        &["\\ d"],
    ),
    row(
        Action::ToggleHighlights,
        "toggle-highlights",
        Context::Global,
        &["\\ h"],
    ),
    row(
        Action::ToggleDoubtful,
        "toggle-doubtful",
        Context::Global,
        &["\\ c"],
    ),
    row(
        Action::ToggleBoilerplate,
        "toggle-boilerplate",
        Context::Global,
        &["\\ j"],
    ),
    row(
        Action::ToggleReveal,
        "toggle-reveal",
        Context::Global,
        &["\\ i"],
    ),
    row(
        Action::ToggleDirection,
        "toggle-direction",
        Context::Global,
        &["\\ l"],
    ),
    row(Action::TestCard, "test-card", Context::Global, &["\\ b"]),
    row(
        Action::CopyParagraph,
        "copy-paragraph",
        Context::Global,
        &["y y"],
    ),
    row(
        Action::CopyMention,
        "copy-mention",
        Context::Global,
        &["y m"],
    ),
    row(
        Action::CopyQuotation,
        "copy-quotation",
        Context::Global,
        &["y q"],
    ),
    row(
        Action::CopyOffsets,
        "copy-offsets",
        Context::Global,
        &["y o"],
    ),
    row(Action::CopyPath, "copy-path", Context::Global, &["y p"]),
    row(Action::Redraw, "redraw", Context::Global, &["ctrl+l"]),
    row(Action::Suspend, "suspend", Context::Global, &["ctrl+z"]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{InterfaceLanguage, Messages};

    #[test]
    fn every_action_is_described_in_every_language() {
        for language in [InterfaceLanguage::English, InterfaceLanguage::Arabic] {
            let messages = Messages::new(language);
            for row in ACTIONS {
                let id = format!("action-{}", row.name);
                assert_ne!(messages.text(&id), id);
            }
        }
    }
}
