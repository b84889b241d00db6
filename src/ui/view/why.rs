//! Why an actor was found in the article being read, in words.

use super::scene::Scene;
use crate::model::{ActorId, Evidence, Link, Mention, Why};

/// Reasons shown at most.
const MOST: usize = 4;

/// The reason of the mention under the caret first, then those of all mentions, the commonest first.
pub(crate) fn reasons(scene: &Scene<'_>, actor: ActorId) -> Vec<String> {
    let state = scene.state;
    let Some(document) = state.reader.document else {
        return Vec::new();
    };
    let mentions: Vec<&Mention> = scene
        .library
        .mentions_of(document, actor)
        .filter(|mention| state.settings.certainty.admits(mention))
        .collect();
    let under_caret = state
        .reader
        .caret
        .and_then(|caret| mentions.iter().find(|mention| mention.span == caret));
    if let Some(mention) = under_caret {
        return vec![in_words(scene, mention)];
    }
    let mut sorted = mentions;
    sorted.sort_by_key(|mention| mention.why);
    let mut groups: Vec<&[&Mention]> = sorted.chunk_by(|a, b| a.why == b.why).collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
    groups
        .iter()
        .take(MOST)
        .filter_map(|group| Some((in_words(scene, group.first()?), group.len())))
        .map(|(why, count)| match count {
            1 => why,
            _ => format!("{why} ×{count}"),
        })
        .collect()
}

fn in_words(scene: &Scene<'_>, mention: &Mention) -> String {
    scene.messages.with(
        "card-why-row",
        [
            ("why", found_and_linked(scene, mention.why).into()),
            ("confidence", format!("{:.2}", mention.confidence).into()),
        ],
    )
}

/// The evidence, and the link where it says more.
fn found_and_linked(scene: &Scene<'_>, why: Why) -> String {
    let messages = scene.messages;
    let found = messages.text(&format!("why-{}", why.evidence().name()));
    let plain = matches!(
        (why.evidence(), why.link()),
        (_, Link::Itself)
            | (Evidence::Lexicon | Evidence::Context, Link::Lexicon)
            | (Evidence::User, Link::User)
    );
    if plain {
        return found;
    }
    let linked = messages.text(&format!("link-{}", why.link().name()));
    messages.with(
        "card-why-linked",
        [("found", found.into()), ("linked", linked.into())],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{InterfaceLanguage, Messages};

    #[test]
    fn every_reason_is_said_in_every_language() {
        for language in [InterfaceLanguage::English, InterfaceLanguage::Arabic] {
            let messages = Messages::new(language);
            let found = Evidence::ALL.map(|evidence| format!("why-{}", evidence.name()));
            let linked = Link::ALL.map(|link| format!("link-{}", link.name()));
            for id in found.into_iter().chain(linked) {
                assert_ne!(messages.text(&id), id);
            }
        }
    }
}
