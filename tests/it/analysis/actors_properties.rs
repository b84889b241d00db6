//! Whatever the text: mentions are sorted, on character boundaries, and do not overlap unless nested.

use proptest::prelude::*;
use warraq::analysis::{Options, analyse};
use warraq::ingest::parse_article;
use warraq::model::{Findings, Source};

/// Words that make the finders work: names, titles, class words, quotes, clitics, marks.
const PIECES: [&str; 44] = [
    "الرئيس",
    "وزير",
    "الخارجية",
    "قال",
    "صحيفة",
    "منظمة",
    "\"",
    "“",
    "”",
    "«",
    "»",
    "(",
    ")",
    "،",
    ".",
    "\n",
    "بوتين",
    "وبوتين",
    "للكرملين",
    "لل",
    "ال",
    "و",
    "عبد",
    "الله",
    "بن",
    "أبو",
    "علي",
    "على",
    "محمد",
    "روسي",
    "والروس",
    "الولايات",
    "المتحدة",
    "موسكو",
    "في",
    "مدينة",
    "شمال",
    "Axios",
    "NATO",
    "2022",
    "-",
    "كـــوبا",
    "كوباً",
    "\u{200F}",
];

fn check(text: &str) -> Result<(), TestCaseError> {
    let article = parse_article(Source::default(), text.as_bytes());
    let Findings {
        actors, mentions, ..
    } = analyse(&article, Options::default());
    let mut last = (0, 0);
    for mention in &mentions {
        let range = mention.span.range();
        prop_assert!(!range.is_empty());
        prop_assert!(
            article.text.get(range.clone()).is_some(),
            "{range:?} in {text:?}"
        );
        prop_assert!((mention.actor as usize) < actors.len());
        prop_assert!((0.0..=1.0).contains(&mention.confidence));
        prop_assert!(range.start >= last.0, "unsorted in {text:?}");
        prop_assert!(
            mention.nested || range.start >= last.1,
            "overlap in {text:?}"
        );
        last = (range.start, if mention.nested { last.1 } else { range.end });
    }
    let mut keys: Vec<&str> = actors.iter().map(|actor| actor.key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    prop_assert_eq!(keys.len(), actors.len(), "an actor twice in {:?}", text);
    Ok(())
}

proptest! {
    #[test]
    fn any_text(text in "\\PC{0,200}") {
        check(&text)?;
    }

    #[test]
    fn any_words(
        pieces in prop::collection::vec((0..PIECES.len(), any::<bool>()), 0..40),
    ) {
        let mut text = String::new();
        for (piece, spaced) in pieces {
            text.push_str(PIECES[piece]);
            if spaced {
                text.push(' ');
            }
        }
        check(&text)?;
    }
}
