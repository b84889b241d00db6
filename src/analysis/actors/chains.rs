//! Unquoted organisations and media: a class word and the words that belong to it.
//!
//! A chain is an iḍāfa (وزارة الدفاع), a definite noun with adjectives and a purpose
//! (الهيئة العامة للاستثمار), or a class word with a proper name (معهد واشنطن). It ends before
//! verbs, particles, adjectives of time, and adjectives of nationality (guideline 3).

use super::found::{Candidate, Tier, Who};
use super::lexicon::Classes;
use super::scene::Scene;
use crate::model::{ActorKind, MentionKind};

/// Longest chain after the head, in tokens.
const LONGEST: usize = 7;

/// All chains of the article.
pub fn find(scene: &Scene) -> Vec<Candidate> {
    let view = scene.view;
    let mut found = Vec::new();
    for at in 0..view.len() {
        if !view.is_word(at) {
            continue;
        }
        if view.has_after_clitic(at, Classes::ORGANISATION) {
            found.extend(organisation(scene, at));
        }
        if view.has_after_clitic(at, Classes::MEDIA) {
            found.extend(medium(scene, at));
        }
    }
    found
}

/// What the words after a head amount to.
#[derive(Default)]
struct Chain {
    last: usize,
    words: usize,
    proper: bool,
    purpose: bool,
}

fn organisation(scene: &Scene, head: usize) -> Option<Candidate> {
    let view = scene.view;
    let clitic = head_clitic(scene, head);
    let definite = view
        .span(head, head, clitic)
        .of(view.source)
        .starts_with("ال")
        || view.folded(head).contains("لل");
    let chain = chain(scene, head, definite);
    if !is_enough(scene, head, definite, &chain) {
        return None;
    }
    let span = view.span(head, chain.last, clitic);
    Some(Candidate {
        first: head,
        last: chain.last,
        span,
        who: Who::Named(span.of(view.source).to_owned(), ActorKind::Organisation),
        used_as: ActorKind::Organisation,
        kind: MentionKind::Name,
        confidence: 0.7,
        tier: Tier::Chain,
    })
}

/// Bytes of proclitics on the head; 0 when the whole word is the head.
fn head_clitic(scene: &Scene, head: usize) -> u32 {
    if scene.view.has(head, Classes::ORGANISATION) {
        return 0;
    }
    scene
        .view
        .stems(head)
        .iter()
        .find(|stem| stem.word.classes.any(Classes::ORGANISATION))
        .map_or(0, |stem| stem.clitic)
}

fn chain(scene: &Scene, head: usize, definite: bool) -> Chain {
    let mut chain = Chain {
        last: head,
        ..Chain::default()
    };
    let mut at = head + 1;
    while at <= head + LONGEST {
        let Some(last) = link(scene, head, at, definite, &mut chain) else {
            break;
        };
        chain.words += last + 1 - at;
        chain.last = last;
        at = last + 1;
    }
    chain
}

/// The last token of the part that continues the chain at `at`.
fn link(scene: &Scene, head: usize, at: usize, definite: bool, chain: &mut Chain) -> Option<usize> {
    let view = scene.view;
    if !view.is_word(at) || view.has(at, Classes::CHAIN_STOP.or(Classes::SAY).or(Classes::VERB)) {
        return None;
    }
    let word = view.folded(at);
    if let Some(known) = scene.known(at) {
        return link_known(scene, known, head, at, definite, chain);
    }
    if word == "في" && chain.proper {
        let place = scene.known(at + 1)?;
        let located = matches!(place.used_as, ActorKind::Place | ActorKind::State);
        let plain = place.kind != MentionKind::Demonym && place.first == at + 1;
        return (located && plain).then_some(place.last);
    }
    if view.has(at, Classes::FUNCTION) {
        return None;
    }
    if view.is_definite(at) {
        let titled = view.has(at, Classes::TITLE) && !view.has(at, Classes::TITLE_PART);
        return (!titled).then_some(at);
    }
    if chain.words > 0 && word.starts_with("وال") && view.is_definite(at - 1) {
        return joins(scene, at).then_some(at);
    }
    if word.starts_with("لل") && (definite && chain.words > 0 || chain.words > 0) {
        chain.purpose = true;
        return Some(at);
    }
    if word.starts_with('ل') && chain.words > 0 && view.is_definite(at + 1) && scene.is_ordinary(at)
    {
        chain.purpose = true;
        return scene.known(at + 1).is_none().then_some(at + 1);
    }
    if chain.words == 0 && !definite {
        if !scene.is_ordinary(at) {
            chain.proper = true;
            return Some(at);
        }
        let idafa = view.is_definite(at + 1)
            && scene.known(at + 1).is_none()
            && !view.has(at + 1, Classes::CHAIN_STOP);
        return idafa.then_some(at + 1);
    }
    (chain.proper && !scene.is_ordinary(at)).then_some(at)
}

/// A place right after the head names the body (معهد واشنطن); a nationality only between a
/// definite head and a purpose (المجلس النرويجي للاجئين).
fn link_known(
    scene: &Scene,
    known: &Candidate,
    head: usize,
    at: usize,
    definite: bool,
    chain: &mut Chain,
) -> Option<usize> {
    if known.first != at {
        return None;
    }
    if known.kind == MentionKind::Demonym {
        let purpose = scene.view.folded(at + 1).starts_with('ل') && scene.known(at + 1).is_none();
        return (definite && at == head + 1 && purpose).then_some(at);
    }
    let first = at == head + 1 && !definite;
    let clitic = known.span != scene.view.span(known.first, known.last, 0);
    if first
        && !clitic
        && matches!(
            known.used_as,
            ActorKind::Place | ActorKind::Person | ActorKind::State
        )
    {
        chain.proper = true;
        return Some(known.last);
    }
    None
}

/// Whether a second noun behind و belongs to the name: الأمن والتعاون, not a new subject.
fn joins(scene: &Scene, at: usize) -> bool {
    let view = scene.view;
    scene.known(at).is_none()
        && !view.stems(at).iter().any(|stem| {
            stem.word
                .classes
                .any(Classes::TITLE.or(Classes::ORGANISATION).or(Classes::PLACE))
        })
}

fn is_enough(scene: &Scene, head: usize, definite: bool, chain: &Chain) -> bool {
    if chain.words == 0 {
        return false;
    }
    let weak = scene
        .view
        .has_after_clitic(head, Classes::WEAK_ORGANISATION);
    if definite {
        return chain.purpose && chain.words > 1 || chain.words > 2;
    }
    if chain.proper {
        return true;
    }
    !weak || chain.words > 1 || is_parliament(scene, head)
}

/// مجلس النواب and its like are names of bodies though their parts are common.
fn is_parliament(scene: &Scene, head: usize) -> bool {
    matches!(
        scene.view.folded(head + 1),
        "النواب"
            | "الشيوخ"
            | "الشوري"
            | "الامه"
            | "الشعب"
            | "الوزراء"
            | "القضاء"
            | "المستشارين"
            | "الاعيان"
    )
}

/// A medium without quotation marks: the class word stays outside.
fn medium(scene: &Scene, head: usize) -> Option<Candidate> {
    let view = scene.view;
    let first = head + 1;
    if scene.known(first).is_some() || !view.is_word(first) {
        return None;
    }
    let plain = |at: usize| {
        view.is_word(at)
            && scene.known(at).is_none()
            && !view.has(
                at,
                Classes::FUNCTION
                    .or(Classes::SAY)
                    .or(Classes::VERB)
                    .or(Classes::CHAIN_STOP),
            )
    };
    let named = |at: usize| plain(at) && !scene.is_ordinary(at) && !view.is_definite(at);
    let mut last = first;
    if named(first) {
        while named(last + 1) && last < first + 3 {
            last += 1;
        }
    } else if !(plain(first)
        && view.is_definite(first)
        && !view.is_definite(head)
        && is_title_like(scene, first))
    {
        return None;
    }
    let span = view.span(first, last, 0);
    Some(Candidate {
        first,
        last,
        span,
        who: Who::Named(span.of(view.source).to_owned(), ActorKind::Media),
        used_as: ActorKind::Media,
        kind: MentionKind::Name,
        confidence: 0.72,
        tier: Tier::Chain,
    })
}

/// صحيفة الوطن, not موقع الحادث: a definite noun names a paper only after its own class words.
fn is_title_like(scene: &Scene, first: usize) -> bool {
    first
        .checked_sub(1)
        .map(|head| scene.view.folded(head).trim_start_matches(['و', 'ل', 'ب']))
        .is_some_and(|head| {
            matches!(
                head,
                "صحيفه" | "جريده" | "مجله" | "قناه" | "اذاعه" | "فضاييه"
            )
        })
}
