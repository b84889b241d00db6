//! Everything the interface remembers. Written by `update`, read by `view`.

use std::collections::HashMap;

use super::geometry::{Geometry, Wishes};
use super::input::prompt::Prompt;
use super::lists::{Cursor, Entry, Hits};
use super::pane::Pane;
use super::settings::{Look, Mirror, Settings, Sort};
use super::target::Target;
use crate::event::Progress;
use crate::i18n::InterfaceLanguage;
use crate::library::{ActorCount, DateRow, Library, Query};
use crate::model::{ActorId, DocId, Span};

/// The article in the reading pane and the place in it.
#[derive(Clone, Debug, Default)]
pub struct ReaderState {
    /// The article; `None` before the first one is loaded.
    pub document: Option<DocId>,
    /// The first visible row of its layout.
    pub top: usize,
    /// The byte that stays visible when the width changes: the first of the top row.
    pub anchor: u32,
    /// What the rows were counted for: article, columns, and how the text looked.
    pub(crate) laid_out: Option<(DocId, u16, Look)>,
    /// The mention the caret is on.
    pub caret: Option<Span>,
    /// The article that was closed because nothing passed the filter; read on when something does.
    pub(crate) set_aside: Option<DocId>,
    /// Where other articles were left.
    pub(crate) left_at: HashMap<DocId, u32>,
}

/// A place to jump back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct JumpPlace {
    /// The article.
    pub document: DocId,
    /// The top byte.
    pub anchor: u32,
}

/// Places left by jumps.
#[derive(Clone, Debug, Default)]
pub(crate) struct Jumps {
    /// Older places, the latest last.
    pub(crate) back: Vec<JumpPlace>,
    /// Places come back from, the latest last.
    pub(crate) forward: Vec<JumpPlace>,
}

/// What lies over the panes.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// The keys and what they do; the first visible row.
    Help(usize),
    /// What is known of an actor; the first visible row.
    Card(ActorId, usize),
    /// A line to type in.
    Prompt(Prompt),
    /// Whether the terminal draws text as meant.
    TestCard,
}

/// What the test card says of the terminal: names that the loop found out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TerminalNote {
    /// The terminal.
    pub(crate) terminal: String,
    /// What is done for it.
    pub(crate) profile: String,
}

/// A sentence in the status row, until the next key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The id of the interface string.
    pub id: &'static str,
    /// Its arguments: name and text.
    pub(crate) arguments: Vec<(&'static str, String)>,
}

/// Everything the interface remembers.
#[derive(Debug, Default)]
pub struct State {
    /// Where everything stands.
    pub geometry: Geometry,
    /// The pane with the focus.
    pub focus: Pane,
    /// The side pane shown when only one fits.
    pub(crate) side: Pane,
    /// Whether the focused pane takes the whole screen.
    pub(crate) zoom: bool,
    /// The language a filter is written in when it is changed.
    pub language: InterfaceLanguage,
    /// What the user can switch.
    pub settings: Settings,
    /// The filter.
    pub query: Query,
    /// The documents that pass the filter, in list order.
    pub documents: Vec<DocId>,
    /// How many documents the filter was asked about with their findings; they are the first ones.
    pub(crate) filtered: usize,
    /// The order of the documents.
    pub(crate) sort: Sort,
    /// The selection in the list of documents.
    pub document_cursor: Cursor,
    /// The rows of the documents in sight in the list, from its first one on.
    pub entries: Vec<Entry>,
    /// The actors of the filtered documents that pass the narrowing, with counts.
    pub actors: Vec<ActorCount>,
    /// The words the list of actors is narrowed by; empty for all.
    pub(crate) narrow: String,
    /// The selection in the list of actors.
    pub(crate) actor_cursor: Cursor,
    /// The dates of the filtered documents.
    pub dates: Vec<DateRow>,
    /// The selection in the list of dates.
    pub date_cursor: Cursor,
    /// The reading pane.
    pub reader: ReaderState,
    /// What `n` looks for.
    pub target: Target,
    /// Where it is.
    pub hits: Hits,
    /// Places left by jumps.
    pub(crate) jumps: Jumps,
    /// What lies over the panes.
    pub overlay: Option<Overlay>,
    /// A sentence in the status row.
    pub message: Option<Message>,
    /// What the test card says of the terminal.
    pub(crate) host: TerminalNote,
    /// How far loading is.
    pub progress: Progress,
    /// How many documents are written from right to left.
    pub(crate) rtl_documents: usize,
}

impl State {
    /// Whether documents are at the right.
    pub(crate) fn mirrored(&self, library: &Library) -> bool {
        match self.settings.mirror {
            Mirror::Always => true,
            Mirror::Never => false,
            Mirror::Auto => self.rtl_documents * 2 >= library.len(),
        }
    }

    /// What the geometry depends on beside the size.
    pub(crate) fn wishes(&self, library: &Library) -> Wishes {
        Wishes {
            focus: self.focus,
            side: self.side,
            zoom: self.zoom,
            mirrored: self.mirrored(library),
            one_pane: self.settings.one_pane,
            measure: self.settings.measure,
        }
    }

    /// The selected row of the list of actors.
    pub fn selected_actor(&self) -> Option<ActorId> {
        self.actors
            .get(self.actor_cursor.selected)
            .map(|row| row.actor)
    }

    /// Shows a sentence in the status row.
    pub(crate) fn say(&mut self, id: &'static str, arguments: Vec<(&'static str, String)>) {
        self.message = Some(Message { id, arguments });
    }
}
