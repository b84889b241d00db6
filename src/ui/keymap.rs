//! Keys → actions: the default table, changed by the user's configuration, looked up key by key.
//!
//! A sequence such as `g g` waits for its next key; a key that fits nothing ends it.

use std::collections::HashMap;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::action::{ACTIONS, Action, Context};
use super::nearest::nearest;

/// One key with its modifiers, comparable. Shift is part of a character, not a modifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

/// What a key led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// An action.
    Action(Action),
    /// The beginning of a sequence.
    Pending,
    /// Nothing.
    Unbound,
}

/// All bindings, and the keys of a sequence typed so far.
#[derive(Clone, Debug)]
pub struct Keymap {
    bindings: HashMap<(Context, Vec<Key>), Action>,
    typed: Vec<Key>,
}

impl Default for Keymap {
    fn default() -> Self {
        let mut bindings = HashMap::new();
        for row in ACTIONS {
            for keys in row.keys {
                let sequence = parse_sequence(keys).expect("the tests parse every default key");
                bindings.insert((row.context, sequence), row.action);
            }
        }
        Self {
            bindings,
            typed: Vec::new(),
        }
    }
}

impl Keymap {
    /// Replaces the keys of one action.
    ///
    /// # Errors
    /// A sentence that names the unknown action or the key that cannot be read.
    pub fn rebind(&mut self, name: &str, keys: &[String]) -> Result<(), String> {
        let row = ACTIONS
            .iter()
            .find(|row| row.name == name)
            .ok_or_else(|| unknown(name))?;
        let sequences: Vec<_> = keys
            .iter()
            .map(|keys| parse_sequence(keys).ok_or_else(|| unreadable(keys, name)))
            .collect::<Result<_, _>>()?;
        self.bindings
            .retain(|(context, _), action| *action != row.action || *context != row.context);
        for sequence in sequences {
            self.bindings.insert((row.context, sequence), row.action);
        }
        Ok(())
    }

    /// Takes one key typed while a pane of `context` has the focus.
    pub fn press(&mut self, event: KeyEvent, context: Context) -> Press {
        self.typed.push(Key::from(event));
        for context in [context, Context::Global] {
            if let Some(&action) = self.bindings.get(&(context, self.typed.clone())) {
                self.typed.clear();
                return Press::Action(action);
            }
        }
        let waits = self.bindings.keys().any(|(bound, sequence)| {
            (*bound == context || *bound == Context::Global) && sequence.starts_with(&self.typed)
        });
        if waits {
            return Press::Pending;
        }
        self.typed.clear();
        Press::Unbound
    }

    /// The keys of an unfinished sequence, for display.
    pub fn pending(&self) -> String {
        self.typed.iter().map(Key::label).collect()
    }

    /// The keys bound to an action, for the help and the hints, in a stable order with the
    /// default keys first.
    pub fn keys_of(&self, action: Action) -> Vec<String> {
        let defaults: Vec<Vec<Key>> = ACTIONS
            .iter()
            .filter(|row| row.action == action)
            .flat_map(|row| row.keys.iter().filter_map(|keys| parse_sequence(keys)))
            .collect();
        let place = |sequence: &Vec<Key>| {
            defaults
                .iter()
                .position(|keys| keys == sequence)
                .unwrap_or(usize::MAX)
        };
        let mut bound: Vec<&Vec<Key>> = self
            .bindings
            .iter()
            .filter(|(_, bound)| **bound == action)
            .map(|((_, sequence), _)| sequence)
            .collect();
        bound.sort_by_key(|sequence| {
            (
                place(sequence),
                sequence.iter().map(Key::label).collect::<String>(),
            )
        });
        bound
            .into_iter()
            .map(|sequence| sequence.iter().map(Key::label).collect())
            .collect()
    }
}

impl From<KeyEvent> for Key {
    fn from(event: KeyEvent) -> Self {
        let mut modifiers =
            event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        let code = match event.code {
            KeyCode::Char(character) if modifiers.contains(KeyModifiers::CONTROL) => {
                KeyCode::Char(character.to_ascii_lowercase())
            }
            code => code,
        };
        if matches!(code, KeyCode::Char(character) if character != ' ') || code == KeyCode::BackTab
        {
            modifiers.remove(KeyModifiers::SHIFT);
        }
        Self { code, modifiers }
    }
}

impl Key {
    /// The key as help and hints write it.
    fn label(&self) -> String {
        let base = match self.code {
            KeyCode::Char(' ') => "Space".to_owned(),
            KeyCode::Char(character) => character.to_string(),
            KeyCode::Enter => "Enter".to_owned(),
            KeyCode::Esc => "Esc".to_owned(),
            KeyCode::Tab => "Tab".to_owned(),
            KeyCode::BackTab => "S-Tab".to_owned(),
            KeyCode::Backspace => "Bksp".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::PageUp => "PgUp".to_owned(),
            KeyCode::PageDown => "PgDn".to_owned(),
            KeyCode::Home => "Home".to_owned(),
            KeyCode::End => "End".to_owned(),
            KeyCode::F(number) => format!("F{number}"),
            _ => "?".to_owned(),
        };
        let control = if self.modifiers.contains(KeyModifiers::CONTROL) {
            "C-"
        } else {
            ""
        };
        let alt = if self.modifiers.contains(KeyModifiers::ALT) {
            "A-"
        } else {
            ""
        };
        let shift = if self.modifiers.contains(KeyModifiers::SHIFT) {
            "S-"
        } else {
            ""
        };
        format!("{control}{alt}{shift}{base}")
    }
}

/// The event a terminal sends for a key as the configuration writes it (`n`, `ctrl+o`, `enter`).
pub fn parse_event(key: &str) -> Option<KeyEvent> {
    parse_key(key).map(|key| KeyEvent::new(key.code, key.modifiers))
}

fn parse_sequence(keys: &str) -> Option<Vec<Key>> {
    let sequence: Vec<Key> = keys
        .split_whitespace()
        .map(parse_key)
        .collect::<Option<_>>()?;
    (!sequence.is_empty()).then_some(sequence)
}

fn parse_key(key: &str) -> Option<Key> {
    let mut modifiers = KeyModifiers::NONE;
    let mut rest = key;
    loop {
        let (modifier, after) = if let Some(after) = rest.strip_prefix("ctrl+") {
            (KeyModifiers::CONTROL, after)
        } else if let Some(after) = rest.strip_prefix("alt+") {
            (KeyModifiers::ALT, after)
        } else if let Some(after) = rest.strip_prefix("shift+") {
            (KeyModifiers::SHIFT, after)
        } else {
            break;
        };
        modifiers |= modifier;
        rest = after;
    }
    let code = match rest {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "backtab" => KeyCode::BackTab,
        "backspace" => KeyCode::Backspace,
        "space" => KeyCode::Char(' '),
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "pgup" => KeyCode::PageUp,
        "pgdn" => KeyCode::PageDown,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        other => parse_character(other)?,
    };
    Some(Key { code, modifiers })
}

fn parse_character(key: &str) -> Option<KeyCode> {
    let mut characters = key.chars();
    let first = characters.next()?;
    let rest = characters.as_str();
    if rest.is_empty() {
        return Some(KeyCode::Char(first));
    }
    let number: u8 = key.strip_prefix('f')?.parse().ok()?;
    (1..=12).contains(&number).then_some(KeyCode::F(number))
}

/// What to say of an action that does not exist.
fn unknown(name: &str) -> String {
    let remedy = nearest(name, ACTIONS.iter().map(|row| row.name)).map_or_else(
        || "docs/KEYS.md lists their names".to_owned(),
        |near| format!("did you mean \"{near}\"?"),
    );
    format!("there is no action \"{}\"; {remedy}", name.escape_debug())
}

/// What to say of keys that cannot be read.
fn unreadable(keys: &str, name: &str) -> String {
    format!(
        "cannot read the key \"{}\" of \"{name}\"; keys are written as n, ctrl+n, alt+n, pgdn, g g",
        keys.escape_debug()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(keymap: &mut Keymap, character: char) -> Press {
        keymap.press(
            KeyEvent::new(KeyCode::Char(character), KeyModifiers::NONE),
            Context::Reader,
        )
    }

    #[test]
    fn every_default_key_parses_and_none_is_bound_twice() {
        let mut seen = std::collections::HashMap::new();
        for row in ACTIONS {
            for keys in row.keys {
                let sequence = parse_sequence(keys);
                assert!(sequence.is_some(), "{}: {keys}", row.name);
                let before = seen.insert((row.context, sequence), row.name);
                assert_eq!(before, None, "{keys} of {}", row.name);
            }
        }
    }

    #[test]
    fn no_key_is_hidden_behind_the_start_of_a_sequence() {
        let sequences = || {
            ACTIONS
                .iter()
                .flat_map(|row| row.keys.iter().map(move |keys| (row, parse_sequence(keys))))
        };
        for (short_row, short) in sequences() {
            for (long_row, long) in sequences() {
                let (Some(short), Some(long)) = (&short, &long) else {
                    continue;
                };
                let hidden = long.len() > short.len() && long.starts_with(short);
                assert!(!hidden, "{} hides {}", short_row.name, long_row.name);
            }
        }
    }

    #[test]
    fn sequences_wait_and_end() {
        let mut keymap = Keymap::default();
        assert_eq!(press(&mut keymap, 'g'), Press::Pending);
        assert_eq!(keymap.pending(), "g");
        assert_eq!(press(&mut keymap, 'g'), Press::Action(Action::First));
        assert_eq!(press(&mut keymap, 'g'), Press::Pending);
        assert_eq!(press(&mut keymap, 'x'), Press::Unbound);
        assert_eq!(press(&mut keymap, 'j'), Press::Action(Action::Down));
    }

    #[test]
    fn shifted_characters_and_control_keys() {
        let mut keymap = Keymap::default();
        let shifted = KeyEvent::new(KeyCode::Char('N'), KeyModifiers::SHIFT);
        assert_eq!(
            keymap.press(shifted, Context::Reader),
            Press::Action(Action::PreviousHit)
        );
        let control = KeyEvent::new(
            KeyCode::Char('O'),
            KeyModifiers::CONTROL | KeyModifiers::SHIFT,
        );
        assert_eq!(
            keymap.press(control, Context::Reader),
            Press::Action(Action::JumpBack)
        );
    }

    #[test]
    fn rebinding_replaces_and_explains() {
        let mut keymap = Keymap::default();
        keymap.rebind("next-hit", &["x".to_owned()]).unwrap();
        assert_eq!(press(&mut keymap, 'n'), Press::Unbound);
        assert_eq!(press(&mut keymap, 'x'), Press::Action(Action::NextHit));
        assert!(
            keymap
                .rebind("nxt-hit", &[])
                .unwrap_err()
                .contains("nxt-hit")
        );
        assert!(
            keymap
                .rebind("next-hit", &["ctrl+".to_owned()])
                .unwrap_err()
                .contains("ctrl+")
        );
    }
}
