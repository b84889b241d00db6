//! From learned weights to the small model that ships: fewest features, whole numbers, calibrated.

use warraq::analysis::tagger::labels::LABELS;
use warraq::analysis::tagger::model::{Model, STEPS, WeightRow};
use warraq::analysis::tagger::{Proposal, tag};

use super::tagger::Trained;
use crate::corpus::{Labelled, Scheme};

/// Lower ends of the steps of margins, in units of scores.
const MARGINS: [f32; STEPS] = [0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0];

/// The keys of the `count` features with the largest weights.
pub fn heaviest(trained: &Trained, count: usize) -> Vec<u32> {
    let mut ranked: Vec<(f32, u32)> = trained
        .alphabet
        .keys
        .iter()
        .enumerate()
        .map(|(number, key)| {
            let rows = trained
                .passes
                .iter()
                .filter_map(|pass| pass.rows.get(number));
            (rows.flatten().map(|weight| weight.abs()).sum(), *key)
        })
        .collect();
    ranked.sort_unstable_by(|left, right| right.0.total_cmp(&left.0).then(left.1.cmp(&right.1)));
    ranked.truncate(count);
    ranked.into_iter().map(|(_, key)| key).collect()
}

/// The model in whole numbers, not calibrated yet.
pub fn quantise(trained: &Trained, scheme: &Scheme) -> Model {
    let all = trained
        .passes
        .iter()
        .flat_map(|pass| pass.rows.iter().flatten());
    let largest = all.fold(0.0_f32, |largest, weight| largest.max(weight.abs()));
    let unit = (largest / 127.0).max(f32::MIN_POSITIVE);
    let mut rows: Vec<(u32, WeightRow)> = Vec::new();
    for (number, key) in trained.alphabet.keys.iter().enumerate() {
        let mut row = [0; 2 * LABELS];
        for (pass, part) in trained.passes.iter().zip(row.chunks_mut(LABELS)) {
            for (weight, slot) in pass.rows.get(number).into_iter().flatten().zip(part) {
                #[expect(clippy::cast_possible_truncation, reason = "rounded and within 127")]
                let whole = (weight / unit).round() as i8;
                *slot = whole;
            }
        }
        if row.iter().any(|weight| *weight != 0) {
            rows.push((*key, row));
        }
    }
    rows.sort_unstable_by_key(|(key, _)| *key);
    let [first, second] = &trained.passes;
    let mut model = Model::default();
    model.classes = scheme
        .classes
        .iter()
        .map(|name| (*name).to_owned())
        .collect();
    model.unit = unit;
    model.transitions = [first.transitions.clone(), second.transitions.clone()];
    model.steps = MARGINS;
    model.confidence = vec![[50; STEPS]; scheme.classes.len()];
    (model.keys, model.rows) = rows.into_iter().unzip();
    model.indexed()
}

/// The label of each entry of `data` that `model` gives it.
pub fn labels(model: &Model, data: &Labelled) -> Vec<u8> {
    let mut labels = vec![0; data.labels.len()];
    for (proposal, entries) in found(model, data) {
        for entry in entries.clone() {
            labels[entry] = 2 * proposal.class + if entry == entries.start { 1 } else { 2 };
        }
    }
    labels
}

/// The proposals, each with its range of entries.
fn found(model: &Model, data: &Labelled) -> Vec<(Proposal, std::ops::Range<usize>)> {
    let entry = |token: usize| {
        data.sheet
            .tokens
            .partition_point(|other| (*other as usize) < token)
    };
    tag(model, &data.sheet)
        .into_iter()
        .map(|proposal| (proposal, entry(proposal.first)..entry(proposal.last) + 1))
        .collect()
}

/// For each class and step of margins, the share of right proposals on held-out `data`, in percent;
/// few ones lean to the share of their neighbours, and no step is worse than the one below.
pub fn calibrate(model: &Model, data: &Labelled) -> Vec<[u8; STEPS]> {
    let mut counts = vec![[(0_u32, 0_u32); STEPS]; model.classes.len()];
    for (proposal, entries) in found(model, data) {
        let right = entries.clone().all(|entry| {
            data.labels[entry] == 2 * proposal.class + if entry == entries.start { 1 } else { 2 }
        }) && data
            .labels
            .get(entries.end)
            .is_none_or(|label| *label != 2 * proposal.class + 2);
        let step = MARGINS
            .iter()
            .take_while(|step| **step <= proposal.margin)
            .count();
        let slot = &mut counts[usize::from(proposal.class)][step.saturating_sub(1)];
        slot.0 += u32::from(right);
        slot.1 += 1;
    }
    counts.iter().map(smooth).collect()
}

/// Neighbouring steps are pooled until the shares rise.
fn smooth(counts: &[(u32, u32); STEPS]) -> [u8; STEPS] {
    let mut pools: Vec<(u32, u32, usize)> = Vec::new();
    for (right, all) in counts {
        pools.push((*right, *all, 1));
        while let [.., low, high] = pools.as_slice()
            && (high.1 < 10 || low.1 < 10 || low.0 * high.1 > high.0 * low.1)
        {
            let joined = (low.0 + high.0, low.1 + high.1, low.2 + high.2);
            pools.truncate(pools.len() - 2);
            pools.push(joined);
        }
    }
    let mut table = [0; STEPS];
    let shares = pools.iter().flat_map(|(right, all, steps)| {
        let percent = (100 * right + 50) / (all + 1);
        std::iter::repeat_n(u8::try_from(percent).unwrap_or(100), *steps)
    });
    let mut floor = 0;
    for (slot, share) in table.iter_mut().zip(shares) {
        floor = share.max(floor);
        *slot = floor;
    }
    table
}
