//! The program with a terminal: owns the library, the interface's state and the laid-out articles,
//! takes events one by one and draws one frame per batch of them.

mod host;
mod loading;

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, TryRecvError};
use std::time::{Duration, Instant};

use crossterm::event::KeyEvent;

use crate::config::{self, Config, ConfigError, locale};
use crate::event::{Event, Signal};
use crate::i18n::{InterfaceLanguage, Messages};
use crate::ingest::{Input, STDIN};
use crate::library::Library;
use crate::pipeline::{self, Job};
use crate::terminal::{self, BidiChoice, ColorChoice, Session, SessionOptions};
use crate::ui::keyboard::Keyboard;
use crate::ui::keymap::Keymap;
use crate::ui::state::{Overlay, State};
use crate::ui::theme::Theme;
use crate::ui::update::{self, Effect};
use crate::ui::{Layouts, Scene, view};

/// Events taken before the next frame, so that a flood of them cannot keep the screen still.
const BATCH: usize = 512;
/// What the command line asks of the program with a terminal.
#[derive(Clone, Debug)]
pub struct OpenOptions {
    /// What to load and how.
    pub job: Job,
    /// Files beside the articles whose rules on actors are in the job.
    pub rules_from: Vec<PathBuf>,
    /// Whether colours are wanted.
    pub color: ColorChoice,
    /// The language of the interface, as a BCP 47 code; `None` follows configuration and environment.
    pub language: Option<String>,
    /// The configuration file, instead of the one in the user's configuration folder.
    pub config: Option<PathBuf>,
    /// Whether clicks and wheel steps are taken, if the configuration does not refuse them.
    pub mouse: bool,
    /// The bidi profile; `None` follows the configuration.
    pub bidi: Option<BidiChoice>,
    /// The filter to start with, in the query language; it is known to be well formed.
    pub where_query: Option<String>,
}

/// Why the program could not run.
#[derive(Debug)]
pub enum OpenError {
    /// A configuration that cannot be read or has no meaning; what is wrong and what to do.
    Configuration(String),
    /// A terminal that cannot be used.
    Terminal(io::Error),
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Configuration(message) => f.write_str(message),
            Self::Terminal(error) => write!(f, "the terminal cannot be used: {error}"),
        }
    }
}

impl std::error::Error for OpenError {}

/// Runs the program until the user leaves it. The exit code is 0, 1 when some input could not be read, or
/// 128 + n after signal n.
///
/// # Errors
/// When there is no starting, or when the terminal fails.
pub fn run(options: OpenOptions) -> Result<ExitCode, OpenError> {
    let config = config::load(options.config.as_deref())
        .map_err(|error| OpenError::Configuration(error.to_string()))?;
    let mut app = App::new(&config, &options).map_err(OpenError::Configuration)?;
    app.open(&config, options).map_err(OpenError::Terminal)
}

/// What the loop does next.
enum Step {
    Go,
    Leave(ExitCode),
}

struct App {
    library: Library,
    state: State,
    layouts: Layouts,
    keymap: Keymap,
    keyboard: Keyboard,
    messages: Messages,
    theme: Theme,
    corpus: String,
    host: host::Host,
    /// Whether documents or findings were added since the last count.
    stale: bool,
    started: Instant,
    counted: Instant,
    counting_took: Duration,
}

impl App {
    fn new(config: &Config, options: &OpenOptions) -> Result<Self, String> {
        let language = match (&options.language, config.language) {
            (Some(code), _) => InterfaceLanguage::from_code(code).ok_or_else(|| {
                format!(
                    "no interface language \"{}\"; there are en and ar",
                    code.escape_debug()
                )
            })?,
            (None, choice) => choice.language(),
        };
        let keymap = keymap(config).map_err(|error| error.to_string())?;
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
        if let Some(written) = &options.where_query {
            update::apply_query(&mut state, &library, written)
                .map_err(|error| error.to_string())?;
        }
        Ok(Self {
            library,
            state,
            layouts: Layouts::default(),
            keymap,
            keyboard: Keyboard::new(
                config.keyboard,
                locale(["LC_ALL", "LC_CTYPE", "LANG"]).as_deref(),
            ),
            messages,
            theme: Theme::default(),
            corpus,
            host: host::Host::new(config, options.bidi),
            stale: false,
            started: Instant::now(),
            counted: Instant::now(),
            counting_took: Duration::ZERO,
        })
    }

    fn open(&mut self, config: &Config, options: OpenOptions) -> io::Result<ExitCode> {
        terminal::install_panic_hook();
        let (sender, events) = mpsc::channel();
        // Before the terminal is entered: no signal may end the program without giving it back.
        let _watch = terminal::spawn_signals(sender.clone())?;
        let mut session = Session::enter(SessionOptions {
            mouse: config.mouse && options.mouse,
            color: options.color,
        })?;
        self.measure(&session)?;
        terminal::spawn_input(sender.clone())?;
        pipeline::spawn(options.job, sender);
        let code = self.run(&mut session, &events);
        session.leave();
        code
    }

    fn run(&mut self, session: &mut Session, events: &Receiver<Event>) -> io::Result<ExitCode> {
        if let Step::Leave(code) = self.await_answers(session, events)? {
            return Ok(code);
        }
        if let Step::Leave(code) = self.await_articles(session, events)? {
            return Ok(code);
        }
        loop {
            self.draw(session)?;
            let Some(first) = self.wait(events) else {
                continue;
            };
            let mut next = Some(first);
            for _ in 0..BATCH {
                let Some(event) = next else { break };
                if let Step::Leave(code) = self.handle(session, event)? {
                    return Ok(code);
                }
                next = events.try_recv().ok();
            }
            self.count_if_due();
        }
    }

    /// The next event. Idle time goes to a text search or an overdue count, then `None` asks for a frame.
    fn wait(&mut self, events: &Receiver<Event>) -> Option<Event> {
        if self.state.hits.counting() {
            match events.try_recv() {
                Ok(event) => return Some(event),
                Err(TryRecvError::Empty | TryRecvError::Disconnected) => {
                    update::work(&mut self.state, &self.library);
                    return None;
                }
            }
        }
        if self.stale {
            return match events.recv_timeout(self.counting_took * loading::COUNTING_SHARE) {
                Ok(event) => Some(event),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    self.count();
                    None
                }
            };
        }
        // All senders gone means that the input thread lost its terminal: nobody is there any more.
        Some(events.recv().unwrap_or(Event::Signal(Signal::Hangup)))
    }

    fn draw(&self, session: &mut Session) -> io::Result<()> {
        let scene = Scene {
            state: &self.state,
            library: &self.library,
            layouts: &self.layouts,
            theme: self.theme,
            messages: &self.messages,
            keymap: &self.keymap,
            corpus: &self.corpus,
        };
        session.draw(|frame| view(&scene, frame.buffer_mut()))
    }

    fn handle(&mut self, session: &mut Session, event: Event) -> io::Result<Step> {
        let (state, library, layouts) = (&mut self.state, &self.library, &mut self.layouts);
        let effect = match event {
            Event::Key(key) => self.key(key),
            Event::Mouse(event) => update::mouse(state, library, layouts, event),
            Event::Paste(text) => {
                update::paste(state, library, layouts, &text);
                Effect::None
            }
            Event::Resize(columns, rows) => {
                update::resized(state, library, layouts, (columns, rows));
                Effect::None
            }
            Event::Progress(progress) => {
                if progress.finished {
                    self.count();
                }
                self.state.progress = progress;
                Effect::None
            }
            Event::Read(articles) => {
                self.add_articles(articles);
                Effect::None
            }
            Event::Analysed(findings) => {
                self.add_findings(findings);
                Effect::None
            }
            Event::Answer(answer) => {
                if session.take_answer(answer) {
                    self.settle_terminal(session)?;
                }
                Effect::None
            }
            Event::Signal(signal) => return self.signal(session, signal),
        };
        match effect {
            Effect::None => {}
            Effect::Quit => return Ok(Step::Leave(self.parting())),
            // As a shell reports a program that SIGINT ended.
            Effect::Interrupt => return Ok(Step::Leave(ExitCode::from(130))),
            Effect::Redraw => session.redraw()?,
            Effect::Suspend => self.suspend(session)?,
            Effect::Bidi(wish) => self.wish(session, wish)?,
            Effect::Copy(copied) => self.copy(session, &copied),
        }
        Ok(Step::Go)
    }

    fn key(&mut self, key: KeyEvent) -> Effect {
        let (state, library, layouts) = (&mut self.state, &self.library, &mut self.layouts);
        // What is typed into a line is text; everywhere else a key is a command.
        let key = if matches!(state.overlay, Some(Overlay::Prompt(_))) {
            self.keyboard.learn(key);
            key
        } else {
            self.keyboard.physical(key)
        };
        update::key(state, library, layouts, (&mut self.keymap, key))
    }

    fn signal(&mut self, session: &mut Session, signal: Signal) -> io::Result<Step> {
        // By convention a process ended by signal n has the status 128 + n.
        let leave = |number: u8| Ok(Step::Leave(ExitCode::from(128 + number)));
        match signal {
            Signal::Hangup => leave(1),
            Signal::Interrupt => leave(2),
            Signal::Terminate => leave(15),
            Signal::Suspend => {
                self.suspend(session)?;
                Ok(Step::Go)
            }
            Signal::Continue => {
                session.resume()?;
                self.measure(session)?;
                Ok(Step::Go)
            }
        }
    }

    fn suspend(&mut self, session: &mut Session) -> io::Result<()> {
        session.suspend()?;
        self.measure(session)
    }

    /// Takes the window's size, which may have changed while the terminal was not ours.
    fn measure(&mut self, session: &Session) -> io::Result<()> {
        let size = session.size()?;
        update::resized(
            &mut self.state,
            &self.library,
            &mut self.layouts,
            (size.width, size.height),
        );
        Ok(())
    }

    /// The exit code of a run that the user ended: 1 if some input could not be read.
    fn parting(&self) -> ExitCode {
        ExitCode::from(u8::from(self.library.unreadable() > 0))
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
        message: fault.message,
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
