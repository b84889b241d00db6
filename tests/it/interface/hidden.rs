//! Hidden characters in the interface: the badge, the mark of an override, and the key that reveals them.

use super::screen::Screen;
use ratatui::style::Modifier;
use warraq::i18n::InterfaceLanguage;
use warraq::ingest::parse_article;
use warraq::model::{Article, Findings, Source};

/// A headline and a body of this project's own words, with what a hostile page could hide in them.
const SUSPECT: &str = "\u{627}\u{644}\u{645}\u{64A}\u{646}\u{627}\u{621} \u{645}\u{641}\u{62A}\u{648}\u{62D} \
    \u{644}\u{644}\u{633}\u{641}\u{646}\n\n\
    \u{648}\u{635}\u{644}\u{62A} \u{202E}evil.exe\u{202C} \u{633}\u{641}\u{64A}\u{646}\u{629} \u{623}\u{648}\u{644}\u{649} \
    \u{625}\u{644}\u{649} \u{627}\u{644}\u{645}\u{64A}\u{646}\u{627}\u{621}\u{FEFF}\u{60C} \u{648}\u{642}\u{627}\u{644} \
    \u{645}\u{633}\u{624}\u{648}\u{644} \u{E0068}\u{E0069} \u{625}\u{646} \u{627}\u{644}\u{631}\u{635}\u{64A}\u{641} \
    \u{645}\u{641}\u{62A}\u{648}\u{62D} \u{2067}\u{627}\u{644}\u{64A}\u{648}\u{645}.\n";

/// Persian with zero-width non-joiners, and isolates with their ends.
const ORDINARY: &str = "\u{645}\u{6CC}\u{200C}\u{631}\u{648}\u{645}\n\n\
    \u{645}\u{6CC}\u{200C}\u{62E}\u{648}\u{627}\u{646}\u{645} \u{2066}abc\u{2069}\u{200F} \u{648} \
    \u{645}\u{6CC}\u{200C}\u{646}\u{648}\u{6CC}\u{633}\u{645}.\n";

fn screen(name: &str, text: &str) -> Screen {
    let source = Source {
        name: name.to_owned(),
        ..Source::default()
    };
    let article: Article = parse_article(source, text.as_bytes());
    Screen::of(
        [(article, Findings::default())],
        (100, 14),
        InterfaceLanguage::English,
    )
}

#[test]
fn frames() {
    for (name, text, keys) in [
        ("suspect", SUSPECT, ""),
        ("suspect-revealed", SUSPECT, "\\ i"),
        ("ordinary", ORDINARY, ""),
        ("ordinary-revealed", ORDINARY, "\\ i"),
    ] {
        let mut screen = screen("page.txt", text);
        screen.keys(keys);
        insta::assert_snapshot!(name, screen.frame(), keys);
    }
}

#[test]
fn the_badge_counts_what_may_deceive() {
    for (name, text, badge) in [
        ("page.txt", SUSPECT, Some("5")),
        ("page.txt", ORDINARY, None),
        ("page\u{202E}txt.exe", ORDINARY, Some("2")),
    ] {
        let frame = screen(name, text).frame();
        let badges = frame.matches('⚠').count();
        assert_eq!(
            badges,
            if badge.is_some() { 2 } else { 0 },
            "in the list and over the text"
        );
        assert!(
            badge.is_none_or(|count| frame.contains(&format!("{count}⚠"))),
            "{frame}"
        );
    }
}

#[test]
fn an_override_is_dim_and_does_not_turn_the_word() {
    let mut screen = screen("page.txt", SUSPECT);
    assert!(screen.frame().contains("evil.exe"));
    let dim = screen.marked(Modifier::DIM);
    assert!(dim.iter().any(|run| run.contains('⇤')), "{dim:?}");
    screen.keys("\\ i");
    let dim = screen.marked(Modifier::DIM);
    assert!(dim.iter().any(|run| run.contains("‹RLO›")), "{dim:?}");
    screen.keys("\\ i");
    assert!(!screen.frame().contains("RLO"));
}
