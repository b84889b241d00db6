//! So many of a unit of time: "سبع سنوات", "نصف ساعة", "عامين".

use super::super::meaning::Reading;
use super::super::reader::TokenReader;
use super::super::sense::{Form, Sense, Tag, Unit};
use super::number;
use super::parsed::Parsed;
use crate::analysis::token::TokenKind;
use crate::model::TimexKind;

/// So many of a unit, and the token after them.
pub(crate) struct Length {
    /// How many.
    pub(crate) amount: f64,
    /// Of what.
    pub unit: Unit,
    /// The token after them.
    pub end: usize,
}

impl Length {
    /// A duration.
    pub(crate) fn reading(&self, confidence: f32) -> Reading {
        Reading::fixed(self.end, TimexKind::Duration, self.value(), confidence)
    }

    /// Its TIMEX3 value.
    pub(super) fn value(&self) -> String {
        let amount = self.amount;
        match self.unit {
            Unit::Second => format!("PT{amount}S"),
            Unit::Minute => format!("PT{amount}M"),
            Unit::Hour => format!("PT{amount}H"),
            Unit::Day => format!("P{amount}D"),
            Unit::Week => format!("P{amount}W"),
            Unit::Month => format!("P{amount}M"),
            Unit::Quarter => format!("P{}M", amount * 3.0),
            Unit::Half => format!("P{}M", amount * 6.0),
            Unit::Year => format!("P{amount}Y"),
            Unit::Decade => format!("P{}Y", amount * 10.0),
            Unit::Century => format!("P{}Y", amount * 100.0),
        }
    }
}

/// A number and its unit.
pub(crate) fn counted(reader: &TokenReader, at: usize) -> Option<Length> {
    let mut length = fraction(reader, at)
        .or_else(|| dual(reader, at))
        .or_else(|| numbered(reader, at))
        .or_else(|| full(reader, at))?;
    if let Some(end) = and_half(reader, length.end) {
        length.amount += 0.5;
        length.end = end;
        let again = reader.unit(length.end) == Some((length.unit, Form::TheOne));
        length.end = if again {
            reader.after(length.end)
        } else {
            length.end
        };
    }
    Some(length)
}

/// The token after "ونصف", unless a unit of its own follows: "يوم ونصف ساعة".
fn and_half(reader: &TokenReader, at: usize) -> Option<usize> {
    let Parsed { value: 2, end } = number::and_fraction(reader, at)? else {
        return None;
    };
    let own_unit = reader.unit(end).is_some_and(|(_, form)| form == Form::One);
    (!own_unit).then_some(end)
}

/// "نصف ساعة", in the next smaller unit.
fn fraction(reader: &TokenReader, at: usize) -> Option<Length> {
    let parts = reader.pick(at, |sense| match sense {
        Sense::Fraction(parts) => Some(f64::from(*parts)),
        _ => None,
    })?;
    let word = reader.after(at);
    let (unit, form) = reader.unit(word)?;
    if !(matches!(form, Form::One | Form::TheOne)) {
        return None;
    }
    let (amount, unit) = match unit {
        Unit::Minute => (60.0, Unit::Second),
        Unit::Hour => (60.0, Unit::Minute),
        Unit::Day => (24.0, Unit::Hour),
        Unit::Year => (12.0, Unit::Month),
        Unit::Decade => (10.0, Unit::Year),
        Unit::Century => (100.0, Unit::Year),
        unit => (1.0, unit),
    };
    let amount = ((amount / parts) * 10.0).round() / 10.0;
    Some(Length {
        amount,
        unit,
        end: reader.after(word),
    })
}

fn dual(reader: &TokenReader, at: usize) -> Option<Length> {
    let (unit, form) = reader.unit(at)?;
    let end = reader.after(at);
    (form == Form::Two).then_some(Length {
        amount: 2.0,
        unit,
        end,
    })
}

fn numbered(reader: &TokenReader, at: usize) -> Option<Length> {
    let number = if reader.is_article(at) { at + 1 } else { at };
    let (amount, word) = if reader.kind(number) == Some(TokenKind::Number) {
        let text = reader
            .folded(number)
            .replace([',', '٬'], "")
            .replace('٫', ".");
        let amount = text
            .parse::<f64>()
            .ok()
            .filter(|_| !text.starts_with("00"))?;
        match number::thousands(reader, number + 1) {
            Some(power) => (amount * f64::from(power.value), power.end),
            None => (amount, number + 1),
        }
    } else {
        let number = number::cardinal(reader, at)?;
        (f64::from(number.value), number.end)
    };
    // "3:44.12 دقيقة" is the time of a run.
    let run = reader.is_mark(number.wrapping_sub(1), &[':']) && reader.glued(number);
    let (unit, form) = reader.unit(word).filter(|_| !run)?;
    // "أحد أيام" is one of the days; "الدقيقة" after a number is "precise".
    let fits = match form {
        Form::One => true,
        Form::Many | Form::TheMany => amount > 1.0 || reader.kind(at) == Some(TokenKind::Number),
        _ => false,
    };
    let clitics = reader.clitics(word).is_empty();
    let end = reader.after(word);
    // In "5 يوم الأحد" and "1 عام 1991" the unit belongs to what follows.
    let follows = form == Form::One
        && match unit {
            Unit::Day => reader.weekday(end).is_some(),
            Unit::Year => reader.digits(end) == 4 && reader.integer(end).is_some(),
            _ => false,
        };
    (!follows && fits && clitics && amount < 1e10).then_some(Length { amount, unit, end })
}

/// "أسبوع واحد", "سنة كاملة".
fn full(reader: &TokenReader, at: usize) -> Option<Length> {
    let (unit, form) = reader.unit(at)?;
    let next = reader.after(at);
    let full = form == Form::One && reader.is(next, Tag::Full);
    let half = form == Form::One && and_half(reader, next).is_some();
    let end = if full { reader.after(next) } else { next };
    (full || half).then_some(Length {
        amount: 1.0,
        unit,
        end,
    })
}
