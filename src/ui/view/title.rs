//! The words of a pane's title.

/// A word on the rule above a pane.
pub(super) struct TitleWord {
    /// The word. It may be hostile input.
    pub(super) text: String,
    /// Whether it stays quiet when the pane has the focus.
    pub(super) is_quiet: bool,
}

impl TitleWord {
    /// A word that stands out under focus.
    pub(super) fn loud(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            is_quiet: false,
        }
    }

    /// A word that stays quiet.
    pub(super) fn quiet(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            is_quiet: true,
        }
    }
}
