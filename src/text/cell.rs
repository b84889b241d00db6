//! What a line shows, column by column.

use std::fmt;

use compact_str::CompactString;

/// What one or more columns of a line show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisualCell {
    /// First column.
    pub column: u16,
    /// Columns it takes, at least one.
    pub width: u8,
    /// Whether it stands for a character that is otherwise not seen.
    pub revealed: bool,
    /// First byte in the source text.
    pub start: u32,
    /// The byte after its last one.
    pub end: u32,
    /// What to draw; safe to send to a terminal.
    pub symbol: Symbol,
}

/// What is drawn in a cell: a sign, most often alone.
///
/// Most cells are one character, which is encoded only where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// One character.
    Sign(char),
    /// A sign and its marks; never one character alone.
    Signs(CompactString),
}

impl Symbol {
    /// The characters in UTF-8; a single one is written to the buffer.
    pub(crate) fn encode<'a>(&'a self, buffer: &'a mut [u8; 4]) -> &'a str {
        match self {
            Self::Sign(sign) => sign.encode_utf8(buffer),
            Self::Signs(signs) => signs,
        }
    }
}

impl From<CompactString> for Symbol {
    fn from(signs: CompactString) -> Self {
        let mut characters = signs.chars();
        match (characters.next(), characters.next()) {
            (Some(only), None) => Self::Sign(only),
            _ => Self::Signs(signs),
        }
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.encode(&mut [0; 4]))
    }
}
