//! The distinct dates of a library, and how often each is mentioned in all of it.
//!
//! Equal dates share one label: what a date resolves to, else what its words say; a part of a day
//! counts as its day. Durations, sets and values with an unknown part come after all dated rows.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::model::{DateMention, DocId, TimexKind, TimexValue};

/// Where a date is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DatePlace {
    /// The document.
    pub document: DocId,
    /// The number of the mention among the document's dates.
    pub(crate) index: u32,
}

/// One distinct label.
#[derive(Debug)]
pub(super) struct Label {
    pub(super) value: TimexValue,
    pub(super) kind: TimexKind,
    pub(super) days: Option<(Date, Date)>,
    /// See [`rank_of`].
    pub(super) rank: u64,
    /// The figures of the whole library.
    pub(super) all: Figures,
    /// The same, of sure mentions.
    pub(super) sure: Figures,
}

/// How often a label is mentioned.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Figures {
    pub(super) mentions: usize,
    pub(super) stated: bool,
    pub(super) sure: bool,
    pub(super) first: Option<DatePlace>,
}

impl Figures {
    /// Counts one mention.
    pub(super) fn add(&mut self, date: Labelled, place: DatePlace) {
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
    pub(super) label: u32,
    /// Whether the anchor added something to the words.
    inferred: bool,
    /// Whether the mention is sure.
    pub(super) sure: bool,
}

/// All distinct labels of a library.
#[derive(Debug, Default)]
pub(super) struct DateTable {
    labels: Vec<Label>,
    by_value: HashMap<(TimexKind, TimexValue), u32>,
}

impl DateTable {
    /// The label of a date, new or known, that stands at a place.
    pub(super) fn intern(&mut self, date: &DateMention, place: DatePlace) -> Labelled {
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

    /// All labels, each at its number.
    pub(super) fn labels(&self) -> &[Label] {
        &self.labels
    }

    /// The number of a date's label, if it has one.
    pub(super) fn find(&self, kind: TimexKind, value: &TimexValue) -> Option<u32> {
        self.by_value.get(&(kind, value.clone())).copied()
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
                    rank: rank_of(kind, &value, days),
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

/// The rank of a label among all, as one number: dated ones first, by first day, the longer period
/// before the days in it, then by class.
fn rank_of(kind: TimexKind, value: &TimexValue, days: Option<(Date, Date)>) -> u64 {
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
