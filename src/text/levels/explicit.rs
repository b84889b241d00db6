//! Explicit levels and directions (UAX #9, rules X1 to X8).

use unicode_bidi::BidiClass;

use crate::script::Direction;
use crate::text::bidi_class::{is_isolate_initiator, is_removed};

/// BD2: the deepest explicit level.
const MAX_DEPTH: u8 = 125;

/// An entry of the directional status stack.
#[derive(Clone, Copy)]
struct Status {
    level: u8,
    /// What an override makes of every character.
    forced: Option<BidiClass>,
    is_isolate: bool,
}

struct Stack {
    entries: Vec<Status>,
    overflow_isolates: u32,
    overflow_embeddings: u32,
    valid_isolates: u32,
}

/// The explicit level of every character. Overrides and isolates change `types`.
pub(super) fn levels(classes: &[BidiClass], base: u8, types: &mut [BidiClass]) -> Vec<u8> {
    let mut isolate_directions = first_strong_isolates(classes).into_iter();
    // X1.
    let mut stack = Stack {
        entries: vec![Status {
            level: base,
            forced: None,
            is_isolate: false,
        }],
        overflow_isolates: 0,
        overflow_embeddings: 0,
        valid_isolates: 0,
    };
    let mut levels = Vec::with_capacity(classes.len());
    for (&class, resolved) in classes.iter().zip(types) {
        let outside = stack.top(base);
        let status = match class {
            BidiClass::RLE | BidiClass::LRE | BidiClass::RLO | BidiClass::LRO => {
                stack.embed(class, base);
                outside
            }
            BidiClass::RLI | BidiClass::LRI | BidiClass::FSI => {
                // X5c: FSI is RLI or LRI by the first strong character inside.
                let direction = match class {
                    BidiClass::FSI => isolate_directions.next().unwrap_or(Direction::Ltr),
                    BidiClass::RLI => Direction::Rtl,
                    _ => Direction::Ltr,
                };
                stack.isolate(direction, base);
                outside
            }
            BidiClass::PDI => {
                stack.end_isolate();
                stack.top(base)
            }
            BidiClass::PDF => {
                stack.end_embedding();
                outside
            }
            _ => outside,
        };
        if let Some(forced) = status.forced
            && !is_removed(class)
            && class != BidiClass::B
        {
            *resolved = forced;
        }
        // X8: a paragraph separator is at the paragraph level.
        levels.push(if class == BidiClass::B {
            base
        } else {
            status.level
        });
    }
    levels
}

impl Stack {
    fn top(&self, base: u8) -> Status {
        self.entries.last().copied().unwrap_or(Status {
            level: base,
            forced: None,
            is_isolate: false,
        })
    }

    fn next_level(&self, direction: Direction, base: u8) -> Option<u8> {
        let level = self.top(base).level;
        let next = match direction {
            Direction::Rtl => (level + 1) | 1,
            Direction::Ltr => (level + 2) & !1,
        };
        (next <= MAX_DEPTH && self.overflow_isolates == 0 && self.overflow_embeddings == 0)
            .then_some(next)
    }

    /// X2 to X5.
    fn embed(&mut self, class: BidiClass, base: u8) {
        let direction = match class {
            BidiClass::RLE | BidiClass::RLO => Direction::Rtl,
            _ => Direction::Ltr,
        };
        match self.next_level(direction, base) {
            Some(level) => self.entries.push(Status {
                level,
                forced: match class {
                    BidiClass::RLO => Some(BidiClass::R),
                    BidiClass::LRO => Some(BidiClass::L),
                    _ => None,
                },
                is_isolate: false,
            }),
            None if self.overflow_isolates == 0 => self.overflow_embeddings += 1,
            None => {}
        }
    }

    /// X5a to X5c.
    fn isolate(&mut self, direction: Direction, base: u8) {
        match self.next_level(direction, base) {
            Some(level) => {
                self.valid_isolates += 1;
                self.entries.push(Status {
                    level,
                    forced: None,
                    is_isolate: true,
                });
            }
            None => self.overflow_isolates += 1,
        }
    }

    /// X6a.
    fn end_isolate(&mut self) {
        if self.overflow_isolates > 0 {
            self.overflow_isolates -= 1;
        } else if self.valid_isolates > 0 {
            self.overflow_embeddings = 0;
            while self.entries.pop().is_some_and(|entry| !entry.is_isolate) {}
            self.valid_isolates -= 1;
        }
    }

    /// X7.
    fn end_embedding(&mut self) {
        if self.overflow_isolates > 0 {
            return;
        }
        if self.overflow_embeddings > 0 {
            self.overflow_embeddings -= 1;
        } else if self.entries.len() > 1
            && self.entries.last().is_some_and(|entry| !entry.is_isolate)
        {
            self.entries.pop();
        }
    }
}

/// For every FSI in order, whether the first strong character up to its PDI is right-to-left.
fn first_strong_isolates(classes: &[BidiClass]) -> Vec<Direction> {
    let mut directions = Vec::new();
    if !classes.contains(&BidiClass::FSI) {
        return directions;
    }
    // Per open isolate: the FSI that still waits for a strong character.
    let mut open: Vec<Option<usize>> = Vec::new();
    for &class in classes {
        match class {
            BidiClass::FSI => {
                open.push(Some(directions.len()));
                directions.push(Direction::Ltr);
            }
            _ if is_isolate_initiator(class) => open.push(None),
            BidiClass::PDI => {
                open.pop();
            }
            BidiClass::L | BidiClass::R | BidiClass::AL => {
                if let Some(waiting) = open.last_mut().and_then(Option::take)
                    && let Some(direction) = directions.get_mut(waiting)
                    && class != BidiClass::L
                {
                    *direction = Direction::Rtl;
                }
            }
            _ => {}
        }
    }
    directions
}
