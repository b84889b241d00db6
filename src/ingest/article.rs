//! Decoded bytes → [`Article`].

use super::decode::{Decoded, decode};
use super::front_matter::front_matter;
use super::inline_dateline::inline_dateline;
use super::lines::{Line, MAX_LINES, lines_of};
use super::repeats::copies;
use super::roles::{Roles, roles_of};
use super::title::{first_clause, headline};
use crate::model::{Article, Block, BlockKind, Notice, Source, Span, Unreadable};
use crate::script::{detect_language, hidden_characters};

/// An article that could not be read, with its reason.
pub(super) fn failed(source: Source, reason: Notice) -> Article {
    Article {
        hidden: hidden_characters(&source.name),
        source,
        notices: vec![reason],
        ..Article::default()
    }
}

/// Reads the bytes of one file. Total: whatever the bytes, the result is an article; where they
/// are no text, it is empty and carries a failure notice.
pub fn parse_article(source: Source, bytes: &[u8]) -> Article {
    let Decoded {
        text,
        file_bytes,
        notices,
    } = match decode(bytes) {
        Ok(decoded) => decoded,
        Err(reason) => return failed(source, reason),
    };
    let lines = lines_of(&text);
    if lines.len() >= MAX_LINES {
        return failed(source, Notice::failure(Unreadable::Lines(MAX_LINES)));
    }
    let front = front_matter(&text, &lines);
    let roles = roles_of(&text, &lines, &front);
    let blocks = blocks_of(&text, &lines, &roles);
    let opening = blocks.iter().find(|block| block.kind == BlockKind::Body);
    let inline = opening.and_then(|block| inline_dateline(&text, block.span));
    let title = roles.title.map(|title| headline(&text, title)).or_else(|| {
        let any = |block: &&Block| block.kind != BlockKind::FrontMatter;
        let first = opening.or_else(|| blocks.iter().find(any))?.span;
        let start = inline.map_or(first.start, |dateline| dateline.rest);
        Some(first_clause(&text, Span { start, ..first }))
    });
    Article {
        hidden: hidden_characters(&text) + hidden_characters(&source.name),
        source,
        title: title.unwrap_or_default(),
        byline: roles.byline,
        outlet: roles.outlet.or(inline.and_then(|dateline| dateline.outlet)),
        dateline: roles
            .dateline
            .or(inline.and_then(|dateline| dateline.place)),
        published: front.published,
        language: front.language.unwrap_or_else(|| detect_language(&text)),
        blocks,
        text: text.into_owned().into_boxed_str(),
        file_bytes,
        notices,
    }
}

fn blocks_of(text: &str, lines: &[Line], roles: &Roles) -> Vec<Block> {
    let mut blocks: Vec<Block> = lines
        .iter()
        .zip(&roles.kinds)
        .zip(copies(text, lines))
        .map(|((line, &kind), repeated)| Block {
            kind,
            span: line.span,
            repeated,
        })
        .collect();
    for &index in &roles.near_copies {
        if let Some(block) = blocks.get_mut(index) {
            block.repeated = true;
        }
    }
    // An author's name under the headline repeats the one beside the section's name.
    let mut named = false;
    for block in blocks
        .iter_mut()
        .filter(|block| block.kind == BlockKind::Byline)
    {
        block.repeated |= named
            && roles
                .byline
                .is_some_and(|name| block.span.of(text).trim() == name.of(text));
        named = true;
    }
    blocks
}
