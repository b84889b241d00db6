//! Hostile strings made harmless for terminals and data files.

use std::fmt::Write;
use std::io;

use serde::Serialize;
use serde_json::ser::Formatter;

use crate::script::is_bidi_control;

/// A file name for people: control and directional characters are written as escapes.
pub(super) fn file_name(name: &str) -> String {
    let mut safe = String::with_capacity(name.len());
    for character in name.chars() {
        match character {
            '\n' => safe.push_str("\\n"),
            _ if is_hostile(character) => {
                let _ = write!(safe, "{}", character.escape_unicode());
            }
            _ => safe.push(character),
        }
    }
    safe
}

/// Words of an article for people, on one line, in logical order: white space is one blank,
/// control and directional characters are dropped.
pub(super) fn words(text: &str) -> String {
    let harmless: String = text
        .chars()
        .map(|character| {
            if character.is_whitespace() {
                ' '
            } else {
                character
            }
        })
        .filter(|character| !is_hostile(*character))
        .collect();
    harmless
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A value for a table of data: line ends and tabs stay, other control and directional characters
/// become U+FFFD, so that offsets into it still hold.
pub(super) fn cell(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '\n' | '\r' | '\t' => character,
            _ if is_hostile(character) => '\u{FFFD}',
            _ => character,
        })
        .collect()
}

/// Writes a value as one line of JSON. Control characters (C0, DEL, C1), line and paragraph
/// separators and directional characters are written as `\uXXXX`: what reads JSON gets them back,
/// a terminal never does.
///
/// # Errors
/// When the output cannot be written.
pub(super) fn write_json_line(
    mut output: impl io::Write,
    value: &impl Serialize,
) -> io::Result<()> {
    let mut serializer = serde_json::Serializer::with_formatter(&mut output, Harmless);
    value.serialize(&mut serializer)?;
    output.write_all(b"\n")
}

/// Compact JSON without hostile characters.
struct Harmless;

impl Formatter for Harmless {
    fn write_string_fragment<W>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()>
    where
        W: ?Sized + io::Write,
    {
        let mut rest = fragment;
        while let Some(at) = rest.find(is_hostile) {
            let (plain, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
            writer.write_all(plain.as_bytes())?;
            let mut characters = from.chars();
            for unit in characters
                .by_ref()
                .take(1)
                .collect::<String>()
                .encode_utf16()
            {
                write!(writer, "\\u{unit:04x}")?;
            }
            rest = characters.as_str();
        }
        writer.write_all(rest.as_bytes())
    }
}

/// Whether a terminal or a line reader could be disturbed by the character.
fn is_hostile(character: char) -> bool {
    character.is_control()
        || is_bidi_control(character)
        || matches!(character, '\u{2028}' | '\u{2029}' | '\u{FEFF}')
        || matches!(character, '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn json(text: &str) -> String {
        let mut line = Vec::new();
        write_json_line(&mut line, &text).unwrap();
        String::from_utf8(line).unwrap()
    }

    #[test]
    fn nothing_hostile_is_written() {
        let rows = [
            ("a\u{1b}[2J", "\"a\\u001b[2J\"\n"),
            ("\u{7f}\u{9b}", "\"\\u007f\\u009b\"\n"),
            ("x\u{202e}y", "\"x\\u202ey\"\n"),
            ("\u{2028}", "\"\\u2028\"\n"),
            ("\u{e0041}", "\"\\udb40\\udc41\"\n"),
            ("say \"\\\n", "\"say \\\"\\\\\\n\"\n"),
        ];
        for (text, expect) in rows {
            assert_eq!(json(text), expect);
        }
        assert_eq!(file_name("a\n\u{1b}\u{202e}b"), "a\\n\\u{1b}\\u{202e}b");
        assert_eq!(words(" a\n\n\u{1b}b\u{200f} c "), "a b c");
        assert_eq!(cell("a\n\u{1b}b"), "a\n\u{fffd}b");
    }

    proptest! {
        #[test]
        fn json_reads_back(text in any::<String>()) {
            let line = json(&text);
            prop_assert!(!line.trim_end_matches('\n').chars().any(is_hostile));
            prop_assert_eq!(serde_json::from_str::<String>(&line).unwrap(), text);
        }
    }
}
