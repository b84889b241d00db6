use proptest::prelude::*;

use super::Library;
use crate::library::{Certainty, actor_counts_of, date_rows_of};
use crate::model::{
    ActorKind, Anchor, AnchorReason, Article, DateMention, DocId, Findings, FoundActor,
    FoundMention, MentionKind, Span, TimexKind, TimexValue, Why,
};

/// Everything that can be asked of the first documents of a library, as text.
fn told(library: &Library, documents: usize) -> Vec<String> {
    let docs: Vec<DocId> = library.documents().take(documents).collect();
    let mut told = Vec::new();
    for &doc in &docs {
        told.push(format!("{doc:?} {}", library.text(doc)));
        told.push(format!("{:?}", library.mentions(doc)));
        told.push(format!("{:?}", library.dates(doc)));
        told.push(format!("{:?}", library.tallies(doc)));
        told.push(format!("{:?}", library.uses(doc)));
        told.push(format!("{:?} {:?}", library.date(doc), library.anchor(doc)));
    }
    for (id, actor) in library.actors() {
        told.push(format!("{id:?} {actor:?} {:?}", library.total_of(id)));
        told.push(format!("{:?}", library.postings(id)));
        told.push(format!("{:?}", library.nested_postings(id)));
        told.push(format!("{:?}", library.parts(id)));
    }
    for certainty in [Certainty::Any, Certainty::Sure] {
        // As all documents, whose figures are kept, and one by one.
        let all: Vec<DocId> = library.documents().collect();
        for docs in [all.clone(), all.into_iter().take(1).collect()] {
            told.push(format!("{:?}", actor_counts_of(library, &docs, certainty)));
            told.push(format!("{:?}", date_rows_of(library, &docs, certainty)));
        }
    }
    told
}

prop_compose! {
    fn mentions()(rows in prop::collection::vec((0..5_u32, 0..8_usize, any::<(bool, bool)>()), 0..6)) -> Vec<FoundMention> {
        let mention = |(actor, at, (sure, nested))| FoundMention {
            actor,
            span: Span::new(at, at + 2),
            used_as: if sure { ActorKind::Person } else { ActorKind::State },
            kind: if nested { MentionKind::Name } else { MentionKind::Metonym },
            confidence: if sure { 0.9 } else { 0.2 },
            nested,
            why: Why::default(),
        };
        rows.into_iter().map(mention).collect()
    }
}

prop_compose! {
    fn findings()(
        keys in prop::collection::vec(("[a-e]", any::<bool>()), 0..5),
        mentions in mentions(),
        years in prop::collection::vec((2000..2003_u16, any::<bool>()), 0..4),
        anchored in any::<bool>(),
    ) -> Findings {
        let actor = |(key, part): (String, bool)| FoundActor {
            name: key.to_uppercase(),
            kind: ActorKind::Person,
            stands_for: part.then(|| "whole".to_owned()),
            stands_for_name: part.then(|| "The whole".to_owned()),
            key,
        };
        let date = |(year, sure): (u16, bool)| DateMention {
            span: Span::default(),
            kind: TimexKind::Date,
            value: TimexValue::new(year.to_string()),
            resolved: None,
            modifier: None,
            hijri: None,
            confidence: if sure { 1.0 } else { 0.1 },
        };
        Findings {
            actors: keys.into_iter().map(actor).collect(),
            mentions,
            dates: years.into_iter().map(date).collect(),
            anchor: anchored.then(|| Anchor {
                value: TimexValue::new("2001-05"),
                reason: AnchorReason::Body,
            }),
        }
    }
}

fn article(number: usize) -> Article {
    Article {
        text: format!("text {number} of an article").into(),
        ..Article::default()
    }
}

proptest! {
    /// Findings that come later, in any rhythm, give the same library; on the way, the documents that
    /// have theirs say the same as if they were alone, and the others have none.
    #[test]
    fn findings_may_come_later(all in prop::collection::vec((findings(), 0..4_usize), 0..9)) {
        let mut at_once = Library::new();
        let mut later = Library::new();
        let mut waiting = all.iter().enumerate();
        for (number, (findings, due)) in all.iter().enumerate() {
            let doc = at_once.add(article(number), findings.clone());
            prop_assert_eq!(later.add_article(article(number)), doc);
            for (number, (findings, _)) in waiting.by_ref().take((*due).min(number + 1 - later.analysed())) {
                later.add_findings(DocId(u32::try_from(number).unwrap()), findings.clone());
            }
            let mut first = Library::new();
            for (number, (findings, _)) in all.iter().enumerate().take(later.analysed()) {
                first.add(article(number), findings.clone());
            }
            prop_assert_eq!(told(&later, first.len()), told(&first, first.len()));
            for doc in later.documents().skip(later.analysed()) {
                prop_assert!(!later.is_analysed(doc) && later.mentions(doc).is_empty());
                prop_assert!(later.dates(doc).is_empty() && later.tallies(doc).is_empty());
                prop_assert_eq!(later.date(doc), None);
            }
        }
        for (number, (findings, _)) in waiting {
            later.add_findings(DocId(u32::try_from(number).unwrap()), findings.clone());
        }
        prop_assert_eq!(later.analysed(), later.len());
        prop_assert_eq!(told(&later, later.len()), told(&at_once, at_once.len()));
    }
}

#[test]
fn findings_out_of_order_move_nothing() {
    let written = |year: &str| Findings {
        anchor: Some(Anchor {
            value: TimexValue::new(year),
            reason: AnchorReason::Body,
        }),
        ..Findings::default()
    };
    let mut library = Library::new();
    let docs: Vec<DocId> = (0..3)
        .map(|number| library.add_article(article(number)))
        .collect();
    library.add_findings(docs[1], written("2001"));
    // Late, a second time, and of no document.
    library.add_findings(docs[0], written("2002"));
    library.add_findings(docs[1], written("2003"));
    library.add_findings(DocId(3), written("2004"));
    let dates: Vec<Option<&str>> = docs
        .iter()
        .map(|&doc| library.date(doc).map(TimexValue::as_str))
        .collect();
    assert_eq!(dates, [None, Some("2001"), None]);
    assert_eq!(library.analysed(), 2);
    // An article with its findings leaves those before it without any.
    let last = library.add(article(3), written("2005"));
    assert!(library.is_analysed(docs[2]) && library.is_analysed(last));
    assert_eq!(library.date(docs[2]), None);
}
