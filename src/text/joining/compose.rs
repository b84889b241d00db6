//! A letter and its marks as one character (Unicode core specification, section 3.11), so that the composed
//! letter can be drawn in its joined form.

use unicode_normalization::char::{
    canonical_combining_class, compose, decompose_canonical, is_combining_mark,
};

/// Composes the base with the first mark in canonical order that NFC composes it with, and removes that
/// mark. The mark of a base that is composed already takes part like the others.
pub(super) fn compose_base(base: char, marks: &mut Vec<char>) -> char {
    if !marks.first().is_some_and(|&mark| is_reordered(mark)) {
        return base;
    }
    let (letter, own) = decomposed(base);
    let others = marks.iter().copied().take_while(|&mark| is_reordered(mark));
    let mut order: Vec<char> = own.into_iter().chain(others).collect();
    // D108, D109: marks stand in the order of their classes; a stable sort keeps equals as they are.
    order.sort_by_key(|&mark| canonical_combining_class(mark));
    let mut before = 0;
    for mark in order {
        let class = canonical_combining_class(mark);
        // D115: a mark is blocked by one of its own class before it.
        if class > before
            && let Some(composed) = compose(letter, mark)
        {
            if own != Some(mark) {
                marks.extend(own);
                if let Some(at) = marks.iter().position(|&other| other == mark) {
                    marks.remove(at);
                }
            }
            return composed;
        }
        before = class;
    }
    base
}

/// Whether canonical order moves the character: a mark with a class.
fn is_reordered(character: char) -> bool {
    is_combining_mark(character) && canonical_combining_class(character) != 0
}

/// A letter and the mark it is composed with.
fn decomposed(base: char) -> (char, Option<char>) {
    let mut parts = [None; 2];
    let mut count = 0;
    decompose_canonical(base, |part| {
        if let Some(slot) = parts.get_mut(count) {
            *slot = Some(part);
        }
        count += 1;
    });
    match (parts, count) {
        ([Some(letter), mark], 2) => (letter, mark),
        _ => (base, None),
    }
}
