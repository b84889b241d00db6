//! Loading as the loop sees it: articles and findings go into the library, lists are counted again, and
//! the first frame waits a moment for both.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use super::browser::{App, Step};
use crate::event::Event;
use crate::model::{Article, Findings};
use crate::terminal::Session;

/// While loading, counting again may take this part of the time.
pub(super) const COUNTING_SHARE: u32 = 5;

/// How long after the start the first frame may wait for articles: less than an eye notices.
const FIRST_FRAME: Duration = Duration::from_millis(100);
/// Bytes of text that are analysed in that time; with more, what is read is shown at once.
const FEW_BYTES: usize = 1 << 18;

impl App {
    /// Takes events until there is something to show, so that a few articles appear in one frame with
    /// what is found in them.
    pub(super) fn await_articles(
        &mut self,
        session: &mut Session,
        events: &Receiver<Event>,
    ) -> io::Result<Step> {
        let of_loading = |event: &Event| {
            matches!(
                event,
                Event::Read(_) | Event::Analysed(_) | Event::Progress(_)
            )
        };
        while !self.has_much_to_show()
            && let Some(left) = FIRST_FRAME.checked_sub(self.started.elapsed())
            && let Ok(event) = events.recv_timeout(left)
        {
            let goes_on = of_loading(&event);
            if let Step::Leave(code) = self.handle(session, event)? {
                return Ok(Step::Leave(code));
            }
            if !goes_on {
                break;
            }
        }
        self.count_if_due();
        Ok(Step::Go)
    }

    fn has_much_to_show(&self) -> bool {
        let texts = self
            .library
            .documents()
            .map(|doc| self.library.text(doc).len());
        let read: usize = texts.sum();
        self.state.progress.finished || read > FEW_BYTES
    }

    /// Adds articles that were read.
    pub(super) fn add_articles(&mut self, articles: Vec<Arc<Article>>) {
        let before = self.library.len();
        for article in articles {
            self.library.add_article(article);
        }
        let mut desk = self.desk();
        desk.loaded(before);
        desk.settle();
        self.stale = true;
    }

    /// Adds the findings of the next documents that wait for theirs; lists follow with the next count.
    pub(super) fn add_findings(&mut self, findings: Vec<Findings>) {
        let waiting = self.library.documents().skip(self.library.analysed());
        for (document, findings) in waiting.zip(findings) {
            self.library.add_findings(document, findings);
        }
        self.stale = true;
    }

    /// Counts again if there is something new and counting does not take too much of the time.
    pub(super) fn count_if_due(&mut self) {
        if self.stale && self.counted.elapsed() >= self.counting_took * COUNTING_SHARE {
            self.count();
        }
    }

    /// Takes in what is new, and counts again.
    pub(super) fn count(&mut self) {
        let start = Instant::now();
        let mut desk = self.desk();
        desk.findings_came();
        desk.settle();
        self.stale = false;
        self.counted = Instant::now();
        self.counting_took = start.elapsed();
    }
}
