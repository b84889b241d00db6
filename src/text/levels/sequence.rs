//! Isolating run sequences (UAX #9, BD13 and rule X10).

use std::ops::Range;

use unicode_bidi::BidiClass;

use crate::text::bidi_class::is_isolate_initiator;

/// A maximal chain of level runs that isolates interrupt.
#[derive(Clone, Debug)]
pub(super) struct Sequence {
    /// Ranges of the characters that X9 keeps.
    runs: Vec<Range<usize>>,
    /// Its level and what is around it.
    pub(crate) bounds: Bounds,
}

/// What resolution has to know of a sequence beside its types.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// The embedding level.
    pub level: u8,
    /// `sos`: the type before the sequence.
    pub start: BidiClass,
    /// `eos`: the type after it.
    pub end: BidiClass,
}

impl Bounds {
    /// Those of a sequence that is a whole paragraph.
    pub(super) fn of_paragraph(level: u8) -> Self {
        let direction = direction_of(level);
        Self {
            level,
            start: direction,
            end: direction,
        }
    }
}

impl Sequence {
    /// Replaces `members` by the indices of the characters of the sequence.
    pub(super) fn collect_members(&self, kept: &[u32], members: &mut Vec<u32>) {
        members.clear();
        for run in &self.runs {
            members.extend_from_slice(kept.get(run.clone()).unwrap_or_default());
        }
    }
}

/// The direction of a level, as a type.
pub(super) fn direction_of(level: u8) -> BidiClass {
    if level.is_multiple_of(2) {
        BidiClass::L
    } else {
        BidiClass::R
    }
}

/// The isolating run sequences of a paragraph.
pub(super) fn sequences(
    classes: &[BidiClass],
    levels: &[u8],
    kept: &[u32],
    base: u8,
) -> Vec<Sequence> {
    let class_at = |at: usize| {
        kept.get(at)
            .and_then(|&at| classes.get(at as usize))
            .copied()
    };
    let level_at = |at: usize| {
        kept.get(at)
            .and_then(|&at| levels.get(at as usize))
            .copied()
    };
    let mut chains: Vec<Vec<Range<usize>>> = Vec::new();
    // The chains that wait for the PDI of the isolate at their end.
    let mut waiting: Vec<usize> = Vec::new();
    for run in level_runs(levels, kept) {
        let continues = class_at(run.start) == Some(BidiClass::PDI);
        let chain = if continues { waiting.pop() } else { None };
        // A paragraph separator inside the text can part an isolate from its PDI.
        let chain = chain.filter(|&chain| {
            let first = chains.get(chain).and_then(|runs| runs.first());
            first.is_some_and(|first| level_at(first.start) == level_at(run.start))
        });
        let chain = chain.unwrap_or_else(|| {
            chains.push(Vec::new());
            chains.len() - 1
        });
        if class_at(run.end - 1).is_some_and(is_isolate_initiator) {
            waiting.push(chain);
        }
        if let Some(chain) = chains.get_mut(chain) {
            chain.push(run);
        }
    }
    let finish = |runs: Vec<Range<usize>>| {
        let (first, last) = (runs.first()?.start, runs.last()?.end - 1);
        let level = level_at(first)?;
        let before = first.checked_sub(1).and_then(level_at).unwrap_or(base);
        let is_open = class_at(last).is_some_and(is_isolate_initiator);
        let after = if is_open { None } else { level_at(last + 1) };
        Some(Sequence {
            runs,
            bounds: Bounds {
                level,
                start: direction_of(level.max(before)),
                end: direction_of(level.max(after.unwrap_or(base))),
            },
        })
    };
    chains.into_iter().filter_map(finish).collect()
}

/// BD7: ranges of kept characters of one level.
fn level_runs(levels: &[u8], kept: &[u32]) -> Vec<Range<usize>> {
    let level = |at: &u32| levels.get(*at as usize).copied();
    let mut start = 0;
    kept.chunk_by(|a, b| level(a) == level(b))
        .map(|run| {
            let range = start..start + run.len();
            start = range.end;
            range
        })
        .collect()
}
