//! Which reading of a surface fits the words around it, if any does.
//!
//! The readings of one surface go in, the first that fits comes out. What a fitting name is used as is
//! not decided here but in `usage`.

use super::exceptions::is_other_word;
use super::homographs::meant;
use super::occurrence::{ENOUGH_SPORT, Occurrence, has_class_word_before, is_club_word};
use crate::analysis::clitics::{BY, Proclitics, TO};
use crate::analysis::lexicon::{AffixSet, Classes, NameForm, NameReading, Number, WordSet};
use crate::model::{ActorKind, MentionKind};

/// The reading that fits, or none.
pub(crate) fn choose(occurrence: &Occurrence, readings: &[NameReading]) -> Option<NameReading> {
    // A class word before an ambiguous surface is better evidence than the surface alone.
    let by_context = readings.iter().filter(|reading| reading.is_ambiguous());
    let by_itself = readings.iter().filter(|reading| !reading.is_ambiguous());
    by_context
        .chain(by_itself)
        .copied()
        .find(|reading| fits(occurrence, *reading))
}

fn fits(occurrence: &Occurrence, reading: NameReading) -> bool {
    let view = occurrence.view;
    let entry = occurrence.lexicon.entry(reading.entry);
    if reading.is_users_own() {
        return true;
    }
    if reading.is_ambiguous()
        && reading.form == NameForm::Name
        && let Some(meant) = meant(occurrence, &entry.id)
    {
        return meant == entry.id;
    }
    if is_other_word(occurrence, &entry.id, reading.form) {
        return false;
    }
    if matches!(reading.form, NameForm::Adjective(Number::Masculine)) && is_right_hand(occurrence) {
        return false;
    }
    let family_name = entry.kind == ActorKind::Person && reading.form == NameForm::Short;
    if family_name && has_class_word_before(view, occurrence.first, Classes::PLACE) {
        return false;
    }
    !reading.is_ambiguous() || fits_context(occurrence, reading)
}

fn fits_context(occurrence: &Occurrence, reading: NameReading) -> bool {
    let (view, first) = (occurrence.view, occurrence.first);
    let entry = occurrence.lexicon.entry(reading.entry);
    let before = |classes| has_class_word_before(view, first, classes);
    if matches!(reading.form, NameForm::Adjective(_)) {
        return occurrence.is_named_elsewhere(reading.entry) && before(Classes::ORGAN);
    }
    match entry.kind {
        ActorKind::Place => before(Classes::PLACE) || is_place_by_company(occurrence),
        ActorKind::Organisation if reading.is_club() => is_club(occurrence),
        ActorKind::Media => {
            before(Classes::MEDIA)
                || occurrence.is_named_elsewhere(reading.entry) && is_beside_saying(occurrence)
        }
        ActorKind::Organisation => {
            before(Classes::QUOTED.or(Classes::ORGANISATION))
                || occurrence.is_named_elsewhere(reading.entry)
        }
        ActorKind::State => {
            let clear = WordSet::BeforeState.has(occurrence.word_before());
            let listed = occurrence.adjacent().is_some_and(|before| {
                before.used_as == ActorKind::State && before.kind == MentionKind::Name
            });
            clear || (listed && occurrence.hit.stem.clitic > 0)
        }
        _ => occurrence.is_named_elsewhere(reading.entry),
    }
}

/// قالت الجزيرة, بحسب الأخبار, مراسل العربية: words beside a medium.
fn is_beside_saying(occurrence: &Occurrence) -> bool {
    let (view, first) = (occurrence.view, occurrence.first);
    let before = first.checked_sub(1).is_some_and(|at| {
        view.has_after_clitic(at, Classes::SAY) || view.is_in(at, WordSet::BesideMedium)
    });
    let to = occurrence.hit.stem.preposition && view.folded(first).starts_with(TO);
    before || to || view.has(occurrence.hit.last + 1, Classes::SAY)
}

/// A club that shares its name with a city or a common noun: نادي ليفربول, فاز الهلال.
fn is_club(occurrence: &Occurrence) -> bool {
    let (view, first) = (occurrence.view, occurrence.first);
    if has_class_word_before(view, first, CLUB) || is_club_word(view, first) {
        return true;
    }
    let located = WordSet::BeforeCity.has(occurrence.word_before())
        || view.bare(first, Proclitics::AND).starts_with(BY) && occurrence.hit.stem.preposition;
    !located && occurrence.words_of_sport() >= ENOUGH_SPORT
}

/// Class words before a club.
const CLUB: Classes = Classes::QUOTED.or(Classes::ORGANISATION);

/// A small city counts after في, or after another place and و, unless it is a person's name too.
fn is_place_by_company(occurrence: &Occurrence) -> bool {
    let (view, first) = (occurrence.view, occurrence.first);
    let people = Classes::GIVEN.or(Classes::NAME).or(Classes::COMMON);
    let other_word =
        occurrence.hit.stem.clitic > 0 && view.word(first).classes != Classes::default();
    if first == occurrence.hit.last && (other_word || occurrence.hit.stem.word.classes.any(people))
    {
        return false;
    }
    let within = WordSet::In.has(occurrence.word_before());
    let listed = occurrence
        .adjacent()
        .is_some_and(|before| before.used_as == ActorKind::Place);
    within || listed && occurrence.hit.stem.clitic > 0 && !occurrence.hit.stem.preposition
}

/// اليمنى (right-hand, feminine) folds to the same letters as اليمني.
fn is_right_hand(occurrence: &Occurrence) -> bool {
    let text = occurrence.view.text(occurrence.hit.last);
    AffixSet::WrittenRightHand.ends(text)
}
