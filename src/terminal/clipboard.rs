//! Text → the sequence that puts it on the clipboard (OSC 52).
//!
//! Limit: a terminal may refuse or not know it, and does not say so.

use crossterm::Command as _;
use crossterm::clipboard::CopyToClipboard;

use super::passthrough::{Multiplexer, wrap};

/// The longest text, in bytes: terminals drop longer sequences, some without a word.
pub(crate) const LONGEST_COPY: usize = 74_994;

/// The bytes that copy a text. tmux takes the sequence itself where `set-clipboard` is on, and passes
/// it on where `allow-passthrough` is; it gets both, since either says nothing of its refusal.
pub(super) fn copy(text: &str, multiplexer: Option<Multiplexer>) -> Vec<u8> {
    let mut sequence = String::new();
    let written = CopyToClipboard::to_clipboard_from(text).write_ansi(&mut sequence);
    if written.is_err() {
        return Vec::new();
    }
    // BEL, since `ESC \` would end the wrapping.
    let sequence = sequence
        .strip_suffix("\x1b\\")
        .map_or(sequence.clone(), |sequence| format!("{sequence}\x07"));
    match multiplexer {
        Some(Multiplexer::Tmux) => {
            [sequence.as_bytes(), &wrap(sequence.as_bytes(), multiplexer)].concat()
        }
        _ => wrap(sequence.as_bytes(), multiplexer),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_encoded_and_wrapped() {
        let rows: [(Option<Multiplexer>, &str); 3] = [
            (None, "^]52;c;2YPYqtio@"),
            (
                Some(Multiplexer::Tmux),
                "^]52;c;2YPYqtio@^Ptmux;^^]52;c;2YPYqtio@^\\",
            ),
            (Some(Multiplexer::Screen), "^P^]52;c;2YPYqtio@^\\"),
        ];
        for (multiplexer, expected) in rows {
            let bytes = copy("\u{643}\u{62a}\u{628}", multiplexer);
            let expected = expected.replace('^', "\x1b").replace('@', "\x07");
            assert_eq!(
                bytes.escape_ascii().to_string(),
                expected.as_bytes().escape_ascii().to_string()
            );
        }
    }
}
