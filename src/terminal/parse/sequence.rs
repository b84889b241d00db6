//! What single bytes, characters and control sequences stand for (xterm's ctlseqs).

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use super::typed::Typed;
use crate::event::Answer;

pub(super) fn with_alt(mut key: KeyEvent, alt: bool) -> KeyEvent {
    if alt {
        key.modifiers |= KeyModifiers::ALT;
    }
    key
}

pub(super) fn character_modifiers(c: char) -> KeyModifiers {
    if c.is_uppercase() {
        KeyModifiers::SHIFT
    } else {
        KeyModifiers::NONE
    }
}

pub(super) fn character(c: char) -> KeyEvent {
    KeyEvent::new(KeyCode::Char(c), character_modifiers(c))
}

pub(super) fn ascii(byte: u8) -> KeyEvent {
    let control = |c: u8| KeyEvent::new(KeyCode::Char(char::from(c)), KeyModifiers::CONTROL);
    match byte {
        b'\r' => KeyCode::Enter.into(),
        b'\t' => KeyCode::Tab.into(),
        0x7f => KeyCode::Backspace.into(),
        0x00 => control(b' '),
        0x01..=0x1a => control(byte - 1 + b'a'),
        0x1c..=0x1f => control(byte - 0x1c + b'4'),
        _ => character(char::from(byte)),
    }
}

/// `ESC O x`: keypad and function keys in application mode.
pub(super) fn single_shift(byte: u8) -> Option<KeyEvent> {
    let code = match byte {
        b'M' => KeyCode::Enter,
        b'P'..=b'S' => KeyCode::F(byte - b'P' + 1),
        _ => cursor_key(byte)?,
    };
    Some(code.into())
}

fn cursor_key(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        _ => return None,
    })
}

/// The parameters of a control sequence; a missing one is 0, a sub-parameter after `:` a parameter.
fn parameters(bytes: &[u8]) -> Vec<u16> {
    bytes
        .split(|byte| matches!(byte, b';' | b':'))
        .map(|digits| {
            std::str::from_utf8(digits)
                .ok()
                .and_then(|digits| digits.parse().ok())
                .unwrap_or(0)
        })
        .collect()
}

/// xterm's modifier parameter: one plus a bit each for Shift, Alt, Control, Super.
fn modifiers(parameter: u16) -> KeyModifiers {
    let bits = parameter.saturating_sub(1);
    [
        (1, KeyModifiers::SHIFT),
        (2, KeyModifiers::ALT),
        (4, KeyModifiers::CONTROL),
        (8, KeyModifiers::SUPER),
    ]
    .into_iter()
    .filter(|(bit, _)| bits & bit != 0)
    .fold(KeyModifiers::NONE, |all, (_, modifier)| all | modifier)
}

pub(super) fn control_sequence(bytes: &[u8], last: u8) -> Option<Typed> {
    match (bytes, last) {
        ([b'<', rest @ ..], b'M' | b'm') => {
            let &[button, x, y] = parameters(rest).as_slice() else {
                return None;
            };
            return mouse(button, [x, y], last == b'M').map(Typed::Mouse);
        }
        ([b'?', ..], b'c') => return Some(Typed::Answer(Answer::End)),
        ([b'>', kind @ ..], b'c') => {
            let kind = String::from_utf8_lossy(kind).into_owned();
            return Some(Typed::Answer(Answer::Kind(kind)));
        }
        ([mode @ .., b'$'], b'y') => {
            return match parameters(mode).as_slice() {
                &[8, value] => Some(Typed::Answer(Answer::Bdsm(value))),
                _ => None,
            };
        }
        ([b'['], b'A'..=b'E') => {
            return Some(Typed::Key(KeyCode::F(last - b'A' + 1).into()));
        }
        _ => {}
    }
    if !bytes
        .iter()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b';' | b':'))
    {
        return None;
    }
    key_sequence(&parameters(bytes), last).map(Typed::Key)
}

/// A string that answers a question: `DCS > | name ST` (XTVERSION), `OSC 10` and `OSC 11` (colours).
pub(super) fn string_sequence(introducer: u8, content: &[u8]) -> Option<Answer> {
    let text = std::str::from_utf8(content).ok()?;
    match introducer {
        b'P' => {
            let name = text.strip_prefix(">|")?;
            let clean = |c: &char| !c.is_control();
            Some(Answer::Version(name.chars().filter(clean).collect()))
        }
        b']' => {
            let (number, colour) = text.split_once(';')?;
            let [red, green, blue] = rgb(colour)?;
            match number {
                "10" => Some(Answer::Foreground(red, green, blue)),
                "11" => Some(Answer::Background(red, green, blue)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// A colour as X11 writes it: `rgb:` or `rgba:` with one to four hexadecimal digits a channel.
fn rgb(colour: &str) -> Option<[u8; 3]> {
    let channels = colour
        .strip_prefix("rgb:")
        .or_else(|| colour.strip_prefix("rgba:"))?;
    let mut read = channels.split('/').map(|digits| {
        let most = (1_u32 << (4 * u32::try_from(digits.len()).ok()?.clamp(1, 4))) - 1;
        let value = u16::from_str_radix(digits, 16).ok()?;
        u8::try_from(u32::from(value) * 255 / most).ok()
    });
    Some([read.next()??, read.next()??, read.next()??])
}

/// A key with its modifiers, e.g. `1;5 A` (Ctrl-Up), `5 ~` (Page Up), `97;5 u` (Ctrl-a).
fn key_sequence(parameters: &[u16], last: u8) -> Option<KeyEvent> {
    let nth = |index: usize| parameters.get(index).copied().unwrap_or(0);
    // Kitty's event type, a sub-parameter of the modifiers: 3 is a release.
    if parameters.len() > 2 && last != b'~' && nth(2) == 3 {
        return None;
    }
    let held = modifiers(nth(1));
    let code = match last {
        b'Z' => {
            let held = held | KeyModifiers::SHIFT;
            return Some(KeyEvent::new(KeyCode::BackTab, held));
        }
        b'P' => KeyCode::F(1),
        b'Q' => KeyCode::F(2),
        // `CSI row ; column R` is a cursor report; F3 comes as `1 ; modifier R`.
        b'R' if nth(0) == 1 => KeyCode::F(3),
        b'S' => KeyCode::F(4),
        b'u' => return coded_character(nth(0), held),
        // xterm's modifyOtherKeys: `27 ; modifier ; character ~`.
        b'~' if nth(0) == 27 => return coded_character(nth(2), held),
        b'~' => tilde_key(nth(0))?,
        _ => cursor_key(last)?,
    };
    Some(KeyEvent::new(code, held))
}

fn coded_character(code: u16, held: KeyModifiers) -> Option<KeyEvent> {
    let mut key = match code {
        0x1b => KeyCode::Esc.into(),
        0x0d | 0x09 | 0x7f => ascii(u8::try_from(code).ok()?),
        _ => {
            let c = char::from_u32(u32::from(code)).filter(|c| !c.is_control())?;
            character(c)
        }
    };
    key.modifiers |= held;
    Some(key)
}

fn tilde_key(number: u16) -> Option<KeyCode> {
    let function = |first: u16, key: u8| {
        u8::try_from(number - first)
            .ok()
            .map(|offset| KeyCode::F(key + offset))
    };
    match number {
        1 | 7 => Some(KeyCode::Home),
        2 => Some(KeyCode::Insert),
        3 => Some(KeyCode::Delete),
        4 | 8 => Some(KeyCode::End),
        5 => Some(KeyCode::PageUp),
        6 => Some(KeyCode::PageDown),
        11..=15 => function(11, 1),
        17..=21 => function(17, 6),
        23..=26 => function(23, 11),
        28..=29 => function(28, 15),
        31..=34 => function(31, 17),
        _ => None,
    }
}

/// A mouse report; `place` counts from 1. Releases and movements are no clicks.
pub(super) fn mouse(button: u16, place: [u16; 2], pressed: bool) -> Option<MouseEvent> {
    let kind = match (button & !0b1_1100, pressed) {
        (0, true) => MouseEventKind::Down(MouseButton::Left),
        (1, true) => MouseEventKind::Down(MouseButton::Middle),
        (2, true) => MouseEventKind::Down(MouseButton::Right),
        (64, _) => MouseEventKind::ScrollUp,
        (65, _) => MouseEventKind::ScrollDown,
        (66, _) => MouseEventKind::ScrollLeft,
        (67, _) => MouseEventKind::ScrollRight,
        _ => return None,
    };
    let held = [
        (4, KeyModifiers::SHIFT),
        (8, KeyModifiers::ALT),
        (16, KeyModifiers::CONTROL),
    ];
    Some(MouseEvent {
        kind,
        column: place[0].checked_sub(1)?,
        row: place[1].checked_sub(1)?,
        modifiers: held
            .into_iter()
            .filter(|(bit, _)| button & bit != 0)
            .fold(KeyModifiers::NONE, |all, (_, modifier)| all | modifier),
    })
}
