//! Visual order of the clusters of a line (UAX #9, rules L1 and L2).
//!
//! Whole runs of one level change places; inside a run, clusters stand as its direction has it.

use super::cluster::Cluster;
use super::flags::Flags;

/// Clusters next to each other that have one level after L1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LevelRun {
    /// Its first cluster.
    pub start: usize,
    /// The cluster after its last one.
    pub end: usize,
    /// Its level; when odd, its clusters stand from right to left.
    pub level: u8,
}

impl LevelRun {
    /// The clusters of the run from left to right.
    pub(super) fn for_each<'a>(self, clusters: &'a [Cluster], mut draw: impl FnMut(&'a Cluster)) {
        let run = clusters.get(self.start..self.end).unwrap_or_default();
        let mut rest = run.iter();
        let is_even = self.level.is_multiple_of(2);
        // One loop for both directions, so that there is one place to inline `draw` at.
        while let Some(cluster) = if is_even {
            rest.next()
        } else {
            rest.next_back()
        } {
            draw(cluster);
        }
    }
}

/// The runs of the clusters from `start` up to `end`, as one line, in logical order.
pub(super) fn logical_runs(
    clusters: &[Cluster],
    start: usize,
    end: usize,
    paragraph_level: u8,
) -> Vec<LevelRun> {
    let mut runs = Vec::with_capacity(8);
    let line = clusters.get(start..end).unwrap_or_default();
    // L1: white space before a separator or at the end of the line takes the paragraph level.
    let mut resets_from = start;
    for (at, cluster) in (start..).zip(line) {
        if cluster.has(Flags::SEPARATES) {
            reset(&mut runs, resets_from, at + 1, paragraph_level);
        } else {
            push(&mut runs, at, at + 1, cluster.level);
        }
        if !cluster.has(Flags::RESETS) || cluster.has(Flags::SEPARATES) {
            resets_from = at + 1;
        }
    }
    // L1 is about what is not seen; a hyphen at the end stands beside what precedes it.
    if line.last().is_some_and(Cluster::hyphenates) {
        resets_from = start + line.len();
    }
    reset(&mut runs, resets_from, start + line.len(), paragraph_level);
    runs
}

/// The same from left to right.
pub(super) fn visual_runs(
    clusters: &[Cluster],
    start: usize,
    end: usize,
    paragraph_level: u8,
) -> Vec<LevelRun> {
    let mut runs = logical_runs(clusters, start, end, paragraph_level);
    reorder(&mut runs);
    runs
}

fn push(runs: &mut Vec<LevelRun>, start: usize, end: usize, level: u8) {
    match runs.last_mut() {
        Some(last) if last.level == level => last.end = end,
        _ => runs.push(LevelRun { start, end, level }),
    }
}

/// Gives the clusters from `start` up to `end`, the last ones so far, this level.
fn reset(runs: &mut Vec<LevelRun>, start: usize, end: usize, level: u8) {
    while runs.pop_if(|run| run.start >= start).is_some() {}
    if let Some(last) = runs.last_mut() {
        last.end = last.end.min(start);
    }
    if start < end {
        push(runs, start, end, level);
    }
}

/// L2: from the highest level to the lowest odd one, reverse what is at that level or above.
fn reorder(runs: &mut [LevelRun]) {
    let levels = || runs.iter().map(|run| run.level);
    let highest = levels().max().unwrap_or(0);
    let Some(lowest_odd) = levels().filter(|level| level % 2 == 1).min() else {
        return;
    };
    for level in (lowest_odd..=highest).rev() {
        for chain in runs.chunk_by_mut(|a, b| (a.level >= level) == (b.level >= level)) {
            if chain.first().is_some_and(|run| run.level >= level) {
                chain.reverse();
            }
        }
    }
}
