//! Everything the interface remembers. Written by `update`, read by `view`.

use std::collections::HashMap;

use super::cursor::Cursor;
use super::geometry::{Geometry, Wishes};
use super::hits::Hits;
use super::listing::Entry;
use super::prompt::Prompt;
use crate::event::Progress;
use crate::i18n::InterfaceLanguage;
use crate::library::{ActorCount, Certainty, DateRow, Library, Query};
use crate::model::{ActorId, DocId, Span, TimexValue};
use crate::script::Direction;
use crate::text::{Base, Hidden, Marks, TextOptions};

/// The panes, in reading order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The list of documents.
    #[default]
    Documents,
    /// The reading pane.
    Reader,
    /// The list of actors.
    Actors,
    /// The list of dates.
    Dates,
}

impl Pane {
    /// All panes in reading order.
    pub const ALL: [Self; 4] = [Self::Documents, Self::Reader, Self::Actors, Self::Dates];
}

/// Which side the documents are on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mirror {
    /// At the right when most documents are written from right to left.
    #[default]
    Auto,
    /// Always at the right.
    Always,
    /// Always at the left.
    Never,
}

/// The order of the list of documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// As the inputs were given.
    #[default]
    Input,
    /// Newest first, undated last.
    Date,
    /// Most mentions of the target first.
    Hits,
}

/// What the user can switch while reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "switches that know nothing of each other"
)]
pub struct Settings {
    /// Whether vowel marks are shown.
    pub marks: bool,
    /// Whether actors and dates are coloured in the text.
    pub highlights: bool,
    /// Which findings are shown and counted.
    pub certainty: Certainty,
    /// Whether words of the page around the article are shown (dim) or left out.
    pub boilerplate: bool,
    /// What becomes of characters that are never drawn.
    pub hidden: Hidden,
    /// Which side the documents are on.
    pub mirror: Mirror,
    /// Whether panes are never put side by side.
    pub one_pane: bool,
    /// The widest line of the reader, in columns.
    pub measure: u16,
}

impl Settings {
    /// What the lines of the reader depend on beside the article and the width.
    pub fn look(&self) -> Look {
        Look {
            marks: self.marks,
            boilerplate: self.boilerplate,
            hidden: self.hidden,
        }
    }
}

/// What the lines of the reader depend on beside the article and the width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Whether vowel marks are shown.
    pub marks: bool,
    /// Whether words of the page around the article are shown.
    pub boilerplate: bool,
    /// What becomes of characters that are never drawn.
    pub hidden: Hidden,
}

impl Look {
    /// How a text of this look is laid out, in an article or a pane of that direction.
    pub fn options(self, direction: Direction) -> TextOptions {
        TextOptions {
            base: Base::Article(direction),
            marks: if self.marks {
                Marks::Keep
            } else {
                Marks::Strip
            },
            hidden: self.hidden,
            ..TextOptions::default()
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            marks: true,
            highlights: true,
            certainty: Certainty::Any,
            boilerplate: true,
            hidden: Hidden::Drop,
            mirror: Mirror::Auto,
            one_pane: false,
            measure: 90,
        }
    }
}

/// What `n` and `N` look for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// Nothing.
    #[default]
    None,
    /// The mentions of an actor.
    Actor(ActorId),
    /// The occurrences of some words, folded.
    Words(String),
    /// The mentions of one normalised date.
    Date(TimexValue),
}

/// The article in the reading pane and the place in it.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    /// The article; `None` before the first one is loaded.
    pub document: Option<DocId>,
    /// The first visible row of its layout.
    pub top: usize,
    /// The byte that stays visible when the width changes: the first of the top row.
    pub anchor: u32,
    /// What the rows were counted for: article, columns, and how the text looked.
    pub laid_out: Option<(DocId, u16, Look)>,
    /// The mention the caret is on.
    pub caret: Option<Span>,
    /// The article that was closed because nothing passed the filter; read on when something does.
    pub set_aside: Option<DocId>,
    /// Where other articles were left.
    pub left_at: HashMap<DocId, u32>,
}

/// A place to jump back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The article.
    pub document: DocId,
    /// The top byte.
    pub anchor: u32,
}

/// Places left by jumps.
#[derive(Clone, Debug, Default)]
pub struct Jumps {
    /// Older places, the latest last.
    pub back: Vec<Place>,
    /// Places come back from, the latest last.
    pub forward: Vec<Place>,
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

/// What the test card says of the terminal, in words of the loop's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Host {
    /// The terminal.
    pub terminal: String,
    /// What is done for it.
    pub profile: String,
}

/// A sentence in the status row, until the next key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The id of the interface string.
    pub id: &'static str,
    /// Its arguments: name and text.
    pub arguments: Vec<(&'static str, String)>,
}

/// Everything the interface remembers.
#[derive(Debug, Default)]
pub struct State {
    /// Where everything stands.
    pub geometry: Geometry,
    /// The pane with the focus.
    pub focus: Pane,
    /// The side pane shown when only one fits.
    pub side: Pane,
    /// Whether the focused pane takes the whole screen.
    pub zoom: bool,
    /// The language a filter is written in when it is changed.
    pub language: InterfaceLanguage,
    /// What the user can switch.
    pub settings: Settings,
    /// The filter.
    pub query: Query,
    /// The documents that pass the filter, in list order.
    pub documents: Vec<DocId>,
    /// How many documents the filter was asked about with their findings; they are the first ones.
    pub filtered: usize,
    /// The order of the documents.
    pub sort: Sort,
    /// The selection in the list of documents.
    pub document_cursor: Cursor,
    /// The rows of the documents in sight in the list, from its first one on.
    pub entries: Vec<Entry>,
    /// The actors of the filtered documents that pass the narrowing, with counts.
    pub actors: Vec<ActorCount>,
    /// The words the list of actors is narrowed by; empty for all.
    pub narrow: String,
    /// The selection in the list of actors.
    pub actor_cursor: Cursor,
    /// The dates of the filtered documents.
    pub dates: Vec<DateRow>,
    /// The selection in the list of dates.
    pub date_cursor: Cursor,
    /// The reading pane.
    pub reader: Reader,
    /// What `n` looks for.
    pub target: Target,
    /// Where it is.
    pub hits: Hits,
    /// Places left by jumps.
    pub jumps: Jumps,
    /// What lies over the panes.
    pub overlay: Option<Overlay>,
    /// A sentence in the status row.
    pub message: Option<Message>,
    /// What the test card says of the terminal.
    pub host: Host,
    /// How far loading is.
    pub progress: Progress,
    /// How many documents are written from right to left.
    pub rtl_documents: usize,
}

impl State {
    /// Whether documents are at the right.
    pub fn mirrored(&self, library: &Library) -> bool {
        match self.settings.mirror {
            Mirror::Always => true,
            Mirror::Never => false,
            Mirror::Auto => self.rtl_documents * 2 >= library.len(),
        }
    }

    /// What the geometry depends on beside the size.
    pub fn wishes(&self, library: &Library) -> Wishes {
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
    pub fn say(&mut self, id: &'static str, arguments: Vec<(&'static str, String)>) {
        self.message = Some(Message { id, arguments });
    }
}
