//! The configuration file → [`Config`].
//!
//! Every setting has a default and an absent file is no error. Everything else is told with file,
//! line and remedy: a file that cannot be read, TOML that is none, a name nobody knows (with the
//! nearest known one), a value out of range. The names of actions and keys under `[keys]` are kept
//! as written; the keymap knows which there are.

pub mod actors;

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::i18n::InterfaceLanguage;
use crate::terminal::BidiChoice;
use crate::ui::input::keyboard::KeyboardLayout;
use crate::ui::input::nearest::nearest;

/// The language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LanguageChoice {
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
    pub fn language(self) -> InterfaceLanguage {
        match self {
            Self::English => InterfaceLanguage::English,
            Self::Arabic => InterfaceLanguage::Arabic,
            Self::Auto => locale(["LC_ALL", "LC_MESSAGES", "LANG"])
                .and_then(|code| InterfaceLanguage::from_code(&code))
                .unwrap_or_default(),
        }
    }
}

/// The first of some environment variables that is set and not empty.
pub fn locale(names: [&str; 3]) -> Option<String> {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    names.into_iter().find_map(set)
}

/// The colours of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
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
pub struct Binding {
    /// The keys, e.g. `["n", "ctrl+n"]`; an empty list takes all keys from the action.
    pub keys: Vec<String>,
    /// The line of the file, from 1, for the message when a key or the action is not known.
    pub line: usize,
}

/// All settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The file the settings come from; `None` when there was none.
    pub file: Option<PathBuf>,
    /// The language of the interface.
    pub language: LanguageChoice,
    /// The colours.
    pub theme: ThemeChoice,
    /// Whether mouse clicks and the wheel act.
    pub mouse: bool,
    /// The longest line of the reading pane, in columns, within [`MEASURE`].
    pub measure: u16,
    /// The keyboard layout commands are typed on.
    pub keyboard: KeyboardLayout,
    /// Whether vowel marks are shown; `None` follows what the terminal draws well.
    pub marks: Option<bool>,
    /// How the terminal is kept from ordering text by itself.
    pub bidi: BidiChoice,
    /// Action name → keys.
    pub keys: BTreeMap<String, Binding>,
}

/// The measures that can be chosen, in columns, first and last.
pub const MEASURE: (u16, u16) = (40, 90);

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
    pub file: PathBuf,
    /// The line, from 1; `None` when the file could not be read.
    pub line: Option<usize>,
    /// What is wrong and what would be right.
    pub message: String,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A path may hold anything; the message goes to a terminal.
        let file = self.file.to_string_lossy();
        write!(f, "{}", file.escape_debug().collect::<String>())?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.message)
    }
}

impl std::error::Error for ConfigError {}

/// The file read when none is named: `warraq/config.toml` in `$XDG_CONFIG_HOME` or `~/.config`.
pub fn default_file() -> Option<PathBuf> {
    let base = etcetera::base_strategy::Xdg::new().ok()?;
    Some(base.config_dir().join("warraq").join("config.toml"))
}

/// Loads the settings from `named` (the option `--config`), or else from [`default_file`].
///
/// # Errors
/// When `named` is absent, or when a file cannot be read or says something that has no meaning.
pub fn load(named: Option<&Path>) -> Result<Config, ConfigError> {
    let Some(file) = named.map(Path::to_path_buf).or_else(default_file) else {
        return Ok(Config::default());
    };
    match std::fs::read_to_string(&file) {
        Ok(source) => parse(&source, &file),
        Err(error) if named.is_none() && is_absent(&error) => Ok(Config::default()),
        Err(error) => Err(ConfigError {
            message: unreadable(&error),
            file,
            line: None,
        }),
    }
}

fn unreadable(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file; check the path".into(),
        io::ErrorKind::InvalidData => "is not UTF-8 text; save it as UTF-8".into(),
        _ => format!("cannot be read ({error}); check what it is and its permissions"),
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
pub fn parse(source: &str, file: &Path) -> Result<Config, ConfigError> {
    // A mark that some editors put first is no part of TOML.
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    read_table(source, file).map_err(|fault| ConfigError {
        file: file.to_path_buf(),
        line: Some(line_of(source, fault.at)),
        message: fault.message,
    })
}

/// A fault at a byte of the source.
struct Fault {
    at: usize,
    message: String,
}

impl Fault {
    fn new(at: &Range<usize>, message: String) -> Fault {
        Fault {
            at: at.start,
            message,
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
        Fault::new(&at, format!("is not TOML: {}", error.message()))
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
            let message = format!(
                "there is no setting `{}`; {}",
                setting.escape_debug(),
                remedy(setting, &SETTINGS)
            );
            return Err(Fault::new(&name.span(), message));
        }
    }
    Ok(())
}

fn one_of<T: Copy>(setting: &str, value: &Value, choices: &[(&str, T)]) -> Result<T, Fault> {
    let names: Vec<&str> = choices.iter().map(|choice| choice.0).collect();
    let DeValue::String(text) = value.get_ref() else {
        let message = format!("`{setting}` takes a text in quotes: {}", quoted(&names));
        return Err(Fault::new(&value.span(), message));
    };
    let found = choices.iter().find(|choice| choice.0 == text.as_ref());
    found.map(|choice| choice.1).ok_or_else(|| {
        let message = format!(
            "`{setting}` cannot be \"{}\"; {}",
            text.escape_debug(),
            remedy(text, &names)
        );
        Fault::new(&value.span(), message)
    })
}

fn truth(setting: &str, value: &Value) -> Result<bool, Fault> {
    match value.get_ref() {
        DeValue::Boolean(truth) => Ok(*truth),
        _ => Err(Fault::new(
            &value.span(),
            format!("`{setting}` takes true or false, without quotes"),
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
            format!("`{setting}` takes \"auto\", or true or false without quotes"),
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
            let message = format!("`measure` takes a number of columns from {least} to {most}");
            Fault::new(&value.span(), message)
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
    let message = "under [keys], an action takes a list of keys in quotes, as [\"n\", \"ctrl+n\"]";
    Fault::new(&value.span(), message.into())
}

/// What to do instead: the nearest known name, or all of them.
fn remedy(wrong: &str, known: &[&str]) -> String {
    match nearest(wrong, known.iter().copied()) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("known are {}", quoted(known)),
    }
}

fn quoted(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests;
