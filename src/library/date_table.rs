//! The distinct dates of a library and the rows of a date pane.
//!
//! Equal dates share one label: what a date resolves to, else what its words say; a part of a day
//! counts as its day. Durations, sets and values with an unknown part come after all dated rows.

use std::collections::HashMap;

use jiff::civil::Date;

use super::{Certainty, Library};
use crate::model::{DateMention, DocId, TimexKind, TimexValue};

/// One date and how often it is mentioned in the documents asked for; [`occurrences_of`] says where.
#[derive(Clone, Debug, PartialEq)]
pub struct DateRow {
    /// The normalised value.
    pub label: TimexValue,
    /// TIMEX3 type of the value.
    pub kind: TimexKind,
    /// Whether no mention says all of it in words: a year or a day was added from the anchor.
    pub inferred: bool,
    /// The mentions.
    pub mentions: usize,
    /// Whether one of them is sure (see [`Certainty`]).
    pub sure: bool,
    /// The mention that was loaded first: document, and index into [`Library::dates`].
    pub first: (DocId, u32),
    /// First and last day, where known.
    pub days: Option<(Date, Date)>,
}

/// One distinct label.
#[derive(Debug)]
struct Label {
    value: TimexValue,
    kind: TimexKind,
    days: Option<(Date, Date)>,
    /// See [`place_of`].
    place: u64,
    /// The figures of the whole library.
    all: Figures,
    /// The same, of sure mentions.
    sure: Figures,
}

/// How often a label is mentioned.
#[derive(Clone, Copy, Debug, Default)]
struct Figures {
    mentions: usize,
    stated: bool,
    sure: bool,
    first: Option<(DocId, u32)>,
}

impl Figures {
    fn add(&mut self, date: Labelled, place: (DocId, u32)) {
        self.mentions += 1;
        self.stated |= !date.inferred;
        self.sure |= date.sure;
        self.first = Some(self.first.map_or(place, |first| first.min(place)));
    }
}

/// The label of one date mention.
#[derive(Clone, Copy, Debug)]
pub(super) struct Labelled {
    /// The number of the label.
    label: u32,
    /// Whether the anchor added something to the words.
    inferred: bool,
    /// Whether the mention is sure.
    sure: bool,
}

/// All distinct labels of a library.
#[derive(Debug, Default)]
pub(super) struct DateTable {
    labels: Vec<Label>,
    by_value: HashMap<(TimexKind, TimexValue), u32>,
}

impl DateTable {
    /// The label of a date, new or known, that stands at a place.
    pub(super) fn intern(&mut self, date: &DateMention, place: (DocId, u32)) -> Labelled {
        let labelled = Labelled {
            label: self.number(date),
            inferred: is_inferred(date),
            sure: date.is_sure(),
        };
        let label = &mut self.labels[labelled.label as usize];
        label.all.add(labelled, place);
        if labelled.sure {
            label.sure.add(labelled, place);
        }
        labelled
    }

    /// First and last day of a date, where known.
    pub(super) fn days(&self, date: Labelled) -> Option<(Date, Date)> {
        self.labels[date.label as usize].days
    }

    fn number(&mut self, date: &DateMention) -> u32 {
        let (kind, value) = label_of(date);
        let next = u32::try_from(self.labels.len()).unwrap_or(u32::MAX);
        let labels = &mut self.labels;
        *self
            .by_value
            .entry((kind, value.clone()))
            .or_insert_with(|| {
                let dated = matches!(kind, TimexKind::Date | TimexKind::Time);
                let days = dated.then(|| value.days()).flatten();
                labels.push(Label {
                    place: place_of(kind, &value, days),
                    value,
                    kind,
                    days,
                    all: Figures::default(),
                    sure: Figures::default(),
                });
                next
            })
    }
}

/// The dates of the given documents in chronological order, a longer period before the days in it;
/// then values without a year, durations, sets and references.
pub fn date_rows(library: &Library, docs: &[DocId]) -> Vec<DateRow> {
    date_rows_of(library, docs, Certainty::Any)
}

/// As [`date_rows`], of the mentions that count. The figures of all documents are kept; those of
/// some are counted.
pub fn date_rows_of(library: &Library, docs: &[DocId], certainty: Certainty) -> Vec<DateRow> {
    let labels = &library.date_table().labels;
    let figures: Vec<Figures> = if docs.len() == library.len() {
        let of_all = |label: &Label| match certainty {
            Certainty::Any => label.all,
            Certainty::Sure => label.sure,
        };
        labels.iter().map(of_all).collect()
    } else {
        counted(library, docs, certainty)
    };
    let mut order: Vec<(u64, &Label, Figures)> = labels
        .iter()
        .zip(figures)
        .filter(|(_, figures)| figures.first.is_some())
        .map(|(label, figures)| (label.place, label, figures))
        .collect();
    order.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.value.cmp(&b.1.value)));
    let row = |(_, label, figures): (u64, &Label, Figures)| {
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
    order.into_iter().filter_map(row).collect()
}

fn counted(library: &Library, docs: &[DocId], certainty: Certainty) -> Vec<Figures> {
    let mut figures = vec![Figures::default(); library.date_table().labels.len()];
    for &doc in docs {
        for (index, date) in (0..).zip(library.labelled_dates(doc)) {
            if certainty == Certainty::Any || date.sure {
                figures[date.label as usize].add(*date, (doc, index));
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
    let numbers = [TimexKind::Date, TimexKind::Time]
        .map(|kind| table.by_value.get(&(kind, value.clone())).copied());
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

/// Whether the anchor added something to the words.
fn is_inferred(date: &DateMention) -> bool {
    date.resolved
        .as_ref()
        .is_some_and(|resolved| *resolved != date.value)
}

fn label_of(date: &DateMention) -> (TimexKind, TimexValue) {
    let value = date.resolved.as_ref().unwrap_or(&date.value);
    if matches!(date.kind, TimexKind::Date | TimexKind::Time)
        && let Some((day, _)) = value.as_str().split_once('T')
        && TimexValue::new(day).days().is_some()
    {
        return (TimexKind::Date, TimexValue::new(day));
    }
    (date.kind, value.clone())
}

/// The place of a label among all, as one number: dated ones first, by first day, the longer period
/// before the days in it, then by class.
fn place_of(kind: TimexKind, value: &TimexValue, days: Option<(Date, Date)>) -> u64 {
    let class = match kind {
        TimexKind::Date | TimexKind::Time if value.as_str().ends_with("_REF") => 3,
        TimexKind::Date => 0,
        TimexKind::Time => 1,
        TimexKind::Duration | TimexKind::Set => 2,
    };
    let Some((first, last)) = days else {
        return 1 << 63 | class;
    };
    number_of(first) << 32 | (MOST_DAYS - number_of(last)) << 4 | class
}

/// More than any [`number_of`].
const MOST_DAYS: u64 = 1 << 25;

/// A number that grows with the days; years go from -9999 to 9999.
fn number_of(day: Date) -> u64 {
    let part = |part: i8| u64::try_from(part).unwrap_or_default();
    let year = u64::try_from(i32::from(day.year()) + 10_000).unwrap_or_default();
    (year * 16 + part(day.month())) * 32 + part(day.day())
}
