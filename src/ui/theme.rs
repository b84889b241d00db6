//! Colours and emphasis, by meaning. Nothing is told by colour alone: without colours actors are
//! underlined, dates are italic, and the target is bold and reversed as it is with them.
//!
//! The palette stands at one relative luminance (0.19, WCAG 2 formula), which keeps a contrast of at
//! least 4.4 : 1 to black and to white alike, so that it needs no guess about the background.

use ratatui::style::{Color, Modifier, Style};

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

/// One colour in the three depths.
#[derive(Clone, Copy, Debug)]
struct Ink {
    rgb: (u8, u8, u8),
    indexed: u8,
    ansi: Color,
}

const ACCENT: Ink = Ink {
    rgb: (0xce, 0x50, 0x30),
    indexed: 166,
    ansi: Color::Red,
};
const MUTED: Ink = Ink {
    rgb: (0x74, 0x79, 0x83),
    indexed: 243,
    ansi: Color::DarkGray,
};
const FRAME: Ink = Ink {
    rgb: (0x9a, 0x9e, 0xa6),
    indexed: 247,
    ansi: Color::DarkGray,
};
const PERSON: Ink = Ink {
    rgb: (0xb6, 0x63, 0x1a),
    indexed: 130,
    ansi: Color::Yellow,
};
const STATE: Ink = Ink {
    rgb: (0x36, 0x79, 0xd0),
    indexed: 68,
    ansi: Color::Blue,
};
const ORGANISATION: Ink = Ink {
    rgb: (0x8a, 0x65, 0xc9),
    indexed: 98,
    ansi: Color::Magenta,
};
const PLACE: Ink = Ink {
    rgb: (0x2d, 0x88, 0x5b),
    indexed: 29,
    ansi: Color::Green,
};
const GROUP: Ink = Ink {
    rgb: (0xbd, 0x52, 0x91),
    indexed: 132,
    ansi: Color::LightMagenta,
};
const MEDIA: Ink = Ink {
    rgb: (0x1a, 0x84, 0x95),
    indexed: 30,
    ansi: Color::Cyan,
};
const DATE: Ink = Ink {
    rgb: (0x93, 0x75, 0x1a),
    indexed: 100,
    ansi: Color::Yellow,
};

/// The styles of the interface.
#[derive(Clone, Copy, Debug, Default)]
pub struct Theme {
    depth: Depth,
}

impl Theme {
    /// The theme for a terminal with that many colours.
    pub fn new(depth: Depth) -> Self {
        Self { depth }
    }

    /// The text of articles and most words.
    pub fn text(self) -> Style {
        Style::new()
    }

    /// Words that should be read last: facts, captions, hints.
    pub fn muted(self) -> Style {
        self.ink(MUTED, Modifier::DIM)
    }

    /// Lines between the panes.
    pub fn frame(self) -> Style {
        self.ink(FRAME, Modifier::DIM)
    }

    /// The one colour that says "here": focus, selection, headings, as rubrics were written in red.
    pub fn accent(self) -> Style {
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

    /// Dates.
    pub fn date(self) -> Style {
        self.ink(DATE, Modifier::ITALIC)
    }

    /// Every hit of the target.
    pub fn hit(self, under: Style) -> Style {
        under.add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
    }

    /// The hit that `n` went to last.
    pub fn current_hit(self) -> Style {
        self.accent().add_modifier(Modifier::REVERSED)
    }

    /// The mention the caret is on, and the place where typing goes.
    pub fn caret(self, under: Style) -> Style {
        under.add_modifier(Modifier::REVERSED)
    }

    fn ink(self, ink: Ink, without_colour: Modifier) -> Style {
        let colour = match self.depth {
            Depth::None => return Style::new().add_modifier(without_colour),
            Depth::Ansi16 => ink.ansi,
            Depth::Indexed256 => Color::Indexed(ink.indexed),
            Depth::TrueColor => Color::Rgb(ink.rgb.0, ink.rgb.1, ink.rgb.2),
        };
        Style::new().fg(colour)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance after WCAG 2.
    fn luminance((red, green, blue): (u8, u8, u8)) -> f64 {
        let linear = |channel: u8| {
            let channel = f64::from(channel) / 255.0;
            if channel <= 0.040_45 {
                channel / 12.92
            } else {
                ((channel + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    #[test]
    fn every_ink_is_readable_on_black_and_on_white() {
        for ink in [
            ACCENT,
            MUTED,
            PERSON,
            STATE,
            ORGANISATION,
            PLACE,
            GROUP,
            MEDIA,
            DATE,
        ] {
            let luminance = luminance(ink.rgb);
            let (on_black, on_white) = ((luminance + 0.05) / 0.05, 1.05 / (luminance + 0.05));
            assert!(
                on_black > 4.3 && on_white > 4.3,
                "{:?}: {on_black:.2} {on_white:.2}",
                ink.rgb
            );
        }
    }
}
