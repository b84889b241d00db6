//! Places where a line may or must end (UAX #14).
//!
//! Between words of letters with a space between them the answer is always the same; everything else
//! is given to the rules stretch by stretch, from the letter before it to the letter after it.

use super::cluster::Cluster;
use super::flags::Flags;
use super::line_breaking::{LineClass, LineEnd, line_ends};

/// What is between the last word and here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Since {
    Nothing,
    Spaces,
    Other,
}

/// Marks the clusters after which UAX #14 lets or makes a line end.
///
/// A line may end inside a grapheme, too: after a space with marks on it, or before a skin tone. The bytes of
/// such places are the answer.
pub(super) fn mark_breaks(text: &str, clusters: &mut [Cluster]) -> Vec<u32> {
    let mut inside = Vec::new();
    let mut since = Since::Other;
    // The last cluster of the last word.
    let mut word = 0;
    for at in 0..clusters.len() {
        let Some(&cluster) = clusters.get(at) else {
            break;
        };
        if !cluster.has(Flags::WORD) {
            let is_space = cluster.has(Flags::SPACE) && since != Since::Other;
            since = if is_space {
                Since::Spaces
            } else {
                Since::Other
            };
            continue;
        }
        match since {
            Since::Nothing => {}
            // LB18.
            Since::Spaces => {
                if let Some(space) = clusters.get_mut(at - 1) {
                    space.set(Flags::BREAKS, true);
                }
            }
            Since::Other => {
                let letter = text.get(cluster.start as usize..).unwrap_or_default();
                let letter = letter.chars().next().map_or(0, char::len_utf8);
                let end = cluster.start as usize + letter;
                let stretch = clusters.get_mut(word..at).unwrap_or_default();
                mark_stretch(text, end, stretch, &mut inside);
            }
        }
        since = Since::Nothing;
        word = at;
    }
    if since == Since::Other {
        let rest = clusters.get_mut(word..).unwrap_or_default();
        mark_stretch(text, text.len(), rest, &mut inside);
    }
    inside
}

/// Marks clusters by the rules, of which the text up to `end` is seen.
fn mark_stretch(text: &str, end: usize, clusters: &mut [Cluster], inside: &mut Vec<u32>) {
    let start = clusters.first().map_or(0, |first| first.start as usize);
    let stretch = text.get(start..end).unwrap_or_default();
    let places = line_ends(stretch.chars().map(LineClass::of));
    let mut ends = clusters.iter_mut().peekable();
    let mut last = None;
    for ((offset, character), place) in stretch.char_indices().zip(places) {
        let last = last.replace(character);
        if place == LineEnd::Forbidden {
            continue;
        }
        let offset = u32::try_from(start + offset).unwrap_or(u32::MAX);
        while ends.next_if(|cluster| cluster.end() < offset).is_some() {}
        let Some(cluster) = ends.next_if(|cluster| cluster.end() == offset) else {
            inside.push(offset);
            continue;
        };
        if place == LineEnd::Mandatory {
            cluster.set(Flags::ENDS_LINE, true);
        } else {
            cluster.set(Flags::BREAKS, true);
            let is_soft_hyphen = last == Some('\u{AD}') && cluster.has(Flags::HIDDEN);
            cluster.set(Flags::HYPHENATES, is_soft_hyphen);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Paragraph, Shaping, TextOptions};
    use proptest::prelude::*;

    /// Letters, spaces, and one of every class that has a rule about letters and spaces.
    const SIGNS: &str = "ab\u{627}\u{628}\u{644}\u{5D0}  \u{A0}\u{301}\u{64B}\u{200D}\u{200B}\u{2060}\u{AD}\
        \u{2028}\t-\u{2014}\u{AB}\u{BB}\"(){}[].,:;!?/%$1\u{661}\u{2026}\u{4E00}\u{3042}\u{1100}\u{AC00}\u{1F1E6}\u{1F468}\u{1F3FD}\u{E01}\u{915}\u{94D}";

    proptest! {
        #[test]
        fn lines_end_where_the_rules_say(text in prop::collection::vec(prop::sample::select(SIGNS.chars().collect::<Vec<_>>()), 0..60)) {
            let text = String::from_iter(text);
            for shaping in [Shaping::None, Shaping::Forms] {
                let paragraph = Paragraph::resolve(&text, TextOptions { shaping, ..TextOptions::default() });
                let ligatures = paragraph.clusters().iter().filter(|cluster| cluster.joined().lam_alef);
                let inside: Vec<usize> = ligatures.flat_map(|c| (c.start as usize + 1)..c.end() as usize).collect();
                let found: Vec<usize> = paragraph.clusters().iter()
                    .filter(|cluster| cluster.breaks() || cluster.ends_line())
                    .map(|cluster| cluster.end() as usize)
                    .collect();
                let places = text.char_indices().zip(line_ends(text.chars().map(LineClass::of)));
                let expected: Vec<usize> = places
                    .filter(|&((at, _), place)| {
                        place != LineEnd::Forbidden && !inside.contains(&at)
                    })
                    .map(|((at, _), _)| at)
                    .collect();
                prop_assert_eq!(found, expected);
            }
        }
    }
}
