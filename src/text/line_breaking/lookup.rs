//! The class of a character, from the generated table.

use super::class::{LineClass, PAGE};
use super::table::{INDEX, RUNS};

static PAGES: [[LineClass; PAGE]; RUNS.len()] = expand();

#[expect(clippy::large_stack_arrays, reason = "it is made at compile time")]
const fn expand() -> [[LineClass; PAGE]; RUNS.len()] {
    let mut pages = [[LineClass(0); PAGE]; RUNS.len()];
    let mut page = 0;
    while page < RUNS.len() {
        let (mut at, mut next) = (0, 0);
        while next < RUNS[page].len() {
            let run = RUNS[page][next];
            let end = at + run.length as usize;
            while at < end {
                pages[page][at] = run.class;
                at += 1;
            }
            next += 1;
        }
        assert!(at == PAGE, "runs fill their page");
        page += 1;
    }
    pages
}

impl LineClass {
    /// The class of a character.
    #[inline]
    pub(in crate::text) fn of(character: char) -> Self {
        let code = character as usize;
        PAGES[usize::from(INDEX[code / PAGE])][code % PAGE]
    }
}
