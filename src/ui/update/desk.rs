//! What an action works on: the state that it changes, and the library and layouts that it looks things up in.
//!
//! Every command is a method of [`Desk`], in the file of what it is about. It marks what it has changed, and
//! [`Desk::settle`] makes everything else follow, once.

use super::changes::Changes;
use crate::library::Library;
use crate::ui::layouts::Layouts;
use crate::ui::state::State;

/// The interface while it takes one event.
pub struct Desk<'a> {
    /// What the interface remembers.
    pub(super) state: &'a mut State,
    /// What is loaded.
    pub(super) library: &'a Library,
    /// The laid-out articles.
    pub(super) layouts: &'a mut Layouts,
    /// What has changed since it last settled.
    pub(super) changes: Changes,
}

impl<'a> Desk<'a> {
    /// The interface, ready for an event.
    pub fn new(state: &'a mut State, library: &'a Library, layouts: &'a mut Layouts) -> Self {
        Self {
            state,
            library,
            layouts,
            changes: Changes::default(),
        }
    }
}
