//! A surface of the lexicon at one place of the article, and what stands around it.
//!
//! Plain facts for the rules that judge it (`context`, `known`); it decides nothing itself.

use crate::analysis::actors::candidate::CandidateMention;
use crate::analysis::clitics::Proclitics;
use crate::analysis::lexicon::{ActorLexicon, Classes, WordSet};
use crate::analysis::view::{Hit, View};

/// A surface of the lexicon at its place in the article.
pub(crate) struct Occurrence<'a> {
    /// The article.
    pub view: &'a View<'a>,
    /// The lexicon.
    pub(crate) lexicon: &'a ActorLexicon,
    /// First token.
    pub first: usize,
    /// The surface.
    pub(crate) hit: Hit,
    /// Entries named without doubt in the article.
    pub(crate) strong: &'a [u32],
    /// The mentions before this one.
    pub(crate) before: &'a [CandidateMention],
}

impl Occurrence<'_> {
    /// Whether the article names `entry` without doubt.
    pub(crate) fn is_named_elsewhere(&self, entry: u32) -> bool {
        self.strong.binary_search(&entry).is_ok()
    }

    /// The mention that ends right before this one.
    pub(crate) fn adjacent(&self) -> Option<&CandidateMention> {
        self.before
            .last()
            .filter(|before| before.last + 1 == self.first)
    }

    /// The folded token before the surface; empty at the beginning of the text.
    pub(crate) fn word_before(&self) -> &str {
        let before = self.first.checked_sub(1);
        before.map_or("", |before| self.view.folded(before))
    }

    /// The folded token behind the surface; empty at the end of the text.
    pub(crate) fn word_behind(&self) -> &str {
        self.view.folded(self.hit.last + 1)
    }

    /// How many words of sport stand in the same line near the surface.
    pub(crate) fn words_of_sport(&self) -> usize {
        let view = self.view;
        let is_sport = |at: &usize| view.has_after_clitic(*at, Classes::SPORT);
        let same_line = |at: &usize| view.folded(*at) != "\n";
        let before = (self.first.saturating_sub(SPORT_REACH)..self.first).rev();
        let after = self.hit.last + 1..(self.hit.last + 1 + SPORT_REACH).min(view.len());
        before.take_while(same_line).filter(is_sport).count()
            + after.take_while(same_line).filter(is_sport).count()
    }
}

/// So many words of sport make a city a club.
pub(crate) const ENOUGH_SPORT: usize = 2;
/// How far away they may stand, in tokens.
const SPORT_REACH: usize = 12;

/// نادي before the name of a club.
pub(crate) fn is_club_word(view: &View, at: usize) -> bool {
    WordSet::Club.has(view.bare(at, Proclitics::AND_SO_BY_TO))
}

/// Whether the token before `first` is a class word of `classes`, a quotation mark between allowed.
pub(crate) fn has_class_word_before(view: &View, first: usize, classes: Classes) -> bool {
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
