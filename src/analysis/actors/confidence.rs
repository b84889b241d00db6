//! How sure each rule is of what it finds, from 0 to 1, and from where a word is taken for a name.
//!
//! A confidence is near the share of right mentions that the rule had on annotated articles, set by
//! hand; a reader sees those below `model::SURE` dim. Changing one changes exports.

/// A rule of the user: nothing is surer.
pub const BY_USER: f32 = 1.0;
/// A full name of the lexicon; the rest are other words with the same letters.
pub const KNOWN_NAME: f32 = 0.98;
/// A nationality of the lexicon; its forms are derived, so some meet other words.
pub const KNOWN_DEMONYM: f32 = 0.97;
/// Initials of the lexicon; other bodies may have the same.
pub const KNOWN_ACRONYM: f32 = 0.96;
/// A short name of the lexicon; other people may share it.
pub const KNOWN_SHORT_NAME: f32 = 0.93;
/// A plural of nationality that names the people, inferred from agreement only.
pub const KNOWN_PEOPLE: f32 = 0.9;
/// A capital that stands for its state, inferred from the words beside it.
pub const METONYM: f32 = 0.88;
/// An ambiguous row of the lexicon that words beside it settle.
pub const SETTLED_BY_CONTEXT: f32 = 0.85;

/// The byline, outlet or dateline, where the lexicon knows the name.
pub const MASTHEAD_KNOWN: f32 = 0.97;
/// The byline or outlet without an entry of the lexicon: ingest may have cut it badly.
pub const MASTHEAD: f32 = 0.85;
/// A class word and quotation marks: the author marks the name.
pub const QUOTED: f32 = 0.88;

/// A title before two or more words of which the first is seen in names.
pub const TITLED: f32 = 0.9;
/// A title before one word, or before words that no list has.
pub const TITLED_DOUBTFUL: f32 = 0.75;
/// A name's shape with a verb of saying or an apposition behind it.
pub const SHAPE_BACKED: f32 = 0.8;
/// A verb of saying before a name: what follows may be its object.
pub const SAID: f32 = 0.7;
/// Only the shape of a name.
pub const SHAPE: f32 = 0.65;
/// Only the shape of a name, where the tagger sees none; a third of them were right.
pub const SHAPE_DOUBTED: f32 = 0.4;

/// A name behind a class word of places.
pub const PLACE: f32 = 0.75;
/// A Latin name behind a class word, title or verb of saying.
pub const LATIN: f32 = 0.75;
/// A name behind the class word of a club.
pub const CLUB: f32 = 0.72;
/// A name behind a class word of media, without quotation marks.
pub const MEDIUM: f32 = 0.72;
/// A chain of common words behind a head: its end is the doubtful part.
pub const CHAIN: f32 = 0.7;

/// A short form that only one actor of the article has.
pub const SHORT_FORM: f32 = 0.9;
/// Initials in brackets behind a name.
pub const BRACKETS: f32 = 0.85;
/// A short form one letter apart.
pub const RESPELLED: f32 = 0.7;

/// From this confidence on a person that the tagger proposes counts: a missed person costs more than a false one.
pub const LEAST_TAGGED_PERSON: f32 = 0.35;
/// The same of organisations, peoples and media.
pub const LEAST_TAGGED: f32 = 0.5;
/// The same of places, where class words and the lexicon leave few true ones.
pub const LEAST_TAGGED_PLACE: f32 = 0.6;

/// From this log odds on a word behind the first may continue the name of a place.
pub const NAMENESS_EVEN: f32 = 0.0;
/// From this log odds on an unknown word looks like a name.
pub const NAMENESS_LIKELY: f32 = 1.5;
/// From this log odds on a single unknown word behind a title is taken for a name.
pub const NAMENESS_ALONE: f32 = 4.0;
/// From this log odds on an unknown word looks like a name whatever an affix may suggest.
pub const NAMENESS_VERY_LIKELY: f32 = 5.0;
