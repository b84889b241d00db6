//! The hand-made annotation of the five articles, as findings.

#![expect(
    clippy::unwrap_used,
    reason = "an annotation that is not as its guideline says is no answer to compare with"
)]

use std::fs;
use std::path::Path;

use serde_json::Value;
use warraq::model::{
    ActorKind, Article, DateMention, Findings, FoundActor, FoundMention, MentionKind, Span,
    TimexKind, TimexValue, Why,
};

/// The annotation of one article.
pub(super) struct Gold {
    annotation: Value,
    actors: Value,
    /// The byte of each code point, and the length of the text.
    bytes: Vec<usize>,
}

impl Gold {
    pub(super) fn of(folder: &Path, article: &Article) -> Self {
        let read = |name: String| -> Value {
            let text = fs::read_to_string(folder.join("gold").join(name)).unwrap();
            serde_json::from_str(&text).unwrap()
        };
        let bytes = article.text.char_indices().map(|(at, _)| at);
        let name = article.source.name.trim_end_matches(".txt");
        Self {
            annotation: read(format!("{name}.gold.json")),
            actors: read("actors.json".to_owned()),
            bytes: bytes.chain([article.text.len()]).collect(),
        }
    }

    /// What must be found, nested names included.
    pub(super) fn findings(&self) -> Findings {
        let mut findings = Findings::default();
        for entry in self.entries("mentions", "required") {
            self.add(&mut findings, entry, false);
            for inner in entry["nested"].as_array().into_iter().flatten() {
                self.add(&mut findings, inner, true);
            }
        }
        findings.dates = self
            .entries("dates", "required")
            .map(|entry| self.date(entry))
            .collect();
        findings
    }

    /// Drops findings that touch nothing but optional entries: they are neither right nor wrong.
    pub(super) fn forgive(&self, findings: &mut Findings) {
        let spans = |tier| -> Vec<Span> {
            self.entries("mentions", tier)
                .map(|entry| self.span(entry))
                .collect()
        };
        let (required, optional) = (spans("required"), spans("optional"));
        let touches = |spans: &[Span], span: Span| spans.iter().any(|other| other.overlaps(span));
        findings.mentions.retain(|mention| {
            touches(&required, mention.span) || !touches(&optional, mention.span)
        });
    }

    fn entries(&self, list: &str, tier: &str) -> impl Iterator<Item = &Value> {
        let entries = self.annotation[list].as_array().unwrap().iter();
        entries.filter(move |entry| entry["tier"] == tier)
    }

    fn span(&self, entry: &Value) -> Span {
        let byte = |key: &str| self.bytes[usize::try_from(entry[key].as_u64().unwrap()).unwrap()];
        Span::new(byte("start"), byte("end"))
    }

    fn add(&self, findings: &mut Findings, entry: &Value, nested: bool) {
        let key = text(entry, "actor").to_owned();
        let known = findings.actors.iter().position(|actor| actor.key == key);
        let actor = known.unwrap_or_else(|| {
            let about = &self.actors[&key];
            let whole = about["stands_for"].as_str().map(str::to_owned);
            findings.actors.push(FoundActor {
                name: text(about, "name_ar").to_owned(),
                kind: ActorKind::from_name(text(about, "type")).unwrap(),
                stands_for_name: whole.clone(),
                stands_for: whole,
                key,
            });
            findings.actors.len() - 1
        });
        findings.mentions.push(FoundMention {
            actor: u32::try_from(actor).unwrap(),
            span: self.span(entry),
            used_as: ActorKind::from_name(text(entry, "type")).unwrap(),
            kind: mention_kind(text(entry, "kind")),
            confidence: 1.0,
            nested,
            why: Why::default(),
        });
    }

    fn date(&self, entry: &Value) -> DateMention {
        let value = |key: &str| entry[key].as_str().map(TimexValue::new);
        DateMention {
            span: self.span(entry),
            kind: match text(entry, "type") {
                "DURATION" => TimexKind::Duration,
                "TIME" => TimexKind::Time,
                "SET" => TimexKind::Set,
                _ => TimexKind::Date,
            },
            value: value("value").unwrap_or_else(|| TimexValue::new("")),
            resolved: value("resolved"),
            modifier: None,
            hijri: None,
            confidence: 1.0,
        }
    }
}

fn text<'a>(entry: &'a Value, key: &str) -> &'a str {
    entry[key].as_str().unwrap()
}

fn mention_kind(name: &str) -> MentionKind {
    let kinds = [
        MentionKind::ShortName,
        MentionKind::Acronym,
        MentionKind::Demonym,
        MentionKind::Metonym,
    ];
    let kind = kinds.into_iter().find(|kind| kind.name() == name);
    kind.unwrap_or(MentionKind::Name)
}
