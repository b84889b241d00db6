//! Dates (being built).

use super::{Options, token::Tokens};
use crate::model::{Anchor, Article, DateMention};

/// The date expressions of an article, sorted by start, and the anchor they were resolved against.
pub fn find(
    _article: &Article,
    _tokens: &Tokens,
    _options: Options,
) -> (Vec<DateMention>, Option<Anchor>) {
    (Vec::new(), None)
}
