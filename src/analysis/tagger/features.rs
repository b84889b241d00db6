//! The features of a token: its own forms, its neighbours, the lexicon, and, in the second pass,
//! what the first pass made of the same word elsewhere. Change [`VERSION`] with any change here.
//!
//! Facts of a sentence go in, numbers come out. The numbers of the templates are keys of the weights
//! file and mean nothing else.

use super::facts::TokenFacts;
use super::hash::{EMPTY, feature, pair};
use super::repeats::Repeat;

/// Version of the features; a weights file made for another version is refused.
pub const VERSION: u16 = 1;

/// Stands in for the tokens before and after a sentence.
const OUTSIDE: TokenFacts = TokenFacts {
    full: 1,
    conjoined: 0,
    governed: 0,
    bare: 1,
    stem: 1,
    prefixes: [0; 4],
    suffixes: [0; 4],
    bare_prefixes: [0; 2],
    length: 0,
    shape: 15,
    mark: 0,
    classes: 0,
};

/// Gives `sink` the keys of the features of `sentence[at]` that need no tags.
pub fn own(sentence: &[TokenFacts], at: usize, sink: &mut impl FnMut(u32)) {
    let word = |offset: isize| {
        at.checked_add_signed(offset)
            .and_then(|at| sentence.get(at))
            .unwrap_or(&OUTSIDE)
    };
    let (here, before, after) = (word(0), word(-1), word(1));
    forms(here, sink);
    context(here, [word(-2), before, after, word(2)], sink);
    for (base, side) in [(60, before), (80, after)] {
        sink(feature(base, side.bare));
        sink(feature(base + 1, side.stem));
        sink(feature(base + 2, side.suffixes[2]));
        sink(feature(base + 3, side.prefixes[1]));
        sink(feature(base + 4, u32::from(side.shape)));
        sink(feature(
            base + 5,
            pair(u32::from(side.mark), u32::from(here.mark)),
        ));
        sink(feature(base + 6, side.suffixes[1]));
    }
    for (template, offset) in (100..).zip([-3, -2, -1, 0, 1, 2]) {
        let side = word(offset);
        sink(feature(template, side.classes));
        if side.mark != 0 && offset != 0 {
            sink(feature(template + 10, u32::from(side.mark)));
        }
    }
    sink(feature(120, pair(before.classes, here.classes)));
    sink(feature(121, pair(here.classes, after.classes)));
    sink(feature(122, pair(before.full, here.classes)));
    sink(feature(123, pair(here.classes, after.full)));
}

/// The forms of the word itself.
fn forms(here: &TokenFacts, sink: &mut impl FnMut(u32)) {
    sink(feature(0, EMPTY));
    sink(feature(1, here.full));
    sink(feature(2, here.bare));
    sink(feature(3, here.stem));
    for (template, form) in [(4, here.conjoined), (5, here.governed)] {
        if form != 0 {
            // Under the whole word's template too: a word with a clitic shares its weights.
            sink(feature(1, form));
            sink(feature(template, 0));
        }
    }
    for (template, affix) in (10..).zip(here.prefixes.iter().chain(&here.suffixes)) {
        if *affix != 0 {
            sink(feature(template, *affix));
        }
    }
    for (template, affix) in (20..).zip(here.bare_prefixes) {
        sink(feature(template, affix));
    }
    sink(feature(22, u32::from(here.length)));
    sink(feature(23, u32::from(here.shape)));
    sink(feature(24, u32::from(here.mark)));
    for bit in 0..18 {
        if here.classes >> bit & 1 == 1 {
            sink(feature(25, bit));
        }
    }
    sink(feature(26, pair(u32::from(here.mark), here.suffixes[1])));
}

/// The words around.
fn context(here: &TokenFacts, around: [&TokenFacts; 4], sink: &mut impl FnMut(u32)) {
    for (template, side) in (40..).zip(around) {
        sink(feature(template, side.full));
    }
    let [before2, before, after, after2] = around;
    sink(feature(44, pair(before.full, here.full)));
    sink(feature(45, pair(here.full, after.full)));
    sink(feature(46, pair(before.full, after.full)));
    sink(feature(47, pair(before2.full, before.full)));
    sink(feature(48, pair(after.full, after2.full)));
    sink(feature(49, pair(before.suffixes[1], here.suffixes[1])));
    sink(feature(
        50,
        pair(u32::from(before.shape), u32::from(here.shape)),
    ));
    sink(feature(
        51,
        pair(u32::from(here.shape), u32::from(after.shape)),
    ));
}

/// Gives `sink` the keys of the features that need the first pass: its tags around the token, and
/// the tags of the same word elsewhere.
pub fn repeated(sentence: &[Repeat], at: usize, sink: &mut impl FnMut(u32)) {
    for (base, offset) in [(200, 0_isize), (230, -1), (260, 1)] {
        let Some(repeat) = at
            .checked_add_signed(offset)
            .and_then(|at| sentence.get(at))
        else {
            continue;
        };
        let label = u32::from(repeat.label);
        sink(feature(base, label));
        sink(feature(base + 1, pair(label, u32::from(repeat.most))));
        sink(feature(base + 2, u32::from(repeat.most)));
        sink(feature(
            base + 3,
            pair(u32::from(repeat.most), repeat.often()),
        ));
        sink(feature(base + 4, u32::from(repeat.pair_most)));
        if offset == 0 {
            for (kind, share) in (0..).zip(repeat.shares) {
                sink(feature(base + 5, kind << 8 | u32::from(share)));
            }
            for flag in 0..8 {
                if repeat.company >> flag & 1 == 1 {
                    sink(feature(base + 6, flag));
                }
            }
            sink(feature(base + 7, u32::from(repeat.company)));
        }
    }
}
