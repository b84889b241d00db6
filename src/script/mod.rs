//! Facts of the scripts that more than one stage needs. A leaf: it uses no other module.

mod direction;
mod fold;
mod hidden;
mod language;

pub use direction::{
    Direction, first_strong, first_strong_of, is_bidi_control, words_by_direction,
};
pub use fold::{Folded, fold, fold_char, fold_str};
pub use hidden::{HiddenCount, hidden_characters, is_invisible};
pub use language::{Language, detect_language};
