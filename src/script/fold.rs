//! Search folding: one spelling for all ways to write the same word, with a map back to the source.
//!
//! Folding unifies alef, yeh, kaf, heh and hamza seats, drops marks, tatweel, joiners and
//! directional controls, turns any decimal digit into ASCII and lower-cases Latin letters.
//! It never joins or splits words, and never changes the order of letters.

use unicode_normalization::char::is_combining_mark;

/// A folded text and, for each of its characters, the source bytes it came from.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text`, the byte of the source where its character starts; one entry more for the end.
    starts: Vec<u32>,
    /// For each byte of `text`, the source byte after its character and the marks that follow it.
    ends: Vec<u32>,
}

impl Folded {
    /// The source bytes of a range of folded bytes: from the first character to the last one's marks.
    pub fn source_range(&self, folded: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let start = self.starts.get(folded.start).copied().unwrap_or_default();
        let end = folded
            .end
            .checked_sub(1)
            .and_then(|last| self.ends.get(last).copied())
            .unwrap_or(start);
        start as usize..end.max(start) as usize
    }
}

/// Folds a text and keeps the way back.
pub fn fold(source: &str) -> Folded {
    let mut folded = Folded {
        text: String::with_capacity(source.len()),
        ..Folded::default()
    };
    for (start, character) in source.char_indices() {
        let end = u32::try_from(start + character.len_utf8()).unwrap_or(u32::MAX);
        let Some(plain) = fold_char(character) else {
            if let Some(&last) = folded.ends.last() {
                for entry in folded
                    .ends
                    .iter_mut()
                    .rev()
                    .take_while(|entry| **entry == last)
                {
                    *entry = end;
                }
            }
            continue;
        };
        folded.text.push(plain);
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        folded.starts.resize(folded.text.len(), start);
        folded.ends.resize(folded.text.len(), end);
    }
    folded
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
    fn maps_back_with_marks() {
        let source = "قالَ مُحمَّدٌ";
        let folded = fold(source);
        let at = folded.text.find("محمد").unwrap();
        let range = folded.source_range(at..at + "محمد".len());
        assert_eq!(source.get(range), Some("مُحمَّدٌ"));
    }
}
