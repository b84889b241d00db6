//! Cursive joining of Arabic letters (Unicode core specification, section 9.2).
//!
//! Finds which presentation form a letter takes between its neighbours. Letters that have no such
//! form stay as they are, while their neighbours still join. Mark ligatures and the ligature of the
//! word Allah are never used.

mod compose;
mod kind;
mod table;

pub(super) use kind::JoiningType;

use compose::compose_base;
use table::{FORMS, LAM_ALEF, TYPES};

/// The first letter that has forms.
const FIRST_LETTER: u32 = 0x621;

/// Letters up to the last one that has forms.
const LETTERS: usize = 0x6D6 - 0x621;

/// The forms of [`FORMS`] by the place of their letter.
static BY_LETTER: [[char; 4]; LETTERS] = by_letter(FORMS);

/// How a cluster is joined to its neighbours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Joined {
    /// To the letter before it in logical order.
    pub before: bool,
    /// To the letter after it.
    pub after: bool,
    /// It is a lam and the alef that follows it.
    pub lam_alef: bool,
}

/// The joining type of a character.
pub(super) fn joining_type(character: char) -> JoiningType {
    let code = u32::from(character);
    if code < 0xAD {
        return JoiningType::None;
    }
    let at = TYPES.partition_point(|&(first, _, _)| first <= code);
    match at.checked_sub(1).and_then(|at| TYPES.get(at)) {
        Some(&(_, last, joining_type)) if code <= last => joining_type,
        _ => JoiningType::None,
    }
}

/// Whether the character is the lam that forms ligatures.
pub(super) fn is_lam(character: char) -> bool {
    character == '\u{644}'
}

/// Whether the character is an alef that forms a ligature with a lam before it.
pub(super) fn is_alef(character: char) -> bool {
    matches!(character, '\u{622}' | '\u{623}' | '\u{625}' | '\u{627}')
}

/// The character to draw for a letter. The alef of a ligature and a composed hamza leave `followers`.
pub(super) fn form(base: char, followers: &mut Vec<char>, joined: Joined) -> char {
    if !matches!(base, '\u{621}'..='\u{6D5}') {
        return base;
    }
    if joined.lam_alef
        && let Some(at) = followers.iter().position(|&c| is_alef(c))
    {
        let mut marks_of_alef = followers.split_off(at);
        let alef = marks_of_alef.remove(0);
        let alef = compose_base(alef, &mut marks_of_alef);
        followers.append(&mut marks_of_alef);
        return lam_alef(alef, joined.before).unwrap_or(base);
    }
    let base = compose_base(base, followers);
    letter_form(base, joined).unwrap_or(base)
}

/// The character to draw for a composed letter; for a lam and an alef, the letter is the alef.
#[inline]
pub(super) fn form_of(letter: char, joined: Joined) -> char {
    let form = if joined.lam_alef {
        lam_alef(letter, joined.before)
    } else {
        letter_form(letter, joined)
    };
    form.unwrap_or(letter)
}

fn lam_alef(alef: char, joined_before: bool) -> Option<char> {
    let &(_, isolated, last) = LAM_ALEF.iter().find(|row| row.0 == alef)?;
    Some(if joined_before { last } else { isolated })
}

fn letter_form(letter: char, joined: Joined) -> Option<char> {
    let at = u32::from(letter).checked_sub(FIRST_LETTER)?;
    let [isolated, last, first, medial] = *BY_LETTER.get(at as usize)?;
    let form = match (joined.before, joined.after) {
        (false, false) => isolated,
        (true, false) => last,
        (false, true) => first,
        (true, true) => medial,
    };
    (form != '\0').then_some(form)
}

const fn by_letter(forms: &[(char, [char; 4])]) -> [[char; 4]; LETTERS] {
    let mut table = [['\0'; 4]; LETTERS];
    let mut rest = forms;
    while let [(letter, forms), others @ ..] = rest {
        table[(*letter as u32 - FIRST_LETTER) as usize] = *forms;
        rest = others;
    }
    table
}
