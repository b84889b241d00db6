//! Which of the lines above the first paragraph is the headline.

use std::collections::HashSet;

use super::lines::Line;

/// This many open lines or more above the first paragraph are mostly a page's navigation.
pub(super) const NAVIGATION: usize = 7;

/// The headline among `candidates` (indices of open lines above the first paragraph). Where there are
/// no `paragraphs`, the first of several lines; on a page with navigation, the line that shares
/// most words with the opening paragraphs; else the first that is long enough, or the longest.
pub(super) fn headline_among(
    text: &str,
    lines: &[Line],
    candidates: &[usize],
    paragraphs: &[usize],
) -> Option<usize> {
    let words = |index: usize| lines.get(index).map_or(0, |line| line.words);
    let mut all = candidates.iter().copied();
    if paragraphs.is_empty() {
        return all.next().filter(|_| candidates.len() > 1);
    }
    if candidates.len() < NAVIGATION {
        let long = all.clone().find(|&index| words(index) >= 4);
        return long.or_else(|| all.rev().max_by_key(|&index| words(index)));
    }
    let long_words = |index: usize| {
        let line = lines.get(index).map_or("", |line| line.span.of(text));
        line.split_whitespace()
            .filter(|word| word.chars().count() > 3)
    };
    let opening: HashSet<&str> = paragraphs
        .iter()
        .take(3)
        .flat_map(|&index| long_words(index))
        .collect();
    // Of equals the last one: it is nearest to the text.
    all.max_by_key(|&index| {
        long_words(index)
            .filter(|word| opening.contains(word))
            .count()
    })
}
