//! How text is laid out: the choices of the reader, not of the text.

use crate::script::Direction;

/// How the direction of a paragraph is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Base {
    /// The first strong character decides (UAX #9 P2, P3).
    Auto {
        /// The direction of a paragraph without strong characters.
        fallback: Direction,
    },
    /// The paragraph is of an article in this direction: the first strong character decides, unless it goes
    /// against the article and at least half of the words do not (UAX #9 HL1).
    Article(Direction),
    /// Every paragraph has this direction (UAX #9 HL1).
    Fixed(Direction),
}

/// In which order the characters of a line are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Order {
    /// As they are seen from left to right (UAX #9 L2).
    Visual,
    /// As they are read.
    Logical,
}

/// Which characters stand for joined letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shaping {
    /// Arabic presentation forms, lam-alef in one cell.
    Forms,
    /// The letters as they are, for terminals that join them.
    None,
}

/// Whether vowel signs are drawn. The text itself is never changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Marks {
    /// Every mark stays on its letter.
    Keep,
    /// Arabic and Hebrew vowel signs are left out; hamza and madda stay.
    Strip,
}

/// What LRO and RLO do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Overrides {
    /// They embed, as LRE and RLE do, and cannot make a word read backwards.
    Demote,
    /// They force the direction of every character, as UAX #9 has it.
    Obey,
}

/// What becomes of characters that are never drawn by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hidden {
    /// They do their work unseen. An override that is not obeyed leaves a mark.
    Drop,
    /// Each is a visible mark or its name, and takes part in lines and order like the text before it.
    Reveal,
}

/// All choices together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TextOptions {
    /// Paragraph direction.
    pub base: Base,
    /// Joined forms.
    pub shaping: Shaping,
    /// Vowel signs.
    pub marks: Marks,
    /// Directional overrides.
    pub overrides: Overrides,
    /// Characters that are never drawn.
    pub hidden: Hidden,
}

impl Default for TextOptions {
    fn default() -> Self {
        Self {
            base: Base::Auto {
                fallback: Direction::Rtl,
            },
            shaping: Shaping::Forms,
            marks: Marks::Keep,
            overrides: Overrides::Demote,
            hidden: Hidden::Drop,
        }
    }
}
