//! What the rules ask of a character, in one byte.

/// The line breaking class of a character after LB1, and whether it is East Asian.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::text) struct LineClass(pub(super) u8);

/// The classes of UAX #14 that LB1 leaves, some of them in parts where a rule tells these apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Class {
    BK,
    CR,
    LF,
    NL,
    SP,
    ZW,
    WJ,
    GL,
    CM,
    Zwj,
    CL,
    CP,
    EX,
    SY,
    IS,
    OP,
    /// Those of OP that are East Asian (LB30).
    OpWide,
    QU,
    /// Those of QU of the general category Pi.
    QuPi,
    /// Those of QU of the general category Pf.
    QuPf,
    NS,
    B2,
    CB,
    BA,
    BB,
    HH,
    HY,
    AL,
    /// U+25CC of AL (`LB28a`).
    Circle,
    /// Those of AL that are set aside for pictures (`LB30b`).
    AlPict,
    HL,
    NU,
    PR,
    PO,
    IN,
    ID,
    /// Those of ID that are set aside for pictures (`LB30b`).
    IdPict,
    EB,
    EM,
    JL,
    JV,
    JT,
    H2,
    H3,
    AP,
    AK,
    AS,
    VF,
    VI,
    RI,
}

/// The number of classes.
pub(super) const CLASSES: usize = Class::RI as usize + 1;

impl Class {
    /// All, each at its own number.
    pub(super) const ALL: [Self; CLASSES] = {
        use Class::{
            AK, AL, AP, AS, AlPict, B2, BA, BB, BK, CB, CL, CM, CP, CR, Circle, EB, EM, EX, GL, H2,
            H3, HH, HL, HY, ID, IN, IS, IdPict, JL, JT, JV, LF, NL, NS, NU, OP, OpWide, PO, PR, QU,
            QuPf, QuPi, RI, SP, SY, VF, VI, WJ, ZW, Zwj,
        };
        [
            BK, CR, LF, NL, SP, ZW, WJ, GL, CM, Zwj, CL, CP, EX, SY, IS, OP, OpWide, QU, QuPi,
            QuPf, NS, B2, CB, BA, BB, HH, HY, AL, Circle, AlPict, HL, NU, PR, PO, IN, ID, IdPict,
            EB, EM, JL, JV, JT, H2, H3, AP, AK, AS, VF, VI, RI,
        ]
    };
}

/// Characters of a page of the table.
pub(super) const PAGE: usize = 128;

/// Some characters of one class that follow each other in a page.
#[derive(Clone, Copy)]
pub(super) struct Run {
    /// How many.
    pub(super) length: u8,
    /// Their class.
    pub(super) class: LineClass,
}

/// Characters that are not East Asian.
pub(super) const fn run(length: u8, class: Class) -> Run {
    let class = LineClass(class as u8);
    Run { length, class }
}

/// East Asian characters: those of East Asian Width F, W or H.
pub(super) const fn wide(length: u8, class: Class) -> Run {
    let class = LineClass(class as u8 | LineClass::EAST_ASIAN);
    Run { length, class }
}

impl LineClass {
    const EAST_ASIAN: u8 = 0x40;

    /// Its number among the classes.
    #[inline]
    pub(super) const fn number(self) -> usize {
        (self.0 & !Self::EAST_ASIAN) as usize
    }

    /// Its class without its width.
    pub(super) const fn class(self) -> Class {
        Class::ALL[self.number()]
    }

    /// Whether it is of East Asian Width F, W or H.
    #[inline]
    pub(super) const fn is_east_asian(self) -> bool {
        self.0 & Self::EAST_ASIAN != 0
    }

    /// Whether it belongs to what is before it (LB9): a combining mark or ZWJ.
    pub(super) const fn is_mark(self) -> bool {
        matches!(self.class(), Class::CM | Class::Zwj)
    }

    /// Whether it is of CM: a combining mark, or a control that breaks no line.
    pub(in crate::text) const fn is_combining(self) -> bool {
        matches!(self.class(), Class::CM)
    }

    /// Whether it is of AL and not East Asian: what is before such a letter decides nothing after it.
    #[inline]
    pub(in crate::text) const fn is_letter(self) -> bool {
        self.0 == Class::AL as u8
    }
}
