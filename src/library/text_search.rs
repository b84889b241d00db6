//! Search for words in article text, blind to spelling variants.
//!
//! Takes a needle, gives source spans. Both sides are compared in folded form; marks on the last
//! letter belong to the hit. No text is copied: the rarest character of the needle is looked for
//! in the source as it is, by its last byte (the first one is the same all over an Arabic text),
//! and its surroundings are folded on the spot.

use std::sync::LazyLock;

use memchr::memchr_iter;

use super::Library;
use crate::model::{DocId, Span};
use crate::script::{fold_char, fold_str};

/// A folded needle, ready to search many documents.
#[derive(Clone, Debug)]
pub(crate) struct TextSearch {
    needle: String,
    /// Where the rarest character stands in the needle, in bytes.
    anchor: usize,
    /// The source spellings of that character.
    spellings: Vec<char>,
}

impl TextSearch {
    /// A search for these words; an empty needle (after folding) finds nothing.
    pub(crate) fn new(needle: &str) -> Self {
        let needle = fold_str(needle);
        let rarest = needle
            .char_indices()
            .min_by_key(|(_, character)| commonness(*character));
        let (anchor, character) = rarest.unwrap_or_default();
        let spellings = spellings(character).collect();
        Self {
            needle,
            anchor,
            spellings,
        }
    }

    /// The needle as it is compared.
    pub(crate) fn needle(&self) -> &str {
        &self.needle
    }

    /// Whether there is nothing to search for.
    pub(crate) fn is_empty(&self) -> bool {
        self.needle.is_empty()
    }

    /// All hits in a document in text order; they do not overlap.
    pub(crate) fn find(&self, library: &Library, doc: DocId) -> Vec<Span> {
        self.find_in(library.text(doc))
    }

    /// All hits in any text in text order; they do not overlap.
    pub(crate) fn find_in(&self, text: &str) -> Vec<Span> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut hits: Vec<Span> = self.candidates(text).collect();
        hits.sort_unstable();
        let mut end = 0;
        hits.retain(|hit| {
            let free = hit.start >= end;
            if free {
                end = hit.end;
            }
            free
        });
        hits
    }

    /// Whether the text holds a hit.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        !self.is_empty() && self.candidates(text).next().is_some()
    }

    /// All hits, overlapping ones included, by spelling and then by place.
    fn candidates(&self, text: &str) -> impl Iterator<Item = Span> {
        self.spellings
            .iter()
            .flat_map(move |&spelling| places(spelling, text))
            .filter_map(move |at| self.hit_at(text, at))
    }

    /// The hit whose anchor character stands at `at` in the source.
    fn hit_at(&self, text: &str, at: usize) -> Option<Span> {
        let (before, after) = text.split_at_checked(at)?;
        let (needle_before, needle_after) = self.needle.split_at_checked(self.anchor)?;
        let mut start = at;
        let mut source = before.char_indices().rev();
        for wanted in needle_before.chars().rev() {
            let folded = source.find_map(|(at, spelling)| Some((at, fold_char(spelling)?)));
            let (place, folded) = folded?;
            if folded != wanted {
                return None;
            }
            start = place;
        }
        let mut source = after.char_indices().peekable();
        for wanted in needle_after.chars() {
            let folded = source.find_map(|(_, spelling)| fold_char(spelling))?;
            if folded != wanted {
                return None;
            }
        }
        while source
            .next_if(|(_, spelling)| fold_char(*spelling).is_none())
            .is_some()
        {}
        let length = source.peek().map_or(after.len(), |(length, _)| *length);
        Some(Span::new(start, at + length))
    }
}

impl PartialEq for TextSearch {
    fn eq(&self, other: &Self) -> bool {
        self.needle == other.needle
    }
}

impl Eq for TextSearch {}

/// Where a character stands in a text, in bytes.
fn places(character: char, text: &str) -> impl Iterator<Item = usize> {
    let mut buffer = [0; 4];
    let length = character.encode_utf8(&mut buffer).len();
    memchr_iter(buffer[length - 1], text.as_bytes()).filter_map(move |last| {
        let start = (last + 1).checked_sub(length)?;
        let found = text.as_bytes().get(start..=last)?;
        (Some(found) == buffer.get(..length)).then_some(start)
    })
}

/// Folded character and one source character that folds to it, sorted, where the two differ.
static VARIANTS: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let mut variants: Vec<(char, char)> = ('\0'..=LAST_VARIANT)
        .filter_map(|source| Some((fold_char(source)?, source)))
        .filter(|(folded, source)| folded != source)
        .collect();
    variants.sort_unstable();
    variants
});

/// No character after this one folds to another: past it, no script has letter case.
const LAST_VARIANT: char = '\u{1FFFF}';

/// All source characters that fold to this one.
fn spellings(folded: char) -> impl Iterator<Item = char> {
    let first = VARIANTS.partition_point(|(other, _)| *other < folded);
    let variants = VARIANTS.iter().skip(first);
    let variants = variants.take_while(move |(other, _)| *other == folded);
    std::iter::once(folded).chain(variants.map(|(_, source)| *source))
}

/// How often a folded character is to be expected, in rough classes, spelling variants first:
/// every variant costs a pass over the text.
fn commonness(folded: char) -> (usize, u8) {
    let class = match folded {
        ' ' => 9,
        'ا' | 'ل' | 'ي' | 'e' | 'י' | 'ו' => 8,
        'م' | 'ن' | 'ر' | 'ت' | 'و' | 'ه' | 'ب' | 'a' | 't' | 'o' | 'i' | 'n' | 's' | 'r' | 'ה'
        | 'ל' | 'א' | 'ר' | 'ת' | 'ב' | 'ש' | 'מ' => 6,
        'د' | 'ع' | 'س' | 'ف' | 'ك' | 'ق' | 'ح' | 'h' | 'l' | 'd' | 'c' | 'u' | 'm' => 4,
        _ => 2,
    };
    (spellings(folded).count(), class)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::fold;
    use memchr::memmem;
    use proptest::prelude::*;

    /// The plain way: fold everything, search, map back.
    fn by_folding(needle: &str, text: &str) -> Vec<Span> {
        let (needle, folded) = (fold_str(needle), fold(text));
        if needle.is_empty() {
            return Vec::new();
        }
        let starts = memmem::find_iter(folded.text.as_bytes(), needle.as_bytes());
        starts
            .map(|start| folded.source_range(start..start + needle.len()))
            .map(|range| Span::new(range.start, range.end))
            .collect()
    }

    #[test]
    fn hits_cover_marks_and_do_not_overlap() {
        let rows = [
            ("aa", "aaaaa", vec![(0, 2), (2, 4)]),
            ("NATO", "a nato, Nato\u{301}!", vec![(2, 6), (8, 14)]),
            ("b", "", vec![]),
            ("", "abc", vec![]),
            ("\u{301}", "a\u{301}", vec![]),
            ("2022", "٢٠٢٢", vec![(0, 8)]),
        ];
        for (needle, text, expect) in rows {
            let hits = TextSearch::new(needle).find_in(text);
            let hits: Vec<_> = hits.iter().map(|hit| (hit.start, hit.end)).collect();
            assert_eq!(hits, expect, "{needle} in {text}");
        }
    }

    #[test]
    fn no_variant_is_forgotten() {
        let later = (LAST_VARIANT..=char::MAX).skip(1);
        let mut forgotten =
            later.filter(|&source| fold_char(source).is_some_and(|to| to != source));
        assert_eq!(forgotten.next(), None);
    }

    proptest! {
        #[test]
        fn equals_folding_the_whole_text(
            needle in "[ابيىئهةaA2٢ \u{64E}]{0,3}",
            text in "[ابيىئهةaA2٢ \u{64E}\u{640}\u{200F}]{0,40}",
        ) {
            let search = TextSearch::new(&needle);
            let hits = search.find_in(&text);
            prop_assert_eq!(search.is_in(&text), !hits.is_empty());
            prop_assert_eq!(hits, by_folding(&needle, &text));
        }

        #[test]
        fn any_text_is_searched(needle in "\\PC{0,2}", text in "\\PC{0,60}") {
            prop_assert_eq!(TextSearch::new(&needle).find_in(&text), by_folding(&needle, &text));
        }
    }
}
