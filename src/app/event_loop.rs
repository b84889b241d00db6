//! The loop: takes events one by one, and draws one frame for each batch of them.

use std::io;
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, TryRecvError};

use crossterm::event::KeyEvent;

use super::browser::{App, Step};
use super::loading::COUNTING_SHARE;
use super::options::OpenOptions;
use crate::event::{Event, Signal};
use crate::pipeline;
use crate::terminal::{self, Session, SessionOptions};
use crate::ui::state::Overlay;
use crate::ui::update::{Desk, Effect};
use crate::ui::{Scene, view};

/// Events taken before the next frame, so that a flood of them cannot keep the screen still.
const BATCH: usize = 512;

impl App {
    /// Enters the terminal, loads, and runs until the user leaves.
    pub(super) fn open(&mut self, options: OpenOptions) -> io::Result<ExitCode> {
        terminal::install_panic_hook();
        let (sender, events) = mpsc::channel();
        // Before the terminal is entered: no signal may end the program without giving it back.
        let _watch = terminal::spawn_signals(sender.clone())?;
        let mut session = Session::enter(SessionOptions {
            mouse: options.config.mouse && options.mouse,
            color: options.color,
        })?;
        self.measure()?;
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
                    self.desk().search_on();
                    return None;
                }
            }
        }
        if self.stale {
            return match events.recv_timeout(self.counting_took * COUNTING_SHARE) {
                Ok(event) => Some(event),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    self.count();
                    None
                }
            };
        }
        // All senders are gone: the input thread has lost its terminal, as at a hang-up.
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

    /// Takes one event.
    pub(super) fn handle(&mut self, session: &mut Session, event: Event) -> io::Result<Step> {
        let effect = match event {
            Event::Key(key) => self.key(key),
            Event::Mouse(event) => {
                self.desk().mouse(event);
                Effect::None
            }
            Event::Paste(text) => {
                self.desk().paste(&text);
                Effect::None
            }
            Event::Resize(columns, rows) => {
                self.desk().resized(columns, rows);
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
        // What is typed into a line is text; everywhere else a key is a command.
        let key = if matches!(self.state.overlay, Some(Overlay::Prompt(_))) {
            self.keyboard.learn(key);
            key
        } else {
            self.keyboard.physical(key)
        };
        let mut desk = Desk::new(&mut self.state, &self.library, &mut self.layouts);
        desk.press(&mut self.keymap, key)
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
                self.measure()?;
                Ok(Step::Go)
            }
        }
    }

    fn suspend(&mut self, session: &mut Session) -> io::Result<()> {
        session.suspend()?;
        self.measure()
    }

    /// Takes the window's size, which may have changed while the terminal was not ours.
    fn measure(&mut self) -> io::Result<()> {
        let size = Session::size()?;
        self.desk().resized(size.width, size.height);
        Ok(())
    }

    /// The exit code of a run that the user ended: 1 if some input could not be read.
    fn parting(&self) -> ExitCode {
        ExitCode::from(u8::from(self.library.unreadable() > 0))
    }
}
