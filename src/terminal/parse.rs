//! Bytes from the terminal → keys, clicks, pastes and answers.
//!
//! Any bytes are taken: a sequence not known is swallowed whole, so that no part of it reaches the
//! program as keys, and what is kept is bounded. Sequences are xterm's (ctlseqs: "PC-Style Function
//! Keys", "Mouse Tracking", "Bracketed Paste Mode", DECRPM, DA1).

mod sequence;
mod typed;

pub(super) use typed::Typed;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use sequence::{
    ascii, character, character_modifiers, control_sequence, mouse, single_shift, string_sequence,
    with_alt,
};

/// The longest control sequence that is kept; the rest of a longer one is swallowed.
const LONGEST_SEQUENCE: usize = 64;
/// The longest paste that is kept, in bytes; the rest is dropped.
const LONGEST_PASTE: usize = 1 << 20;
const PASTE_END: &[u8] = b"\x1b[201~";

/// Where in a sequence the parser stands.
#[derive(Debug, Default)]
enum State {
    #[default]
    Ground,
    Escape,
    /// Within a control sequence, its bytes after `ESC [`.
    Control(Vec<u8>),
    /// After `ESC O`.
    SingleShift,
    /// Within a string (OSC, DCS, APC, PM): its introducer, the beginning of its content, whether
    /// the last byte was an Escape.
    Text {
        introducer: u8,
        content: Vec<u8>,
        escape: bool,
    },
    Paste(Vec<u8>),
    /// The three bytes after `ESC [ M` (mouse reports of terminals that know no SGR form).
    OldMouse(Vec<u8>),
}

/// The parser; it keeps what is incomplete between reads.
#[derive(Debug, Default)]
pub(super) struct Parser {
    state: State,
    /// A character begun but not complete, and whether Alt was held.
    character: Vec<u8>,
    alt: bool,
}

impl Parser {
    /// Takes the bytes of one read, which ended because nothing more was there.
    ///
    /// Systems that cannot send a ligature for the lam-alef key of Arabic layouts send two letters
    /// at once; read together and alone they are that one key, and reported as its ligature.
    pub(super) fn read(&mut self, bytes: &[u8]) -> Vec<Typed> {
        let between = matches!(self.state, State::Ground) && self.character.is_empty();
        match lam_alef(bytes) {
            Some(ligature) if between => vec![Typed::Key(character(ligature))],
            _ => self.feed(bytes),
        }
    }

    /// Takes some bytes.
    fn feed(&mut self, bytes: &[u8]) -> Vec<Typed> {
        let mut typed = Vec::new();
        for &byte in bytes {
            self.take(byte, &mut typed);
        }
        typed
    }

    /// Whether silence would decide what the bytes so far mean.
    pub(super) fn is_undecided(&self) -> bool {
        match self.state {
            State::Ground => !self.character.is_empty(),
            State::Paste(_) => false,
            _ => true,
        }
    }

    /// Nothing followed: an Escape alone is the key Esc, `ESC [` is Alt-[, the rest is void.
    pub(super) fn decide(&mut self) -> Option<Typed> {
        self.character.clear();
        self.alt = false;
        let alt = |letter: u8| {
            Some(Typed::Key(KeyEvent::new(
                KeyCode::Char(char::from(letter)),
                character_modifiers(char::from(letter)) | KeyModifiers::ALT,
            )))
        };
        match std::mem::take(&mut self.state) {
            State::Escape => Some(Typed::Key(KeyCode::Esc.into())),
            State::Control(bytes) if bytes.is_empty() => alt(b'['),
            State::SingleShift => alt(b'O'),
            State::Text {
                introducer,
                content,
                escape: false,
            } if content.is_empty() => alt(introducer),
            _ => None,
        }
    }

    fn take(&mut self, byte: u8, typed: &mut Vec<Typed>) {
        match std::mem::take(&mut self.state) {
            State::Ground => self.ground(byte, false, typed),
            State::Escape => self.escape(byte, typed),
            State::Control(bytes) => self.control(bytes, byte, typed),
            State::SingleShift => typed.extend(single_shift(byte).map(Typed::Key)),
            State::Text {
                introducer,
                content,
                escape,
            } if byte == 0x07 || (escape && byte == b'\\') => {
                typed.extend(string_sequence(introducer, &content).map(Typed::Answer));
            }
            State::Text {
                introducer,
                mut content,
                ..
            } => {
                let escape = byte == 0x1b;
                if !escape && content.len() < LONGEST_SEQUENCE {
                    content.push(byte);
                }
                self.state = State::Text {
                    introducer,
                    content,
                    escape,
                };
            }
            State::Paste(bytes) => self.paste(bytes, byte, typed),
            State::OldMouse(mut bytes) => {
                bytes.push(byte.wrapping_sub(32));
                match bytes.as_slice() {
                    &[button, x, y] => {
                        let place = [u16::from(x), u16::from(y)];
                        typed.extend(mouse(u16::from(button), place, true).map(Typed::Mouse));
                    }
                    _ => self.state = State::OldMouse(bytes),
                }
            }
        }
    }

    fn ground(&mut self, byte: u8, alt: bool, typed: &mut Vec<Typed>) {
        if byte == 0x1b {
            self.character.clear();
            self.state = State::Escape;
        } else if byte < 0x80 {
            self.character.clear();
            typed.push(Typed::Key(with_alt(ascii(byte), alt)));
        } else {
            self.non_ascii(byte, alt, typed);
        }
    }

    fn non_ascii(&mut self, byte: u8, alt: bool, typed: &mut Vec<Typed>) {
        if byte & 0xc0 == 0x80 {
            if self.character.is_empty() {
                return; // A continuation of nothing.
            }
        } else {
            self.character.clear();
            self.alt = alt;
        }
        self.character.push(byte);
        match std::str::from_utf8(&self.character) {
            Ok(text) => {
                let alt = self.alt;
                typed.extend(
                    text.chars()
                        .map(|c| Typed::Key(with_alt(character(c), alt))),
                );
                self.character.clear();
            }
            // `error_len` is set when no further byte could make it a character.
            Err(error) if error.error_len().is_some() => self.character.clear(),
            Err(_) => {}
        }
    }

    fn escape(&mut self, byte: u8, typed: &mut Vec<Typed>) {
        match byte {
            b'[' => self.state = State::Control(Vec::new()),
            b'O' => self.state = State::SingleShift,
            b'P' | b']' | b'_' | b'^' => {
                self.state = State::Text {
                    introducer: byte,
                    content: Vec::new(),
                    escape: false,
                };
            }
            0x1b => {
                typed.push(Typed::Key(KeyCode::Esc.into()));
                self.state = State::Escape;
            }
            _ => self.ground(byte, true, typed),
        }
    }

    fn control(&mut self, mut bytes: Vec<u8>, byte: u8, typed: &mut Vec<Typed>) {
        match byte {
            0x1b => self.state = State::Escape,
            // The Linux console's F1 to F5: `ESC [ [ A`.
            b'[' if bytes.is_empty() => {
                bytes.push(byte);
                self.state = State::Control(bytes);
            }
            b'M' if bytes.is_empty() => self.state = State::OldMouse(Vec::new()),
            0x40..=0x7e => {
                if byte == b'~' && bytes == b"200" {
                    self.state = State::Paste(Vec::new());
                } else {
                    typed.extend(control_sequence(&bytes, byte));
                }
            }
            _ => {
                if bytes.len() < LONGEST_SEQUENCE {
                    bytes.push(byte);
                }
                self.state = State::Control(bytes);
            }
        }
    }

    fn paste(&mut self, mut bytes: Vec<u8>, byte: u8, typed: &mut Vec<Typed>) {
        if bytes.len() >= LONGEST_PASTE + PASTE_END.len() {
            // Room for the end mark alone: the byte falls out of the middle.
            bytes.remove(LONGEST_PASTE);
        }
        bytes.push(byte);
        if let Some(text) = bytes.strip_suffix(PASTE_END) {
            let text = text.get(..LONGEST_PASTE).unwrap_or(text);
            typed.push(Typed::Paste(String::from_utf8_lossy(text).into_owned()));
        } else {
            self.state = State::Paste(bytes);
        }
    }
}

/// The ligature (isolated form) of exactly a lam and an alef.
fn lam_alef(bytes: &[u8]) -> Option<char> {
    let alef = std::str::from_utf8(bytes).ok()?.strip_prefix('\u{644}')?;
    Some(match alef {
        "\u{622}" => '\u{fef5}',
        "\u{623}" => '\u{fef7}',
        "\u{625}" => '\u{fef9}',
        "\u{627}" => '\u{fefb}',
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
