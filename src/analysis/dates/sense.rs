//! What a word can mean in a date expression.

use crate::model::TimexModifier;

/// The calendars texts use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Calendar {
    /// The common calendar.
    Gregorian,
    /// The lunar calendar, counted as in Umm al-Qura.
    Hijri,
    /// The solar calendar of Iran and Afghanistan.
    Jalali,
}

/// How far a month's name alone is a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Certainty {
    /// Always.
    Sure,
    /// Beside a day, a year, a cue or a preposition of time.
    Doubtful,
    /// As doubtful, and only in exactly this spelling.
    Exact(&'static str),
}

/// A month of a calendar, as one spelling names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MonthName {
    /// The calendar.
    pub(crate) calendar: Calendar,
    /// From 1 to 12.
    pub(crate) number: u8,
    /// Whether the name can be another word.
    pub(crate) certainty: Certainty,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Unit {
    /// Seconds.
    Second,
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Quarters of a year.
    Quarter,
    /// Halves of a year.
    Half,
    /// Years.
    Year,
    /// Decades.
    Decade,
    /// Centuries.
    Century,
}

/// The grammatical form of a unit word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Form {
    /// One of it, indefinite.
    One,
    /// Two of it.
    Two,
    /// More of it.
    Many,
    /// The one.
    TheOne,
    /// The two.
    TheTwo,
    /// The many.
    TheMany,
}

/// Which of several periods is meant, seen from the anchor or from the last one named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Cue {
    /// The last one.
    Past,
    /// The present one.
    Now,
    /// The next one.
    Next,
    /// The one after the next one.
    AfterNext,
    /// The last one or ones, up to now.
    Recent,
    /// The one just named.
    Same,
    /// The one after the one just named.
    Following,
    /// The one before the one just named.
    Preceding,
}

/// Which hours of the clock are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HalfDay {
    /// Before noon.
    Morning,
    /// Around noon.
    Noon,
    /// After noon.
    Evening,
    /// From evening to the small hours.
    Night,
}

impl HalfDay {
    /// An hour of twelve as an hour of twenty-four.
    pub(crate) fn hour(self, hour: u8) -> u8 {
        match (self, hour) {
            (Self::Morning | Self::Night, 12) => 0,
            (Self::Evening, 1..=11) | (Self::Noon, 1..=4) | (Self::Night, 6..=11) => hour + 12,
            _ => hour,
        }
    }
}

/// Classes of words without a value of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Tag {
    /// "Before", "ago".
    Ago,
    /// Announces a length of time.
    Span,
    /// Makes a doubtful month or a bare year one.
    TimeHead,
    /// "Of", between day and month.
    Join,
    /// "Corresponding to", between weekday and date.
    Agree,
    /// "To", between the ends of a range.
    To,
    /// "Month" before its name.
    MonthWord,
    /// "Day" before its name.
    DayWord,
    /// "Year" before its number.
    YearWord,
    /// "Every".
    Every,
    /// The zone of a time of day.
    Zone,
    /// "O'clock".
    Clock,
    /// The Hijri era.
    HijriEra,
    /// The solar Hijri era.
    SolarEra,
    /// The common era.
    CommonEra,
    /// Before the common era.
    BeforeCommonEra,
    /// "Several".
    Several,
    /// "Full", "a single".
    Full,
    /// "Of his life": what stands before is an age.
    Age,
    /// "Of time".
    OfTime,
    /// "Of it", of the month just named.
    OfIt,
    /// "From now".
    FromNow,
    /// "The rest of".
    Rest,
    /// "All through".
    Throughout,
    /// "Weekend".
    Weekend,
    /// The word for decade before or after its number.
    DecadeWord,
    /// Words of a reading time.
    Reading,
    /// A name that only looks like a date.
    Trap,
    /// A place or body that can be named after a day.
    PlaceHead,
    /// An event that can be named after a day.
    EventHead,
    /// An event or act that is known with its year.
    DatedEvent,
    /// Before "general".
    General,
    /// Counted by the number before it.
    Counted,
    /// Announces an amount.
    Amount,
    /// Puts what follows into the future.
    Future,
    /// Looks like a future verb.
    NotFuture,
}

/// One meaning of a word or phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// A month.
    Month(MonthName),
    /// A weekday, Monday = 1.
    Weekday(u8),
    /// A weekday without article.
    PlainWeekday(u8),
    /// An ordinal number, masculine.
    Ordinal(u8),
    /// An ordinal number, feminine.
    Feminine(u8),
    /// A power of a thousand that needs a number before it.
    Thousands(u32),
    /// A cardinal number.
    Cardinal(u32),
    /// The ten of eleven to nineteen.
    Teen,
    /// One part in so many.
    Fraction(u8),
    /// A unit of time.
    Unit(Unit, Form),
    /// Which one.
    Cue(Cue),
    /// "This" and "that" before a unit.
    This(Cue),
    /// A day counted from the anchor.
    Near(i8),
    /// A part of the day, as TIMEX3 names it.
    Part(&'static str),
    /// A part of the present day.
    ThePart(&'static str),
    /// The part of the day after an hour.
    ClockPart(HalfDay),
    /// Which part of the period.
    Edge(TimexModifier),
    /// A decade by its tens.
    Decade(u8),
    /// A century by the hundreds of its years.
    Century(i16),
    /// A season, as TIMEX3 names it.
    Season(&'static str),
    /// A day of the year.
    DayOfYear(Calendar, u8, u8),
    /// A type and value as they stand in the data.
    Fixed(&'static str),
    /// How often.
    Adverb(&'static str),
    /// Anything else.
    Tag(Tag),
}
