//! Answers and environment → which terminal this is, and what it needs.
//!
//! In: what the terminal said within its time, and the environment as a second source. Out: a
//! [`Detected`], always. Answers win over variables, which programs inherit and which may be those
//! of another terminal; inside a multiplexer the answers are its own, and the variables are those
//! of the terminal it was started in. Limit: terminals that order text and neither say so nor who
//! they are cannot be found out; `docs/TERMINALS.md` names them.

mod answers;
mod known;

pub(crate) use answers::Answers;
pub(crate) use known::Kind;

use super::color::{ColorChoice, ColorDepth};
use super::passthrough::Multiplexer;
use super::profile::Profile;

/// The ground that text stands on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Ground {
    /// Not known.
    #[default]
    Unknown,
    /// Dark.
    Dark,
    /// Light.
    Light,
}

/// What was recognised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Detected {
    /// The terminal.
    pub kind: Kind,
    /// What stands between.
    pub(crate) multiplexer: Option<Multiplexer>,
    /// The profile it needs.
    pub(crate) profile: Profile,
    /// By what it was recognised, in words.
    pub(crate) because: String,
    /// How many colours it takes.
    pub(crate) depth: ColorDepth,
    /// Its background.
    pub(crate) ground: Ground,
    /// The colour of its text, if it said.
    pub(crate) foreground: Option<[u8; 3]>,
}

impl Detected {
    /// Recognises the terminal; `variable` looks up the environment.
    pub(crate) fn new(
        answers: &Answers,
        color: ColorChoice,
        variable: impl Fn(&str) -> Option<String>,
    ) -> Detected {
        let multiplexer = Multiplexer::from_environment(&variable);
        let (kind, because) = if multiplexer.is_some() {
            known::from_environment(&variable)
        } else {
            known::from_answers(answers).unwrap_or_else(|| known::from_environment(&variable))
        };
        let profile = match (kind, multiplexer, answers.bdsm) {
            // Multiplexers swallow BDSM; an override in the text passes through.
            (Kind::Vte, Some(_), _) => Profile::Lro,
            (_, None, Some(1 | 2)) => Profile::Bdsm,
            _ => kind.profile(),
        };
        Detected {
            kind,
            multiplexer,
            profile,
            because,
            depth: depth(kind, multiplexer, color, &variable),
            ground: ground(answers, kind, &variable),
            foreground: answers.foreground,
        }
    }

    /// The colour of text where it has to be named: as the terminal says, or one that is readable on the ground.
    pub(super) fn text_colour(&self) -> [u8; 3] {
        self.foreground.unwrap_or(match self.ground {
            Ground::Light => [0x1c; 3],
            Ground::Dark => [0xdc; 3],
            // A contrast of 4.5 : 1 to black and to white.
            Ground::Unknown => [0x76; 3],
        })
    }

    /// Whether vowel marks are shown unless the user says otherwise: where the terminal was seen to
    /// draw them on their letters.
    pub(crate) fn shows_marks(&self, profile: Profile) -> bool {
        self.kind.draws_marks() && profile.carries_marks()
    }

    /// The name under which the user's choice for this terminal is kept.
    pub(crate) fn key(&self) -> String {
        let name = self.kind.name();
        match self.multiplexer {
            Some(multiplexer) => format!("{name} in {}", multiplexer.name()),
            None => name.to_string(),
        }
    }
}

/// The depth the environment tells of, raised where the terminal itself is known to take more:
/// variables such as `COLORTERM` do not travel over ssh.
fn depth(
    kind: Kind,
    multiplexer: Option<Multiplexer>,
    color: ColorChoice,
    variable: &impl Fn(&str) -> Option<String>,
) -> ColorDepth {
    let named = ColorDepth::detect(color, variable);
    if named == ColorDepth::None || multiplexer.is_some() {
        return named;
    }
    named.max(kind.depth())
}

/// Dark or light, by the colour itself, or by `COLORFGBG` (rxvt's and Konsole's variable).
fn ground(answers: &Answers, kind: Kind, variable: &impl Fn(&str) -> Option<String>) -> Ground {
    if let Some([red, green, blue]) = answers.background {
        // Rec. 709 weights on the encoded values, which is enough to tell dark from light.
        let luma = 2126 * u32::from(red) + 7152 * u32::from(green) + 722 * u32::from(blue);
        return if luma > 10_000 * 128 {
            Ground::Light
        } else {
            Ground::Dark
        };
    }
    // QTerminal sets it to "15;0" whatever its colours are.
    let colours = variable("COLORFGBG").filter(|_| kind != Kind::Qtermwidget);
    let last = colours
        .as_deref()
        .and_then(|colours| colours.rsplit(';').next());
    match last.and_then(|index| index.parse::<u8>().ok()) {
        Some(0..=6 | 8) => Ground::Dark,
        Some(7 | 9..=15) => Ground::Light,
        _ => Ground::Unknown,
    }
}

#[cfg(test)]
mod tests;
