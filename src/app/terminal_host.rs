//! The terminal as the loop sees it: waiting for its answers, and what follows from them.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError};

use super::browser::{App, Step};
use crate::config::ThemeChoice;
use crate::event::{Event, Signal};
use crate::terminal::{
    BidiChoice, ColorDepth, Detected, Ground, LONGEST_COPY, Multiplexer, Profile, Session,
};
use crate::ui::state::TerminalNote;
use crate::ui::update::{BidiWish, Copied};
use crate::ui::view::theme::{self, Depth, Theme};

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
        let detected = self.detected(session);
        let (depth, ground) = (
            depth(self.wishes.theme, detected.depth),
            ground(detected.ground),
        );
        self.theme = Theme::on(depth, ground);
        let profile = self.wishes.profile(&detected);
        self.use_profile(session, profile, &detected)?;
        if profile == detected.profile {
            self.warn(&detected);
        }
        Ok(())
    }

    /// Does what is wished on the test card.
    pub(super) fn wish(&mut self, session: &mut Session, wish: BidiWish) -> io::Result<()> {
        let detected = self.detected(session);
        let now = session.profile();
        let before = *self.wishes.before.get_or_insert(now);
        let place = Profile::ALL.iter().position(|profile| *profile == now);
        let count = Profile::ALL.len();
        let step = |by: usize| {
            let next = (place.unwrap_or_default() + by) % count;
            Profile::ALL.get(next).copied().unwrap_or_default()
        };
        let profile = match wish {
            BidiWish::Next => step(1),
            BidiWish::Previous => step(count - 1),
            BidiWish::Automatic => detected.profile,
            BidiWish::Keep => now,
            BidiWish::Cancel => before,
        };
        match wish {
            BidiWish::Keep => self.keep(now, &detected),
            BidiWish::Cancel => self.wishes.before = None,
            _ => {}
        }
        if profile == now {
            return Ok(());
        }
        self.use_profile(session, profile, &detected)
    }

    /// Puts text on the clipboard and says so.
    pub(super) fn copy(&mut self, session: &mut Session, copied: &Copied) {
        let mut arguments = vec![("size", size(copied.text.len()))];
        if copied.text.len() > LONGEST_COPY {
            arguments.push(("most", size(LONGEST_COPY)));
            self.state.say("copy-too-long", arguments);
            return;
        }
        session.copy(&copied.text);
        arguments.push(("what", self.messages.text(copied.what)));
        self.state.say("copied", arguments);
    }

    /// What is known of the terminal, with the ground as the user says it is.
    fn detected(&self, session: &Session) -> Detected {
        let mut detected = session.detected();
        detected.ground = match self.wishes.theme {
            ThemeChoice::Dark => Ground::Dark,
            ThemeChoice::Light => Ground::Light,
            ThemeChoice::Auto | ThemeChoice::None => detected.ground,
        };
        detected
    }

    fn use_profile(
        &mut self,
        session: &mut Session,
        profile: Profile,
        detected: &Detected,
    ) -> io::Result<()> {
        session.use_profile(profile, detected)?;
        self.state.host = TerminalNote {
            terminal: detected.key(),
            profile: profile.name().to_owned(),
        };
        self.state.settings.marks = self.wishes.marks.unwrap_or(detected.shows_marks(profile));
        self.state.settings.one_pane = profile.wants_one_pane();
        self.desk().settle();
        Ok(())
    }

    /// Keeps a profile for this terminal; the one that would be found anyway needs no keeping.
    fn keep(&mut self, profile: Profile, detected: &Detected) {
        self.wishes.before = None;
        self.wishes.bidi = BidiChoice::Auto;
        self.wishes.remembers = true;
        let chosen = (profile != detected.profile).then_some(profile.name());
        let kept = self.wishes.choices.keep_bidi(&detected.key(), chosen);
        let mut arguments = vec![
            ("profile", profile.name().to_owned()),
            ("terminal", detected.key()),
        ];
        match kept {
            Ok(()) if chosen.is_some() => self.state.say("bidi-kept", arguments),
            Ok(()) => self.state.say("bidi-automatic", arguments),
            Err(error) => {
                arguments.push(("reason", error.to_string()));
                self.state.say("bidi-not-kept", arguments);
            }
        }
    }

    /// Says what cannot be found out or done from here.
    fn warn(&mut self, detected: &Detected) {
        let passes = matches!(detected.profile, Profile::Konsole | Profile::Mlterm)
            && detected.multiplexer == Some(Multiplexer::Tmux);
        let terminal = vec![("terminal", detected.kind.name().to_owned())];
        if passes {
            self.state.say("bidi-passthrough", terminal);
        } else if detected.kind.may_reorder() {
            self.state.say("bidi-may-reorder", terminal);
        }
    }
}

/// A size for people, in bytes below a thousand of them.
fn size(bytes: usize) -> String {
    match bytes {
        0..1000 => format!("{bytes} B"),
        _ => format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100),
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

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_of_copies() {
        let rows = [
            (0, "0 B"),
            (41, "41 B"),
            (999, "999 B"),
            (1_000, "1.0 kB"),
            (74_960, "74.9 kB"),
        ];
        for (bytes, expect) in rows {
            assert_eq!(size(bytes), expect);
        }
    }
}
