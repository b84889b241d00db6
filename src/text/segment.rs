//! Cutting a paragraph into clusters (UAX #29), and finding how they join.
//!
//! Most characters begin a grapheme or extend one whatever is around them. The rules that look
//! further are left to the `unicode-segmentation` crate, for the stretch of text that needs them.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::cluster::{Cluster, Flags};
use super::facts::Facts;
use super::joining::{JoiningType, is_alef, is_lam};
use super::hidden::is_revealed;
use super::options::{Hidden, Marks, Shaping, TextOptions};
use super::paragraph::{look, revealed_text};
use super::symbol::{self, Look, Shown};

/// The clusters of a paragraph, of which `levels` has one per character.
pub(super) fn clusters_of(text: &str, levels: &[u8], options: TextOptions) -> Vec<Cluster> {
    let mut builder = Builder {
        text,
        options,
        clusters: Vec::with_capacity(levels.len()),
        neighbour: Neighbour::NONE,
        is_simple: false,
        was_simple: false,
        is_measured: true,
    };
    builder.add_all(levels);
    builder.clusters
}

/// A character with its place.
#[derive(Clone, Copy)]
struct Met {
    character: char,
    facts: Facts,
    level: u8,
    start: usize,
    end: usize,
}

/// What joining has to remember of the last character that is not transparent.
#[derive(Clone, Copy)]
struct Neighbour {
    character: char,
    joining: JoiningType,
    level: u8,
    /// The cluster it is the base of.
    base_of: Option<usize>,
}

impl Neighbour {
    const NONE: Self = Self {
        character: '\0',
        joining: JoiningType::None,
        level: 0,
        base_of: None,
    };
}

struct Builder<'a> {
    text: &'a str,
    options: TextOptions,
    clusters: Vec<Cluster>,
    neighbour: Neighbour,
    /// Whether the last cluster has one column, simple as it is.
    is_simple: bool,
    /// The same of the one before.
    was_simple: bool,
    /// Whether the columns of the last cluster are known.
    is_measured: bool,
}

impl Builder<'_> {
    fn add_all(&mut self, levels: &[u8]) {
        let mut characters = Characters {
            text: self.text,
            start: 0,
            levels: levels.iter(),
        };
        let mut grapheme = 0;
        while let Some(met) = characters.next() {
            if met.facts.is(Facts::STARTS) {
                grapheme = met.start;
                self.add(met, true);
            } else if met.facts.is(Facts::EXTENDS) && !self.may_reveal(met) {
                self.add(met, self.clusters.is_empty());
            } else {
                self.add_stretch(grapheme, met, &mut characters);
            }
        }
        self.measure_last();
    }

    /// Adds the characters from `met` on up to where a grapheme certainly begins, by the rules of
    /// UAX #29. The grapheme before them begins at the byte `from`.
    fn add_stretch(&mut self, from: usize, met: Met, characters: &mut Characters) {
        let mut next = Some(met);
        let end = stretch_end(self.text, met.start);
        let stretch = self.text.get(from..end).unwrap_or_default();
        for (offset, grapheme) in stretch.grapheme_indices(true) {
            let mut previous = None;
            for (inside, character) in grapheme.char_indices() {
                if from + offset + inside >= met.start
                    && let Some(met) = next.take().or_else(|| characters.next())
                {
                    let starts = previous.is_none_or(|previous| self.splits(previous, met));
                    self.add(met, starts);
                }
                previous = Some(character);
            }
        }
    }

    fn may_reveal(&self, met: Met) -> bool {
        met.facts.flags.has(Flags::HIDDEN) && self.options.hidden == Hidden::Reveal
    }

    /// Whether a grapheme is cut before this character: where the parts are drawn apart.
    fn splits(&self, previous: char, met: Met) -> bool {
        if symbol::is_number_sign(previous)
            || is_revealed(previous, self.options)
            || is_revealed(met.character, self.options)
        {
            return true;
        }
        let is_drawn_apart = matches!(symbol::shown(met.character), Shown::As(drawn) if symbol::char_width(drawn) > 0);
        if !is_drawn_apart {
            return false;
        }
        // Without its joiner, which no terminal is ever sent, an emoji sequence is several pictures.
        previous == '\u{200D}'
            || self
                .clusters
                .last()
                .is_some_and(|cluster| cluster.level != met.level)
    }

    fn add(&mut self, met: Met, starts: bool) {
        if starts {
            self.open(met);
        } else {
            self.extend(met);
        }
        if self.options.shaping == Shaping::Forms && met.facts.joining != JoiningType::Transparent {
            self.join(met, starts);
        }
    }

    fn open(&mut self, met: Met) {
        self.measure_last();
        self.was_simple = self.is_simple;
        self.is_simple = met.facts.is(Facts::SIMPLE_BASE);
        self.is_measured = met.facts.is(Facts::MEASURED);
        let len = index(met.end - met.start);
        let mut cluster = Cluster::new(index(met.start), len, met.level, met.facts);
        if cluster.has(Flags::HIDDEN) && is_revealed(met.character, self.options) {
            // What X9 removes has the level of what precedes it, and so a place beside it.
            cluster.set(Flags::REMOVED, false);
            cluster.set(Flags::HIDDEN, false);
            cluster.set(Flags::REVEALED, true);
            self.is_measured = false;
        }
        self.clusters.push(cluster);
    }

    fn extend(&mut self, met: Met) {
        self.is_simple &= met.facts.is(Facts::SIMPLE_MARK);
        self.is_measured &= self.is_simple;
        if let Some(cluster) = self.clusters.last_mut() {
            cluster.extend(index(met.end), met.facts);
        }
    }

    /// Measures the last cluster, where its characters do not tell its columns one by one.
    fn measure_last(&mut self) {
        if self.is_measured {
            return;
        }
        let (text, options) = (self.text, self.options);
        if let Some(cluster) = self.clusters.last_mut()
            && !cluster.has(Flags::HIDDEN)
            && !cluster.has(Flags::SPACES)
        {
            let text = text.get(cluster.start as usize..cluster.end() as usize);
            let text = text.unwrap_or_default();
            cluster.width = if cluster.has(Flags::REVEALED) {
                u8::try_from(revealed_text(text, options).chars().count()).unwrap_or(u8::MAX)
            } else {
                measure(text, look(cluster, options))
            };
        }
    }

    fn join(&mut self, met: Met, is_base: bool) {
        let before = self.neighbour;
        let joining = met.facts.joining;
        let mut base_of = is_base.then(|| self.clusters.len() - 1);
        if before.joining.joins_after()
            && joining.joins_before()
            && (before.level == met.level
                || is_joiner(before.character)
                || is_joiner(met.character))
        {
            self.set(before.base_of, Flags::JOINED_AFTER);
            self.set(base_of, Flags::JOINED_BEFORE);
            if is_lam(before.character)
                && is_alef(met.character)
                && is_base
                && let Some(lam) = before.base_of
                && !self.reveals_after(lam)
            {
                self.merge(lam, met.end);
                base_of = Some(lam);
            }
        }
        self.neighbour = Neighbour {
            character: met.character,
            joining,
            level: met.level,
            base_of,
        };
    }

    /// Whether something that is drawn keeps the last cluster apart from this one.
    fn reveals_after(&self, cluster: usize) -> bool {
        let between = self.clusters.get(cluster + 1..self.clusters.len() - 1);
        between.is_some_and(|between| between.iter().any(|c| c.has(Flags::REVEALED)))
    }

    fn set(&mut self, cluster: Option<usize>, flag: Flags) {
        if let Some(cluster) = cluster.and_then(|at| self.clusters.get_mut(at)) {
            cluster.set(flag, true);
        }
    }

    /// Makes a lam, what follows it, and the alef at the end, one cluster.
    fn merge(&mut self, lam: usize, end: usize) {
        // The ligature has one column, and so have its simple marks.
        self.is_simple &= self.was_simple && self.clusters.len() == lam + 2;
        self.is_measured = self.is_simple;
        self.clusters.truncate(lam + 1);
        if let Some(cluster) = self.clusters.last_mut() {
            cluster.set(Flags::LAM_ALEF, true);
            cluster.end_at(index(end));
        }
    }
}

/// The characters of a text with their places.
struct Characters<'a> {
    text: &'a str,
    start: usize,
    levels: std::slice::Iter<'a, u8>,
}

impl Iterator for Characters<'_> {
    type Item = Met;

    fn next(&mut self) -> Option<Met> {
        let mut rest = self.text.chars();
        let character = rest.next()?;
        self.text = rest.as_str();
        let start = self.start;
        self.start += character.len_utf8();
        Some(Met {
            character,
            facts: Facts::of(character),
            level: self.levels.next().copied().unwrap_or_default(),
            start,
            end: self.start,
        })
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
fn measure(text: &str, look: Look) -> u8 {
    let mut drawn = compact_str::CompactString::default();
    // Vowel signs have no columns of their own: a cluster is as wide with as without them.
    let look = Look {
        marks: Marks::Keep,
        ..look
    };
    symbol::push_symbol(text, look, &mut drawn);
    u8::try_from(drawn.width()).unwrap_or(u8::MAX)
}

/// ZWJ: X9 removes it, so it has no level of its own to part letters by.
fn is_joiner(character: char) -> bool {
    character == '\u{200D}'
}

fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
