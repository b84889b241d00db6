//! Keys → state and frame, on a small library with known findings.

use super::screen::Screen;
use crossterm::event::{MouseButton, MouseEventKind};
use ratatui::style::Modifier;
use warraq::i18n::InterfaceLanguage;
use warraq::library::Sign;
use warraq::ui::pane::Pane;
use warraq::ui::target::Target;
use warraq::ui::update::Effect;

fn wide() -> Screen {
    Screen::new((120, 30), InterfaceLanguage::English)
}

/// What the status says of the target: its place in the article, and in all of them.
fn place(screen: &Screen) -> String {
    let rank = screen.state.document_cursor.selected;
    let place = screen.state.hits.place(Some(rank));
    format!(
        "{}/{} {}/{}",
        place.here, place.here_total, place.overall, place.overall_total
    )
}

#[test]
fn frames() {
    let rows = [
        ("start", (120, 30), ""),
        ("actor-filtered", (120, 30), "3 j enter"),
        ("actor-excluded", (120, 30), "3 j j -"),
        (
            "nothing-matches",
            (120, 30),
            "3 enter j enter j - enter j enter",
        ),
        ("nothing-matches-narrow", (80, 24), "f \"actor:zzzz\" enter"),
        ("actors-narrowed", (120, 30), "3 / \"عم\" enter"),
        (
            "actors-filtered-and-narrowed",
            (120, 30),
            "3 j enter / \"سلمى\" enter",
        ),
        ("two-panes", (80, 24), "2 n"),
        ("two-panes-documents", (80, 24), ""),
        ("one-pane-reader", (50, 18), "2"),
        ("one-pane-actors", (50, 18), "3"),
        ("bare", (30, 9), "2"),
        ("smallest", (20, 5), "2"),
        ("too-small", (19, 4), ""),
        ("help", (120, 30), "?"),
        ("help-signs", (80, 24), "? end"),
        ("what-may-follow", (80, 24), "y"),
        ("what-may-follow-on-two-rows", (80, 24), "\\"),
        ("card", (120, 30), "3 i"),
        ("test-card", (80, 24), "\\ b"),
        ("test-card-small", (50, 15), "\\ b"),
        ("test-card-low", (40, 13), "\\ b"),
        ("search", (120, 30), "2 / \"مكتبه\" enter"),
        ("typing", (120, 30), "/ \"صلالة\""),
        ("very-wide", (200, 40), "2 . ."),
    ];
    for (name, size, keys) in rows {
        let mut screen = Screen::new(size, InterfaceLanguage::English);
        screen.keys(keys);
        screen.work();
        insta::assert_snapshot!(name, screen.frame(), keys);
    }
}

#[test]
fn a_filter_that_lets_nothing_through_closes_the_article_until_it_is_dropped() {
    let mut screen = wide();
    screen.keys("] 2 j");
    let read = (screen.state.reader.document, screen.state.reader.anchor);
    screen.keys("f \"actor:zzzz\" enter");
    assert_eq!(screen.state.reader.document, None);
    screen.keys("j y p n . }");
    assert_eq!(screen.frame().matches("0 of 3 match").count(), 2);
    screen.keys("backspace");
    let again = (screen.state.reader.document, screen.state.reader.anchor);
    assert_eq!(again, read);
}

#[test]
fn a_jump_out_of_the_filter_is_told() {
    let mut screen = wide();
    screen.keys("] ] / \"maersk\" enter f \"maersk\" enter");
    let told = |screen: &Screen| screen.frame().contains("outside the filter");
    assert!(!told(&screen));
    screen.keys("ctrl+o");
    assert!(told(&screen), "{}", screen.frame());
    screen.keys("F");
    assert!(!told(&screen));
}

#[test]
fn the_help_ends_at_its_last_row() {
    for size in [(80, 24), (50, 18), (30, 9), (20, 5), (120, 100)] {
        let mut screen = Screen::new(size, InterfaceLanguage::English);
        screen.keys("? end");
        let end = screen.frame();
        assert!(
            size == (20, 5) || end.contains("any other key closes"),
            "{end}"
        );
        screen.keys("j pgdn space");
        assert_eq!(screen.frame(), end);
        screen.keys("k");
        assert_eq!(screen.frame() == end, size == (120, 100), "{size:?}");
        screen.keys("home");
        assert!(screen.frame().contains("In the list"));
    }
}

#[test]
fn frames_in_arabic() {
    for (name, size, keys) in [
        ("arabic-start", (120, 30), "2 n"),
        ("arabic-help", (100, 30), "?"),
        ("arabic-tabs", (50, 18), "1"),
        ("arabic-test-card", (50, 15), "\\ b"),
        ("arabic-card", (80, 24), "3 i"),
        ("arabic-signs", (80, 24), "? end"),
        ("arabic-what-may-follow", (80, 24), "\\"),
    ] {
        let mut screen = Screen::new(size, InterfaceLanguage::Arabic);
        screen.keys(keys);
        insta::assert_snapshot!(name, screen.frame(), keys);
    }
}

#[test]
fn a_sequence_that_means_nothing_is_told_and_esc_ends_one() {
    let mut screen = wide();
    screen.keys("y x");
    assert!(screen.frame().contains("yx does nothing"));
    screen.keys("\\ esc");
    assert!(!screen.frame().contains("test card"));
    screen.keys("j");
    assert!(!screen.frame().contains("does nothing"));
}

#[test]
fn what_follows_the_first_key_of_a_sequence_has_short_words() {
    for language in [InterfaceLanguage::English, InterfaceLanguage::Arabic] {
        let messages = warraq::i18n::Messages::new(language);
        for row in warraq::ui::input::action::ACTIONS {
            let id = format!("short-{}", row.name);
            let needs = row.keys.iter().any(|keys| keys.contains(' '));
            assert_eq!(messages.text(&id) != id, needs, "{id}");
        }
    }
}

#[test]
fn progress_reads_from_left_to_right_in_either_language() {
    for language in [InterfaceLanguage::English, InterfaceLanguage::Arabic] {
        let mut screen = Screen::new((120, 30), language);
        screen.state.progress.finished = false;
        screen.state.progress.read = 1_204;
        screen.state.progress.analysed = 87;
        screen.state.progress.found = 3_671;
        let frame = screen.frame();
        assert!(frame.contains("1204/3671") && frame.contains("87/3671"));
    }
}

#[test]
fn hits_cross_documents_wrap_and_come_back() {
    let mut screen = wide();
    screen.keys("3");
    let actor = screen.library.actor_by_key("salma-al-kindi").unwrap();
    while screen.state.selected_actor() != Some(actor) {
        screen.keys("j");
    }
    assert_eq!(screen.state.target, Target::Actor(actor));
    let rows = [
        ("n", "1/2 1/4"),
        ("n", "2/2 2/4"),
        ("n", "1/2 3/4"),
        ("n", "2/2 4/4"),
        ("n", "1/2 1/4"),
        ("N", "2/2 4/4"),
        ("N", "1/2 3/4"),
        ("N", "2/2 2/4"),
    ];
    for (index, (keys, expect)) in rows.into_iter().enumerate() {
        screen.keys(keys);
        assert_eq!(place(&screen), expect, "after step {index}");
    }
    let document = screen.state.reader.document;
    screen.keys("ctrl+o");
    assert_ne!(screen.state.reader.document, document);
    screen.keys("alt+o");
    assert_eq!(screen.state.reader.document, document);
}

#[test]
fn the_current_hit_is_reversed_and_the_others_marked() {
    let mut screen = wide();
    screen.keys("3");
    let actor = screen.library.actor_by_key("maersk").unwrap();
    while screen.state.selected_actor() != Some(actor) {
        screen.keys("j");
    }
    screen.keys("n");
    assert_eq!(screen.marked(Modifier::REVERSED), ["Maersk"]);
}

#[test]
fn enter_on_an_actor_filters_and_again_unfilters() {
    let mut screen = wide();
    screen.keys("3");
    let actor = screen.library.actor_by_key("salma-al-kindi").unwrap();
    while screen.state.selected_actor() != Some(actor) {
        screen.keys("j");
    }
    for (keys, documents) in [
        ("enter", 2),
        ("enter", 3),
        ("-", 1),
        ("-", 3),
        ("-", 1),
        ("enter", 2),
        ("backspace", 3),
    ] {
        screen.keys(keys);
        assert_eq!(screen.state.documents.len(), documents, "after {keys}");
        if screen.state.query.is_empty() {
            continue;
        }
        assert_eq!(
            screen.state.selected_actor(),
            Some(actor),
            "the actor stays in reach"
        );
    }
}

#[test]
fn counts_follow_the_filter() {
    let mut screen = wide();
    screen.keys("f \"maersk\" enter");
    assert_eq!(screen.state.documents.len(), 1);
    let oman = screen.library.actor_by_key("oman").unwrap();
    let row = screen
        .state
        .actors
        .iter()
        .find(|row| row.actor == oman)
        .unwrap();
    assert_eq!((row.mentions, row.documents), (2, 1));
    screen.keys("F");
    let row = screen
        .state
        .actors
        .iter()
        .find(|row| row.actor == oman)
        .unwrap();
    assert_eq!((row.mentions, row.documents), (4, 3));
}

#[test]
fn a_filter_that_cannot_be_read_stays_open_with_its_reason() {
    let mut screen = wide();
    screen.keys("f \"date:yesterdayish\" enter");
    assert!(screen.frame().contains("yesterdayish"));
    assert!(screen.state.overlay.is_some());
    screen.keys("esc");
    assert!(screen.state.overlay.is_none());
    assert_eq!(screen.state.documents.len(), 3);
}

#[test]
fn dates_jump() {
    let mut screen = wide();
    screen.keys("4 j j");
    let label = screen.state.dates[screen.state.date_cursor.selected]
        .label
        .clone();
    assert_eq!(label.as_str(), "2025");
    screen.keys("enter");
    assert_eq!(place(&screen), "1/1 1/2");
    screen.keys("enter");
    assert_eq!(place(&screen), "1/1 2/2");
    assert_eq!(screen.marked(Modifier::REVERSED), ["2025"]);
}

#[test]
fn search_is_folded_and_blind_to_marks() {
    let mut screen = wide();
    screen.keys("2 / \"عمان\" enter");
    screen.work();
    assert_eq!(place(&screen), "1/2 1/3");
    screen.keys("n n");
    assert_eq!(place(&screen), "1/1 3/3");
}

#[test]
fn resizing_keeps_the_place() {
    let mut screen = Screen::new((60, 12), InterfaceLanguage::English);
    screen.keys("2 j j j j");
    let anchor = screen.state.reader.anchor;
    for size in [(120, 40), (80, 24), (20, 5), (1, 1), (45, 11), (60, 12)] {
        screen.resize(size);
    }
    assert_eq!(screen.state.reader.anchor, anchor);
    let top = screen.state.reader.top;
    screen.resize((60, 12));
    assert_eq!(screen.state.reader.top, top);
}

#[test]
fn arrows_are_physical_and_tab_follows_the_reading_order() {
    let mut screen = wide();
    assert!(screen.state.geometry.mirrored);
    let rows = [
        ("left", Pane::Reader),
        ("left", Pane::Actors),
        ("left", Pane::Actors),
        ("right", Pane::Reader),
        ("l", Pane::Documents),
        ("tab", Pane::Reader),
        ("tab", Pane::Actors),
        ("tab", Pane::Dates),
        ("tab", Pane::Documents),
        ("backtab", Pane::Dates),
        ("\\ l 1", Pane::Documents),
        ("right", Pane::Reader),
    ];
    for (index, (keys, pane)) in rows.into_iter().enumerate() {
        screen.keys(keys);
        assert_eq!(screen.state.focus, pane, "after {keys} in row {index}");
    }
}

#[test]
fn a_click_selects_and_a_second_one_opens() {
    let click = MouseEventKind::Down(MouseButton::Left);
    let mut screen = wide();
    let documents = screen.state.geometry.documents.unwrap();
    screen.mouse(
        click,
        documents.x + 5,
        documents.y + screen.state.entries[0].rows(),
    );
    assert_eq!(screen.state.document_cursor.selected, 1);
    assert_eq!(
        screen.state.reader.document,
        screen.state.documents.get(1).copied()
    );
    let actors = screen.state.geometry.actors.unwrap();
    let second = screen.state.actors[1].actor;
    screen.mouse(click, actors.x + 5, actors.y + 1);
    assert_eq!(
        (screen.state.focus, &screen.state.target),
        (Pane::Actors, &Target::Actor(second))
    );
    assert!(screen.state.query.is_empty());
    screen.mouse(click, actors.x + 5, actors.y + 1);
    assert_eq!(screen.state.query.sign_of(second), Some(Sign::Include));
}

#[test]
fn a_click_on_a_name_in_the_text_aims_at_its_actor() {
    let mut screen = wide();
    let text = screen.state.geometry.text;
    // The headline is right-aligned: its second word, five letters, ends five columns from the edge.
    screen.mouse(
        MouseEventKind::Down(MouseButton::Left),
        text.right() - 8,
        text.y,
    );
    let salalah = screen.library.actor_by_key("salalah").unwrap();
    assert_eq!(screen.state.target, Target::Actor(salalah));
    assert!(screen.state.reader.caret.is_some());
}

#[test]
fn the_wheel_scrolls_what_is_under_it() {
    let mut screen = Screen::new((120, 16), InterfaceLanguage::English);
    let text = screen.state.geometry.text;
    screen.mouse(MouseEventKind::ScrollDown, text.x + 1, text.y + 1);
    assert_eq!(
        (screen.state.focus, screen.state.reader.top),
        (Pane::Documents, 3)
    );
    screen.mouse(MouseEventKind::ScrollUp, text.x + 1, text.y + 1);
    assert_eq!(screen.state.reader.top, 0);
}

#[test]
fn quitting_takes_one_step_at_a_time() {
    let mut screen = wide();
    assert_eq!(screen.keys("? q"), Effect::None);
    assert_eq!(screen.keys("z q"), Effect::None);
    assert_eq!(screen.keys("q"), Effect::Quit);
    assert_eq!(screen.keys("ctrl+c"), Effect::Interrupt);
    screen.keys("?");
    assert_eq!(
        screen.keys("ctrl+c"),
        Effect::None,
        "it closes what is open first"
    );
}

#[test]
fn every_key_in_every_pane_leaves_a_drawable_screen() {
    for size in [(120, 40), (80, 24), (50, 18), (30, 9), (20, 5), (3, 2)] {
        let mut screen = Screen::new(size, InterfaceLanguage::Arabic);
        for focus in ["1", "2", "3", "4"] {
            for row in warraq::ui::input::action::ACTIONS {
                screen.keys(focus);
                screen.keys(row.keys[0]);
                screen.frame();
                screen.keys("esc esc");
            }
        }
    }
}

#[test]
fn doubtful_findings_are_dim_and_can_be_left_out() {
    let mut screen = wide();
    screen.keys("2");
    let dim = screen.marked(Modifier::DIM).concat();
    assert!(dim.contains("John Smith"), "{dim}");
    let counted = |screen: &Screen| -> Vec<(usize, usize)> {
        let rows = screen.state.actors.iter();
        rows.map(|row| (row.mentions, row.sure)).collect()
    };
    let before = counted(&screen);
    assert!(
        before.contains(&(1, 0)),
        "one actor is named doubtfully alone"
    );
    assert!(
        before.contains(&(2, 1)),
        "one is named twice, once doubtfully"
    );
    screen.keys("\\ c");
    assert!(
        counted(&screen)
            .iter()
            .all(|(mentions, sure)| mentions == sure)
    );
    assert_eq!(counted(&screen).len(), before.len() - 1);
    screen.keys("3 / \"جون\" enter *");
    assert_eq!(screen.state.hits.total(), 1);
    screen.keys("\\ c");
    assert_eq!(counted(&screen), [(2, 1)]);
    assert_eq!(screen.state.hits.total(), 2);
}
