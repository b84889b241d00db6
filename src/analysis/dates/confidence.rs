//! How sure each rule of the date engine is, from 0 to 1.
//!
//! Judged by reading what each rule finds; below 0.5 a finding is doubtful.

/// A day of a list that takes its month from the last one.
pub const LISTED_DAY: f32 = 0.8;
/// So long before the anchor.
pub const AGO: f32 = 0.8;
/// A time of day without its day.
pub const CLOCK: f32 = 0.9;
/// A month by a name that is nothing else.
pub const MONTH: f32 = 0.95;
/// A month by a name that can be another word.
pub const DOUBTFUL_MONTH: f32 = 0.85;
/// Day and month.
pub const DAY: f32 = 0.98;
/// What recurs, counted.
pub const EVERY: f32 = 0.85;
/// What recurs, by an adverb, which often means no more than "often".
pub const ADVERB: f32 = 0.6;
/// A counted length.
pub const LENGTH: f32 = 0.9;
/// A year that is counted like a length.
pub const YEARS_BEFORE_COMMON_ERA: f32 = 0.8;
/// All of one unit.
pub const THROUGHOUT: f32 = 0.5;
/// A definite dual.
pub const THE_TWO: f32 = 0.8;
/// One of a unit, that a word announces.
pub const SINGLE: f32 = 0.75;
/// A length or time that nobody counted.
pub const VAGUE: f32 = 0.3;
/// The number of a day at the end of a sentence.
pub const LONE_DAY: f32 = 0.45;
/// The number of a day beside the word for day, or a weekday.
pub const NUMBERED_DAY: f32 = 0.6;
/// A day of the year by its name.
pub const DAY_OF_YEAR: f32 = 0.8;
/// A value as the data has it.
pub const FIXED: f32 = 0.8;
/// A whole date in digits.
pub const DIGITS: f32 = 0.97;
/// A date in digits whose year has two.
pub const SHORT_YEAR: f32 = 0.7;
/// Two numbers that a word announces.
pub const ANNOUNCED_DIGITS: f32 = 0.8;
/// Two numbers, a comma and a year.
pub const PAIR_WITH_YEAR: f32 = 0.7;
/// Two numbers alone, where nothing is counted.
pub const PAIR: f32 = 0.5;
/// A decade of a century that is said.
pub const DECADE_OF_CENTURY: f32 = 0.98;
/// A decade before the thirties, which are ages and numbers as well.
pub const EARLY_DECADE: f32 = 0.6;
/// A decade.
pub const DECADE: f32 = 0.9;
/// A century by its number and its era.
pub const NUMBERED_CENTURY: f32 = 0.9;
/// A century by a small number.
pub const BARE_CENTURY: f32 = 0.6;
/// A century.
pub const CENTURY: f32 = 0.95;
/// A weekend, and which.
pub const POINTED_WEEKEND: f32 = 0.9;
/// A weekend alone.
pub const WEEKEND: f32 = 0.6;
/// A week by its number.
pub const WEEK_OF_YEAR: f32 = 0.8;
/// A quarter or half of a year.
pub const PART_OF_YEAR: f32 = 0.85;
/// A season after the word for its middle.
pub const LONE_SEASON: f32 = 0.7;
/// A season of a year that is said.
pub const SEASON: f32 = 0.9;
/// A period, and which.
pub const POINTED: f32 = 0.95;
/// The last or next day, or one counted from the one just named.
pub const POINTED_DAY: f32 = 0.6;
/// The present day, by words that often mean these days.
pub const TODAY: f32 = 0.7;
/// The month just named, or one beside it.
pub const SAME_MONTH: f32 = 0.7;
/// A weekday after its week.
pub const WEEKDAY_OF_WEEK: f32 = 0.8;
/// A bare period after the word for its beginning.
pub const BARE_PERIOD: f32 = 0.85;
/// A length of several units.
pub const SUM: f32 = 0.8;
/// So long after the anchor.
pub const FROM_NOW: f32 = 0.9;
/// A part of the present day or the last night.
pub const PART_OF_TODAY: f32 = 0.7;
/// A weekday that recurs.
pub const DAYS_OF_WEEK: f32 = 0.7;
/// The name of Monday alone, which means "the two" as well.
pub const MONDAY: f32 = 0.8;
/// A weekday.
pub const WEEKDAY: f32 = 0.93;
/// Yesterday, tomorrow and their neighbours.
pub const NEAR: f32 = 0.9;
/// A year after the word for it.
pub const YEAR: f32 = 0.99;
/// The same in another calendar.
pub const YEAR_ELSEWHERE: f32 = 0.8;
/// A year joined to one before it.
pub const SECOND_YEAR: f32 = 0.85;
/// The first of two years with a dash between them.
pub const YEAR_OF_RANGE: f32 = 0.75;
/// A year that an era announces.
pub const YEAR_OF_ERA: f32 = 0.7;
/// A likely year after a noun that announces no amount.
pub const YEAR_AFTER_NOUN: f32 = 0.6;
/// A year that the word before it announces.
pub const BARE_YEAR: f32 = 0.85;
/// What is left of a confidence where a Hijri day was calculated: the sighted month can begin a day apart.
pub const HIJRI: f32 = 0.8;
/// Trust in an anchor from a caption.
pub const BY_CAPTION: f32 = 0.95;
/// Trust in an anchor from the text or from a weekday.
pub const BY_BODY: f32 = 0.9;
/// Trust in the latest year of the text as an anchor.
pub const BY_LATEST_YEAR: f32 = 0.6;
/// Trust in the date of the file as an anchor.
pub const BY_FILE: f32 = 0.5;
