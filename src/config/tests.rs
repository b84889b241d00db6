use super::*;
use crate::i18n::Messages;

/// A fault in English words, as the command line says it.
pub(super) fn said(error: &ConfigError) -> String {
    let messages = Messages::new(InterfaceLanguage::English);
    let reason = messages.plain(&error.reason, &|word| word.escape_debug().to_string());
    let file = error.file.display();
    match error.line {
        Some(line) => format!("{file}:{line}: {reason}"),
        None => format!("{file}: {reason}"),
    }
}

fn read(source: &str) -> Result<Config, String> {
    parse(source, Path::new("c.toml")).map_err(|error| said(&error))
}

#[test]
fn the_example_says_the_defaults() {
    let example = include_str!("../../assets/config.example.toml");
    let config = read(example).expect("the example is valid");
    let expected = Config {
        file: Some("c.toml".into()),
        ..Config::default()
    };
    assert_eq!(config, expected);
    // Every setting is shown, and what is commented out is valid as well.
    let all: String = example
        .lines()
        .map(|line| line.strip_prefix("#: ").unwrap_or(line).to_string() + "\n")
        .collect();
    let all = read(&all).expect("the commented lines are valid");
    assert!(!all.keys.is_empty());
    for (name, binding) in &all.keys {
        let keys = [(name.as_str(), binding.keys.as_slice())];
        let keymap = crate::ui::input::keymap::Keymap::changed(keys);
        assert_eq!(keymap.err(), None, "{name}");
    }
    for setting in SETTINGS {
        assert!(example.contains(setting), "{setting}");
    }
}

#[test]
fn settings_are_read() {
    let source = "language = \"ar\"\ntheme = \"none\"\nmouse = false\nmeasure = 72\n\
                  keyboard = \"fa\"\nmarks = false\n[keys]\nquit = [\"q\", \"ctrl+q\"]\n";
    let config = read(source).expect("valid");
    assert_eq!(config.language, LanguageChoice::Arabic);
    assert_eq!(config.theme, ThemeChoice::None);
    assert_eq!((config.mouse, config.marks), (false, Some(false)));
    assert_eq!(config.measure, 72);
    assert_eq!(config.keyboard, KeyboardLayout::Persian);
    let quit = &config.keys["quit"];
    assert_eq!(quit.keys, ["q", "ctrl+q"]);
    assert_eq!(quit.line, 8);
}

#[test]
fn faults_are_told_with_line_and_remedy() {
    let rows = [
        (
            "\nmeasur = 3",
            "c.toml:2: there is no setting `measur`; did you mean `measure`?",
        ),
        (
            "colour = 1",
            "c.toml:1: there is no setting `colour`; known are `language`, `theme`, `mouse`, `measure`, `keyboard`, `marks`, `bidi`, `keys`",
        ),
        (
            "theme = \"drak\"",
            "c.toml:1: `theme` cannot be \"drak\"; did you mean `dark`?",
        ),
        (
            "keyboard = \"qwerty\"",
            "c.toml:1: `keyboard` cannot be \"qwerty\"; known are `auto`, `ara`, `fa`, `he`, `ur`, `none`",
        ),
        (
            "language = \"fr\"",
            "c.toml:1: `language` cannot be \"fr\"; known are `auto`, `en`, `ar`",
        ),
        (
            "language = 1",
            "c.toml:1: `language` takes a text in quotes: `auto`, `en`, `ar`",
        ),
        (
            "mouse = \"yes\"",
            "c.toml:1: `mouse` takes true or false, without quotes",
        ),
        (
            "# a\n\nmeasure = 91",
            "c.toml:3: `measure` takes a number of columns from 40 to 90",
        ),
        (
            "measure = -1",
            "c.toml:1: `measure` takes a number of columns from 40 to 90",
        ),
        (
            "[keys]\nquit = 3",
            "c.toml:2: under [keys], an action takes a list of keys in quotes, as [\"n\", \"ctrl+n\"]",
        ),
        (
            "keys = 1",
            "c.toml:1: under [keys], an action takes a list of keys in quotes, as [\"n\", \"ctrl+n\"]",
        ),
    ];
    for (source, expected) in rows {
        assert_eq!(read(source), Err(expected.to_string()));
    }
    let error = read("mouse = true\ntheme = dark").expect_err("not TOML");
    assert!(error.starts_with("c.toml:2: is not TOML: "), "{error}");
}

#[test]
fn a_named_file_must_exist() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("none.toml");
    let error = load(Some(&file)).expect_err("absent");
    assert_eq!(error.reason.id, "config-missing");
    std::fs::write(&file, b"\xff").expect("written");
    let error = load(Some(&file)).expect_err("not text");
    assert_eq!(error.reason.id, "config-not-utf8");
}

proptest::proptest! {
    #[test]
    fn no_text_panics(source in ".{0,80}") {
        let _ = read(&source);
    }
}
