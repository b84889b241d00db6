//! The letters and signs of the panes and what they mean: one table for the help and the page of keys.

use super::theme::Theme;
use crate::i18n::Messages;
use crate::model::ActorKind;
use crate::ui::lists::signs::SIGNS;
use ratatui::style::Style;

/// A sign as it looks, and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegendSign {
    /// The sign.
    pub sign: String,
    /// How it looks.
    pub(crate) style: Style,
    /// What it means.
    pub meaning: String,
}

/// Every letter and sign, in the words and colours of the interface.
pub fn signs(messages: &Messages, theme: Theme) -> Vec<LegendSign> {
    let letter = |kind: ActorKind, style, meaning: String| LegendSign {
        sign: messages.text(&format!("letter-{}", kind.name())),
        style,
        meaning,
    };
    let kinds = ActorKind::ALL.into_iter().map(|kind| {
        let meaning = messages.text(&format!("kind-{}", kind.name()));
        letter(kind, theme.kind(kind), meaning)
    });
    let dim = theme.sure(theme.kind(ActorKind::State), false);
    let doubtful = letter(ActorKind::State, dim, messages.text("sign-doubtful"));
    let signs = SIGNS.into_iter().map(|(sign, id)| LegendSign {
        sign: sign.to_owned(),
        style: theme.title(),
        meaning: messages.text(id),
    });
    kinds.chain([doubtful]).chain(signs).collect()
}
