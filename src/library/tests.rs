use super::*;
use crate::library::postings::Posting;
use crate::model::{
    ActorKind, Anchor, AnchorReason, Article, DateMention, DocId, Findings, FoundActor,
    FoundMention, MentionKind, Span, TimexKind, TimexValue, Why,
};

fn found(key: &str, name: &str, whole: Option<(&str, &str)>) -> FoundActor {
    FoundActor {
        key: key.to_owned(),
        name: name.to_owned(),
        kind: ActorKind::Place,
        stands_for: whole.map(|(key, _)| key.to_owned()),
        stands_for_name: whole.map(|(_, name)| name.to_owned()),
    }
}

fn mention(actor: u32, start: usize, end: usize, kind: MentionKind) -> FoundMention {
    FoundMention {
        actor,
        span: Span::new(start, end),
        used_as: ActorKind::State,
        kind,
        confidence: 0.9,
        nested: false,
        why: Why::default(),
    }
}

fn date(kind: TimexKind, value: &str, resolved: Option<&str>) -> DateMention {
    DateMention {
        span: Span::default(),
        kind,
        value: TimexValue::new(value),
        resolved: resolved.map(TimexValue::new),
        modifier: None,
        hijri: None,
        confidence: 1.0,
    }
}

fn article(text: &str) -> Article {
    Article {
        text: text.into(),
        ..Article::default()
    }
}

/// Moscow twice as a metonym, once as a place, Russia once, a nested NATO.
fn sample() -> (Library, DocId) {
    let mut library = Library::new();
    let text = "MOSKVA MOSKVA MOSCOW RUSSIA THE NATO COUNCIL";
    let mut nested = mention(2, 32, 36, MentionKind::Acronym);
    nested.nested = true;
    let findings = Findings {
        actors: vec![
            found("moscow", "Moscow", Some(("russia", "Russia"))),
            found("russia", "Russian Federation", None),
            found("nato", "NATO", None),
            found("council", "Council", None),
        ],
        mentions: vec![
            mention(0, 14, 20, MentionKind::Name),
            mention(0, 0, 6, MentionKind::Metonym),
            mention(0, 7, 13, MentionKind::Metonym),
            mention(1, 21, 27, MentionKind::Name),
            nested,
            mention(3, 28, 44, MentionKind::Name),
            mention(9, 0, 1, MentionKind::Name),
        ],
        ..Findings::default()
    };
    let doc = library.add(article(text), findings);
    (library, doc)
}

#[test]
fn mentions_are_sorted_counted_and_posted() {
    let (library, doc) = sample();
    let places: Vec<u32> = library.mentions(doc).iter().map(|m| m.span.start).collect();
    assert_eq!(places, [0, 7, 14, 21, 28, 32]);
    let id = |key: &str| library.actor_by_key(key).unwrap();
    assert_eq!(
        library.postings(id("moscow")),
        [Posting {
            doc,
            count: 3,
            sure: 3
        }]
    );
    assert_eq!(library.postings(id("nato")), []);
    assert_eq!(
        library.nested_postings(id("nato")),
        [Posting {
            doc,
            count: 1,
            sure: 1
        }]
    );
    assert_eq!(library.mentions_of(doc, id("nato")).count(), 0);
    assert_eq!(library.mentions_of(doc, id("moscow")).count(), 3);
    assert_eq!(library.count_in(doc, id("russia")), 1);
}

#[test]
fn actors_have_aliases_parts_and_names() {
    let (mut library, _) = sample();
    let id = |library: &Library, key: &str| library.actor_by_key(key).unwrap();
    let (moscow, russia) = (id(&library, "moscow"), id(&library, "russia"));
    assert_eq!(library.actor(moscow).aliases, ["MOSKVA", "MOSCOW"]);
    assert_eq!(library.actor(russia).name, "Russian Federation");
    assert_eq!(library.actor(moscow).stands_for, Some(russia));
    assert_eq!(library.parts(russia), [moscow]);
    for (needle, expect) in [
        ("moskva", vec![moscow]),
        ("russian", vec![russia]),
        ("nowhere", vec![]),
        ("", vec![]),
    ] {
        assert_eq!(library.find_actors(needle), expect, "{needle}");
    }
    assert_eq!(library.find_actors("russia"), [russia]);
    assert_eq!(library.find_actors("o").len(), 4);
    let actors = vec![found("moscow", "Another name", None)];
    let mentions = vec![mention(0, 0, 2, MentionKind::Name); 3];
    library.add(
        article("MO"),
        Findings {
            actors,
            mentions,
            ..Findings::default()
        },
    );
    assert_eq!(library.actor(moscow).name, "Moscow");
    assert_eq!(library.actor(moscow).aliases, ["MO", "MOSKVA", "MOSCOW"]);
    assert_eq!(library.postings(moscow).len(), 2);
}

#[test]
fn counts_follow_the_documents() {
    let (mut library, first) = sample();
    let actors = vec![found("nato", "NATO", None), found("moscow", "Moscow", None)];
    let mentions = (0..4).map(|at| mention(u32::from(at == 3), at, at + 1, MentionKind::Name));
    let mentions = mentions.collect();
    let second = library.add(
        article("NATO"),
        Findings {
            actors,
            mentions,
            ..Findings::default()
        },
    );
    let keys = |docs: &[DocId]| -> Vec<(String, usize, usize)> {
        let counts = actor_counts(&library, docs).into_iter();
        counts
            .map(|count| {
                (
                    library.actor(count.actor).key.clone(),
                    count.mentions,
                    count.documents,
                )
            })
            .collect()
    };
    let row = |key: &str, mentions, documents| (key.to_owned(), mentions, documents);
    assert_eq!(
        keys(&[first]),
        [
            row("moscow", 3, 1),
            row("council", 1, 1),
            row("russia", 1, 1)
        ]
    );
    assert_eq!(keys(&[second]), [row("nato", 3, 1), row("moscow", 1, 1)]);
    assert_eq!(
        keys(&[first, second])[..2],
        [row("moscow", 4, 2), row("nato", 3, 1)]
    );
    assert_eq!(keys(&[]), []);
    let [russia, moscow] = ["russia", "moscow"].map(|key| library.actor_by_key(key).unwrap());
    assert_eq!(rolled_up(&library, &[first, second], russia), 3);
    assert_eq!(counts_in(&library, &[first, second], moscow).mentions, 4);
}

#[test]
fn date_rows_are_chronological() {
    use TimexKind::{Date, Duration, Time};
    let mut library = Library::new();
    let dates = vec![
        date(Duration, "P7Y", None),
        date(Date, "XXXX-WXX-4", Some("2022-01-06")),
        date(Date, "2022", None),
        date(Date, "XXXX-03-01", None),
        date(Date, "PRESENT_REF", None),
        date(Date, "199X", None),
        date(Date, "XXXX-01", Some("2022-01")),
    ];
    let first = library.add(
        Article::default(),
        Findings {
            dates,
            ..Findings::default()
        },
    );
    let dates = vec![date(Time, "2022-01-06TMO", None), date(Date, "1968", None)];
    let second = library.add(
        Article::default(),
        Findings {
            dates,
            ..Findings::default()
        },
    );
    let show = |docs: &[DocId]| -> String {
        let rows = date_rows(&library, docs).into_iter();
        let row = |row: DateRow| {
            let mark = if row.inferred { "~" } else { "" };
            format!("{mark}{}*{}", row.label.as_str(), row.mentions)
        };
        rows.map(row).collect::<Vec<_>>().join(" ")
    };
    let expect = "1968*1 199X*1 2022*1 ~2022-01*1 2022-01-06*2 XXXX-03-01*1 P7Y*1 PRESENT_REF*1";
    assert_eq!(show(&[first, second]), expect);
    assert_eq!(show(&[second]), "1968*1 2022-01-06*1");
    assert!(show(&[first]).contains("~2022-01-06*1"));
}

#[test]
fn a_document_has_the_date_it_states() {
    let mut library = Library::new();
    let anchored = |reason| Findings {
        anchor: Some(Anchor {
            value: TimexValue::new("2022-01"),
            reason,
        }),
        ..Findings::default()
    };
    let published = Article {
        published: Some(jiff::civil::date(2022, 1, 8)),
        ..Article::default()
    };
    let docs = [
        (
            library.add(published, anchored(AnchorReason::Body)),
            Some("2022-01-08"),
        ),
        (
            library.add(Article::default(), anchored(AnchorReason::Body)),
            Some("2022-01"),
        ),
        (
            library.add(Article::default(), anchored(AnchorReason::FileDate)),
            None,
        ),
        (library.add(Article::default(), Findings::default()), None),
    ];
    for (doc, expect) in docs {
        assert_eq!(library.date(doc).map(TimexValue::as_str), expect);
    }
}

/// Counts are kept as articles come in; counted again from the findings, they are the same.
#[test]
fn kept_counts_are_those_of_the_findings() {
    let mut library = Library::new();
    for number in 0..7_u16 {
        let mut mentions = Vec::new();
        let mut dates = Vec::new();
        for at in 0..5_u8 {
            let start = usize::from(at) * 2;
            let mut mention = mention(
                u32::from((number + 1) * u16::from(at) % 3),
                start,
                start + 1,
                MentionKind::Name,
            );
            mention.confidence = f32::from(at) / 5.0;
            mention.nested = at == 3;
            mentions.push(mention);
            let value = format!("200{}", (number * u16::from(at)) % 4);
            let mut date = date(TimexKind::Date, &value, None);
            date.confidence = f32::from(at) / 5.0;
            dates.push(date);
        }
        let actors = ["a", "b", "c"].map(|key| found(key, key, None)).to_vec();
        let findings = Findings {
            actors,
            mentions,
            dates,
            anchor: None,
        };
        library.add(article("0 1 2 3 4 "), findings);
    }
    let all: Vec<DocId> = library.documents().collect();
    for certainty in [Certainty::Any, Certainty::Sure] {
        for row in actor_counts_of(&library, &all, certainty) {
            let of_actor = |doc: &DocId| {
                library
                    .mentions_of(*doc, row.actor)
                    .filter(|mention| certainty.admits(mention))
                    .count()
            };
            assert_eq!(row.mentions, all.iter().map(of_actor).sum::<usize>());
            assert_eq!(
                row.documents,
                all.iter().filter(|doc| of_actor(doc) > 0).count()
            );
        }
        let kept = date_rows_of(&library, &all, certainty);
        assert!(!kept.is_empty());
        for row in &kept {
            let places = occurrences_of(&library, &all, &row.label, certainty);
            assert_eq!(places.len(), row.mentions);
            assert_eq!(places[0], (row.first.document, row.first.index as usize));
        }
        // All but the last document, and the last one alone, are counted afresh.
        let (last, others) = all.split_last().unwrap();
        let total = |docs: &[DocId]| {
            date_rows_of(&library, docs, certainty)
                .iter()
                .map(|row| row.mentions)
                .sum::<usize>()
        };
        assert_eq!(total(others) + total(&[*last]), total(&all));
    }
}
