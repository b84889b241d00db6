//! Facts of tokens → proposals: two passes of labelling, then margins and confidences.

use super::decode::{Decoder, Scores};
use super::features::{own, repeated};
use super::labels::{Entity, entities};
use super::model::{Model, Sums};
use super::repeats::find as find_repeats;
use super::sheet::Sheet;
use crate::analysis::view::View;

/// One entity that the tagger sees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Proposal {
    /// First token, an index into the tokens of the text.
    pub first: usize,
    /// Last token.
    pub last: usize,
    /// Index into the classes of the model.
    pub class: u8,
    /// By how much the labels beat the best others; in units of the model's scores.
    pub margin: f32,
    /// The share of right ones among proposals like this on held-out text, from 0 to 1.
    pub confidence: f32,
}

/// Tokens that are looked at together; bounds the memory, not the result.
const SECTION: usize = 20_000;

/// All proposals for an article, in text order, not overlapping.
pub fn propose(model: &Model, view: &View) -> Vec<Proposal> {
    let mut proposals = Vec::new();
    let mut start = 0;
    while start < view.len() {
        let end = (start + SECTION).min(view.len());
        proposals.extend(tag(model, &Sheet::of_view(view, start..end)));
        start = end;
    }
    proposals
}

/// All proposals for a sheet, in text order, not overlapping.
pub fn tag(model: &Model, sheet: &Sheet) -> Vec<Proposal> {
    let classes = model.classes.len();
    let mut decoder = Decoder::new(&model.transitions[0], classes);
    let mut sums: Vec<Sums> = Vec::with_capacity(sheet.facts.len());
    let mut labels = Vec::with_capacity(sheet.facts.len());
    let (mut scores, mut path) = (Vec::new(), Vec::new());
    for range in &sheet.sentences {
        let sentence = sheet.facts.get(range.clone()).unwrap_or_default();
        let first = sums.len();
        for at in 0..sentence.len() {
            let mut sum = Sums::default();
            own(sentence, at, &mut |key| model.add(key, &mut sum));
            sums.push(sum);
        }
        fill(model, 0, sums.get(first..).unwrap_or_default(), &mut scores);
        decoder.best(&scores, &mut path);
        labels.extend_from_slice(&path);
    }
    let repeats = find_repeats(sheet, &labels);
    let mut decoder = Decoder::new(&model.transitions[1], classes);
    let mut proposals = Vec::new();
    for range in &sheet.sentences {
        let near = repeats.get(range.clone()).unwrap_or_default();
        let sums = sums.get_mut(range.clone()).unwrap_or_default();
        for (at, sum) in sums.iter_mut().enumerate() {
            repeated(near, at, &mut |key| model.add(key, sum));
        }
        fill(model, 1, sums, &mut scores);
        decoder.best(&scores, &mut path);
        if path.iter().any(|label| *label != 0) {
            decoder.look_back(&scores);
            entities(&path, |Entity { first, last, class }| {
                let margin = decoder.margin(&path, first, last);
                let token = |at: usize| {
                    sheet
                        .tokens
                        .get(range.start + at)
                        .map_or(0, |at| *at as usize)
                };
                proposals.push(Proposal {
                    first: token(first),
                    last: token(last),
                    class,
                    margin,
                    confidence: model.confidence(class, margin),
                });
            });
        }
    }
    proposals
}

fn fill(model: &Model, pass: usize, sums: &[Sums], scores: &mut Vec<Scores>) {
    scores.clear();
    scores.extend(sums.iter().map(|sum| model.scores(sum, pass)));
}
