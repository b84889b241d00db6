//! Article → findings. Pure, one article at a time: actors, their mentions, and dates.
//!
//! The modules stand on each other, and none uses a later one:
//!
//! 1. `token`, `options`, `clitics` and `romanise`: words, what the caller knows, letters;
//! 2. `lexicon`: what is known of words and names, from `assets/lexicon` and `assets/patterns`;
//! 3. `view`: the tokens of one article with what the lexicon knows of them;
//! 4. `tagger`: names proposed by a trained model;
//! 5. `actors`: the actors and their mentions, from all of these;
//! 6. `knowledge`: the user's rules, which extend the lexicon and correct the findings.
//!
//! `dates` stands beside `actors` and uses the first of them only.

mod actors;
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
use tagger::model::Model;

pub use options::Options;

/// Builds what every analysis of Arabic needs, ahead of the first article.
pub(crate) fn warm_up() {
    actors::warm_up();
    tagger::news();
}

/// Finds the actors and dates of one article. Never fails; an article without text has no findings.
pub fn analyse(article: &Article, options: Options) -> Findings {
    analyse_with(article, options, &Knowledge::default())
}

/// As [`analyse`], with what the user knows: more rows for the lexicon, and corrections of what was found.
pub fn analyse_with(article: &Article, options: Options, knowledge: &Knowledge) -> Findings {
    let findings = find(article, options, knowledge, tagger::news());
    knowledge.correct(article, findings)
}

/// As [`analyse`], with other weights of the tagger than the shipped ones, to judge the method on text
/// that those have seen.
pub fn analyse_with_model(article: &Article, options: Options, model: &Model) -> Findings {
    find(article, options, &Knowledge::default(), Some(model))
}

fn find(
    article: &Article,
    options: Options,
    knowledge: &Knowledge,
    model: Option<&Model>,
) -> Findings {
    let tokens = token::Tokens::of(&article.text);
    let (dates, anchor) = dates::find(article, &tokens, options);
    let lexicon = knowledge.lexicon(article.language);
    let found = actors::extract(article, &tokens, lexicon, model);
    Findings {
        actors: found.actors,
        mentions: found.mentions,
        dates,
        anchor,
    }
}
