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

/// Bytes of a file: pieces of text and of damage, in UTF-8 or UTF-16, with a byte order mark or not.
fn file() -> impl Strategy<Value = Vec<u8>> {
    let eight: [&[u8]; 9] = [
        "خبر".as_bytes(),
        "\n\n".as_bytes(),
        " \u{1f980} é plain words ".as_bytes(),
        "قالت روسيا في موسكو.".as_bytes(),
        b"\xff",
        b"\xd8",
        b"\xe2\x80",
        b"\xf0\x9f\xa6",
        b"\xef\xbb\xbf",
    ];
    let sixteen: [&[u16]; 6] = [
        &[0x62E, 0x628, 0x631],
        &[0x0A],
        &[0xD83E, 0xDD80],
        &[0xD83E],
        &[0xDD80],
        &[0x41; 3000],
    ];
    let mark = prop::sample::select(vec![&b""[..], b"\xef\xbb\xbf"]);
    let eight = prop::collection::vec(prop::sample::select(eight.to_vec()), 1..30);
    let in_eight = (mark, eight).prop_map(|(mark, pieces)| [mark, &pieces.concat()].concat());
    let units = prop::collection::vec(prop::sample::select(sixteen.to_vec()), 1..30);
    let in_sixteen = (units, any::<bool>(), any::<bool>()).prop_map(|(units, little, half)| {
        let bytes = |unit: &u16| {
            if little {
                unit.to_le_bytes()
            } else {
                unit.to_be_bytes()
            }
        };
        let units = [&[0xFEFF][..], &units.concat()].concat();
        let half = half.then_some(0x41);
        units.iter().flat_map(bytes).chain(half).collect()
    });
    prop_oneof![in_eight, in_sixteen]
}

/// What the bytes say, mark by mark as the file has it.
fn reread(file: &[u8], range: std::ops::Range<u32>) -> String {
    let bytes = &file[range.start as usize..range.end as usize];
    let unit: fn([u8; 2]) -> u16 = match file {
        [0xFF, 0xFE, ..] => u16::from_le_bytes,
        [0xFE, 0xFF, ..] => u16::from_be_bytes,
        _ => return String::from_utf8_lossy(bytes).into_owned(),
    };
    let units: Vec<u16> = bytes.as_chunks::<2>().0.iter().copied().map(unit).collect();
    String::from_utf16_lossy(&units)
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

    #[test]
    fn places_in_the_text_are_places_in_the_file(file in file(), cuts in prop::collection::vec(any::<prop::sample::Index>(), 12)) {
        let article = parse_article(Source::default(), &file);
        let text = &*article.text;
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        for pair in cuts.chunks(2) {
            let [one, other] = [pair[0].index(ends.len()), pair[1].index(ends.len())];
            let span = Span::new(ends[one.min(other)], ends[one.max(other)]);
            let range = article.file_bytes.range(text, span);
            prop_assert_eq!(reread(&file, range), span.of(text));
        }
    }
}
