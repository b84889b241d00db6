//! Weak types (UAX #9, rules W1 to W7), in one pass.

use unicode_bidi::BidiClass;

/// What waits for the next character to be resolved.
#[derive(Clone, Copy)]
enum Pending {
    Nothing,
    /// W4: a separator after a number of this type.
    Separator(BidiClass),
    /// W5: terminators from this position on.
    Terminators(usize),
}

/// Resolves the weak types of one sequence, which `start` precedes.
pub(super) fn resolve(types: &mut [BidiClass], start: BidiClass) {
    // W1 looks at the type before as W1 left it, W2 and W7 at the last strong one.
    let (mut previous, mut strong) = (start, start);
    // The type just before, as far as W4 and W5 ask for it: a number, a terminator that is one, or ON.
    let mut before = BidiClass::ON;
    let mut pending = Pending::Nothing;
    for at in 0..types.len() {
        let mut class = type_at(types, at);
        // W1: a mark takes the type of what it is on; after an isolate it is neutral.
        if class == BidiClass::NSM {
            class = match previous {
                BidiClass::LRI | BidiClass::RLI | BidiClass::FSI | BidiClass::PDI => BidiClass::ON,
                other => other,
            };
        }
        previous = class;
        let mut waits = Pending::Nothing;
        let (resolved, number) = match class {
            BidiClass::L | BidiClass::R => {
                strong = class;
                (class, BidiClass::ON)
            }
            // W3.
            BidiClass::AL => {
                strong = class;
                (BidiClass::R, BidiClass::ON)
            }
            BidiClass::EN if strong != BidiClass::AL => {
                let resolved = european(strong);
                match pending {
                    Pending::Separator(BidiClass::EN) => set(types, at - 1..at, resolved),
                    Pending::Terminators(from) => set(types, from..at, resolved),
                    _ => {}
                }
                (resolved, BidiClass::EN)
            }
            // W2 makes it of a European number after an Arabic letter.
            BidiClass::EN | BidiClass::AN => {
                if let Pending::Separator(BidiClass::AN) = pending {
                    set(types, at - 1..at, BidiClass::AN);
                }
                (BidiClass::AN, BidiClass::AN)
            }
            // W5, or W6 if no number follows.
            BidiClass::ET if matches!(before, BidiClass::EN | BidiClass::ET) => {
                (european(strong), BidiClass::ET)
            }
            BidiClass::ET => {
                waits = match pending {
                    Pending::Terminators(_) => pending,
                    _ => Pending::Terminators(at),
                };
                (BidiClass::ON, BidiClass::ON)
            }
            // W4, or W6 if no number of the same type follows.
            BidiClass::ES | BidiClass::CS => {
                if before == BidiClass::EN || (before, class) == (BidiClass::AN, BidiClass::CS) {
                    waits = Pending::Separator(before);
                }
                (BidiClass::ON, BidiClass::ON)
            }
            other => (other, BidiClass::ON),
        };
        pending = waits;
        before = number;
        set(types, at..at + 1, resolved);
    }
}

/// W7: a European number after a left-to-right letter is like that letter.
fn european(strong: BidiClass) -> BidiClass {
    if strong == BidiClass::L {
        BidiClass::L
    } else {
        BidiClass::EN
    }
}

fn type_at(types: &[BidiClass], at: usize) -> BidiClass {
    types.get(at).copied().unwrap_or(BidiClass::ON)
}

/// Sets the types of a range of positions.
pub(super) fn set(types: &mut [BidiClass], positions: std::ops::Range<usize>, to: BidiClass) {
    types.get_mut(positions).unwrap_or_default().fill(to);
}
