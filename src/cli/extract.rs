//! `warraq extract`: actors and dates with their places, for other programs.

use std::io::{self, Write};

use super::args::{CommonArgs, ExtractArgs, ExtractFormat};
use super::escape::{cell, file_name, write_json_line};
use super::load::{self, Selection};
use super::output::Output;
use super::record::{self, Record, RecordOptions};
use super::status::{Status, say};

const COLUMNS: [&str; 15] = [
    "file",
    "class",
    "start",
    "end",
    "byte_start",
    "byte_end",
    "text",
    "type",
    "actor",
    "kind",
    "stands_for",
    "value",
    "resolved",
    "hijri",
    "confidence",
];

/// Writes one object per article or one row per finding, in input order.
///
/// # Errors
/// When the output cannot be written.
pub(super) fn run(args: &ExtractArgs, common: &CommonArgs) -> io::Result<Status> {
    let selection = match load::select(&args.paths, args.query.as_deref(), common) {
        Ok(selection) => selection,
        Err(status) => return Ok(status),
    };
    let options = RecordOptions {
        with_text: args.with_text,
        nested: args.nested,
    };
    let mut output = Output::open(false)?;
    let checked = match args.format {
        ExtractFormat::Jsonl => each_record(&selection, options, |record| {
            write_json_line(&mut output, record)
        })?,
        ExtractFormat::Csv => {
            let mut table = csv::Writer::from_writer(&mut output);
            table.write_record(COLUMNS)?;
            let status = each_record(&selection, options, |record| write_rows(&mut table, record))?;
            table.flush()?;
            status
        }
    };
    output.close()?;
    Ok(checked.max(selection.status))
}

/// Checks every record before it is written; one that fails is named and left out.
fn each_record(
    selection: &Selection,
    options: RecordOptions,
    mut write: impl FnMut(&Record) -> io::Result<()>,
) -> io::Result<Status> {
    let mut status = Status::Done;
    for &doc in &selection.documents {
        let record = record::record(&selection.library, doc, options);
        match record::first_mismatch(&record, selection.library.text(doc)) {
            None => write(&record)?,
            Some(place) => {
                let file = file_name(record.file);
                let at = place.byte_start;
                say(&format!(
                    "{file}: the finding at byte {at} does not match the text; this is a bug in warraq, and the article is left out"
                ));
                status = Status::CheckFailed;
            }
        }
    }
    Ok(status)
}

fn write_rows(table: &mut csv::Writer<impl Write>, record: &Record) -> io::Result<()> {
    for mention in &record.mentions {
        let place = &mention.place;
        table.write_record([
            &cell(record.file),
            "mention",
            &place.start.to_string(),
            &place.end.to_string(),
            &place.byte_start.to_string(),
            &place.byte_end.to_string(),
            &cell(place.text),
            mention.used_as,
            mention.actor,
            mention.kind,
            mention.stands_for.unwrap_or_default(),
            "",
            "",
            "",
            &mention.confidence.to_string(),
        ])?;
    }
    for date in &record.dates {
        let place = &date.place;
        table.write_record([
            &cell(record.file),
            "date",
            &place.start.to_string(),
            &place.end.to_string(),
            &place.byte_start.to_string(),
            &place.byte_end.to_string(),
            &cell(place.text),
            date.kind,
            "",
            "",
            "",
            date.value,
            date.resolved.unwrap_or_default(),
            date.hijri.unwrap_or_default(),
            &date.confidence.to_string(),
        ])?;
    }
    Ok(())
}
