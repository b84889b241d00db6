//! A question asked of many documents on all processors, in threads that end with the answer.

use crate::model::DocId;

/// From this many documents on, threads cost less than they save.
const WORTH_IT: usize = 2_000;
/// Threads at most.
const MOST: usize = 8;

/// The documents that pass, in the order given.
pub(super) fn filter(docs: Vec<DocId>, passes: impl Fn(DocId) -> bool + Sync) -> Vec<DocId> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let threads = if docs.len() < WORTH_IT {
        1
    } else {
        threads.min(MOST)
    };
    filter_on(threads, docs, passes)
}

fn filter_on(
    threads: usize,
    mut docs: Vec<DocId>,
    passes: impl Fn(DocId) -> bool + Sync,
) -> Vec<DocId> {
    if threads < 2 {
        docs.retain(|&doc| passes(doc));
        return docs;
    }
    let part = docs.len().div_ceil(threads).max(1);
    let of_part = |part: &[DocId]| -> Vec<DocId> {
        let docs = part.iter().copied();
        docs.filter(|&doc| passes(doc)).collect()
    };
    std::thread::scope(|scope| {
        let of_part = &of_part;
        let running: Vec<_> = docs
            .chunks(part)
            .map(|part| scope.spawn(move || of_part(part)))
            .collect();
        let results = running.into_iter().map(|thread| {
            let result = thread.join();
            // A panic goes on here, as it would without threads.
            result.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        });
        results.flatten().collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threads_do_not_change_the_answer() {
        for count in [0_u32, 1, 2, 7, 100] {
            let docs: Vec<DocId> = (0..count).map(DocId).collect();
            let passes = |doc: DocId| doc.0.is_multiple_of(3);
            let expect = filter_on(1, docs.clone(), passes);
            assert_eq!(expect.len(), docs.len().div_ceil(3));
            for threads in [2, 3, 8, 200] {
                assert_eq!(filter_on(threads, docs.clone(), passes), expect);
            }
        }
    }
}
