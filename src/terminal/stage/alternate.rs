//! Neighbouring cells differ in colour by a trace, so that no two make a run that Qt would order.

use ratatui::buffer::Cell;
use ratatui::style::Color;

use super::class::is_rtl;

/// Colours the cells of a row that has letters from right to left; `plain` is the colour of text.
pub(super) fn colour(row: &mut [Cell], plain: [u8; 3]) {
    if !row.iter().any(is_rtl) {
        return;
    }
    for (column, cell) in row.iter_mut().enumerate() {
        // Blank cells as well: of one colour with both neighbours they would join them.
        let [red, green, blue] = rgb(cell.fg, plain);
        let trace = u8::from(column % 2 == 1);
        cell.fg = Color::Rgb(red, green, blue ^ trace);
    }
}

/// Red, green and blue of a colour; the sixteen named ones as xterm has them.
fn rgb(colour: Color, plain: [u8; 3]) -> [u8; 3] {
    let index = match colour {
        Color::Reset => return plain,
        Color::Rgb(red, green, blue) => return [red, green, blue],
        Color::Indexed(index) => index,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
    };
    match index {
        0 => [0; 3],
        7 => [0xe5; 3],
        8 => [0x7f; 3],
        1..=6 | 9..=15 => {
            let most = if index < 8 { 0xcd } else { 0xff };
            [1, 2, 4].map(|bit| if index & bit == 0 { 0 } else { most })
        }
        16..=231 => {
            let step = |place: u8| match (index - 16) / place % 6 {
                0 => 0,
                level => 55 + 40 * level,
            };
            [36, 6, 1].map(step)
        }
        232..=255 => [8 + 10 * (index - 232); 3],
    }
}
