//! Guideline 7: الغرب and غربي name the West unless they give a direction.

use super::occurrence::Occurrence;
use crate::analysis::clitics::without_article;
use crate::analysis::lexicon::{AffixSet, Classes, NameForm, Number, WordSet};
use crate::model::MentionKind;

/// Whether the surface, read as `form`, gives a direction.
pub(crate) fn is_direction(occurrence: &Occurrence, form: NameForm) -> bool {
    if form == NameForm::Name {
        WordSet::Towards.has(occurrence.word_before())
            || WordSet::WesternPart.has(occurrence.word_behind())
    } else {
        is_western_side(occurrence, form)
    }
}

/// The western bank, its western border, western Libya.
fn is_western_side(occurrence: &Occurrence, form: NameForm) -> bool {
    let (view, first, last) = (occurrence.view, occurrence.first, occurrence.hit.last);
    let side = first
        .checked_sub(1)
        .is_some_and(|before| view.has_after_clitic(before, Classes::DIRECTION));
    if side || is_possessed_side(occurrence.word_before()) {
        return true;
    }
    let beside_actor = occurrence
        .adjacent()
        .is_some_and(|before| before.kind != MentionKind::Demonym);
    if beside_actor {
        return true;
    }
    let bare = form == NameForm::Adjective(Number::Masculine) && !view.is_definite(first);
    bare && (view.is_definite(last + 1) || view.longest(last + 1).is_some())
}

/// جناحه, حدودها: a side with its owner.
fn is_possessed_side(word: &str) -> bool {
    AffixSet::SidePrefix.begins(without_article(word))
}
