//! Mentions of lexicon actors: the longest surface at every token, judged by its context.
//!
//! The article is gone through twice: what its clear surfaces name helps to judge the ambiguous ones.
//! Where a surface does not fit its context, the search goes on with the word after its first.

use super::context;
use super::occurrence::{Occurrence, has_class_word_before};
use super::usage::{acts_as_state, is_people};
use crate::analysis::actors::candidate::{CandidateMention, Tier, Who};
use crate::analysis::actors::confidence;
use crate::analysis::lexicon::{ActorLexicon, Classes, NameForm, NameReading, Number, WordSet};
use crate::analysis::view::{Extent, View};
use crate::model::{ActorKind, Evidence, Link, MentionKind, Why};

/// The accepted mentions in text order, not overlapping.
pub(crate) fn find(view: &View, lexicon: &ActorLexicon) -> Vec<CandidateMention> {
    let strong = strong_entries(view, lexicon);
    let mut found: Vec<CandidateMention> = Vec::new();
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
fn strong_entries(view: &View, lexicon: &ActorLexicon) -> Vec<u32> {
    let mut strong = Vec::new();
    let mut at = 0;
    while at < view.len() {
        let Some(hit) = view.longest(at) else {
            at += 1;
            continue;
        };
        let readings = lexicon.readings(hit.node).iter();
        let sure = |reading: &&NameReading| {
            !reading.is_ambiguous() || is_announced(view, lexicon.entry(reading.entry).kind, at)
        };
        strong.extend(readings.filter(sure).map(|reading| reading.entry));
        at = hit.last + 1;
    }
    strong.sort_unstable();
    strong.dedup();
    strong
}

/// قناة الجزيرة, تنظيم القاعدة: behind a class word the name is clear, and so are its shorter mentions.
fn is_announced(view: &View, kind: ActorKind, at: usize) -> bool {
    match kind {
        ActorKind::Media => has_class_word_before(view, at, Classes::MEDIA),
        ActorKind::Organisation => {
            has_class_word_before(view, at, Classes::QUOTED.or(Classes::ORGANISATION))
        }
        _ => false,
    }
}

fn judge(occurrence: &Occurrence) -> Option<CandidateMention> {
    let readings = occurrence.lexicon.readings(occurrence.hit.node);
    let own = readings.iter().any(|reading| reading.is_users_own());
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

    /// "time" and "meta" in running English text are ordinary words.
    fn is_lower_case_latin(&self) -> bool {
        let text = self.view.text(self.first);
        let short = self.first == self.hit.last && text.is_ascii() && text.len() < 4;
        text.starts_with(|letter: char| letter.is_lowercase())
            || short && text.chars().any(|letter| letter.is_ascii_lowercase())
    }

    fn candidate(&self, reading: NameReading) -> CandidateMention {
        let entry = self.lexicon.entry(reading.entry);
        let last = self.without_nationality(reading);
        let extent = match self.class_words(reading) {
            0 => Extent {
                first: self.first,
                last,
                clitic: self.hit.stem.clitic,
            },
            words => Extent::whole(self.first + words, last),
        };
        let mut candidate = CandidateMention {
            first: extent.first,
            last,
            span: self.view.span(extent),
            who: Who::Entry(reading.entry),
            used_as: entry.kind,
            kind: mention_kind(reading.form),
            confidence: confidence_of(reading),
            tier: Tier::Lexicon,
            why: why(reading),
        };
        let plural = matches!(
            reading.form,
            NameForm::People | NameForm::Adjective(Number::Plural)
        );
        if plural && is_people(self) {
            candidate.who = Who::Entry(entry.people.unwrap_or(reading.entry));
            candidate.used_as = ActorKind::Group;
            candidate.confidence = confidence::KNOWN_PEOPLE;
        }
        if entry.stands_for.is_some() && reading.form == NameForm::Name {
            match entry.kind {
                ActorKind::Place if acts_as_state(self) => {
                    candidate.kind = MentionKind::Metonym;
                    candidate.used_as = ActorKind::State;
                    candidate.confidence = confidence::METONYM;
                }
                ActorKind::Organisation => candidate.kind = MentionKind::Metonym,
                _ => {}
            }
        }
        candidate
    }
}

fn mention_kind(form: NameForm) -> MentionKind {
    match form {
        NameForm::Name => MentionKind::Name,
        NameForm::Short => MentionKind::ShortName,
        NameForm::Acronym => MentionKind::Acronym,
        NameForm::Adjective(_) | NameForm::People => MentionKind::Demonym,
    }
}

fn confidence_of(reading: NameReading) -> f32 {
    match reading.form {
        _ if reading.is_users_own() => confidence::BY_USER,
        _ if reading.is_ambiguous() => confidence::SETTLED_BY_CONTEXT,
        NameForm::Name => confidence::KNOWN_NAME,
        NameForm::Short => confidence::KNOWN_SHORT_NAME,
        NameForm::Acronym => confidence::KNOWN_ACRONYM,
        NameForm::Adjective(_) | NameForm::People => confidence::KNOWN_DEMONYM,
    }
}

fn why(reading: NameReading) -> Why {
    if reading.is_users_own() {
        Why::new(Evidence::User, Link::User)
    } else if reading.is_ambiguous() {
        Why::new(Evidence::Context, Link::Lexicon)
    } else {
        Why::new(Evidence::Lexicon, Link::Lexicon)
    }
}
