//! The list of actors: who is in the documents, who is demanded and forbidden.

use super::desk::Desk;
use crate::library::{ActorCount, Library, Sign, actor_counts_of};
use crate::model::ActorId;
use crate::script::fold_str;
use crate::ui::pane::Pane;
use crate::ui::target::Target;

impl Desk<'_> {
    /// The list of actors, narrowed by the words typed for it; the selection stays on its actor.
    pub(super) fn relist_actors(&mut self) {
        let selected = self.state.selected_actor();
        let selected = selected.filter(|_| !self.is_untouched(Pane::Actors));
        let narrow = fold_str(&self.state.narrow);
        let mut actors = actor_counts_of(
            self.library,
            &self.state.documents,
            self.state.settings.certainty,
        );
        let filtered = self.take_filtered_actors(&mut actors);
        actors.retain(|row| narrow.is_empty() || is_named(self.library, row.actor, &narrow));
        actors.splice(0..0, filtered);
        self.state.actors = actors;
        let place = selected.and_then(|selected| {
            self.state
                .actors
                .iter()
                .position(|row| row.actor == selected)
        });
        let loading = !self.state.progress.finished;
        self.state.actor_cursor.come_to(place.unwrap_or(0), loading);
    }

    /// Takes the actors of the filter out of the list: they are shown first, whatever it is narrowed to. Excluded
    /// ones have no mention left, but must stay in reach.
    fn take_filtered_actors(&self, actors: &mut Vec<ActorCount>) -> Vec<ActorCount> {
        let take = |actor| {
            let place = actors.iter().position(|row| row.actor == actor);
            place.map_or(ActorCount::none(actor), |place| actors.remove(place))
        };
        self.state.query.sole_actors().map(take).collect()
    }

    /// Demands or forbids the selected actor; the same again lifts it.
    pub(super) fn toggle_selected_actor(&mut self, sign: Sign) {
        let Some(actor) = self.state.selected_actor() else {
            return;
        };
        let before = self.state.query.sign_of(actor);
        self.state.query.remove_actor(actor);
        if before != Some(sign) {
            self.state.query.set_actor(self.library, actor, sign);
        }
        self.aim(Target::Actor(actor));
        self.changes.filter = true;
    }

    /// Moves the selection, and aims `n` at the actor it comes to.
    pub(super) fn move_in_actors(&mut self, rows: isize) {
        let visible = self.state.geometry.visible(Pane::Actors);
        let count = self.state.actors.len();
        self.state.actor_cursor.step(rows, count);
        self.state.actor_cursor.settle(count, visible);
        if let Some(actor) = self.state.selected_actor() {
            self.aim(Target::Actor(actor));
        }
    }

    /// Moves the window.
    pub(super) fn scroll_actors(&mut self, rows: isize) {
        let visible = self.state.geometry.visible(Pane::Actors);
        let count = self.state.actors.len();
        self.state.actor_cursor.scroll(rows, count, visible);
    }

    /// Selects the actor on a row of the pane; one that is selected already is demanded.
    pub(super) fn click_actor(&mut self, row: usize) {
        let place = self.state.actor_cursor.top + row;
        let again = place == self.state.actor_cursor.selected;
        if let Some(actor) = self.state.actors.get(place).map(|row| row.actor) {
            self.state.actor_cursor.selected = place;
            if again && self.state.target == Target::Actor(actor) {
                self.toggle_selected_actor(Sign::Include);
            } else {
                self.aim(Target::Actor(actor));
            }
        }
    }
}

fn is_named(library: &Library, actor: ActorId, folded: &str) -> bool {
    let actor = library.actor(actor);
    std::iter::once(&actor.name)
        .chain(&actor.aliases)
        .chain([&actor.key])
        .any(|name| fold_str(name).contains(folded))
}
