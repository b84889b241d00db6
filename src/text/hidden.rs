//! What a character that is never drawn looks like when the reader asks to see it.
//!
//! Frequent ones are a mark of one column, so that the text stays legible; the others are their names
//! between angle quotation marks, from left to right in any paragraph.

use compact_str::{CompactString, format_compact};

use super::options::{Hidden, Overrides, TextOptions};
use crate::script::is_invisible;

/// The mark or name to draw, or `None` when the options leave the character unseen.
pub(super) fn revealed(character: char, options: TextOptions) -> Option<CompactString> {
    match (options.hidden, options.overrides) {
        (Hidden::Reveal, _) if is_invisible(character) => Some(name(character)),
        // An override that is not obeyed leaves a mark of what was tried.
        (Hidden::Drop, Overrides::Demote) => override_mark(character),
        _ => None,
    }
}

/// Whether [`revealed`] gives anything.
pub(super) fn is_revealed(character: char, options: TextOptions) -> bool {
    match options.hidden {
        Hidden::Reveal => is_invisible(character),
        Hidden::Drop => {
            options.overrides == Overrides::Demote && matches!(character, '\u{202D}' | '\u{202E}')
        }
    }
}

fn override_mark(character: char) -> Option<CompactString> {
    match character {
        '\u{202D}' => Some(CompactString::const_new("⇥")),
        '\u{202E}' => Some(CompactString::const_new("⇤")),
        _ => None,
    }
}

fn name(character: char) -> CompactString {
    let name = match character {
        '\u{AD}' => "¬",
        '\u{200B}' | '\u{180E}' => "·",
        '\u{200C}' => "╎",
        '\u{200D}' => "‿",
        '\u{2060}' => "⁀",
        '\u{200E}' => "→",
        '\u{200F}' => "←",
        '\u{61C}' => "⇠",
        '\u{180B}'..='\u{180D}' | '\u{180F}' | '\u{FE00}'..='\u{FE0F}' => "▫",
        '\u{34F}' => "‹CGJ›",
        '\u{202A}' => "‹LRE›",
        '\u{202B}' => "‹RLE›",
        '\u{202C}' => "‹PDF›",
        '\u{202D}' => "‹LRO›",
        '\u{202E}' => "‹RLO›",
        '\u{2066}' => "‹LRI›",
        '\u{2067}' => "‹RLI›",
        '\u{2068}' => "‹FSI›",
        '\u{2069}' => "‹PDI›",
        '\u{FEFF}' => "‹BOM›",
        '\u{E0020}'..='\u{E007E}' => return tag(character),
        _ => return format_compact!("‹{:04X}›", u32::from(character)),
    };
    CompactString::const_new(name)
}

/// A tag shows the ASCII character it hides.
fn tag(character: char) -> CompactString {
    let hidden = char::from_u32(u32::from(character) - 0xE0000).unwrap_or(' ');
    format_compact!("‹TAG {hidden}›")
}

/// What stands for the hidden character that a cluster is, a column per character.
pub(super) fn revealed_text(text: &str, options: TextOptions) -> CompactString {
    let first = text.chars().next();
    first
        .and_then(|character| revealed(character, options))
        .unwrap_or_default()
}
