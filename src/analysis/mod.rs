//! Article → findings. Pure, one article at a time: actors, their mentions, and dates.

pub mod actors;
pub mod dates;
pub mod tagger;
pub mod token;

use jiff::civil::Date;

use crate::model::{Article, Findings};

/// What the caller knows beside the article.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// The date to resolve relative expressions against, instead of one found in the article.
    pub anchor: Option<Date>,
    /// The day of reading: no article is younger. Without it the file's date is the only upper bound.
    pub today: Option<Date>,
}

/// Finds the actors and dates of one article. Never fails; an article without text has no findings.
pub fn analyse(article: &Article, options: Options) -> Findings {
    let tokens = token::Tokens::of(&article.text);
    let (dates, anchor) = dates::find(article, &tokens, options);
    let (actors, mentions) = actors::find(article, &tokens);
    Findings {
        actors,
        mentions,
        dates,
        anchor,
    }
}
