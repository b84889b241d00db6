//! A stretch of text as the tagger sees it: the facts of its tokens, cut into sentences. Line ends are
//! left out.

use std::ops::Range;

use super::facts::{TokenFacts, mark_surfaces};
use crate::analysis::lexicon::ActorLexicon;
use crate::analysis::token::{TokenKind, Tokens};
use crate::analysis::view::{Grammar, View};

/// Longest sentence, in tokens; a longer one is cut.
const LONGEST: usize = 150;

/// The tokens of a text without line ends.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// One entry per token.
    pub facts: Vec<TokenFacts>,
    /// For each entry its index among the tokens of the text.
    pub tokens: Vec<u32>,
    /// The sentences, as ranges of entries, without gaps.
    pub sentences: Vec<Range<usize>>,
}

impl Sheet {
    /// Reads a text that nothing has looked at yet.
    pub fn of_text(source: &str, tokens: &Tokens) -> Self {
        let view = View::new(source, tokens, ActorLexicon::arabic(), Grammar::Arabic);
        Self::of_view(&view, 0..view.len())
    }

    /// Reads the tokens of an article in `section`.
    pub(crate) fn of_view(view: &View, section: Range<usize>) -> Self {
        let mut sheet = Self::default();
        let mut places = vec![u32::MAX; section.len()];
        let mut start = 0;
        for (index, place) in section.clone().zip(&mut places) {
            if !view.is(index, TokenKind::LineEnd) {
                *place = u32::try_from(sheet.facts.len()).unwrap_or(u32::MAX);
                sheet.facts.push(TokenFacts::of(view, index));
                sheet.tokens.push(u32::try_from(index).unwrap_or(u32::MAX));
            }
            let end = sheet.facts.len();
            if end > start && (ends_sentence(view, index) || end - start >= LONGEST) {
                sheet.sentences.push(start..end);
                start = end;
            }
        }
        if start < sheet.facts.len() {
            sheet.sentences.push(start..sheet.facts.len());
        }
        let from = section.start;
        mark_surfaces(view, section, &mut sheet.facts, |token| {
            let place = places.get(token.checked_sub(from)?).copied()?;
            (place != u32::MAX).then_some(place as usize)
        });
        sheet
    }
}

/// A line end, or a full stop, question or exclamation mark before white space.
fn ends_sentence(view: &View, index: usize) -> bool {
    view.is(index, TokenKind::LineEnd)
        || matches!(view.folded(index), "." | "؟" | "!" | "?")
            && view.token(index + 1).is_none_or(|next| next.spaced)
}
