//! `warraq extract`: actors and dates with their places, for other programs.

use std::io::{self, Write};
use std::ops::ControlFlow;

use super::args::{ExtractArgs, ExtractFormat};
use super::escape::{cell, write_json_line};
use super::load;
use super::output::Output;
use super::record::{self, Place, Record, RecordOptions};
use super::status::Status;
use super::voice::Voice;
use crate::i18n::Sentence;
use crate::library::Library;
use crate::model::DocId;

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
/// Columns that `--explain` adds.
const WHY_COLUMNS: [&str; 2] = ["found", "linked"];

/// Writes one object per article or one row per finding, in input order. Without a query each
/// article is written as soon as it is analysed; a query needs the names of all articles first.
///
/// # Errors
/// When the output cannot be written.
pub(super) fn run(args: &ExtractArgs, voice: &Voice) -> io::Result<Status> {
    if let Err(status) = load::check_query(args.query.as_deref(), voice) {
        return Ok(status);
    }
    if args.query.is_none() {
        let knowledge = match load::knowledge(&args.load, &args.paths, voice) {
            Ok((knowledge, _)) => knowledge,
            Err(status) => return Ok(status),
        };
        let mut export = Export::start(args, voice)?;
        let mut add = |article, findings| {
            let mut alone = Library::new();
            let doc = alone.add(article, findings);
            match export.put(&alone, doc) {
                Ok(()) => ControlFlow::Continue(()),
                Err(error) => ControlFlow::Break(error),
            }
        };
        let (inputs, given) = load::inputs(&args.paths, voice);
        let job = load::job(inputs, &args.load, knowledge);
        let (status, end) = load::each(job, voice, &mut add);
        let status = status.max(given);
        if let ControlFlow::Break(error) = end {
            return Err(error);
        }
        return Ok(export.finish()?.max(status));
    }
    let selection = match load::select(&args.paths, args.query.as_deref(), &args.load, voice) {
        Ok(selection) => selection,
        Err(status) => return Ok(status),
    };
    let mut export = Export::start(args, voice)?;
    for &doc in &selection.documents {
        export.put(&selection.library, doc)?;
    }
    Ok(export.finish()?.max(selection.status))
}

/// An export under way.
struct Export<'a> {
    voice: &'a Voice,
    sink: Sink,
    options: RecordOptions,
    status: Status,
}

enum Sink {
    Jsonl(Output),
    Csv(Box<csv::Writer<Output>>),
}

impl<'a> Export<'a> {
    fn start(args: &ExtractArgs, voice: &'a Voice) -> io::Result<Self> {
        let output = Output::open(false)?;
        let sink = match args.format {
            ExtractFormat::Jsonl => Sink::Jsonl(output),
            ExtractFormat::Csv => {
                let mut table = csv::Writer::from_writer(output);
                let why = WHY_COLUMNS.iter().filter(|_| args.explain);
                table.write_record(COLUMNS.iter().chain(why))?;
                Sink::Csv(Box::new(table))
            }
        };
        Ok(Self {
            voice,
            sink,
            options: RecordOptions {
                with_text: args.with_text,
                nested: args.nested,
                explain: args.explain,
                min_confidence: args.min_confidence,
            },
            status: Status::Done,
        })
    }

    /// Checks a record and writes it; one that fails is named and left out.
    fn put(&mut self, library: &Library, doc: DocId) -> io::Result<()> {
        let record = record::record(library, doc, self.options);
        if let Some(place) = record::first_mismatch(&record, library.article(doc)) {
            let byte = place.byte_start.to_string();
            let sentence = Sentence::new("said-mismatch").with("byte", byte);
            self.voice.say_of(record.file, &sentence);
            self.status = Status::CheckFailed;
            return Ok(());
        }
        match &mut self.sink {
            Sink::Jsonl(output) => write_json_line(output, &record),
            Sink::Csv(table) => write_rows(table, &record, self.options),
        }
    }

    fn finish(self) -> io::Result<Status> {
        match self.sink {
            Sink::Jsonl(output) => output.close()?,
            Sink::Csv(mut table) => table.flush()?,
        }
        Ok(self.status)
    }
}

fn write_rows(
    table: &mut csv::Writer<impl Write>,
    record: &Record,
    options: RecordOptions,
) -> io::Result<()> {
    for mention in &record.mentions {
        let own = [
            mention.used_as,
            mention.actor,
            mention.kind,
            mention.stands_for.unwrap_or_default(),
            "",
            "",
            "",
            &mention.confidence.to_string(),
        ];
        let why = mention.why.as_ref().map(|why| [why.found, why.linked]);
        let place = place_cells(record.file, "mention", &mention.place);
        write_row(table, &place, own, why)?;
    }
    for date in &record.dates {
        let own = [
            date.kind,
            "",
            "",
            "",
            date.value,
            date.resolved.unwrap_or_default(),
            date.hijri.unwrap_or_default(),
            &date.confidence.to_string(),
        ];
        let why = options.explain.then_some(["", ""]);
        let place = place_cells(record.file, "date", &date.place);
        write_row(table, &place, own, why)?;
    }
    Ok(())
}

/// The columns that every finding has: which file, what it is, where it stands.
fn place_cells(file: &str, class: &str, place: &Place) -> [String; 7] {
    [
        cell(file),
        class.to_owned(),
        place.start.to_string(),
        place.end.to_string(),
        place.byte_start.to_string(),
        place.byte_end.to_string(),
        cell(place.text),
    ]
}

fn write_row(
    table: &mut csv::Writer<impl Write>,
    place: &[String; 7],
    own: [&str; 8],
    why: Option<[&str; 2]>,
) -> io::Result<()> {
    let place = place.iter().map(String::as_str);
    let why = why.into_iter().flatten();
    table.write_record(place.chain(own).chain(why))?;
    Ok(())
}
