//! What the caller of an analysis knows beside the article: plain values, the same for all articles of a run.

use jiff::civil::Date;

/// What the caller knows beside the article.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// The date to resolve relative expressions against, instead of one found in the article.
    pub anchor: Option<Date>,
    /// The day of reading: no article is younger. Without it the file's date is the only upper bound.
    pub today: Option<Date>,
}
