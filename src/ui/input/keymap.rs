//! Keys → actions: the default table, changed by the user's configuration, looked up key by key.
//!
//! A sequence such as `g g` waits for its next key; a key that fits nothing ends it.

use std::collections::HashMap;

use crossterm::event::{KeyCode, KeyEvent};

use super::action::{ACTIONS, Action, ActionRow, Context};
use super::key::{self, Key};
use super::key_fault::{KeyFault, KeysOf, collision, unknown, unreadable};
use crate::i18n::Sentence;

/// What a key led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Press {
    /// An action.
    Action(Action),
    /// The beginning of a sequence.
    Pending,
    /// The end of a sequence that means nothing; its keys, for display.
    NoSuch(String),
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
                let sequence = key::read_sequence(keys).expect("a test reads every default key");
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
    /// The default keys with those of some actions replaced, by name.
    ///
    /// # Errors
    /// The first action that does not exist, whose keys cannot be read, or whose keys do what an action
    /// named before it or an unchanged one needs them for.
    pub(crate) fn changed<'a>(
        changes: impl IntoIterator<Item = (&'a str, &'a [String])>,
    ) -> Result<Self, KeyFault> {
        let mut own: Vec<Bound> = Vec::new();
        for (name, keys) in changes {
            let fault = |reason| KeyFault {
                action: name.to_owned(),
                reason,
            };
            let bound = bound(name, keys).map_err(fault)?;
            own.push(bound);
        }
        let named = |row: &ActionRow| own.iter().any(|(other, _)| other.action == row.action);
        let kept = ACTIONS.iter().filter(|row| !named(row));
        let mut all: Vec<Bound> = kept.map(default_keys).collect();
        for bound in own {
            check(&bound, &all).map_err(|reason| KeyFault {
                action: bound.0.name.to_owned(),
                reason,
            })?;
            all.push(bound);
        }
        let bindings = all.into_iter().flat_map(|(row, sequences)| {
            let binding = move |sequence| ((row.context, sequence), row.action);
            sequences.into_iter().map(binding)
        });
        Ok(Self {
            bindings: bindings.collect(),
            typed: Vec::new(),
        })
    }

    /// Takes one key typed while a pane of `context` has the focus.
    pub(crate) fn press(&mut self, event: KeyEvent, context: Context) -> Press {
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
        let typed = std::mem::take(&mut self.typed);
        if typed.len() == 1 || event.code == KeyCode::Esc {
            Press::Unbound
        } else {
            Press::NoSuch(key::label(&typed))
        }
    }

    /// The keys of an unfinished sequence, for display.
    pub(crate) fn pending(&self) -> String {
        key::label(&self.typed)
    }

    /// What may follow the keys typed so far while a pane of `context` has the focus: the keys left to
    /// type, for display, and what they do; in the order of the table of actions.
    pub(crate) fn continuations(&self, context: Context) -> Vec<(String, &'static ActionRow)> {
        let rest = |row: &'static ActionRow| {
            let bound = self.bindings.iter();
            let bound = bound.filter(move |((bound, _), action)| {
                *bound == row.context && **action == row.action
            });
            let rest = bound.filter_map(|((_, keys), _)| keys.strip_prefix(&*self.typed));
            let mut labels: Vec<String> = rest.map(key::label).collect();
            labels.sort_unstable();
            labels.into_iter().map(move |label| (label, row))
        };
        let heard = |row: &&ActionRow| row.context == context || row.context == Context::Global;
        ACTIONS.iter().filter(heard).flat_map(rest).collect()
    }

    /// The keys bound to an action, for the help and the hints, in a stable order with the
    /// default keys first.
    pub fn keys_of(&self, action: Action) -> Vec<String> {
        let defaults = ACTIONS.iter().find(|row| row.action == action);
        let defaults = defaults.map_or_else(Vec::new, |row| default_keys(row).1);
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
        bound.sort_by_key(|sequence| (place(sequence), key::label(sequence)));
        bound
            .into_iter()
            .map(|sequence| key::label(sequence))
            .collect()
    }
}

/// An action and all keys it is bound to.
type Bound = (&'static ActionRow, Vec<Vec<Key>>);

fn default_keys(row: &'static ActionRow) -> Bound {
    let sequences = row.keys.iter().filter_map(|keys| key::read_sequence(keys));
    (row, sequences.collect())
}

fn bound(name: &str, keys: &[String]) -> Result<Bound, Sentence> {
    let row = ACTIONS
        .iter()
        .find(|row| row.name == name)
        .ok_or_else(|| unknown(name))?;
    if keys.is_empty() && row.action == Action::Interrupt {
        return Err(Sentence::new("keys-way-out").with("action", name));
    }
    let read = |keys: &String| key::read_sequence(keys).ok_or_else(|| unreadable(keys, name));
    Ok((row, keys.iter().map(read).collect::<Result<_, _>>()?))
}

/// Whether the keys of an action leave all others and each other in reach. The same key in a pane and
/// everywhere is fine: the pane's wins.
fn check((row, sequences): &Bound, others: &[Bound]) -> Result<(), Sentence> {
    for sequence in sequences {
        let rest = others.iter().map(|(other, bound)| (*other, bound));
        for (other, bound) in rest.chain([(*row, sequences)]) {
            let same_place = other.context == row.context;
            let meet =
                same_place || other.context == Context::Global || row.context == Context::Global;
            let clash = bound.iter().find(|keys| {
                let same = *keys == sequence;
                let hides = keys.starts_with(sequence) || sequence.starts_with(keys);
                meet && hides && (!same || same_place && other.action != row.action)
            });
            if let Some(keys) = clash {
                let own = KeysOf {
                    action: row.name,
                    keys: sequence,
                };
                let taken = KeysOf {
                    action: other.name,
                    keys,
                };
                return Err(collision(&own, &taken));
            }
        }
    }
    Ok(())
}

/// The event a terminal sends for a key as the configuration writes it (`n`, `ctrl+o`, `enter`).
pub fn parse_event(key: &str) -> Option<KeyEvent> {
    key::read(key).map(Key::event)
}

#[cfg(test)]
mod tests {
    use crate::i18n::{InterfaceLanguage, Messages};
    use crossterm::event::KeyModifiers;

    use super::super::key::read_sequence;
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
                let sequence = read_sequence(keys);
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
                .flat_map(|row| row.keys.iter().map(move |keys| (row, read_sequence(keys))))
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
        assert_eq!(press(&mut keymap, 'x'), Press::NoSuch("gx".to_owned()));
        assert_eq!(press(&mut keymap, 'g'), Press::Pending);
        let escape = KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE);
        assert_eq!(keymap.press(escape, Context::Reader), Press::Unbound);
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

    /// Actions, and the keys given to each.
    type Changes<'a> = &'a [(&'a str, &'a [&'a str])];

    fn changed(changes: Changes<'_>) -> Result<Keymap, String> {
        let own = |keys: &[&str]| keys.iter().map(|&key| key.to_owned()).collect();
        let changes: Vec<(&str, Vec<String>)> = changes
            .iter()
            .map(|(name, keys)| (*name, own(keys)))
            .collect();
        let changes = changes.iter().map(|(name, keys)| (*name, keys.as_slice()));
        Keymap::changed(changes).map_err(|fault| {
            let messages = Messages::new(InterfaceLanguage::English);
            let plain = |word: &str| word.escape_debug().to_string();
            let reason = messages.plain(&fault.reason, &plain);
            format!("{}: {reason}", fault.action)
        })
    }

    #[test]
    fn changed_keys_replace_the_default_ones() {
        let mut keymap = changed(&[("next-hit", &["x"])]).unwrap();
        assert_eq!(press(&mut keymap, 'n'), Press::Unbound);
        assert_eq!(press(&mut keymap, 'x'), Press::Action(Action::NextHit));
        let mut keymap = changed(&[("next-hit", &["N"]), ("previous-hit", &["n"])]).unwrap();
        assert_eq!(press(&mut keymap, 'n'), Press::Action(Action::PreviousHit));
        let mut keymap = changed(&[("next-mention", &["n"])]).unwrap();
        assert_eq!(press(&mut keymap, 'n'), Press::Action(Action::NextMention));
        assert!(changed(&[("quit", &[]), ("back", &[])]).is_ok());
    }

    #[test]
    fn keys_that_take_others_out_of_reach_are_refused() {
        let rows: [(Changes<'_>, &str); 8] = [
            (
                &[("next-hit", &["n", "N"])],
                "next-hit: \"N\" of \"next-hit\" is also \"N\" of \"previous-hit\"; give one of them another key",
            ),
            (
                &[("copy-path", &["y"])],
                "copy-path: \"y\" of \"copy-path\" is the beginning of \"yy\" of \"copy-paragraph\"",
            ),
            (
                &[("quit", &["q q"])],
                "quit: \"qq\" of \"quit\" begins with \"q\" of \"back\"",
            ),
            (
                &[("exclude", &["y"])],
                "exclude: \"y\" of \"exclude\" is the beginning of",
            ),
            (
                &[("zoom", &["x"]), ("card", &["x"])],
                "card: \"x\" of \"card\" is also \"x\" of \"zoom\"",
            ),
            (
                &[("zoom", &["x", "x x"])],
                "zoom: \"x\" of \"zoom\" is the beginning",
            ),
            (
                &[("interrupt", &[])],
                "interrupt: \"interrupt\" needs a key",
            ),
            (
                &[("nxt-hit", &[])],
                "nxt-hit: there is no action \"nxt-hit\"; did you mean \"next-hit\"?",
            ),
        ];
        for (changes, expect) in rows {
            let fault = changed(changes).unwrap_err();
            assert!(fault.starts_with(expect), "{fault}");
        }
        assert!(
            changed(&[("next-hit", &["ctrl+"])])
                .unwrap_err()
                .contains("ctrl+")
        );
    }
}
