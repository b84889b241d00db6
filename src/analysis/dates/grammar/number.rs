//! Numbers in digits and words.

use super::super::reader::Reader;
use super::super::sense::{Form, Sense, Unit};
use super::is_article;
use crate::analysis::token::TokenKind;

/// A cardinal number in words and the token after it: "خمس عشرة", "خمسة وعشرين", "ألفين وأربعة عشر".
pub fn cardinal(reader: &Reader, at: usize) -> Option<(u32, usize)> {
    let mut at = at;
    let (mut total, mut current) = (0_u32, 0_u32);
    let mut words = 0;
    while let Some((value, teen)) = part(reader, at) {
        let joined = reader.clitics(at).starts_with('و');
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
        at = reader.after(at);
        if words == 10 {
            break;
        }
    }
    (words > 0).then_some((total + current, at))
}

fn part(reader: &Reader, at: usize) -> Option<(u32, bool)> {
    let value = reader.pick(at, |sense| match sense {
        Sense::Cardinal(value) => Some(*value),
        _ => None,
    })?;
    Some((value, reader.senses(at).contains(&Sense::Teen)))
}

/// An ordinal from 1 to 99 and the token after it: "الخامس عشر", "الخامس والعشرين".
pub fn ordinal(reader: &Reader, at: usize) -> Option<(u8, usize)> {
    let plain = |at| {
        reader.pick(at, |sense| match sense {
            Sense::Ordinal(value) => Some(*value),
            _ => None,
        })
    };
    let first = plain(at)?;
    let next = reader.after(at);
    if first < 10 {
        if reader.senses(next).contains(&Sense::Teen) && reader.clitics(next).is_empty() {
            return Some((first + 10, reader.after(next)));
        }
        if let Some(tens) = tens(reader, next).filter(|_| reader.clitics(next) == "و") {
            return Some((first + tens, reader.after(next)));
        }
    }
    Some((first, next))
}

/// The parts of the fraction added to what stands before, and the token after it: "ونصف", "والربع".
pub fn and_fraction(reader: &Reader, at: usize) -> Option<(u8, usize)> {
    (reader.clitics(at) == "و").then_some(())?;
    let parts = reader.pick(at, |sense| match sense {
        Sense::Fraction(parts) => Some(*parts),
        Sense::Unit(Unit::Half, Form::TheOne) => Some(2),
        Sense::Unit(Unit::Quarter, Form::TheOne) => Some(4),
        _ => None,
    })?;
    Some((parts, reader.after(at)))
}

/// Definite tens: "العشرين".
fn tens(reader: &Reader, at: usize) -> Option<u8> {
    reader.pick(at, |sense| match sense {
        Sense::Ordinal(value) if *value >= 20 => Some(*value),
        Sense::Cardinal(value) if (20..100).contains(value) => u8::try_from(*value).ok(),
        _ => None,
    })
}

/// A number in digits, also after a written-off article, and the token after it.
pub fn digits(reader: &Reader, at: usize) -> Option<(u32, usize)> {
    let at = if is_article(reader, at) { at + 1 } else { at };
    (reader.kind(at) == Some(TokenKind::Number)).then_some(())?;
    Some((reader.integer(at)?, at + 1))
}
