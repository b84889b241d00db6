//! One article's findings as exported: places in code points and bytes, texts, values.

use serde::Serialize;

use crate::library::Library;
use crate::model::{Article, DateMention, DocId, Mention, Span, TimexValue, Why};

/// What to put into a record beside the findings.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RecordOptions {
    /// The text of the article.
    pub(super) with_text: bool,
    /// Mentions inside longer mentions.
    pub(super) nested: bool,
    /// Why each mention was found and linked, and where the anchor came from.
    pub(super) explain: bool,
    /// Findings below this confidence are left out.
    pub(super) min_confidence: f32,
}

/// One article.
#[derive(Debug, Serialize)]
pub(super) struct Record<'a> {
    pub(super) file: &'a str,
    language: &'static str,
    title: &'a str,
    byline: Option<&'a str>,
    outlet: Option<&'a str>,
    dateline: Option<&'a str>,
    published: Option<String>,
    anchor: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    anchor_reason: Option<&'static str>,
    pub(super) mentions: Vec<MentionRecord<'a>>,
    pub(super) dates: Vec<DateRecord<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text_of_article: Option<&'a str>,
}

/// Where something stands in the text.
#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct Place<'a> {
    /// First code point.
    pub(super) start: usize,
    /// One past the last code point.
    pub(super) end: usize,
    /// First byte, of the file.
    pub(super) byte_start: u32,
    /// One past the last byte.
    pub(super) byte_end: u32,
    pub(super) text: &'a str,
    /// Bytes of the text.
    #[serde(skip)]
    span: Span,
}

/// One mention of an actor.
#[derive(Debug, Serialize)]
pub(super) struct MentionRecord<'a> {
    #[serde(flatten)]
    pub(super) place: Place<'a>,
    #[serde(rename = "type")]
    pub(super) used_as: &'static str,
    pub(super) actor: &'a str,
    pub(super) kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) stands_for: Option<&'a str>,
    pub(super) confidence: f64,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) nested: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) why: Option<WhyRecord>,
}

/// Why a mention was found and linked.
#[derive(Debug, Serialize)]
pub(super) struct WhyRecord {
    pub(super) found: &'static str,
    pub(super) linked: &'static str,
}

/// One date expression.
#[derive(Debug, Serialize)]
pub(super) struct DateRecord<'a> {
    #[serde(flatten)]
    pub(super) place: Place<'a>,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) value: &'a str,
    pub(super) resolved: Option<&'a str>,
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    pub(super) modifier: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) hijri: Option<&'a str>,
    pub(super) confidence: f64,
}

/// The record of a document.
pub(super) fn record(library: &Library, doc: DocId, options: RecordOptions) -> Record<'_> {
    let article = library.article(doc);
    let text: &str = &article.text;
    let places = Places::of(article);
    let part = |span: Option<Span>| span.map(|span| span.of(text));
    let mentions = library.mentions(doc).iter();
    Record {
        file: &article.source.name,
        language: article.language.code(),
        title: library.title(doc),
        byline: part(article.byline),
        outlet: part(article.outlet),
        dateline: part(article.dateline),
        published: article.published.map(|day| day.to_string()),
        anchor: library.anchor(doc).map(|anchor| anchor.value.as_str()),
        anchor_reason: library
            .anchor(doc)
            .filter(|_| options.explain)
            .map(|anchor| anchor.reason.name()),
        mentions: mentions
            .filter(|mention| options.nested || !mention.nested)
            .filter(|mention| mention.confidence >= options.min_confidence)
            .map(|mention| {
                let place = places.place(mention.span);
                let record = mention_record(library, place, mention);
                let why = options.explain.then(|| why_record(mention.why));
                MentionRecord { why, ..record }
            })
            .collect(),
        dates: library
            .dates(doc)
            .iter()
            .filter(|date| date.confidence >= options.min_confidence)
            .map(|date| date_record(places.place(date.span), date))
            .collect(),
        text_of_article: options.with_text.then_some(text),
    }
}

/// The first place whose text is not what its offsets point at. Code points and bytes of the text are
/// compared independently of how they were made; bytes of the file with those of the text where they are
/// the same.
pub(super) fn first_mismatch<'a>(record: &Record<'a>, article: &Article) -> Option<Place<'a>> {
    let text: &str = &article.text;
    let same_bytes = article.file_bytes.are_those_of_text();
    let mentions = record.mentions.iter().map(|mention| mention.place);
    let dates = record.dates.iter().map(|date| date.place);
    let mut places: Vec<Place<'a>> = mentions.chain(dates).collect();
    places.sort_by_key(|place| place.start);
    let mut characters = text.char_indices();
    let mut passed = 0;
    places.into_iter().find(|place| {
        let skipped = place.start - passed;
        if skipped > 0 {
            characters.nth(skipped - 1);
            passed = place.start;
        }
        let rest = characters.as_str();
        let byte = text.len() - rest.len();
        let length = place.end.saturating_sub(place.start);
        let mut expected = place.text.chars();
        let same = rest
            .chars()
            .take(length)
            .all(|character| expected.next() == Some(character));
        let in_file = Span {
            start: place.byte_start,
            end: place.byte_end,
        };
        let right = same
            && length > 0
            && expected.next().is_none()
            && byte == place.span.start as usize
            && text.get(place.span.range()) == Some(place.text)
            && (!same_bytes || in_file == place.span);
        !right
    })
}

fn mention_record<'a>(
    library: &'a Library,
    place: Place<'a>,
    mention: &Mention,
) -> MentionRecord<'a> {
    use crate::model::MentionKind::{Demonym, Metonym};
    let actor = library.actor(mention.actor);
    let borrowed = matches!(mention.kind, Demonym | Metonym);
    let whole = actor.stands_for.filter(|_| borrowed);
    MentionRecord {
        place,
        used_as: mention.used_as.name(),
        actor: &actor.key,
        kind: mention.kind.name(),
        stands_for: whole.map(|whole| library.actor(whole).key.as_str()),
        confidence: rounded(mention.confidence),
        nested: mention.nested,
        why: None,
    }
}

fn why_record(why: Why) -> WhyRecord {
    WhyRecord {
        found: why.evidence().name(),
        linked: why.link().name(),
    }
}

fn date_record<'a>(place: Place<'a>, date: &'a DateMention) -> DateRecord<'a> {
    use crate::model::TimexModifier::{End, Mid, Start};
    DateRecord {
        place,
        kind: date.kind.name(),
        value: date.value.as_str(),
        resolved: date.resolved.as_ref().map(TimexValue::as_str),
        modifier: date.modifier.map(|modifier| match modifier {
            Start => "START",
            Mid => "MID",
            End => "END",
        }),
        hijri: date.hijri.as_deref(),
        confidence: rounded(date.confidence),
    }
}

/// Two decimals say all there is to say.
fn rounded(confidence: f32) -> f64 {
    (f64::from(confidence) * 100.0).round() / 100.0
}

/// The places of one article.
struct Places<'a> {
    article: &'a Article,
    /// Code points before every 64th byte, so that a place is found by reading at most 63 bytes.
    before: Vec<u32>,
}

const STEP: usize = 64;

impl<'a> Places<'a> {
    fn of(article: &'a Article) -> Self {
        let mut passed = 0_u32;
        let blocks = article.text.as_bytes().chunks(STEP);
        let before = blocks
            .map(|block| {
                let before = passed;
                passed += starts(block);
                before
            })
            .collect();
        Self { article, before }
    }

    /// Code points before a byte offset; at the end of the text, all of them.
    fn at(&self, byte: u32) -> usize {
        let (text, byte): (&str, usize) = (&self.article.text, byte as usize);
        let block = (byte / STEP).min(self.before.len().saturating_sub(1));
        let before = self.before.get(block).copied().unwrap_or_default();
        let part = text.as_bytes().get(block * STEP..byte).unwrap_or_default();
        (before + starts(part)) as usize
    }

    fn place(&self, span: Span) -> Place<'a> {
        let text: &str = &self.article.text;
        let bytes = self.article.file_bytes.range(text, span);
        Place {
            start: self.at(span.start),
            end: self.at(span.end),
            byte_start: bytes.start,
            byte_end: bytes.end,
            text: span.of(text),
            span,
        }
    }
}

/// How many characters begin in these bytes of UTF-8.
fn starts(bytes: &[u8]) -> u32 {
    let starts = bytes.iter().filter(|byte| (**byte & 0xC0) != 0x80);
    u32::try_from(starts.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        ActorKind, Findings, FoundActor, FoundMention, MentionKind, TimexKind, TimexValue, Why,
    };
    use proptest::prelude::*;

    /// A library of one text with a mention and a date at each span.
    fn library(text: &str, spans: &[Span]) -> Library {
        let mention = |span: &Span| FoundMention {
            actor: 0,
            span: *span,
            used_as: ActorKind::State,
            kind: MentionKind::Metonym,
            confidence: 0.123,
            nested: false,
            why: Why::default(),
        };
        let date = |span: &Span| DateMention {
            span: *span,
            kind: TimexKind::Date,
            value: TimexValue::new("2022"),
            resolved: None,
            modifier: None,
            hijri: None,
            confidence: 1.0,
        };
        let actor = FoundActor {
            key: "moscow".to_owned(),
            name: "Moscow".to_owned(),
            kind: ActorKind::Place,
            stands_for: Some("russia".to_owned()),
            stands_for_name: None,
        };
        let findings = Findings {
            actors: vec![actor],
            mentions: spans.iter().map(mention).collect(),
            dates: spans.iter().map(date).collect(),
            anchor: None,
        };
        let article = Article {
            text: text.into(),
            ..Article::default()
        };
        let mut library = Library::new();
        library.add(article, findings);
        library
    }

    #[test]
    fn a_record_is_the_documented_object() {
        let library = library("é MO", &[Span::new(3, 5)]);
        let record = record(&library, DocId(0), RecordOptions::default());
        let expect = concat!(
            r#"{"file":"","language":"ar","title":"","byline":null,"outlet":null,"#,
            r#""dateline":null,"published":null,"anchor":null,"mentions":[{"start":2,"end":4,"#,
            r#""byte_start":3,"byte_end":5,"text":"MO","type":"state","actor":"moscow","#,
            r#""kind":"metonym","stands_for":"russia","confidence":0.12}],"dates":[{"start":2,"#,
            r#""end":4,"byte_start":3,"byte_end":5,"text":"MO","type":"DATE","value":"2022","#,
            r#""resolved":null,"confidence":1.0}]}"#
        );
        assert_eq!(serde_json::to_string(&record).unwrap(), expect);
    }

    #[test]
    fn a_place_that_does_not_fit_is_noticed() {
        let text = "é MO and é more";
        let rows = [
            (Span::new(3, 5), text, false),
            (Span::new(3, 5), "e! MX and é more", true),
            (Span::new(3, 5), "ee MO and é more", true),
            (Span::new(1, 5), text, true),
            (Span::new(3, 3), text, true),
            (Span::new(3, 900), text, true),
        ];
        for (span, other, expect) in rows {
            let library = library(text, &[Span::new(0, 2), span]);
            let record = record(&library, DocId(0), RecordOptions::default());
            let other = Article {
                text: other.into(),
                ..Article::default()
            };
            assert_eq!(
                first_mismatch(&record, &other).is_some(),
                expect,
                "{span:?} {}",
                other.text
            );
        }
    }

    proptest! {
        #[test]
        fn code_points_are_counted_right(
            text in "[aé世🦀]{0,200}",
            cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..6),
        ) {
            let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let spans: Vec<Span> = cuts
                .iter()
                .map(|(a, b)| (a.index(bytes.len()), b.index(bytes.len())))
                .filter(|(a, b)| a < b)
                .map(|(a, b)| Span::new(bytes[a], bytes[b]))
                .collect();
            let library = library(&text, &spans);
            let record = record(&library, DocId(0), RecordOptions::default());
            prop_assert!(first_mismatch(&record, library.article(DocId(0))).is_none());
            for mention in &record.mentions {
                prop_assert_eq!(bytes[mention.place.start], mention.place.byte_start as usize);
                prop_assert_eq!(bytes[mention.place.end], mention.place.byte_end as usize);
            }
        }
    }
}
