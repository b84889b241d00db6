//! So long before the anchor: "قبل ثلاثة أيام".

use super::super::confidence;
use super::super::meaning::{Meaning, MonthOf, Reading, YearOf};
use super::super::reader::TokenReader;
use super::super::sense::{Calendar, Form, Tag, Unit};
use super::amount::{Length, counted};
use crate::analysis::token::TokenKind;

/// "قبل ثلاثة أيام", but not "قبل ثلاثة أيام من الانتخابات".
pub(super) fn read(reader: &TokenReader, at: usize) -> Option<Reading> {
    if !reader.is(at, Tag::Ago) {
        return None;
    }
    let inner = skip_about(reader, reader.after(at));
    let length = counted(reader, inner).or_else(|| {
        let (unit, form) = reader.unit(inner)?;
        let end = reader.after(inner);
        (form == Form::One
            && super::day::named_month(reader, inner).is_none()
            && !reader.is(end, Tag::Join)
            && reader.kind(end) != Some(TokenKind::Number))
        .then_some(Length {
            amount: 1.0,
            unit,
            end,
        })
    })?;
    if reader.is(length.end, Tag::Join) || length.amount.fract() > 0.0 {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "clamped to the range before"
    )]
    let back = -(length.amount.clamp(0.0, 9000.0) as i16);
    let calendar = Calendar::Gregorian;
    let meaning = match length.unit {
        Unit::Day => Meaning::Near(i32::from(back)),
        Unit::Week => Meaning::Week(back),
        Unit::Month => Meaning::Month {
            calendar,
            year: YearOf::Unsaid,
            month: MonthOf::Shift(back),
        },
        Unit::Year => Meaning::Year {
            calendar,
            year: YearOf::Shift(back),
        },
        Unit::Decade => Meaning::Year {
            calendar,
            year: YearOf::Shift(back.saturating_mul(10)),
        },
        _ => return None,
    };
    Some(Reading::new(length.end, meaning, confidence::AGO))
}

/// "نحو", "أكثر من" before a number.
fn skip_about(reader: &TokenReader, at: usize) -> usize {
    if reader.is(at, Tag::Span) && !reader.is(at, Tag::Ago) {
        reader.after(at)
    } else {
        at
    }
}
