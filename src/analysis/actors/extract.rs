//! The order of the work: lexicon, masthead, patterns, tagger; then one name each, overlaps, short
//! forms, numbers.

use super::candidate::{CandidateMention, Tier};
use super::find::{chains, class_names, known, latin, masthead, people, places, quotes, tagged};
use super::findings::ActorFindings;
use super::link::aliases::Aliases;
use super::link::register::register;
use super::link::unify::unify;
use super::marked_text::MarkedText;
use super::select::select;
use crate::analysis::lexicon::ActorLexicon;
use crate::analysis::tagger::model::Model;
use crate::analysis::token::Tokens;
use crate::analysis::view::{Grammar, View};
use crate::model::{Article, BlockKind};
use crate::script::Language;

/// The actors of an article and their mentions.
pub(crate) fn extract(
    article: &Article,
    tokens: &Tokens,
    lexicon: &ActorLexicon,
    model: Option<&Model>,
) -> ActorFindings {
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
    unify(&mut candidates, &marked);
    let mut selected = select(candidates, view.len());
    if grammar == Grammar::Arabic {
        let mut aliases = Aliases::of(&selected, &marked);
        aliases.resolve(&mut selected, &marked);
        let short = aliases.find(&selected, &marked);
        selected.extend(short);
        selected = select(selected, view.len());
    }
    register(&selected, &marked)
}

/// Builds the lexicon ahead of the first article, so that no article waits for it.
pub(crate) fn warm_up() {
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
