//! What a cluster looks like in a cell.
//!
//! In: the characters of one cluster and how it is joined. Out: a symbol that is safe to send to a
//! terminal: no control, escape, directional or zero-width formatting character is ever in it.

use compact_str::CompactString;
use unicode_bidi_mirroring::get_mirrored;

use super::joining;
use super::look::Look;
use super::options::Marks;
use super::shown::{Shown, char_width, drawn, is_skin_tone, shown};

/// The most marks (and other followers of the base) that one cell holds; the rest is not drawn.
pub const MARKS_PER_CELL: usize = 8;

/// Appends the symbol of a cluster. Nothing is appended when all of it is hidden.
pub(super) fn push_symbol(cluster: &str, look: Look, symbol: &mut CompactString) {
    let mut characters = cluster.chars();
    let Some(base) = characters.find_map(drawn) else {
        return;
    };
    // What is hidden stays among them for now: it keeps a mark from being composed with the base.
    let followers = characters.filter_map(|character| match shown(character) {
        Shown::As(safe) => (!is_skin_tone(safe)).then_some(safe),
        _ => Some(character),
    });
    let mut followers: Vec<char> = followers.take(4 * MARKS_PER_CELL).collect();
    if char_width(base) == 0 {
        followers.insert(0, base);
        symbol.extend(look.holder);
    } else {
        let base = match look.joined {
            Some(joined) => joining::form(base, &mut followers, joined),
            None => base,
        };
        // L4: a mirrored character of odd level shows its mirror image.
        let mirrored = if look.rtl { get_mirrored(base) } else { None };
        symbol.push(mirrored.unwrap_or(base));
    }
    let drawn = followers.into_iter().filter(|&mark| drawn(mark).is_some());
    push_marks(drawn, look.marks, symbol);
}

/// Appends as many of the marks as a cell holds.
pub(super) fn push_marks(
    marks: impl Iterator<Item = char>,
    choice: Marks,
    symbol: &mut CompactString,
) {
    let kept = marks.filter(|&mark| choice == Marks::Keep || !is_vowel_sign(mark));
    symbol.extend(kept.take(MARKS_PER_CELL));
}

/// Vowel and recitation signs of Arabic and Hebrew; hamza and madda are part of the letter.
fn is_vowel_sign(mark: char) -> bool {
    matches!(
        mark,
        '\u{591}'..='\u{5BD}'
            | '\u{5BF}'
            | '\u{5C1}'
            | '\u{5C2}'
            | '\u{5C4}'
            | '\u{5C5}'
            | '\u{5C7}'
            | '\u{610}'..='\u{61A}'
            | '\u{64B}'..='\u{652}'
            | '\u{656}'..='\u{65F}'
            | '\u{670}'
            | '\u{6D6}'..='\u{6DC}'
            | '\u{6DF}'..='\u{6E4}'
            | '\u{6E7}'
            | '\u{6E8}'
            | '\u{6EA}'..='\u{6ED}'
            | '\u{8CA}'..='\u{8E1}'
            | '\u{8E3}'..='\u{8FF}'
    )
}
