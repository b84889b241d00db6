//! Standard output: buffered, aware of what it is connected to.

use std::io::{self, BufWriter, StdoutLock, Write};

use super::args::Color;
use super::status::Status;
use crate::terminal::{ColorChoice, ColorDepth, output_columns};

/// What standard output is, as far as printing is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Screen {
    /// Columns of the terminal; `None` when the output is no terminal.
    pub(super) columns: Option<u16>,
    /// Whether emphasis may be written.
    pub(super) color: bool,
}

impl Screen {
    /// Looks at standard output and the environment.
    pub(super) fn detect(color: Color) -> Self {
        let columns = output_columns();
        let variable = |name: &str| std::env::var(name).ok();
        let depth = ColorDepth::detect(color.into(), variable);
        let wanted = columns.is_some() || color == Color::Always;
        Self {
            columns,
            color: wanted && depth != ColorDepth::None,
        }
    }
}

impl From<Color> for ColorChoice {
    fn from(color: Color) -> Self {
        match color {
            Color::Auto => Self::Auto,
            Color::Always => Self::Always,
            Color::Never => Self::Never,
        }
    }
}

/// Buffered standard output. On a terminal, lines come in visual order, so the terminal is asked
/// not to reorder them (ECMA-48 BDSM) until the value is dropped.
pub(super) struct Output {
    writer: BufWriter<StdoutLock<'static>>,
    visual: bool,
}

impl Output {
    /// Opens standard output; `visual` when lines in visual order go to a terminal.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn open(visual: bool) -> io::Result<Self> {
        let mut writer = BufWriter::with_capacity(1 << 16, io::stdout().lock());
        if visual {
            writer.write_all(b"\x1b[8l")?;
        }
        Ok(Self { writer, visual })
    }

    /// Writes what is buffered and gives the terminal back.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn close(mut self) -> io::Result<()> {
        self.restore()?;
        self.writer.flush()
    }

    fn restore(&mut self) -> io::Result<()> {
        if std::mem::take(&mut self.visual) {
            self.writer.write_all(b"\x1b[8h")?;
        }
        Ok(())
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        let _ = self.restore();
    }
}

/// Writes all bytes to standard output.
///
/// # Errors
/// When standard output cannot be written to.
pub(super) fn print(bytes: &[u8]) -> io::Result<Status> {
    let mut output = io::stdout().lock();
    output.write_all(bytes)?;
    output.flush()?;
    Ok(Status::Done)
}
