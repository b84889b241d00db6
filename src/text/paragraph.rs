//! A paragraph with everything that does not depend on the width: clusters with their levels,
//! joining and places where a line may end.
//!
//! In: one paragraph of text. Out: clusters that cover every byte of it, in logical order.
//! It never changes, orders or drops text.

use compact_str::CompactString;
use unicode_bidi::BidiClass;
use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::cluster::{Cluster, Flags};
use super::hidden::{is_revealed, revealed};
use super::joining::{Joined, JoiningType, is_alef, is_lam, joining_type};
use super::levels::{self, Levels};
use super::newer_breaks;
use super::options::{Marks, Shaping, TextOptions};
use super::symbol::{self, Look, MARK_HOLDER, Shown};
use crate::script::Direction;

/// Columns of a tab.
const TAB_COLUMNS: u8 = 4;

/// A resolved paragraph.
#[derive(Clone, Debug)]
pub struct Paragraph {
    text: Box<str>,
    clusters: Vec<Cluster>,
    direction: Direction,
    options: TextOptions,
}

impl Paragraph {
    /// Resolves one paragraph. Line ends inside it end a line but not the paragraph.
    pub fn resolve(text: &str, options: TextOptions) -> Self {
        let Levels { direction, levels } = levels::resolve(text, options);
        let mut builder = Builder::new(text, &levels, options);
        builder.add_clusters();
        let mut clusters = builder.clusters;
        mark_breaks(text, &mut clusters);
        Self {
            text: text.into(),
            clusters,
            direction,
            options,
        }
    }

    /// The direction of the paragraph.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// The clusters in logical order; together they cover the text.
    pub fn clusters(&self) -> &[Cluster] {
        &self.clusters
    }

    /// The text as it was given.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The options it was resolved with.
    pub fn options(&self) -> TextOptions {
        self.options
    }

    /// The text of a cluster.
    pub fn cluster_text(&self, cluster: &Cluster) -> &str {
        self.text
            .get(cluster.start as usize..cluster.end() as usize)
            .unwrap_or_default()
    }

    /// What stands for the hidden character of a cluster, a column per character.
    pub(super) fn revealed(&self, cluster: &Cluster) -> CompactString {
        revealed_text(self.cluster_text(cluster), self.options)
    }

    /// How a cluster is to be drawn.
    pub(super) fn look(&self, cluster: &Cluster) -> Look {
        look(cluster, self.options)
    }

    /// White space and line ends become one space each, none at the ends.
    pub(super) fn flatten(&mut self) {
        let mut blank_before = true;
        for cluster in &mut self.clusters {
            if cluster.is_blank() {
                cluster.flatten(blank_before);
                blank_before = true;
            } else if cluster.is_visible() {
                blank_before = false;
            }
        }
        let after_last = self
            .clusters
            .iter()
            .rposition(|cluster| cluster.is_visible() && !cluster.is_blank());
        let tail = self
            .clusters
            .get_mut(after_last.map_or(0, |at| at + 1)..)
            .unwrap_or_default();
        for cluster in tail.iter_mut().filter(|cluster| cluster.is_blank()) {
            cluster.flatten(true);
        }
    }
}

fn revealed_text(text: &str, options: TextOptions) -> CompactString {
    let first = text.chars().next();
    first
        .and_then(|character| revealed(character, options))
        .unwrap_or_default()
}

fn look(cluster: &Cluster, options: TextOptions) -> Look {
    Look {
        joined: match options.shaping {
            Shaping::Forms => Some(cluster.joined()),
            Shaping::None => None,
        },
        rtl: cluster.level % 2 == 1,
        marks: options.marks,
        holder: Some(MARK_HOLDER),
    }
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

struct Builder<'a> {
    text: &'a str,
    levels: &'a [u8],
    options: TextOptions,
    clusters: Vec<Cluster>,
    neighbour: Option<Neighbour>,
}

impl<'a> Builder<'a> {
    fn new(text: &'a str, levels: &'a [u8], options: TextOptions) -> Self {
        Self {
            text,
            levels,
            options,
            clusters: Vec::with_capacity(levels.len()),
            neighbour: None,
        }
    }

    fn add_clusters(&mut self) {
        let mut levels = self.levels.iter().copied();
        for (start, grapheme) in self.text.grapheme_indices(true) {
            let mut previous = None;
            for (offset, character) in grapheme.char_indices() {
                let level = levels.next().unwrap_or_default();
                let at = start + offset;
                let starts =
                    previous.is_none_or(|previous| self.splits(previous, character, level));
                if starts {
                    self.close(at);
                    self.open(at, character, level);
                } else {
                    self.extend(character);
                }
                self.join(character, level, starts);
                previous = Some(character);
            }
        }
        self.close(self.text.len());
    }

    /// Whether a grapheme is cut before this character: where the parts are drawn apart.
    fn splits(&self, previous: char, character: char, level: u8) -> bool {
        if symbol::is_number_sign(previous)
            || is_revealed(previous, self.options)
            || is_revealed(character, self.options)
        {
            return true;
        }
        let is_drawn_apart =
            matches!(symbol::shown(character), Shown::As(drawn) if symbol::char_width(drawn) > 0);
        if !is_drawn_apart {
            return false;
        }
        // Without its joiner, which no terminal is ever sent, an emoji sequence is several pictures.
        previous == '\u{200D}'
            || self
                .clusters
                .last()
                .is_some_and(|cluster| cluster.level != level)
    }

    fn open(&mut self, at: usize, character: char, level: u8) {
        let class = levels::class(character);
        let mut cluster = Cluster::new(u32::try_from(at).unwrap_or(u32::MAX), level);
        cluster.set(Flags::RESETS, resets(class));
        cluster.set(Flags::REMOVED, levels::is_removed(class));
        cluster.set(
            Flags::SEPARATES,
            matches!(class, BidiClass::S | BidiClass::B),
        );
        let is_space = matches!(class, BidiClass::WS | BidiClass::S) && !character.is_control();
        cluster.set(Flags::BLANK, is_space);
        match symbol::shown(character) {
            Shown::As(_) => {}
            Shown::Hidden if is_revealed(character, self.options) => {
                // What X9 removes has the level of what precedes it, and so a place beside it.
                cluster.set(Flags::REMOVED, false);
                cluster.set(Flags::REVEALED, true);
            }
            Shown::Hidden => cluster.set(Flags::HIDDEN, true),
            Shown::LineEnd => {
                cluster.set(Flags::HIDDEN, true);
                cluster.set(Flags::BLANK, true);
            }
            Shown::Tab => {
                cluster.set(Flags::SPACES, true);
                cluster.set(Flags::BLANK, true);
                cluster.width = TAB_COLUMNS;
            }
        }
        self.clusters.push(cluster);
    }

    fn extend(&mut self, character: char) {
        let class = levels::class(character);
        let Some(cluster) = self.clusters.last_mut() else {
            return;
        };
        if !resets(class) {
            cluster.set(Flags::RESETS, false);
            cluster.set(Flags::BLANK, false);
        }
        if !levels::is_removed(class) {
            cluster.set(Flags::REMOVED, false);
        }
        if matches!(symbol::shown(character), Shown::As(_)) {
            cluster.set(Flags::HIDDEN, false);
        }
    }

    /// Ends the open cluster and measures it.
    fn close(&mut self, end: usize) {
        let (text, options) = (self.text, self.options);
        let Some(cluster) = self.clusters.last_mut() else {
            return;
        };
        let start = cluster.start as usize;
        cluster.end_at(u32::try_from(end).unwrap_or(u32::MAX));
        if cluster.has(Flags::HIDDEN) || cluster.has(Flags::SPACES) {
            return;
        }
        let text = text.get(start..end).unwrap_or_default();
        if cluster.has(Flags::REVEALED) {
            let columns = revealed_text(text, options).chars().count();
            cluster.width = u8::try_from(columns).unwrap_or(u8::MAX);
            return;
        }
        cluster.width = measure(text, look(cluster, options));
    }

    fn join(&mut self, character: char, level: u8, is_base: bool) {
        if self.options.shaping == Shaping::None {
            return;
        }
        let joining = joining_type(character);
        if joining == JoiningType::Transparent {
            return;
        }
        let mut base_of = is_base.then(|| self.clusters.len() - 1);
        if let Some(before) = self.neighbour
            && before.joining.joins_after()
            && joining.joins_before()
            && (before.level == level || is_joiner(before.character) || is_joiner(character))
        {
            self.update(before.base_of, |joined| joined.after = true);
            self.update(base_of, |joined| joined.before = true);
            if is_lam(before.character)
                && is_alef(character)
                && is_base
                && let Some(lam) = before.base_of
                && !self.reveals_after(lam)
            {
                self.clusters.truncate(lam + 1);
                self.update(Some(lam), |joined| joined.lam_alef = true);
                base_of = Some(lam);
            }
        }
        self.neighbour = Some(Neighbour {
            character,
            joining,
            level,
            base_of,
        });
    }

    /// Whether something that is drawn keeps the last cluster apart from this one.
    fn reveals_after(&self, cluster: usize) -> bool {
        let between = self.clusters.get(cluster + 1..self.clusters.len() - 1);
        between.is_some_and(|between| between.iter().any(|c| c.has(Flags::REVEALED)))
    }

    fn update(&mut self, cluster: Option<usize>, change: impl FnOnce(&mut Joined)) {
        if let Some(cluster) = cluster.and_then(|at| self.clusters.get_mut(at)) {
            let mut joined = cluster.joined();
            change(&mut joined);
            cluster.set_joined(joined);
        }
    }
}

/// ZWJ: X9 removes it, so it has no level of its own to part letters by.
fn is_joiner(character: char) -> bool {
    character == '\u{200D}'
}

/// Columns of a cluster: those of the symbol that is drawn for it.
fn measure(text: &str, look: Look) -> u8 {
    let mut characters = text.chars();
    let Some(base) = characters.next() else {
        return 0;
    };
    let simple = matches!(base, ' '..='~' | '\u{5D0}'..='\u{5EA}' | '\u{620}'..='\u{64A}' | '\u{66E}'..='\u{6D5}')
        && characters.all(|mark| matches!(mark, '\u{300}'..='\u{34E}' | '\u{591}'..='\u{5C7}' | '\u{64B}'..='\u{65F}' | '\u{670}'));
    if simple {
        return 1;
    }
    let mut drawn = CompactString::default();
    // Vowel signs have no columns of their own: a cluster is as wide with as without them.
    symbol::push_symbol(
        text,
        Look {
            marks: Marks::Keep,
            ..look
        },
        &mut drawn,
    );
    u8::try_from(drawn.width()).unwrap_or(u8::MAX)
}

/// L1: characters that take the paragraph level at the end of a line.
fn resets(class: BidiClass) -> bool {
    use BidiClass as Class;
    levels::is_removed(class)
        || matches!(
            class,
            Class::WS | Class::S | Class::B | Class::LRI | Class::RLI | Class::FSI | Class::PDI
        )
}

/// Marks the clusters after which UAX #14 lets or makes a line end.
fn mark_breaks(text: &str, clusters: &mut [Cluster]) {
    let mut ends = clusters.iter_mut();
    for (offset, opportunity) in linebreaks(text) {
        let offset = u32::try_from(offset).unwrap_or(u32::MAX);
        let Some(cluster) = ends.find(|cluster| cluster.end() >= offset) else {
            return;
        };
        if cluster.end() != offset {
            continue;
        }
        let last = text
            .get(..offset as usize)
            .and_then(|text| text.chars().next_back());
        match opportunity {
            // LB4, LB5; the end of the text (LB3) is no line end of its own.
            BreakOpportunity::Mandatory
                if last.is_some_and(|last| symbol::shown(last) == Shown::LineEnd) =>
            {
                cluster.set(Flags::ENDS_LINE, true);
            }
            BreakOpportunity::Mandatory => {}
            // A soft hyphen is never drawn, so no line ends at one.
            BreakOpportunity::Allowed => {
                let forbidden = newer_breaks::forbids(text, offset as usize);
                cluster.set(Flags::BREAKS, last != Some('\u{AD}') && !forbidden);
            }
        }
    }
}
