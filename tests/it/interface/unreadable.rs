//! Inputs that cannot be read: named with the reason, in the language of the interface.

use super::screen::Screen;
use warraq::i18n::{InterfaceLanguage, Messages};
use warraq::ingest::parse_article;
use warraq::model::{Damage, FORMATS, Findings, NO_FILES, Source, Unreadable};

/// Every reason, with every word it can name.
fn reasons() -> Vec<Unreadable> {
    let formats = FORMATS.map(Unreadable::Format);
    let no_files = NO_FILES.map(Unreadable::NoFile);
    let mut reasons = vec![
        Unreadable::Empty,
        Unreadable::Utf32,
        Unreadable::Blank,
        Unreadable::EightBit,
        Unreadable::Binary {
            bad: 12,
            characters: 40,
        },
        Unreadable::Lines(9),
        Unreadable::Size(256),
        Unreadable::Dangling,
        Unreadable::Missing,
        Unreadable::Denied,
        Unreadable::Loop,
        Unreadable::Other("12345".to_owned()),
        Unreadable::NoPath,
        Unreadable::Folder,
    ];
    reasons.extend(formats);
    reasons.extend(no_files);
    reasons
}

#[test]
fn reasons_are_worded_in_both_languages() {
    let worded = |language, reason: &Unreadable| {
        let arguments = reason.arguments().into_iter();
        let arguments = arguments.map(|(name, value)| (name, value.into()));
        Messages::new(language)
            .with(reason.id(), arguments)
            .replace(['\u{2066}', '\u{2068}', '\u{2069}'], "")
    };
    let mut seen = std::collections::HashSet::new();
    for reason in reasons() {
        let english = worded(InterfaceLanguage::English, &reason);
        assert_ne!(english, reason.id(), "it has no words");
        let arabic = worded(InterfaceLanguage::Arabic, &reason);
        let names = arabic
            .split(|c: char| !c.is_ascii_alphabetic())
            .filter(|word| word.len() > 1);
        let known = [
            "PDF", "PNG", "JPEG", "GIF", "gzip", "ZIP", "UTF", "Windows", "iconv", "txt", "text",
            "md", "markdown",
        ];
        assert!(names.clone().all(|name| known.contains(&name)), "{arabic}");
        for (_, value) in reason.arguments() {
            let told = arabic.contains(&value) || value.chars().all(char::is_alphabetic);
            assert!(told, "{value}: {arabic}");
        }
        assert!(
            seen.insert(arabic),
            "two reasons in the same words: {english}"
        );
    }
}

#[test]
fn damages_are_worded_in_both_languages() {
    let broken = |sequences| Damage::Broken {
        encoding: "UTF-8",
        sequences,
        byte: 41,
        line: 7,
    };
    for damage in [broken(1), broken(23), Damage::Nul(5)] {
        let worded = |language| {
            let arguments = damage.arguments().into_iter();
            let arguments = arguments.map(|(name, value)| (name, value.into()));
            let words = Messages::new(language).with(damage.id(), arguments);
            words.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "")
        };
        let english = worded(InterfaceLanguage::English);
        assert!(english.starts_with("this file has"), "{english}");
        let arabic = worded(InterfaceLanguage::Arabic);
        let told = damage
            .arguments()
            .into_iter()
            .filter(|(_, value)| value != "1");
        for (_, value) in told {
            assert!(arabic.contains(&value), "{value}: {arabic}");
        }
        let latin = |word: &&str| word.len() > 1 && !["UTF", "FFFD", "iconv", "NUL"].contains(word);
        let mut words = arabic.split(|c: char| !c.is_ascii_alphabetic());
        assert_eq!(words.find(latin), None, "{arabic}");
    }
}

#[test]
fn a_damaged_file_says_how_on_as_many_rows_as_it_needs() {
    for (name, language) in [
        ("damaged", InterfaceLanguage::English),
        ("damaged-arabic", InterfaceLanguage::Arabic),
    ] {
        let text = b"A headline\n\nA text with \xFF in it, and more words after it.\n";
        let article = parse_article(Source::default(), text);
        let screen = Screen::of([(article, Findings::default())], (80, 16), language);
        insta::assert_snapshot!(name, screen.frame());
    }
}

#[test]
fn an_unreadable_file_says_why_in_the_language_of_the_interface() {
    for (name, language) in [
        ("unreadable", InterfaceLanguage::English),
        ("unreadable-arabic", InterfaceLanguage::Arabic),
    ] {
        let source = Source {
            name: "report.pdf".to_owned(),
            ..Source::default()
        };
        let article = parse_article(source, b"%PDF-1.7");
        let screen = Screen::of([(article, Findings::default())], (80, 16), language);
        insta::assert_snapshot!(name, screen.frame());
    }
}
