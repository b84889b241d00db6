//! What the user switches while reading: marks, colours, doubtful findings, page furniture, hidden characters, sides.

use super::desk::Desk;
use crate::library::Certainty;
use crate::text::Hidden;
use crate::ui::input::action::Action;
use crate::ui::settings::Mirror;

impl Desk<'_> {
    /// Switches what an action names.
    pub(super) fn switch(&mut self, action: Action) {
        let settings = &mut self.state.settings;
        match action {
            Action::ToggleMarks => settings.marks = !settings.marks,
            Action::ToggleHighlights => settings.highlights = !settings.highlights,
            Action::ToggleBoilerplate => settings.boilerplate = !settings.boilerplate,
            Action::ToggleDoubtful => self.toggle_doubtful(),
            Action::ToggleReveal => self.toggle_reveal(),
            Action::ToggleDirection => self.toggle_direction(),
            // No other action switches anything.
            _ => {}
        }
    }

    /// Leaves out findings that are not sure, everywhere, or takes them in again.
    fn toggle_doubtful(&mut self) {
        let (certainty, said) = match self.state.settings.certainty {
            Certainty::Any => (Certainty::Sure, "doubtful-hidden"),
            Certainty::Sure => (Certainty::Any, "doubtful-shown"),
        };
        self.state.settings.certainty = certainty;
        self.state.reader.caret = None;
        self.changes.findings = true;
        self.state.say(said, Vec::new());
    }

    /// Says how many characters are suspect, for those that are shown are mostly ordinary.
    fn toggle_reveal(&mut self) {
        if self.state.settings.hidden == Hidden::Reveal {
            self.state.settings.hidden = Hidden::Drop;
            return;
        }
        self.state.settings.hidden = Hidden::Reveal;
        let document = self.state.reader.document;
        let hidden = document.map_or_else(Default::default, |document| {
            self.library.article(document).hidden
        });
        if hidden.total() == 0 {
            self.state.say("revealed", Vec::new());
            return;
        }
        let counts = [
            ("overrides", hidden.overrides),
            ("unbalanced", hidden.unbalanced),
            ("invisible", hidden.invisible),
        ];
        let counts = counts.map(|(name, count)| (name, count.to_string()));
        self.state.say("revealed-suspect", counts.into());
    }

    fn toggle_direction(&mut self) {
        self.state.settings.mirror = if self.state.mirrored(self.library) {
            Mirror::Never
        } else {
            Mirror::Always
        };
    }
}
