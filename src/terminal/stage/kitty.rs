//! kitty gives each run of cells without blanks to `HarfBuzz`, which takes the run's direction from its
//! first letter and draws a run from right to left reversed, brackets mirrored. So such runs are sent
//! the other way round. (kitty's `fonts.c` calls `hb_buffer_guess_segment_properties`; `force_ltr`
//! in kitty's configuration stops it, and then the profile `raw` is right.)
//!
//! Limits: marks are left out, since they would land on other letters; which punctuation belongs to a
//! run depends on the fonts, here taken to be as with `DejaVu` Sans Mono. A word glued to one of another
//! script would need two directions in one run: the part from left to right changes its weight, which
//! splits the run.

use ratatui::buffer::Cell;
use ratatui::style::Modifier;
use unicode_bidi_mirroring::get_mirrored;
use unicode_width::UnicodeWidthStr;

use super::cell::{first_char, is_blank};

/// The script of a cell, as far as it decides a run's direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    Rtl,
    Ltr,
    Common,
}

/// Sends the runs of a row the other way round where kitty will reverse them.
pub(super) fn undo_reversal(row: &mut [Cell]) {
    for run in row.chunk_by_mut(same_run) {
        if run.iter().any(|cell| script(cell) == Script::Ltr) {
            split(run);
            for part in run.chunk_by_mut(same_run) {
                reverse(part);
            }
        } else {
            reverse(run);
        }
    }
}

/// Reverses a run whose first letter is one from right to left.
fn reverse(run: &mut [Cell]) {
    let first = run
        .iter()
        .map(script)
        .find(|found| *found != Script::Common);
    if first != Some(Script::Rtl) {
        return;
    }
    // kitty moves the glyphs and leaves the colours where they are.
    let symbols: Vec<char> = run.iter().rev().map(first_char).collect();
    for (cell, base) in run.iter_mut().zip(symbols) {
        cell.set_char(get_mirrored(base).unwrap_or(base));
    }
}

/// Gives the parts from left to right another weight, if other parts are from right to left.
fn split(run: &mut [Cell]) {
    if !run.iter().any(|cell| script(cell) == Script::Rtl) {
        return;
    }
    let mut current = Script::Common;
    for cell in run {
        let found = script(cell);
        if found != Script::Common {
            current = found;
        }
        if current == Script::Ltr {
            cell.modifier ^= Modifier::BOLD;
        }
    }
}

fn same_run(one: &Cell, other: &Cell) -> bool {
    let face = Modifier::BOLD | Modifier::ITALIC;
    let shaped = |cell: &Cell| {
        // Lines and blocks are kitty's own drawings.
        !is_blank(cell)
            && !matches!(first_char(cell), '\u{2500}'..='\u{259f}' | '\u{2800}'..='\u{28ff}')
            && cell.symbol().width() == 1
    };
    shaped(one)
        && shaped(other)
        && one.modifier & face == other.modifier & face
        && font(one) == font(other)
}

/// Which font a cell's letter is likely to come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Font {
    /// The one that is set.
    Main,
    /// One that has Hebrew, which fonts of fixed width seldom have.
    Hebrew,
    /// One that has the letters that are lacking.
    Other,
}

/// By what `DejaVu` Sans Mono has, the font of fixed width that joins Arabic best.
fn font(cell: &Cell) -> Font {
    match first_char(cell) {
        '\u{590}'..='\u{5ff}' | '\u{fb1d}'..='\u{fb4f}' => Font::Hebrew,
        '\u{606}'
        | '\u{607}'
        | '\u{609}'
        | '\u{60a}'
        | '\u{60c}'
        | '\u{61b}'
        | '\u{61f}'
        | '\u{621}'..='\u{63a}'
        | '\u{640}'..='\u{64a}'
        | '\u{660}'..='\u{66d}'
        | '\u{674}'
        | '\u{679}'..='\u{67b}'
        | '\u{67e}'..='\u{680}'
        | '\u{683}'
        | '\u{684}'
        | '\u{686}'
        | '\u{687}'
        | '\u{691}'
        | '\u{698}'
        | '\u{6a4}'
        | '\u{6a9}'
        | '\u{6af}'
        | '\u{6be}'
        | '\u{6cc}'
        | '\u{6f0}'..='\u{6f9}'
        | '\u{fb52}'..='\u{fb81}'
        | '\u{fb8a}'..='\u{fb95}'
        | '\u{fb9e}'
        | '\u{fb9f}'
        | '\u{fbaa}'..='\u{fbad}'
        | '\u{fbe8}'
        | '\u{fbe9}'
        | '\u{fbfc}'..='\u{fbff}'
        | '\u{fe70}'..='\u{fefc}' => Font::Main,
        _ if script(cell) == Script::Rtl => Font::Other,
        _ => Font::Main,
    }
}

/// By Unicode's Script property: most punctuation is common to all scripts, the Arabic comma among
/// it; Arabic-Indic and Persian digits are Arabic.
fn script(cell: &Cell) -> Script {
    match first_char(cell) {
        '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{640}' | '\u{6dd}' | '\u{fd3e}' | '\u{fd3f}' => {
            Script::Common
        }
        '\u{590}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}' => Script::Rtl,
        letter if letter.is_alphabetic() => Script::Ltr,
        _ => Script::Common,
    }
}
