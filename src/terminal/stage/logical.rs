//! Back from visual to logical order, for terminals that order and join by themselves.
//!
//! A row becomes a text that UAX #9, with a paragraph from left to right, shows as the row was: runs
//! of letters from right to left with what stands between them are reversed, numbers within them are
//! not, brackets are turned back, and a left-to-right mark after each run keeps it from reaching
//! what follows. Joined forms become letters, except for lam-alef and its neighbours: the pair has one
//! cell and two letters.
//!
//! Limits: European and Arabic-Indic digits in one number; a terminal that takes each row's direction
//! from its text will align it as it likes, and marks that a terminal counts as a column move the rest
//! of the row.

use ratatui::buffer::Cell;
use unicode_bidi::{BidiClass, bidi_class};
use unicode_bidi_mirroring::get_mirrored;
use unicode_normalization::char::decompose_compatible;

use super::cell::first_char;
use super::class::{Class, class};

const LRM: char = '\u{200e}';
const RLM: char = '\u{200f}';
const RLO: char = '\u{202e}';
const PDF: char = '\u{202c}';

/// Puts a row into logical order.
pub(super) fn order(row: &mut [Cell]) {
    let classes: Vec<Class> = row.iter().map(class).collect();
    let mut from = 0;
    while let Some((start, end)) = next_run(&classes, from) {
        from = end;
        let (Some(run), Some(classes)) = (row.get_mut(start..end), classes.get(start..end)) else {
            return;
        };
        let begins_with_number = classes.last() == Some(&Class::ArabicNumber);
        let mut numbers = numbers(run, &in_context(run, classes));
        run.reverse();
        numbers.reverse();
        unjoin(run);
        for (cell, in_number) in run.iter_mut().zip(&numbers) {
            if let (false, Some(mirrored)) = (in_number, get_mirrored(first_char(cell))) {
                // N0: no partner outside of the run may decide about it.
                cell.set_symbol(&format!("{RLO}{mirrored}{PDF}"));
            }
        }
        let mut at = 0;
        for group in numbers.chunk_by(|one, other| one == other) {
            if let (Some(true), Some(number)) = (group.first(), run.get_mut(at..at + group.len())) {
                number.reverse();
            }
            at += group.len();
        }
        if let Some(first) = run.first_mut().filter(|_| begins_with_number) {
            // W7: European digits after it must not follow what stands before the run.
            let led = format!("{RLM}{}", first.symbol());
            first.set_symbol(&led);
        }
        if let Some(last) = run.last_mut() {
            let fenced = format!("{}{LRM}", last.symbol());
            last.set_symbol(&fenced);
        }
    }
}

/// The next run from `from` on: between two letters or Arabic numbers with no letter from left to
/// right and no border between them.
fn next_run(classes: &[Class], from: usize) -> Option<(usize, usize)> {
    let bounds = |found: &Class| matches!(found, Class::Rtl | Class::ArabicNumber);
    let start = from + classes.get(from..)?.iter().position(bounds)?;
    let reach = classes
        .get(start..)?
        .iter()
        .take_while(|found| !matches!(found, Class::Ltr | Class::Border));
    let end = reach
        .enumerate()
        .filter(|(_, found)| bounds(found))
        .map(|(at, _)| start + at + 1)
        .last()?;
    Some((start, end))
}

/// W2: after an Arabic letter, which in visual order stands at the right, digits are Arabic numbers.
fn in_context(run: &[Cell], classes: &[Class]) -> Vec<Class> {
    let mut after_arabic = false;
    let mut found: Vec<Class> = run
        .iter()
        .zip(classes)
        .rev()
        .map(|(cell, class)| match class {
            Class::Rtl => {
                after_arabic = bidi_class(first_char(cell)) == BidiClass::AL;
                Class::Rtl
            }
            Class::EuropeanNumber if after_arabic => Class::ArabicNumber,
            Class::Neutral if get_mirrored(first_char(cell)).is_some() => {
                // Its override parts the run, and what begins anew has no Arabic letter before it.
                after_arabic = false;
                Class::Neutral
            }
            class => *class,
        })
        .collect();
    found.reverse();
    found
}

/// Which cells belong to numbers: digits, one separator between two of them (W4), and signs of money
/// and percent beside European ones (W5).
fn numbers(run: &[Cell], classes: &[Class]) -> Vec<bool> {
    let number = |at: Option<usize>| {
        let found = at.and_then(|at| classes.get(at)).copied();
        found.filter(|found| matches!(found, Class::ArabicNumber | Class::EuropeanNumber))
    };
    run.iter()
        .enumerate()
        .map(|(at, cell)| {
            let (before, after) = (number(at.checked_sub(1)), number(Some(at + 1)));
            let european = Some(Class::EuropeanNumber);
            match first_char(cell) {
                _ if number(Some(at)).is_some() => true,
                ',' | '.' | '/' | ':' | '\u{60c}' => before.is_some() && before == after,
                '+' | '-' => before == european && after == european,
                '%' | '$' | '#' | '\u{a2}'..='\u{a5}' | '\u{b0}' | '\u{20ac}' => {
                    before == european || after == european
                }
                _ => false,
            }
        })
        .collect()
}

/// Joined forms → letters, where a letter takes one cell.
fn unjoin(run: &mut [Cell]) {
    let pair: Vec<bool> = run
        .iter()
        .map(|cell| matches!(first_char(cell), '\u{fef5}'..='\u{fefc}'))
        .collect();
    for (at, cell) in run.iter_mut().enumerate() {
        let near = [at.checked_sub(1), Some(at), Some(at + 1)];
        let keeps = near
            .into_iter()
            .flatten()
            .any(|at| pair.get(at) == Some(&true));
        if keeps || !matches!(first_char(cell), '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}') {
            continue;
        }
        let symbol: String = cell
            .symbol()
            .chars()
            .map(|c| single(c).unwrap_or(c))
            .collect();
        cell.set_symbol(&symbol);
    }
}

/// The one letter that a presentation form stands for.
fn single(form: char) -> Option<char> {
    let (mut letter, mut count) = (None, 0);
    decompose_compatible(form, |c| {
        letter = Some(c);
        count += 1;
    });
    letter.filter(|_| count == 1)
}
