//! What a terminal says of itself.

use crate::event::Answer;

/// What the terminal has answered so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Answers {
    /// DECRPM for BDSM.
    pub(crate) bdsm: Option<u16>,
    /// XTVERSION.
    pub(crate) version: Option<String>,
    /// DA2.
    pub kind: Option<String>,
    /// The colour of text.
    pub(crate) foreground: Option<[u8; 3]>,
    /// The colour of the background.
    pub(crate) background: Option<[u8; 3]>,
    /// Whether the end mark has come.
    pub(crate) complete: bool,
}

impl Answers {
    /// Takes one more.
    pub(crate) fn take(&mut self, answer: Answer) {
        match answer {
            Answer::Bdsm(value) => self.bdsm = Some(value),
            Answer::Version(version) => self.version = Some(version),
            Answer::Kind(kind) => self.kind = Some(kind),
            Answer::Foreground(red, green, blue) => self.foreground = Some([red, green, blue]),
            Answer::Background(red, green, blue) => self.background = Some([red, green, blue]),
            Answer::End => self.complete = true,
        }
    }
}
