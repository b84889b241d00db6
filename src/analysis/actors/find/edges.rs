//! Where the name in a surface of the lexicon begins and ends: without titles and class words before
//! it, and without a nationality behind it. The guidelines leave these outside; the lexicon needs them.

use super::occurrence::{Occurrence, is_club_word};
use crate::analysis::clitics::Proclitics;
use crate::analysis::lexicon::{Classes, NameForm, NameReading, WordSet};
use crate::analysis::view::View;
use crate::model::ActorKind;

impl Occurrence<'_> {
    /// Titles and class words at the beginning of a surface: the lexicon needs them, the name
    /// does not hold them (guidelines 1, 3, 4).
    pub(crate) fn class_words(&self, reading: NameReading) -> usize {
        let (first, last, head) = (self.first, self.hit.last, self.hit.stem.word);
        let god = |at: usize| self.view.is_in(at, WordSet::God);
        let words = match self.lexicon.entry(reading.entry).kind {
            _ if reading.is_users_own() => 0,
            ActorKind::Person if head.classes.any(Classes::TITLE) => {
                1 + usize::from(god(first + 1))
            }
            ActorKind::Organisation if reading.is_club() => {
                usize::from(is_club_word(self.view, first))
            }
            ActorKind::Place => usize::from(is_outside_place(self.view, first)),
            ActorKind::Media if head.classes.any(Classes::MEDIA) && last > first => {
                let rest = self
                    .view
                    .longest(first + 1)
                    .filter(|rest| rest.last == last);
                let same = rest.is_some_and(|rest| {
                    let readings = self.lexicon.readings(rest.node);
                    readings.iter().any(|other| other.entry == reading.entry)
                });
                usize::from(same)
            }
            _ => 0,
        };
        if first + words <= last { words } else { 0 }
    }

    /// The last token of the name itself: a nationality behind it is a mention of its own
    /// (guideline 3) where the rest names the same actor (الكونغرس الأميركي) or is an organ of
    /// a state (وزارة الدفاع البريطانية).
    pub(crate) fn without_nationality(&self, reading: NameReading) -> usize {
        let (first, last) = (self.first, self.hit.last);
        let kind = self.lexicon.entry(reading.entry).kind;
        let named = matches!(kind, ActorKind::Organisation | ActorKind::Media);
        if reading.is_users_own() || !named || last == first || !self.is_nationality(last) {
            return last;
        }
        let shorter = self
            .view
            .node(first, last - 1, self.hit.stem)
            .map_or(&[][..], |node| self.lexicon.readings(node));
        let same = shorter.iter().any(|other| other.entry == reading.entry);
        let organ = last > first + 1 && {
            WordSet::StateOrgan.has(self.view.bare(first, Proclitics::AND_SO_BY_TO))
        };
        if same || organ { last - 1 } else { last }
    }

    fn is_nationality(&self, at: usize) -> bool {
        let hit = self
            .view
            .longest(at)
            .filter(|hit| hit.last == at && hit.stem.clitic == 0);
        hit.is_some_and(|hit| {
            self.lexicon.readings(hit.node).iter().any(|reading| {
                let state = self.lexicon.entry(reading.entry).kind == ActorKind::State;
                state && matches!(reading.form, NameForm::Adjective(_))
            })
        })
    }
}

/// Class words of places; guideline 4 leaves them outside.
fn is_outside_place(view: &View, at: usize) -> bool {
    WordSet::OutsidePlace.has(view.bare(at, Proclitics::ALL))
        || view.is_in(at, WordSet::OutsideState)
}
