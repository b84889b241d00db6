//! The tokens of an article with the meanings the lexicon gives them.
//!
//! A word is looked up as it stands first; only if it is unknown are proclitics taken off.

use super::adjectives::{Adjective, adjective};
use super::lexicon::{DateLexicon, lexicon};
use super::sense::{Certainty, Cue, Form, MonthName, Sense, Tag, Unit};
use crate::analysis::token::{TokenKind, Tokens};
use crate::model::{Article, Span};
use crate::script::Language;

/// The article with its proclitics.
const ARTICLES: [&str; 5] = ["ال", "وال", "بال", "لل", "لال"];

/// What the lexicon says about the token it starts at.
#[derive(Clone, Copy, Debug)]
struct Term {
    senses: &'static [Sense],
    /// Tokens after the first one that belong to it.
    extra: usize,
    /// Folded bytes of proclitics before it.
    clitics: usize,
}

/// Reads tokens by index; every question about an index past the end is answered with "no".
#[derive(Debug)]
pub(crate) struct TokenReader<'a> {
    source: &'a str,
    tokens: &'a Tokens,
    terms: Vec<Option<Term>>,
    /// The article's language.
    pub(crate) language: Language,
}

impl<'a> TokenReader<'a> {
    /// Looks up all tokens.
    pub(crate) fn new(article: &'a Article, tokens: &'a Tokens) -> Self {
        let lexicon = lexicon(article.language);
        let terms = (0..tokens.list.len())
            .map(|index| term(lexicon, tokens, index))
            .collect();
        Self {
            source: &article.text,
            tokens,
            terms,
            language: article.language,
        }
    }

    /// How many tokens there are.
    pub(crate) fn len(&self) -> usize {
        self.tokens.list.len()
    }

    /// The token's kind.
    pub(super) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.list.get(at).map(|token| token.kind)
    }

    /// The token's folded text; empty past the end.
    pub(crate) fn folded(&self, at: usize) -> &'a str {
        self.tokens.folded(at)
    }

    /// Whether nothing separates the token from the one before it.
    pub(crate) fn glued(&self, at: usize) -> bool {
        self.tokens.list.get(at).is_some_and(|token| !token.spaced)
    }

    /// The token after the word or phrase at `at`.
    pub(crate) fn after(&self, at: usize) -> usize {
        at + 1 + self.term(at).map_or(0, |term| term.extra)
    }

    /// The meanings of the word or phrase at `at`.
    pub(crate) fn senses(&self, at: usize) -> &'static [Sense] {
        self.term(at).map_or(&[], |term| term.senses)
    }

    /// The proclitics before the word at `at`, folded.
    pub(crate) fn clitics(&self, at: usize) -> &'a str {
        let length = self.term(at).map_or(0, |term| term.clitics);
        self.folded(at).get(..length).unwrap_or_default()
    }

    /// Whether the word at `at` has the tag.
    pub(crate) fn is(&self, at: usize, tag: Tag) -> bool {
        self.senses(at).contains(&Sense::Tag(tag))
    }

    /// Whether a word or phrase that ends right before `at` has the tag.
    pub(crate) fn is_before(&self, at: usize, tag: Tag) -> bool {
        (1..=4)
            .filter_map(|back| at.checked_sub(back))
            .any(|start| self.after(start) == at && self.is(start, tag))
    }

    /// The single punctuation mark at `at`.
    pub(crate) fn mark(&self, at: usize) -> Option<char> {
        (self.kind(at)? == TokenKind::Mark).then(|| self.folded(at).chars().next())?
    }

    /// Whether the mark at `at` is one of `marks`.
    pub(crate) fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        self.mark(at).is_some_and(|mark| marks.contains(&mark))
    }

    /// The whole number at `at`.
    pub(crate) fn integer(&self, at: usize) -> Option<u32> {
        (self.kind(at)? == TokenKind::Number)
            .then(|| self.folded(at).replace([',', '٬'], "").parse().ok())?
    }

    /// How many digits the number at `at` is written with.
    pub(crate) fn digits(&self, at: usize) -> usize {
        self.folded(at).len()
    }

    /// The first meaning that `pick` takes, of a word without proclitics.
    pub(crate) fn pick<T>(&self, at: usize, pick: impl Fn(&Sense) -> Option<T>) -> Option<T> {
        self.senses(at).iter().find_map(pick)
    }

    /// The month named at `at`, if the spelling allows it.
    pub(crate) fn month(&self, at: usize) -> Option<MonthName> {
        let month = self.month_in_any_spelling(at)?;
        if let Certainty::Exact(spelling) = month.certainty {
            let day_before = at
                .checked_sub(1)
                .is_some_and(|before| self.kind(before) == Some(TokenKind::Number));
            if !self.is_spelled(at, spelling) && !day_before {
                return None;
            }
        }
        Some(month)
    }

    /// The month named at `at`, where the words before it leave no doubt.
    pub(crate) fn month_in_any_spelling(&self, at: usize) -> Option<MonthName> {
        self.pick(at, |sense| match sense {
            Sense::Month(month) => Some(*month),
            _ => None,
        })
    }

    /// Whether the source spells the word at `at`, without proclitics, exactly so.
    pub(crate) fn is_spelled(&self, at: usize, spelling: &str) -> bool {
        self.source_span(at, at + 1).of(self.source) == spelling
    }

    /// The unit word at `at`.
    pub(super) fn unit(&self, at: usize) -> Option<(Unit, Form)> {
        self.pick(at, |sense| match sense {
            Sense::Unit(unit, form) => Some((*unit, *form)),
            _ => None,
        })
    }

    /// The cue at `at`.
    pub(crate) fn cue(&self, at: usize) -> Option<Cue> {
        self.pick(at, |sense| match sense {
            Sense::Cue(cue) => Some(*cue),
            _ => None,
        })
    }

    /// The weekday at `at`, with its article.
    pub(crate) fn weekday(&self, at: usize) -> Option<u8> {
        self.pick(at, |sense| match sense {
            Sense::Weekday(day) => Some(*day),
            _ => None,
        })
    }

    /// Whether the article stands at `at`, written apart from its number: "الـ24".
    pub(crate) fn is_article(&self, at: usize) -> bool {
        ARTICLES.contains(&self.folded(at))
            && (self.glued(at + 1) || self.kind(at + 1) == Some(TokenKind::Number))
    }

    /// Whether one of the few words before `at` announces an amount, with no other number between.
    pub(crate) fn amount_before(&self, at: usize, words: usize) -> bool {
        (at.saturating_sub(words)..at)
            .rev()
            .take_while(|&near| self.kind(near) != Some(TokenKind::Number))
            .any(|near| self.is(near, Tag::Amount))
    }

    /// The token after an optional word with the tag.
    pub(crate) fn skip(&self, at: usize, tag: Tag) -> usize {
        if self.is(at, tag) { self.after(at) } else { at }
    }

    /// What the word at `at` makes of the word of time before it.
    pub(crate) fn adjective(&self, at: usize) -> Option<Adjective> {
        adjective(self.folded(at))
    }

    /// The source range of the tokens from `start` up to `end`, without the first one's proclitics.
    pub(crate) fn source_span(&self, start: usize, end: usize) -> Span {
        let tokens = &self.tokens.list;
        let (Some(first), Some(last)) = (tokens.get(start), tokens.get(end.wrapping_sub(1))) else {
            return Span::default();
        };
        let clitics = self.term(start).map_or(0, |term| term.clitics);
        let folded = first.folded.range();
        let source = self
            .tokens
            .text
            .source_range(folded.start + clitics..folded.end);
        Span::new(source.start, last.span.range().end)
    }

    fn term(&self, at: usize) -> Option<Term> {
        self.terms.get(at).copied().flatten()
    }
}

fn term(lexicon: &'static DateLexicon, tokens: &Tokens, at: usize) -> Option<Term> {
    let token = tokens.list.get(at)?;
    if !matches!(token.kind, TokenKind::Word | TokenKind::Latin) {
        return None;
    }
    let word = tokens.folded(at);
    if let Some(term) = lookup(
        lexicon,
        tokens,
        &Spelling {
            at,
            word,
            clitics: 0,
        },
    ) {
        return Some(term);
    }
    let bare = word.strip_prefix(['و', 'ف', 'ו']).unwrap_or(word);
    let skipped = word.len() - bare.len();
    if skipped > 0
        && let Some(term) = lookup(
            lexicon,
            tokens,
            &Spelling {
                at,
                word: bare,
                clitics: skipped,
            },
        )
    {
        return Some(term);
    }
    if let Some(rest) = bare.strip_prefix("لل") {
        // The article loses its alef after the preposition: للعام is ل and العام.
        let definite = format!("ال{rest}");
        return lookup(
            lexicon,
            tokens,
            &Spelling {
                at,
                word: &definite,
                clitics: skipped + 'ل'.len_utf8(),
            },
        );
    }
    let inner = bare.strip_prefix(['ب', 'ل', 'ك', 'ב', 'ל', 'מ', 'ה'])?;
    lookup(
        lexicon,
        tokens,
        &Spelling {
            at,
            word: inner,
            clitics: word.len() - inner.len(),
        },
    )
}

/// A token without some of its proclitics.
struct Spelling<'a> {
    /// The token.
    at: usize,
    /// What is left of it, folded.
    word: &'a str,
    /// Folded bytes of proclitics before that.
    clitics: usize,
}

/// Looks up a word alone and as the start of a phrase.
fn lookup(lexicon: &'static DateLexicon, tokens: &Tokens, spelling: &Spelling<'_>) -> Option<Term> {
    let Spelling { at, word, clitics } = *spelling;
    let entry = lexicon.entry(word)?;
    let phrase = entry.phrases.iter().find(|phrase| {
        phrase
            .rest
            .iter()
            .enumerate()
            .all(|(index, rest)| tokens.folded(at + 1 + index) == &**rest)
    });
    let (senses, extra) = match phrase {
        Some(phrase) => (&phrase.senses, phrase.rest.len()),
        None => (&entry.senses, 0),
    };
    (!senses.is_empty()).then_some(Term {
        senses,
        extra,
        clitics,
    })
}
