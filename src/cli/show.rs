//! `warraq show`: one article for reading.

use std::io::{self, Write};
use std::ops::Range;

use super::args::{CommonArgs, ShowArgs};
use super::load;
use super::output::{Output, Screen};
use super::status::Status;
use super::voice::Voice;
use crate::library::{Library, actor_counts};
use crate::model::{Article, BlockKind, DocId};
use crate::script::Direction;
use crate::text::{Base, Layout, ParagraphSpec, TextOptions, single_line, to_plain};

/// The widest comfortable line.
const MEASURE: u16 = 90;

/// Actors named in the facts.
const MOST_ACTORS: usize = 8;

/// Prints title, facts and body in visual order, right-to-left lines at the right edge.
///
/// # Errors
/// When the output cannot be written.
pub(super) fn run(args: &ShowArgs, common: &CommonArgs, voice: &Voice) -> io::Result<Status> {
    let selection = match load::select(std::slice::from_ref(&args.file), None, &args.load, voice) {
        Ok(selection) => selection,
        Err(status) => return Ok(status),
    };
    let screen = Screen::detect(common.color);
    let columns = screen.columns.unwrap_or(MEASURE).min(MEASURE);
    let page = Page {
        columns: args.width.unwrap_or(columns),
        color: screen.color,
    };
    let mut output = Output::open(screen.columns.is_some())?;
    for (number, &doc) in selection.documents.iter().enumerate() {
        if number > 0 {
            writeln!(output)?;
        }
        write_article(&mut output, &selection.library, doc, page)?;
    }
    output.close()?;
    Ok(selection.status)
}

#[derive(Clone, Copy)]
struct Page {
    columns: u16,
    color: bool,
}

fn write_article(
    output: &mut impl Write,
    library: &Library,
    doc: DocId,
    page: Page,
) -> io::Result<()> {
    let title = library.title(doc);
    let (bold, plain) = if page.color {
        ("\u{1b}[1m", "\u{1b}[22m")
    } else {
        ("", "")
    };
    let options = options_of(library.article(doc));
    let whole = std::iter::once(0..title.len());
    for line in lines(title, whole, page.columns, options) {
        writeln!(output, "{bold}{line}{plain}")?;
    }
    for fact in facts(library, doc) {
        let line = single_line(&fact, page.columns, options);
        writeln!(
            output,
            "{}",
            placed(
                &to_plain(&line.cells),
                line.width,
                line.direction,
                page.columns
            )
        )?;
    }
    writeln!(output)?;
    let article = library.article(doc);
    let shown = article.blocks.iter().filter(|block| {
        let is_title = block.kind == BlockKind::Title && block.span.covers(article.title);
        let is_aside = matches!(block.kind, BlockKind::FrontMatter | BlockKind::Boilerplate);
        !is_title && !is_aside
    });
    let blocks = shown.map(|block| block.span.range());
    for line in lines(&article.text, blocks, page.columns, options) {
        writeln!(output, "{line}")?;
    }
    Ok(())
}

/// Outlet, author, place and date on one line, the actors on another. The separator is neutral, so
/// that each line takes the direction of its words.
fn facts(library: &Library, doc: DocId) -> Vec<String> {
    let article = library.article(doc);
    let part = |span: Option<crate::model::Span>| span.map(|span| isolated(span.of(&article.text)));
    let masthead = [
        part(article.outlet),
        part(article.byline),
        part(article.dateline),
        library.date(doc).map(|date| isolated(date.as_str())),
    ];
    let masthead: Vec<String> = masthead.into_iter().flatten().collect();
    let actors: Vec<String> = actor_counts(library, &[doc])
        .iter()
        .take(MOST_ACTORS)
        .map(|count| {
            let name = isolated(&library.actor(count.actor).name);
            format!("{name} {}", count.mentions)
        })
        .collect();
    [masthead, actors]
        .into_iter()
        .filter(|facts| !facts.is_empty())
        .map(|facts| facts.join(" · "))
        .collect()
}

/// A part that keeps its own direction whatever stands beside it (UAX #9 FSI, PDI).
fn isolated(part: &str) -> String {
    format!("\u{2068}{part}\u{2069}")
}

fn options_of(article: &Article) -> TextOptions {
    TextOptions {
        base: Base::Article(article.language.direction()),
        ..TextOptions::default()
    }
}

/// The lines of some parts of a text, one blank line between parts.
fn lines(
    text: &str,
    parts: impl Iterator<Item = Range<usize>>,
    columns: u16,
    options: TextOptions,
) -> Vec<String> {
    let specs: Vec<ParagraphSpec> = parts
        .enumerate()
        .map(|(number, span)| ParagraphSpec {
            span,
            rows_before: u16::from(number > 0),
        })
        .collect();
    let layout = Layout::new(text, &specs, columns, options);
    let mut cells = Vec::new();
    (0..layout.rows())
        .map(|row| {
            cells.clear();
            layout.cells(row, &mut cells);
            to_plain(&cells).trim_end().to_owned()
        })
        .collect()
}

/// A line at the edge where it begins.
fn placed(line: &str, width: u16, direction: Direction, columns: u16) -> String {
    let indent = match direction {
        Direction::Ltr => 0,
        Direction::Rtl => columns.saturating_sub(width),
    };
    format!("{}{line}", " ".repeat(usize::from(indent)))
}
