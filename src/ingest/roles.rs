//! Lines → roles. First what each line says of itself, then what stands around it.
//!
//! Rules are about web pages in general: a masthead before the first paragraph, headings and
//! pull quotes between paragraphs, a signature and links after the last one. The limit: a
//! text of more than [`EXAMINED`] lines is body from there on.

use super::cues::cue_of;
use super::front_matter::FrontMatter;
use super::headline::{NAVIGATION, headline_among};
use super::lexicon::lexicon;
use super::line_cue::LineCue;
use super::lines::{Ending, Line};
use super::parts::Worded;
use super::repeats::NearCopies;
use super::words::is_word_character;
use crate::model::{BlockKind, Span};
use crate::script::fold_str;

/// Lines whose role is looked for.
const EXAMINED: usize = 20_000;
/// Bytes of a text that may be compared with every line.
const LONGEST_COMPARED: usize = 2_000;

/// The roles of all lines and what they say about the article.
#[derive(Debug, Default)]
pub(super) struct Roles {
    /// One role for each line.
    pub(crate) kinds: Vec<BlockKind>,
    /// The headline, if there is one.
    pub(crate) title: Option<Span>,
    pub(crate) byline: Option<Span>,
    pub(crate) outlet: Option<Span>,
    pub(crate) dateline: Option<Span>,
    /// Lines that nearly copy another line.
    pub(crate) near_copies: Vec<usize>,
}

/// Finds the role of every line.
pub(super) fn roles_of(text: &str, lines: &[Line], front: &FrontMatter) -> Roles {
    let examined = lines.get(..lines.len().min(EXAMINED)).unwrap_or_default();
    let mut draft = Draft::new(text, examined, front.lines);
    draft.name_staff();
    draft.name_title(front);
    draft.name_masthead();
    draft.name_tail();
    draft.name_links();
    draft.name_pull_quotes();
    draft.name_headings();
    let mut roles = draft.finish(front);
    roles.kinds.resize(lines.len(), BlockKind::Body);
    roles
}

struct Draft<'a> {
    text: &'a str,
    lines: &'a [Line],
    cues: Vec<LineCue>,
    kinds: Vec<Option<BlockKind>>,
    /// The first line after the front matter.
    start: usize,
    /// The first paragraph, else the number of lines.
    first: usize,
    /// One past the last paragraph, else the number of lines.
    last: usize,
    title: Option<Span>,
    title_line: Option<usize>,
    byline: Option<Span>,
    signature: Option<Span>,
    near_copies: Vec<usize>,
}

impl<'a> Draft<'a> {
    fn new(text: &'a str, lines: &'a [Line], start: usize) -> Self {
        let mut cues: Vec<LineCue> = Vec::with_capacity(lines.len());
        let mut first = lines.len();
        for (index, line) in lines.iter().enumerate() {
            let masthead = index < first;
            let cue = if index < start {
                LineCue {
                    kind: Some(BlockKind::FrontMatter),
                    ..LineCue::default()
                }
            } else {
                cue_of(text, line, masthead)
            };
            if masthead && cue.kind.is_none() && line.is_paragraph() && line.depth == 0 {
                first = index;
            }
            cues.push(cue);
        }
        let last = (first..lines.len())
            .rev()
            .find(|&index| {
                cues.get(index).is_some_and(|cue| cue.kind.is_none())
                    && lines.get(index).is_some_and(Line::is_paragraph)
            })
            .map_or(lines.len(), |index| index + 1);
        let kinds = cues.iter().map(|cue| cue.kind).collect();
        Self {
            text,
            lines,
            cues,
            kinds,
            start,
            first,
            last,
            title: None,
            title_line: None,
            byline: None,
            signature: None,
            near_copies: Vec::new(),
        }
    }

    fn open_lines(&self, from: usize, to: usize) -> Vec<usize> {
        (from..to.min(self.lines.len()))
            .filter(|&index| self.kinds.get(index).is_some_and(Option::is_none))
            .collect()
    }

    fn line(&self, index: usize) -> Option<&'a Line> {
        self.lines.get(index)
    }

    fn set(&mut self, index: usize, kind: BlockKind) {
        if let Some(slot) = self.kinds.get_mut(index) {
            *slot = Some(kind);
        }
    }

    fn same_text(&self, one: usize, other: Span) -> bool {
        self.line(one)
            .is_some_and(|line| same_letters(line.span.of(self.text), other.of(self.text)))
    }

    /// Whether every line is short: no paragraph tells where the masthead ends.
    fn without_paragraph(&self) -> bool {
        self.first >= self.lines.len()
    }

    /// The headline: the one that front matter states, a marked one, or one of the open lines
    /// before the first paragraph.
    fn name_title(&mut self, front: &FrontMatter) {
        let open = self.open_lines(self.start, self.first);
        let lines = self.lines;
        let depth = |index: usize| lines.get(index).map_or(0, |line| line.depth);
        let marked = open.iter().copied().find(|&index| depth(index) == 1);
        let stated = front.title.and_then(|title| {
            open.iter()
                .copied()
                .find(|&index| self.same_text(index, title))
        });
        self.title_line = stated.or(marked);
        if self.title_line.is_none() && front.title.is_none() {
            let candidates: Vec<usize> = open
                .into_iter()
                .filter(|&index| depth(index) == 0)
                .collect();
            let paragraphs = self.open_lines(self.first, self.last);
            self.title_line = headline_among(self.text, self.lines, &candidates, &paragraphs);
        }
        let line = self.title_line.and_then(|index| self.line(index));
        self.title = front.title.or(line.map(|line| line.span));
        self.byline = line.and_then(|line| writer_in(self.text, line));
        if let Some(index) = self.title_line {
            self.set(index, BlockKind::Title);
        }
    }

    /// Copies of the headline, names, kickers and standfirsts before the first paragraph.
    fn name_masthead(&mut self) {
        if self.without_paragraph() {
            return;
        }
        let mut known = self.byline_cue().or(self.byline);
        let open = self.open_lines(self.start, self.first);
        let navigation = open.len() >= NAVIGATION;
        for &index in &open {
            let Some(line) = self.line(index) else {
                continue;
            };
            let below = self.title_line.is_some_and(|title| index > title);
            let words = Worded::of(self.text, line.span);
            let again = || {
                !navigation
                    && open
                        .iter()
                        .any(|&other| other != index && self.same_text(other, line.span))
            };
            let signs =
                known.is_none() && words.is_name(0, words.words.len()) && (below || again());
            let kind = if self.title.is_some_and(|title| self.same_text(index, title)) {
                BlockKind::Title
            } else if signs || known.is_some_and(|name| self.same_text(index, name)) {
                known = known.or(Some(line.span));
                BlockKind::Byline
            } else if navigation && !below {
                BlockKind::Boilerplate
            } else if line.is_short() {
                BlockKind::Heading
            } else {
                BlockKind::Body
            };
            self.set(index, kind);
        }
        self.byline = known;
    }

    /// Posts of a paper's staff and the names below them.
    fn name_staff(&mut self) {
        let mut post = false;
        for index in self.start..self.first {
            let Some(line) = self.line(index).filter(|line| line.words <= 5) else {
                post = false;
                continue;
            };
            let words = Worded::of(self.text, line.span);
            let is_post = lexicon().boilerplate.staff.whole(&words.words);
            if is_post || (post && words.is_name(0, words.words.len())) {
                self.set(index, BlockKind::Boilerplate);
            }
            post = is_post;
        }
    }

    fn byline_cue(&self) -> Option<Span> {
        self.cues.iter().find_map(|cue| cue.byline)
    }

    /// Whether the text is a page as it was saved: lines of the page stand around the paragraphs, so that
    /// a name may as well.
    fn is_page(&self) -> bool {
        let around = (self.start..self.first).chain(self.last..self.lines.len());
        let mut kinds = around.filter_map(|index| self.cues.get(index)?.kind);
        kinds.any(|kind| matches!(kind, BlockKind::Outlet | BlockKind::Boilerplate))
    }

    /// The signature on the last line after the last paragraph: a name that is known or says what it is;
    /// on a page, any.
    fn name_tail(&mut self) {
        if self.without_paragraph() {
            return;
        }
        let known = self.byline_cue();
        let Some(&index) = self.open_lines(self.last, self.lines.len()).last() else {
            return;
        };
        let after_links =
            (self.last..index).any(|before| self.cues.get(before).is_some_and(|cue| cue.related));
        let Some(line) = self
            .line(index)
            .filter(|line| line.words <= 4 && line.ending == Ending::Open)
        else {
            return;
        };
        if known.is_some_and(|name| self.same_text(index, name)) {
            self.set(index, BlockKind::Byline);
        } else if !after_links
            && (self.is_page() || Worded::of(self.text, line.span).names_outlet())
        {
            self.set(index, BlockKind::Outlet);
            self.signature = Some(line.span);
        }
    }

    /// Short lines below "read also": links to other articles.
    fn name_links(&mut self) {
        for announced in 0..self.lines.len() {
            let bare = self.line(announced).is_some_and(|line| line.words <= 4);
            if !bare || !self.cues.get(announced).is_some_and(|cue| cue.related) {
                continue;
            }
            let in_tail = announced >= self.last;
            let most = if in_tail { self.lines.len() } else { 3 };
            for index in (announced + 1..self.lines.len()).take(most) {
                let open = self.kinds.get(index).is_some_and(Option::is_none);
                let link = self.line(index).is_some_and(|line| {
                    (in_tail || line.words >= 5) && line.is_short() && line.depth == 0
                });
                if !(open && link) {
                    break;
                }
                self.set(index, BlockKind::Boilerplate);
            }
        }
    }

    /// Lines between paragraphs that nearly copy a part of a longer line.
    fn name_pull_quotes(&mut self) {
        let candidates: Vec<usize> = self
            .open_lines(self.start, self.lines.len())
            .into_iter()
            .filter(|&index| {
                self.line(index).is_some_and(|line| {
                    (5..=60).contains(&line.words) && stands_apart(self.text, line)
                })
            })
            .filter(|&index| index >= self.first || self.title_line.is_some())
            .collect();
        if candidates.is_empty() {
            return;
        }
        let near = NearCopies::of(self.text, self.lines);
        for index in candidates {
            if near.of_longer_line(self.text, self.lines, index) {
                self.set(index, BlockKind::PullQuote);
                self.near_copies.push(index);
            }
        }
    }

    /// Short lines between paragraphs are headings, unless many follow each other (a list).
    fn name_headings(&mut self) {
        if self.without_paragraph() {
            return;
        }
        let mut index = self.first;
        while index < self.last {
            let run = (index..self.last)
                .take_while(|&at| {
                    self.kinds.get(at).is_some_and(Option::is_none)
                        && self.line(at).is_some_and(|line| heads(self.text, line))
                })
                .count();
            if run <= 2 {
                (index..index + run).for_each(|at| self.set(at, BlockKind::Heading));
            }
            index += run.max(1);
        }
        for at in self.open_lines(self.first, self.lines.len()) {
            if self.line(at).is_some_and(|line| line.depth > 0) {
                self.set(at, BlockKind::Heading);
            }
        }
    }

    fn finish(self, front: &FrontMatter) -> Roles {
        let first_of = |pick: fn(&LineCue) -> Option<Span>| self.cues.iter().find_map(pick);
        Roles {
            kinds: self
                .kinds
                .iter()
                .map(|kind| kind.unwrap_or(BlockKind::Body))
                .collect(),
            title: self.title,
            byline: front
                .byline
                .or(self.byline)
                .or_else(|| first_of(|cue| cue.byline)),
            outlet: front
                .outlet
                .or_else(|| first_of(|cue| cue.outlet))
                .or(self.signature),
            dateline: front.dateline.or_else(|| first_of(|cue| cue.dateline)),
            near_copies: self.near_copies,
        }
    }
}

/// The author in `NAME يكتب: HEADLINE`.
fn writer_in(text: &str, title: &Line) -> Option<Span> {
    let words = Worded::of(text, title.span);
    let writes = &lexicon().byline.writes;
    (2..=4).find_map(|to| {
        let taken = writes.start(words.slice(to, words.words.len()))?;
        let told = words.gap(to + taken).contains(':') && words.is_name(0, to);
        told.then(|| words.span_of(0, to))
    })
}

/// Whether a line reads as a heading: short, no full stop, no list mark, not the start of speech.
fn heads(text: &str, line: &Line) -> bool {
    let source = line.span.of(text);
    let listed = source.starts_with(['•', '-', '*', '–', '▪', '●', '■', '◦', '|', '>']);
    let speaks = line.ending == Ending::Colon && line.words <= 2 && source.starts_with(['و', 'ف']);
    line.is_short() && !listed && !speaks
}

/// Whether a line can be a pull quote: it has no full stop, or stands in quotation marks as a whole.
fn stands_apart(text: &str, line: &Line) -> bool {
    let source = line.span.of(text);
    let quoted =
        source.starts_with(['"', '“', '«', '”', '„']) && source.ends_with(['"', '”', '»', '“']);
    line.ending != Ending::Stop || quoted
}

/// Whether two short texts have the same letters and digits.
fn same_letters(one: &str, other: &str) -> bool {
    let letters = |text: &str| -> String {
        let folded = fold_str(text);
        folded.chars().filter(|&c| is_word_character(c)).collect()
    };
    let short = one.len() < LONGEST_COMPARED && other.len() < LONGEST_COMPARED;
    short && letters(one) == letters(other)
}
