//! Questions while findings are still to come.

use super::{Query, files, sample, sample_analysed};

/// What is asked of findings that are not there is unknown: neither it nor its opposite holds.
#[test]
fn documents_without_findings_pass_when_they_are_certain_to() {
    let (all, two) = (sample(), sample_analysed(2));
    let rows = [
        ("", "abcd", "abcd"),
        ("actor:putin", "ab", "ab"),
        ("-actor:putin", "", "cd"),
        ("-actor:nobody", "ab", "abcd"),
        ("nested:nato", "a", "acd"),
        ("actor:nato | text:council", "ac", "acd"),
        ("-actor:nato text:news", "", ""),
        ("-actor:putin | file:d", "d", "cd"),
        ("actor:moscow -kind:metonym", "b", "b"),
        ("-type:place", "a", "acd"),
        ("kind:metonym | type:place", "ab", "ab"),
        ("confidence:>=0.5", "ab", "abcd"),
        ("-confidence:<0.5", "ab", "abcd"),
        ("date:2022", "ab", "abc"),
        ("-date:1968", "b", "bcd"),
        ("-published:2022", "ab", "abcd"),
        ("text:war", "ac", "ac"),
        ("-text:war", "bd", "bd"),
        ("war", "ac", "ac"),
        ("-war", "b", "bd"),
        ("war -putin", "", "c"),
        ("file:c", "c", "c"),
    ];
    for (query, first, last) in rows {
        assert_eq!(files(&two, query), first, "{query}");
        assert_eq!(files(&all, query), last, "{query}");
        let query = Query::parse(query, &all).unwrap();
        let mut before = Vec::new();
        for analysed in 0..=4 {
            let passing = query.run(&sample_analysed(analysed));
            assert!(
                before.iter().all(|doc| passing.contains(doc)),
                "{query}: findings took a document away"
            );
            before = passing;
        }
    }
}
