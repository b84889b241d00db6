//! Brackets, neutral types and implicit levels (UAX #9, rules N0 to N2, I1 and I2).

use unicode_bidi::BidiClass;

use super::bracket::Bracket;
use super::sequence::{Bounds, direction_of};
use super::weak::set;

/// BD16: the most brackets that wait for their closing one.
const MAX_OPEN_BRACKETS: usize = 63;

/// N0: paired brackets take one direction. `classes` are the types before the weak ones were resolved.
pub(super) fn resolve_brackets(
    brackets: &[Bracket],
    bounds: Bounds,
    classes: &[BidiClass],
    types: &mut [BidiClass],
) {
    let embedding = direction_of(bounds.level);
    for (open, close) in pairs(brackets, types) {
        let inside = strong_inside(types.get(open + 1..close).unwrap_or_default(), embedding);
        let direction = match inside {
            // N0 d: nothing strong inside.
            None => continue,
            // N0 b.
            Some(strong) if strong == embedding => embedding,
            // N0 c: the context before the pair decides.
            Some(_) => strong_before(types.get(..open).unwrap_or_default()).unwrap_or(bounds.start),
        };
        for bracket in [open, close] {
            // Marks on a bracket follow it.
            let after = classes.get(bracket + 1..).unwrap_or_default().iter();
            let marks = after.take_while(|class| **class == BidiClass::NSM).count();
            set(types, bracket..bracket + 1 + marks, direction);
        }
    }
}

/// N1, N2: neutrals between equal directions take it, others that of the embedding. I1, I2: the levels.
pub(super) fn resolve(types: &[BidiClass], bounds: Bounds, levels: &mut [u8]) {
    let is_odd = bounds.level % 2 == 1;
    let embedding = direction_of(bounds.level);
    let level_of = |class| bounds.level + raised(class, is_odd);
    let mut before = bounds.start;
    let mut neutral_from = 0;
    for (at, &class) in types.iter().enumerate() {
        let Some(strong) = strength(class) else {
            continue;
        };
        if neutral_from < at {
            let resolved = if before == strong { before } else { embedding };
            fill(levels, neutral_from..at, level_of(resolved));
        }
        if let Some(level) = levels.get_mut(at) {
            *level = level_of(class);
        }
        before = strong;
        neutral_from = at + 1;
    }
    let resolved = if before == bounds.end {
        before
    } else {
        embedding
    };
    fill(levels, neutral_from..types.len(), level_of(resolved));
}

fn fill(levels: &mut [u8], positions: std::ops::Range<usize>, level: u8) {
    levels.get_mut(positions).unwrap_or_default().fill(level);
}

/// I1, I2: by how much a type raises an even or odd level.
fn raised(class: BidiClass, is_odd: bool) -> u8 {
    match (class, is_odd) {
        (BidiClass::R, false) | (BidiClass::L | BidiClass::EN | BidiClass::AN, true) => 1,
        (BidiClass::EN | BidiClass::AN, false) => 2,
        _ => 0,
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
fn pairs(brackets: &[Bracket], types: &[BidiClass]) -> Vec<(usize, usize)> {
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut pairs = Vec::new();
    for bracket in brackets {
        let position = bracket.at as usize;
        // BD14, BD15: an override may have made a letter of it.
        if types.get(position) != Some(&BidiClass::ON) {
            continue;
        }
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

fn strong_inside(types: &[BidiClass], embedding: BidiClass) -> Option<BidiClass> {
    let mut found = None;
    let is_embedding = types.iter().any(|&class| {
        let strong = strength(class);
        found = found.or(strong);
        strong == Some(embedding)
    });
    if is_embedding { Some(embedding) } else { found }
}

fn strong_before(types: &[BidiClass]) -> Option<BidiClass> {
    types.iter().rev().find_map(|&class| strength(class))
}
