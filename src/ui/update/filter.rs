//! The filter: clauses dropped, queries typed; what Esc clears, and whom the user points at.

use super::desk::Desk;
use crate::library::{Query, QueryError};
use crate::model::ActorId;
use crate::ui::lists::Way;
use crate::ui::pane::Pane;
use crate::ui::target::Target;

impl Desk<'_> {
    /// Drops the last chip.
    pub(super) fn drop_last_clause(&mut self) {
        if self.state.query.is_empty() {
            self.state.say("no-filter", Vec::new());
            return;
        }
        self.state.query.pop();
        self.changes.filter = true;
    }

    /// Drops all chips.
    pub(super) fn clear_filter(&mut self) {
        self.state.query.clear();
        self.changes.filter = true;
    }

    /// Replaces the filter by a typed one.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn apply_query(&mut self, written: &str) -> Result<(), QueryError> {
        self.state.query = Query::parse(written, self.library)?;
        self.changes.filter = true;
        Ok(())
    }

    /// Esc: clears what was set last and is still visible: the narrowing, the caret, the target.
    pub(super) fn cancel(&mut self) {
        if !self.state.narrow.is_empty() {
            self.state.narrow.clear();
            self.changes.narrowing = true;
        } else if self.state.reader.caret.is_some() {
            self.state.reader.caret = None;
        } else {
            self.aim(Target::None);
        }
    }

    /// Says that the user points at no actor, or that none is known yet.
    pub(super) fn say_no_actor(&mut self) {
        let document = self.state.reader.document;
        let is_pending = document.is_some_and(|document| !self.library.is_analysed(document));
        let words = if is_pending {
            "pending"
        } else {
            "no-actor-here"
        };
        self.state.say(words, Vec::new());
    }

    /// The actor that the user points at: under the caret, selected in the list, or the target.
    pub(super) fn actor_here(&self) -> Option<ActorId> {
        let under_caret = || {
            let (document, caret) = (self.state.reader.document?, self.state.reader.caret?);
            self.library
                .mentions(document)
                .iter()
                .find(|mention| mention.span == caret)
                .map(|mention| mention.actor)
        };
        let target = match self.state.target {
            Target::Actor(actor) => Some(actor),
            _ => None,
        };
        match self.state.focus {
            Pane::Actors => self.state.selected_actor(),
            Pane::Reader => under_caret().or(target),
            Pane::Documents | Pane::Dates => target,
        }
    }

    /// Aims `n` at what the user points at.
    pub(super) fn target_here(&mut self) {
        if self.state.focus == Pane::Dates
            && let Some(row) = self.state.dates.get(self.state.date_cursor.selected)
        {
            let target = Target::Date(row.label.clone());
            self.aim(target);
            return;
        }
        match self.actor_here() {
            Some(actor) => {
                self.aim(Target::Actor(actor));
                self.settle_lists();
                if let Some(caret) = self.state.reader.caret {
                    self.state.hits.step_from(caret.start, Way::Forward);
                }
            }
            None => self.say_no_actor(),
        }
    }
}
