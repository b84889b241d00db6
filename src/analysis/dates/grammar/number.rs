//! Numbers in digits and words.

use super::super::reader::TokenReader;
use super::super::sense::{Form, Sense, Unit};
use super::parsed::Parsed;
use crate::analysis::token::TokenKind;

/// A cardinal number in words and the token after it: "خمس عشرة", "خمسة وعشرين", "ألفين وأربعة عشر".
pub(crate) fn cardinal(reader: &TokenReader, at: usize) -> Option<Parsed<u32>> {
    let mut at = at;
    let (mut total, mut current) = (0_u32, 0_u32);
    let mut words = 0;
    loop {
        let (joined, word) = if words == 0 {
            (false, at)
        } else {
            apart(reader, at)
        };
        let Some((value, teen)) = part(reader, word) else {
            break;
        };
        let continues = match value {
            100 | 1000 => current < 100 || joined,
            10 if teen => (1..10).contains(&current),
            _ => joined,
        };
        if words > 0 && !continues {
            break;
        }
        match value {
            1000 if !joined => {
                total += current.max(1) * 1000;
                current = 0;
            }
            100 if !joined && (1..10).contains(&current) => current *= 100,
            1000.. => total += value,
            _ => current += value,
        }
        words += 1;
        at = reader.after(word);
        if words == 10 {
            break;
        }
    }
    let value = total + current;
    match thousands(reader, at).filter(|_| (1..1000).contains(&value)) {
        Some(power) => Some(power.map(|power| value.saturating_mul(power))),
        None => (words > 0).then_some(Parsed::new(value, at)),
    }
}

fn part(reader: &TokenReader, at: usize) -> Option<(u32, bool)> {
    let value = reader.pick(at, |sense| match sense {
        Sense::Cardinal(value) => Some(*value),
        _ => None,
    })?;
    Some((value, reader.senses(at).contains(&Sense::Teen)))
}

/// "ألف", "آلاف" or "مليون" after a number: the power and the token after it.
pub(crate) fn thousands(reader: &TokenReader, at: usize) -> Option<Parsed<u32>> {
    let power = reader.pick(at, |sense| match sense {
        Sense::Thousands(power) => Some(*power),
        Sense::Cardinal(1000) => Some(1000),
        _ => None,
    })?;
    reader
        .clitics(at)
        .is_empty()
        .then(|| Parsed::new(power, reader.after(at)))
}

/// An ordinal from 1 to 99 and the token after it: "الخامس عشر", "الخامس والعشرين".
pub(crate) fn ordinal(reader: &TokenReader, at: usize) -> Option<Parsed<u8>> {
    let plain = |at| {
        reader.pick(at, |sense| match sense {
            Sense::Ordinal(value) | Sense::Feminine(value) => Some(*value),
            _ => None,
        })
    };
    let first = plain(at)?;
    let next = reader.after(at);
    if first < 10 {
        if reader.senses(next).contains(&Sense::Teen) && reader.clitics(next).is_empty() {
            return Some(Parsed::new(first + 10, reader.after(next)));
        }
        let (and, word) = apart(reader, next);
        if let Some(tens) = tens(reader, word).filter(|_| and) {
            return Some(Parsed::new(first + tens, reader.after(word)));
        }
    }
    Some(Parsed::new(first, next))
}

/// The parts of the fraction added to what stands before, and the token after it: "ونصف", "والربع".
pub(crate) fn and_fraction(reader: &TokenReader, at: usize) -> Option<Parsed<u8>> {
    if reader.clitics(at) != "و" {
        return None;
    }
    let parts = reader.pick(at, |sense| match sense {
        Sense::Fraction(parts) => Some(*parts),
        Sense::Unit(Unit::Half, Form::TheOne) => Some(2),
        Sense::Unit(Unit::Quarter, Form::TheOne) => Some(4),
        _ => None,
    })?;
    Some(Parsed::new(parts, reader.after(at)))
}

/// Whether "and" stands before the word at or after `at`, written with it or apart, and that word.
fn apart(reader: &TokenReader, at: usize) -> (bool, usize) {
    if reader.folded(at) == "و" {
        (true, at + 1)
    } else {
        (reader.clitics(at).starts_with('و'), at)
    }
}

/// Definite tens: "العشرين".
fn tens(reader: &TokenReader, at: usize) -> Option<u8> {
    reader.pick(at, |sense| match sense {
        Sense::Ordinal(value) if *value >= 20 => Some(*value),
        Sense::Cardinal(value) if (20..100).contains(value) => u8::try_from(*value).ok(),
        _ => None,
    })
}

/// A number in digits, also after a written-off article, and the token after it.
pub(crate) fn digits(reader: &TokenReader, at: usize) -> Option<Parsed<u32>> {
    let at = if reader.is_article(at) { at + 1 } else { at };
    if reader.kind(at) != Some(TokenKind::Number) {
        return None;
    }
    Some(Parsed::new(reader.integer(at)?, at + 1))
}
