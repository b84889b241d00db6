//! `warraq list`: one row per article.

use std::io::{self, Write};

use serde::Serialize;
use unicode_width::UnicodeWidthChar;

use super::args::{CommonArgs, ListArgs, ListFormat};
use super::escape::{cell, file_name, words, write_json_line};
use super::load::{self, Selection};
use super::output::{Output, Screen};
use super::status::Status;
use super::voice::Voice;
use crate::library::Library;
use crate::model::{DocId, TimexValue};
use crate::text::{TextOptions, single_line, to_plain};

/// Columns an outlet's name or a file name may take on a terminal.
const WIDEST_NAME: u16 = 24;

/// Columns that such a name may have in a pipe to widen those of the others.
const WIDEST_ALIGNED: usize = 32;

/// Columns of a terminal below which other columns give way to the title.
const SHORTEST_TITLE: usize = 24;

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
pub(super) fn run(args: &ListArgs, common: &CommonArgs, voice: &Voice) -> io::Result<Status> {
    let selection = match load::select(&args.paths, args.query.as_deref(), &args.load, voice) {
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

/// The columns before the title: heading, and whether it holds numbers.
const COLUMNS: [(&str, bool); 6] = [
    ("FILE", false),
    ("DATE", false),
    ("LANG", false),
    ("MENTIONS", true),
    ("DATES", true),
    ("OUTLET", false),
];
/// The columns that give way on a narrow terminal, the first one first.
const GIVE_WAY: [usize; 5] = [5, 2, 4, 3, 1];

/// Columns aligned by cells, the title last. On a terminal names and titles are cut to fit and in
/// visual order; in a pipe they are whole and in logical order, and a long one moves its own row alone.
fn write_table(output: &mut impl Write, rows: &[Row], screen: Screen) -> io::Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut cells = vec![COLUMNS.map(|(heading, _)| heading.to_owned())];
    if rows.iter().any(|row| row.hits.is_some()) {
        "HITS".clone_into(&mut cells[0][3]);
    }
    let name = |text: &str| match screen.columns {
        Some(columns) => fitted(text, WIDEST_NAME.min(columns / 4)),
        None => text.to_owned(),
    };
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
    let aligned = |columns: &usize| screen.columns.is_some() || *columns <= WIDEST_ALIGNED;
    let widest = |column: usize| {
        let widths = cells.iter().map(|row| width(&row[column]));
        widths.filter(aligned).max()
    };
    let widths: [usize; 6] = std::array::from_fn(|column| widest(column).unwrap_or_default());
    let (shown, room) = columns_that_fit(&widths, screen.columns);
    let titles = rows.iter().map(|row| match room {
        Some(room) => fitted(row.title, room),
        None => words(row.title),
    });
    let heading = room.map_or("TITLE".to_owned(), |room| fitted("TITLE", room));
    let titles = std::iter::once(heading).chain(titles);
    for (number, (row, title)) in cells.iter().zip(titles).enumerate() {
        let mut line = String::new();
        for &column in &shown {
            line += &padded(&row[column], widths[column], COLUMNS[column].1);
        }
        line += &title;
        if number == 0 && screen.color {
            line = format!("\u{1b}[1m{}\u{1b}[22m", line.trim_end());
        }
        writeln!(output, "{}", line.trim_end())?;
    }
    Ok(())
}

/// The columns to show, and how many cells they leave for the title on a terminal.
fn columns_that_fit(widths: &[usize; 6], columns: Option<u16>) -> (Vec<usize>, Option<u16>) {
    let mut shown: Vec<usize> = (0..widths.len()).collect();
    let Some(columns) = columns else {
        return (shown, None);
    };
    let mut narrowest_first = GIVE_WAY.iter();
    loop {
        let taken: usize = shown.iter().map(|&column| widths[column] + 2).sum();
        let room = usize::from(columns).saturating_sub(taken);
        let next = narrowest_first.next().filter(|_| room < SHORTEST_TITLE);
        let Some(given) = next else {
            return (shown, Some(u16::try_from(room).unwrap_or(u16::MAX)));
        };
        shown.retain(|column| column != given);
    }
}

fn padded(cell: &str, columns: usize, is_number: bool) -> String {
    let padding = " ".repeat(columns.saturating_sub(width(cell)));
    if is_number {
        format!("{padding}{cell}  ")
    } else {
        format!("{cell}{padding}  ")
    }
}

/// Cells of a text where every letter has its own: what a table in a pipe is aligned by. As a whole
/// text, لا would count as the one cell of its ligature, which not every reader draws.
fn width(text: &str) -> usize {
    text.chars().filter_map(UnicodeWidthChar::width).sum()
}

/// A text in visual order on one line of at most so many columns.
fn fitted(text: &str, columns: u16) -> String {
    to_plain(&single_line(text, columns, TextOptions::default()).cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row<'a>(file: &'a str, title: &'a str) -> Row<'a> {
        Row {
            file,
            title,
            outlet: Some("The Outlet of Record"),
            byline: None,
            dateline: None,
            date: Some("2022-01-08"),
            language: "ar",
            mentions: 12,
            dates: 3,
            hits: None,
        }
    }

    fn table(rows: &[Row], columns: Option<u16>) -> Vec<String> {
        let screen = Screen {
            columns,
            color: false,
        };
        let mut output = Vec::new();
        write_table(&mut output, rows, screen).unwrap();
        String::from_utf8(output)
            .unwrap()
            .lines()
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn no_line_is_wider_than_the_terminal() {
        let long = "العنوان الطويل ".repeat(40);
        let rows = [
            row("a-file-with-a-long-name-indeed.txt", &long),
            row("b", "TITLE"),
        ];
        for columns in 1..160_u16 {
            for line in table(&rows, Some(columns)) {
                let name = usize::from(columns / 4) + 2;
                let most = usize::from(columns).max(name.max("FILE".len()));
                assert!(width(&line) <= most, "{columns}: {line}");
            }
        }
        let line = &table(&rows, Some(80))[1];
        assert!(line.contains('…') && width(line) > 70, "{line}");
    }

    #[test]
    fn a_long_name_in_a_pipe_moves_its_own_row_alone() {
        let long = "a long name of an outlet ".repeat(5);
        let mut rows = [row("a.txt", "T"), row("b.txt", "T"), row("c.txt", "T")];
        rows[1].outlet = Some(&long);
        let lines = table(&rows, None);
        assert_eq!(lines[1], lines[3].replace("c.txt", "a.txt"));
        assert!(lines[1].len() < 100, "{}", lines[1]);
        assert!(lines[2].contains(long.trim()), "{}", lines[2]);
    }

    #[test]
    fn a_table_in_a_pipe_is_aligned_by_letters() {
        let rows = [row("\u{644}\u{627}.txt", "T"), row("ab.txt", "T")];
        let lines = table(&rows, None);
        let date = |line: &str| {
            let before = line.split("2022").next().unwrap_or_default();
            before.chars().count()
        };
        assert_eq!(date(&lines[1]), date(&lines[2]));
    }
}
