//! The terminal as the loop sees it: waiting for its answers, and what follows from them.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError};

use super::{App, Step};
use crate::config::{Config, ThemeChoice};
use crate::event::{Event, Signal};
use crate::terminal::{BidiChoice, ColorDepth, Ground, Profile, Session};
use crate::ui::theme::{self, Depth, Theme};
use crate::ui::update;

/// What the user wants of the terminal.
#[derive(Debug)]
pub(super) struct Host {
    bidi: BidiChoice,
    theme: ThemeChoice,
    marks: Option<bool>,
}

impl Host {
    /// The wishes of the configuration; `bidi` of the command line goes before its own.
    pub(super) fn new(config: &Config, bidi: Option<BidiChoice>) -> Host {
        Host {
            bidi: bidi.unwrap_or(config.bidi),
            theme: config.theme,
            marks: config.marks,
        }
    }
}

impl App {
    /// Takes events until the terminal has answered or has had its time; a silent terminal must not
    /// keep the first frame waiting, and what is typed ahead is taken as at any time.
    pub(super) fn await_answers(
        &mut self,
        session: &mut Session,
        events: &Receiver<Event>,
    ) -> io::Result<Step> {
        while let Some(left) = session.answers_due_in() {
            let event = match events.recv_timeout(left) {
                Ok(event) => event,
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => Event::Signal(Signal::Hangup),
            };
            if let Step::Leave(code) = self.handle(session, event)? {
                return Ok(Step::Leave(code));
            }
        }
        self.settle_terminal(session)?;
        Ok(Step::Go)
    }

    /// Takes the profile, the colours and the marks that suit the terminal as it is known now.
    pub(super) fn settle_terminal(&mut self, session: &mut Session) -> io::Result<()> {
        let mut detected = session.detected();
        detected.ground = match self.host.theme {
            ThemeChoice::Dark => Ground::Dark,
            ThemeChoice::Light => Ground::Light,
            ThemeChoice::Auto | ThemeChoice::None => detected.ground,
        };
        let profile = match self.host.bidi {
            BidiChoice::Fixed(profile) => profile,
            BidiChoice::Auto => detected.profile,
        };
        self.theme = Theme::on(
            depth(self.host.theme, detected.depth),
            ground(detected.ground),
        );
        session.use_profile(profile, &detected)?;
        self.suit_profile(profile, detected.shows_marks(profile));
        Ok(())
    }

    fn suit_profile(&mut self, profile: Profile, shows_marks: bool) {
        self.state.settings.marks = self.host.marks.unwrap_or(shows_marks);
        self.state.settings.one_pane = profile.wants_one_pane();
        update::settle(&mut self.state, &self.library, &mut self.layouts);
    }
}

fn depth(theme: ThemeChoice, detected: ColorDepth) -> Depth {
    match (theme, detected) {
        (ThemeChoice::None, _) | (_, ColorDepth::None) => Depth::None,
        (_, ColorDepth::Ansi16) => Depth::Ansi16,
        (_, ColorDepth::Indexed256) => Depth::Indexed256,
        (_, ColorDepth::TrueColor) => Depth::TrueColor,
    }
}

fn ground(detected: Ground) -> theme::Ground {
    match detected {
        Ground::Unknown => theme::Ground::Unknown,
        Ground::Dark => theme::Ground::Dark,
        Ground::Light => theme::Ground::Light,
    }
}
