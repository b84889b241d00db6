//! The distinct dates of a library and the rows of a date pane.
//!
//! Equal dates share one label: what a date resolves to, else what its words say; a part of a day
//! counts as its day. Durations, sets and values with an unknown part come after all dated rows.

use std::collections::HashMap;

use jiff::civil::Date;

use super::Library;
use crate::model::{DateMention, DocId, TimexKind, TimexValue};

/// One date and everywhere it is mentioned in the documents asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct DateRow {
    /// The normalised value.
    pub label: TimexValue,
    /// TIMEX3 type of the value.
    pub kind: TimexKind,
    /// Whether no mention says all of it in words: a year or a day was added from the anchor.
    pub inferred: bool,
    /// The mentions: document, and index into [`Library::dates`]; in document and text order.
    pub occurrences: Vec<(DocId, usize)>,
    /// First and last day, where known.
    pub days: Option<(Date, Date)>,
}

/// One distinct label.
#[derive(Debug)]
pub(super) struct Label {
    pub(super) value: TimexValue,
    pub(super) kind: TimexKind,
    pub(super) days: Option<(Date, Date)>,
}

/// The label of one date mention.
#[derive(Clone, Copy, Debug)]
pub(super) struct Labelled {
    /// The number of the label.
    pub(super) label: u32,
    /// Whether the anchor added something to the words.
    inferred: bool,
}

/// All distinct labels of a library.
#[derive(Debug, Default)]
pub(super) struct DateTable {
    labels: Vec<Label>,
    by_value: HashMap<(TimexKind, TimexValue), u32>,
}

impl DateTable {
    /// The label of a date, new or known.
    pub(super) fn intern(&mut self, date: &DateMention) -> Labelled {
        Labelled {
            label: self.number(date),
            inferred: is_inferred(date),
        }
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
                labels.push(Label { value, kind, days });
                next
            })
    }

    /// All labels; the position is the number.
    pub(super) fn labels(&self) -> &[Label] {
        &self.labels
    }
}

/// The dates of the given documents in chronological order, a longer period before the days in it;
/// then values without a year, durations, sets and references.
pub fn date_rows(library: &Library, docs: &[DocId]) -> Vec<DateRow> {
    let labels = library.date_labels();
    let mut sizes = vec![0; labels.len()];
    for &doc in docs {
        for date in library.labelled_dates(doc) {
            sizes[date.label as usize] += 1;
        }
    }
    let mut occurrences: Vec<Vec<(DocId, usize)>> =
        sizes.into_iter().map(Vec::with_capacity).collect();
    let mut stated = vec![false; labels.len()];
    for &doc in docs {
        for (index, date) in library.labelled_dates(doc).iter().enumerate() {
            occurrences[date.label as usize].push((doc, index));
            stated[date.label as usize] |= !date.inferred;
        }
    }
    let mut rows: Vec<DateRow> = labels
        .iter()
        .zip(occurrences)
        .zip(stated)
        .filter(|((_, occurrences), _)| !occurrences.is_empty())
        .map(|((label, occurrences), stated)| DateRow {
            label: label.value.clone(),
            kind: label.kind,
            inferred: !stated,
            occurrences,
            days: label.days,
        })
        .collect();
    rows.sort_by(|a, b| sort_key(a).cmp(&sort_key(b)));
    rows
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

type SortKey<'a> = (
    bool,
    Option<Date>,
    std::cmp::Reverse<Option<Date>>,
    u8,
    &'a TimexValue,
);

fn sort_key(row: &DateRow) -> SortKey<'_> {
    let class = match row.kind {
        TimexKind::Date | TimexKind::Time if row.label.as_str().ends_with("_REF") => 3,
        TimexKind::Date => 0,
        TimexKind::Time => 1,
        TimexKind::Duration | TimexKind::Set => 2,
    };
    (
        row.days.is_none(),
        row.days.map(|(first, _)| first),
        std::cmp::Reverse(row.days.map(|(_, last)| last)),
        class,
        &row.label,
    )
}
