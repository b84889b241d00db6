//! Commands typed on an Arabic, Persian, Hebrew or Urdu keyboard layout → the physical key.
//!
//! A terminal reports characters, not keys: with an Arabic layout active the key `j` arrives as
//! teh. This turns such a character back into the key of a US keyboard, so that nobody has to
//! switch layouts to press a command key. ASCII always means itself: where a layout types another
//! ASCII character (`q` is `/` in Hebrew), the key cannot be told from the real one.
//! It is for commands only, never for text input; [`written`] is for that.

use std::collections::HashMap;
use std::sync::LazyLock;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use unicode_normalization::UnicodeNormalization;

/// Which layout the characters are read by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum KeyboardLayout {
    /// By the locale, corrected by every character that only another layout can type.
    #[default]
    Auto,
    /// xkb `ara`.
    Arabic,
    /// xkb `ir`.
    Persian,
    /// xkb `il`.
    Hebrew,
    /// xkb `pk(urd-phonetic)`.
    Urdu,
    /// No translation.
    None,
}

impl KeyboardLayout {
    /// The names used in the configuration, in the order they are offered.
    pub(crate) const NAMES: [(&'static str, KeyboardLayout); 6] = [
        ("auto", KeyboardLayout::Auto),
        ("ara", KeyboardLayout::Arabic),
        ("fa", KeyboardLayout::Persian),
        ("he", KeyboardLayout::Hebrew),
        ("ur", KeyboardLayout::Urdu),
        ("none", KeyboardLayout::None),
    ];

    /// The layout of that name, one of [`KeyboardLayout::NAMES`].
    #[cfg(test)]
    pub(crate) fn from_name(name: &str) -> Option<KeyboardLayout> {
        let mut names = KeyboardLayout::NAMES.iter();
        names.find(|row| row.0 == name).map(|row| row.1)
    }
}

/// Typed character → physical key, one table per layout, in the order in which a character that
/// several layouts type is taken to speak for a layout.
static TABLES: LazyLock<[(KeyboardLayout, HashMap<char, char>); 4]> = LazyLock::new(|| {
    let source = include_str!("../../../assets/keyboards.toml");
    let mut tables: HashMap<String, HashMap<char, char>> =
        toml::from_str(source).expect("the embedded table is well-formed, a test reads it");
    [
        (KeyboardLayout::Arabic, "arabic"),
        (KeyboardLayout::Persian, "persian"),
        (KeyboardLayout::Urdu, "urdu"),
        (KeyboardLayout::Hebrew, "hebrew"),
    ]
    .map(|(layout, name)| {
        let keys = tables.remove(name).unwrap_or_default();
        let inverse = keys.into_iter().map(|(key, typed)| (typed, key)).collect();
        (layout, inverse)
    })
});

/// The translation, with what it has learnt of the layout in use.
#[derive(Clone, Debug)]
pub(crate) struct Keyboard {
    choice: KeyboardLayout,
    /// The layout taken to be in use when the choice is `Auto`.
    guess: KeyboardLayout,
}

impl Keyboard {
    /// A keyboard; `locale` is the value of `LC_ALL` or `LANG` (e.g. `fa_IR.UTF-8`), the first
    /// guess of [`KeyboardLayout::Auto`].
    pub(crate) fn new(choice: KeyboardLayout, locale: Option<&str>) -> Keyboard {
        let language = locale.and_then(|locale| locale.split(['_', '.', '@', '-']).next());
        let guess = match language {
            Some("fa") => KeyboardLayout::Persian,
            Some("he" | "iw") => KeyboardLayout::Hebrew,
            Some("ur") => KeyboardLayout::Urdu,
            _ => KeyboardLayout::Arabic,
        };
        Keyboard { choice, guess }
    }

    /// The key that was pressed: a character of the layout becomes the ASCII character of its key
    /// (with Shift if that is an upper-case letter), any other key stays as it is.
    pub(crate) fn physical(&mut self, key: KeyEvent) -> KeyEvent {
        let KeyCode::Char(typed) = key.code else {
            return key;
        };
        if typed.is_ascii() || self.choice == KeyboardLayout::None {
            return key;
        }
        self.learn(key);
        let Some(physical) = digit(typed).or_else(|| self.key_of(typed)) else {
            return key;
        };
        let mut modifiers = key.modifiers;
        modifiers.set(KeyModifiers::SHIFT, physical.is_ascii_uppercase());
        KeyEvent {
            code: KeyCode::Char(physical),
            modifiers,
            ..key
        }
    }

    /// Learns from a key, pressed as a command or into a text field: if the layout taken to be in
    /// use cannot type its character, the first one that can is taken from now on.
    pub(crate) fn learn(&mut self, key: KeyEvent) {
        let KeyCode::Char(typed) = key.code else {
            return;
        };
        if self.choice != KeyboardLayout::Auto || typed.is_ascii() {
            return;
        }
        let able_to_type = |row: &(KeyboardLayout, HashMap<char, char>)| row.1.contains_key(&typed);
        let mut able = TABLES
            .iter()
            .filter(|row| able_to_type(row))
            .map(|row| row.0);
        let first = able.clone().next();
        if !able.any(|layout| layout == self.guess) {
            self.guess = first.unwrap_or(self.guess);
        }
    }

    fn key_of(&self, typed: char) -> Option<char> {
        let layout = match self.choice {
            KeyboardLayout::Auto => self.guess,
            fixed => fixed,
        };
        let table = TABLES.iter().find(|row| row.0 == layout)?;
        table.1.get(&typed).copied()
    }
}

/// The ASCII digit of an Arabic-Indic one, which some variants of the layouts type.
fn digit(typed: char) -> Option<char> {
    let value = match typed {
        '\u{0660}'..='\u{0669}' => u32::from(typed) - 0x0660,
        '\u{06f0}'..='\u{06f9}' => u32::from(typed) - 0x06f0,
        _ => return None,
    };
    char::from_digit(value, 10)
}

/// The letters that a key writes into a text field: the lam-alef key is two letters, though it
/// arrives as one ligature character.
pub(crate) fn written(typed: char) -> impl Iterator<Item = char> {
    let ligature = matches!(typed, '\u{fef5}'..='\u{fefc}');
    let decomposed = ligature.then(|| typed.nfkc());
    let plain = (!ligature).then_some(typed);
    decomposed.into_iter().flatten().chain(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(keyboard: &mut Keyboard, typed: char) -> String {
        let key = keyboard.physical(KeyCode::Char(typed).into());
        key.code.to_string()
    }

    #[test]
    fn every_key_of_every_layout_is_found() {
        for (layout, table) in TABLES.iter() {
            assert!(table.len() > 25, "{layout:?} has {} keys", table.len());
            for (&typed, &physical) in table {
                assert!(physical.is_ascii() && !typed.is_ascii());
                let mut keyboard = Keyboard::new(*layout, None);
                let key = keyboard.physical(KeyCode::Char(typed).into());
                assert_eq!(key.code, KeyCode::Char(physical), "{layout:?} {typed:?}");
                let shifted = key.modifiers.contains(KeyModifiers::SHIFT);
                assert_eq!(shifted, physical.is_ascii_uppercase());
            }
        }
    }

    #[test]
    fn rows_of_typed_characters() {
        let rows = include_str!("../../../tests/data/keyboards.tsv");
        let mut count = 0;
        for row in rows.lines().filter(|row| !row.starts_with('#')) {
            let fields: Vec<&str> = row.split('\t').collect();
            let &[name, locale, typed, expected] = fields.as_slice() else {
                panic!("a row of four fields: {row:?}");
            };
            let layout = KeyboardLayout::from_name(name).expect("a layout's name");
            let mut keyboard = Keyboard::new(layout, Some(locale));
            let pressed: Vec<String> = typed
                .split(' ')
                .map(|code| u32::from_str_radix(code, 16).expect("a code point"))
                .map(|code| char::from_u32(code).expect("a character"))
                .map(|typed| press(&mut keyboard, typed))
                .collect();
            assert_eq!(pressed.join(" "), expected, "{row}");
            count += 1;
        }
        assert!(count > 10);
    }

    #[test]
    fn modifiers_and_other_keys_stay() {
        let mut keyboard = Keyboard::new(KeyboardLayout::Arabic, None);
        let control = KeyEvent::new(KeyCode::Char('\u{639}'), KeyModifiers::CONTROL);
        let expected = KeyEvent::new(KeyCode::Char('u'), KeyModifiers::CONTROL);
        assert_eq!(keyboard.physical(control), expected);
        let enter = KeyEvent::from(KeyCode::Enter);
        assert_eq!(keyboard.physical(enter), enter);
    }

    #[test]
    fn lam_alef_keys_write_two_letters() {
        let rows = [
            ('\u{fefb}', "\u{644}\u{627}"),
            ('\u{fef7}', "\u{644}\u{623}"),
            ('\u{fef9}', "\u{644}\u{625}"),
            ('\u{fef5}', "\u{644}\u{622}"),
            ('\u{628}', "\u{628}"),
            ('a', "a"),
        ];
        for (typed, expected) in rows {
            assert_eq!(written(typed).collect::<String>(), expected);
        }
    }
}
