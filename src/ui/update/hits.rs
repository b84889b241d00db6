//! Aiming at something and going from hit to hit, across documents and back.

use super::desk::Desk;
use crate::model::{DocId, Span};
use crate::ui::lists::{Neighbour, Way};
use crate::ui::state::JumpPlace;
use crate::ui::target::Target;

/// How many places are remembered.
const REMEMBERED: usize = 100;

impl Desk<'_> {
    /// Makes something the target, without moving.
    pub(super) fn aim(&mut self, target: Target) {
        if self.state.target == target {
            return;
        }
        self.state.target = target;
        self.changes.target = true;
    }

    /// Goes to the next or previous hit, into other documents when this one has no more.
    pub(super) fn step_hit(&mut self, way: Way) {
        if self.state.target == Target::None {
            self.state.say("no-target", Vec::new());
            return;
        }
        let shown = self
            .state
            .hits
            .current()
            .is_some_and(|span| self.is_visible(span));
        let here = if shown {
            self.state.hits.step(way)
        } else {
            self.state.hits.step_from(self.state.reader.anchor, way)
        };
        match here {
            Some(span) => self.go_to(span),
            None => self.step_to_other_document(way),
        }
    }

    /// Goes to the first hit at or after the place being read, else to the next document with one.
    pub(super) fn go_to_first_hit(&mut self) {
        self.settle_lists();
        self.remember_place();
        match self
            .state
            .hits
            .step_from(self.state.reader.anchor, Way::Forward)
            .or_else(|| self.state.hits.step_to_edge(Way::Forward))
        {
            Some(span) => self.go_to(span),
            None => self.step_to_other_document(Way::Forward),
        }
    }

    /// Goes back to the place before the last jump, or forward again.
    pub(super) fn jump(&mut self, way: Way) {
        let Some(here) = self.place_here() else {
            return;
        };
        let jumps = &mut self.state.jumps;
        let (from, to) = if way == Way::Backward {
            (&mut jumps.back, &mut jumps.forward)
        } else {
            (&mut jumps.forward, &mut jumps.back)
        };
        let Some(there) = from.pop() else {
            self.state.say(
                if way == Way::Backward {
                    "no-older-place"
                } else {
                    "no-newer-place"
                },
                Vec::new(),
            );
            return;
        };
        to.push(here);
        self.open_and_select(there.document);
        self.state.reader.anchor = there.anchor;
        self.prepare_page();
    }

    /// Remembers the place being left, so that the user can come back.
    pub(super) fn remember_place(&mut self) {
        let Some(here) = self.place_here() else {
            return;
        };
        if self.state.jumps.back.last() != Some(&here) {
            self.state.jumps.back.push(here);
        }
        if self.state.jumps.back.len() > REMEMBERED {
            self.state.jumps.back.remove(0);
        }
        self.state.jumps.forward.clear();
    }

    pub(super) fn step_to_other_document(&mut self, way: Way) {
        // A text search goes on until a document after this one has a hit, or all are searched.
        let rank = self.rank_here();
        loop {
            let found = self.state.hits.neighbour(rank, way);
            let settled = found.is_some_and(|found| !found.wrapped && way == Way::Forward);
            if settled || !self.state.hits.work(self.library, &self.state.documents) {
                break;
            }
        }
        let Some(Neighbour { document, wrapped }) = self.state.hits.neighbour(rank, way) else {
            let said = if self.state.progress.finished {
                "no-hits"
            } else {
                "no-hits-yet"
            };
            self.state.say(said, Vec::new());
            return;
        };
        self.remember_place();
        self.enter_document(document, way);
        if wrapped {
            self.state.say(
                if way == Way::Backward {
                    "wrapped-to-last"
                } else {
                    "wrapped-to-first"
                },
                Vec::new(),
            );
        }
    }

    pub(super) fn enter_document(&mut self, document: DocId, way: Way) {
        self.open_and_select(document);
        self.prepare_page();
        if let Some(span) = self.state.hits.step_to_edge(way) {
            self.go_to(span);
        }
    }

    pub(super) fn go_to(&mut self, span: Span) {
        self.state.reader.caret = None;
        self.show_span(span);
    }

    pub(super) fn rank_here(&self) -> Option<usize> {
        let document = self.state.reader.document?;
        let selected = self.state.document_cursor.selected;
        if self.state.documents.get(selected) == Some(&document) {
            return Some(selected);
        }
        self.state
            .documents
            .iter()
            .position(|&listed| listed == document)
    }

    pub(super) fn place_here(&self) -> Option<JumpPlace> {
        self.state.reader.document.map(|document| JumpPlace {
            document,
            anchor: self.state.reader.anchor,
        })
    }
}
