//! Article → findings. Pure, one article at a time: actors, their mentions, and dates.

pub mod actors;
pub mod dates;
pub mod knowledge;
pub mod tagger;
pub mod token;

use jiff::civil::Date;

use crate::model::{Article, Findings};
use knowledge::Knowledge;

/// What the caller knows beside the article.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// The date to resolve relative expressions against, instead of one found in the article.
    pub anchor: Option<Date>,
    /// The day of reading: no article is younger. Without it the file's date is the only upper bound.
    pub today: Option<Date>,
    /// Weights of the tagger instead of the shipped ones, to judge the method on text that those know.
    pub model: Option<&'static tagger::model::Model>,
}

/// Builds what every analysis of Arabic needs, ahead of the first article.
pub fn warm_up() {
    actors::warm_up();
    tagger::news();
}

/// Finds the actors and dates of one article. Never fails; an article without text has no findings.
pub fn analyse(article: &Article, options: Options) -> Findings {
    analyse_with(article, options, &Knowledge::default())
}

/// As [`analyse`], with what the user knows: more rows for the lexicon, and corrections of what was found.
pub fn analyse_with(article: &Article, options: Options, knowledge: &Knowledge) -> Findings {
    let tokens = token::Tokens::of(&article.text);
    let (dates, anchor) = dates::find(article, &tokens, options);
    let lexicon = knowledge.lexicon(article.language);
    let model = options.model.or_else(tagger::news);
    let (actors, mentions) = actors::find(article, &tokens, lexicon, model);
    let findings = Findings {
        actors,
        mentions,
        dates,
        anchor,
    };
    knowledge.correct(article, findings)
}
