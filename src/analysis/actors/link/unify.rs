//! One name for each actor: people named twice in one article, and known people under another spelling.
//!
//! The candidates of one article go in; whom they name may change, never their place or their kind.

use std::collections::HashMap;

use crate::analysis::actors::candidate::{CandidateMention, Who};
use crate::analysis::actors::marked_text::MarkedText;
use crate::analysis::lexicon::ActorLexicon;
use crate::analysis::romanise::name_key;
use crate::model::{ActorKind, Link, MentionKind};
use crate::script::fold_str;

/// Gives people named twice one name, and known people their entry.
pub(crate) fn unify(candidates: &mut [CandidateMention], marked: &MarkedText) {
    let mut names: HashMap<String, String> = HashMap::new();
    for candidate in candidates.iter() {
        if let Who::Named {
            name,
            kind: ActorKind::Person,
        } = &candidate.who
            && let Some(key) = name_key(&fold_str(name))
        {
            let kept = names.entry(key).or_default();
            if name.len() > kept.len() {
                kept.clone_from(name);
            }
        }
    }
    for candidate in candidates.iter_mut() {
        let Who::Named { name, kind } = &candidate.who else {
            continue;
        };
        let folded = fold_str(name);
        if let Some(known) = known_as(marked.lexicon, &folded, *kind)
            .or_else(|| longer_known_name(marked, candidate))
        {
            candidate.who = Who::Entry(known.entry);
            candidate.why = candidate.why.linked(known.link);
            continue;
        }
        if *kind == ActorKind::Person
            && let Some(kept) = name_key(&folded).and_then(|key| names.get(&key))
        {
            if kept != name {
                candidate.why = candidate.why.linked(Link::Spelling);
            }
            candidate.who = Who::Named {
                name: kept.clone(),
                kind: ActorKind::Person,
            };
        }
    }
    reassign_short_names(candidates, marked);
}

/// An actor of the lexicon, and how a name leads to it.
struct Identity {
    entry: u32,
    link: Link,
}

/// The actor of that kind that has the name in the lexicon, or a person with the same transliteration.
fn known_as(lexicon: &ActorLexicon, folded: &str, kind: ActorKind) -> Option<Identity> {
    let exact = lexicon
        .lookup(folded)
        .iter()
        .map(|reading| reading.entry)
        .find(|entry| lexicon.entry(*entry).kind == kind);
    let by_spelling = || {
        let key = name_key(folded).filter(|_| kind == ActorKind::Person)?;
        Some(Identity {
            entry: lexicon.person(&key)?,
            link: Link::Spelling,
        })
    };
    let link = Link::Lexicon;
    exact
        .map(|entry| Identity { entry, link })
        .or_else(by_spelling)
}

/// A name that begins with a known person's full name: محمد بن زايد آل نهيان.
fn longer_known_name(marked: &MarkedText, candidate: &CandidateMention) -> Option<Identity> {
    let known = marked.known(candidate.first)?;
    let same =
        known.first == candidate.first && known.last > known.first && known.last < candidate.last;
    match known.who {
        Who::Entry(entry) if same && known.used_as == ActorKind::Person => {
            let link = Link::Longer;
            Some(Identity { entry, link })
        }
        _ => None,
    }
}

/// A short name that the lexicon gives to one person may belong to another one of the article:
/// بن سلمان after the full name of his brother.
fn reassign_short_names(candidates: &mut [CandidateMention], marked: &MarkedText) {
    let name = |candidate: &CandidateMention| fold_str(candidate.span.of(marked.view.source));
    let full: Vec<(String, Who)> = candidates
        .iter()
        .filter(|candidate| candidate.used_as == ActorKind::Person)
        .filter(|candidate| candidate.kind == MentionKind::Name)
        .map(|candidate| (name(candidate), candidate.who.clone()))
        .collect();
    if full.is_empty() {
        return;
    }
    let mut owners: HashMap<String, Option<Who>> = HashMap::new();
    for (name, who) in &full {
        for (at, _) in name.match_indices(' ') {
            let ending = name.get(at + 1..).unwrap_or_default().to_owned();
            owners
                .entry(ending)
                .and_modify(|known| *known = known.take().filter(|known| known == who))
                .or_insert_with(|| Some(who.clone()));
        }
    }
    for candidate in candidates.iter_mut() {
        let short =
            candidate.used_as == ActorKind::Person && candidate.kind == MentionKind::ShortName;
        if short && let Some(Some(who)) = owners.get(&name(candidate)) {
            candidate.who = who.clone();
            candidate.why = candidate.why.linked(Link::ShortForm);
        }
    }
}
