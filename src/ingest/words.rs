//! The words of one line in folded form, for comparing with phrases.
//!
//! A word ends at white space, at punctuation and where Latin letters meet others
//! (`iconدقائق` is two words). Lines longer than [`MAX_WORDS`] are not worth comparing.

use crate::model::Span;
use crate::script::fold_char;

/// Lines with more words than this are sentences; their words are not listed further.
pub(super) const MAX_WORDS: usize = 64;

/// One word of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// The folded form.
    pub(crate) folded: String,
    /// Its place in the article's text.
    pub span: Span,
}

impl Word {
    /// Whether it is made of digits.
    pub(super) fn is_number(&self) -> bool {
        self.folded.bytes().all(|byte| byte.is_ascii_digit())
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Latin,
    Letter,
    Digit,
    Inside,
    Between,
}

/// The first [`MAX_WORDS`] words of `line`, which starts at byte `offset` of the article's text.
pub(super) fn words_of(line: &str, offset: usize) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut current: Option<(Class, Word)> = None;
    for (at, character) in line.char_indices() {
        let class = class_of(character);
        let end = offset + at + character.len_utf8();
        if class == Class::Inside {
            if let Some((_, word)) = &mut current {
                word.span = Span::new(word.span.start as usize, end);
            }
            continue;
        }
        if current.as_ref().is_some_and(|(kind, _)| *kind != class) {
            words.extend(current.take().map(|(_, word)| word));
            if words.len() >= MAX_WORDS {
                return words;
            }
        }
        if class == Class::Between {
            continue;
        }
        let (_, word) = current.get_or_insert_with(|| {
            let span = Span::new(offset + at, end);
            let folded = String::new();
            (class, Word { folded, span })
        });
        word.span = Span::new(word.span.start as usize, end);
        word.folded.extend(fold_char(character));
    }
    words.extend(current.map(|(_, word)| word));
    words
}

/// The last character boundary of `text` at or before byte `end`.
pub(super) fn floor_boundary(text: &str, end: usize) -> usize {
    (0..=end.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

/// Whether the character is a letter or a digit.
pub(super) fn is_word_character(character: char) -> bool {
    is_common_letter(character) || character.is_alphanumeric()
}

/// The plain letters of Arabic, Persian, Urdu and Hebrew, without a look into a table.
fn is_common_letter(character: char) -> bool {
    matches!(
        character,
        '\u{5D0}'..='\u{5EA}' | '\u{620}'..='\u{63F}' | '\u{641}'..='\u{64A}' | '\u{671}'..='\u{6D3}'
    )
}

fn class_of(character: char) -> Class {
    match character {
        'a'..='z' | 'A'..='Z' => Class::Latin,
        '0'..='9' => Class::Digit,
        _ if is_common_letter(character) => Class::Letter,
        '\0'..='\u{7F}' => Class::Between,
        '\u{640}' | '\u{200B}'..='\u{200F}' | '\u{61C}' => Class::Inside,
        _ if fold_char(character).is_none() => Class::Inside,
        _ if character.is_numeric() => Class::Digit,
        _ if character.is_alphabetic() && character < '\u{530}' => Class::Latin,
        _ if character.is_alphabetic() => Class::Letter,
        _ => Class::Between,
    }
}
