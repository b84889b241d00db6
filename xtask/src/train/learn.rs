//! Structured passive-aggressive learning with averaged weights. Deterministic: the order of the
//! sentences comes from a fixed seed.

use std::collections::HashMap;
use std::ops::Range;

use warraq::analysis::tagger::decode::{Decoder, Scores, Transitions};
use warraq::analysis::tagger::labels::LABELS;

/// What learning is asked to do.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Times the corpus is gone through.
    pub epochs: u32,
    /// Largest step of one update.
    pub step: f32,
    /// Cost of a label that should be an entity's, beside 1 for any other wrong label.
    pub miss: f32,
    /// Runs with different orders, averaged.
    pub runs: u64,
}

/// Sentences as numbers: features of each token and its label.
#[derive(Default)]
pub struct Examples {
    /// The features of all tokens, one token after the other.
    pub features: Vec<u32>,
    /// Where the features of each token end.
    pub ends: Vec<u32>,
    /// The label of each token.
    pub labels: Vec<u8>,
    /// The tokens of each sentence.
    pub sentences: Vec<Range<usize>>,
}

impl Examples {
    /// The features of a token.
    pub fn of(&self, token: usize) -> &[u32] {
        let start = token.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.features[start as usize..self.ends[token] as usize]
    }
}

/// Numbers for feature keys.
#[derive(Default)]
pub struct Alphabet {
    /// The key of each number.
    pub keys: Vec<u32>,
    numbers: HashMap<u32, u32>,
    /// When set, keys without a number get none.
    pub closed: bool,
}

impl Alphabet {
    /// Numbers for these keys and no others.
    pub fn only(keys: &[u32]) -> Self {
        let mut alphabet = Self::default();
        for key in keys {
            alphabet.number(*key);
        }
        alphabet.closed = true;
        alphabet
    }

    /// The number of a key: the next one for a new key, none if the alphabet is closed.
    pub fn number(&mut self, key: u32) -> Option<u32> {
        if let Some(number) = self.numbers.get(&key) {
            return Some(*number);
        }
        if self.closed {
            return None;
        }
        let number = u32::try_from(self.keys.len()).ok()?;
        self.numbers.insert(key, number);
        self.keys.push(key);
        Some(number)
    }
}

/// Weights of each feature number, and transitions.
#[derive(Clone)]
pub struct Weights {
    /// For each feature number, what it adds to each label.
    pub rows: Vec<Scores>,
    /// What it costs to go from label to label.
    pub transitions: Transitions,
}

/// Scores of one token.
pub fn score(rows: &[Scores], features: &[u32]) -> Scores {
    let mut sum = [0.0; LABELS];
    for feature in features {
        let row = rows.get(*feature as usize);
        for (sum, weight) in sum.iter_mut().zip(row.into_iter().flatten()) {
            *sum += weight;
        }
    }
    sum
}

/// Learns weights from the sentences numbered by `chosen`.
pub fn learn(
    examples: &Examples,
    chosen: &[usize],
    count: usize,
    classes: usize,
    plan: Plan,
) -> Weights {
    let mut total = Learner::new(count).finish();
    #[expect(clippy::cast_precision_loss, reason = "a handful of runs")]
    let part = 1.0 / plan.runs as f32;
    for run in 0..plan.runs {
        let mut learner = Learner::new(count);
        let mut order = chosen.to_vec();
        let mut random = Random(0x5EED_0F7A_66E2 + run);
        for _ in 0..plan.epochs {
            random.shuffle(&mut order);
            for sentence in &order {
                learner.see(
                    examples,
                    examples.sentences[*sentence].clone(),
                    classes,
                    plan,
                );
            }
        }
        let weights = learner.finish();
        let to = total
            .rows
            .iter_mut()
            .chain(&mut total.transitions.0)
            .flatten();
        let from = weights.rows.iter().chain(&weights.transitions.0).flatten();
        for (to, from) in to.zip(from) {
            *to += part * from;
        }
    }
    total
}

/// Weights while they are learned; `late` holds what turns them into their average.
struct Learner {
    now: Weights,
    late: Weights,
    seen: f32,
    path: Vec<u8>,
    scores: Vec<Scores>,
}

impl Learner {
    fn new(count: usize) -> Self {
        let empty = Weights {
            rows: vec![[0.0; LABELS]; count],
            transitions: Transitions::default(),
        };
        Self {
            now: empty.clone(),
            late: empty,
            seen: 0.0,
            path: Vec::new(),
            scores: Vec::new(),
        }
    }

    fn see(&mut self, examples: &Examples, range: Range<usize>, classes: usize, plan: Plan) {
        let gold = &examples.labels[range.clone()];
        self.scores.clear();
        for (token, gold) in range.clone().zip(gold) {
            let mut scores = score(&self.now.rows, examples.of(token));
            let cost = if *gold == 0 { 1.0 } else { plan.miss };
            for (label, score) in scores.iter_mut().enumerate() {
                if label != usize::from(*gold) {
                    *score += cost;
                }
            }
            self.scores.push(scores);
        }
        let mut decoder = Decoder::new(&self.now.transitions, classes);
        decoder.best(&self.scores, &mut self.path);
        self.seen += 1.0;
        if self.path != gold {
            let path = std::mem::take(&mut self.path);
            self.update(examples, range, &path, plan);
            self.path = path;
        }
    }

    fn update(&mut self, examples: &Examples, range: Range<usize>, path: &[u8], plan: Plan) {
        let gold = &examples.labels[range.clone()];
        let (mut loss, mut norm) = (0.0, 0.0);
        let mut before = (LABELS, LABELS);
        for (at, (right, wrong)) in gold.iter().zip(path).enumerate() {
            let (right, wrong) = (usize::from(*right), usize::from(*wrong));
            let scores = &self.scores[at];
            loss += scores[wrong] - scores[right];
            loss +=
                self.now.transitions.0[before.1][wrong] - self.now.transitions.0[before.0][right];
            if right != wrong {
                let features =
                    u16::try_from(examples.of(range.start + at).len()).unwrap_or(u16::MAX);
                norm += 2.0 * f32::from(features);
            }
            if (before.0, right) != (before.1, wrong) {
                norm += 2.0;
            }
            before = (right, wrong);
        }
        if loss <= 0.0 {
            return;
        }
        let step = (loss / norm).min(plan.step);
        let mut before = (LABELS, LABELS);
        for (at, (right, wrong)) in gold.iter().zip(path).enumerate() {
            let (right, wrong) = (usize::from(*right), usize::from(*wrong));
            if right != wrong {
                for feature in examples.of(range.start + at) {
                    let feature = *feature as usize;
                    self.now.rows[feature][right] += step;
                    self.now.rows[feature][wrong] -= step;
                    self.late.rows[feature][right] += step * self.seen;
                    self.late.rows[feature][wrong] -= step * self.seen;
                }
            }
            self.now.transitions.0[before.0][right] += step;
            self.now.transitions.0[before.1][wrong] -= step;
            self.late.transitions.0[before.0][right] += step * self.seen;
            self.late.transitions.0[before.1][wrong] -= step * self.seen;
            before = (right, wrong);
        }
    }

    fn finish(mut self) -> Weights {
        let seen = self.seen.max(1.0);
        let now = self.now.rows.iter_mut().chain(&mut self.now.transitions.0);
        let late = self.late.rows.iter().chain(&self.late.transitions.0);
        for (now, late) in now.flatten().zip(late.flatten()) {
            *now -= late / seen;
        }
        self.now
    }
}

/// The `SplitMix64` generator.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn shuffle(&mut self, list: &mut [usize]) {
        for last in (1..list.len()).rev() {
            let bound = u64::try_from(last + 1).unwrap_or(u64::MAX);
            let other = usize::try_from(self.next() % bound).unwrap_or_default();
            list.swap(last, other);
        }
    }
}
