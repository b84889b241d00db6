//! What the words around a surface decide: whether an ambiguous surface counts, state or city,
//! people or adjective, the West or the west.

use super::occurrence::{Occurrence, has_class_word_before, is_club_word};
use crate::analysis::actors::candidate::Candidate;
use crate::analysis::lexicon::{Classes, Form, Number, Reading};
use crate::model::{ActorKind, MentionKind};

/// The reading that fits, or none.
pub fn choose(occurrence: &Occurrence, readings: &[Reading]) -> Option<Reading> {
    // A class word before an ambiguous surface is better evidence than the surface alone.
    let by_context = readings.iter().filter(|reading| reading.weak);
    let by_itself = readings.iter().filter(|reading| !reading.weak);
    by_context
        .chain(by_itself)
        .copied()
        .find(|reading| fits(occurrence, *reading))
}

fn fits(occurrence: &Occurrence, reading: Reading) -> bool {
    let view = occurrence.view;
    let entry = occurrence.lexicon.entry(reading.entry);
    if reading.own {
        return true;
    }
    match (&*entry.id, reading.form) {
        ("the-west", _) => return is_the_west(occurrence, reading.form),
        ("oman" | "amman", Form::Name) if reading.weak => {
            return is_oman(occurrence) == (entry.id == "oman");
        }
        ("muscat", _)
            if occurrence
                .view
                .folded(occurrence.hit.last + 1)
                .starts_with("راس") =>
        {
            return false;
        }
        ("nile", _)
            if occurrence.first == occurrence.hit.last
                && occurrence.view.folded(occurrence.hit.last + 1) == "من" =>
        {
            return false;
        }
        ("qatar", Form::Name) if is_number_near(occurrence) => return false,
        ("morocco", Form::Name) if is_hour_of_prayer(occurrence) => return false,
        // بحماس is "with enthusiasm".
        ("hamas", _)
            if view
                .folded(occurrence.first)
                .trim_start_matches('و')
                .starts_with('ب') =>
        {
            return false;
        }
        _ => {}
    }
    if matches!(reading.form, Form::Adjective(Number::Masculine)) && is_right_hand(occurrence) {
        return false;
    }
    let family_name = entry.kind == ActorKind::Person && reading.form == Form::Short;
    if family_name && has_class_word_before(view, occurrence.first, Classes::PLACE) {
        return false;
    }
    !reading.weak || weak_fits(occurrence, reading)
}

fn weak_fits(occurrence: &Occurrence, reading: Reading) -> bool {
    let (view, first) = (occurrence.view, occurrence.first);
    let entry = occurrence.lexicon.entry(reading.entry);
    let before = |classes| has_class_word_before(view, first, classes);
    if matches!(reading.form, Form::Adjective(_)) {
        return occurrence.is_named_elsewhere(reading.entry) && before(Classes::ORGAN);
    }
    match entry.kind {
        ActorKind::Place => before(Classes::PLACE) || is_place_by_company(occurrence),
        ActorKind::Organisation if reading.club => is_club(occurrence),
        ActorKind::Media => {
            before(Classes::MEDIA)
                || occurrence.is_named_elsewhere(reading.entry) && is_beside_saying(occurrence)
        }
        ActorKind::Organisation => {
            before(Classes::QUOTED.or(Classes::ORGANISATION))
                || occurrence.is_named_elsewhere(reading.entry)
        }
        ActorKind::State => {
            let clear = first.checked_sub(1).is_some_and(|at| {
                matches!(
                    view.folded(at),
                    "في" | "دوله" | "جمهوريه" | "شمال" | "جنوب" | "وسط" | "شرق" | "غرب"
                )
            });
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
        view.has_after_clitic(at, Classes::SAY)
            || matches!(
                view.folded(at),
                "مراسل"
                    | "مراسله"
                    | "شاشه"
                    | "عن"
                    | "علي"
                    | "بحسب"
                    | "وفق"
                    | "مكتب"
                    | "مدير"
            )
    });
    let to = occurrence.hit.stem.preposition && view.folded(first).starts_with('ل');
    before || to || view.has(occurrence.hit.last + 1, Classes::SAY)
}

/// A club that shares its name with a city or a common noun: نادي ليفربول, فاز الهلال.
fn is_club(occurrence: &Occurrence) -> bool {
    let (view, first) = (occurrence.view, occurrence.first);
    if has_class_word_before(view, first, CLUB) || is_club_word(view, first) {
        return true;
    }
    let before = first.checked_sub(1).map_or("", |at| view.folded(at));
    let located = matches!(
        before,
        "في" | "الي" | "مدينه" | "بمدينه" | "مطار" | "ملعب" | "شمال"
    ) || view.folded(first).trim_start_matches('و').starts_with('ب')
        && occurrence.hit.stem.preposition;
    !located && words_of_sport(occurrence) >= ENOUGH_SPORT
}

/// Class words before a club.
const CLUB: Classes = Classes::QUOTED.or(Classes::ORGANISATION);
/// So many words of sport make a city a club.
const ENOUGH_SPORT: usize = 2;
/// How far away they may stand, in tokens.
const SPORT_REACH: usize = 12;

/// Words of sport in the same line near the surface.
fn words_of_sport(occurrence: &Occurrence) -> usize {
    let view = occurrence.view;
    let is_sport = |at: &usize| view.has_after_clitic(*at, Classes::SPORT);
    let same_line = |at: &usize| view.folded(*at) != "\n";
    let before = (occurrence.first.saturating_sub(SPORT_REACH)..occurrence.first).rev();
    let after = occurrence.hit.last + 1..(occurrence.hit.last + 1 + SPORT_REACH).min(view.len());
    before.take_while(same_line).filter(is_sport).count()
        + after.take_while(same_line).filter(is_sport).count()
}

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
    let within = first
        .checked_sub(1)
        .is_some_and(|at| view.folded(at) == "في");
    let listed = occurrence
        .adjacent()
        .is_some_and(|before| before.used_as == ActorKind::Place);
    within || listed && occurrence.hit.stem.clitic > 0 && !occurrence.hit.stem.preposition
}

/// عمان is Oman or Amman: marks decide, then the company it keeps.
fn is_oman(occurrence: &Occurrence) -> bool {
    let text = occurrence.view.text(occurrence.first);
    if text.contains("\u{64F}") {
        return true;
    }
    if text.contains("\u{651}") {
        return false;
    }
    let named = |id| {
        occurrence
            .lexicon
            .by_id(id)
            .is_some_and(|entry| occurrence.is_named_elsewhere(entry))
    };
    let before = occurrence
        .first
        .checked_sub(1)
        .map_or("", |at| occurrence.view.folded(at));
    if matches!(before, "سلطنه" | "خليج" | "بحر") {
        return true;
    }
    if matches!(before, "العاصمه" | "بالعاصمه") {
        return false;
    }
    let beside_state = occurrence.adjacent().is_some_and(|before| {
        before.used_as == ActorKind::State && before.kind == MentionKind::Name
    });
    (beside_state || named("oman") || named("muscat")) && !named("jordan")
}

/// قطر before or after a number is a diameter.
fn is_number_near(occurrence: &Occurrence) -> bool {
    use crate::analysis::token::TokenKind::Number;
    occurrence.view.is(occurrence.hit.last + 1, Number)
}

fn is_hour_of_prayer(occurrence: &Occurrence) -> bool {
    let before = occurrence
        .first
        .checked_sub(1)
        .map_or("", |at| occurrence.view.folded(at));
    matches!(before, "صلاه" | "اذان" | "وقت" | "قبيل" | "عند")
}

/// اليمنى (right-hand, feminine) folds to the same letters as اليمني.
fn is_right_hand(occurrence: &Occurrence) -> bool {
    let text = occurrence.view.text(occurrence.hit.last);
    text.ends_with('ى') && (text.ends_with("يمنى") || text.ends_with("ليسرى"))
}

/// Guideline 7: الغرب and غربي name the West unless they give a direction.
fn is_the_west(occurrence: &Occurrence, form: Form) -> bool {
    let (view, first, last) = (occurrence.view, occurrence.first, occurrence.hit.last);
    let before = first.checked_sub(1).unwrap_or(usize::MAX);
    let next = view.folded(last + 1);
    if form == Form::Name {
        let towards = matches!(view.folded(before), "باتجاه" | "جهه" | "اقصي");
        let directed = matches!(next, "من" | "الليبي" | "الجزايري" | "الاوسط");
        return !(directed || towards);
    }
    if view.has_after_clitic(before, Classes::DIRECTION) || is_possessed_side(view.folded(before)) {
        return false;
    }
    if occurrence
        .adjacent()
        .is_some_and(|before| before.kind != MentionKind::Demonym)
    {
        return false;
    }
    let bare = form == Form::Adjective(Number::Masculine) && !view.is_definite(first);
    !(bare && (view.is_definite(last + 1) || view.longest(last + 1).is_some()))
}

/// جناحه, حدودها: a side with its owner.
fn is_possessed_side(word: &str) -> bool {
    [
        "جناح",
        "حدود",
        "جانب",
        "ساحل",
        "جزء",
        "طرف",
        "شاطي",
        "ضفت",
        "منطقت",
    ]
    .iter()
    .any(|side| word.strip_prefix("ال").unwrap_or(word).starts_with(side))
}

/// Guideline 6: a plural names the people unless it agrees with a noun of persons before it.
pub fn is_people(occurrence: &Occurrence) -> bool {
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
    let demonym = |other: &&Candidate| other.kind == MentionKind::Demonym;
    if let Some(other) = occurrence.adjacent().filter(demonym) {
        // The second of two adjectives: المسؤولين الأميركيين والروس.
        return other.used_as == ActorKind::Group;
    }
    let word = view.folded(before);
    if view.has(before, Classes::FUNCTION.or(Classes::VERB).or(Classes::SAY)) {
        return true;
    }
    if view.is_definite(first) || occurrence.hit.stem.clitic > 0 {
        let article = word
            .trim_start_matches(['و', 'ف', 'ب', 'ك'])
            .starts_with("ال")
            || word.starts_with("لل")
            || word.starts_with("ولل");
        return !article;
    }
    !["ون", "ين", "ات", "اء", "ود", "ال"]
        .iter()
        .any(|ending| word.ends_with(ending))
}

/// Guideline 5: a capital that acts or is acted upon is its state; after a locative it is a city.
pub fn acts_as_state(occurrence: &Occurrence) -> bool {
    if !occurrence.view.is_arabic() {
        return false;
    }
    let (view, first, last) = (occurrence.view, occurrence.first, occurrence.hit.last);
    if occurrence.hit.stem.clitic > 0 && occurrence.hit.stem.preposition {
        return !view
            .folded(first)
            .trim_start_matches(['و', 'ف'])
            .starts_with('ب');
    }
    if let Some(before) = occurrence
        .adjacent()
        .filter(|_| occurrence.hit.stem.clitic > 0)
    {
        return !is_city(before);
    }
    let Some(before) = first.checked_sub(1) else {
        return !matches!(view.folded(last + 1), "-" | "–" | "—" | "(" | ":");
    };
    if view.folded(before) == "\n" {
        return !matches!(view.folded(last + 1), "-" | "–" | "—" | "(" | ":");
    }
    if matches!(view.folded(last + 1), "عاصمه" | "العاصمه")
        || words_of_sport(occurrence) > ENOUGH_SPORT
    {
        return false;
    }
    if view.folded(before) == "بين" && view.folded(last + 1).starts_with('و') {
        return true;
    }
    if matches!(view.folded(before), "الي" | "من") {
        return !is_journey(occurrence, before);
    }
    !view.has_after_clitic(before, Classes::LOCATIVE.or(Classes::PLACE))
}

/// Whether a word of moving stands within the eight words before: سافرت إلى مونتيفيديو.
fn is_journey(occurrence: &Occurrence, before: usize) -> bool {
    (before.saturating_sub(8)..before)
        .rev()
        .take_while(|at| !matches!(occurrence.view.folded(*at), "\n" | "." | "،"))
        .any(|at| occurrence.view.has_after_clitic(at, Classes::JOURNEY))
}

fn is_city(candidate: &Candidate) -> bool {
    candidate.used_as == ActorKind::Place
}
