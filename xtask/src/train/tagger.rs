//! Training of both passes: the second learns from first passes that have not seen its sentences.

use warraq::analysis::tagger::decode::Decoder;
use warraq::analysis::tagger::{find_repeats, own, repeated};

use super::learn::{Alphabet, Examples, Plan, Weights, learn, score};
use crate::corpus::Labelled;

/// Parts that take turns at being tagged by a first pass trained on the others.
const FOLDS: usize = 5;

/// Both passes as learned, over one alphabet.
pub struct Trained {
    /// The features.
    pub alphabet: Alphabet,
    /// The weights of the first pass, and of the second, which sees the labels of the first.
    pub passes: [Weights; 2],
    /// How many classes of names there are.
    pub classes: usize,
}

/// Trains on all of `data`. With `keys`, on these features alone.
pub fn train(data: &Labelled, classes: usize, plan: Plan, keys: Option<&[u32]>) -> Trained {
    let mut alphabet = keys.map_or_else(Alphabet::default, Alphabet::only);
    let first = examples(data, &mut alphabet, None);
    let all: Vec<usize> = (0..first.sentences.len()).collect();
    let count = alphabet.keys.len();
    let mut labels = Vec::with_capacity(data.labels.len());
    for fold in 0..FOLDS {
        let held = |sentence: &usize| sentence * FOLDS / all.len() == fold;
        let others: Vec<usize> = all.iter().copied().filter(|at| !held(at)).collect();
        let weights = learn(&first, &others, count, classes, Plan { runs: 1, ..plan });
        let held: Vec<usize> = all.iter().copied().filter(held).collect();
        labels.extend(decode(&first, &held, &weights, classes));
    }
    let weights = learn(&first, &all, count, classes, plan);
    drop(first);
    let second = examples(data, &mut alphabet, Some(&labels));
    let both = learn(&second, &all, alphabet.keys.len(), classes, plan);
    Trained {
        alphabet,
        passes: [weights, both],
        classes,
    }
}

/// The features of all tokens; with the labels of a first pass, those of the second.
pub fn examples(data: &Labelled, alphabet: &mut Alphabet, labels: Option<&[u8]>) -> Examples {
    let mut examples = Examples {
        labels: data.labels.clone(),
        sentences: data.sheet.sentences.clone(),
        ..Examples::default()
    };
    let repeats = labels.map(|labels| find_repeats(&data.sheet, labels));
    for range in &data.sheet.sentences {
        let sentence = &data.sheet.facts[range.clone()];
        for at in 0..sentence.len() {
            let features = &mut examples.features;
            let mut sink = |key| features.extend(alphabet.number(key));
            own(sentence, at, &mut sink);
            if let Some(repeats) = &repeats {
                repeated(&repeats[range.clone()], at, &mut sink);
            }
            examples
                .ends
                .push(u32::try_from(examples.features.len()).unwrap_or(u32::MAX));
        }
    }
    examples
}

/// The best labels of the chosen sentences, one after the other.
pub fn decode(examples: &Examples, chosen: &[usize], weights: &Weights, classes: usize) -> Vec<u8> {
    let mut labels = Vec::new();
    let mut path = Vec::new();
    let mut decoder = Decoder::new(&weights.transitions, classes);
    for sentence in chosen {
        let scores: Vec<_> = examples.sentences[*sentence]
            .clone()
            .map(|token| score(&weights.rows, examples.of(token)))
            .collect();
        decoder.best(&scores, &mut path);
        labels.extend_from_slice(&path);
    }
    labels
}

impl Trained {
    /// Labels of unseen text by both passes, before any weight is dropped or rounded.
    pub fn tag(&mut self, data: &Labelled) -> [Vec<u8>; 2] {
        self.alphabet.closed = true;
        let all: Vec<usize> = (0..data.sheet.sentences.len()).collect();
        let first = examples(data, &mut self.alphabet, None);
        let labels = decode(&first, &all, &self.passes[0], self.classes);
        let second = examples(data, &mut self.alphabet, Some(&labels));
        let both = decode(&second, &all, &self.passes[1], self.classes);
        [labels, both]
    }
}
