//! Inputs → articles and their findings, on worker threads, in input order.
//!
//! The interface is sent articles as soon as they are read, and findings as they come
//! ([`spawn`]); commands are handed each article together with its findings ([`load_each`]).

mod job;
mod stages;
mod workers;

pub use job::{Job, MOST_JOBS};

use std::ops::ControlFlow;
use std::sync::mpsc::Sender;
use std::thread::{self, JoinHandle};

use crate::analysis::{self, analyse_with};
use crate::event::Event;
use crate::ingest::read_article;
use crate::model::{Article, Findings};
use workers::Workers;

/// How far loading steps back behind the interface: a third of its share of a busy processor.
#[cfg(target_os = "linux")]
const NICENESS: i32 = 5;

/// Loads in the background: [`Event::Read`] and [`Event::Analysed`], each in input order and an article
/// before its findings, and [`Event::Progress`], the last one with `finished`. Stops quietly when the
/// receiver is gone.
pub fn spawn(job: Job, sender: Sender<Event>) -> JoinHandle<()> {
    thread::spawn(move || {
        step_back();
        // An error means that the receiver is gone, and loading ends.
        let _gone = stages::run(job, &sender);
    })
}

/// Lets the interface go first: keys are answered at once while all processors load. The threads that this
/// one starts inherit it.
fn step_back() {
    // Only Linux counts niceness by thread; elsewhere the interface would step back as well.
    #[cfg(target_os = "linux")]
    // It is no worse than before where the system does not allow it.
    let _refused = rustix::process::nice(NICENESS);
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

/// Hands over each article in input order as soon as its findings are there, until `take` breaks.
/// Only the short queues are held in memory.
pub fn load_each<B>(
    job: Job,
    mut take: impl FnMut(Article, Findings) -> ControlFlow<B>,
) -> ControlFlow<B> {
    let count = job.threads();
    let (options, knowledge) = (job.options, job.knowledge);
    // What every analysis needs is built while the first article is found and read.
    let warm_up = thread::spawn(analysis::warm_up);
    let workers = Workers::start(job.inputs, count, move |candidate| {
        let article = read_article(candidate);
        let findings = analyse_with(&article, options, &knowledge);
        (article, findings)
    });
    for (article, findings) in workers {
        take(article, findings)?;
    }
    if let Err(panic) = warm_up.join() {
        std::panic::resume_unwind(panic);
    }
    ControlFlow::Continue(())
}
