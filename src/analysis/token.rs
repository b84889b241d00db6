//! Words of an article in folded form, with their places in the source.
//!
//! Takes any text, gives every word, number and punctuation mark in text order. It strips no
//! clitic and knows no lexicon.

use crate::model::Span;
use crate::script::{Folded, fold};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters of a right-to-left script.
    Word,
    /// Letters of any other script.
    Latin,
    /// Digits, of any script, with inner `.`, `,` or `٫` between digits.
    Number,
    /// One punctuation mark or symbol.
    Mark,
    /// One line end.
    LineEnd,
}

/// One token. `folded` points into [`Tokens::text`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is made of.
    pub kind: TokenKind,
    /// Its place in the source.
    pub span: Span,
    /// Its place in the folded text.
    pub(crate) folded: Span,
    /// Whether white space stands before it.
    pub(crate) spaced: bool,
}

/// All tokens of one text.
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    /// The folded text they point into.
    pub text: Folded,
    /// The tokens in text order.
    pub list: Vec<Token>,
}

impl Tokens {
    /// Splits `source` into tokens.
    pub fn of(source: &str) -> Self {
        let text = fold(source);
        let mut list = Vec::with_capacity(source.len() / 8);
        let mut spaced = true;
        let mut characters = text.text.char_indices().peekable();
        while let Some((start, character)) = characters.next() {
            if character.is_whitespace() && character != '\n' {
                spaced = true;
                continue;
            }
            let kind = kind_of(character);
            let mut end = start + character.len_utf8();
            if matches!(kind, TokenKind::Word | TokenKind::Latin | TokenKind::Number) {
                while let Some(&(at, next)) = characters.peek() {
                    let after = || {
                        let rest = text.text.get(at + next.len_utf8()..)?;
                        rest.chars().next()
                    };
                    let joins = kind_of(next) == kind || joins_inside(kind, next, after);
                    if !joins {
                        break;
                    }
                    end = at + next.len_utf8();
                    characters.next();
                }
            }
            let source = text.source_range(start..end);
            let span = Span::new(source.start, source.end);
            list.push(Token {
                kind,
                span,
                folded: Span::new(start, end),
                spaced,
            });
            spaced = kind == TokenKind::LineEnd;
        }
        Self { text, list }
    }

    /// The folded form of the token at `index`; empty past the end.
    pub(crate) fn folded(&self, index: usize) -> &str {
        self.list
            .get(index)
            .map_or("", |token| token.folded.of(&self.text.text))
    }
}

/// Whether `next`, followed by `after`, stays inside a token of `kind`: `1.5`, `1,000`, `U.S`, `O'Neil`.
fn joins_inside(kind: TokenKind, next: char, after: impl Fn() -> Option<char>) -> bool {
    let same_after = || after().is_some_and(|after| kind_of(after) == kind);
    match kind {
        TokenKind::Number => matches!(next, '.' | ',' | '٫' | '٬') && same_after(),
        TokenKind::Latin => matches!(next, '\'' | '’' | '&' | '.') && same_after(),
        _ => false,
    }
}

fn kind_of(character: char) -> TokenKind {
    match character {
        '\n' => TokenKind::LineEnd,
        '0'..='9' => TokenKind::Number,
        // Plain letters, most of a text, need no look at the character tables.
        '\u{620}'..='\u{63A}' | '\u{641}'..='\u{64A}' => TokenKind::Word,
        'a'..='z' | 'A'..='Z' => TokenKind::Latin,
        '\0'..='\x7F' => TokenKind::Mark,
        '\u{590}'..='\u{5FF}'
        | '\u{620}'..='\u{64A}'
        | '\u{66E}'..='\u{6D3}'
        | '\u{6D5}'
        | '\u{6EE}'..='\u{6EF}'
        | '\u{6FA}'..='\u{6FF}'
        | '\u{750}'..='\u{77F}'
        | '\u{8A0}'..='\u{8C9}'
        | '\u{FB50}'..='\u{FDFB}'
        | '\u{FE70}'..='\u{FEFC}'
            if character.is_alphabetic() =>
        {
            TokenKind::Word
        }
        _ if character.is_alphabetic() => TokenKind::Latin,
        _ => TokenKind::Mark,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, expect: &[&str]) {
        let tokens = Tokens::of(source);
        let found: Vec<&str> = tokens
            .list
            .iter()
            .map(|token| token.span.of(source))
            .collect();
        assert_eq!(found, expect, "{source}");
    }

    #[test]
    fn splits_words_numbers_and_marks() {
        check(
            "6 يناير/كانون الثاني",
            &["6", "يناير", "/", "كانون", "الثاني"],
        );
        check("2.7 مليون، 1,000", &["2.7", "مليون", "،", "1,000"]);
        check("iconدقائق", &["icon", "دقائق"]);
        check("قالَ:\nنعم.", &["قالَ", ":", "\n", "نعم", "."]);
        check("The Guardian’s", &["The", "Guardian’s"]);
        check("2022.", &["2022", "."]);
    }
}
