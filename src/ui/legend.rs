//! The letters and signs of the panes and what they mean: one table for the help and the page of keys.

use super::theme::Theme;
use crate::i18n::Messages;
use crate::model::ActorKind;
use ratatui::style::Style;

/// Signs, and the ids of what they mean.
const SIGNS: [(&str, &str); 10] = [
    ("3/7 · 9/48", "sign-place"),
    ("–/7", "sign-no-place"),
    ("7×", "sign-times"),
    ("48 ━━╸", "sign-count"),
    ("+ −", "sign-filter"),
    ("~", "sign-inferred"),
    ("198X", "sign-unknown"),
    ("⚠2", "sign-hidden"),
    ("▌", "sign-hit"),
    ("●", "sign-focus"),
];

/// How many letters and signs there are: one for each kind of actor, a doubtful one, and the others.
pub(super) const COUNT: usize = ActorKind::ALL.len() + 1 + SIGNS.len();

/// A sign as it looks, and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// The sign.
    pub sign: String,
    /// How it looks.
    pub style: Style,
    /// What it means.
    pub meaning: String,
}

/// Every letter and sign, in the words and colours of the interface.
pub fn signs(messages: &Messages, theme: Theme) -> Vec<Sign> {
    let letter = |kind: ActorKind, style, meaning: String| Sign {
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
    let signs = SIGNS.into_iter().map(|(sign, id)| Sign {
        sign: sign.to_owned(),
        style: theme.title(),
        meaning: messages.text(id),
    });
    kinds.chain([doubtful]).chain(signs).collect()
}
