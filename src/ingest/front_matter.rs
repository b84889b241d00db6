//! Front matter: `key: value` lines between two `---` fences at the start of a text.
//!
//! Keys in English, Arabic, Persian, Urdu and Hebrew. A head that holds anything else is no
//! front matter and is read as text.

use jiff::civil::Date;

use super::lexicon::lexicon;
use super::lines::Line;
use super::parts::Worded;
use super::words::{Word, words_of};
use crate::model::Span;
use crate::script::Language;

/// Lines that front matter may have.
const MAX_LINES: usize = 64;
/// Bytes that a value may have; a longer one states nothing.
const LONGEST_VALUE: usize = 2_000;

/// What front matter states.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct FrontMatter {
    /// How many lines it takes, fences included.
    pub(crate) lines: usize,
    pub(crate) title: Option<Span>,
    pub(crate) byline: Option<Span>,
    pub(crate) outlet: Option<Span>,
    pub(crate) dateline: Option<Span>,
    pub(crate) published: Option<Date>,
    pub(crate) language: Option<Language>,
}

/// The front matter at the start of `lines`; empty when there is none.
pub(super) fn front_matter(text: &str, lines: &[Line]) -> FrontMatter {
    let fence = |line: &Line| matches!(line.span.of(text), "---" | "+++" | "...");
    if !lines.first().is_some_and(fence) {
        return FrontMatter::default();
    }
    let inner = lines.iter().skip(1).take(MAX_LINES);
    let Some(count) = inner.clone().position(fence) else {
        return FrontMatter::default();
    };
    let mut facts = FrontMatter {
        lines: count + 2,
        ..FrontMatter::default()
    };
    for line in inner.take(count) {
        let source = line.span.of(text);
        // A comment, or an item of a list.
        if line.depth > 0 || source.starts_with(['#', '-']) {
            continue;
        }
        let Some((key, value)) = source.split_once(':') else {
            return FrontMatter::default();
        };
        let start = line.span.range().start + key.len() + 1;
        let value = unquoted(text, Span::new(start, start + value.len()));
        set(&mut facts, key, value, text);
    }
    facts
}

fn set(facts: &mut FrontMatter, key: &str, value: Span, text: &str) {
    let keys = &lexicon().front_matter;
    let key = words_of(key, 0);
    if value.is_empty() || value.len() > LONGEST_VALUE {
    } else if keys.title.whole(&key) {
        facts.title = Some(value);
    } else if keys.byline.whole(&key) {
        facts.byline = Some(value);
    } else if keys.outlet.whole(&key) {
        facts.outlet = Some(value);
    } else if keys.dateline.whole(&key) {
        facts.dateline = Some(value);
    } else if keys.published.whole(&key) {
        facts.published = date_of(&Worded::of(text, value).words);
    } else if keys.language.whole(&key) {
        facts.language = language_of(value.of(text));
    }
}

fn unquoted(text: &str, span: Span) -> Span {
    let source = span.of(text);
    let body = source.trim();
    let quoted = ['"', '\'']
        .iter()
        .find_map(|&mark| body.strip_prefix(mark)?.strip_suffix(mark));
    let start = span.range().start + (source.len() - source.trim_start().len());
    match quoted {
        Some(inner) => Span::new(start + 1, start + 1 + inner.len()),
        None => Span::new(start, start + body.len()),
    }
}

/// `2021-03-12`, `12/3/2021`, `12 مارس 2021`, `March 12, 2021`, with digits of any script.
pub(super) fn date_of(words: &[Word]) -> Option<Date> {
    let number = |index: usize| words.get(index)?.folded.parse::<i16>().ok();
    let short = |value: i16| i8::try_from(value).ok();
    let start = words.iter().position(|word| {
        word.is_number() || lexicon().dates.month(std::slice::from_ref(word)).is_some()
    })?;
    let rest = words.get(start..)?;
    if let Some((month, taken)) = lexicon().dates.month(rest) {
        return Date::new(
            number(start + taken + 1)?,
            month,
            short(number(start + taken)?)?,
        )
        .ok();
    }
    let first = number(start)?;
    if let Some((month, taken)) = lexicon().dates.month(rest.get(1..)?) {
        return Date::new(number(start + 1 + taken)?, month, short(first)?).ok();
    }
    let (second, third) = (short(number(start + 1)?)?, number(start + 2)?);
    if first > 31 {
        Date::new(first, second, short(third)?).ok()
    } else {
        Date::new(third, second, short(first)?).ok()
    }
}

fn language_of(value: &str) -> Option<Language> {
    let words = words_of(value, 0);
    let code = lexicon()
        .languages
        .iter()
        .find(|(_, names)| names.start(&words).is_some())?
        .0;
    [
        Language::Arabic,
        Language::Persian,
        Language::Urdu,
        Language::Hebrew,
        Language::English,
    ]
    .into_iter()
    .find(|language| language.code() == code)
}
