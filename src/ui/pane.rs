//! The panes: which there are, the words on their tabs, and where their keys are looked up.

use super::input::action::Context;

/// The panes, in reading order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The list of documents.
    #[default]
    Documents,
    /// The reading pane.
    Reader,
    /// The list of actors.
    Actors,
    /// The list of dates.
    Dates,
}

impl Pane {
    /// All panes in reading order.
    pub(crate) const ALL: [Self; 4] = [Self::Documents, Self::Reader, Self::Actors, Self::Dates];

    /// The id of the word on its tab.
    pub(crate) fn tab(self) -> &'static str {
        match self {
            Self::Documents => "tab-documents",
            Self::Reader => "tab-reader",
            Self::Actors => "tab-actors",
            Self::Dates => "tab-dates",
        }
    }

    /// The context that its keys are looked up in.
    pub(crate) fn context(self) -> Context {
        match self {
            Self::Documents => Context::Documents,
            Self::Reader => Context::Reader,
            Self::Actors => Context::Actors,
            Self::Dates => Context::Dates,
        }
    }
}
