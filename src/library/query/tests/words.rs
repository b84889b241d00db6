//! The words of the query language: each spelling means the same, in either language.

use super::super::field::Class;
use super::super::{Query, words as vocabulary};
use super::sample;
use crate::library::Library;
use crate::script::Language;

#[test]
fn words_of_the_language_have_arabic_spellings() {
    let library = sample();
    let spellings = include_str!("../../../../assets/query.tsv")
        .lines()
        .filter_map(|row| row.strip_prefix("field\t"))
        .filter(|row| !row.is_ascii());
    assert!(spellings.clone().count() >= 12);
    for row in spellings {
        let (meaning, spelling) = (
            row.split('\t').next().unwrap(),
            row.rsplit('\t').next().unwrap(),
        );
        let value = match meaning {
            "date" | "before" | "after" | "published" => "2022",
            "type" => "state",
            "kind" => "name",
            "confidence" => ">0.5",
            "language" => "ar",
            _ => "nato",
        };
        let parse = |field: &str| Query::parse(&format!("{field}:{value}"), &library).unwrap();
        assert_eq!(parse(spelling), parse(meaning), "{spelling}");
    }
}

/// The first chip, as it would be typed.
fn shown(query: &Query, library: &Library, language: Language) -> String {
    let parts = query.chips(library, language).swap_remove(0).parts;
    let typed = parts.iter().map(|part| {
        let sign = if part.negated { "-" } else { "" };
        let field = part
            .field
            .map_or_else(String::new, |field| format!("{field}:"));
        format!("{sign}{field}{}", part.label)
    });
    typed.collect::<Vec<_>>().join(" | ")
}

#[test]
fn what_chips_show_and_what_is_written_is_read_as_the_same_query_in_either_language() {
    let library = sample();
    let values = |class: Class| {
        let name = class.name();
        vocabulary::meanings(class).map(move |value| format!("{name}:{value}"))
    };
    let fields = vocabulary::meanings(Class::Field).map(|field| match field {
        "type" | "kind" | "language" => {
            let class = Class::from_name(field).unwrap();
            format!("{field}:{}", vocabulary::meanings(class).next().unwrap())
        }
        "date" | "before" | "after" | "published" => format!("-{field}:2022"),
        "confidence" => "confidence:>0.5".to_owned(),
        _ => format!("{field}:\"no such\\\" thing\""),
    });
    let other = ["war", "text:war | word:peace", "nested:nato"].map(str::to_owned);
    let rows = [Class::Type, Class::Kind, Class::Language]
        .into_iter()
        .flat_map(values);
    for row in rows.chain(fields).chain(other) {
        let query = Query::parse(&row, &library).unwrap();
        for language in [Language::English, Language::Arabic] {
            let written = query.written(language);
            let again = Query::parse(&written, &library);
            assert_eq!(again, Ok(query.clone()), "{row}: {written}");
            if row != "nested:nato" {
                assert_eq!(shown(&query, &library, language), written, "{row}");
            }
            let foreign = |c: char| c.is_ascii_alphabetic();
            let bare = written
                .replace("no such\\\" thing", "")
                .replace("war", "")
                .replace("peace", "")
                .replace("nato", "");
            assert_eq!(
                bare.contains(foreign),
                language == Language::English && row != "war",
                "{written}"
            );
        }
    }
    let query = Query::parse("before:2022", &library).unwrap();
    assert_eq!(
        query.chips(&library, Language::Arabic)[0].parts[0].field,
        Some("قبل")
    );
    assert_eq!(
        Query::parse("لغة:فارسية", &library),
        Query::parse("language:fa", &library)
    );
}
