//! The line breaking algorithm (UAX #14 for Unicode 17.0), untailored, on line breaking classes.
//!
//! In: the class of every character of a text. Out: whether a line may, must or may not end before each.
//! It takes one pass with a small memory: what stands before a place is one of a few dozen states, and a
//! table made at compile time from the rules has a verdict for each with each class. Where a rule asks what
//! follows the next character, no more than two characters and their marks are looked at.
//! It knows no clusters, and finds no words in scripts that are written without spaces.

mod class;
mod context;
mod lookup;
mod rules;
mod table;
#[cfg(test)]
mod tests;

pub(super) use class::LineClass;

use class::{CLASSES, Class};
use context::{Before, STATES};
use rules::{Verdict, verdict};

/// Whether a line may end at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineEnd {
    /// `×`.
    Forbidden,
    /// `÷`.
    Allowed,
    /// `!`.
    Mandatory,
}

/// Whether a line may end before each of the characters of these classes, in their order. The first
/// place, before the text, is forbidden (LB2); the last, after it (LB3), is not among them.
///
/// A text can be taken in parts: one that begins at a [letter](LineClass::is_letter) has the same places
/// after that letter, and one that ends with a letter the same places before it.
pub(super) fn line_ends<I>(classes: I) -> LineEnds<I>
where
    I: Iterator<Item = LineClass> + Clone,
{
    LineEnds {
        rest: classes,
        before: START,
        is_glued: true,
        east_asian: 0,
    }
}

/// An iterator over the places of a text.
#[derive(Clone)]
pub(super) struct LineEnds<I> {
    rest: I,
    /// The number of what stands before the place.
    before: u8,
    /// LB2, `LB8a`: the text begins here, or the character before the place is ZWJ.
    is_glued: bool,
    /// Whether what stands before the place is East Asian, in the lowest bit; above it, what is before that.
    east_asian: u8,
}

impl<I: Iterator<Item = LineClass> + Clone> Iterator for LineEnds<I> {
    type Item = LineEnd;

    #[inline]
    fn next(&mut self) -> Option<LineEnd> {
        let class = self.rest.next()?;
        // LB28: inside a word there is nothing to look up.
        if class.is_letter() && self.before == Class::AL as u8 {
            self.is_glued = false;
            self.east_asian = 0;
            return Some(LineEnd::Forbidden);
        }
        let step = STEPS[usize::from(self.before)][class.number()];
        let is_glued = std::mem::replace(&mut self.is_glued, class.number() == Class::Zwj as usize);
        if step.verdict == Verdict::Attached {
            return Some(LineEnd::Forbidden);
        }
        let end = match step.verdict {
            _ if is_glued => LineEnd::Forbidden,
            Verdict::Forbidden | Verdict::Attached => LineEnd::Forbidden,
            Verdict::Allowed => LineEnd::Allowed,
            Verdict::Mandatory => LineEnd::Mandatory,
            open if self.is_forbidden(open, class) => LineEnd::Forbidden,
            _ => LineEnd::Allowed,
        };
        self.before = step.before;
        self.east_asian = self.east_asian << 1 | u8::from(class.is_east_asian());
        Some(end)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.rest.size_hint()
    }
}

impl<I: Iterator<Item = LineClass> + Clone> LineEnds<I> {
    /// What the rules say that look past the character after the place, which is of this class.
    #[cold]
    fn is_forbidden(&self, open: Verdict, class: LineClass) -> bool {
        use Class::{BK, CL, CP, CR, EX, GL, IS, LF, NL, NU, QU, QuPf, QuPi, SP, SY, VF, WJ, ZW};
        let mut following = self.rest.clone().filter(|class| !class.is_mark());
        let next = following.next();
        let next_class = next.map(LineClass::class);
        match open {
            // LB15b.
            Verdict::SpacedQuote => next_class.is_none_or(|next| {
                matches!(
                    next,
                    SP | GL
                        | WJ
                        | CL
                        | QU
                        | QuPi
                        | QuPf
                        | CP
                        | EX
                        | IS
                        | SY
                        | BK
                        | CR
                        | LF
                        | NL
                        | ZW
                )
            }),
            // LB15c: SP ÷ IS NU; LB15d.
            Verdict::SpacedPoint => next_class != Some(NU),
            // LB19a: [^$EastAsian] × QU, × QU ([^$EastAsian] | eot).
            Verdict::InitialQuote => {
                self.east_asian & 1 == 0 || !next.is_some_and(LineClass::is_east_asian)
            }
            // LB19a: QU × [^$EastAsian], (sot | [^$EastAsian]) QU ×.
            Verdict::FinalQuote => self.east_asian & 2 == 0 || !class.is_east_asian(),
            // LB25: (PO | PR) × OP NU, (PO | PR) × OP IS NU.
            Verdict::Bracket => {
                next_class == Some(NU)
                    || next_class == Some(IS) && following.next().map(LineClass::class) == Some(NU)
            }
            // LB28a: (AK | ◌ | AS) × (AK | ◌ | AS) VF.
            Verdict::Aksharas => next_class == Some(VF),
            Verdict::Forbidden | Verdict::Attached => true,
            Verdict::Allowed | Verdict::Mandatory => false,
        }
    }
}

/// What a character does to the state: the verdict on the place before it, and what stands before the next.
#[derive(Clone, Copy)]
struct Step {
    verdict: Verdict,
    before: u8,
}

/// A row of classes is filled up to a power of two, which needs no check of its bounds.
const COLUMNS: usize = CLASSES.next_power_of_two();

const START: u8 = Before::START.number();

static STEPS: [[Step; COLUMNS]; STATES] = steps();

const fn steps() -> [[Step; COLUMNS]; STATES] {
    let none = Step {
        verdict: Verdict::Forbidden,
        before: START,
    };
    let mut steps = [[none; COLUMNS]; STATES];
    let mut state = 0;
    while state < STATES {
        let before = Before::numbered(state);
        let mut class = 0;
        while class < CLASSES {
            let after = Class::ALL[class];
            steps[state][class] = Step {
                verdict: verdict(before, after),
                before: before.then(after).number(),
            };
            class += 1;
        }
        state += 1;
    }
    steps
}
