//! The words of dates, read from `assets/dates/*.tsv` and folded.
//!
//! Lines are `class`, value and spellings; a spelling of several words is a phrase, and the longest
//! phrase wins. A line that cannot be read is left out; a test reads all of them.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::sense::{Calendar, Certainty, Cue, Form, HalfDay, MonthName, Sense, Tag, Unit};
use crate::analysis::token::Tokens;
use crate::model::TimexModifier;
use crate::script::Language;

const MONTHS: &str = include_str!("../../../assets/dates/months.tsv");
const NUMBERS: &str = include_str!("../../../assets/dates/numbers.tsv");
const ARABIC: &str = include_str!("../../../assets/dates/arabic.tsv");
const PERSIAN: &str = include_str!("../../../assets/dates/persian.tsv");
const URDU: &str = include_str!("../../../assets/dates/urdu.tsv");
const HEBREW: &str = include_str!("../../../assets/dates/hebrew.tsv");
const ENGLISH: &str = include_str!("../../../assets/dates/english.tsv");

static IN_ARABIC: LazyLock<DateLexicon> =
    LazyLock::new(|| DateLexicon::read(&[MONTHS, NUMBERS, ARABIC, HEBREW, ENGLISH]));
static IN_PERSIAN: LazyLock<DateLexicon> = LazyLock::new(|| DateLexicon::read(&[PERSIAN, ENGLISH]));
static IN_URDU: LazyLock<DateLexicon> = LazyLock::new(|| DateLexicon::read(&[URDU, ENGLISH]));

/// The words of dates for texts in `language`.
pub(crate) fn lexicon(language: Language) -> &'static DateLexicon {
    match language {
        Language::Persian => &IN_PERSIAN,
        Language::Urdu => &IN_URDU,
        Language::Arabic | Language::Hebrew | Language::English => &IN_ARABIC,
    }
}

/// Folded words with their meanings, and the phrases they begin.
#[derive(Debug, Default)]
pub(crate) struct DateLexicon {
    words: HashMap<Box<str>, Entry>,
}

/// What begins with one word.
#[derive(Debug, Default)]
pub(super) struct Entry {
    /// The word's own meanings.
    pub(crate) senses: Vec<Sense>,
    /// The phrases it begins, longest first.
    pub(crate) phrases: Vec<Phrase>,
}

/// A phrase after its first word.
#[derive(Debug)]
pub(crate) struct Phrase {
    /// The folded tokens after the first one.
    pub(crate) rest: Vec<Box<str>>,
    /// The phrase's meanings.
    pub(crate) senses: Vec<Sense>,
}

impl DateLexicon {
    /// What begins with the folded word `word`.
    pub(crate) fn entry(&self, word: &str) -> Option<&Entry> {
        self.words.get(word)
    }

    fn read(files: &[&'static str]) -> Self {
        let mut lexicon = Self::default();
        for line in files.iter().flat_map(|file| file.lines()) {
            let Some(Columns {
                class,
                value,
                spellings,
            }) = columns(line)
            else {
                continue;
            };
            for spelling in spellings.split('|') {
                if let Some(sense) = sense(class, value, spelling) {
                    lexicon.add(spelling, sense);
                }
            }
        }
        for entry in lexicon.words.values_mut() {
            entry
                .phrases
                .sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
        }
        lexicon
    }

    fn add(&mut self, spelling: &str, sense: Sense) {
        let tokens = Tokens::of(spelling);
        let mut words = (0..tokens.list.len()).map(|index| Box::<str>::from(tokens.folded(index)));
        let Some(first) = words.next() else { return };
        let rest: Vec<Box<str>> = words.collect();
        let entry = self.words.entry(first).or_default();
        let senses = if rest.is_empty() {
            &mut entry.senses
        } else if let Some(at) = entry.phrases.iter().position(|phrase| phrase.rest == rest) {
            &mut entry.phrases[at].senses
        } else {
            let senses = Vec::new();
            entry.phrases.push(Phrase { rest, senses });
            let last = entry.phrases.len() - 1;
            &mut entry.phrases[last].senses
        };
        if !senses.contains(&sense) {
            senses.push(sense);
        }
    }
}

/// A line of a word list.
struct Columns {
    class: &'static str,
    value: &'static str,
    spellings: &'static str,
}

fn columns(line: &'static str) -> Option<Columns> {
    if line.starts_with('#') {
        return None;
    }
    let (class, rest) = line.split_once('\t')?;
    let (value, spellings) = rest.split_once('\t')?;
    Some(Columns {
        class,
        value,
        spellings,
    })
}

fn sense(class: &str, value: &'static str, spelling: &'static str) -> Option<Sense> {
    Some(match class {
        "month" => Sense::Month(month(value, spelling)?),
        "weekday" => Sense::Weekday(value.parse().ok()?),
        "plain_weekday" => Sense::PlainWeekday(value.parse().ok()?),
        "ordinal" => Sense::Ordinal(value.parse().ok()?),
        "cardinal" => Sense::Cardinal(value.parse().ok()?),
        "feminine" => Sense::Feminine(value.parse().ok()?),
        "thousands" => Sense::Thousands(value.parse().ok()?),
        "teen" => Sense::Teen,
        "fraction" => Sense::Fraction(value.parse().ok()?),
        "unit" => unit(value)?,
        "cue" => Sense::Cue(cue(value)?),
        "this" | "that" => Sense::This(cue(value)?),
        "near" => Sense::Near(value.parse().ok()?),
        "part" => Sense::Part(value),
        "the_part" => Sense::ThePart(value),
        "clock_part" => Sense::ClockPart(half_day(value)?),
        "edge" => Sense::Edge(match value {
            "START" => TimexModifier::Start,
            "MID" => TimexModifier::Mid,
            "END" => TimexModifier::End,
            _ => return None,
        }),
        "decade" => Sense::Decade(value.parse().ok()?),
        "century" => Sense::Century(value.parse().ok()?),
        "season" => Sense::Season(value),
        "day_of_year" => day_of_year(value)?,
        "fixed" => Sense::Fixed(value),
        "adverb" => Sense::Adverb(value),
        _ => Sense::Tag(tag(class)?),
    })
}

fn half_day(value: &str) -> Option<HalfDay> {
    Some(match value {
        "AM" => HalfDay::Morning,
        "NOON" => HalfDay::Noon,
        "PM" => HalfDay::Evening,
        "NIGHT" => HalfDay::Night,
        _ => return None,
    })
}

fn month(value: &'static str, spelling: &'static str) -> Option<MonthName> {
    let (calendar, rest) = calendar(value)?;
    let (number, certainty) = if let Some(number) = rest.strip_suffix('?') {
        (number, Certainty::Doubtful)
    } else if let Some(number) = rest.strip_suffix('!') {
        (number, Certainty::Exact(spelling))
    } else {
        (rest, Certainty::Sure)
    };
    Some(MonthName {
        calendar,
        number: number.parse().ok()?,
        certainty,
    })
}

/// A calendar's letter and what follows it.
fn calendar(value: &'static str) -> Option<(Calendar, &'static str)> {
    let (letter, rest) = value.split_at_checked(1)?;
    let calendar = match letter {
        "g" => Calendar::Gregorian,
        "h" => Calendar::Hijri,
        "j" => Calendar::Jalali,
        _ => return None,
    };
    Some((calendar, rest))
}

/// "h10-01": the first of Shawwal.
fn day_of_year(value: &'static str) -> Option<Sense> {
    let (calendar, rest) = calendar(value)?;
    let (month, day) = rest.split_once('-')?;
    Some(Sense::DayOfYear(
        calendar,
        month.parse().ok()?,
        day.parse().ok()?,
    ))
}

fn unit(value: &str) -> Option<Sense> {
    let mut letters = value.chars();
    let unit = match letters.next()? {
        'S' => Unit::Second,
        'N' => Unit::Minute,
        'H' => Unit::Hour,
        'D' => Unit::Day,
        'W' => Unit::Week,
        'M' => Unit::Month,
        'Q' => Unit::Quarter,
        'B' => Unit::Half,
        'Y' => Unit::Year,
        'E' => Unit::Decade,
        'C' => Unit::Century,
        _ => return None,
    };
    let form = match letters.next()? {
        '1' => Form::One,
        '2' => Form::Two,
        '+' => Form::Many,
        'd' => Form::TheOne,
        'e' => Form::TheTwo,
        'D' => Form::TheMany,
        _ => return None,
    };
    Some(Sense::Unit(unit, form))
}

fn cue(value: &str) -> Option<Cue> {
    Some(match value {
        "past" => Cue::Past,
        "now" => Cue::Now,
        "next" => Cue::Next,
        "after_next" => Cue::AfterNext,
        "recent" => Cue::Recent,
        "same" => Cue::Same,
        "following" => Cue::Following,
        "preceding" => Cue::Preceding,
        _ => return None,
    })
}

fn tag(class: &str) -> Option<Tag> {
    Some(match class {
        "ago" => Tag::Ago,
        "span" => Tag::Span,
        "time_head" => Tag::TimeHead,
        "join" => Tag::Join,
        "agree" => Tag::Agree,
        "to" => Tag::To,
        "month_word" => Tag::MonthWord,
        "day_word" => Tag::DayWord,
        "year_word" => Tag::YearWord,
        "every" => Tag::Every,
        "zone" => Tag::Zone,
        "clock" => Tag::Clock,
        "hijri" => Tag::HijriEra,
        "solar" => Tag::SolarEra,
        "common" => Tag::CommonEra,
        "before_common" => Tag::BeforeCommonEra,
        "several" => Tag::Several,
        "full" => Tag::Full,
        "age" => Tag::Age,
        "of_time" => Tag::OfTime,
        "of_it" => Tag::OfIt,
        "from_now" => Tag::FromNow,
        "rest" => Tag::Rest,
        "throughout" => Tag::Throughout,
        "weekend" => Tag::Weekend,
        "decade_word" => Tag::DecadeWord,
        "reading" => Tag::Reading,
        "trap" => Tag::Trap,
        "place_head" => Tag::PlaceHead,
        "event_head" => Tag::EventHead,
        "dated_event" => Tag::DatedEvent,
        "general" => Tag::General,
        "counted" => Tag::Counted,
        "amount" => Tag::Amount,
        "future" => Tag::Future,
        "not_future" => Tag::NotFuture,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read() {
        for file in [MONTHS, NUMBERS, ARABIC, PERSIAN, URDU, HEBREW, ENGLISH] {
            for line in file.lines().filter(|line| !line.starts_with('#')) {
                let Columns {
                    class,
                    value,
                    spellings,
                } = columns(line).expect(line);
                for spelling in spellings.split('|') {
                    assert!(sense(class, value, spelling).is_some(), "{line}");
                    assert!(!Tokens::of(spelling).list.is_empty(), "{line}");
                }
            }
        }
    }

    #[test]
    fn phrases_are_longest_first() {
        let entry = lexicon(Language::Arabic).entry("كانون").expect("a phrase");
        assert!(
            entry
                .phrases
                .is_sorted_by(|a, b| a.rest.len() >= b.rest.len())
        );
    }
}
