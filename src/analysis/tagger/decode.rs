//! The best labels of a sentence, and by how much they are the best. First-order Viterbi.
//!
//! Scores of labels go in, one label a token comes out. It knows no words and no classes.

use super::labels::{BioTag, LABELS, MOST_CLASSES, may_follow};

/// One score per label.
pub type Scores = [f32; LABELS];
/// Score of labels that may not follow each other.
const NEVER: f32 = -1.0e9;

/// Scores of each label after each label; the last row stands for the start of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Transitions(pub [Scores; LABELS + 1]);

impl Default for Transitions {
    fn default() -> Self {
        Self([[0.0; LABELS]; LABELS + 1])
    }
}

/// A decoder with its memory, used again for each sentence.
#[derive(Clone, Debug)]
pub struct Decoder {
    transitions: Transitions,
    labels: usize,
    forward: Vec<Scores>,
    backward: Vec<Scores>,
    came_from: Vec<[u8; LABELS]>,
}

impl Decoder {
    /// A decoder for `classes` classes.
    pub fn new(transitions: &Transitions, classes: usize) -> Self {
        let labels = 1 + 2 * classes.min(MOST_CLASSES);
        let mut decoder = Self {
            transitions: transitions.clone(),
            labels,
            forward: Vec::new(),
            backward: Vec::new(),
            came_from: Vec::new(),
        };
        for (before, row) in decoder.transitions.0.iter_mut().enumerate() {
            for (next, score) in row.iter_mut().enumerate() {
                if next >= labels || !may_follow(before, next) {
                    *score = NEVER;
                }
            }
        }
        decoder
    }

    /// Writes the best labels for `emissions` to `path`.
    pub fn best(&mut self, emissions: &[Scores], path: &mut Vec<u8>) {
        self.run_forward(emissions);
        path.clear();
        path.resize(emissions.len(), 0);
        let mut label = self.forward.last().map_or(0, |row| self.argmax(row));
        for (slot, came_from) in path.iter_mut().zip(&self.came_from).rev() {
            *slot = u8::try_from(label).unwrap_or_default();
            label = usize::from(came_from.get(label).copied().unwrap_or_default());
        }
    }

    fn argmax(&self, row: &Scores) -> usize {
        (0..self.labels).fold(
            0,
            |best, label| {
                if row[label] > row[best] { label } else { best }
            },
        )
    }

    fn run_forward(&mut self, emissions: &[Scores]) {
        self.forward.clear();
        self.came_from.clear();
        let start = self.transitions.0[LABELS];
        let mut before = [NEVER; LABELS];
        for (at, emission) in emissions.iter().enumerate() {
            let mut now = [NEVER; LABELS];
            let mut origin = [0; LABELS];
            if at == 0 {
                for label in 0..self.labels {
                    now[label] = start[label] + emission[label];
                }
            } else {
                let mut best = [f32::MIN; LABELS];
                for (from, row) in self.transitions.0.iter().take(self.labels).enumerate() {
                    let number = u8::try_from(from).unwrap_or_default();
                    for label in 0..LABELS {
                        let score = before[from] + row[label];
                        if score > best[label] {
                            best[label] = score;
                            origin[label] = number;
                        }
                    }
                }
                for label in 0..self.labels {
                    now[label] = best[label] + emission[label];
                }
            }
            self.forward.push(now);
            self.came_from.push(origin);
            before = now;
        }
    }

    /// After [`best`](Self::best) on the same `emissions`: prepares [`margin`](Self::margin).
    pub(crate) fn look_back(&mut self, emissions: &[Scores]) {
        self.backward.clear();
        self.backward.resize(emissions.len(), [0.0; LABELS]);
        let mut after = [0.0; LABELS];
        for at in (0..emissions.len()).rev() {
            self.backward[at] = after;
            let mut now = [NEVER; LABELS];
            for (from, row) in self.transitions.0.iter().take(self.labels).enumerate() {
                now[from] = (0..self.labels).fold(NEVER, |best, label| {
                    best.max(row[label] + emissions[at][label] + after[label])
                });
            }
            after = now;
        }
    }

    /// By how much the best labels beat any others that change the entity in `first..=last`.
    pub fn margin(&self, path: &[u8], first: usize, last: usize) -> f32 {
        let best = self
            .forward
            .last()
            .map_or(0.0, |row| row.iter().copied().fold(NEVER, f32::max));
        let through = |at: usize, label: usize| self.forward[at][label] + self.backward[at][label];
        let mut rival = NEVER;
        for (at, best) in path.iter().enumerate().take(last + 1).skip(first) {
            for label in (0..self.labels).filter(|label| *label != usize::from(*best)) {
                rival = rival.max(through(at, label));
            }
        }
        let inside = path
            .get(first)
            .and_then(|label| BioTag::of(*label).class())
            .map(|class| usize::from(class) * 2 + 2);
        if let Some(inside) = inside
            && last + 1 < path.len()
        {
            rival = rival.max(through(last + 1, inside));
        }
        (best - rival).max(0.0)
    }
}
