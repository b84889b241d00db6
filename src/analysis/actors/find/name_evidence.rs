//! How much one word looks like a part of a person's name: by the lists, then by its letters.
//!
//! It looks at one word and the next; how the words of a name go together is in `names`.

use crate::analysis::actors::confidence;
use crate::analysis::actors::marked_text::{MarkedText, NAMES};
use crate::analysis::clitics::{AND, without_article};
use crate::analysis::lexicon::{AffixSet, Classes, WordSet};

/// Evidence that one word belongs to a name, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum NameEvidence {
    /// A verb, a particle, an ordinary word, another actor.
    No,
    /// An unknown word that looks ordinary.
    Faint,
    /// An unknown word that looks like a name.
    Likely,
    /// A word seen in names.
    Seen,
    /// An Arabic given name.
    Given,
}

/// The evidence for the word at `at`, of which `before` words of the name stand before it.
pub(crate) fn evidence(marked: &MarkedText, at: usize, before: usize) -> NameEvidence {
    let view = marked.view;
    if !view.is_word(at) || WordSet::WrittenNoName.has(view.text(at)) {
        return NameEvidence::No;
    }
    if before == 0 && view.is_in(at, WordSet::SecondHalf) {
        return NameEvidence::No;
    }
    if WordSet::WrittenName.has(view.text(at)) {
        return NameEvidence::Seen;
    }
    let classes = view.word(at).classes;
    let given = classes.any(Classes::GIVEN);
    if view.is_in(at, WordSet::Ali) {
        return if before == 1 || is_name_next(marked, at + 1) {
            NameEvidence::Given
        } else {
            NameEvidence::No
        };
    }
    if !given && (classes.any(STOPS) || marked.is_other_actor(at)) {
        return NameEvidence::No;
    }
    if given {
        return NameEvidence::Given;
    }
    if classes.any(Classes::NAME) && !classes.any(Classes::TITLE) {
        return NameEvidence::Seen;
    }
    unknown(marked, at)
}

/// The evidence for a word that is in no list, by its letters.
fn unknown(marked: &MarkedText, at: usize) -> NameEvidence {
    let view = marked.view;
    let listed = view.word(at).classes != Classes::default();
    if listed || view.is_definite(at) || view.folded(at).chars().count() < 3 {
        return NameEvidence::No;
    }
    if AffixSet::PossessedSuffix.ends(view.folded(at)) {
        return NameEvidence::No;
    }
    let nameness = marked.nameness(at);
    if view.folded(at).starts_with(AND) && !view.stems(at).is_empty() {
        return NameEvidence::No;
    }
    if nameness > confidence::NAMENESS_VERY_LIKELY {
        return NameEvidence::Likely;
    }
    if marked.is_ordinary(at) || has_clitic(marked, at) {
        return NameEvidence::No;
    }
    if nameness > confidence::NAMENESS_LIKELY {
        NameEvidence::Likely
    } else {
        NameEvidence::Faint
    }
}

/// علي is often written for على: a name must follow to make it one.
fn is_name_next(marked: &MarkedText, at: usize) -> bool {
    let view = marked.view;
    let particle = view.is_in(at, WordSet::AfterAli);
    let family = view.is_definite(at) && !marked.is_ordinary(at) && !marked.is_other_actor(at);
    particle || family || view.has(at, NAMES) && !marked.is_other_actor(at)
}

const STOPS: Classes = Classes::FUNCTION.or(Classes::SAY).or(Classes::VERB);

/// Whether the word itself, with or without the article, is an ordinary word.
pub(crate) fn is_listed(marked: &MarkedText, at: usize) -> bool {
    let word = marked.view.folded(at);
    let bare = without_article(word);
    [word, bare]
        .iter()
        .any(|form| marked.lexicon.word(form).classes.any(LISTED))
}

const LISTED: Classes = STOPS
    .or(Classes::COMMON)
    .or(Classes::TITLE)
    .or(Classes::TITLE_PART)
    .or(Classes::ORGANISATION)
    .or(Classes::CHAIN_STOP);

/// Whether the word is a known word or name behind a proclitic.
fn has_clitic(marked: &MarkedText, at: usize) -> bool {
    let likely = marked.nameness(at) > confidence::NAMENESS_LIKELY;
    marked.view.stems(at).iter().any(|stem| {
        let name = stem.word.classes.any(NAMES) && !likely;
        stem.word.id != 0 || stem.word.classes.any(Classes::COMMON) || name
    })
}

/// A definite adjective in ي that ends no title: الأمير هشام العلوي, not الوزير السابق.
pub(crate) fn is_plain_nisba(marked: &MarkedText, at: usize) -> bool {
    let word = marked.view.folded(at);
    let part = Classes::TITLE_PART
        .or(Classes::TITLE)
        .or(Classes::CHAIN_STOP);
    word.ends_with('ي') && !marked.view.has(at, part) && !marked.is_other_actor(at)
}

/// A masculine adjective without article as a family name: أشرف غاني.
pub(crate) fn is_bare_nisba(marked: &MarkedText, at: usize) -> bool {
    let word = marked.view.folded(at);
    marked.is_demonym(at) && word.ends_with('ي') && !marked.view.is_definite(at)
}
