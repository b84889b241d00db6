//! A surface of the lexicon at one place of the article, and what stands around it.
//!
//! Plain facts for the rules that judge it (`context`, `known`); it decides nothing itself.

use crate::analysis::actors::candidate::Candidate;
use crate::analysis::clitics::Proclitics;
use crate::analysis::lexicon::{Classes, Lexicon, WordSet};
use crate::analysis::view::{Hit, View};

/// A surface of the lexicon at its place in the article.
pub struct Occurrence<'a> {
    /// The article.
    pub view: &'a View<'a>,
    /// The lexicon.
    pub lexicon: &'a Lexicon,
    /// First token.
    pub first: usize,
    /// The surface.
    pub hit: Hit,
    /// Entries named without doubt in the article.
    pub strong: &'a [u32],
    /// The mentions before this one.
    pub before: &'a [Candidate],
}

impl Occurrence<'_> {
    /// Whether the article names `entry` without doubt.
    pub fn is_named_elsewhere(&self, entry: u32) -> bool {
        self.strong.binary_search(&entry).is_ok()
    }

    /// The mention that ends right before this one.
    pub fn adjacent(&self) -> Option<&Candidate> {
        self.before
            .last()
            .filter(|before| before.last + 1 == self.first)
    }
}

/// نادي before the name of a club.
pub fn is_club_word(view: &View, at: usize) -> bool {
    WordSet::Club.has(view.bare(at, Proclitics::AND_SO_BY_TO))
}

/// Whether the token before `first` is a class word of `classes`, a quotation mark between allowed.
pub fn has_class_word_before(view: &View, first: usize, classes: Classes) -> bool {
    let Some(mut before) = first.checked_sub(1) else {
        return false;
    };
    if view.is_quote(before) {
        let Some(earlier) = before.checked_sub(1) else {
            return false;
        };
        before = earlier;
    }
    view.has_after_clitic(before, classes)
}
