//! Candidates → results in input order, by worker threads. One thread discovers, N work.
//!
//! Candidates go round the workers in turn and results are taken in the same turn, so order needs no
//! sorting, and the short queues bound the memory. Whoever stops listening stops the others.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread::{self, JoinHandle};

use crate::ingest::{Candidate, Input, discover};

/// Candidates and results that wait for each worker.
const QUEUE: usize = 16;

/// Threads that make a `T` of each candidate.
pub(super) struct Workers<T> {
    results: Vec<Receiver<T>>,
    threads: Vec<JoinHandle<()>>,
    found: Found,
    taken: usize,
}

/// How many inputs were found so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Found(Arc<AtomicUsize>);

impl Found {
    pub(super) fn so_far(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }
}

impl<T: Send + 'static> Workers<T> {
    /// Starts `count` workers.
    pub(super) fn start(
        inputs: Vec<Input>,
        count: usize,
        work: impl Fn(Candidate) -> T + Clone + Send + 'static,
    ) -> Self {
        let mut queues = Vec::new();
        let mut results = Vec::new();
        let mut threads = Vec::new();
        for _ in 0..count {
            let (candidates, waiting) = mpsc::sync_channel(QUEUE);
            let (done, result) = mpsc::sync_channel(QUEUE);
            queues.push(candidates);
            results.push(result);
            let work = work.clone();
            threads.push(thread::spawn(move || {
                run(&waiting, work, &done);
            }));
        }
        let found = Found::default();
        let counter = found.clone();
        threads.push(thread::spawn(move || deal(inputs, &queues, &counter)));
        Self {
            results,
            threads,
            found,
            taken: 0,
        }
    }

    /// The count of inputs, which goes on.
    pub(super) fn found(&self) -> Found {
        self.found.clone()
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
}

/// The results in input order; the next one may have to be waited for.
impl<T: Send + 'static> Iterator for Workers<T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        let turn = self.taken % self.results.len().max(1);
        let result = self.results.get(turn)?.recv().ok();
        if result.is_none() {
            self.join();
        }
        self.taken += 1;
        result
    }
}

/// Gives the candidates to the workers in turn.
fn deal(inputs: Vec<Input>, queues: &[SyncSender<Candidate>], found: &Found) {
    for (candidate, queue) in discover(inputs).zip(queues.iter().cycle()) {
        found.0.fetch_add(1, Ordering::Relaxed);
        if queue.send(candidate).is_err() {
            return;
        }
    }
}

/// Works until there are no more candidates or nobody listens.
fn run<T>(candidates: &Receiver<Candidate>, work: impl Fn(Candidate) -> T, done: &SyncSender<T>) {
    for candidate in candidates {
        if done.send(work(candidate)).is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inputs(count: u8) -> Vec<Input> {
        let input = |number: u8| Input::Bytes {
            name: number.to_string(),
            bytes: Vec::new(),
        };
        (0..count).map(input).collect()
    }

    #[test]
    fn results_are_in_input_order() {
        for count in [1, 2, 7] {
            let workers = Workers::start(inputs(50), count, |candidate| candidate.source.name);
            let expect: Vec<String> = (0..50).map(|number| number.to_string()).collect();
            assert_eq!(workers.collect::<Vec<_>>(), expect);
        }
    }

    #[test]
    #[should_panic(expected = "of a worker")]
    fn a_panic_goes_on() {
        let workers = Workers::start(inputs(50), 2, |candidate| {
            assert_ne!(candidate.source.name, "20", "of a worker");
        });
        workers.for_each(drop);
    }
}
