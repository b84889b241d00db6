//! The dateline at the start of a paragraph: `القاهرة (رويترز) - `, `أستانة – `.

use super::lexicon::lexicon;
use super::parts::{Part, PartKind, Worded, ends_dateline};
use crate::model::Span;

/// Words within which a dateline must end.
const REACH: usize = 14;
/// Bytes of the paragraph that are looked at.
const REACH_BYTES: usize = 400;

/// What the dateline of a paragraph says, and where its first sentence starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct InlineDateline {
    pub place: Option<Span>,
    pub outlet: Option<Span>,
    /// First byte of the sentence.
    pub rest: u32,
}

/// The dateline at the start of `paragraph`, if there is one.
pub(super) fn inline_dateline(text: &str, paragraph: Span) -> Option<InlineDateline> {
    let end = paragraph
        .range()
        .end
        .min(paragraph.range().start + REACH_BYTES);
    let head = Span::new(paragraph.range().start, text.floor_char_boundary(end));
    let words = Worded::of(text, head);
    let reach = REACH.min(words.words.len().saturating_sub(4));
    known(&words, reach).or_else(|| unknown(&words))
}

/// Places, agencies and dates before a dash or colon: the longest such head.
fn known(words: &Worded, reach: usize) -> Option<InlineDateline> {
    (1..=reach)
        .rev()
        .filter(|&to| ends_dateline(words.gap(to)))
        .find_map(|to| {
            let parts = words.parts(to);
            let all_known = parts.iter().all(|part| part.kind != PartKind::Unknown);
            let of = |kind| {
                parts
                    .iter()
                    .find(|part: &&Part| part.kind == kind)
                    .map(|part| part.span)
            };
            let (place, outlet) = (of(PartKind::Place), of(PartKind::Agency));
            let colon = words.gap(to).contains(':');
            let told =
                all_known && (place.is_some() || outlet.is_some()) && (!colon || parts.len() > 1);
            told.then(|| InlineDateline {
                place,
                outlet,
                rest: words.words.get(to).map_or(words.span.end, |word| {
                    sentence_start(words, to, word.span.start)
                }),
            })
        })
}

/// One or two words of an unknown place before a spaced dash, where no second dash makes it
/// the first of a pair.
fn unknown(words: &Worded) -> Option<InlineDateline> {
    let is_dash = |gap: &str| gap.trim() == "–" || gap.trim() == "—" || gap == " - " || gap == "- ";
    let to = (1..=2).find(|&to| is_dash(words.gap(to)))?;
    let paired = (to + 1..words.words.len())
        .any(|index| words.gap(index).contains(['–', '—']) || words.gap(index).contains(" -"));
    let head = words.slice(0, to);
    let plain = head.iter().all(|word| !word.is_number()) && !lexicon().byline.never.within(head);
    let spaced = words.gap(0).is_empty();
    (!paired && plain && spaced && words.words.len() > to + 4).then(|| InlineDateline {
        place: Some(words.span_of(0, to)),
        outlet: None,
        rest: words.words.get(to).map_or(words.span.end, |word| {
            sentence_start(words, to, word.span.start)
        }),
    })
}

/// Before the opening marks of the sentence's first word.
fn sentence_start(words: &Worded, index: usize, first: u32) -> u32 {
    let gap = words.gap(index);
    let opening = gap.len() - gap.trim_end_matches(['"', '“', '«', '(', '[', '‘']).len();
    first - u32::try_from(opening).unwrap_or_default()
}
