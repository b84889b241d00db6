//! What a rule of the grammar gives: something read, and where reading goes on.

use super::super::meaning::{YearIn, YearOf};
use super::super::sense::Calendar;

/// Something read, and the token after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Parsed<T> {
    /// What was read.
    pub value: T,
    /// The token after it.
    pub end: usize,
}

impl<T> Parsed<T> {
    /// Something that ends before the token `end`.
    pub(crate) fn new(value: T, end: usize) -> Self {
        Self { value, end }
    }

    /// The same place, with another value.
    pub(crate) fn map<U>(self, change: impl FnOnce(T) -> U) -> Parsed<U> {
        Parsed::new(change(self.value), self.end)
    }
}

/// The number of a year, in its calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct YearNumber {
    /// The number; negative before the common era.
    pub(crate) number: i16,
    /// The calendar that counts it.
    pub(crate) calendar: Calendar,
}

impl YearNumber {
    /// The year as one that is said.
    pub(crate) fn said(self) -> YearIn {
        YearIn {
            year: YearOf::Said(self.number),
            calendar: self.calendar,
        }
    }
}
