//! Article → findings. Pure, one article at a time: actors, their mentions, and dates.

pub mod actors;
mod clitics;
pub mod dates;
pub mod knowledge;
mod lexicon;
mod options;
mod romanise;
pub mod tagger;
pub mod token;
mod view;

use crate::model::{Article, Findings};
use knowledge::Knowledge;

pub use options::Options;

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
