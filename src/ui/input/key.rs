//! One key: read as people write it, written as help and hints show it. What is written can be read.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// One key with its modifiers, comparable. Shift is part of a character, not a modifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

/// Keys with a name: the name that is shown, then others that are read. Case does not matter.
const NAMES: [(KeyCode, &str, &[&str]); 15] = [
    (KeyCode::Char(' '), "Space", &[]),
    (KeyCode::Enter, "Enter", &["return"]),
    (KeyCode::Esc, "Esc", &["escape"]),
    (KeyCode::Tab, "Tab", &[]),
    (KeyCode::Backspace, "Bksp", &["backspace"]),
    (KeyCode::Left, "←", &["left"]),
    (KeyCode::Right, "→", &["right"]),
    (KeyCode::Up, "↑", &["up"]),
    (KeyCode::Down, "↓", &["down"]),
    (KeyCode::PageUp, "PgUp", &["pageup"]),
    (KeyCode::PageDown, "PgDn", &["pagedown"]),
    (KeyCode::Home, "Home", &[]),
    (KeyCode::End, "End", &[]),
    (KeyCode::Insert, "Ins", &["insert"]),
    (KeyCode::Delete, "Del", &["delete"]),
];

/// Modifiers: the letter that is shown, then words that are read; `-` or `+` comes after either.
const MODIFIERS: [(KeyModifiers, &str, &[&str]); 3] = [
    (KeyModifiers::CONTROL, "C", &["ctrl", "control"]),
    (KeyModifiers::ALT, "A", &["alt", "meta", "m"]),
    (KeyModifiers::SHIFT, "S", &["shift"]),
];

impl Key {
    /// The key in one form whichever way it is sent or written.
    fn new(code: KeyCode, modifiers: KeyModifiers) -> Self {
        let mut modifiers =
            modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        let shift = modifiers.contains(KeyModifiers::SHIFT);
        let code = match code {
            KeyCode::Char(character) if modifiers.contains(KeyModifiers::CONTROL) => {
                KeyCode::Char(character.to_ascii_lowercase())
            }
            KeyCode::Char(character) if shift => KeyCode::Char(character.to_ascii_uppercase()),
            KeyCode::Tab if shift => KeyCode::BackTab,
            code => code,
        };
        if matches!(code, KeyCode::Char(character) if character != ' ') || code == KeyCode::BackTab
        {
            modifiers.remove(KeyModifiers::SHIFT);
        }
        Self { code, modifiers }
    }

    /// The event a terminal sends for it.
    pub(crate) fn event(self) -> KeyEvent {
        KeyEvent::new(self.code, self.modifiers)
    }

    /// The key as help and hints write it.
    fn label(self) -> String {
        let mut label = String::new();
        for (modifier, letter, _) in MODIFIERS {
            if self.modifiers.contains(modifier) {
                label += letter;
                label.push('-');
            }
        }
        let named = NAMES.iter().find(|(code, ..)| *code == self.code);
        match (named, self.code) {
            (Some((_, name, _)), _) => label += name,
            (None, KeyCode::Char(character)) => label.push(character),
            (None, KeyCode::BackTab) => label += "S-Tab",
            (None, KeyCode::F(number)) => {
                label.push('F');
                label += &number.to_string();
            }
            (None, _) => label.push('?'),
        }
        label
    }
}

impl From<KeyEvent> for Key {
    fn from(event: KeyEvent) -> Self {
        Self::new(event.code, event.modifiers)
    }
}

/// Reads one key: `n`, `C-o` or `ctrl+o`, `Enter`, `F1`.
pub(super) fn read(written: &str) -> Option<Key> {
    let mut modifiers = KeyModifiers::NONE;
    let mut rest = written;
    while let Some((modifier, after)) = modifier(rest) {
        modifiers |= modifier;
        rest = after;
    }
    let lower = rest.to_lowercase();
    let named = NAMES
        .iter()
        .find(|(_, name, others)| name.to_lowercase() == lower || others.contains(&lower.as_str()));
    let code = match named {
        Some((code, ..)) => *code,
        None if lower == "backtab" => KeyCode::BackTab,
        None => character_or_function(rest)?,
    };
    Some(Key::new(code, modifiers))
}

/// A modifier and the rest after it; what has nothing after it is no modifier.
fn modifier(written: &str) -> Option<(KeyModifiers, &str)> {
    let (word, after) = written.split_once(['-', '+'])?;
    let word = word.to_lowercase();
    let (modifier, ..) = MODIFIERS.iter().find(|(_, letter, words)| {
        letter.to_lowercase() == word || words.contains(&word.as_str())
    })?;
    (!after.is_empty()).then_some((*modifier, after))
}

fn character_or_function(written: &str) -> Option<KeyCode> {
    let mut characters = written.chars();
    let first = characters.next()?;
    let rest = characters.as_str();
    if rest.is_empty() {
        return Some(KeyCode::Char(first));
    }
    let number: u8 = written.strip_prefix(['f', 'F'])?.parse().ok()?;
    (1..=12).contains(&number).then_some(KeyCode::F(number))
}

/// Reads keys to be pressed one after the other, with blanks between; two characters need none.
pub(crate) fn read_sequence(written: &str) -> Option<Vec<Key>> {
    let mut keys = Vec::new();
    for word in written.split_whitespace() {
        match read(word) {
            Some(key) => keys.push(key),
            None => keys.extend(pair(word)?),
        }
    }
    (!keys.is_empty()).then_some(keys)
}

/// Two characters, as `gg` or `\b`; a modifier that lacks its key is no such pair.
fn pair(word: &str) -> Option<[Key; 2]> {
    let mut characters = word.chars();
    let (first, second) = (characters.next()?, characters.next()?);
    let alone = characters.next().is_none() && !matches!(second, '-' | '+');
    let key = |character| Key::new(KeyCode::Char(character), KeyModifiers::NONE);
    alone.then(|| [key(first), key(second)])
}

/// Keys as help and hints write them: characters side by side, others with blanks between.
pub(crate) fn label(keys: &[Key]) -> String {
    let labels: Vec<String> = keys.iter().map(|key| key.label()).collect();
    let plain = labels.len() <= 2 && labels.iter().all(|label| label.chars().count() == 1);
    labels.join(if plain { "" } else { " " })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_key_has_many_spellings() {
        let rows = [
            (
                "C-o",
                &["ctrl+o", "Ctrl-o", "CTRL+O", "control-o", "c-O"][..],
            ),
            ("A-o", &["alt+o", "Alt-o", "M-o", "meta+o"]),
            ("S-Tab", &["backtab", "BackTab", "shift+tab", "s-tab"]),
            ("S-Space", &["shift+space", "Shift-Space"]),
            ("N", &["shift+n", "S-n"]),
            ("Bksp", &["backspace", "Backspace", "BKSP"]),
            ("PgDn", &["pgdn", "PageDown"]),
            ("←", &["left", "Left"]),
            ("C-A-x", &["ctrl+alt+x", "A-C-x"]),
            ("C--", &["ctrl+-"]),
            ("-", &["-"]),
            ("F1", &["f1"]),
            ("gg", &["g g", "gg"]),
            ("\\b", &["\\ b"]),
            ("C-x n", &["ctrl+x n"]),
            ("Home ←", &["home left"]),
        ];
        for (shown, spellings) in rows {
            let keys = read_sequence(shown).expect(shown);
            assert_eq!(label(&keys), shown);
            for spelling in spellings {
                assert_eq!(read_sequence(spelling).as_ref(), Some(&keys), "{spelling}");
            }
        }
        for unreadable in ["", " ", "ctrl+", "C-", "x-", "entr", "F13", "hyper+x"] {
            assert_eq!(read_sequence(unreadable), None, "{unreadable}");
        }
    }

    #[test]
    fn every_key_that_is_shown_can_be_written() {
        for row in crate::ui::input::action::ACTIONS {
            for keys in row.keys {
                let keys = read_sequence(keys).expect("a default key can be read");
                assert_eq!(read_sequence(&label(&keys)), Some(keys));
            }
        }
    }
}
