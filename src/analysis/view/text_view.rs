//! The view itself: every token looked up once, and the surfaces that begin at each.

use super::extent::Extent;
use super::grammar::Grammar;
use super::stem::{Hit, Stem};
use crate::analysis::clitics::{
    ARTICLE, Proclitics, TO, TO_THE, behind_conjunction, behind_preposition,
};
use crate::analysis::lexicon::{ActorLexicon, Classes, KnownWord, ROOT, WordSet, WordSets};
use crate::analysis::token::{Token, TokenKind, Tokens};
use crate::model::Span;

/// An article's tokens with what the lexicon knows of each.
pub struct View<'a> {
    /// The source text.
    pub source: &'a str,
    tokens: &'a Tokens,
    lexicon: &'a ActorLexicon,
    words: Vec<KnownWord>,
    /// The sets that each folded word is in.
    sets: Vec<WordSets>,
    grammar: Grammar,
}

impl<'a> View<'a> {
    /// Looks every token up once.
    pub(crate) fn new(
        source: &'a str,
        tokens: &'a Tokens,
        lexicon: &'a ActorLexicon,
        grammar: Grammar,
    ) -> Self {
        let count = tokens.list.len();
        Self {
            source,
            tokens,
            lexicon,
            words: (0..count)
                .map(|at| lexicon.word(tokens.folded(at)))
                .collect(),
            sets: (0..count)
                .map(|at| WordSets::of(tokens.folded(at)))
                .collect(),
            grammar,
        }
    }

    /// Whether the rules of Arabic apply, beyond the lexicon.
    pub(crate) fn is_arabic(&self) -> bool {
        self.grammar == Grammar::Arabic
    }

    /// Number of tokens.
    pub(crate) fn len(&self) -> usize {
        self.tokens.list.len()
    }

    /// The token at `index`.
    pub(crate) fn token(&self, index: usize) -> Option<&Token> {
        self.tokens.list.get(index)
    }

    /// The folded text of the token at `index`; empty past the end.
    pub(crate) fn folded(&self, index: usize) -> &str {
        self.tokens.folded(index)
    }

    /// The source text of the token at `index`.
    pub fn text(&self, index: usize) -> &str {
        self.token(index)
            .map_or("", |token| token.span.of(self.source))
    }

    /// What is known of the whole word at `index`.
    pub(crate) fn word(&self, index: usize) -> KnownWord {
        self.words.get(index).copied().unwrap_or_default()
    }

    /// Whether the token at `index` is of `kind`.
    pub(crate) fn is(&self, index: usize, kind: TokenKind) -> bool {
        self.token(index).is_some_and(|token| token.kind == kind)
    }

    /// Whether the token at `index` is a word of a right-to-left script.
    pub(crate) fn is_word(&self, index: usize) -> bool {
        self.is(index, TokenKind::Word)
    }

    /// Whether the token at `index` is an Arabic or Latin comma.
    pub(crate) fn is_comma(&self, index: usize) -> bool {
        matches!(self.folded(index), "،" | ",")
    }

    /// Whether the token at `index` opens or closes a quotation.
    pub(crate) fn is_quote(&self, index: usize) -> bool {
        matches!(
            self.folded(index),
            "\"" | "“" | "”" | "«" | "»" | "„" | "'" | "‘" | "’"
        )
    }

    /// Whether the word at `index`, as it stands, belongs to one of `classes`.
    pub(crate) fn has(&self, index: usize, classes: Classes) -> bool {
        self.word(index).classes.any(classes)
    }

    /// Whether the folded word at `index`, as it stands, is in `set`.
    pub(crate) fn is_in(&self, index: usize, set: WordSet) -> bool {
        self.sets.get(index).is_some_and(|sets| sets.has(set))
    }

    /// As [`has`](Self::has), also for what remains of the word without proclitics.
    pub(crate) fn has_after_clitic(&self, index: usize, classes: Classes) -> bool {
        self.has(index, classes)
            || self
                .stems(index)
                .iter()
                .any(|stem| stem.word.classes.any(classes))
    }

    /// The folded word at `index` without any of `proclitics` at its beginning.
    pub(crate) fn bare(&self, index: usize, proclitics: Proclitics) -> &str {
        proclitics.off(self.folded(index))
    }

    /// Whether the word at `index` begins with the definite article.
    pub(crate) fn is_definite(&self, index: usize) -> bool {
        let word = self.folded(index);
        word.starts_with(ARTICLE) && word.chars().count() > 3
    }

    /// The source span of a name.
    pub fn span(&self, extent: Extent) -> Span {
        let (Some(from), Some(to)) = (self.token(extent.first), self.token(extent.last)) else {
            return Span::default();
        };
        let start = if extent.clitic == 0 {
            from.span.start
        } else {
            let start = (from.folded.start + extent.clitic) as usize;
            let range = self
                .tokens
                .text
                .source_range(start..from.folded.end as usize);
            u32::try_from(range.start).unwrap_or(u32::MAX)
        };
        Span {
            start,
            end: to.span.end,
        }
    }

    /// The readings of the word at `index` after stripping proclitics, shortest clitic first.
    pub(crate) fn stems(&self, index: usize) -> Vec<Stem> {
        let mut stems = Vec::new();
        if !self.is_arabic() || !self.is_word(index) {
            return stems;
        }
        let word = self.folded(index);
        if !Proclitics::ALL.begin(word) {
            return stems;
        }
        let mut bare = word;
        if let Some(rest) = behind_conjunction(word) {
            stems.extend(self.known_stem(word, rest));
            bare = rest;
        }
        if let Some(rest) = behind_preposition(bare) {
            let stem = self.known_stem(word, rest);
            stems.extend(stem.map(Stem::behind_preposition));
        }
        if let Some(rest) = bare.strip_prefix(TO_THE) {
            // ل + ال is written لل: the second lam belongs to the name.
            for article in [ARTICLE, "الل"] {
                let known = self.lexicon.word(&format!("{article}{rest}"));
                if known.is_known() {
                    let clitic = word.len() - rest.len() - TO.len_utf8();
                    let stem = Stem::new(clitic, known);
                    stems.push(stem.behind_preposition());
                }
            }
        }
        stems
    }

    /// The reading of `word` as clitics and `rest`, if the rest is a known word.
    fn known_stem(&self, word: &str, rest: &str) -> Option<Stem> {
        let known = self.lexicon.word(rest);
        if rest.chars().count() > 1 && known.is_known() {
            Some(Stem::new(word.len() - rest.len(), known))
        } else {
            None
        }
    }

    /// The longest surface that starts at token `first`; the unstripped word wins a tie.
    pub(crate) fn longest(&self, first: usize) -> Option<Hit> {
        let whole = Stem::new(0, self.word(first));
        let mut best: Option<Hit> = self.walk(first, whole);
        for stem in self.stems(first) {
            if let Some(hit) = self.walk(first, stem)
                && best.is_none_or(|best| hit.last > best.last)
            {
                best = Some(hit);
            }
        }
        best
    }

    /// The trie node of exactly the tokens `first..=last`, the first one read as `stem`.
    pub(crate) fn node(&self, first: usize, last: usize, stem: Stem) -> Option<u32> {
        let start = self.step(ROOT, stem.word)?;
        (first + 1..=last)
            .filter(|at| self.folded(*at) != "-")
            .try_fold(start, |node, at| self.step(node, self.word(at)))
    }

    fn walk(&self, first: usize, stem: Stem) -> Option<Hit> {
        let mut best = None;
        let mut node = self.step(ROOT, stem.word)?;
        let mut last = first;
        loop {
            if !self.lexicon.readings(node).is_empty() {
                best = Some(Hit { last, node, stem });
            }
            let mut next = last + 1;
            if self.folded(next) == "-" && self.is_word(next + 1) {
                next += 1;
            }
            let word = self.word(next);
            let Some(after) = self.step(node, word) else {
                return best;
            };
            node = after;
            last = next;
        }
    }

    fn step(&self, node: u32, word: KnownWord) -> Option<u32> {
        if word.id == 0 {
            return None;
        }
        self.lexicon.step(node, word.id)
    }
}
