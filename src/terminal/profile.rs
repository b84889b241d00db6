//! Bidi profiles: what each kind of terminal must be told, so that cells are shown as they are sent.
//!
//! In: nothing. Out: small values. The program orders, joins and mirrors by itself; a profile says
//! what to send before and after, what the last stage does to a frame's cells, and no more. Limit:
//! which terminal needs which profile is `detect`'s knowledge; `docs/TERMINALS.md` has the table.

use super::passthrough::{Multiplexer, wrap};

/// A way of keeping a terminal from ordering text by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Profile {
    /// ECMA-48's BDSM is reset: VTE, mintty, `WezTerm` and others that follow the terminal bidi draft.
    Bdsm,
    /// Konsole's own setting is switched off for the session.
    Konsole,
    /// mlterm's own setting is switched off for the window.
    Mlterm,
    /// kitty reverses words and cannot be told not to; they are sent the other way round.
    Kitty,
    /// Widgets that order runs of one colour: neighbouring cells differ in colour by a trace.
    Altfg,
    /// Each row is an override from left to right, which passes through multiplexers.
    Lro,
    /// The terminal does nothing.
    #[default]
    Raw,
    /// The terminal orders and joins; it is given logical text, in one pane.
    Logical,
}

/// What the last stage does to the cells of a frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Stage {
    /// Nothing.
    #[default]
    Plain,
    /// Undoes kitty's reversal.
    Kitty,
    /// Alternates colours.
    Alternate,
    /// Overrides each row.
    Override,
    /// Back to logical order.
    Logical,
}

/// What BDSM was before the program came, as far as the terminal said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bdsm {
    /// Set: the terminal ordered text.
    Set,
    /// Reset: it did not.
    Reset,
    /// The terminal does not know the mode, or does not let it be changed.
    Other,
    /// It has not answered, and is known to set the mode by default.
    PresumedSet,
}

impl Profile {
    /// All profiles, in the order in which the test card offers them.
    pub(crate) const ALL: [Profile; 8] = [
        Profile::Raw,
        Profile::Bdsm,
        Profile::Konsole,
        Profile::Mlterm,
        Profile::Kitty,
        Profile::Altfg,
        Profile::Lro,
        Profile::Logical,
    ];

    /// The name used on the command line, in files and on the test card.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Profile::Bdsm => "bdsm",
            Profile::Konsole => "konsole",
            Profile::Mlterm => "mlterm",
            Profile::Kitty => "kitty",
            Profile::Altfg => "altfg",
            Profile::Lro => "lro",
            Profile::Raw => "raw",
            Profile::Logical => "logical",
        }
    }

    /// The profile of that name.
    pub(crate) fn from_name(name: &str) -> Option<Profile> {
        Profile::ALL
            .into_iter()
            .find(|profile| profile.name() == name)
    }

    /// Whether the terminal is given logical text, for which panes side by side are unsafe.
    pub(crate) fn wants_one_pane(self) -> bool {
        self == Profile::Logical
    }

    /// Whether vowel marks can be shown, if the terminal draws them well.
    pub(crate) fn carries_marks(self) -> bool {
        self != Profile::Kitty
    }

    /// What the last stage does.
    pub(super) fn stage(self) -> Stage {
        match self {
            Profile::Kitty => Stage::Kitty,
            Profile::Altfg => Stage::Alternate,
            Profile::Lro => Stage::Override,
            Profile::Logical => Stage::Logical,
            Profile::Bdsm | Profile::Konsole | Profile::Mlterm | Profile::Raw => Stage::Plain,
        }
    }

    /// What this profile sends at the start, beside [`BASE`].
    pub(super) fn start(self, multiplexer: Option<Multiplexer>) -> Vec<u8> {
        let own: &[u8] = match self {
            // OSC 50 sets the font in xterm: for Konsole alone.
            Profile::Konsole => b"\x1b]50;BidiRenderingEnabled=false\x07",
            Profile::Mlterm => b"\x1b]5379;use_ctl=false\x07",
            Profile::Bdsm if multiplexer.is_some() => BASE,
            Profile::Logical => b"\x1b[8h\x1b[0 k",
            _ => b"",
        };
        wrap(own, multiplexer)
    }

    /// What undoes [`Profile::start`].
    pub(super) fn exit(self, multiplexer: Option<Multiplexer>) -> Vec<u8> {
        let own: &[u8] = match self {
            Profile::Konsole => b"\x1b]50;BidiRenderingEnabled=true\x07",
            Profile::Mlterm => b"\x1b]5379;use_ctl=true\x07",
            Profile::Bdsm if multiplexer.is_some() => b"\x1b[8h\x1b[0 k",
            Profile::Logical if multiplexer.is_none() => BASE,
            _ => b"",
        };
        wrap(own, multiplexer)
    }

    /// What gives BDSM back, after [`BASE`] and this profile's own bytes were undone.
    pub(super) fn restore_mode(self, bdsm: Bdsm) -> &'static [u8] {
        match bdsm {
            Bdsm::Set | Bdsm::PresumedSet => b"\x1b[8h",
            // The user says that it follows the draft, whose default is "set".
            Bdsm::Other if self == Profile::Bdsm => b"\x1b[8h",
            Bdsm::Reset | Bdsm::Other => b"",
        }
    }
}

/// What every profile starts with, since it does nothing where it means nothing: explicit bidi
/// (BDSM reset) and lines from left to right (SCP), as somebody may have left them otherwise.
pub(super) const BASE: &[u8] = b"\x1b[8l\x1b[1 k";

/// How the profile is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum BidiChoice {
    /// By what was remembered or is found out.
    #[default]
    Auto,
    /// By the user.
    Fixed(Profile),
}

impl BidiChoice {
    /// All choices with their names.
    pub(crate) const NAMES: [(&'static str, BidiChoice); 9] = [
        ("auto", BidiChoice::Auto),
        ("raw", BidiChoice::Fixed(Profile::Raw)),
        ("bdsm", BidiChoice::Fixed(Profile::Bdsm)),
        ("konsole", BidiChoice::Fixed(Profile::Konsole)),
        ("mlterm", BidiChoice::Fixed(Profile::Mlterm)),
        ("kitty", BidiChoice::Fixed(Profile::Kitty)),
        ("altfg", BidiChoice::Fixed(Profile::Altfg)),
        ("lro", BidiChoice::Fixed(Profile::Lro)),
        ("logical", BidiChoice::Fixed(Profile::Logical)),
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_profiles() {
        for profile in Profile::ALL {
            assert_eq!(Profile::from_name(profile.name()), Some(profile));
            let named = BidiChoice::NAMES
                .iter()
                .find(|choice| choice.0 == profile.name());
            assert_eq!(
                named.map(|choice| choice.1),
                Some(BidiChoice::Fixed(profile))
            );
        }
        assert_eq!(Profile::from_name("auto"), None);
    }
}
