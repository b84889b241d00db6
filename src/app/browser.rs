//! What the program with a terminal consists of, and how it is put together.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use super::options::{OpenError, OpenOptions};
use super::wishes::TerminalWishes;
use crate::config::{Config, ConfigError, locale};
use crate::i18n::Messages;
use crate::ingest::{Input, STDIN};
use crate::library::Library;
use crate::ui::Layouts;
use crate::ui::input::keyboard::Keyboard;
use crate::ui::input::keymap::Keymap;
use crate::ui::state::State;
use crate::ui::update::Desk;
use crate::ui::view::theme::Theme;

/// What the loop does next.
pub(super) enum Step {
    /// Goes on.
    Go,
    /// Ends the program.
    Leave(ExitCode),
}

/// The program with a terminal.
pub(super) struct App {
    pub(super) library: Library,
    pub(super) state: State,
    pub(super) layouts: Layouts,
    pub(super) keymap: Keymap,
    pub(super) keyboard: Keyboard,
    pub(super) messages: Messages,
    pub(super) theme: Theme,
    pub(super) corpus: String,
    pub(super) wishes: TerminalWishes,
    /// Whether documents or findings were added since the last count.
    pub(super) stale: bool,
    pub(super) started: Instant,
    pub(super) counted: Instant,
    pub(super) counting_took: Duration,
}

impl App {
    /// The program, before anything is loaded.
    ///
    /// # Errors
    /// When the configured keys or the filter to start with have no meaning.
    pub(super) fn new(options: &OpenOptions) -> Result<Self, OpenError> {
        let (config, language) = (&options.config, options.language);
        let keymap = keymap(config).map_err(OpenError::Configuration)?;
        let messages = Messages::new(language);
        let corpus = corpus_name(&options.job.inputs).unwrap_or_else(|| messages.text("bundled"));
        let mut state = State {
            language,
            ..State::default()
        };
        state.settings.measure = config.measure;
        if let Some(file) = options.rules_from.first() {
            let file = file.display().to_string();
            state.say("rules-applied", vec![("file", file)]);
        }
        let library = Library::new();
        let mut layouts = Layouts::default();
        if let Some(written) = &options.where_query {
            let mut desk = Desk::new(&mut state, &library, &mut layouts);
            desk.apply_query(written).map_err(OpenError::Query)?;
            desk.settle();
        }
        Ok(Self {
            library,
            state,
            layouts,
            keymap,
            keyboard: Keyboard::new(
                config.keyboard,
                locale(["LC_ALL", "LC_CTYPE", "LANG"]).as_deref(),
            ),
            messages,
            theme: Theme::default(),
            corpus,
            wishes: TerminalWishes::new(config, options.bidi),
            stale: false,
            started: Instant::now(),
            counted: Instant::now(),
            counting_took: Duration::ZERO,
        })
    }

    /// The interface, ready to take an event.
    pub(super) fn desk(&mut self) -> Desk<'_> {
        Desk::new(&mut self.state, &self.library, &mut self.layouts)
    }
}

/// The default keys, changed by the configuration.
fn keymap(config: &Config) -> Result<Keymap, ConfigError> {
    let mut changes: Vec<_> = config.keys.iter().collect();
    changes.sort_by_key(|(_, binding)| binding.line);
    let changes = changes
        .iter()
        .map(|(name, binding)| (name.as_str(), binding.keys.as_slice()));
    Keymap::changed(changes).map_err(|fault| ConfigError {
        file: config.file.clone().unwrap_or_default(),
        line: config.keys.get(&fault.action).map(|binding| binding.line),
        reason: fault.reason,
    })
}

/// The first path or standard input, and how many more there are; `None` for bundled articles.
fn corpus_name(inputs: &[Input]) -> Option<String> {
    let first = inputs.iter().find_map(|input| match input {
        Input::Path(path) => Some(path.display().to_string()),
        Input::Bytes { name, .. } => (name == STDIN).then(|| name.clone()),
    })?;
    let more = inputs.len() - 1;
    Some(if more == 0 {
        first
    } else {
        format!("\u{2068}{first}\u{2069} +{more}")
    })
}
