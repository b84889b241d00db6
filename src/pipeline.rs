//! Inputs → articles with their findings, on worker threads, in input order.
//!
//! One thread discovers, N read and analyse, the caller collects. Candidates go round the
//! workers in turn and results are taken in the same turn, so order needs no sorting, and the
//! short queues bound the memory. Whoever stops listening stops the others.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, SyncSender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::analysis::knowledge::Knowledge;
use crate::analysis::{self, analyse_with};
use crate::event::{Event, Progress};
use crate::ingest::{Candidate, Input, discover, read_article};
use crate::model::{Article, Findings};

/// Candidates and results that wait for each worker.
const QUEUE: usize = 16;
/// Articles in one [`Event::Loaded`].
const BATCH: usize = 256;
/// Worker threads at most.
pub const MOST_JOBS: u16 = 256;
/// How long a started batch waits for more articles.
const PATIENCE: Duration = Duration::from_millis(20);

/// What to load and how.
#[derive(Clone, Debug, Default)]
pub struct Job {
    /// Files, folders and bytes, in order.
    pub inputs: Vec<Input>,
    /// What analysis should know beside the articles.
    pub options: analysis::Options,
    /// What the user knows about actors.
    pub knowledge: Arc<Knowledge>,
    /// Worker threads, at most [`MOST_JOBS`]; 0 for one per processor.
    pub jobs: usize,
}

/// Loads in the background: [`Event::Loaded`] in input order and [`Event::Progress`], the last
/// one with `finished`. Stops quietly when the receiver is gone.
pub fn spawn(job: Job, sender: Sender<Event>) -> JoinHandle<()> {
    thread::spawn(move || {
        // A receiver that is gone wants no more: there is nobody to tell.
        let _gone = send_all(job, &sender);
    })
}

/// Loads everything and waits, in input order.
pub fn load_all(job: Job) -> Vec<(Article, Findings)> {
    let mut loaded = Vec::new();
    let _all = load_each(job, |article, findings| {
        loaded.push((article, findings));
        ControlFlow::<()>::Continue(())
    });
    loaded
}

/// Hands over each article in input order as soon as it is there, until `take` breaks.
/// Only the short queues are held in memory.
pub fn load_each<B>(
    job: Job,
    mut take: impl FnMut(Article, Findings) -> ControlFlow<B>,
) -> ControlFlow<B> {
    let mut workers = Workers::start(job);
    while let Ok((article, findings)) = workers.next(None) {
        take(article, findings)?;
    }
    ControlFlow::Continue(())
}

fn send_all(job: Job, sender: &Sender<Event>) -> Result<(), mpsc::SendError<Event>> {
    let mut workers = Workers::start(job);
    let mut batch = Vec::new();
    let mut since = Instant::now();
    loop {
        let patience = (!batch.is_empty()).then(|| PATIENCE.saturating_sub(since.elapsed()));
        let finished = match workers.next(patience) {
            Ok(result) => {
                if batch.is_empty() {
                    since = Instant::now();
                }
                batch.push(result);
                if batch.len() < BATCH && since.elapsed() < PATIENCE {
                    continue;
                }
                false
            }
            Err(RecvTimeoutError::Timeout) => false,
            Err(RecvTimeoutError::Disconnected) => true,
        };
        if !batch.is_empty() {
            sender.send(Event::Loaded(std::mem::take(&mut batch)))?;
        }
        sender.send(Event::Progress(workers.progress(finished)))?;
        if finished {
            return Ok(());
        }
    }
}

struct Workers {
    results: Vec<Receiver<(Article, Findings)>>,
    threads: Vec<JoinHandle<()>>,
    found: Arc<AtomicUsize>,
    done: usize,
}

impl Workers {
    fn start(job: Job) -> Self {
        let count = match job.jobs {
            0 => thread::available_parallelism().map_or(1, usize::from),
            jobs => jobs.min(MOST_JOBS.into()),
        };
        let found = Arc::new(AtomicUsize::new(0));
        let mut queues = Vec::new();
        let mut results = Vec::new();
        // What every analysis needs is built while the first article is found and read.
        let mut threads = vec![thread::spawn(analysis::warm_up)];
        for _ in 0..count {
            let (candidates, waiting) = mpsc::sync_channel(QUEUE);
            let (finished, result) = mpsc::sync_channel(QUEUE);
            queues.push(candidates);
            results.push(result);
            let (options, knowledge) = (job.options, Arc::clone(&job.knowledge));
            threads.push(thread::spawn(move || {
                work(&waiting, options, &knowledge, &finished);
            }));
        }
        let counter = Arc::clone(&found);
        threads.push(thread::spawn(move || deal(job.inputs, &queues, &counter)));
        Self {
            results,
            threads,
            found,
            done: 0,
        }
    }

    /// The next article in input order; waits for at most `patience`, if given.
    fn next(
        &mut self,
        patience: Option<Duration>,
    ) -> Result<(Article, Findings), RecvTimeoutError> {
        let turn = self.done % self.results.len().max(1);
        let Some(receiver) = self.results.get(turn) else {
            return Err(RecvTimeoutError::Disconnected);
        };
        let result = match patience {
            Some(patience) => receiver.recv_timeout(patience),
            None => receiver.recv().map_err(RecvTimeoutError::from),
        };
        match result {
            Ok(result) => {
                self.done += 1;
                Ok(result)
            }
            Err(RecvTimeoutError::Timeout) => Err(RecvTimeoutError::Timeout),
            Err(RecvTimeoutError::Disconnected) => {
                self.join();
                Err(RecvTimeoutError::Disconnected)
            }
        }
    }

    /// Lets the threads end; a panic in one of them goes on here instead of losing articles silently.
    fn join(&mut self) {
        self.results.clear();
        for thread in self.threads.drain(..) {
            if let Err(panic) = thread.join() {
                std::panic::resume_unwind(panic);
            }
        }
    }

    fn progress(&self, finished: bool) -> Progress {
        Progress {
            found: self.found.load(Ordering::Relaxed).max(self.done),
            done: self.done,
            finished,
        }
    }
}

/// Gives the candidates to the workers in turn.
fn deal(inputs: Vec<Input>, queues: &[SyncSender<Candidate>], found: &AtomicUsize) {
    for (candidate, queue) in discover(inputs).zip(queues.iter().cycle()) {
        found.fetch_add(1, Ordering::Relaxed);
        if queue.send(candidate).is_err() {
            return;
        }
    }
}

/// Reads and analyses until there are no more candidates or nobody listens.
fn work(
    candidates: &Receiver<Candidate>,
    options: analysis::Options,
    knowledge: &Knowledge,
    results: &SyncSender<(Article, Findings)>,
) {
    for candidate in candidates {
        let article = read_article(candidate);
        let findings = analyse_with(&article, options, knowledge);
        if results.send((article, findings)).is_err() {
            return;
        }
    }
}
