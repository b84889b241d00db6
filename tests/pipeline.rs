//! Loading on worker threads: order, progress, and an end when nobody listens.

use std::sync::mpsc;

use warraq::event::{Event, Progress};
use warraq::ingest::Input;
use warraq::pipeline::{Job, load_all, spawn};

/// Articles of very different length, so that workers finish out of order.
fn job(count: usize, jobs: usize) -> Job {
    let inputs = (0..count)
        .map(|number| Input::Bytes {
            name: number.to_string(),
            bytes: "خبر قصير عن الجسر الجديد. "
                .repeat(1 + (number % 7) * 40)
                .into_bytes(),
        })
        .collect();
    Job {
        inputs,
        jobs,
        ..Job::default()
    }
}

#[test]
fn articles_come_in_input_order_with_progress() {
    for jobs in [1, 2, 5] {
        let (sender, receiver) = mpsc::channel();
        let handle = spawn(job(300, jobs), sender);
        let mut names = Vec::new();
        let mut last = Progress::default();
        for event in receiver {
            match event {
                Event::Loaded(batch) => {
                    assert!(!batch.is_empty());
                    names.extend(batch.into_iter().map(|(article, _)| article.source.name));
                }
                Event::Progress(progress) => {
                    assert!(progress.done >= last.done && progress.found >= progress.done);
                    assert!(!last.finished, "progress after the end");
                    assert_eq!(progress.done, names.len());
                    last = progress;
                }
                other => panic!("{other:?}"),
            }
        }
        handle.join().unwrap();
        let expected: Vec<String> = (0..300).map(|number| number.to_string()).collect();
        assert_eq!(names, expected);
        let whole = Progress {
            found: 300,
            done: 300,
            finished: true,
        };
        assert_eq!(last, whole);
    }
}

#[test]
fn nothing_to_load_is_finished_at_once() {
    let (sender, receiver) = mpsc::channel();
    spawn(Job::default(), sender).join().unwrap();
    let events: Vec<Event> = receiver.into_iter().collect();
    assert!(matches!(
        events.as_slice(),
        [Event::Progress(Progress {
            found: 0,
            done: 0,
            finished: true
        })]
    ));
    assert!(load_all(Job::default()).is_empty());
}

#[test]
fn loading_ends_when_nobody_listens() {
    let (sender, receiver) = mpsc::channel();
    let handle = spawn(job(2_000, 3), sender);
    let first = receiver.recv().unwrap();
    assert!(matches!(first, Event::Loaded(_)));
    drop(receiver);
    handle.join().unwrap();
}
