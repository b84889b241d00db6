//! What a terminal that orders text takes a cell for.

use ratatui::buffer::Cell;
use unicode_width::UnicodeWidthStr;

use super::cell::{first_char, is_blank};
use crate::script::{Direction, first_strong};

/// A cell's class, after the bidi classes of UAX #9.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Strong, right to left.
    Rtl,
    /// Strong, left to right, or of two columns, which no run is reordered across.
    Ltr,
    /// AN: Arabic-Indic digits.
    ArabicNumber,
    /// EN: European digits, and the Persian ones.
    EuropeanNumber,
    /// A line or corner between panes.
    Border,
    /// All other.
    Neutral,
}

/// The class of a cell by its first character.
pub(super) fn class(cell: &Cell) -> Class {
    let symbol = cell.symbol();
    match first_char(cell) {
        ' ' => Class::Neutral,
        '0'..='9' | '\u{6f0}'..='\u{6f9}' => Class::EuropeanNumber,
        '\u{660}'..='\u{669}' | '\u{66b}' | '\u{66c}' => Class::ArabicNumber,
        '\u{2500}'..='\u{259f}' => Class::Border,
        _ if symbol.width() > 1 => Class::Ltr,
        _ => match first_strong(symbol) {
            Some(Direction::Rtl) => Class::Rtl,
            Some(Direction::Ltr) => Class::Ltr,
            None => Class::Neutral,
        },
    }
}

/// Whether a cell holds a letter written from right to left.
pub(super) fn is_rtl(cell: &Cell) -> bool {
    !is_blank(cell) && class(cell) == Class::Rtl
}
