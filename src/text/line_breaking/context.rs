//! What stands before a place: a class, and what a rule remembers of the text before that.

use super::class::Class::{
    AK, AL, AS, B2, BK, CB, CL, CM, CP, CR, Circle, GL, HH, HL, HY, IS, LF, NL, NU, OP, OpWide, QU,
    QuPf, QuPi, RI, SP, SY, VI, ZW, Zwj,
};
use super::class::{CLASSES, Class};

/// The last character before a place that is no mark (LB9), in its context.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Before {
    pub class: Class,
    pub(crate) context: Context,
}

/// What a rule remembers of the text before a character, or after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Context {
    /// Nothing.
    Any,
    /// Spaces follow it that LB8, LB14 to LB17 see through.
    Spaced,
    /// An initial quotation mark with nothing before it that it could close (`LB15a`).
    Opening,
    /// A hyphen that begins a word (`LB20a`).
    WordInitial,
    /// A hyphen after a Hebrew letter (`LB21a`).
    AfterHebrew,
    /// A sign in or at the end of a number (LB25).
    InNumber,
    /// A virama after the akshara it ends (`LB28a`).
    AfterAkshara,
    /// The second of a pair of regional indicators (`LB30a`).
    SecondOfPair,
}

/// The contexts that are remembered, each with the classes it is remembered of.
const REMEMBERED: [Before; 15] = [
    Before::new(OP, Context::Spaced),
    Before::new(CL, Context::Spaced),
    Before::new(B2, Context::Spaced),
    Before::new(ZW, Context::Spaced),
    Before::new(QuPi, Context::Opening),
    Before::new(HY, Context::WordInitial),
    Before::new(HH, Context::WordInitial),
    Before::new(HY, Context::AfterHebrew),
    Before::new(HH, Context::AfterHebrew),
    Before::new(SY, Context::InNumber),
    Before::new(IS, Context::InNumber),
    Before::new(CL, Context::InNumber),
    Before::new(CP, Context::InNumber),
    Before::new(VI, Context::AfterAkshara),
    Before::new(RI, Context::SecondOfPair),
];

/// How many there are of [`Before`].
pub(super) const STATES: usize = CLASSES + REMEMBERED.len();

impl Before {
    /// The start of a text is like a space to the rules, save that no line ends at it (LB2).
    pub(super) const START: Self = Self::new(SP, Context::Any);

    pub(super) const fn new(class: Class, context: Context) -> Self {
        Self { class, context }
    }

    /// The one of a number below [`STATES`].
    pub(super) const fn numbered(number: usize) -> Self {
        if number < CLASSES {
            Self::new(Class::ALL[number], Context::Any)
        } else {
            REMEMBERED[number - CLASSES]
        }
    }

    /// Its number.
    pub(super) const fn number(self) -> u8 {
        let mut number = self.class as u8;
        if !matches!(self.context, Context::Any) {
            number = Class::RI as u8 + 1;
            while !self.equals(Self::numbered(number as usize)) {
                number += 1;
            }
        }
        number
    }

    const fn equals(self, other: Self) -> bool {
        self.class as u8 == other.class as u8 && self.context as u8 == other.context as u8
    }

    /// What stands before the next place, when a character of this class follows.
    pub(super) const fn then(self, next: Class) -> Self {
        let context = match next {
            CM | Zwj if self.holds_marks() => return self,
            CM | Zwj => return Self::new(AL, Context::Any),
            SP => return self.then_space(),
            QuPi if self.lets_open() => Context::Opening,
            HY | HH if self.begins_word() => Context::WordInitial,
            HY | HH if matches!(self.class, HL) => Context::AfterHebrew,
            SY | IS | CL | CP if self.is_number() => Context::InNumber,
            VI if matches!(self.class, AK | Circle | AS) => Context::AfterAkshara,
            RI if self.is_unpaired() => Context::SecondOfPair,
            _ => Context::Any,
        };
        Self::new(next, context)
    }

    /// LB8, LB14 to LB17 see through spaces; `LB15a` says of its quotation marks what LB14 says of brackets.
    const fn then_space(self) -> Self {
        let class = match self.class {
            OP | OpWide => OP,
            QuPi if matches!(self.context, Context::Opening) => OP,
            CL | CP => CL,
            B2 => B2,
            ZW => ZW,
            _ => return Self::new(SP, Context::Any),
        };
        Self::new(class, Context::Spaced)
    }

    /// LB9: marks belong to it.
    pub(super) const fn holds_marks(self) -> bool {
        !self.is_spaced() && !matches!(self.class, BK | CR | LF | NL | ZW)
    }

    /// Whether spaces are the last before the place.
    pub(super) const fn is_spaced(self) -> bool {
        matches!(self.class, SP) || matches!(self.context, Context::Spaced)
    }

    /// `LB15a`.
    const fn lets_open(self) -> bool {
        self.is_spaced()
            || matches!(
                self.class,
                BK | CR | LF | NL | OP | OpWide | QU | QuPi | QuPf | GL | ZW
            )
    }

    /// `LB20a`.
    const fn begins_word(self) -> bool {
        self.is_spaced() || matches!(self.class, BK | CR | LF | NL | ZW | CB | GL)
    }

    /// `LB30a`: a regional indicator that is the second of no pair.
    const fn is_unpaired(self) -> bool {
        matches!(self.class, RI) && matches!(self.context, Context::Any)
    }

    /// LB25: `NU (SY | IS)*`.
    const fn is_number(self) -> bool {
        match self.class {
            NU => true,
            SY | IS => matches!(self.context, Context::InNumber),
            _ => false,
        }
    }
}
