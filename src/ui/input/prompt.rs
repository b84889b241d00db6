//! A line to type in: logical text, a caret between grapheme clusters.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use super::keyboard::written;
use crate::library::QueryError;

/// The longest line that can be typed or pasted, in bytes.
const LONGEST: usize = 1_000;

/// What the line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Search the text.
    Search,
    /// Change the filter.
    Filter,
    /// Narrow the list of actors.
    Narrow,
}

/// What a key did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Typed {
    /// The line or the caret changed, or nothing did.
    Going,
    /// Enter.
    Done,
    /// Esc.
    Cancelled,
}

/// The line being typed.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// What it is for.
    pub(crate) purpose: Purpose,
    /// The text, in logical order.
    pub text: String,
    /// The byte before which the next character goes.
    pub(crate) caret: usize,
    /// Why the line was refused.
    pub(crate) error: Option<QueryError>,
}

impl Prompt {
    /// A prompt that starts with `text`, the caret after it.
    pub(crate) fn new(purpose: Purpose, text: impl Into<String>) -> Self {
        let text = text.into();
        Self {
            purpose,
            caret: text.len(),
            text,
            error: None,
        }
    }

    /// Takes one key. Left and Right are physical in a line of one direction: `rtl` says which.
    pub(crate) fn press(&mut self, key: KeyEvent, rtl: bool) -> Typed {
        self.error = None;
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Enter => return Typed::Done,
            KeyCode::Esc => return Typed::Cancelled,
            KeyCode::Char('c' | 'g') if control => return Typed::Cancelled,
            KeyCode::Char('u') if control => self.replace(0..self.caret, ""),
            KeyCode::Char('w') if control => self.replace(self.word_start()..self.caret, ""),
            KeyCode::Char('a') if control => self.caret = 0,
            KeyCode::Char('e') if control => self.caret = self.text.len(),
            KeyCode::Char(character) if !control && !character.is_control() => {
                self.insert(&written(character).collect::<String>());
            }
            KeyCode::Backspace => {
                let start = self.before();
                self.replace(start..self.caret, "");
            }
            KeyCode::Delete => {
                let end = self.after();
                self.replace(self.caret..end, "");
            }
            KeyCode::Home => self.caret = 0,
            KeyCode::End => self.caret = self.text.len(),
            KeyCode::Left => self.caret = if rtl { self.after() } else { self.before() },
            KeyCode::Right => self.caret = if rtl { self.before() } else { self.after() },
            _ => {}
        }
        Typed::Going
    }

    /// Inserts typed or pasted text at the caret; line ends become spaces, other controls are dropped.
    pub(crate) fn insert(&mut self, text: &str) {
        let room = LONGEST.saturating_sub(self.text.len());
        let mut clean = String::new();
        for character in text
            .chars()
            .map(|c| if c.is_whitespace() { ' ' } else { c })
        {
            if clean.len() + character.len_utf8() > room {
                break;
            }
            if !character.is_control() {
                clean.push(character);
            }
        }
        self.replace(self.caret..self.caret, &clean);
    }

    fn replace(&mut self, range: std::ops::Range<usize>, with: &str) {
        self.caret = range.start + with.len();
        self.text.replace_range(range, with);
    }

    fn before(&self) -> usize {
        let mut cursor = GraphemeCursor::new(self.caret, self.text.len(), true);
        cursor
            .prev_boundary(&self.text, 0)
            .ok()
            .flatten()
            .unwrap_or(0)
    }

    fn after(&self) -> usize {
        let mut cursor = GraphemeCursor::new(self.caret, self.text.len(), true);
        cursor
            .next_boundary(&self.text, 0)
            .ok()
            .flatten()
            .unwrap_or(self.text.len())
    }

    fn word_start(&self) -> usize {
        let before = self.text.get(..self.caret).unwrap_or_default().trim_end();
        before
            .split_word_bound_indices()
            .next_back()
            .map_or(0, |(start, _)| start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &[KeyEvent]) -> (String, usize) {
        let mut prompt = Prompt::new(Purpose::Search, "");
        for key in keys {
            prompt.press(*key, false);
        }
        (prompt.text, prompt.caret)
    }

    fn key(code: KeyCode) -> KeyEvent {
        KeyEvent::new(code, KeyModifiers::NONE)
    }

    #[test]
    fn edits_by_grapheme_cluster() {
        let mut keys: Vec<KeyEvent> = "ab e\u{301}"
            .chars()
            .map(|c| key(KeyCode::Char(c)))
            .collect();
        assert_eq!(typed(&keys), ("ab e\u{301}".to_owned(), 6));
        keys.push(key(KeyCode::Backspace));
        assert_eq!(typed(&keys), ("ab ".to_owned(), 3));
        keys.push(KeyEvent::new(KeyCode::Char('w'), KeyModifiers::CONTROL));
        assert_eq!(typed(&keys), (String::new(), 0));
    }

    #[test]
    fn the_lam_alef_key_writes_two_letters() {
        let keys = [
            key(KeyCode::Char('\u{643}')),
            key(KeyCode::Char('\u{fefb}')),
        ];
        assert_eq!(typed(&keys), ("\u{643}\u{644}\u{627}".to_owned(), 6));
    }

    #[test]
    fn pasted_controls_and_line_ends_are_harmless() {
        let mut prompt = Prompt::new(Purpose::Search, "x");
        prompt.insert("a\nb\u{1b}[2J\u{9b}c");
        assert_eq!(prompt.text, "xa b[2Jc");
        prompt.insert(&"y".repeat(5_000));
        assert_eq!(prompt.text.len(), LONGEST);
    }
}
