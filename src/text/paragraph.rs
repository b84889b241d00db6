//! A paragraph with everything that does not depend on the width: clusters with their levels,
//! joining and places where a line may end.
//!
//! In: one paragraph of text. Out: clusters that cover every byte of it, in logical order.
//! It never changes, orders or drops text.

use compact_str::CompactString;

use super::breaks::mark_breaks;
use super::cluster::Cluster;
use super::hidden::revealed_text;
use super::levels::Levels;
use super::look::Look;
use super::options::{Marks, TextOptions};
use super::parts;
use super::segment::clusters_of;
use crate::script::Direction;

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
        Self::resolve_in(text, options, &mut Levels::default())
    }

    /// The same, in the room that earlier paragraphs have used.
    pub(super) fn resolve_in(text: &str, options: TextOptions, levels: &mut Levels) -> Self {
        let mut paragraph = Self::resolve_unbroken(text, options, levels);
        let inside = mark_breaks(text, &mut paragraph.clusters);
        if !inside.is_empty() {
            paragraph.clusters = parts::cut(text, paragraph.clusters, &inside, options);
        }
        paragraph
    }

    /// The same for text that stays on one line, without the places where a line may end.
    pub(super) fn resolve_unbroken(text: &str, options: TextOptions, levels: &mut Levels) -> Self {
        let direction = levels.resolve(text, options);
        let clusters = clusters_of(text, levels, options);
        Self {
            text: text.into(),
            clusters,
            direction,
            options,
        }
    }

    /// The direction of the paragraph.
    pub(crate) fn direction(&self) -> Direction {
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
    pub(crate) fn options(&self) -> TextOptions {
        self.options
    }

    /// Draws vowel signs or leaves them out; clusters and their columns are the same either way.
    pub(super) fn set_marks(&mut self, marks: Marks) {
        self.options.marks = marks;
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
        Look::of(cluster, self.options)
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
