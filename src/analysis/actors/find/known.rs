//! Mentions of lexicon actors: the longest surface at every token, judged by its context.
//!
//! Ambiguous surfaces wait until the rest of the article is known; a surface that fails its
//! context is given up and its inner words are tried instead.

use super::context;
use super::occurrence::{Occurrence, has_class_word_before, is_club_word};
use crate::analysis::actors::candidate::{Candidate, Tier, Who};
use crate::analysis::lexicon::{Classes, Form, Lexicon, Number, Reading};
use crate::analysis::view::{Hit, View};
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

fn judge(
    view: &View,
    lexicon: &Lexicon,
    first: usize,
    hit: Hit,
    strong: &[u32],
    before: &[Candidate],
) -> Option<Candidate> {
    let readings = lexicon.readings(hit.node);
    let occurrence = Occurrence {
        view,
        lexicon,
        first,
        hit,
        strong,
        before,
    };
    let own = readings.iter().any(|reading| reading.own);
    let ordinary = occurrence.is_accusative_noun()
        || occurrence.is_preposition()
        || occurrence.is_lower_case_latin();
    if ordinary && !own {
        return None;
    }
    context::choose(&occurrence, readings).map(|reading| occurrence.candidate(reading))
}

impl Occurrence<'_> {
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

    /// Titles and class words at the beginning of a surface: the lexicon needs them, the name
    /// does not hold them (guidelines 1, 3, 4).
    fn class_words(&self, reading: Reading) -> usize {
        let (first, last, head) = (self.first, self.hit.last, self.hit.stem.word);
        let god = |at: usize| self.view.folded(at) == "الله";
        let words = match self.lexicon.entry(reading.entry).kind {
            _ if reading.own => 0,
            ActorKind::Person if head.classes.any(Classes::TITLE) => {
                1 + usize::from(god(first + 1))
            }
            ActorKind::Organisation if reading.club => usize::from(is_club_word(self.view, first)),
            ActorKind::Place => usize::from(is_outside_place(self.view.folded(first))),
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

    /// The last token of the name alone: a nationality behind it is a mention of its own
    /// (guideline 3) where the rest names the same actor (الكونغرس الأميركي) or is an organ of
    /// a state (وزارة الدفاع البريطانية).
    fn without_nationality(&self, reading: Reading) -> usize {
        let (first, last) = (self.first, self.hit.last);
        let kind = self.lexicon.entry(reading.entry).kind;
        let named = matches!(kind, ActorKind::Organisation | ActorKind::Media);
        if reading.own || !named || last == first || !self.is_nationality(last) {
            return last;
        }
        let shorter = self
            .view
            .node(first, last - 1, self.hit.stem)
            .map_or(&[][..], |node| self.lexicon.readings(node));
        let same = shorter.iter().any(|other| other.entry == reading.entry);
        let organ = last > first + 1 && {
            let head = self
                .view
                .folded(first)
                .trim_start_matches(['و', 'ف', 'ب', 'ل']);
            ORGANS.contains(&head)
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
                state && matches!(reading.form, Form::Adjective(_))
            })
        })
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

/// Class words of settlements; guideline 4 leaves them outside.
fn is_outside_place(word: &str) -> bool {
    let bare = word.trim_start_matches(['و', 'ف', 'ب', 'ل', 'ك']);
    let heads = [
        "مدينه",
        "بلده",
        "قريه",
        "محافظه",
        "اقليم",
        "مقاطعه",
        "منطقه",
        "ناحيه",
        "مخيم",
        "حي",
        "ضاحيه",
        "مطار",
        "ميناء",
        "معبر",
        "قاعده",
        "اماره",
        "مستوطنه",
    ];
    heads.contains(&bare) || matches!(word, "ولايه" | "بولايه" | "لولايه" | "وولايه")
}

/// Heads of organs that a nationality follows without being part of the name.
const ORGANS: [&str; 9] = [
    "وزاره",
    "المحكمه",
    "محكمه",
    "مجلس",
    "البنك",
    "حزب",
    "جهاز",
    "الحزب",
    "هييه",
];
