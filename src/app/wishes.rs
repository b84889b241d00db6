//! What the user wants of the terminal.

use crate::config::{Config, ThemeChoice};
use crate::state_folder::Choices;
use crate::terminal::{BidiChoice, Detected, Profile};

/// What the user wants of the terminal.
#[derive(Debug)]
pub(super) struct TerminalWishes {
    pub(super) bidi: BidiChoice,
    /// Whether a choice kept from an earlier run counts.
    pub(super) remembers: bool,
    pub(super) choices: Choices,
    pub(super) theme: ThemeChoice,
    pub(super) marks: Option<bool>,
    /// The profile before the test card was opened.
    pub(super) before: Option<Profile>,
}

impl TerminalWishes {
    /// The wishes of the configuration; `bidi` of the command line goes before its own.
    pub(super) fn new(config: &Config, bidi: Option<BidiChoice>) -> TerminalWishes {
        TerminalWishes {
            bidi: bidi.unwrap_or(config.bidi),
            remembers: bidi.is_none(),
            choices: Choices::load(),
            theme: config.theme,
            marks: config.marks,
            before: None,
        }
    }

    /// The profile for a terminal: the user's, the one kept for it, or the one found.
    pub(super) fn profile(&self, detected: &Detected) -> Profile {
        if let BidiChoice::Fixed(profile) = self.bidi {
            return profile;
        }
        let kept = self.choices.bidi(&detected.key());
        kept.filter(|_| self.remembers)
            .and_then(Profile::from_name)
            .unwrap_or(detected.profile)
    }
}
