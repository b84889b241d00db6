//! ratatui's backend over the guarded terminal: one frame, one synchronized update, one write.
//!
//! Cells become bytes through ratatui's own crossterm backend; this one only collects them, leaves
//! out what says nothing new (ratatui hides the cursor at every frame) and sends the rest at once.

mod ink;

use std::io;

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use self::ink::Ink;
use super::guard;
use super::size::{UNKNOWN, terminal_size};

/// A frame being collected, and what the terminal's cursor is known to be.
#[derive(Debug, Default)]
pub(super) struct FrameBackend {
    frame: Vec<u8>,
    cursor: Cursor,
    /// What stands on the screen of a terminal whose letters leave ink; `None` for the others.
    ink: Option<Ink>,
}

/// The cursor as the terminal has it.
#[derive(Clone, Copy, Debug, Default)]
struct Cursor {
    shown: bool,
    /// `None` after cells were drawn: wherever the last one left it.
    at: Option<Position>,
}

impl FrameBackend {
    /// Forgets a frame not sent and what was known: the terminal has just been entered anew.
    pub(super) fn reset(&mut self) {
        self.frame.clear();
        self.cursor = Cursor::default();
    }

    /// Whether letters leave ink on neighbouring cells.
    pub(super) fn set_leaves_ink(&mut self, leaves_ink: bool) {
        self.ink = leaves_ink.then(Ink::default);
    }

    /// Sends bytes with the next frame, before its cells.
    pub(super) fn queue(&mut self, bytes: &[u8]) {
        self.frame.extend(bytes);
    }

    fn bytes(&mut self) -> CrosstermBackend<&mut Vec<u8>> {
        CrosstermBackend::new(&mut self.frame)
    }
}

impl Backend for FrameBackend {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut content = content.peekable();
        if content.peek().is_none() {
            // The inner backend would write resets for no cell at all.
            return Ok(());
        }
        self.cursor.at = None;
        let Some(ink) = &mut self.ink else {
            return self.bytes().draw(content);
        };
        let changed: Vec<_> = content.collect();
        let size = terminal_size().unwrap_or(UNKNOWN);
        let sent = ink.with_neighbours(&changed, size);
        self.bytes()
            .draw(sent.iter().map(|(x, y, cell)| (*x, *y, cell)))
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if !std::mem::replace(&mut self.cursor.shown, false) {
            return Ok(());
        }
        self.bytes().hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if std::mem::replace(&mut self.cursor.shown, true) {
            return Ok(());
        }
        self.bytes().show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        // Asking the terminal would need its answer; ratatui only wants to put it back.
        Ok(self.cursor.at.unwrap_or(Position::ORIGIN))
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let position = position.into();
        if self.cursor.at.replace(position) == Some(position) {
            return Ok(());
        }
        self.bytes().set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        if let Some(ink) = &mut self.ink {
            ink.forget();
        }
        self.bytes().clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        guard::unless_gone(terminal_size(), UNKNOWN)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        let size = rustix::termios::tcgetwinsize(rustix::stdio::stdout())?;
        Ok(WindowSize {
            columns_rows: self.size()?,
            pixels: Size::new(size.ws_xpixel, size.ws_ypixel),
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.frame.is_empty() {
            return Ok(());
        }
        let mut bytes = Vec::with_capacity(self.frame.len() + 16);
        bytes.extend_from_slice(b"\x1b[?2026h");
        bytes.append(&mut self.frame);
        bytes.extend_from_slice(b"\x1b[?2026l");
        guard::write_if_ours(&bytes)
    }
}
