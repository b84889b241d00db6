//! The configuration file → `Config`.
//!
//! Every setting has a default and an absent file is no error. Everything else is said with file,
//! line and remedy: a file that cannot be read or is not TOML, a name that does not exist (with the
//! nearest one that does), a value out of range. The names of actions and keys under `[keys]` are kept
//! as written; the keymap knows which there are.

pub mod actors;

use std::collections::BTreeMap;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::i18n::{InterfaceLanguage, Sentence};
use crate::terminal::BidiChoice;
use crate::ui::input::keyboard::KeyboardLayout;
use crate::ui::input::nearest::nearest;

/// The language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum LanguageChoice {
    /// By the locale.
    #[default]
    Auto,
    /// English.
    English,
    /// Arabic.
    Arabic,
}

impl LanguageChoice {
    /// The language that is chosen; `Auto` looks at the environment.
    pub(crate) fn language(self) -> InterfaceLanguage {
        match self {
            Self::English => InterfaceLanguage::English,
            Self::Arabic => InterfaceLanguage::Arabic,
            Self::Auto => locale(["LC_ALL", "LC_MESSAGES", "LANG"])
                .and_then(|code| InterfaceLanguage::from_code(&code))
                .unwrap_or_default(),
        }
    }
}

/// The language of the interface, in the browser and on the command line: the one of a code that was asked for,
/// else the configured one.
///
/// # Errors
/// When there is no interface in the language of the code.
pub(crate) fn interface_language(
    code: Option<&str>,
    configured: LanguageChoice,
) -> Result<InterfaceLanguage, Sentence> {
    let Some(code) = code else {
        return Ok(configured.language());
    };
    let language = InterfaceLanguage::from_code(code);
    language.ok_or_else(|| Sentence::new("said-no-language").with("code", code))
}

/// The first of some environment variables that is set and not empty.
pub(crate) fn locale(names: [&str; 3]) -> Option<String> {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    names.into_iter().find_map(set)
}

/// The colours of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ThemeChoice {
    /// Those that are legible on dark and light grounds.
    #[default]
    Auto,
    /// For dark grounds.
    Dark,
    /// For light grounds.
    Light,
    /// None: bold, underline and reverse alone.
    None,
}

/// The keys a user has given to an action, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Binding {
    /// The keys, e.g. `["n", "ctrl+n"]`; an empty list takes all keys from the action.
    pub keys: Vec<String>,
    /// The line of the file, from 1, for the message when a key or the action is not known.
    pub(crate) line: usize,
}

/// All settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Config {
    /// The file the settings come from; `None` when there was none.
    pub(crate) file: Option<PathBuf>,
    /// The language of the interface.
    pub(crate) language: LanguageChoice,
    /// The colours.
    pub(crate) theme: ThemeChoice,
    /// Whether mouse clicks and the wheel act.
    pub(crate) mouse: bool,
    /// The longest line of the reading pane, in columns, within [`MEASURE`].
    pub measure: u16,
    /// The keyboard layout commands are typed on.
    pub(crate) keyboard: KeyboardLayout,
    /// Whether vowel marks are shown; `None` follows what the terminal draws well.
    pub(crate) marks: Option<bool>,
    /// How the terminal is kept from ordering text by itself.
    pub(crate) bidi: BidiChoice,
    /// Action name → keys.
    pub keys: BTreeMap<String, Binding>,
}

/// The measures that can be chosen, in columns, first and last.
pub(crate) const MEASURE: (u16, u16) = (40, 90);

impl Default for Config {
    fn default() -> Config {
        Config {
            file: None,
            language: LanguageChoice::default(),
            theme: ThemeChoice::default(),
            mouse: true,
            measure: MEASURE.1,
            keyboard: KeyboardLayout::default(),
            marks: None,
            bidi: BidiChoice::default(),
            keys: BTreeMap::new(),
        }
    }
}

/// What is wrong with the configuration: file, line if there is one, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    /// The file.
    pub(crate) file: PathBuf,
    /// The line, from 1; `None` when the file could not be read.
    pub(crate) line: Option<usize>,
    /// What is wrong and what would be right.
    pub(crate) reason: Sentence,
}

/// The file read when none is named: `warraq/config.toml` in `$XDG_CONFIG_HOME` or `~/.config`.
pub(crate) fn default_file() -> Option<PathBuf> {
    let base = etcetera::base_strategy::Xdg::new().ok()?;
    Some(base.config_dir().join("warraq").join("config.toml"))
}

/// Loads the settings from `named` (the option `--config`), or else from [`default_file`].
///
/// # Errors
/// When `named` is absent, or when a file cannot be read or says something that has no meaning.
pub(crate) fn load(named: Option<&Path>) -> Result<Config, ConfigError> {
    let Some(file) = named.map(Path::to_path_buf).or_else(default_file) else {
        return Ok(Config::default());
    };
    match std::fs::read_to_string(&file) {
        Ok(source) => parse(&source, &file),
        Err(error) if named.is_none() && is_absent(&error) => Ok(Config::default()),
        Err(error) => Err(ConfigError {
            reason: unreadable(&error),
            file,
            line: None,
        }),
    }
}

fn unreadable(error: &io::Error) -> Sentence {
    match error.kind() {
        io::ErrorKind::NotFound => Sentence::new("config-missing"),
        io::ErrorKind::InvalidData => Sentence::new("config-not-utf8"),
        _ => Sentence::new("config-unreadable").with("error", error.to_string()),
    }
}

fn is_absent(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}

/// Parses `source`; `file` names it in messages.
///
/// # Errors
/// At the first thing that has no meaning.
pub(crate) fn parse(source: &str, file: &Path) -> Result<Config, ConfigError> {
    // A mark that some editors put first is no part of TOML.
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    read_table(source, file).map_err(|fault| ConfigError {
        file: file.to_path_buf(),
        line: Some(line_of(source, fault.at)),
        reason: fault.reason,
    })
}

/// A fault at a byte of the source.
struct Fault {
    at: usize,
    reason: Sentence,
}

impl Fault {
    fn new(at: &Range<usize>, reason: Sentence) -> Fault {
        Fault {
            at: at.start,
            reason,
        }
    }
}

type Value<'a> = Spanned<DeValue<'a>>;

fn line_of(source: &str, at: usize) -> usize {
    let before = source.as_bytes().get(..at).unwrap_or(source.as_bytes());
    1 + memchr::memchr_iter(b'\n', before).count()
}

fn read_table(source: &str, file: &Path) -> Result<Config, Fault> {
    let document = DeTable::parse(source).map_err(|error| {
        let at = error.span().unwrap_or(0..0);
        Fault::new(
            &at,
            Sentence::new("config-not-toml").with("error", error.message()),
        )
    })?;
    let mut config = Config {
        file: Some(file.to_path_buf()),
        ..Config::default()
    };
    for (name, value) in document.get_ref() {
        if name.get_ref() == "keys" {
            config.keys = bindings(source, value)?;
        } else {
            set(&mut config, name, value)?;
        }
    }
    Ok(config)
}

/// All names of settings, as they stand in the file.
const SETTINGS: [&str; 8] = [
    "language", "theme", "mouse", "measure", "keyboard", "marks", "bidi", "keys",
];

fn set(
    config: &mut Config,
    name: &Spanned<toml::de::DeString>,
    value: &Value,
) -> Result<(), Fault> {
    let setting = name.get_ref().as_ref();
    match setting {
        "language" => {
            let choices = [
                ("auto", LanguageChoice::Auto),
                ("en", LanguageChoice::English),
                ("ar", LanguageChoice::Arabic),
            ];
            config.language = one_of(setting, value, &choices)?;
        }
        "theme" => {
            let choices = [
                ("auto", ThemeChoice::Auto),
                ("dark", ThemeChoice::Dark),
                ("light", ThemeChoice::Light),
                ("none", ThemeChoice::None),
            ];
            config.theme = one_of(setting, value, &choices)?;
        }
        "mouse" => config.mouse = truth(setting, value)?,
        "measure" => config.measure = measure(value)?,
        "keyboard" => config.keyboard = one_of(setting, value, &KeyboardLayout::NAMES)?,
        "marks" => config.marks = marks(setting, value)?,
        "bidi" => config.bidi = one_of(setting, value, &BidiChoice::NAMES)?,
        _ => {
            let reason = Sentence::new("config-no-setting")
                .with("name", setting)
                .with_clause("remedy", remedy(setting, &SETTINGS));
            return Err(Fault::new(&name.span(), reason));
        }
    }
    Ok(())
}

fn one_of<T: Copy>(setting: &str, value: &Value, choices: &[(&str, T)]) -> Result<T, Fault> {
    let names: Vec<&str> = choices.iter().map(|choice| choice.0).collect();
    let DeValue::String(text) = value.get_ref() else {
        let reason = Sentence::new("config-takes-text")
            .with("name", setting)
            .with("choices", quoted(&names));
        return Err(Fault::new(&value.span(), reason));
    };
    let found = choices.iter().find(|choice| choice.0 == text.as_ref());
    found.map(|choice| choice.1).ok_or_else(|| {
        let reason = Sentence::new("config-cannot-be")
            .with("name", setting)
            .with("value", text.as_ref())
            .with_clause("remedy", remedy(text, &names));
        Fault::new(&value.span(), reason)
    })
}

fn truth(setting: &str, value: &Value) -> Result<bool, Fault> {
    match value.get_ref() {
        DeValue::Boolean(truth) => Ok(*truth),
        _ => Err(Fault::new(
            &value.span(),
            Sentence::new("config-takes-truth").with("name", setting),
        )),
    }
}

/// `true`, `false` or "auto".
fn marks(setting: &str, value: &Value) -> Result<Option<bool>, Fault> {
    match value.get_ref() {
        DeValue::String(word) if word == "auto" => Ok(None),
        DeValue::Boolean(truth) => Ok(Some(*truth)),
        _ => Err(Fault::new(
            &value.span(),
            Sentence::new("config-takes-auto").with("name", setting),
        )),
    }
}

fn measure(value: &Value) -> Result<u16, Fault> {
    let columns = match value.get_ref() {
        DeValue::Integer(number) => u16::from_str_radix(number.as_str(), number.radix()).ok(),
        _ => None,
    };
    let (least, most) = MEASURE;
    columns
        .filter(|columns| (least..=most).contains(columns))
        .ok_or_else(|| {
            let reason = Sentence::new("config-takes-columns")
                .with("least", least.to_string())
                .with("most", most.to_string());
            Fault::new(&value.span(), reason)
        })
}

fn bindings(source: &str, value: &Value) -> Result<BTreeMap<String, Binding>, Fault> {
    let DeValue::Table(table) = value.get_ref() else {
        return Err(no_binding(value));
    };
    let mut bindings = BTreeMap::new();
    for (action, keys) in table {
        let binding = Binding {
            keys: key_names(keys)?,
            line: line_of(source, action.span().start),
        };
        bindings.insert(action.get_ref().to_string(), binding);
    }
    Ok(bindings)
}

/// One key in quotes, or a list of them.
fn key_names(value: &Value) -> Result<Vec<String>, Fault> {
    let text = |item: &Value| match item.get_ref() {
        DeValue::String(text) => Ok(text.to_string()),
        _ => Err(no_binding(item)),
    };
    match value.get_ref() {
        DeValue::Array(items) => items.iter().map(text).collect(),
        _ => Ok(vec![text(value)?]),
    }
}

fn no_binding(value: &Value) -> Fault {
    Fault::new(&value.span(), Sentence::new("config-takes-keys"))
}

/// What to do instead: the nearest known name, or all of them.
fn remedy(wrong: &str, known: &[&str]) -> Sentence {
    match nearest(wrong, known.iter().copied()) {
        Some(name) => Sentence::new("config-near").with("name", name),
        None => Sentence::new("config-known").with("names", quoted(known)),
    }
}

fn quoted(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests;
