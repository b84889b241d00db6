//! Mentions of lexicon actors: the longest surface at every token, judged by its context.
//!
//! Ambiguous surfaces wait until the rest of the article is known; a surface that fails its
//! context is given up and its inner words are tried instead.

use super::context;
use super::found::{Candidate, Tier, Who};
use super::lexicon::{Classes, Form, Lexicon, Number, Reading};
use super::view::{Hit, View};
use crate::model::{ActorKind, Evidence, Link, MentionKind, Why};

/// The accepted mentions in text order, not overlapping.
pub fn find(view: &View, lexicon: &Lexicon) -> Vec<Candidate> {
    let strong = strong_entries(view, lexicon);
    let mut found: Vec<Candidate> = Vec::new();
    let mut at = 0;
    while at < view.len() {
        let candidate = view
            .longest(at)
            .and_then(|hit| judge(view, lexicon, at, hit, &strong, &found));
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
        strong.extend(
            readings
                .filter(|reading| !reading.weak)
                .map(|reading| reading.entry),
        );
        at = hit.last + 1;
    }
    strong.sort_unstable();
    strong.dedup();
    strong
}

fn judge(
    view: &View,
    lexicon: &Lexicon,
    first: usize,
    hit: Hit,
    strong: &[u32],
    before: &[Candidate],
) -> Option<Candidate> {
    let readings = lexicon.readings(hit.node);
    let place = Place {
        view,
        lexicon,
        first,
        hit,
        strong,
        before,
    };
    let own = readings.iter().any(|reading| reading.own);
    let ordinary =
        place.is_accusative_noun() || place.is_preposition() || place.is_lower_case_latin();
    if ordinary && !own {
        return None;
    }
    context::choose(&place, readings).map(|reading| place.candidate(reading))
}

/// A surface in its place.
pub struct Place<'a> {
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

impl Place<'_> {
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

    /// كوباً is a cup, كوبا is Cuba: a written tanween marks a common noun.
    fn is_accusative_noun(&self) -> bool {
        self.first == self.hit.last && self.view.text(self.first).contains('\u{64B}')
    }

    /// على folds to the same letters as علي.
    fn is_preposition(&self) -> bool {
        self.first == self.hit.last && matches!(self.view.text(self.first), "على" | "إلى" | "الى")
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
        if matches!(reading.form, Form::People | Form::Adjective(Number::Plural))
            && context::is_people(self)
        {
            who = entry.people.unwrap_or(who);
            used_as = ActorKind::Group;
            confidence = 0.9;
        }
        if entry.stands_for.is_some() && reading.form == Form::Name {
            match entry.kind {
                ActorKind::Place if context::acts_as_state(self) => {
                    (kind, used_as, confidence) = (MentionKind::Metonym, ActorKind::State, 0.88);
                }
                ActorKind::Organisation => kind = MentionKind::Metonym,
                _ => {}
            }
        }
        Candidate {
            first: self.first,
            last: self.hit.last,
            span: self
                .view
                .span(self.first, self.hit.last, self.hit.stem.clitic),
            who: Who::Entry(who),
            used_as,
            kind,
            confidence,
            tier: Tier::Lexicon,
            why: Why::new(evidence, link),
        }
    }
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
