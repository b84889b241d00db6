//! Properties of painting that hold for every text and size: highlights cover what they mean (P7), the
//! same state gives the same cells (P12), and no bytes are too strange to be drawn (P10).

use super::screen::Screen;
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::style::Modifier;
use warraq::i18n::InterfaceLanguage;
use warraq::ingest::parse_article;
use warraq::model::{
    ActorKind, DocId, Findings, FoundActor, FoundMention, MentionKind, Source, Span, Why,
};
use warraq::ui::Layouts;

/// Letters of three scripts with marks and digits, wide signs, brackets, controls and line ends.
const SIGNS: &str = "\u{627}\u{644}\u{628}\u{62F}\u{645}\u{647}\u{64E}\u{651}\u{654}\u{640}\u{6CC}\u{5D0}\u{5D1}\u{5B8}\
    abcXYZ019\u{661}\u{662}   .,:()[]\u{AB}\u{BB}%-\u{200C}\u{200D}\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\
    \u{202E}\u{2066}\u{2067}\u{2068}\u{2069}\u{200B}\u{FEFF}\u{E0041}\u{AD}\u{1F468}\u{1F469}\u{FE0F}\u{3042}\u{600}\
    \u{6DD}\t\n\u{85}\u{2028}\u{1B}\u{9B}\u{7F}";

fn hostile_text() -> impl Strategy<Value = String> {
    let signs: Vec<char> = SIGNS.chars().collect();
    let sign = prop_oneof![12 => prop::sample::select(signs), 1 => any::<char>()];
    prop::collection::vec(sign, 1..400).prop_map(String::from_iter)
}

/// Columns and rows of a screen, nothing and too little among them.
fn sizes() -> impl Strategy<Value = (u16, u16)> {
    let columns = prop_oneof![1 => 0..4_u16, 1 => 18..23_u16, 6 => 20..140_u16];
    let rows = prop_oneof![1 => 0..8_u16, 6 => Just(24_u16), 1 => 24..60_u16];
    (columns, rows)
}

/// The most columns a line of the reader takes.
fn measures() -> impl Strategy<Value = u16> {
    prop_oneof![0..4_u16, Just(20), Just(90)]
}

/// A screen with one article, and the spans in it that are mentions.
fn screen(bytes: &[u8], cuts: &[prop::sample::Index], size: (u16, u16)) -> (Screen, Vec<Span>) {
    let source = Source {
        name: String::from_utf8_lossy(bytes).chars().take(12).collect(),
        ..Source::default()
    };
    let article = parse_article(source, bytes);
    let mut bounds: Vec<usize> = cuts
        .iter()
        .map(|cut| {
            let at = cut.index(article.text.len() + 1);
            (0..=at)
                .rev()
                .find(|&at| article.text.is_char_boundary(at))
                .unwrap_or(0)
        })
        .collect();
    bounds.sort_unstable();
    bounds.dedup();
    let pairs = bounds.chunks_exact(2);
    let spans: Vec<Span> = pairs.map(|pair| Span::new(pair[0], pair[1])).collect();
    let mention = |&span: &Span| FoundMention {
        actor: 0,
        span,
        used_as: ActorKind::Place,
        kind: MentionKind::Name,
        confidence: 1.0,
        nested: false,
        why: Why::default(),
    };
    let findings = Findings {
        actors: vec![FoundActor {
            key: "actor".to_owned(),
            name: "Actor".to_owned(),
            kind: ActorKind::Place,
            stands_for: None,
            stands_for_name: None,
        }],
        mentions: spans.iter().map(mention).collect(),
        ..Findings::default()
    };
    let screen = Screen::of([(article, findings)], size, InterfaceLanguage::English);
    (screen, spans)
}

fn check_highlights(screen: &Screen, spans: &[Span]) -> Result<(), TestCaseError> {
    let area = screen.state.geometry.text;
    let mut layouts = Layouts::default();
    let page = layouts.prepare(
        &screen.library,
        DocId(0),
        area.width,
        &screen.state.settings,
    );
    let buffer = screen.buffer();
    let mut cells = Vec::new();
    for (y, row) in (area.top()..area.bottom()).zip(screen.state.reader.top..page.layout.rows()) {
        page.layout.cells(row, &mut cells);
        for x in area.left()..area.right() {
            let cell = cells.iter().find(|cell| {
                let start = area.x + cell.column;
                (start..start + u16::from(cell.width)).contains(&x)
                    && start + u16::from(cell.width) <= area.right()
            });
            let expected = cell.is_some_and(|cell| {
                spans
                    .iter()
                    .any(|span| span.start < cell.end && cell.start < span.end)
            });
            let painted = buffer.cell((x, y)).expect("inside the screen");
            let found = painted.modifier.contains(Modifier::UNDERLINED);
            prop_assert_eq!(found, expected, "column {} of row {}: {:?}", x, row, cell);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn highlights_cover_the_clusters_they_touch(
        text in hostile_text(),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..12),
        size in sizes(),
        measure in measures(),
        keys in prop::sample::select(vec!["2", "2 \\ i", "2 \\ d", "2 z"]),
    ) {
        let (mut screen, spans) = screen(text.as_bytes(), &cuts, size);
        screen.state.settings.measure = measure;
        screen.resize(size);
        screen.keys(keys);
        // A long message lies over the last rows until the next key.
        screen.state.message = None;
        check_highlights(&screen, &spans)?;
    }

    #[test]
    fn painting_twice_changes_nothing(
        text in hostile_text(),
        size in sizes(),
        measure in measures(),
        keys in "( (2|j|\\.|\\\\ i|\\\\ d|z)){0,5}",
    ) {
        let (mut screen, _) = screen(text.as_bytes(), &[], size);
        screen.state.settings.measure = measure;
        screen.resize(size);
        screen.keys(&keys);
        check_repainting(&screen)?;
    }

    #[test]
    fn any_bytes_are_drawn(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
        size in sizes(),
        other in sizes(),
        keys in "( (1|2|3|4|j|k|G|/|n|\\\\ i|z|q)){0,6}",
    ) {
        let (mut screen, _) = screen(&bytes, &cuts, size);
        screen.keys(&keys);
        check_repainting(&screen)?;
        screen.resize(other);
        check_repainting(&screen)?;
    }
}

fn check_repainting(screen: &Screen) -> Result<(), TestCaseError> {
    let first = screen.buffer();
    let second = screen.buffer();
    prop_assert!(first.diff(&second).is_empty());
    // A screen that was full before shows the same.
    let mut full = first.clone();
    screen.paint(&mut full);
    prop_assert!(first.diff(&full).is_empty());
    prop_assert!(second_cells_are_empty(&first));
    Ok(())
}

/// A wide symbol stands alone: the cell it also covers is blank.
fn second_cells_are_empty(buffer: &Buffer) -> bool {
    let width = usize::from(buffer.area.width.max(1));
    buffer.content.chunks(width).all(|row| {
        row.windows(2).all(|pair| {
            let wide = unicode_width::UnicodeWidthStr::width(pair[0].symbol()) == 2;
            !wide || pair[1].symbol() == " "
        })
    })
}
