//! What a known name is used as: a plural adjective for a people, a capital for its state.

use super::occurrence::{ENOUGH_SPORT, Occurrence};
use crate::analysis::actors::candidate::CandidateMention;
use crate::analysis::clitics::{AND, ARTICLE, BY, Proclitics, TO_THE};
use crate::analysis::lexicon::{AffixSet, Classes, WordSet};
use crate::model::{ActorKind, MentionKind};

/// How far before a preposition a word of moving may stand, in tokens.
const JOURNEY_REACH: usize = 8;

/// Guideline 6: a plural names the people unless it agrees with a noun of persons before it.
pub(crate) fn is_people(occurrence: &Occurrence) -> bool {
    let (view, first) = (occurrence.view, occurrence.first);
    if occurrence.hit.stem.preposition {
        return true;
    }
    let Some(before) = first.checked_sub(1) else {
        return true;
    };
    if !view.is_word(before) {
        return true;
    }
    let demonym = |other: &&CandidateMention| other.kind == MentionKind::Demonym;
    if let Some(other) = occurrence.adjacent().filter(demonym) {
        // The second of two adjectives: المسؤولين الأميركيين والروس.
        return other.used_as == ActorKind::Group;
    }
    let word = view.folded(before);
    if view.has(before, Classes::FUNCTION.or(Classes::VERB).or(Classes::SAY)) {
        return true;
    }
    if view.is_definite(first) || occurrence.hit.stem.clitic > 0 {
        let article = view
            .bare(before, Proclitics::AND_SO_BY_LIKE)
            .starts_with(ARTICLE)
            || word.strip_prefix(AND).unwrap_or(word).starts_with(TO_THE);
        return !article;
    }
    !AffixSet::PersonsSuffix.ends(word)
}

/// Guideline 5: a capital that acts or is acted upon is its state; after a locative it is a city.
pub(crate) fn acts_as_state(occurrence: &Occurrence) -> bool {
    let (view, stem) = (occurrence.view, occurrence.hit.stem);
    if !view.is_arabic() {
        return false;
    }
    if stem.clitic > 0 && stem.preposition {
        let word = view.bare(occurrence.first, Proclitics::AND_SO);
        return !word.starts_with(BY);
    }
    if let Some(before) = occurrence.adjacent().filter(|_| stem.clitic > 0) {
        return before.used_as != ActorKind::Place;
    }
    let before = match occurrence.first.checked_sub(1) {
        Some(before) if view.folded(before) != "\n" => before,
        // At the beginning of a line, where it may be the city of a dateline.
        _ => return !matches!(occurrence.word_behind(), "-" | "–" | "—" | "(" | ":"),
    };
    if WordSet::Capital.has(occurrence.word_behind()) || occurrence.words_of_sport() > ENOUGH_SPORT
    {
        return false;
    }
    if view.is_in(before, WordSet::Between) && occurrence.word_behind().starts_with(AND) {
        return true;
    }
    if view.is_in(before, WordSet::ToAndFrom) {
        return !is_journey(occurrence, before);
    }
    !view.has_after_clitic(before, Classes::LOCATIVE.or(Classes::PLACE))
}

/// Whether a word of moving stands shortly before: سافرت إلى مونتيفيديو.
fn is_journey(occurrence: &Occurrence, before: usize) -> bool {
    (before.saturating_sub(JOURNEY_REACH)..before)
        .rev()
        .take_while(|at| !matches!(occurrence.view.folded(*at), "\n" | "." | "،"))
        .any(|at| occurrence.view.has_after_clitic(at, Classes::JOURNEY))
}
