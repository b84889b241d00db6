//! The filter: its words, what is refused and why.

use super::screen::Screen;
use warraq::i18n::{InterfaceLanguage, Messages};
use warraq::library::{Library, Query};

/// Filters that are refused, one for each reason.
const REFUSED: [&str; 11] = [
    "| x",
    "x |",
    "- x",
    "foo:bar",
    "text:\"open",
    "actor:",
    "type:ship",
    "kind:loud",
    "language:xx",
    "date:yesterdayish",
    "confidence:most",
];

/// Words without what isolates names inside them.
fn plain(words: &str) -> String {
    words.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "")
}

#[test]
fn refusals_are_worded_in_both_languages() {
    let mut ids = std::collections::HashSet::new();
    for written in REFUSED {
        let fault = Query::parse(written, &Library::new()).unwrap_err().fault;
        ids.insert(fault.id());
        let worded = |language: InterfaceLanguage| {
            let arguments = fault.arguments(language.language()).into_iter();
            let arguments = arguments.map(|(name, value)| (name, value.into()));
            plain(&Messages::new(language).with(fault.id(), arguments))
        };
        let english = worded(InterfaceLanguage::English);
        assert_ne!(english, fault.id(), "it has no words");
        let arabic = worded(InterfaceLanguage::Arabic);
        let foreign = arabic.chars().filter(char::is_ascii_alphabetic).count();
        assert!(foreign <= 12, "only what was typed is foreign: {arabic}");
    }
    assert_eq!(ids.len(), REFUSED.len());
}

#[test]
fn a_refusal_has_the_rows_it_needs() {
    let rows = [
        ("refused", (120, 30), InterfaceLanguage::English),
        ("refused-narrow", (80, 24), InterfaceLanguage::English),
        ("refused-low", (50, 12), InterfaceLanguage::English),
        ("refused-arabic", (80, 24), InterfaceLanguage::Arabic),
    ];
    for (name, size, language) in rows {
        let mut screen = Screen::new(size, language);
        screen.keys("f \"foo:bar\" enter");
        insta::assert_snapshot!(name, screen.frame());
    }
}

#[test]
fn chips_speak_the_language_of_the_interface() {
    let mut screen = Screen::new((120, 30), InterfaceLanguage::Arabic);
    screen.keys("f \"type:state\" space \"kind:metonym\" space \"-language:fa\" space \"before:2022\" enter");
    insta::assert_snapshot!("chips-arabic", screen.frame());
    screen.keys("f");
    insta::assert_snapshot!("chips-arabic-again", screen.frame());
    let before = screen.state.query.clone();
    screen.keys("enter");
    assert_eq!(screen.state.query, before);
}
