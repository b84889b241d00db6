//! The inks: each has a tone for an unknown, a dark and a light ground, and each tone three depths.
//!
//! The tones for an unknown ground stand at one relative luminance (0.19, WCAG 2 formula), which keeps
//! a contrast of at least 4.3 : 1 to black and to white alike, so that they need no guess. Those for
//! a known ground keep 5 : 1 to it. Of the sixteen colours, light grounds get those alone that are
//! dark in most palettes; letters and emphasis tell apart what then shares one.

use ratatui::style::Color;

/// A tone in the three depths.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tone {
    pub(super) rgb: u32,
    pub(super) indexed: u8,
    pub(super) ansi: Color,
}

/// A colour by its meaning.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ink {
    pub(super) any: Tone,
    pub(super) dark: Tone,
    pub(super) light: Tone,
}

const fn tone(rgb: u32, indexed: u8, ansi: Color) -> Tone {
    Tone { rgb, indexed, ansi }
}

/// Here: focus, selection, headings.
pub(super) const ACCENT: Ink = Ink {
    any: tone(0xce_5030, 166, Color::Red),
    dark: tone(0xe8_795a, 209, Color::LightRed),
    light: tone(0xa8_321a, 124, Color::Red),
};

/// Facts, captions, hints.
pub(super) const MUTED: Ink = Ink {
    any: tone(0x74_7983, 243, Color::DarkGray),
    dark: tone(0x8e_939b, 245, Color::Gray),
    light: tone(0x66_6a74, 242, Color::DarkGray),
};

/// Lines between the panes.
pub(super) const FRAME: Ink = Ink {
    any: tone(0x9a_9ea6, 247, Color::DarkGray),
    dark: tone(0x56_5a61, 240, Color::DarkGray),
    light: tone(0xaa_aeb4, 249, Color::DarkGray),
};

/// Persons.
pub(super) const PERSON: Ink = Ink {
    any: tone(0xb6_631a, 130, Color::Yellow),
    dark: tone(0xe0_8f48, 173, Color::LightYellow),
    light: tone(0x8b_4b14, 94, Color::Red),
};

/// States.
pub(super) const STATE: Ink = Ink {
    any: tone(0x36_79d0, 68, Color::Blue),
    dark: tone(0x79_a4dd, 110, Color::LightBlue),
    light: tone(0x26_5ca1, 25, Color::Blue),
};

/// Organisations.
pub(super) const ORGANISATION: Ink = Ink {
    any: tone(0x8a_65c9, 98, Color::Magenta),
    dark: tone(0xaf_96d8, 140, Color::LightMagenta),
    light: tone(0x6d_41b9, 55, Color::Magenta),
};

/// Places.
pub(super) const PLACE: Ink = Ink {
    any: tone(0x2d_885b, 29, Color::Green),
    dark: tone(0x40_b67b, 72, Color::LightGreen),
    light: tone(0x22_6745, 22, Color::Black),
};

/// Groups.
pub(super) const GROUP: Ink = Ink {
    any: tone(0xbd_5291, 132, Color::LightMagenta),
    dark: tone(0xd1_8db5, 175, Color::Magenta),
    light: tone(0x96_396f, 89, Color::Magenta),
};

/// Media.
pub(super) const MEDIA: Ink = Ink {
    any: tone(0x1a_8495, 30, Color::Cyan),
    dark: tone(0x28_b1c7, 38, Color::LightCyan),
    light: tone(0x14_6571, 23, Color::Blue),
};

/// Dates.
pub(super) const DATE: Ink = Ink {
    any: tone(0x93_751a, 100, Color::Yellow),
    dark: tone(0xc4_9d28, 178, Color::Yellow),
    light: tone(0x6f_5814, 58, Color::Red),
};

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance after WCAG 2.
    fn luminance(rgb: u32) -> f64 {
        let linear = |shift: u32| {
            let channel = f64::from((rgb >> shift) & 0xff) / 255.0;
            if channel <= 0.040_45 {
                channel / 12.92
            } else {
                ((channel + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
    }

    #[test]
    fn every_ink_is_readable_on_its_ground() {
        // The lines between panes are no text.
        let inks = [
            ACCENT,
            MUTED,
            PERSON,
            STATE,
            ORGANISATION,
            PLACE,
            GROUP,
            MEDIA,
            DATE,
        ];
        for ink in inks {
            let on_black = |tone: Tone| (luminance(tone.rgb) + 0.05) / 0.05;
            let on_white = |tone: Tone| 1.05 / (luminance(tone.rgb) + 0.05);
            let least = on_black(ink.any).min(on_white(ink.any));
            assert!(least > 4.3, "{:?}: {least:.2}", ink.any);
            let (dark, light) = (on_black(ink.dark), on_white(ink.light));
            assert!(dark > 6.0, "{:?}: {dark:.2}", ink.dark);
            assert!(light > 5.0, "{:?}: {light:.2}", ink.light);
        }
    }
}
