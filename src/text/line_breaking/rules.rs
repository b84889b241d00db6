//! The rules of UAX #14 between what stands before a place and the class of the character after it.

#![expect(clippy::match_same_arms, reason = "an arm is a rule")]

use super::class::Class;
use super::class::Class::{
    AK, AL, AP, AS, AlPict, B2, BA, BB, BK, CB, CL, CM, CP, CR, Circle, EB, EM, EX, GL, H2, H3, HH,
    HL, HY, ID, IN, IS, IdPict, JL, JT, JV, LF, NL, NS, NU, OP, OpWide, PO, PR, QU, QuPf, QuPi, RI,
    SP, SY, VF, VI, WJ, ZW, Zwj,
};
use super::context::{Before, Context};

/// What the rules say of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Verdict {
    /// `×`.
    Forbidden,
    /// `÷`.
    Allowed,
    /// `!`.
    Mandatory,
    /// `×`: a mark, which belongs to what is before it and changes nothing (LB9).
    Attached,
    /// Spaces before a final quotation mark: `LB15b` asks what follows it.
    SpacedQuote,
    /// Spaces before a sign as the decimal point: `LB15c` asks whether a digit follows it.
    SpacedPoint,
    /// Before an initial quotation mark: `LB19a` asks what is on both sides of it.
    InitialQuote,
    /// After a final quotation mark: `LB19a` asks what is on both sides of it.
    FinalQuote,
    /// Before a bracket that may enclose a number with a sign (LB25).
    Bracket,
    /// Between aksharas: `LB28a` asks whether a final follows.
    Aksharas,
}

use Verdict::{Allowed, Attached, Forbidden, Mandatory};

/// The verdict on a place, as far as it depends on nothing after the next character; all rules but LB2,
/// LB3 and `LB8a`, which look at the text's ends and at the very character before.
pub(super) const fn verdict(before: Before, after: Class) -> Verdict {
    match (before.class, after) {
        // LB5.
        (CR, LF) => return Forbidden,
        // LB4, LB5.
        (BK | CR | LF | NL, _) => return Mandatory,
        // LB6, LB7.
        (_, BK | CR | LF | NL | SP | ZW) => return Forbidden,
        // LB8.
        (ZW, _) => return Allowed,
        _ => {}
    }
    let after = match after {
        // LB9.
        CM | Zwj if before.holds_marks() => return Attached,
        // LB10.
        CM | Zwj => AL,
        _ => after,
    };
    if before.is_spaced() {
        after_spaces(before, after)
    } else if is_kept(before, after) {
        Forbidden
    } else {
        beside_quotes(before, after)
    }
}

/// LB11 to LB18 where spaces stand before the place.
const fn after_spaces(before: Before, after: Class) -> Verdict {
    match (before.class, after) {
        // LB11, LB13.
        (_, WJ | CL | CP | EX | SY) => Forbidden,
        // LB14, LB15a.
        (OP, _) => Forbidden,
        // LB15b.
        (_, QuPf) => Verdict::SpacedQuote,
        // LB15c, LB15d.
        (_, IS) => Verdict::SpacedPoint,
        // LB16, LB17.
        (CL, NS) | (B2, B2) => Forbidden,
        // LB18.
        _ => Allowed,
    }
}

/// LB11 to LB17 where no spaces stand before the place.
const fn is_kept(before: Before, after: Class) -> bool {
    match (before.class, after) {
        // LB11.
        (WJ, _) | (_, WJ) => true,
        // LB12.
        (GL, _) => true,
        // LB12a.
        (BA | HY | HH, GL) => false,
        (_, GL) => true,
        // LB13, LB15d.
        (_, CL | CP | EX | SY | IS) => true,
        // LB14.
        (OP | OpWide, _) => true,
        // LB16, LB17.
        (CL | CP, NS) | (B2, B2) => true,
        // LB15a.
        _ => matches!(before.context, Context::Opening),
    }
}

/// LB19 and `LB19a`, and the rules after them.
const fn beside_quotes(before: Before, after: Class) -> Verdict {
    let rest = beside_objects(before, after);
    match (before.class, after) {
        // LB19.
        (QU | QuPi, _) | (_, QU | QuPf) => Forbidden,
        _ if matches!(rest, Forbidden) => Forbidden,
        // LB19a.
        (_, QuPi) => Verdict::InitialQuote,
        (QuPf, _) => Verdict::FinalQuote,
        _ => rest,
    }
}

/// LB20, and the rules after it.
const fn beside_objects(before: Before, after: Class) -> Verdict {
    match (before.class, after) {
        // LB20.
        (CB, _) | (_, CB) => Allowed,
        _ if is_beside_hyphen(before, after)
            || is_in_number(before, after)
            || is_in_word(before, after)
            || is_in_syllable(before, after)
            || is_in_picture(before, after) =>
        {
            Forbidden
        }
        // LB25: (PO | PR) × OP NU, (PO | PR) × OP IS NU.
        (PO | PR, OP | OpWide) => Verdict::Bracket,
        // LB28a: (AK | ◌ | AS) × (AK | ◌ | AS) VF.
        (AK | Circle | AS, AK | Circle | AS) => Verdict::Aksharas,
        // LB31.
        _ => Allowed,
    }
}

/// `LB20a` to LB22.
const fn is_beside_hyphen(before: Before, after: Class) -> bool {
    match (before.context, after) {
        // LB20a.
        (Context::WordInitial, AL | Circle | AlPict | HL) => return true,
        // LB21a.
        (Context::AfterHebrew, HL) => {}
        (Context::AfterHebrew, _) => return true,
        _ => {}
    }
    match (before.class, after) {
        // LB21.
        (_, BA | HH | HY | NS) | (BB, _) => true,
        // LB21b.
        (SY, HL) => true,
        // LB22.
        (_, IN) => true,
        _ => false,
    }
}

/// LB23 to LB25, but for what begins at a bracket.
const fn is_in_number(before: Before, after: Class) -> bool {
    if matches!(before.context, Context::InNumber) {
        match (before.class, after) {
            // LB25.
            (SY | IS, NU) | (_, PO | PR) => return true,
            _ => {}
        }
    }
    match (before.class, after) {
        // LB23.
        (AL | Circle | AlPict | HL, NU) | (NU, AL | Circle | AlPict | HL) => true,
        // LB23a.
        (PR, ID | IdPict | EB | EM) | (ID | IdPict | EB | EM, PO) => true,
        // LB24.
        (PR | PO, AL | Circle | AlPict | HL) | (AL | Circle | AlPict | HL, PR | PO) => true,
        // LB25.
        (NU, PO | PR | NU) | (PO | PR | HY | IS, NU) => true,
        _ => false,
    }
}

/// LB28 to LB30.
const fn is_in_word(before: Before, after: Class) -> bool {
    match (before.class, after) {
        // LB28, LB29.
        (AL | Circle | AlPict | HL | IS, AL | Circle | AlPict | HL) => true,
        // LB30.
        (AL | Circle | AlPict | HL | NU, OP) | (CP, AL | Circle | AlPict | HL | NU) => true,
        _ => false,
    }
}

/// LB26, LB27 and `LB28a`, but for what the character after the next one decides.
const fn is_in_syllable(before: Before, after: Class) -> bool {
    match (before.class, after) {
        // LB26.
        (JL, JL | JV | H2 | H3) | (JV | H2, JV | JT) | (JT | H3, JT) => true,
        // LB27.
        (JL | JV | JT | H2 | H3, PO) | (PR, JL | JV | JT | H2 | H3) => true,
        // LB28a.
        (AP, AK | Circle | AS) | (AK | Circle | AS, VF | VI) => true,
        (VI, AK | Circle) => matches!(before.context, Context::AfterAkshara),
        _ => false,
    }
}

/// `LB30a` and `LB30b`.
const fn is_in_picture(before: Before, after: Class) -> bool {
    match (before.class, after) {
        // LB30a.
        (RI, RI) => !matches!(before.context, Context::SecondOfPair),
        // LB30b.
        (EB | AlPict | IdPict, EM) => true,
        _ => false,
    }
}
