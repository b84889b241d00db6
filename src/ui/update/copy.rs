//! What the keys for copying put on the clipboard: always the text as it was read, in logical order,
//! never as it is drawn.

use unicode_segmentation::UnicodeSegmentation;

use super::desk::Desk;
use super::effect::{Copied, Effect};
use crate::library::Library;
use crate::model::{Article, DocId, Span};
use crate::script::Direction;
use crate::ui::input::action::Action;

/// How much of a sentence is kept on each side of a mention, in characters.
const CONTEXT: usize = 300;

impl Desk<'_> {
    /// Copies what an action asks for, or says why there is nothing to copy.
    pub(super) fn copy(&mut self, action: Action) -> Effect {
        let Some(document) = self.state.reader.document else {
            self.state.say("copy-nothing", Vec::new());
            return Effect::None;
        };
        let article = self.library.article(document);
        let paragraph = self.paragraph_here(article);
        let caret = self.state.reader.caret;
        let found = match action {
            Action::CopyPath => Some(("what-path", path(article))),
            Action::CopyOffsets => caret
                .or(paragraph)
                .map(|span| ("what-offsets", offsets(article, span))),
            Action::CopyMention => caret.map(|span| {
                let sentence = sentence(article, span);
                let place = offsets(article, span);
                let source = [citation(self.library, document), place];
                ("what-mention", format!("{sentence}\n{}", joined(&source)))
            }),
            Action::CopyQuotation => paragraph.map(|span| {
                let text = quoted(article, span);
                let source = [citation(self.library, document), path(article)];
                ("what-quotation", format!("{text} — {}", joined(&source)))
            }),
            _ => paragraph.map(|span| ("what-paragraph", span.of(&article.text).to_owned())),
        };
        match found {
            Some((what, text)) => Effect::Copy(Copied {
                what,
                text: harmless(&text),
            }),
            None if action == Action::CopyMention => {
                self.state.say("copy-no-mention", Vec::new());
                Effect::None
            }
            None => {
                self.state.say("copy-nothing", Vec::new());
                Effect::None
            }
        }
    }

    /// The paragraph of the caret, else the first one that is seen.
    pub(super) fn paragraph_here(&self, article: &Article) -> Option<Span> {
        let document = self.state.reader.document?;
        let from = match self.state.reader.caret {
            Some(caret) => caret.start,
            None => {
                self.layouts
                    .get(document)?
                    .layout
                    .bytes_of(self.state.reader.top)
                    .start
            }
        };
        let block = article.blocks.iter().find(|block| block.span.end > from)?;
        Some(block.span)
    }
}

/// The sentence around a span, shortened at both ends if it is long.
fn sentence(article: &Article, span: Span) -> String {
    let block = article.blocks.iter().find(|block| block.span.covers(span));
    let block = block.map_or(span, |block| block.span);
    let text = block.of(&article.text);
    let (start, end) = (
        span.start.saturating_sub(block.start) as usize,
        span.end.saturating_sub(block.start) as usize,
    );
    let bounds = text
        .split_sentence_bound_indices()
        .map(|(at, sentence)| (at, at + sentence.len()));
    // A mention may reach over what looks like the end of a sentence.
    let (mut from, mut to) = (start, end);
    for (begin, finish) in bounds {
        if begin <= start && start < finish {
            from = begin;
        }
        if begin < end && end <= finish {
            to = finish;
        }
    }
    let before = text.get(from..start).unwrap_or_default();
    let after = text.get(end..to).unwrap_or_default();
    let cut_before = before.char_indices().rev().nth(CONTEXT).map(|(at, _)| at);
    let cut_after = after.char_indices().nth(CONTEXT).map(|(at, _)| at);
    let before = cut_before.map_or(before.trim_start().to_owned(), |at| {
        format!("…{}", before.get(at..).unwrap_or_default())
    });
    let after = cut_after.map_or(after.trim_end().to_owned(), |at| {
        format!("{}…", after.get(..at).unwrap_or_default())
    });
    format!("{before}{}{after}", span.of(&article.text))
}

/// The text in the quotation marks of its language.
fn quoted(article: &Article, span: Span) -> String {
    let text = span.of(&article.text);
    if article.language.direction() == Direction::Rtl {
        format!("«{text}»")
    } else {
        format!("“{text}”")
    }
}

/// Outlet and date, as far as they are known.
fn citation(library: &Library, document: DocId) -> String {
    let outlet = library.outlet(document).map(str::to_owned);
    let date = library.date(document).map(|date| date.as_str().to_owned());
    let parts: Vec<String> = [outlet, date].into_iter().flatten().collect();
    joined(&parts)
}

fn joined(parts: &[String]) -> String {
    let told: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    told.join(", ")
}

/// The file and the bytes in it, from and to.
fn offsets(article: &Article, span: Span) -> String {
    let bytes = article.file_bytes.range(&article.text, span);
    format!("{}:{}-{}", path(article), bytes.start, bytes.end)
}

/// The file on disk, else the name of the source.
fn path(article: &Article) -> String {
    match &article.source.path {
        Some(path) => path.to_string_lossy().into_owned(),
        None => article.source.name.clone(),
    }
}

/// Without control characters: what is pasted into a shell must not act.
fn harmless(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect()
}
