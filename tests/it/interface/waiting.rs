//! The interface while findings are still to come: articles are there and can be read, lists grow, and
//! nothing that is empty now is called empty for good.

use super::screen::{Screen, fixture};
use warraq::i18n::InterfaceLanguage;
use warraq::ingest::parse_article;
use warraq::model::{Anchor, AnchorReason, Article, DocId, Findings, Source, TimexValue};
use warraq::ui::pane::Pane;

fn waiting() -> Screen {
    Screen::waiting(fixture(), (120, 30), InterfaceLanguage::English)
}

/// Articles of two lines, the later the newer.
fn dated(count: usize) -> Vec<(Article, Findings)> {
    let one = |number: usize| {
        let source = Source {
            name: format!("{number}.txt"),
            ..Source::default()
        };
        let text = format!("Headline number {number}\n\nThe port opens on Monday.\n");
        let anchor = Anchor {
            value: TimexValue::new(format!("{}-05-01", 1950 + number)),
            reason: AnchorReason::Body,
        };
        let findings = Findings {
            anchor: Some(anchor),
            ..Findings::default()
        };
        (parse_article(source, text.as_bytes()), findings)
    };
    (0..count).map(one).collect()
}

fn open_document(screen: &Screen) -> Option<DocId> {
    let selected = screen.state.document_cursor.selected;
    let listed = screen.state.documents.get(selected).copied();
    assert_eq!(
        screen.state.reader.document, listed,
        "another one is read than selected"
    );
    listed
}

#[test]
fn frames() {
    use InterfaceLanguage::{Arabic, English};
    let rows = [
        ("waiting", English, (120, 30), 0, ""),
        ("waiting-one-analysed", English, (120, 30), 1, "2 j"),
        (
            "waiting-filter",
            English,
            (120, 30),
            1,
            "f \"actor:نوح\" enter",
        ),
        ("waiting-actors", English, (50, 18), 0, "3"),
        ("waiting-arabic", Arabic, (120, 30), 0, ""),
    ];
    for (name, language, size, analysed, keys) in rows {
        let mut screen = Screen::waiting(fixture(), size, language);
        screen.analyse(analysed);
        screen.keys(keys);
        insta::assert_snapshot!(name, screen.frame(), keys);
    }
}

#[test]
fn findings_one_by_one_end_in_the_same_screen() {
    let filters = ["actor:maersk", "-actor:maersk", "date:2025"];
    let filters = filters.map(|filter| format!("f \"{filter}\" enter"));
    let others = ["", "2 / \"مكتبه\" enter", "2 j j", "4"].map(str::to_owned);
    for keys in filters.iter().chain(&others) {
        let mut later = waiting();
        later.keys(keys);
        later.work();
        for _ in 0..3 {
            later.analyse(1);
            later.frame();
        }
        later.finish();
        let mut at_once = Screen::new((120, 30), InterfaceLanguage::English);
        at_once.keys(keys);
        at_once.work();
        let (one, other) = (&later.state, &at_once.state);
        assert_eq!(one.documents, other.documents, "{keys}");
        assert_eq!(one.actors, other.actors, "{keys}");
        assert_eq!(one.dates, other.dates, "{keys}");
        assert_eq!(one.hits.place(Some(0)), other.hits.place(Some(0)), "{keys}");
        // A filter that is typed later finds an actor selected, and keeps it so.
        if others.contains(keys) {
            assert_eq!(later.frame(), at_once.frame(), "{keys}");
        }
    }
}

#[test]
fn a_filter_lists_what_is_certain_to_pass() {
    // Filter, and how many documents it lists with the findings of none, one, two and all.
    let rows = [
        ("actor:maersk", [0, 1, 1, 1]),
        ("-actor:maersk", [0, 0, 1, 2]),
        ("actor:salma-al-kindi", [0, 1, 2, 2]),
        ("file:notes | actor:salma-al-kindi", [1, 2, 3, 3]),
        ("date:2025", [0, 1, 2, 2]),
        ("file:library", [1, 1, 1, 1]),
    ];
    for (query, expect) in rows {
        let mut screen = waiting();
        for (index, key) in query.split(' ').enumerate() {
            screen.keys(if index == 0 { "f" } else { "space" });
            screen.keys(&format!("\"{key}\""));
        }
        screen.keys("enter");
        for (analysed, listed) in expect.into_iter().enumerate() {
            assert_eq!(
                screen.state.documents.len(),
                listed,
                "{query} after {analysed}"
            );
            let sorted = screen.state.documents.is_sorted();
            assert!(sorted, "{query}: {:?}", screen.state.documents);
            screen.analyse(1);
        }
        let first = screen.state.documents.len();
        screen.finish();
        assert_eq!(screen.state.documents.len(), first);
    }
}

#[test]
fn an_article_that_a_filter_closed_comes_back_when_it_passes() {
    for (analysed, open) in [(0, None), (1, Some(0)), (2, Some(0))] {
        let mut screen = waiting();
        screen.keys("f \"actor:salma-al-kindi\" enter");
        assert_eq!(screen.state.reader.document, None);
        screen.analyse(analysed);
        let document = screen.state.reader.document;
        assert_eq!(document.map(DocId::index), open);
        assert_eq!(open_document(&screen), document);
    }
}

#[test]
fn what_is_not_there_yet_is_not_called_missing() {
    let mut screen = waiting();
    let says = |screen: &Screen| screen.state.message.as_ref().map(|message| message.id);
    screen.keys("2 . . .");
    assert_eq!(says(&screen), Some("pending"));
    screen.keys("/ \"zeppelin\" enter");
    assert_eq!(says(&screen), Some("no-hits-yet"));
    screen.analyse(3);
    screen.finish();
    screen.keys("2 n");
    assert_eq!(says(&screen), Some("no-hits"));
}

#[test]
fn the_selection_stays_when_dates_change_the_order() {
    let mut screen = Screen::waiting(dated(40), (120, 30), InterfaceLanguage::English);
    screen.keys("s 1 j j j j j");
    let here = open_document(&screen);
    let row = |screen: &Screen| {
        let cursor = screen.state.document_cursor;
        cursor.selected - cursor.top
    };
    let mut before = row(&screen);
    for _ in 0..4 {
        screen.analyse(10);
        assert_eq!(open_document(&screen), here);
        // At either end of the list the row has to move.
        let top = screen.state.document_cursor.top;
        let visible = screen.state.geometry.visible(Pane::Documents);
        if top > 0 && top + visible < 40 {
            let kept = row(&screen);
            assert_eq!(kept, before, "the list moved under the reader's eyes");
        }
        before = row(&screen);
    }
    screen.finish();
    assert_eq!(open_document(&screen), here);
    let newest = screen.state.documents.first();
    assert_eq!(newest.copied().map(DocId::index), Some(39));
}

#[test]
fn places_to_go_back_to_stay() {
    let mut screen = waiting();
    screen.keys("2 j j");
    let (document, anchor) = (screen.state.reader.document, screen.state.reader.anchor);
    screen.keys("/ \"عمان\" enter n n");
    assert_ne!(screen.state.reader.document, document);
    screen.analyse(3);
    screen.finish();
    while screen.state.reader.document != document {
        screen.keys("ctrl+o");
    }
    screen.keys("ctrl+o ctrl+o ctrl+o");
    assert_eq!(
        (screen.state.reader.document, screen.state.reader.anchor),
        (document, anchor)
    );
}

#[test]
fn a_text_search_goes_on_while_findings_come() {
    let mut screen = Screen::waiting(dated(450), (120, 30), InterfaceLanguage::English);
    screen.keys("2 / \"monday\" enter n");
    let found = screen.state.hits.total();
    assert!((1..450).contains(&found), "{found} are searched at once");
    screen.analyse(200);
    assert_eq!(
        screen.state.hits.total(),
        found,
        "what was searched is kept"
    );
    assert!(screen.state.hits.counting());
    screen.work();
    assert_eq!(screen.state.hits.total(), 450);
    screen.analyse(250);
    assert_eq!(screen.state.hits.total(), 450);
    assert!(!screen.state.hits.counting());
    // Newest first: other ranks, the same hits.
    screen.keys("s");
    assert_eq!(screen.state.hits.total(), 450);
    assert_eq!(
        screen.state.hits.in_document(screen.state.documents[0], 0),
        1
    );
}
