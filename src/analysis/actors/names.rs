//! The shape of people's names: how many of the words from here on form one.
//!
//! A name is one to five words: given names, words seen in names, words no list knows, and the
//! particles between them. It ends before verbs, particles, ordinary words and other actors.

use super::lexicon::Classes;
use super::scene::{NAMES, Scene};

/// How much the place before a name says that a name must follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expectation {
    /// Nothing: two words with evidence of their own are needed.
    None,
    /// A verb of saying: two words, unknown ones allowed.
    Weak,
    /// A title: one word may do.
    Strong,
}

/// Evidence that one word belongs to a name, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Evidence {
    No,
    Unknown,
    Seen,
    Given,
}

/// Longest name, particles included.
const MOST_WORDS: usize = 6;

/// The last token of the name of a person that starts at `first`.
pub fn person_end(scene: &Scene, first: usize, expectation: Expectation) -> Option<usize> {
    let mut shape = Shape::default();
    let mut at = first;
    let mut end = None;
    while shape.words < MOST_WORDS {
        let Some(last) = shape.take(scene, first, at) else {
            break;
        };
        end = Some(last);
        at = last + 1;
        if scene.view.folded(at) == "-" && scene.view.token(at).is_some_and(|token| !token.spaced) {
            at += 1;
        }
    }
    end.filter(|_| shape.is_enough(expectation))
}

#[derive(Default)]
struct Shape {
    words: usize,
    given: usize,
    seen: usize,
    unknown: usize,
    nisba: usize,
}

impl Shape {
    /// Takes the next part of the name at `at`; gives its last token.
    fn take(&mut self, scene: &Scene, first: usize, at: usize) -> Option<usize> {
        let view = scene.view;
        if !view.is_word(at) {
            return None;
        }
        let word = view.folded(at);
        if word == "عبد" && view.is_definite(at + 1)
            || word == "عبد" && view.folded(at + 1) == "الله"
        {
            self.words += 2;
            self.given += 1;
            return Some(at + 1);
        }
        if is_particle(word) && view.is_word(at + 1) && (at > first || may_begin(word)) {
            let rest = self.after_particle(scene, at + 1)?;
            return Some(rest);
        }
        if at > first && matches!(word, "الله" | "الدين" | "الاسلام" | "الحق" | "زاده" | "اوغلو")
        {
            self.words += 1;
            self.seen += 1;
            return Some(at);
        }
        match evidence(scene, at) {
            Evidence::Given => self.given += 1,
            Evidence::Seen => self.seen += 1,
            Evidence::Unknown if word.chars().count() > 2 => self.unknown += 1,
            _ if at > first && self.takes_nisba(scene, at) => self.nisba += 1,
            _ => return None,
        }
        self.words += 1;
        Some(at)
    }

    fn after_particle(&mut self, scene: &Scene, at: usize) -> Option<usize> {
        if scene.view.folded(at) == "عبد" {
            self.words += 3;
            self.given += 1;
            return Some(at + 1);
        }
        let likely = evidence(scene, at) > Evidence::No
            || scene.view.is_definite(at) && !scene.is_demonym(at)
            || scene.view.has(at, NAMES);
        if !likely {
            return None;
        }
        self.words += 2;
        self.seen += 1;
        Some(at)
    }

    /// A family name with the article after an Arabic given name: السيسي, المصري.
    fn takes_nisba(&self, scene: &Scene, at: usize) -> bool {
        let view = scene.view;
        if self.given == 0 || self.nisba > 0 || !view.is_definite(at) {
            return false;
        }
        if view.has(at, NAMES) {
            return true;
        }
        if scene.is_demonym(at) {
            return self.words == 1;
        }
        !scene.is_ordinary(at) && !scene.is_other_actor(at)
    }

    fn is_enough(&self, expectation: Expectation) -> bool {
        let evidence = self.given + self.seen;
        match expectation {
            Expectation::Strong => self.words > 0,
            Expectation::Weak => self.words > 1,
            Expectation::None => {
                self.words > 1
                    && (evidence > 1
                        || self.given > 0 && self.unknown + self.nisba > 0
                        || self.seen > 0 && self.unknown > 0)
            }
        }
    }
}

fn evidence(scene: &Scene, at: usize) -> Evidence {
    let view = scene.view;
    if !view.is_word(at) || matches!(view.text(at), "على" | "إلى" | "الى" | "أن" | "إن" | "ان")
    {
        return Evidence::No;
    }
    let classes = view.word(at).classes;
    if classes.any(Classes::FUNCTION.or(Classes::SAY)) && !classes.any(Classes::GIVEN) {
        return Evidence::No;
    }
    if scene.is_other_actor(at) && !classes.any(Classes::GIVEN) {
        return Evidence::No;
    }
    if classes.any(Classes::GIVEN) {
        return Evidence::Given;
    }
    if classes.any(Classes::NAME) && !classes.any(Classes::TITLE.or(Classes::VERB)) {
        return Evidence::Seen;
    }
    let folded = view.folded(at);
    let verbal =
        folded.starts_with('ي') && folded.chars().count() > 3 && !folded.ends_with(['ن', 'س', 'ف']);
    if verbal || view.is_definite(at) || scene.is_ordinary(at) || has_clitic(scene, at) {
        return Evidence::No;
    }
    Evidence::Unknown
}

/// Whether the word is a known word or name behind a proclitic.
fn has_clitic(scene: &Scene, at: usize) -> bool {
    scene.view.stems(at).iter().any(|stem| {
        stem.word.id != 0 || stem.word.classes.any(NAMES.or(Classes::COMMON)) && stem.clitic > 0
    })
}

fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "بن" | "ابن"
            | "بنت"
            | "ال"
            | "ابو"
            | "ابي"
            | "ابا"
            | "ام"
            | "ولد"
            | "دي"
            | "دو"
            | "دا"
            | "فان"
            | "فون"
            | "لو"
            | "لا"
            | "ديل"
            | "دير"
            | "ماك"
            | "عبد"
            | "بو"
            | "ايت"
    )
}

/// Particles that may open a name.
fn may_begin(word: &str) -> bool {
    matches!(
        word,
        "ابو"
            | "ابي"
            | "ابن"
            | "بن"
            | "ام"
            | "دي"
            | "فان"
            | "فون"
            | "ماك"
            | "بو"
            | "لو"
    )
}
