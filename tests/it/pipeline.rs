//! Loading on worker threads: order, progress, and an end when nobody listens.

use std::ops::ControlFlow;
use std::sync::mpsc;

use warraq::event::{Event, Progress};
use warraq::ingest::Input;
use warraq::model::Findings;
use warraq::pipeline::{Job, load_all, load_each, spawn};

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

/// Articles are sent first and findings later, each in input order, and never findings before their
/// article; what comes is what a command is handed in pairs.
#[test]
fn articles_come_in_input_order_and_their_findings_after_them() {
    let expect = load_all(job(120, 2));
    for jobs in [1, 2, 5] {
        let (sender, receiver) = mpsc::channel();
        let handle = spawn(job(120, jobs), sender);
        let mut articles = Vec::new();
        let mut findings: Vec<Findings> = Vec::new();
        let mut last = Progress::default();
        for event in receiver {
            match event {
                Event::Read(batch) => {
                    assert!(!batch.is_empty());
                    articles.extend(batch);
                }
                Event::Analysed(batch) => {
                    assert!(!batch.is_empty());
                    findings.extend(batch);
                    assert!(findings.len() <= articles.len(), "findings of no article");
                }
                Event::Progress(progress) => {
                    assert!(!last.finished, "progress after the end");
                    assert!(progress.found >= progress.read);
                    assert_eq!(progress.read, articles.len());
                    assert_eq!(progress.analysed, findings.len());
                    last = progress;
                }
                other => panic!("{other:?}"),
            }
        }
        handle.join().unwrap();
        let whole = Progress {
            found: 120,
            read: 120,
            analysed: 120,
            finished: true,
        };
        assert_eq!(last, whole);
        for (number, (article, found)) in articles.iter().zip(&findings).enumerate() {
            assert_eq!(article.source.name, number.to_string());
            assert_eq!(article.text, expect[number].0.text);
            assert_eq!(found, &expect[number].1);
        }
    }
}

#[test]
fn commands_are_handed_pairs_in_order_until_they_break() {
    let mut names = Vec::new();
    let end = load_each(job(60, 3), |article, _| {
        names.push(article.source.name);
        if names.len() == 40 {
            ControlFlow::Break("enough")
        } else {
            ControlFlow::Continue(())
        }
    });
    assert_eq!(end, ControlFlow::Break("enough"));
    let expect: Vec<String> = (0..40).map(|number| number.to_string()).collect();
    assert_eq!(names, expect);
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
            read: 0,
            analysed: 0,
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
    assert!(matches!(first, Event::Read(_)));
    drop(receiver);
    handle.join().unwrap();
}
