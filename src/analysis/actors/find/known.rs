//! Mentions of lexicon actors: the longest surface at every token, judged by its context.
//!
//! Ambiguous surfaces wait until the rest of the article is known; a surface that fails its
//! context is given up and its inner words are tried instead.

use super::context;
use super::occurrence::{Occurrence, has_class_word_before};
use super::usage::{acts_as_state, is_people};
use crate::analysis::actors::candidate::{Candidate, Tier, Who};
use crate::analysis::lexicon::{Classes, Form, Lexicon, Number, Reading, WordSet};
use crate::analysis::view::View;
use crate::model::{ActorKind, Evidence, Link, MentionKind, Why};

/// The accepted mentions in text order, not overlapping.
pub fn find(view: &View, lexicon: &Lexicon) -> Vec<Candidate> {
    let strong = strong_entries(view, lexicon);
    let mut found: Vec<Candidate> = Vec::new();
    let mut at = 0;
    while at < view.len() {
        let candidate = view.longest(at).and_then(|hit| {
            judge(&Occurrence {
                view,
                lexicon,
                first: at,
                hit,
                strong: &strong,
                before: &found,
            })
        });
        match candidate {
            Some(candidate) => {
                at = candidate.last + 1;
                found.push(candidate);
            }
            None => at += 1,
        }
    }
    found
}

/// Entries that some surface of the article names without doubt, sorted.
fn strong_entries(view: &View, lexicon: &Lexicon) -> Vec<u32> {
    let mut strong = Vec::new();
    let mut at = 0;
    while at < view.len() {
        let Some(hit) = view.longest(at) else {
            at += 1;
            continue;
        };
        let readings = lexicon.readings(hit.node).iter();
        let sure = |reading: &&Reading| {
            !reading.weak || is_announced(view, lexicon.entry(reading.entry).kind, at)
        };
        strong.extend(readings.filter(sure).map(|reading| reading.entry));
        at = hit.last + 1;
    }
    strong.sort_unstable();
    strong.dedup();
    strong
}

/// قناة الجزيرة, تنظيم القاعدة: the class word makes sure of the shorter mentions too.
fn is_announced(view: &View, kind: ActorKind, at: usize) -> bool {
    match kind {
        ActorKind::Media => has_class_word_before(view, at, Classes::MEDIA),
        ActorKind::Organisation => {
            has_class_word_before(view, at, Classes::QUOTED.or(Classes::ORGANISATION))
        }
        _ => false,
    }
}

fn judge(occurrence: &Occurrence) -> Option<Candidate> {
    let readings = occurrence.lexicon.readings(occurrence.hit.node);
    let own = readings.iter().any(|reading| reading.own);
    let ordinary = occurrence.is_accusative_noun()
        || occurrence.is_preposition()
        || occurrence.is_lower_case_latin();
    if ordinary && !own {
        return None;
    }
    context::choose(occurrence, readings).map(|reading| occurrence.candidate(reading))
}

impl Occurrence<'_> {
    /// كوباً is a cup, كوبا is Cuba: a written tanween marks a common noun.
    fn is_accusative_noun(&self) -> bool {
        self.first == self.hit.last && self.view.text(self.first).contains('\u{64B}')
    }

    /// على folds to the same letters as علي.
    fn is_preposition(&self) -> bool {
        self.first == self.hit.last && WordSet::WrittenPreposition.has(self.view.text(self.first))
    }

    /// "time" and "meta" in running English text name nobody.
    fn is_lower_case_latin(&self) -> bool {
        let text = self.view.text(self.first);
        let short = self.first == self.hit.last && text.is_ascii() && text.len() < 4;
        text.starts_with(|letter: char| letter.is_lowercase())
            || short && text.chars().any(|letter| letter.is_ascii_lowercase())
    }

    fn candidate(&self, reading: Reading) -> Candidate {
        let entry = self.lexicon.entry(reading.entry);
        let last = self.without_nationality(reading);
        let mut who = reading.entry;
        let mut used_as = entry.kind;
        let (mut kind, mut confidence) = match reading.form {
            Form::Name => (MentionKind::Name, 0.98),
            Form::Short => (MentionKind::ShortName, 0.93),
            Form::Acronym => (MentionKind::Acronym, 0.96),
            Form::Adjective(_) | Form::People => (MentionKind::Demonym, 0.97),
        };
        let mut evidence = Evidence::Lexicon;
        if reading.weak {
            (confidence, evidence) = (0.85, Evidence::Context);
        }
        let mut link = Link::Lexicon;
        if reading.own {
            (confidence, evidence, link) = (1.0, Evidence::User, Link::User);
        }
        if matches!(reading.form, Form::People | Form::Adjective(Number::Plural)) && is_people(self)
        {
            who = entry.people.unwrap_or(who);
            used_as = ActorKind::Group;
            confidence = 0.9;
        }
        if entry.stands_for.is_some() && reading.form == Form::Name {
            match entry.kind {
                ActorKind::Place if acts_as_state(self) => {
                    (kind, used_as, confidence) = (MentionKind::Metonym, ActorKind::State, 0.88);
                }
                ActorKind::Organisation => kind = MentionKind::Metonym,
                _ => {}
            }
        }
        let (first, clitic) = match self.class_words(reading) {
            0 => (self.first, self.hit.stem.clitic),
            words => (self.first + words, 0),
        };
        Candidate {
            first,
            last,
            span: self.view.span(first, last, clitic),
            who: Who::Entry(who),
            used_as,
            kind,
            confidence,
            tier: Tier::Lexicon,
            why: Why::new(evidence, link),
        }
    }
}
