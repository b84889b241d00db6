//! Clusters in parts: a line may end inside some graphemes (UAX #14 knows no graphemes).
//!
//! A space with a mark on it is the common case. On one line the parts are drawn in one cell, as if they
//! were one cluster; a part that begins a line is drawn by itself, a mark on its dotted circle.
//! A lam-alef is never taken apart.

use super::cluster::{Cluster, Flags};
use super::facts::Facts;
use super::options::TextOptions;
use super::paragraph::look;
use super::segment::measure;

/// Cuts clusters at bytes inside them, in ascending order, where a line may end.
pub(super) fn cut(
    text: &str,
    clusters: Vec<Cluster>,
    places: &[u32],
    options: TextOptions,
) -> Vec<Cluster> {
    let mut places = places.iter().copied().peekable();
    let mut parts = Parts {
        text,
        options,
        clusters: Vec::with_capacity(clusters.len() + places.len()),
    };
    for cluster in clusters {
        let first = parts.clusters.len();
        let mut start = cluster.start;
        while let Some(place) = places.next_if(|&place| place < cluster.end()) {
            if !cluster.joined().lam_alef {
                parts.add(&cluster, start, place);
                start = place;
            }
        }
        if start == cluster.start {
            parts.clusters.push(cluster);
        } else {
            parts.add(&cluster, start, cluster.end());
            parts.join(first, &cluster);
        }
    }
    parts.clusters
}

struct Parts<'a> {
    text: &'a str,
    options: TextOptions,
    clusters: Vec<Cluster>,
}

impl Parts<'_> {
    /// Adds the part of a cluster between two bytes.
    fn add(&mut self, whole: &Cluster, start: u32, end: u32) {
        let mut byte = start;
        let mut part: Option<Cluster> = None;
        for character in self.text_of(start, end).chars() {
            let facts = Facts::of(character);
            match &mut part {
                None => part = Some(Cluster::new(start, whole.level, facts)),
                Some(part) => part.extend(byte + u32::from(facts.bytes), facts),
            }
            byte += u32::from(facts.bytes);
        }
        let Some(mut part) = part else { return };
        part.width = self.columns(&part, start, end);
        part.set(Flags::BREAKS, true);
        if start == whole.start {
            part.sign = whole.sign;
        } else {
            part.set(Flags::LONE, false);
            part.set(Flags::MARKED, false);
        }
        self.clusters.push(part);
    }

    /// Makes the parts from `first` on one grapheme that is drawn as the whole cluster was.
    fn join(&mut self, first: usize, whole: &Cluster) {
        let last = self.clusters.len() - 1;
        let mut carrier = first;
        for at in first..=last {
            let Some(&part) = self.clusters.get(at) else {
                return;
            };
            let before = self.clusters.get(carrier).copied().unwrap_or(part);
            let is_after_visible =
                at > first && self.clusters.get(at - 1).is_some_and(Cluster::is_visible);
            let rides = is_after_visible
                && part.is_visible()
                && self.columns(&before, before.start, part.end()) == before.width;
            self.set(at, Flags::RIDES, rides);
            if rides {
                self.set(at - 1, Flags::CARRIES, true);
                self.set(at - 1, Flags::LONE, false);
                self.set(at - 1, Flags::MARKED, false);
            } else {
                carrier = at;
            }
            self.set(
                at,
                Flags::CONTINUES,
                at > first || whole.continues_grapheme(),
            );
        }
        // The letter is in the first part, and the line end after the whole is one after the last.
        for flag in [Flags::JOINED_BEFORE, Flags::JOINED_AFTER] {
            self.set(first, flag, whole.has(flag));
        }
        for flag in [Flags::BREAKS, Flags::ENDS_LINE] {
            self.set(last, flag, whole.has(flag));
        }
    }

    /// Columns of some text that is drawn like a cluster.
    fn columns(&self, like: &Cluster, start: u32, end: u32) -> u8 {
        if like.has(Flags::HIDDEN) {
            return 0;
        }
        measure(self.text_of(start, end), look(like, self.options))
    }

    fn text_of(&self, start: u32, end: u32) -> &str {
        self.text
            .get(start as usize..end as usize)
            .unwrap_or_default()
    }

    fn set(&mut self, at: usize, flag: Flags, on: bool) {
        if let Some(cluster) = self.clusters.get_mut(at) {
            cluster.set(flag, on);
        }
    }
}
