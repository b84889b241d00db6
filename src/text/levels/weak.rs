//! Weak types (UAX #9, rules W1 to W7).

use unicode_bidi::BidiClass;

/// Resolves the weak types of one sequence, which `start` precedes.
pub(super) fn resolve(members: &[u32], start: BidiClass, types: &mut [BidiClass]) {
    marks_and_numbers(members, start, types);
    separators(members, types);
    terminators(members, types);
    european_numbers(members, start, types);
}

/// W1, W2, W3.
fn marks_and_numbers(members: &[u32], start: BidiClass, types: &mut [BidiClass]) {
    let (mut previous, mut strong) = (start, start);
    for &at in members {
        let Some(class) = types.get_mut(at as usize) else {
            continue;
        };
        // W1: a mark takes the type of what it is on; after an isolate it is neutral.
        if *class == BidiClass::NSM {
            *class = match previous {
                BidiClass::LRI | BidiClass::RLI | BidiClass::FSI | BidiClass::PDI => BidiClass::ON,
                other => other,
            };
        }
        previous = *class;
        match *class {
            BidiClass::L | BidiClass::R | BidiClass::AL => strong = *class,
            BidiClass::EN if strong == BidiClass::AL => *class = BidiClass::AN,
            _ => {}
        }
        if *class == BidiClass::AL {
            *class = BidiClass::R;
        }
    }
}

/// W4: one separator between two numbers of the same kind.
fn separators(members: &[u32], types: &mut [BidiClass]) {
    for window in members.windows(3) {
        let &[before, at, after] = window else {
            continue;
        };
        let class = |at: u32| types.get(at as usize).copied();
        let joined = match (class(before), class(at), class(after)) {
            (Some(BidiClass::EN), Some(BidiClass::ES | BidiClass::CS), Some(BidiClass::EN)) => {
                BidiClass::EN
            }
            (Some(BidiClass::AN), Some(BidiClass::CS), Some(BidiClass::AN)) => BidiClass::AN,
            _ => continue,
        };
        if let Some(class) = types.get_mut(at as usize) {
            *class = joined;
        }
    }
}

/// W5, W6.
fn terminators(members: &[u32], types: &mut [BidiClass]) {
    let mut before = BidiClass::ON;
    let mut at = 0;
    while let Some(class) = type_at(members, types, at) {
        let mut end = at + 1;
        if class == BidiClass::ET {
            while type_at(members, types, end) == Some(BidiClass::ET) {
                end += 1;
            }
            let next = type_at(members, types, end);
            let is_number = before == BidiClass::EN || next == Some(BidiClass::EN);
            let resolved = if is_number {
                BidiClass::EN
            } else {
                BidiClass::ON
            };
            set(members, types, at..end, resolved);
            before = resolved;
        } else {
            if matches!(class, BidiClass::ES | BidiClass::CS) {
                set(members, types, at..end, BidiClass::ON);
            }
            before = class;
        }
        at = end;
    }
}

/// W7.
fn european_numbers(members: &[u32], start: BidiClass, types: &mut [BidiClass]) {
    let mut strong = start;
    for &at in members {
        let Some(class) = types.get_mut(at as usize) else {
            continue;
        };
        match *class {
            BidiClass::L | BidiClass::R => strong = *class,
            BidiClass::EN if strong == BidiClass::L => *class = BidiClass::L,
            _ => {}
        }
    }
}

/// The type of the member at a position of the sequence.
pub(super) fn type_at(members: &[u32], types: &[BidiClass], position: usize) -> Option<BidiClass> {
    let &at = members.get(position)?;
    types.get(at as usize).copied()
}

/// Sets the types of a range of positions of the sequence.
pub(super) fn set(
    members: &[u32],
    types: &mut [BidiClass],
    positions: std::ops::Range<usize>,
    to: BidiClass,
) {
    for &at in members.get(positions).unwrap_or_default() {
        if let Some(class) = types.get_mut(at as usize) {
            *class = to;
        }
    }
}
