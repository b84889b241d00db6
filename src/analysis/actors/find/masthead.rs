//! The masthead's actors: who wrote, who published, from where.
//!
//! The spans come from ingest; a span may end inside a token when the page joined two words
//! without a space. Text below the masthead is not looked at.

use crate::analysis::actors::candidate::{CandidateMention, Tier, Who};
use crate::analysis::actors::confidence;
use crate::analysis::lexicon::{ActorLexicon, Classes, NameForm};
use crate::analysis::view::{Extent, View};
use crate::model::{ActorKind, Article, Evidence, Link, MentionKind, Span, Why};
use crate::script::fold_str;

/// The candidates of byline, outlet and dateline.
pub(crate) fn find(
    article: &Article,
    view: &View,
    lexicon: &ActorLexicon,
) -> Vec<CandidateMention> {
    let parts = [
        (article.byline, ActorKind::Person),
        (article.outlet, ActorKind::Media),
        (article.dateline, ActorKind::Place),
    ];
    parts
        .into_iter()
        .filter_map(|(span, kind)| candidate(view, lexicon, span?, kind))
        .collect()
}

fn candidate(
    view: &View,
    lexicon: &ActorLexicon,
    span: Span,
    kind: ActorKind,
) -> Option<CandidateMention> {
    let name = span.of(view.source);
    let words = name.split_whitespace().count();
    let extent = extent_of(view, span)?;
    if words == 0 || words > 5 || kind == ActorKind::Person && words < 2 {
        return None;
    }
    let running = Classes::SAY.or(Classes::VERB).or(Classes::TITLE);
    if kind == ActorKind::Media && (extent.first..=extent.last).any(|at| view.has(at, running)) {
        return None;
    }
    let readings = lexicon.lookup(&fold_str(name));
    let fitting = |wanted: ActorKind| {
        readings.iter().find(|reading| {
            matches!(reading.form, NameForm::Name | NameForm::Acronym)
                && lexicon.entry(reading.entry).kind == wanted
        })
    };
    let known = match kind {
        ActorKind::Person => fitting(kind).or_else(|| fitting(ActorKind::Media)),
        _ => fitting(kind),
    };
    if known.is_none() && kind == ActorKind::Place {
        // A dateline may hold more than a place; the lexicon finds its part.
        return None;
    }
    let link = known.map_or(Link::Itself, |_| Link::Lexicon);
    let used_as = known.map_or(kind, |known| lexicon.entry(known.entry).kind);
    Some(CandidateMention {
        first: extent.first,
        last: extent.last,
        span,
        who: known.map_or_else(
            || Who::Named {
                name: name.to_owned(),
                kind,
            },
            |known| Who::Entry(known.entry),
        ),
        used_as,
        kind: MentionKind::Name,
        confidence: match known {
            Some(_) => confidence::MASTHEAD_KNOWN,
            None => confidence::MASTHEAD,
        },
        tier: Tier::Quoted,
        why: Why::new(Evidence::Masthead, link),
    })
}

/// The tokens that overlap `span`.
fn extent_of(view: &View, span: Span) -> Option<Extent> {
    let inside = |at: &usize| {
        view.token(*at)
            .is_some_and(|token| token.span.overlaps(span))
    };
    let first = (0..view.len()).find(inside)?;
    let last = (first..view.len()).take_while(inside).last();
    Some(Extent::whole(first, last.unwrap_or(first)))
}
