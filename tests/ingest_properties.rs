//! Whatever the bytes: no panic, and blocks and spans that hold what the model promises.

use proptest::prelude::*;
use warraq::ingest::parse_article;
use warraq::model::{Article, Source, Span};

/// What every article must hold.
fn check(article: &Article) -> Result<(), TestCaseError> {
    let text = &*article.text;
    let inside = |span: Span| text.get(span.range()).is_some();
    let mut end = 0;
    for block in &article.blocks {
        prop_assert!(inside(block.span) && !block.span.is_empty());
        prop_assert!(end <= block.span.start, "blocks overlap or are not sorted");
        let line = block.span.of(text);
        prop_assert_eq!(line, line.trim());
        prop_assert!(!line.contains(['\n', '\r']));
        end = block.span.end;
    }
    let spans = [
        Some(article.title),
        article.byline,
        article.outlet,
        article.dateline,
    ];
    for span in spans.into_iter().flatten() {
        prop_assert!(inside(span) && span.start <= span.end);
        prop_assert!(!span.of(text).contains('\n'));
    }
    let covered: usize = article.blocks.iter().map(|block| block.span.len()).sum();
    let words = text
        .split_whitespace()
        .filter(|word| !word.starts_with('#'));
    let words: usize = words.map(str::len).sum();
    prop_assert!(covered >= words, "a word is in no block");
    prop_assert_eq!(article.failure().is_some(), text.is_empty());
    Ok(())
}

/// Lines made of the pieces that the rules look for, in any order.
fn page() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "دبي",
        "القاهرة",
        " - ",
        " – ",
        "-",
        ":",
        "،",
        "(",
        ")",
        "رويترز",
        "REUTERS",
        "بقلم",
        "مقالات رأي",
        "12 مارس 2021",
        "2021-03-12",
        "المصدر",
        "اقرأ أيضاً",
        "السياسية:",
        "---",
        "# ",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        ".",
        "؟",
        "\"",
        "«",
        "»",
        "..",
        "title:",
        "قال",
        "وذلك",
        "الرئيس",
        "\u{64E}",
        "\u{200F}",
        "\u{202E}",
        "\0",
        "abc",
        "ﷺ",
        "تحدث الناس طويلا عن الجسر الجديد فوق النهر",
        "في",
        "من",
        "1956",
        "\u{2028}",
        "🏳️‍🌈",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_bytes_give_an_article(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        check(&parse_article(Source::default(), &bytes))?;
    }

    #[test]
    fn any_text_gives_an_article(text in "\\PC{0,300}") {
        check(&parse_article(Source::default(), text.as_bytes()))?;
    }

    #[test]
    fn any_page_gives_an_article(text in page()) {
        check(&parse_article(Source::default(), text.as_bytes()))?;
    }

    #[test]
    fn any_fenced_page_gives_an_article(text in page()) {
        let text = format!("---\n{text}\n---\n{text}");
        check(&parse_article(Source::default(), text.as_bytes()))?;
    }
}
