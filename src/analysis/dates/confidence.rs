//! How sure each rule of the date engine is, from 0 to 1.
//!
//! Judged by reading what each rule finds; below 0.5 a finding is doubtful.

/// A day of a list that takes its month from the last one.
pub(crate) const LISTED_DAY: f32 = 0.8;
/// So long before the anchor.
pub(crate) const AGO: f32 = 0.8;
/// A time of day without its day.
pub(crate) const CLOCK: f32 = 0.9;
/// A month by a name that is nothing else.
pub(crate) const MONTH: f32 = 0.95;
/// A month by a name that can be another word.
pub(crate) const DOUBTFUL_MONTH: f32 = 0.85;
/// Day and month.
pub(crate) const DAY: f32 = 0.98;
/// What recurs, counted.
pub(crate) const EVERY: f32 = 0.85;
/// What recurs, by an adverb, which often means no more than "often".
pub(crate) const ADVERB: f32 = 0.6;
/// A counted length.
pub(crate) const LENGTH: f32 = 0.9;
/// A year that is counted like a length.
pub(crate) const YEARS_BEFORE_COMMON_ERA: f32 = 0.8;
/// All of one unit.
pub(crate) const THROUGHOUT: f32 = 0.5;
/// A definite dual.
pub(crate) const THE_TWO: f32 = 0.8;
/// One of a unit, that a word announces.
pub(crate) const SINGLE: f32 = 0.75;
/// A length or time that nobody counted.
pub(crate) const VAGUE: f32 = 0.3;
/// The number of a day at the end of a sentence.
pub(crate) const LONE_DAY: f32 = 0.45;
/// The number of a day beside the word for day, or a weekday.
pub(crate) const NUMBERED_DAY: f32 = 0.6;
/// A day of the year by its name.
pub(crate) const DAY_OF_YEAR: f32 = 0.8;
/// A value as the data has it.
pub(crate) const FIXED: f32 = 0.8;
/// A whole date in digits.
pub(crate) const DIGITS: f32 = 0.97;
/// A date in digits whose year has two.
pub(crate) const SHORT_YEAR: f32 = 0.7;
/// Two numbers that a word announces.
pub(crate) const ANNOUNCED_DIGITS: f32 = 0.8;
/// Two numbers, a comma and a year.
pub(crate) const PAIR_WITH_YEAR: f32 = 0.7;
/// Two numbers alone, where nothing is counted.
pub(crate) const PAIR: f32 = 0.5;
/// A decade of a century that is said.
pub(crate) const DECADE_OF_CENTURY: f32 = 0.98;
/// A decade before the thirties, which are ages and numbers as well.
pub(crate) const EARLY_DECADE: f32 = 0.6;
/// A decade.
pub(crate) const DECADE: f32 = 0.9;
/// A century by its number and its era.
pub(crate) const NUMBERED_CENTURY: f32 = 0.9;
/// A century by a small number.
pub(crate) const BARE_CENTURY: f32 = 0.6;
/// A century.
pub(crate) const CENTURY: f32 = 0.95;
/// A weekend, and which.
pub(crate) const POINTED_WEEKEND: f32 = 0.9;
/// A weekend alone.
pub(crate) const WEEKEND: f32 = 0.6;
/// A week by its number.
pub(crate) const WEEK_OF_YEAR: f32 = 0.8;
/// A quarter or half of a year.
pub(crate) const PART_OF_YEAR: f32 = 0.85;
/// A season after the word for its middle.
pub(crate) const LONE_SEASON: f32 = 0.7;
/// A season of a year that is said.
pub(crate) const SEASON: f32 = 0.9;
/// A period, and which.
pub(crate) const POINTED: f32 = 0.95;
/// The last or next day, or one counted from the one just named.
pub(crate) const POINTED_DAY: f32 = 0.6;
/// The present day, by words that often mean these days.
pub(crate) const TODAY: f32 = 0.7;
/// The month just named, or one beside it.
pub(crate) const SAME_MONTH: f32 = 0.7;
/// A weekday after its week.
pub(crate) const WEEKDAY_OF_WEEK: f32 = 0.8;
/// A bare period after the word for its beginning.
pub(crate) const BARE_PERIOD: f32 = 0.85;
/// A length of several units.
pub(crate) const SUM: f32 = 0.8;
/// So long after the anchor.
pub(crate) const FROM_NOW: f32 = 0.9;
/// A part of the present day or the last night.
pub(crate) const PART_OF_TODAY: f32 = 0.7;
/// A weekday that recurs.
pub(crate) const DAYS_OF_WEEK: f32 = 0.7;
/// The name of Monday alone, which means "the two" as well.
pub(crate) const MONDAY: f32 = 0.8;
/// A weekday.
pub(crate) const WEEKDAY: f32 = 0.93;
/// Yesterday, tomorrow and their neighbours.
pub(crate) const NEAR: f32 = 0.9;
/// A year after the word for it.
pub(crate) const YEAR: f32 = 0.99;
/// The same in another calendar.
pub(crate) const YEAR_ELSEWHERE: f32 = 0.8;
/// A year joined to one before it.
pub(crate) const SECOND_YEAR: f32 = 0.85;
/// The first of two years with a dash between them.
pub(crate) const YEAR_OF_RANGE: f32 = 0.75;
/// A year that an era announces.
pub(crate) const YEAR_OF_ERA: f32 = 0.7;
/// A likely year after a noun that announces no amount.
pub(crate) const YEAR_AFTER_NOUN: f32 = 0.6;
/// A year that the word before it announces.
pub(crate) const BARE_YEAR: f32 = 0.85;
/// What is left of a confidence where a Hijri day was calculated: the sighted month can begin a day apart.
pub(crate) const HIJRI: f32 = 0.8;
/// Trust in an anchor from a caption.
pub(crate) const BY_CAPTION: f32 = 0.95;
/// Trust in an anchor from the text or from a weekday.
pub(crate) const BY_BODY: f32 = 0.9;
/// Trust in the latest year of the text as an anchor.
pub(crate) const BY_LATEST_YEAR: f32 = 0.6;
/// Trust in the date of the file as an anchor.
pub(crate) const BY_FILE: f32 = 0.5;
