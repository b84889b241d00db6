//! Cutting a paragraph into clusters (UAX #29), and finding how they join.
//!
//! Most characters begin a grapheme or extend one whatever is around them. The rules that look
//! further are left to the `unicode-segmentation` crate, for the stretch of text that needs them.

use unicode_bidi_mirroring::get_mirrored;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::cluster::Cluster;
use super::facts::Facts;
use super::flags::Flags;
use super::hidden::{is_revealed, revealed_text};
use super::levels::Levels;
use super::look::Look;
use super::options::{Hidden, Marks, Shaping, TextOptions};
use super::shown::{Shown, char_width, is_number_sign, is_regional_indicator, shown};
use super::symbol::push_symbol;

/// The clusters of a paragraph, for which `levels` has been resolved.
pub(super) fn clusters_of(text: &str, levels: &Levels, options: TextOptions) -> Vec<Cluster> {
    let mut builder = Builder {
        text,
        options,
        clusters: Vec::with_capacity(levels.resolved.len()),
        // Nothing joins to a space.
        neighbour: Neighbour {
            facts: Facts::of(' '),
            level: 0,
            base_of: NO_CLUSTER,
        },
        is_unmeasured: false,
    };
    builder.add_all(levels);
    builder.clusters
}

/// A character with its place.
#[derive(Clone, Copy)]
struct Met {
    facts: Facts,
    /// Its first byte.
    start: u32,
    level: u8,
}

impl Met {
    fn end(self) -> u32 {
        self.start.saturating_add(u32::from(self.facts.bytes))
    }
}

/// What joining has to remember of the last character that is not transparent.
#[derive(Clone, Copy)]
struct Neighbour {
    facts: Facts,
    level: u8,
    /// The cluster it is the base of, or [`NO_CLUSTER`].
    base_of: usize,
}

/// No cluster has this index.
const NO_CLUSTER: usize = usize::MAX;

struct Builder<'a> {
    text: &'a str,
    options: TextOptions,
    clusters: Vec<Cluster>,
    neighbour: Neighbour,
    /// Whether the columns of a cluster are still to be found.
    is_unmeasured: bool,
}

impl Builder<'_> {
    fn add_all(&mut self, levels: &Levels) {
        let mut characters = Characters {
            start: 0,
            all: levels.facts.iter().zip(&levels.resolved),
        };
        let mut grapheme = 0;
        while let Some(met) = characters.next() {
            if met.facts.is(Facts::STARTS) {
                grapheme = met.start;
                self.add(met, true);
            } else if met.facts.is(Facts::EXTENDS) && !self.may_reveal(met) {
                self.add_extender(met);
            } else {
                self.add_stretch(grapheme, met, &mut characters);
            }
        }
        if self.is_unmeasured {
            self.measure();
        }
    }

    /// Adds the characters from `met` on up to where a grapheme certainly begins, by the rules of
    /// UAX #29. The grapheme before them begins at the byte `from`.
    fn add_stretch(&mut self, from: u32, met: Met, characters: &mut Characters) {
        let mut next = Some(met);
        let (from, start) = (from as usize, met.start as usize);
        let end = stretch_end(self.text, start);
        let stretch = self.text.get(from..end).unwrap_or_default();
        for (offset, grapheme) in stretch.grapheme_indices(true) {
            let mut previous = None;
            for (inside, character) in grapheme.char_indices() {
                if from + offset + inside >= start
                    && let Some(met) = next.take().or_else(|| characters.next())
                {
                    let starts =
                        previous.is_none_or(|previous| self.splits(previous, character, met.level));
                    self.add(met, starts);
                    self.continue_last(starts && previous.is_some());
                }
                previous = Some(character);
            }
        }
    }

    /// Says of the last cluster that it continues the grapheme of the one before it.
    fn continue_last(&mut self, continues: bool) {
        if let Some(cluster) = self.clusters.last_mut().filter(|_| continues) {
            cluster.set(Flags::CONTINUES, true);
        }
    }

    fn reveals(&self, met: Met) -> bool {
        let rest = self.text.get(met.start as usize..).unwrap_or_default();
        let character = rest.chars().next();
        character.is_some_and(|character| is_revealed(character, self.options))
    }

    fn may_reveal(&self, met: Met) -> bool {
        met.facts.flags().has(Flags::HIDDEN) && self.options.hidden == Hidden::Reveal
    }

    /// Whether a grapheme is cut before this character: where the parts are drawn apart.
    fn splits(&self, previous: char, character: char, level: u8) -> bool {
        if is_number_sign(previous)
            || is_revealed(previous, self.options)
            || is_revealed(character, self.options)
        {
            return true;
        }
        let is_drawn_apart = matches!(shown(character), Shown::As(drawn) if char_width(drawn) > 0);
        if !is_drawn_apart {
            return false;
        }
        // Without its joiner, which no terminal is ever sent, an emoji sequence is several pictures; a flag
        // is the two letters of its region.
        previous == '\u{200D}'
            || is_regional_indicator(character)
            || self
                .clusters
                .last()
                .is_some_and(|cluster| cluster.level != level)
    }

    fn add_extender(&mut self, met: Met) {
        self.add(met, self.clusters.is_empty());
    }

    #[expect(
        clippy::inline_always,
        reason = "the hot loop, a sixth faster in one piece"
    )]
    #[inline(always)]
    fn add(&mut self, met: Met, starts: bool) {
        if starts {
            self.open(met);
        } else {
            self.extend(met);
        }
        if self.options.shaping == Shaping::Forms && !met.facts.is(Facts::TRANSPARENT) {
            self.join(met, starts);
        }
    }

    #[expect(
        clippy::inline_always,
        reason = "the hot loop, a sixth faster in one piece"
    )]
    #[inline(always)]
    fn open(&mut self, met: Met) {
        let mut cluster = Cluster::new(met.start, met.level, met.facts);
        if met.facts.is(Facts::MIRRORED) && met.level % 2 == 1 {
            // L4.
            cluster.sign = get_mirrored(cluster.sign).unwrap_or(cluster.sign);
        }
        if met.facts.flags().has(Flags::HIDDEN) && self.reveals(met) {
            cluster.reveal();
        }
        self.is_unmeasured |= cluster.has(Flags::UNMEASURED);
        self.clusters.push(cluster);
    }

    fn extend(&mut self, met: Met) {
        if let Some(cluster) = self.clusters.last_mut() {
            cluster.extend(met.end(), met.facts);
            self.is_unmeasured |= cluster.has(Flags::UNMEASURED);
        }
    }

    /// Measures the clusters whose characters do not tell their columns one by one.
    fn measure(&mut self) {
        let unmeasured = self.clusters.iter_mut();
        for cluster in unmeasured.filter(|cluster| cluster.has(Flags::UNMEASURED)) {
            let text = self
                .text
                .get(cluster.start as usize..cluster.end() as usize);
            let text = text.unwrap_or_default();
            cluster.width = if cluster.has(Flags::REVEALED) {
                let signs = revealed_text(text, self.options).chars().count();
                u8::try_from(signs).unwrap_or(u8::MAX)
            } else {
                measure(text, Look::of(cluster, self.options))
            };
        }
    }

    #[expect(
        clippy::inline_always,
        reason = "the hot loop, a sixth faster in one piece"
    )]
    #[inline(always)]
    fn join(&mut self, met: Met, is_base: bool) {
        let last = self.clusters.len() - 1;
        let mut base_of = if is_base { last } else { NO_CLUSTER };
        let before = self.neighbour;
        let is_level = before.level == met.level
            || before.facts.is(Facts::JOINER)
            || met.facts.is(Facts::JOINER);
        // Letters join so irregularly that a branch would mostly be guessed wrong.
        let joins =
            before.facts.is(Facts::JOINS_AFTER) & met.facts.is(Facts::JOINS_BEFORE) & is_level;
        if let Some(cluster) = self.clusters.get_mut(before.base_of) {
            cluster.add(Flags::JOINED_AFTER, joins);
        }
        if let Some(cluster) = self.clusters.get_mut(base_of) {
            cluster.add(Flags::JOINED_BEFORE, joins);
        }
        if met.facts.is(Facts::ALEF)
            && joins
            && before.facts.is(Facts::LAM)
            && is_base
            && before.base_of != NO_CLUSTER
            && !self.reveals_after(before.base_of)
        {
            self.merge(before.base_of, met.end());
            base_of = before.base_of;
        }
        self.neighbour = Neighbour {
            facts: met.facts,
            level: met.level,
            base_of,
        };
    }

    /// Whether something that is drawn keeps the last cluster apart from this one.
    fn reveals_after(&self, cluster: usize) -> bool {
        let between = self.clusters.get(cluster + 1..self.clusters.len() - 1);
        between.is_some_and(|between| between.iter().any(|c| c.has(Flags::REVEALED)))
    }

    /// Makes a lam, what follows it, and the alef at the end, one cluster.
    fn merge(&mut self, lam: usize, end: u32) {
        let mut joined = self.clusters.drain(lam + 1..);
        let alef = joined.next_back().map_or('\0', |alef| alef.sign);
        let is_parted = joined.any(|between| !between.has(Flags::HIDDEN));
        drop(joined);
        self.is_unmeasured |= is_parted;
        if let Some(cluster) = self.clusters.last_mut() {
            cluster.set(Flags::LAM_ALEF, true);
            cluster.sign = alef;
            cluster.end_at(end);
            if is_parted {
                cluster.set(Flags::LONE, false);
                cluster.set(Flags::MARKED, false);
                cluster.set(Flags::UNMEASURED, true);
            }
        }
    }
}

/// The characters of a text with their places.
struct Characters<'a> {
    start: u32,
    all: std::iter::Zip<std::slice::Iter<'a, Facts>, std::slice::Iter<'a, u8>>,
}

impl Iterator for Characters<'_> {
    type Item = Met;

    #[inline]
    fn next(&mut self) -> Option<Met> {
        let (&facts, &level) = self.all.next()?;
        let met = Met {
            facts,
            start: self.start,
            level,
        };
        self.start = met.end();
        Some(met)
    }
}

/// The first place after `from` where a grapheme begins by the facts of two characters alone.
fn stretch_end(text: &str, from: usize) -> usize {
    let mut is_after_easy = false;
    let rest = text.get(from..).unwrap_or_default().char_indices();
    for (at, character) in rest {
        let facts = Facts::of(character);
        if is_after_easy && facts.is(Facts::STARTS) {
            return from + at;
        }
        is_after_easy = facts.is(Facts::STARTS) || facts.is(Facts::EXTENDS);
    }
    text.len()
}

/// Columns of a cluster: those of the symbol that is drawn for it.
pub(super) fn measure(text: &str, look: Look) -> u8 {
    let mut drawn = compact_str::CompactString::default();
    // Vowel signs have no columns of their own: a cluster is as wide with as without them.
    let look = Look {
        marks: Marks::Keep,
        ..look
    };
    push_symbol(text, look, &mut drawn);
    u8::try_from(drawn.width()).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Paragraph;
    use proptest::prelude::*;

    /// Ordinary characters among those of which UAX #29 has a rule; none that is drawn apart, nor written
    /// from right to left.
    const SIGNS: &str = "ab \u{64E}\u{301}\u{4E00}\u{915}\u{937}\u{94D}\u{93F}\u{1100}\u{1161}\u{11A8}\
        \u{AC00}\u{AC01}\u{1F1E6}\u{1F1E7}\u{1F468}\u{E33}\u{E01}\u{903}";

    proptest! {
        #[test]
        fn clusters_are_the_graphemes_of_the_crate(text in prop::collection::vec(prop::sample::select(SIGNS.chars().collect::<Vec<_>>()), 0..40)) {
            let text = String::from_iter(text);
            let options = TextOptions { shaping: Shaping::None, ..TextOptions::default() };
            let paragraph = Paragraph::resolve(&text, options);
            let starts = paragraph.clusters().iter().filter(|cluster| !cluster.continues_grapheme());
            let mut ends = starts.clone().skip(1).map(|next| next.start as usize).chain([text.len()]);
            let found: Vec<&str> = starts
                .filter_map(|first| text.get(first.start as usize..ends.next()?))
                .collect();
            let expected: Vec<&str> = text.graphemes(true).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
