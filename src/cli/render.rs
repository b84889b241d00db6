//! `warraq render`: the text engine alone, one visual line per display line.
//!
//! In: plain text, one paragraph per line. Out: its lines at a width, without escape sequences. It
//! keeps to the standard: overrides are obeyed, and a paragraph without strong characters is
//! left-to-right.

use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::status::Status;
use super::voice::Voice;
use crate::i18n::Sentence;
use crate::model::Unreadable;
use crate::script::Direction;
use crate::text::{self, Base, Hidden, Line, Marks, Overrides, Paragraph, Shaping, TextOptions};

/// Lay out plain text, one paragraph per line, and print it in visual order.
#[derive(Clone, Debug, clap::Args)]
pub struct RenderArgs {
    /// The text file; `-` is standard input.
    #[arg(value_name = "FILE", default_value = "-")]
    pub file: PathBuf,
    /// Columns of a line.
    #[arg(long, value_name = "N", default_value_t = 80, value_parser = clap::value_parser!(u16).range(1..))]
    pub width: u16,
    /// Paragraph direction.
    #[arg(long, value_enum, default_value_t = BaseArg::Auto)]
    pub base: BaseArg,
    /// Letters as they are, or Arabic presentation forms.
    #[arg(long, value_enum, default_value_t = ShapeArg::Forms)]
    pub shape: ShapeArg,
    /// Pad right-to-left lines to the right edge, or not at all.
    #[arg(long, value_enum, default_value_t = AlignArg::Start)]
    pub align: AlignArg,
    /// Order of the output.
    #[arg(long, value_enum, default_value_t = OrderArg::Visual)]
    pub order: OrderArg,
    /// Write, per paragraph, a JSON array of the code points at which its lines start.
    #[arg(long, value_name = "FILE")]
    pub breaks_out: Option<PathBuf>,
}

/// `--base`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum BaseArg {
    /// By the first strong character.
    Auto,
    /// Right to left.
    Rtl,
    /// Left to right.
    Ltr,
}

/// `--shape`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ShapeArg {
    /// Letters as they are.
    None,
    /// Arabic presentation forms.
    Forms,
}

/// `--align`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AlignArg {
    /// No padding; white space at the end of a line is kept.
    None,
    /// At the start edge of the paragraph.
    Start,
}

/// `--order`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum OrderArg {
    /// Left to right as seen.
    Visual,
    /// As read, for terminals that reorder by themselves.
    Logical,
}

/// Reads the file and writes its lines, and the breaks when asked for.
///
/// # Errors
/// When the output cannot be written.
pub(super) fn run(args: &RenderArgs, voice: &Voice) -> io::Result<Status> {
    let text = match read(&args.file) {
        Ok(text) => text,
        Err(error) => {
            let reason = Unreadable::of(&error);
            let sentence = Sentence::of(reason.id(), reason.arguments());
            voice.say_of(&args.file.to_string_lossy(), &sentence);
            return Ok(Status::Unreadable);
        }
    };
    let mut breaks = Vec::new();
    let mut output = BufWriter::new(io::stdout().lock());
    render(args, &text, &mut output, &mut breaks)?;
    output.flush()?;
    if let Some(path) = &args.breaks_out
        && let Err(error) = std::fs::write(path, breaks)
    {
        let sentence = Sentence::new("said-not-written").with("error", error.to_string());
        voice.say_of(&path.to_string_lossy(), &sentence);
        return Ok(Status::Unreadable);
    }
    Ok(Status::Done)
}

/// Writes the lines of a text to `out` and the starts of its lines to `breaks`.
///
/// # Errors
/// When an output cannot be written.
pub fn render(
    args: &RenderArgs,
    text: &str,
    out: &mut impl Write,
    breaks: &mut impl Write,
) -> io::Result<()> {
    let options = options(args);
    for source in text.lines() {
        let paragraph = Paragraph::resolve(source, options);
        let lines = text::wrap(&paragraph, args.width);
        for line in &lines {
            writeln!(out, "{}", line_text(args, &paragraph, line))?;
        }
        serde_json::to_writer(&mut *breaks, &starts(&paragraph, &lines))?;
        writeln!(breaks)?;
    }
    Ok(())
}

fn options(args: &RenderArgs) -> TextOptions {
    TextOptions {
        base: match args.base {
            // P3: a paragraph without strong characters is left-to-right.
            BaseArg::Auto => Base::Auto {
                fallback: Direction::Ltr,
            },
            BaseArg::Rtl => Base::Fixed(Direction::Rtl),
            BaseArg::Ltr => Base::Fixed(Direction::Ltr),
        },
        shaping: match args.shape {
            ShapeArg::None => Shaping::None,
            ShapeArg::Forms => Shaping::Forms,
        },
        marks: Marks::Keep,
        overrides: Overrides::Obey,
        hidden: Hidden::Drop,
    }
}

fn line_text(args: &RenderArgs, paragraph: &Paragraph, line: &Line) -> String {
    match (args.order, args.align) {
        (OrderArg::Visual, AlignArg::Start) => {
            text::to_plain(&text::visual_line(paragraph, line, args.width))
        }
        (OrderArg::Visual, AlignArg::None) => text::line_text(paragraph, line, text::Order::Visual),
        (OrderArg::Logical, _) => text::line_text(paragraph, line, text::Order::Logical),
    }
}

/// The code points of the paragraph at which its lines start.
fn starts(paragraph: &Paragraph, lines: &[Line]) -> Vec<usize> {
    let mut starts = Vec::with_capacity(lines.len());
    let (mut byte, mut code_points) = (0, 0);
    for line in lines {
        let next = paragraph
            .clusters()
            .get(line.start as usize)
            .map_or(byte, |cluster| cluster.start as usize);
        let skipped = paragraph.text().get(byte..next).unwrap_or_default();
        code_points += skipped.chars().count();
        byte = next;
        starts.push(code_points);
    }
    starts
}

fn read(file: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        io::stdin().lock().read_to_end(&mut bytes)?;
    } else {
        File::open(file)?.read_to_end(&mut bytes)?;
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
