//! `warraq list`: one row per article.

use std::io::{self, Write};

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::args::{CommonArgs, ListArgs, ListFormat};
use super::escape::{cell, file_name, words, write_json_line};
use super::load::{self, Selection};
use super::output::{Output, Screen};
use super::status::Status;
use crate::library::Library;
use crate::model::{DocId, TimexValue};
use crate::text::{TextOptions, single_line, to_plain};

/// Columns an outlet's name or a file name may take on a terminal.
const WIDEST_NAME: u16 = 24;

/// One article.
#[derive(Debug, Serialize)]
struct Row<'a> {
    file: &'a str,
    title: &'a str,
    outlet: Option<&'a str>,
    byline: Option<&'a str>,
    dateline: Option<&'a str>,
    date: Option<&'a str>,
    language: &'static str,
    mentions: usize,
    dates: usize,
    /// Mentions that the query asks for; `None` without a query.
    #[serde(skip_serializing_if = "Option::is_none")]
    hits: Option<usize>,
}

/// Prints the articles that match, in input order.
///
/// # Errors
/// When the output cannot be written.
pub(super) fn run(args: &ListArgs, common: &CommonArgs) -> io::Result<Status> {
    let selection = match load::select(&args.paths, args.query.as_deref(), common) {
        Ok(selection) => selection,
        Err(status) => return Ok(status),
    };
    let rows = selection.documents.iter().map(|&doc| row(&selection, doc));
    let screen = Screen::detect(common.color);
    let is_table = args.format == ListFormat::Table;
    let mut output = Output::open(is_table && screen.columns.is_some())?;
    match args.format {
        ListFormat::Table => write_table(&mut output, &rows.collect::<Vec<_>>(), screen)?,
        ListFormat::Jsonl => {
            for row in rows {
                write_json_line(&mut output, &row)?;
            }
        }
        ListFormat::Csv => write_csv(&mut output, rows)?,
    }
    output.close()?;
    Ok(selection.status)
}

fn row(selection: &Selection, doc: DocId) -> Row<'_> {
    let library: &Library = &selection.library;
    let article = library.article(doc);
    let top_level = library.tallies(doc).iter();
    Row {
        file: &article.source.name,
        title: library.title(doc),
        outlet: library.outlet(doc),
        byline: article.byline.map(|span| span.of(&article.text)),
        dateline: article.dateline.map(|span| span.of(&article.text)),
        date: library.date(doc).map(TimexValue::as_str),
        language: article.language.code(),
        mentions: top_level.map(|tally| tally.count as usize).sum(),
        dates: library.dates(doc).len(),
        hits: (!selection.query.is_empty()).then(|| selection.query.mentions(library, doc).count()),
    }
}

fn write_csv<'a>(output: &mut impl Write, rows: impl Iterator<Item = Row<'a>>) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(output);
    table.write_record([
        "file", "title", "outlet", "byline", "dateline", "date", "language", "mentions", "dates",
        "hits",
    ])?;
    for row in rows {
        table.write_record([
            cell(row.file),
            cell(row.title),
            cell(row.outlet.unwrap_or_default()),
            cell(row.byline.unwrap_or_default()),
            cell(row.dateline.unwrap_or_default()),
            row.date.unwrap_or_default().to_owned(),
            row.language.to_owned(),
            row.mentions.to_string(),
            row.dates.to_string(),
            row.hits.map(|hits| hits.to_string()).unwrap_or_default(),
        ])?;
    }
    table.flush()
}

/// Columns aligned by cells, the title last. On a terminal names and titles are cut to fit and in
/// visual order; in a pipe they are whole and in logical order.
fn write_table(output: &mut impl Write, rows: &[Row], screen: Screen) -> io::Result<()> {
    let name = |text: &str| match screen.columns {
        Some(_) => fitted(text, WIDEST_NAME),
        None => text.to_owned(),
    };
    let head = ["FILE", "DATE", "LANG", "MENTIONS", "DATES", "OUTLET"].map(str::to_owned);
    let mut cells = vec![head];
    cells.extend(rows.iter().map(|row| {
        [
            name(&file_name(row.file)),
            row.date.unwrap_or("-").to_owned(),
            row.language.to_owned(),
            row.hits.unwrap_or(row.mentions).to_string(),
            row.dates.to_string(),
            name(&words(row.outlet.unwrap_or("-"))),
        ]
    }));
    if rows.is_empty() {
        return Ok(());
    }
    if rows.iter().any(|row| row.hits.is_some()) {
        "HITS".clone_into(&mut cells[0][3]);
    }
    let widest = |column: usize| cells.iter().map(|row| row[column].width()).max();
    let widths: [usize; 6] = std::array::from_fn(|column| widest(column).unwrap_or_default());
    let taken: usize = widths.iter().map(|width| width + 2).sum();
    let room = |columns: u16| columns.saturating_sub(u16::try_from(taken).unwrap_or(u16::MAX));
    let titles = rows.iter().map(|row| match screen.columns {
        Some(columns) => fitted(row.title, room(columns)),
        None => words(row.title),
    });
    let titles = std::iter::once("TITLE".to_owned()).chain(titles);
    for (number, (row, title)) in cells.iter().zip(titles).enumerate() {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            let padding = " ".repeat(widths[column] - cell.width());
            let is_number = matches!(column, 3 | 4);
            line += &if is_number {
                padding + cell
            } else {
                cell.clone() + &padding
            };
            line += "  ";
        }
        line += &title;
        if number == 0 && screen.color {
            line = format!("\u{1b}[1m{}\u{1b}[22m", line.trim_end());
        }
        writeln!(output, "{}", line.trim_end())?;
    }
    Ok(())
}

/// A text in visual order on one line of at most so many columns.
fn fitted(text: &str, columns: u16) -> String {
    to_plain(&single_line(text, columns, TextOptions::default()).cells)
}
