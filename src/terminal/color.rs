//! How many colours the terminal takes, from the environment alone.

/// Whether colours are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ColorChoice {
    /// As the environment says.
    #[default]
    Auto,
    /// Even against `NO_COLOR`.
    Always,
    /// Not at all; bold, underline and reverse stay.
    Never,
}

/// How many colours may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ColorDepth {
    /// None.
    None,
    /// The sixteen the user's palette names.
    Ansi16,
    /// The 256 of xterm's palette.
    Indexed256,
    /// Any red, green and blue.
    TrueColor,
}

impl ColorDepth {
    /// Detects the depth from `variable` (the environment): `NO_COLOR` when not empty (see
    /// no-color.org), then `COLORTERM`, then `TERM`.
    pub(crate) fn detect(
        choice: ColorChoice,
        variable: impl Fn(&str) -> Option<String>,
    ) -> ColorDepth {
        let refused = variable("NO_COLOR").is_some_and(|value| !value.is_empty());
        match choice {
            ColorChoice::Never => return ColorDepth::None,
            ColorChoice::Auto if refused => return ColorDepth::None,
            ColorChoice::Auto | ColorChoice::Always => {}
        }
        let term = variable("TERM").unwrap_or_default();
        if term == "dumb" && choice == ColorChoice::Auto {
            return ColorDepth::None;
        }
        let announced = matches!(
            variable("COLORTERM").as_deref(),
            Some("truecolor" | "24bit")
        );
        // GNU screen 4 takes no `38;2` and turns such text bold, whatever the variable inherited.
        let screen = term.starts_with("screen") && variable("STY").is_some();
        if (announced && !screen) || term.ends_with("-direct") {
            ColorDepth::TrueColor
        } else if term.contains("256color") {
            ColorDepth::Indexed256
        } else {
            ColorDepth::Ansi16
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_follows_the_environment() {
        type Row = (
            &'static [(&'static str, &'static str)],
            ColorChoice,
            ColorDepth,
        );
        use ColorChoice::{Always, Auto, Never};
        use ColorDepth::{Ansi16, Indexed256, None, TrueColor};
        let rows: [Row; 11] = [
            (&[], Auto, Ansi16),
            (&[("TERM", "xterm")], Auto, Ansi16),
            (&[("TERM", "linux")], Auto, Ansi16),
            (&[("TERM", "xterm-256color")], Auto, Indexed256),
            (
                &[("TERM", "xterm"), ("COLORTERM", "truecolor")],
                Auto,
                TrueColor,
            ),
            (
                &[("TERM", "xterm"), ("COLORTERM", "24bit")],
                Auto,
                TrueColor,
            ),
            (
                &[
                    ("TERM", "screen-256color"),
                    ("STY", "1.a"),
                    ("COLORTERM", "truecolor"),
                ],
                Auto,
                Indexed256,
            ),
            (&[("TERM", "xterm-256color"), ("NO_COLOR", "1")], Auto, None),
            (
                &[("TERM", "xterm-256color"), ("NO_COLOR", "")],
                Auto,
                Indexed256,
            ),
            (
                &[("TERM", "xterm-256color"), ("NO_COLOR", "1")],
                Always,
                Indexed256,
            ),
            (&[("TERM", "xterm-direct")], Never, None),
        ];
        for (environment, choice, expected) in rows {
            let lookup = |name: &str| {
                let found = environment.iter().find(|(key, _)| *key == name);
                found.map(|(_, value)| (*value).to_string())
            };
            assert_eq!(
                ColorDepth::detect(choice, lookup),
                expected,
                "{environment:?}"
            );
        }
    }
}
