//! Lines of the page that are not the article's: buttons, tags, counters, links, addresses.

use super::lexicon::lexicon;
use super::line_cue::LineCue;
use super::lines::{Ending, Line};
use super::parts::Worded;
use super::words::Word;
use crate::model::BlockKind;

/// Whether the line is boilerplate by its own words. `masthead`: whether it stands before the
/// first paragraph.
pub(super) fn junk(line: &Worded, facts: &Line, masthead: bool) -> Option<LineCue> {
    let lists = &lexicon().boilerplate;
    let words = &line.words;
    let related = lists.related.start(words).is_some();
    let letters = words.iter().any(|word| !word.is_number());
    if !letters && !is_numeric_date(line) && (masthead || !is_year(words)) {
        return Some(LineCue::role(BlockKind::Boilerplate));
    }
    let is_sentence = facts.ending == Ending::Stop && facts.words > 12;
    let hit = lists.whole.whole(words)
        || (!is_sentence && lists.start.start(words).is_some())
        || lists.label.start(words).is_some_and(|taken| {
            labelled(line, taken) && (taken < words.len() || taken > 1 || lists.whole.whole(words))
        })
        || (words.len() <= 12 && lists.within.within(words))
        || is_counter(line)
        || is_address(line, facts)
        || is_hashtags(line)
        || is_breadcrumb(line);
    hit.then_some(LineCue {
        kind: Some(BlockKind::Boilerplate),
        related,
        ..LineCue::default()
    })
}

/// `12/03/2021`, `2021-03-12`, `٢٠٢١/٣/١٢ - 10:30`.
fn is_numeric_date(line: &Worded) -> bool {
    let year = |word: &Word| word.folded.len() == 4;
    (3..=6).contains(&line.words.len())
        && line.words.iter().take(3).any(year)
        && (1..3).all(|index| matches!(line.gap(index), "/" | "-" | "." | "\u{60C}"))
}

/// A year alone, which heads a part of a chronicle.
fn is_year(words: &[Word]) -> bool {
    matches!(words, [word] if word.folded.parse().is_ok_and(|year: u16| (1000..=2100).contains(&year)))
}

/// Numbers and words of counting and waiting alone: "3 hours ago", "12 comments".
fn is_counter(line: &Worded) -> bool {
    let counters = &lexicon().boilerplate.counters;
    line.words.len() <= 6
        && line.words.iter().any(Word::is_number)
        && !line.words.iter().all(Word::is_number)
        && line
            .words
            .iter()
            .all(|word| word.is_number() || counters.whole(std::slice::from_ref(word)))
}

fn is_address(line: &Worded, facts: &Line) -> bool {
    let source = line.span.of(line.text);
    facts.words == 1
        && (source.starts_with("http://")
            || source.starts_with("https://")
            || source.starts_with("www.")
            || (source.starts_with('@') && source.len() > 1)
            || (source.contains('@') && source.contains('.') && source.is_ascii()))
}

fn is_hashtags(line: &Worded) -> bool {
    let mut tags = line.span.of(line.text).split_whitespace().peekable();
    tags.peek().is_some()
        && tags.all(|tag| tag.len() > 1 && tag.starts_with('#') && !tag.starts_with("##"))
}

fn is_breadcrumb(line: &Worded) -> bool {
    let source = line.span.of(line.text);
    let arrows = source.matches(['»', '›', '>', '«', '‹', '←', '→']).count();
    let quoted = source.contains('«') && source.contains('»');
    arrows >= 1
        && !quoted
        && line.words.len() <= 16
        && line.words.first().is_some_and(|first| {
            lexicon()
                .boilerplate
                .whole
                .whole(std::slice::from_ref(first))
        })
}

/// Whether a label of `taken` words is followed by a colon or a dash, or ends the line.
fn labelled(line: &Worded, taken: usize) -> bool {
    let gap = line.gap(taken);
    taken == line.words.len()
        || gap.contains([':', '|', '–', '—'])
        || gap.contains(" -")
        || gap.contains("- ")
}
