//! What the user can switch while reading.

use crate::library::Certainty;
use crate::script::Direction;
use crate::text::{Base, Hidden, Marks, TextOptions};

/// Which side the documents are on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Mirror {
    /// At the right when most documents are written from right to left.
    #[default]
    Auto,
    /// Always at the right.
    Always,
    /// Always at the left.
    Never,
}

/// The order of the list of documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Sort {
    /// As the inputs were given.
    #[default]
    Input,
    /// Newest first, undated last.
    Date,
    /// Most mentions of the target first.
    Hits,
}

/// What the user can switch while reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "switches that know nothing of each other"
)]
pub struct Settings {
    /// Whether vowel marks are shown.
    pub(crate) marks: bool,
    /// Whether actors and dates are coloured in the text.
    pub(crate) highlights: bool,
    /// Which findings are shown and counted.
    pub(crate) certainty: Certainty,
    /// Whether words of the page around the article are shown (dim) or left out.
    pub(crate) boilerplate: bool,
    /// What becomes of characters that are never drawn.
    pub(crate) hidden: Hidden,
    /// Which side the documents are on.
    pub(crate) mirror: Mirror,
    /// Whether panes are never put side by side.
    pub(crate) one_pane: bool,
    /// The widest line of the reader, in columns.
    pub measure: u16,
}

impl Settings {
    /// What the lines of the reader depend on beside the article and the width.
    pub(crate) fn look(&self) -> Look {
        Look {
            marks: self.marks,
            boilerplate: self.boilerplate,
            hidden: self.hidden,
        }
    }
}

/// What the lines of the reader depend on beside the article and the width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    /// Whether vowel marks are shown.
    pub(crate) marks: bool,
    /// Whether words of the page around the article are shown.
    pub(crate) boilerplate: bool,
    /// What becomes of characters that are never drawn.
    pub(crate) hidden: Hidden,
}

impl Look {
    /// How a text of this look is laid out, in an article or a pane of that direction.
    pub(crate) fn options(self, direction: Direction) -> TextOptions {
        TextOptions {
            base: Base::Article(direction),
            marks: if self.marks {
                Marks::Keep
            } else {
                Marks::Strip
            },
            hidden: self.hidden,
            ..TextOptions::default()
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            marks: true,
            highlights: true,
            certainty: Certainty::Any,
            boilerplate: true,
            hidden: Hidden::Drop,
            mirror: Mirror::Auto,
            one_pane: false,
            measure: 90,
        }
    }
}
