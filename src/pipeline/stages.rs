//! Reading and analysis as two stages: articles go out as soon as they are read, their findings later,
//! both in input order.
//!
//! One thread takes in what all others have done, puts it in order and sends it on; analysers are given
//! one article at a time, so that a long one keeps no other waiting. Articles that wait are shared with
//! the library, which holds them anyway. While there is something to read, only half of the analysers
//! work: reading takes a tenth of the time, and who opens a folder wants to see all of it.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SendError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::job::Job;
use super::workers::{Found, Workers};
use crate::analysis::{self, analyse_with};
use crate::event::{Event, Progress};
use crate::ingest::read_article;
use crate::model::{Article, Findings};

/// Articles, or findings, in one event.
const BATCH: usize = 256;
/// How long a started batch waits for more.
const PATIENCE: Duration = Duration::from_millis(20);

/// Loads everything and sends it on, until nobody takes it.
pub(super) fn run(job: Job, sender: &Sender<Event>) -> Result<(), SendError<Event>> {
    let mut stages = Stages::start(job);
    let mut since = Instant::now();
    loop {
        let batched = stages.batched();
        let message = if batched == 0 {
            stages.inbox.recv().map_err(RecvTimeoutError::from)
        } else {
            let patience = PATIENCE.saturating_sub(since.elapsed());
            stages.inbox.recv_timeout(patience)
        };
        if let Ok(message) = message {
            stages.take(message);
            stages.hand_out();
            if batched == 0 {
                since = Instant::now();
            }
        }
        let finished = stages.is_finished();
        if finished || stages.is_due(since) {
            stages.send(sender)?;
            sender.send(Event::Progress(stages.progress(finished)))?;
        }
        if finished {
            stages.join();
            return Ok(());
        }
    }
}

/// What a thread reports.
enum Message {
    /// The next article in input order.
    Read(Arc<Article>),
    /// An analyser has done an article.
    Analysed {
        by: usize,
        number: usize,
        findings: Findings,
    },
    /// A thread has ended: an analyser, or after all of them the reading.
    Ended(usize),
}

/// Reports when it is dropped that its thread has ended, by returning or by a panic.
struct EndReport {
    thread: usize,
    to: Sender<Message>,
}

impl Drop for EndReport {
    fn drop(&mut self) {
        // An error means that nothing receives reports any more.
        let _gone = self.to.send(Message::Ended(self.thread));
    }
}

/// An article and its number.
type Task = (usize, Arc<Article>);

struct Stages {
    inbox: Receiver<Message>,
    /// The analysers, then the thread that takes in what is read.
    threads: Vec<Option<JoinHandle<()>>>,
    tasks: Vec<Sender<Task>>,
    /// The analysers without an article.
    idle: Vec<usize>,
    /// Articles that no analyser has been given.
    waiting: VecDeque<Arc<Article>>,
    /// Findings that are there before those of an earlier article.
    early: BTreeMap<usize, Findings>,
    /// What the next events will hold.
    articles: Vec<Arc<Article>>,
    findings: Vec<Findings>,
    found: Found,
    read: usize,
    analysed: usize,
    all_read: bool,
}

impl Stages {
    fn start(job: Job) -> Self {
        let count = job.threads();
        let (outbox, inbox) = mpsc::channel();
        let mut threads = Vec::new();
        let mut tasks = Vec::new();
        for by in 0..count {
            let (sender, receiver) = mpsc::channel();
            tasks.push(sender);
            let (job, outbox) = (job.without_inputs(), outbox.clone());
            threads.push(Some(thread::spawn(move || {
                analyse_all(by, &job, &receiver, outbox);
            })));
        }
        let workers = Workers::start(job.inputs, count, |candidate| {
            Arc::new(read_article(candidate))
        });
        let found = workers.found();
        let farewell = EndReport {
            thread: count,
            to: outbox,
        };
        threads.push(Some(thread::spawn(move || read_all(workers, &farewell))));
        Self {
            inbox,
            threads,
            tasks,
            idle: (0..count).rev().collect(),
            waiting: VecDeque::new(),
            early: BTreeMap::new(),
            articles: Vec::new(),
            findings: Vec::new(),
            found,
            read: 0,
            analysed: 0,
            all_read: false,
        }
    }

    fn take(&mut self, message: Message) {
        match message {
            Message::Read(article) => {
                self.read += 1;
                self.waiting.push_back(Arc::clone(&article));
                self.articles.push(article);
            }
            Message::Analysed {
                by,
                number,
                findings,
            } => {
                self.idle.push(by);
                self.early.insert(number, findings);
                while let Some(findings) = self.early.remove(&self.analysed) {
                    self.analysed += 1;
                    self.findings.push(findings);
                }
            }
            Message::Ended(thread) => {
                self.join_one(thread);
                self.all_read |= thread == self.tasks.len();
            }
        }
    }

    /// Gives articles to idle analysers.
    fn hand_out(&mut self) {
        let resting = if self.all_read {
            0
        } else {
            self.tasks.len() / 2
        };
        while self.idle.len() > resting
            && let Some(article) = self.waiting.pop_front()
        {
            let number = self.read - self.waiting.len() - 1;
            let analyser = self.idle.pop().and_then(|by| self.tasks.get(by));
            // An analyser that has ended tells so itself.
            let _ended = analyser.map(|analyser| analyser.send((number, article)));
        }
    }

    fn batched(&self) -> usize {
        self.articles.len() + self.findings.len()
    }

    /// Whether what is batched should go out: it is much, it has waited, or its stage has no more.
    fn is_due(&self, since: Instant) -> bool {
        let all_read = self.all_read && !self.articles.is_empty();
        let many = self.articles.len().max(self.findings.len()) >= BATCH;
        many || all_read || self.batched() > 0 && since.elapsed() >= PATIENCE
    }

    fn is_finished(&self) -> bool {
        self.all_read && self.analysed == self.read
    }

    /// Sends the batches, articles before findings.
    fn send(&mut self, sender: &Sender<Event>) -> Result<(), SendError<Event>> {
        if !self.articles.is_empty() {
            sender.send(Event::Read(std::mem::take(&mut self.articles)))?;
        }
        if !self.findings.is_empty() {
            sender.send(Event::Analysed(std::mem::take(&mut self.findings)))?;
        }
        Ok(())
    }

    fn progress(&self, finished: bool) -> Progress {
        Progress {
            found: self.found.so_far().max(self.read),
            read: self.read,
            analysed: self.analysed,
            finished,
        }
    }

    /// Lets the analysers end.
    fn join(&mut self) {
        self.tasks.clear();
        for thread in 0..self.threads.len() {
            self.join_one(thread);
        }
    }

    /// A panic in a thread goes on here instead of losing articles silently.
    fn join_one(&mut self, thread: usize) {
        let thread = self.threads.get_mut(thread).and_then(Option::take);
        if let Some(Err(panic)) = thread.map(JoinHandle::join) {
            std::panic::resume_unwind(panic);
        }
    }
}

/// Passes on what is read until there is no more or nobody listens.
fn read_all(articles: Workers<Arc<Article>>, farewell: &EndReport) {
    for article in articles {
        if farewell.to.send(Message::Read(article)).is_err() {
            return;
        }
    }
}

/// Analyses until there are no more articles or nobody listens.
fn analyse_all(by: usize, job: &Job, tasks: &Receiver<Task>, outbox: Sender<Message>) {
    let farewell = EndReport {
        thread: by,
        to: outbox,
    };
    // What every analysis needs is built while the first article is found and read.
    analysis::warm_up();
    for (number, article) in tasks {
        let findings = analyse_with(&article, job.options, &job.knowledge);
        let message = Message::Analysed {
            by,
            number,
            findings,
        };
        if farewell.to.send(message).is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Nobody waits for the findings of an analyser that is gone.
    #[test]
    #[should_panic(expected = "of an analyser")]
    fn a_panic_goes_on() {
        let mut stages = Stages::start(Job::default());
        let (to, inbox) = mpsc::channel();
        stages.inbox = inbox;
        let farewell = EndReport { thread: 0, to };
        stages.threads[0] = Some(thread::spawn(move || {
            let _farewell = farewell;
            std::panic::panic_any("of an analyser");
        }));
        stages.take(stages.inbox.recv().expect("a farewell"));
    }
}
