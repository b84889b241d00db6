//! The dateline at the start of a paragraph: `القاهرة (رويترز) - `, `أستانة – `.

use super::lexicon::lexicon;
use super::parts::{Part, PartKind, Worded, ends_dateline};
use super::words::floor_boundary;
use crate::model::Span;

/// Words within which a dateline must end.
const REACH: usize = 14;
/// Bytes of the paragraph that are looked at.
const REACH_BYTES: usize = 400;

/// What the dateline of a paragraph says, and where its first sentence starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct InlineDateline {
    pub(crate) place: Option<Span>,
    pub(crate) outlet: Option<Span>,
    /// First byte of the sentence.
    pub(crate) rest: u32,
}

/// The dateline at the start of `paragraph`, if there is one.
pub(super) fn inline_dateline(text: &str, paragraph: Span) -> Option<InlineDateline> {
    let end = paragraph
        .range()
        .end
        .min(paragraph.range().start + REACH_BYTES);
    let head = Span::new(paragraph.range().start, floor_boundary(text, end));
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
            let told = parts.iter().all(|part| part.kind != PartKind::Unknown);
            let of = |kind| {
                let part = parts.iter().find(|part: &&Part| part.kind == kind);
                part.map(|part| part.span)
            };
            let (place, outlet) = (of(PartKind::Place), of(PartKind::Agency));
            let alone = parts.len() == 1 && is_first_of_pair(words, to);
            (told && !alone && (place.is_some() || outlet.is_some())).then(|| InlineDateline {
                place,
                outlet,
                rest: sentence_start(words, to),
            })
        })
}

/// One or two unknown words before a spaced dash: a village or an outlet, who knows. They are kept
/// out of the title, and claimed for neither.
fn unknown(words: &Worded) -> Option<InlineDateline> {
    let to = (1..=2).find(|&to| is_dash(words.gap(to)))?;
    let head = words.slice(0, to);
    let plain = head.iter().all(|word| !word.is_number()) && !lexicon().byline.never.within(head);
    let told = plain && words.gap(0).is_empty() && words.words.len() > to + 4;
    (told && !is_first_of_pair(words, to)).then(|| InlineDateline {
        place: None,
        outlet: None,
        rest: sentence_start(words, to),
    })
}

fn is_dash(gap: &str) -> bool {
    matches!(gap.trim(), "–" | "—" | "―") || (gap.trim() == "-" && gap.len() > 1)
}

/// Whether the dash before word `index` and another one in the sentence enclose an aside.
fn is_first_of_pair(words: &Worded, index: usize) -> bool {
    let sentence = (index + 1..words.words.len()).take_while(|&at| !words.gap(at).contains(". "));
    let others = sentence.filter(|&at| is_dash(words.gap(at))).count();
    is_dash(words.gap(index)) && others % 2 == 1
}

/// Where the sentence of word `index` starts: before its opening marks.
fn sentence_start(words: &Worded, index: usize) -> u32 {
    let gap = words.gap(index);
    let marks = gap.trim_end_matches(['"', '“', '«', '(', '[', '‘']);
    let opening = u32::try_from(gap.len() - marks.len()).unwrap_or_default();
    words
        .words
        .get(index)
        .map_or(words.span.end, |word| word.span.start - opening)
}
