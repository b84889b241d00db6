//! Search folding: one spelling for all ways to write the same word, with a map back to the source.
//!
//! Folding unifies alef, yeh, kaf, heh and hamza seats, drops marks, tatweel, joiners and
//! directional controls, turns any decimal digit into ASCII and lower-cases Latin letters.
//! It never joins or splits words, and never changes the order of letters.

use unicode_normalization::char::is_combining_mark;

/// A folded text and the way back to its source.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// Where the distance to the source changes: a folded byte and the source byte its character
    /// came from. Up to the next entry both run side by side. Sorted.
    steps: Vec<(u32, u32)>,
    /// The length of the source in bytes.
    source: u32,
}

impl Folded {
    /// The source bytes of a range of folded bytes, both ends on character boundaries: from the first
    /// character to the last one's marks.
    pub(crate) fn source_range(&self, folded: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let start = self.source_of(folded.start);
        let end = if folded.end > folded.start {
            self.source_of(folded.end)
        } else {
            start
        };
        start..end.max(start)
    }

    /// The source byte of the character at a folded byte. What folding drops stands before the next
    /// character, so a character ends where the next one starts.
    fn source_of(&self, folded: usize) -> usize {
        if folded >= self.text.len() {
            return self.source as usize;
        }
        let after = self.steps.partition_point(|step| step.0 as usize <= folded);
        let step = after.checked_sub(1).and_then(|last| self.steps.get(last));
        let (at, source) = step.copied().unwrap_or_default();
        source as usize + (folded - at as usize)
    }
}

/// Folds a text and keeps the way back.
pub fn fold(source: &str) -> Folded {
    let small = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
    let mut text = String::with_capacity(source.len());
    let mut steps = Vec::new();
    // Source bytes from `same` up to the character at hand fold to themselves and wait to be copied.
    let mut same = 0;
    let mut distance = 0;
    for (start, character) in source.char_indices() {
        let plain = fold_char(character);
        if plain == Some(character) {
            if start == same && start.wrapping_sub(text.len()) != distance {
                distance = start.wrapping_sub(text.len());
                steps.push((small(text.len()), small(start)));
            }
            continue;
        }
        text.push_str(source.get(same..start).unwrap_or_default());
        same = start + character.len_utf8();
        let Some(plain) = plain else { continue };
        if start.wrapping_sub(text.len()) != distance {
            distance = start.wrapping_sub(text.len());
            steps.push((small(text.len()), small(start)));
        }
        text.push(plain);
    }
    text.push_str(source.get(same..).unwrap_or_default());
    Folded {
        text,
        steps,
        source: small(source.len()),
    }
}

/// Folds a text without the map.
pub fn fold_str(source: &str) -> String {
    source.chars().filter_map(fold_char).collect()
}

/// Folds one character; `None` when folding drops it.
pub fn fold_char(character: char) -> Option<char> {
    Some(match character {
        // ASCII and the plain letters of Arabic, which most texts are made of, need no table.
        ' '..='@'
        | '['..='~'
        | '\n'
        | '\t'
        | '\u{621}'
        | '\u{627}'
        | '\u{628}'
        | '\u{62A}'..='\u{63A}'
        | '\u{641}'..='\u{648}'
        | '\u{64A}' => character,
        'A'..='Z' => character.to_ascii_lowercase(),
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' => 'ا',
        'ى' | 'ی' | 'ئ' | 'ې' => 'ي',
        'ؤ' => 'و',
        'ة' | 'ۀ' | 'ہ' | 'ۂ' | 'ۃ' | 'ھ' | 'ە' => 'ه',
        'ک' | 'ڪ' => 'ك',
        '\u{660}'..='\u{669}' => digit(character, '\u{660}'),
        '\u{6F0}'..='\u{6F9}' => digit(character, '\u{6F0}'),
        '\u{640}'
        | '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{61C}'
        | '\u{FEFF}' => return None,
        _ if is_combining_mark(character) => return None,
        _ => character.to_lowercase().next().unwrap_or(character),
    })
}

fn digit(character: char, zero: char) -> char {
    let value = u32::from(character) - u32::from(zero);
    char::from_digit(value, 10).unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_spellings_to_one() {
        let rows = [
            ("الأُمَّة", "الامه"),
            ("إيران", "ايران"),
            ("مصطفى", "مصطفي"),
            ("كـــتاب", "كتاب"),
            ("٢٠٢٢ ۱۴۰۰", "2022 1400"),
            ("NATO", "nato"),
            ("تهران‌ها", "تهرانها"),
        ];
        for (source, expect) in rows {
            assert_eq!(fold_str(source), expect, "{source}");
        }
    }

    #[test]
    fn maps_every_character_back_to_itself_and_its_marks() {
        let sources = [
            "",
            "\u{64E}قالَ مُحمَّدٌ",
            "ﻻ İstanbul Ⱥ ﷺ ١٢٣",
            "كـــتاب\u{200F}",
            "\u{200F}\u{200F}",
        ];
        for source in sources {
            let folded = fold(source);
            let mut kept = source
                .char_indices()
                .filter(|(_, character)| fold_char(*character).is_some())
                .map(|(start, _)| start)
                .peekable();
            for (at, character) in folded.text.char_indices() {
                let start = kept.next().expect("as many characters");
                let end = kept.peek().copied().unwrap_or(source.len());
                let range = folded.source_range(at..at + character.len_utf8());
                assert_eq!(range, start..end, "{source} at {at}");
            }
            assert_eq!(kept.next(), None, "{source}");
            assert_eq!(folded.text, fold_str(source));
        }
    }

    #[test]
    fn maps_back_with_marks() {
        let source = "قالَ مُحمَّدٌ";
        let folded = fold(source);
        let at = folded.text.find("محمد").unwrap();
        let range = folded.source_range(at..at + "محمد".len());
        assert_eq!(source.get(range), Some("مُحمَّدٌ"));
    }
}
