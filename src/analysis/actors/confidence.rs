//! How sure each rule is of what it finds, from 0 to 1, and from where a word is taken for a name.
//!
//! A confidence is near the share of right mentions that the rule had on annotated articles, set by
//! hand; a reader sees those below `model::SURE` dim. Changing one changes exports.

/// A rule of the user: nothing is surer.
pub(crate) const BY_USER: f32 = 1.0;
/// A full name of the lexicon; the rest are other words with the same letters.
pub(crate) const KNOWN_NAME: f32 = 0.98;
/// A nationality of the lexicon; its forms are derived, so some meet other words.
pub(crate) const KNOWN_DEMONYM: f32 = 0.97;
/// Initials of the lexicon; other bodies may have the same.
pub(crate) const KNOWN_ACRONYM: f32 = 0.96;
/// A short name of the lexicon; other people may share it.
pub(crate) const KNOWN_SHORT_NAME: f32 = 0.93;
/// A plural of nationality that names the people, inferred from agreement only.
pub(crate) const KNOWN_PEOPLE: f32 = 0.9;
/// A capital that stands for its state, inferred from the words beside it.
pub(crate) const METONYM: f32 = 0.88;
/// An ambiguous row of the lexicon that words beside it settle.
pub(crate) const SETTLED_BY_CONTEXT: f32 = 0.85;

/// The byline, outlet or dateline, where the lexicon knows the name.
pub(crate) const MASTHEAD_KNOWN: f32 = 0.97;
/// The byline or outlet without an entry of the lexicon: ingest may have cut it badly.
pub(crate) const MASTHEAD: f32 = 0.85;
/// A class word and quotation marks: the author marks the name.
pub(crate) const QUOTED: f32 = 0.88;

/// A title before two or more words of which the first is seen in names.
pub(crate) const TITLED: f32 = 0.9;
/// A title before one word, or before words that no list has.
pub(crate) const TITLED_DOUBTFUL: f32 = 0.75;
/// A name's shape with a verb of saying or an apposition behind it.
pub(crate) const SHAPE_BACKED: f32 = 0.8;
/// A verb of saying before a name: what follows may be its object.
pub(crate) const SAID: f32 = 0.7;
/// Only the shape of a name.
pub(crate) const SHAPE: f32 = 0.65;
/// Only the shape of a name, where the tagger sees none; a third of them were right.
pub(crate) const SHAPE_DOUBTED: f32 = 0.4;

/// A name behind a class word of places.
pub(crate) const PLACE: f32 = 0.75;
/// A Latin name behind a class word, title or verb of saying.
pub(crate) const LATIN: f32 = 0.75;
/// A name behind the class word of a club.
pub(crate) const CLUB: f32 = 0.72;
/// A name behind a class word of media, without quotation marks.
pub(crate) const MEDIUM: f32 = 0.72;
/// A chain of common words behind a head: its end is the doubtful part.
pub(crate) const CHAIN: f32 = 0.7;

/// A short form that only one actor of the article has.
pub(crate) const SHORT_FORM: f32 = 0.9;
/// Initials in brackets behind a name.
pub(crate) const BRACKETS: f32 = 0.85;
/// A short form one letter apart.
pub(crate) const RESPELLED: f32 = 0.7;

/// From this confidence on a person that the tagger proposes counts: a missed person costs more than a false one.
pub(crate) const LEAST_TAGGED_PERSON: f32 = 0.35;
/// The same of organisations, peoples and media.
pub(crate) const LEAST_TAGGED: f32 = 0.5;
/// The same of places, where class words and the lexicon leave few true ones.
pub(crate) const LEAST_TAGGED_PLACE: f32 = 0.6;

/// From this log odds on a word behind the first may continue the name of a place.
pub(crate) const NAMENESS_EVEN: f32 = 0.0;
/// From this log odds on an unknown word looks like a name.
pub(crate) const NAMENESS_LIKELY: f32 = 1.5;
/// From this log odds on a single unknown word behind a title is taken for a name.
pub(crate) const NAMENESS_ALONE: f32 = 4.0;
/// From this log odds on an unknown word looks like a name whatever an affix may suggest.
pub(crate) const NAMENESS_VERY_LIKELY: f32 = 5.0;
