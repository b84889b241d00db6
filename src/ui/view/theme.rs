//! Colours and emphasis, by meaning. Nothing is told by colour alone: without colours actors are
//! underlined, dates are italic, and the target is bold and reversed as it is with them.
//!
//! The palette follows the ground where it is known (`theme/ink.rs`).

mod ink;

use ratatui::style::{Color, Modifier, Style};

use self::ink::{
    ACCENT, DATE, FRAME, GROUP, Ink, MEDIA, MUTED, ORGANISATION, PERSON, PLACE, STATE,
};
use crate::model::ActorKind;

/// How many colours there are to choose from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Depth {
    /// None.
    #[default]
    None,
    /// The sixteen of the user's palette.
    Ansi16,
    /// The 256 of xterm's palette.
    Indexed256,
    /// All.
    TrueColor,
}

/// What the colours stand on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Ground {
    /// Not known: colours that can be read on both others.
    #[default]
    Unknown,
    /// Dark.
    Dark,
    /// Light.
    Light,
}

/// The styles of the interface.
#[derive(Clone, Copy, Debug, Default)]
pub struct Theme {
    depth: Depth,
    ground: Ground,
}

impl Theme {
    /// The theme for a terminal with that many colours and an unknown ground.
    pub fn new(depth: Depth) -> Self {
        Self::on(depth, Ground::Unknown)
    }

    /// The theme for a ground.
    pub(crate) fn on(depth: Depth, ground: Ground) -> Self {
        Self { depth, ground }
    }

    /// The text of articles and most words.
    pub fn text(self) -> Style {
        Style::new()
    }

    /// Words that should be read last: facts, captions, hints.
    pub(crate) fn muted(self) -> Style {
        self.ink(MUTED, Modifier::DIM)
    }

    /// Lines between the panes.
    pub(crate) fn frame(self) -> Style {
        self.ink(FRAME, Modifier::DIM)
    }

    /// The one colour that says "here": focus, selection, headings, as rubrics were written in red.
    pub(crate) fn accent(self) -> Style {
        self.ink(ACCENT, Modifier::empty())
            .add_modifier(Modifier::BOLD)
    }

    /// Headlines.
    pub fn title(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Actors of a kind.
    pub fn kind(self, kind: ActorKind) -> Style {
        let ink = match kind {
            ActorKind::Person => PERSON,
            ActorKind::Organisation => ORGANISATION,
            ActorKind::State => STATE,
            ActorKind::Place => PLACE,
            ActorKind::Group => GROUP,
            ActorKind::Media => MEDIA,
        };
        self.ink(ink, Modifier::UNDERLINED)
    }

    /// A finding that is sure, or one that is doubtful.
    pub fn sure(self, style: Style, sure: bool) -> Style {
        if sure {
            style
        } else {
            style.add_modifier(Modifier::DIM)
        }
    }

    /// Dates.
    pub(crate) fn date(self) -> Style {
        self.ink(DATE, Modifier::ITALIC)
    }

    /// Every hit of the target.
    pub fn hit(self, under: Style) -> Style {
        under.add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
    }

    /// The hit that `n` went to last.
    pub(crate) fn current_hit(self) -> Style {
        self.accent().add_modifier(Modifier::REVERSED)
    }

    /// The mention the caret is on, and the place where typing goes.
    pub fn caret(self, under: Style) -> Style {
        under.add_modifier(Modifier::REVERSED)
    }

    fn ink(self, ink: Ink, without_colour: Modifier) -> Style {
        let tone = match self.ground {
            Ground::Unknown => ink.any,
            Ground::Dark => ink.dark,
            Ground::Light => ink.light,
        };
        let colour = match self.depth {
            Depth::None => return Style::new().add_modifier(without_colour),
            Depth::Ansi16 => tone.ansi,
            Depth::Indexed256 => Color::Indexed(tone.indexed),
            Depth::TrueColor => Color::from_u32(tone.rgb),
        };
        Style::new().fg(colour)
    }
}
