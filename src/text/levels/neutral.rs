//! Brackets and neutral types (UAX #9, rules N0 to N2).

use unicode_bidi::BidiClass;

use super::Bracket;
use super::sequence::{Sequence, direction_of};
use super::weak::{set, type_at};

/// BD16: the most brackets that wait for their closing one.
const MAX_OPEN_BRACKETS: usize = 63;

/// N0: paired brackets take one direction.
pub(super) fn resolve_brackets(
    members: &[u32],
    sequence: &Sequence,
    brackets: &[Bracket],
    classes: &[BidiClass],
    types: &mut [BidiClass],
) {
    if brackets.is_empty() {
        return;
    }
    let embedding = direction_of(sequence.level);
    for (open, close) in pairs(members, brackets, types) {
        let inside = strong_inside(members, types, open + 1..close, embedding);
        let direction = match inside {
            // N0 d: nothing strong inside.
            None => continue,
            // N0 b.
            Some(strong) if strong == embedding => embedding,
            // N0 c: the context before the pair decides.
            Some(_) => strong_before(members, types, open).unwrap_or(sequence.start),
        };
        for bracket in [open, close] {
            let mut end = bracket + 1;
            // Marks on a bracket follow it.
            while members.get(end).and_then(|&at| classes.get(at as usize)) == Some(&BidiClass::NSM)
            {
                end += 1;
            }
            set(members, types, bracket..end, direction);
        }
    }
}

/// N1, N2: neutrals between equal directions take it, others that of the embedding.
pub(super) fn resolve(members: &[u32], sequence: &Sequence, types: &mut [BidiClass]) {
    let mut before = sequence.start;
    let mut at = 0;
    while let Some(class) = type_at(members, types, at) {
        if let Some(strong) = strength(class) {
            before = strong;
            at += 1;
            continue;
        }
        let mut end = at + 1;
        let after = loop {
            match type_at(members, types, end) {
                None => break sequence.end,
                Some(class) => match strength(class) {
                    Some(strong) => break strong,
                    None => end += 1,
                },
            }
        };
        let resolved = if before == after {
            before
        } else {
            direction_of(sequence.level)
        };
        set(members, types, at..end, resolved);
        at = end;
    }
}

/// What a type counts as among neutrals: numbers are right-to-left.
fn strength(class: BidiClass) -> Option<BidiClass> {
    match class {
        BidiClass::L => Some(BidiClass::L),
        BidiClass::R | BidiClass::EN | BidiClass::AN => Some(BidiClass::R),
        _ => None,
    }
}

/// BD16: positions of opening and closing brackets, in the order of the opening ones.
fn pairs(members: &[u32], brackets: &[Bracket], types: &[BidiClass]) -> Vec<(usize, usize)> {
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut pairs = Vec::new();
    for (position, &at) in members.iter().enumerate() {
        // BD14, BD15: an override may have made a letter of it.
        if types.get(at as usize) != Some(&BidiClass::ON) {
            continue;
        }
        let Ok(found) = brackets.binary_search_by_key(&at, |bracket| bracket.at) else {
            continue;
        };
        let Some(bracket) = brackets.get(found) else {
            continue;
        };
        if bracket.is_open {
            if open.len() == MAX_OPEN_BRACKETS {
                break;
            }
            open.push((bracket.opening, position));
        } else if let Some(at) = open.iter().rposition(|entry| entry.0 == bracket.opening) {
            pairs.extend(open.get(at).map(|entry| (entry.1, position)));
            open.truncate(at);
        }
    }
    pairs.sort_unstable();
    pairs
}

fn strong_inside(
    members: &[u32],
    types: &[BidiClass],
    mut positions: std::ops::Range<usize>,
    embedding: BidiClass,
) -> Option<BidiClass> {
    let mut found = None;
    let is_embedding = positions.any(|position| {
        let strong = type_at(members, types, position).and_then(strength);
        found = found.or(strong);
        strong == Some(embedding)
    });
    if is_embedding { Some(embedding) } else { found }
}

fn strong_before(members: &[u32], types: &[BidiClass], position: usize) -> Option<BidiClass> {
    (0..position)
        .rev()
        .find_map(|position| type_at(members, types, position).and_then(strength))
}
