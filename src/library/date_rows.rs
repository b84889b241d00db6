//! The rows of a date pane: the distinct dates of some documents, and where each is mentioned.

use jiff::civil::Date;

use super::date_table::{DatePlace, Figures, Label, Labelled};
use super::{Certainty, Library};
use crate::model::{DocId, TimexKind, TimexValue};

/// One date and how often it is mentioned in the documents asked for; [`occurrences_of`] says where.
#[derive(Clone, Debug, PartialEq)]
pub struct DateRow {
    /// The normalised value.
    pub label: TimexValue,
    /// TIMEX3 type of the value.
    pub kind: TimexKind,
    /// Whether no mention says all of it in words: a year or a day was added from the anchor.
    pub(crate) inferred: bool,
    /// The mentions.
    pub mentions: usize,
    /// Whether one of them is sure (see [`Certainty`]).
    pub(crate) sure: bool,
    /// The mention that was loaded first.
    pub first: DatePlace,
    /// First and last day, where known.
    pub(crate) days: Option<(Date, Date)>,
}

/// The dates of the given documents in chronological order, a longer period before the days in it;
/// then values without a year, durations, sets and references.
pub fn date_rows(library: &Library, docs: &[DocId]) -> Vec<DateRow> {
    date_rows_of(library, docs, Certainty::Any)
}

/// As [`date_rows`], of the mentions that count. The figures of all documents are kept; those of
/// some are counted.
pub fn date_rows_of(library: &Library, docs: &[DocId], certainty: Certainty) -> Vec<DateRow> {
    let labels = library.date_table().labels();
    let figures: Vec<Figures> = if docs.len() == library.len() {
        let of_all = |label: &Label| match certainty {
            Certainty::Any => label.all,
            Certainty::Sure => label.sure,
        };
        labels.iter().map(of_all).collect()
    } else {
        counted(library, docs, certainty)
    };
    let mut mentioned: Vec<(&Label, Figures)> = labels
        .iter()
        .zip(figures)
        .filter(|(_, figures)| figures.first.is_some())
        .collect();
    mentioned.sort_unstable_by(|(a, _), (b, _)| (a.rank, &a.value).cmp(&(b.rank, &b.value)));
    let row = |(label, figures): (&Label, Figures)| {
        Some(DateRow {
            first: figures.first?,
            label: label.value.clone(),
            kind: label.kind,
            inferred: !figures.stated,
            mentions: figures.mentions,
            sure: figures.sure,
            days: label.days,
        })
    };
    mentioned.into_iter().filter_map(row).collect()
}

fn counted(library: &Library, docs: &[DocId], certainty: Certainty) -> Vec<Figures> {
    let mut figures = vec![Figures::default(); library.date_table().labels().len()];
    for &doc in docs {
        for (index, date) in (0..).zip(library.labelled_dates(doc)) {
            if certainty == Certainty::Any || date.sure {
                figures[date.label as usize].add(
                    *date,
                    DatePlace {
                        document: doc,
                        index,
                    },
                );
            }
        }
    }
    figures
}

/// Where a calendar date is mentioned: document, and index into [`Library::dates`], in the order of
/// the documents and of their texts.
pub fn occurrences_of(
    library: &Library,
    docs: &[DocId],
    value: &TimexValue,
    certainty: Certainty,
) -> Vec<(DocId, usize)> {
    let table = library.date_table();
    let numbers = [TimexKind::Date, TimexKind::Time].map(|kind| table.find(kind, value));
    let is_it = |date: &Labelled| {
        numbers.contains(&Some(date.label)) && (certainty == Certainty::Any || date.sure)
    };
    let in_doc = |doc: DocId| {
        let dates = library.labelled_dates(doc).iter().enumerate();
        dates
            .filter(move |(_, date)| is_it(date))
            .map(move |(index, _)| (doc, index))
    };
    docs.iter().flat_map(|&doc| in_doc(doc)).collect()
}
