//! Sequences through a terminal multiplexer to the terminal around it.
//!
//! tmux passes them on if `allow-passthrough` is on, GNU screen always; neither says whether.

/// A program that stands between this one and the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Multiplexer {
    /// tmux.
    Tmux,
    /// GNU screen.
    Screen,
}

impl Multiplexer {
    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Multiplexer::Tmux => "tmux",
            Multiplexer::Screen => "screen",
        }
    }

    /// The innermost multiplexer that `variable` (the environment) tells of.
    pub(crate) fn from_environment(
        variable: impl Fn(&str) -> Option<String>,
    ) -> Option<Multiplexer> {
        let term = variable("TERM").unwrap_or_default();
        let set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
        match (set("TMUX"), set("STY")) {
            (true, true) if term.starts_with("screen.") => Some(Multiplexer::Screen),
            (true, _) => Some(Multiplexer::Tmux),
            (false, true) => Some(Multiplexer::Screen),
            // Over ssh the variables are lost, the kind of terminal is not.
            (false, false) if term.starts_with("tmux") => Some(Multiplexer::Tmux),
            (false, false) if term.starts_with("screen") => Some(Multiplexer::Screen),
            (false, false) => None,
        }
    }
}

/// GNU screen drops longer strings; each piece is passed on as it is.
const SCREEN_PIECE: usize = 250;

/// Wraps bytes so that the multiplexer passes them on; without one they stay as they are.
/// The bytes must end their strings with BEL, since `ESC \` would end the wrapping in screen.
pub(super) fn wrap(bytes: &[u8], multiplexer: Option<Multiplexer>) -> Vec<u8> {
    if bytes.is_empty() {
        return Vec::new();
    }
    match multiplexer {
        None => bytes.to_vec(),
        Some(Multiplexer::Tmux) => {
            let mut wrapped = b"\x1bPtmux;".to_vec();
            for &byte in bytes {
                if byte == 0x1b {
                    wrapped.push(byte);
                }
                wrapped.push(byte);
            }
            wrapped.extend(b"\x1b\\");
            wrapped
        }
        Some(Multiplexer::Screen) => bytes
            .chunks(SCREEN_PIECE)
            .flat_map(|piece| [b"\x1bP", piece, b"\x1b\\"].concat())
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_wrapped_for_each_multiplexer() {
        let rows: [(Option<Multiplexer>, &[u8]); 3] = [
            (None, b"\x1b]50;a\x07"),
            (
                Some(Multiplexer::Tmux),
                b"\x1bPtmux;\x1b\x1b]50;a\x07\x1b\\",
            ),
            (Some(Multiplexer::Screen), b"\x1bP\x1b]50;a\x07\x1b\\"),
        ];
        for (multiplexer, expected) in rows {
            assert_eq!(wrap(b"\x1b]50;a\x07", multiplexer), expected);
            assert_eq!(wrap(b"", multiplexer), b"");
        }
        let long = wrap(&[b'a'; 600], Some(Multiplexer::Screen));
        assert_eq!(long.len(), 600 + 3 * 4);
    }

    #[test]
    fn the_innermost_multiplexer_is_found() {
        type Row = (&'static [(&'static str, &'static str)], Option<Multiplexer>);
        let rows: [Row; 6] = [
            (&[("TERM", "xterm-256color")], None),
            (
                &[("TMUX", "/a"), ("TERM", "tmux-256color")],
                Some(Multiplexer::Tmux),
            ),
            (
                &[("TMUX", "/a"), ("TERM", "screen-256color")],
                Some(Multiplexer::Tmux),
            ),
            (
                &[("STY", "1.a"), ("TERM", "screen")],
                Some(Multiplexer::Screen),
            ),
            (
                &[("TERM", "screen.xterm-256color")],
                Some(Multiplexer::Screen),
            ),
            (&[("TERM", "tmux-256color")], Some(Multiplexer::Tmux)),
        ];
        for (environment, expected) in rows {
            let lookup = |name: &str| {
                let found = environment.iter().find(|(key, _)| *key == name);
                found.map(|(_, value)| (*value).to_string())
            };
            assert_eq!(
                Multiplexer::from_environment(lookup),
                expected,
                "{environment:?}"
            );
        }
    }
}
