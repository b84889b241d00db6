//! Actors: people, organisations, states, places, groups and media, and where a text names them.
//!
//! One article goes in; actors in order of first mention and their mentions come out. Evidence
//! comes from an embedded lexicon, from patterns of Arabic (titles, class words, quotation marks,
//! verbs of saying) and from the article itself (short forms). It reads no other article, resolves
//! no pronoun, and finds no actor that the text does not name.

mod candidate;
mod confidence;
mod coverage;
mod find;
mod link;
mod marked_text;
mod select;

use super::lexicon::ActorLexicon;
use super::tagger::model::Model;
use super::token::Tokens;
use super::view::{Grammar, View};
use crate::model::{ActorKind, Article, BlockKind, FoundActor, FoundMention};
use crate::script::Language;
use candidate::{CandidateMention, Tier};
use find::{chains, class_names, known, latin, masthead, people, places, quotes, tagged};
use link::aliases::Aliases;
use link::{register, unify};
use marked_text::MarkedText;

/// The actors of an article in order of first mention, and their mentions sorted by start.
pub fn find(
    article: &Article,
    tokens: &Tokens,
    lexicon: &ActorLexicon,
    model: Option<&Model>,
) -> (Vec<FoundActor>, Vec<FoundMention>) {
    let grammar = Grammar::of(article.language);
    let view = View::new(&article.text, tokens, lexicon, grammar);
    let known = known::find(&view, lexicon);
    let marked = MarkedText::new(&view, lexicon, &known);
    let mut candidates = known.clone();
    candidates.extend(masthead::find(article, &view, lexicon));
    if grammar == Grammar::Arabic {
        candidates.extend(quotes::find(&marked));
        candidates.extend(people::find(&marked));
        candidates.extend(chains::find(&marked));
        candidates.extend(class_names::find(&marked));
        candidates.extend(places::find(&marked));
        candidates.extend(latin::find(&marked));
    }
    if let Some(model) = model.filter(|_| article.language == Language::Arabic) {
        tagged::merge(model, &marked, &mut candidates);
    }
    leave_out_front_matter(article, &mut candidates);
    unify::unify(&mut candidates, &marked);
    let mut selected = select::select(candidates, view.len());
    if grammar == Grammar::Arabic {
        let mut aliases = Aliases::of(&selected, &marked);
        aliases.resolve(&mut selected, &marked);
        let short = aliases.find(&selected, &marked);
        selected.extend(short);
        selected = select::select(selected, view.len());
    }
    register::register(&selected, &marked)
}

/// The identifier of an actor that is in no lexicon, made from its name; empty if no letter of it can be
/// spelled.
pub(super) fn derived_key(name: &str, kind: ActorKind) -> String {
    register::key_of(name, kind, ActorLexicon::arabic())
}

/// Builds the lexicon ahead of the first article, so that no article waits for it.
pub fn warm_up() {
    ActorLexicon::arabic();
}

/// Drops candidates in front matter, except those that ingest marked.
fn leave_out_front_matter(article: &Article, candidates: &mut Vec<CandidateMention>) {
    let fences: Vec<_> = article
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::FrontMatter)
        .map(|block| block.span)
        .collect();
    if fences.is_empty() {
        return;
    }
    candidates.retain(|candidate| {
        candidate.tier == Tier::Quoted || !fences.iter().any(|fence| fence.covers(candidate.span))
    });
}
