mod waiting;
mod words;

use proptest::prelude::*;

use super::field::Class;
use super::{Query, Sign};
use crate::library::Library;
use crate::model::{
    ActorKind, Article, DateMention, Findings, FoundActor, FoundMention, MentionKind, Source, Span,
    TimexKind, TimexValue, Why,
};
use crate::script::Language;

/// Adds the article that [`read`] makes of these words.
fn add(library: &mut Library, file: &str, words: &str, dates: &[&str]) {
    let (article, findings) = read(file, words, dates);
    library.add(article, findings);
}

/// An article whose words in capitals are its actors: `PUTIN`, `+NATO` nested, `?CHINA` doubtful.
fn read(file: &str, words: &str, dates: &[&str]) -> (Article, Findings) {
    let mut findings = Findings::default();
    let mut start = 0;
    for word in words.split_inclusive(' ') {
        let trimmed = word.trim_end();
        let name = trimmed.trim_start_matches(['+', '?']);
        if name.chars().all(char::is_uppercase) {
            let key = name.to_lowercase();
            let whole = (key == "moscow").then(|| "russia".to_owned());
            let place = trimmed.len() - name.len() + start;
            let number = findings.actors.iter().position(|actor| actor.key == key);
            let number = number.unwrap_or_else(|| {
                findings.actors.push(FoundActor {
                    key: key.clone(),
                    name: name.to_owned(),
                    kind: ActorKind::State,
                    stands_for_name: whole.clone(),
                    stands_for: whole.clone(),
                });
                findings.actors.len() - 1
            });
            findings.mentions.push(FoundMention {
                actor: u32::try_from(number).unwrap(),
                span: Span::new(place, place + name.len()),
                used_as: if key == "moscow" && file == "b" {
                    ActorKind::Place
                } else {
                    ActorKind::State
                },
                kind: if key == "moscow" && file == "a" {
                    MentionKind::Metonym
                } else {
                    MentionKind::Name
                },
                confidence: if trimmed.starts_with('?') { 0.3 } else { 1.0 },
                nested: trimmed.starts_with('+'),
                why: Why::default(),
            });
        }
        start += word.len();
    }
    findings.dates = dates.iter().map(|value| date(value)).collect();
    let article = Article {
        source: Source {
            name: file.to_owned(),
            ..Source::default()
        },
        text: words.into(),
        outlet: words.find("OUTLET").map(|_| Span::new(0, 4)),
        ..Article::default()
    };
    (article, findings)
}

fn date(value: &str) -> DateMention {
    let kind = if value.starts_with('P') {
        TimexKind::Duration
    } else {
        TimexKind::Date
    };
    DateMention {
        span: Span::default(),
        kind,
        value: TimexValue::new(value),
        resolved: None,
        modifier: None,
        hijri: None,
        confidence: 1.0,
    }
}

fn sample() -> Library {
    sample_analysed(4)
}

/// Four articles, of which the first ones have their findings.
fn sample_analysed(first: usize) -> Library {
    let rows: [(&str, &str, &[&str]); 4] = [
        ("a", "PUTIN met NATO in MOSCOW war", &["2022-01-06", "1968"]),
        (
            "b",
            "PUTIN flew to MOSCOW peace",
            &["2022-01-09TMO", "2022"],
        ),
        ("c", "the +NATO council and CHINA war", &["2022-02", "P7Y"]),
        ("d", "news about CHINA and NATO", &["XXXX-01-06"]),
    ];
    let mut library = Library::new();
    let mut waiting = Vec::new();
    for (file, words, dates) in rows {
        let (article, findings) = read(file, words, dates);
        waiting.push((library.add_article(article), findings));
    }
    for (doc, findings) in waiting.into_iter().take(first) {
        library.add_findings(doc, findings);
    }
    library
}

fn files(library: &Library, query: &str) -> String {
    let query = Query::parse(query, library).unwrap();
    let found = query.run(library);
    for doc in library.documents() {
        assert_eq!(
            found.contains(&doc),
            query.matches(library, doc),
            "{query} {doc:?}"
        );
    }
    found
        .iter()
        .map(|&doc| library.article(doc).source.name.as_str())
        .collect()
}

#[test]
fn queries_select_documents() {
    let library = sample();
    let rows = [
        ("", "abcd"),
        ("actor:putin", "ab"),
        ("actor:PUTIN", "ab"),
        ("actor:put", "ab"),
        ("actor:uti", "ab"),
        ("who:putin actor:nato", "a"),
        ("actor:putin|china", "abcd"),
        ("actor:putin | actor:china actor:nato", "ad"),
        ("actor:nato", "ad"),
        ("nested:nato", "acd"),
        ("actor+:nato", "acd"),
        ("-nested:nato", "b"),
        ("actor:china -actor:nato", "c"),
        ("-actor:putin", "cd"),
        ("-actor:putin | actor:nato", "acd"),
        ("actor:nobody", ""),
        ("-actor:nobody", "abcd"),
        ("actor:moscow kind:metonym", "a"),
        ("actor:moscow -kind:metonym", "b"),
        ("actor:moscow type:place", "b"),
        ("type:place", "b"),
        ("-type:place", "acd"),
        ("kind:metonym | type:place", "ab"),
        ("date:2022-01-06", "a"),
        ("date:٢٠٢٢-٠١-٠٦", "a"),
        ("date:2022-01", "ab"),
        ("date:2022-01..02", "abc"),
        ("date:2022-01-07..10", "b"),
        ("date:2022-01-01..2022-01-13", "ab"),
        ("date:..1999", "a"),
        ("before:2000", "a"),
        ("after:2022-01", "c"),
        ("date:2022", "abc"),
        ("text:war", "ac"),
        ("WAR", "ac"),
        ("putin", "ab"),
        ("chi", "cd"),
        ("\"in moscow\"", "a"),
        ("text:“to moscow”", "b"),
        ("war -putin", "c"),
        ("file:c", "c"),
        ("title:d", "d"),
        ("language:ar", "abcd"),
        ("language:english", ""),
    ];
    for (query, expect) in rows {
        assert_eq!(files(&library, query), expect, "{query}");
    }
}

#[test]
fn errors_say_where_and_what_helps() {
    let rows = [
        ("colour:red", 1, "query-field"),
        ("actor:", 7, "query-empty"),
        ("war actor:\"\"", 11, "query-empty"),
        ("actor:x type:ship", 14, "query-type"),
        ("date:yesterday", 6, "query-date"),
        ("date:2022-02..01", 6, "query-date"),
        ("date:..", 6, "query-date"),
        ("text:\"open", 6, "query-quotation"),
        ("«open", 1, "query-quotation"),
        ("- x", 1, "query-minus"),
        ("| x", 1, "query-bar-before"),
        ("x | | y", 5, "query-bar-before"),
        ("x |", 3, "query-bar-after"),
        ("kind:loud", 6, "query-kind"),
    ];
    for (query, column, id) in rows {
        let error = Query::parse(query, &Library::new()).unwrap_err();
        assert_eq!((error.column, error.fault.id()), (column, id), "{query}");
    }
}

#[test]
fn actors_are_toggled_and_shown_as_chips() {
    let library = sample();
    let [putin, nato] = ["putin", "nato"].map(|key| library.actor_by_key(key).unwrap());
    let mut query = Query::default();
    query.set_actor(&library, putin, Sign::Include);
    query.set_actor(&library, nato, Sign::Exclude);
    assert_eq!(query.to_string(), "actor:putin -actor:nato");
    assert_eq!(
        (query.sign_of(putin), query.sign_of(nato)),
        (Some(Sign::Include), Some(Sign::Exclude))
    );
    query.set_actor(&library, nato, Sign::Include);
    let chips = query.chips(&library, Language::English);
    assert_eq!(chips.len(), 2);
    assert_eq!(chips[1].parts[0].label, "NATO");
    assert!(!chips[1].negated());
    query.remove(0);
    query.remove(7);
    assert_eq!(query.run(&library).len(), 2);
    query.remove_actor(nato);
    assert!(query.is_empty());
}

#[test]
fn mentions_and_dates_of_a_query() {
    let library = sample();
    let parse = |query| Query::parse(query, &library).unwrap();
    let docs: Vec<_> = library.documents().collect();
    let rows = [
        ("actor:moscow kind:metonym", 0, 1),
        ("actor:moscow kind:metonym", 1, 0),
        ("type:state", 0, 3),
        ("actor:nato", 2, 0),
        ("nested:nato", 2, 1),
        ("text:war", 0, 0),
        ("putin", 0, 1),
        ("chi", 3, 0),
    ];
    for (query, doc, expect) in rows {
        let found = parse(query).mentions(&library, docs[doc]).count();
        assert_eq!(found, expect, "{query}");
    }
    assert_eq!(parse("before:2000").dates(&library, docs[0]), [1]);
    assert_eq!(parse("actor:x").dates(&library, docs[0]), [0_usize; 0]);
}

#[test]
fn confidence_narrows_mentions() {
    let mut library = Library::new();
    add(&mut library, "a", "?NATO and CHINA", &[]);
    add(&mut library, "b", "NATO and ?CHINA ?CHINA", &[]);
    add(&mut library, "c", "+NATO ?PUTIN", &[]);
    let rows = [
        ("confidence:>0.5", "ab"),
        ("conf:1", "ab"),
        ("confidence:<0.5", "abc"),
        ("-confidence:>0.5", "c"),
        ("confidence:0.2..0.4", "abc"),
        ("ثقة:>٠٫٥", "ab"),
        ("actor:nato confidence:>0.5", "b"),
        ("actor:nato confidence:<=0.5", "a"),
        ("actor:nato -confidence:>0.5", "a"),
        ("nested:nato confidence:>=0.5", "bc"),
        ("-actor:nato confidence:>0.5", "ac"),
        ("actor:nato | actor:china confidence:<0.4", "ab"),
        ("actor:china confidence:>0.5 | type:place", "a"),
        ("actor:putin confidence:>0.5", ""),
    ];
    for (query, expect) in rows {
        assert_eq!(files(&library, query), expect, "{query}");
    }
    let query = Query::parse("actor:china confidence:<0.5", &library).unwrap();
    let found: Vec<_> = library
        .documents()
        .map(|doc| query.mentions(&library, doc).count())
        .collect();
    assert_eq!(found, [0, 2, 0]);
    for wrong in [
        "confidence:x",
        "confidence:2",
        "confidence:>",
        "confidence:nan",
        "confidence:0.7..0.3",
        "confidence:-1",
    ] {
        let error = Query::parse(wrong, &library).unwrap_err();
        assert_eq!(error.fault.id(), "query-confidence", "{wrong}");
    }
}

#[test]
fn a_name_is_looked_up_again_after_loading() {
    let mut library = Library::new();
    let mut query = Query::parse("actor:putin", &library).unwrap();
    assert_eq!(query.unknown_actors().collect::<Vec<_>>(), ["putin"]);
    add(&mut library, "a", "PUTIN", &[]);
    query.refresh(&library);
    assert_eq!(query.unknown_actors().count(), 0);
    assert_eq!(query.run(&library).len(), 1);
}

proptest! {
    #[test]
    fn any_text_parses_or_errs(written in "\\PC{0,40}") {
        let _ = Query::parse(&written, &Library::new());
    }

    #[test]
    fn near_misses_parse_or_err(written in "[-|:. \"«»\\\\a-dتاريخ0-9]{0,24}") {
        let _ = Query::parse(&written, &Library::new());
    }

    #[test]
    fn what_is_written_reads_the_same(
        terms in prop::collection::vec("(-)?((actor|text|file|nested|word):|confidence:[<>]?0\\.)?[0-9a-zب][a-z\"\\\\-]{0,5}( \\|)?", 1..5)
    ) {
        let library = sample();
        if let Ok(query) = Query::parse(&terms.join(" "), &library) {
            let again = Query::parse(&query.to_string(), &library);
            prop_assert_eq!(again.as_ref(), Ok(&query), "{}", query);
        }
    }
}

#[test]
fn the_guide_names_every_field() {
    let guide = include_str!("../../../docs/QUERIES.md");
    for field in super::words::meanings(Class::Field) {
        assert!(guide.contains(&format!("`{field}:`")), "{field}");
    }
}
