//! The signs of the panes: one table for the help, its length and the page of keys.

use crate::model::ActorKind;

/// Signs, and the ids of what they mean.
pub(in crate::ui) const SIGNS: [(&str, &str); 10] = [
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
pub(in crate::ui) const COUNT: usize = ActorKind::ALL.len() + 1 + SIGNS.len();
