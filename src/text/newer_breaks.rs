//! Rules of UAX #14 that are newer than the break tables in use: quotation marks with spaces inside
//! them, and hyphens that begin a word (Unicode 15.1 to 17.0).
//!
//! They only take places away. Where newer rules allow a line to end, none ends.

use unicode_linebreak::{BreakClass, break_property};

/// Whether a newer rule keeps a line from ending at this byte, where the older ones let it.
pub(super) fn forbids(text: &str, at: usize) -> bool {
    let Some((before, after)) = text.split_at_checked(at) else {
        return false;
    };
    // LB8: after a zero-width space a line may end whatever follows.
    if before.trim_end_matches(' ').ends_with('\u{200B}') {
        return false;
    }
    is_after_opening_quote(before) || is_before_closing_quote(after) || is_in_suffix(before, after)
}

/// `LB15a`: `(sot | BK | CR | LF | NL | OP | QU | GL | SP | ZW) [\p{Pi} & QU] SP* ×`.
fn is_after_opening_quote(before: &str) -> bool {
    use BreakClass as Class;
    let Some((before, quote)) = last(before.trim_end_matches(' ')) else {
        return false;
    };
    let is_free = last(before).is_none_or(|(_, previous)| {
        matches!(
            class(previous),
            Class::Mandatory
                | Class::CarriageReturn
                | Class::LineFeed
                | Class::NextLine
                | Class::OpenPunctuation
                | Class::Quotation
                | Class::NonBreakingGlue
                | Class::Space
                | Class::ZeroWidthSpace
        )
    });
    is_free && is_initial_quote(quote)
}

/// `LB15b`: `× [\p{Pf} & QU] (SP | GL | WJ | CL | QU | CP | EX | IS | SY | BK | CR | LF | NL | ZW | eot)`.
fn is_before_closing_quote(after: &str) -> bool {
    use BreakClass as Class;
    let mut characters = after.chars();
    if !characters.next().is_some_and(is_final_quote) {
        return false;
    }
    characters
        .find(|&next| !is_attached(next))
        .is_none_or(|next| {
            matches!(
                class(next),
                Class::Space
                    | Class::NonBreakingGlue
                    | Class::WordJoiner
                    | Class::ClosePunctuation
                    | Class::Quotation
                    | Class::CloseParenthesis
                    | Class::Exclamation
                    | Class::InfixSeparator
                    | Class::Symbol
                    | Class::Mandatory
                    | Class::CarriageReturn
                    | Class::LineFeed
                    | Class::NextLine
                    | Class::ZeroWidthSpace
            )
        })
}

/// `LB20a`: `(sot | BK | CR | LF | NL | SP | ZW | CB | GL) (HY | HH) × (AL | HL)`.
fn is_in_suffix(before: &str, after: &str) -> bool {
    use BreakClass as Class;
    let is_letter = after.chars().next().is_some_and(|first| {
        matches!(
            class(first),
            Class::Alphabetic
                | Class::HebrewLetter
                | Class::Ambiguous
                | Class::Unknown
                | Class::ComplexContext
        )
    });
    let Some((before, hyphen)) = last(before).filter(|_| is_letter) else {
        return false;
    };
    let is_first = last(before).is_none_or(|(_, previous)| {
        matches!(
            class(previous),
            Class::Mandatory
                | Class::CarriageReturn
                | Class::LineFeed
                | Class::NextLine
                | Class::Space
                | Class::ZeroWidthSpace
                | Class::Contingent
                | Class::NonBreakingGlue
        )
    });
    is_first
        && matches!(
            hyphen,
            '-' | '\u{58A}' | '\u{5BE}' | '\u{2010}' | '\u{2E17}'
        )
}

/// The last character that is no mark, and what is before it; the marks after it are taken with it (LB9).
/// Marks that nothing holds are a letter (LB10).
fn last(text: &str) -> Option<(&str, char)> {
    let without = text.trim_end_matches(is_attached);
    let is_marked = without.len() < text.len();
    let base = without.chars().next_back();
    match base {
        Some(base) if !(is_marked && holds_no_marks(base)) => {
            Some((without.get(..without.len() - base.len_utf8())?, base))
        }
        _ if is_marked => Some((without, 'a')),
        _ => None,
    }
}

/// LB9: what marks do not attach to.
fn holds_no_marks(base: char) -> bool {
    use BreakClass as Class;
    matches!(
        class(base),
        Class::Mandatory
            | Class::CarriageReturn
            | Class::LineFeed
            | Class::NextLine
            | Class::Space
            | Class::ZeroWidthSpace
    )
}

fn is_attached(character: char) -> bool {
    matches!(
        class(character),
        BreakClass::CombiningMark | BreakClass::ZeroWidthJoiner
    )
}

fn class(character: char) -> BreakClass {
    break_property(u32::from(character))
}

/// Quotation marks of the general category Pi.
fn is_initial_quote(quote: char) -> bool {
    matches!(
        quote,
        '«' | '\u{2018}'
            | '\u{201B}'
            | '\u{201C}'
            | '\u{201F}'
            | '‹'
            | '\u{2E02}'
            | '\u{2E04}'
            | '\u{2E09}'
            | '\u{2E0C}'
            | '\u{2E1C}'
            | '\u{2E20}'
    )
}

/// Quotation marks of the general category Pf.
fn is_final_quote(quote: char) -> bool {
    matches!(
        quote,
        '»' | '\u{2019}'
            | '\u{201D}'
            | '›'
            | '\u{2E03}'
            | '\u{2E05}'
            | '\u{2E0A}'
            | '\u{2E0D}'
            | '\u{2E1D}'
            | '\u{2E21}'
    )
}
