//! One article: its text and what ingest made of its lines.

use std::path::PathBuf;

use jiff::civil::Date;

use super::{Damage, FileBytes, Notice, Span, Unreadable, What};
use crate::script::{HiddenCount, Language};

/// Where an article came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The name shown and exported: the path as given, or the path below the given folder.
    /// Bytes that are not UTF-8 are replaced; it may hold any other character, newlines included.
    pub name: String,
    /// The file on disk; `None` for bundled articles and standard input.
    pub path: Option<PathBuf>,
    /// The file's modification date, as the weakest hint to the date of writing.
    pub modified: Option<Date>,
}

/// What a block of an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// The headline.
    Title,
    /// A section heading inside the article.
    Heading,
    /// Who wrote it.
    Byline,
    /// The outlet's name or signature, or a section label of the outlet.
    Outlet,
    /// Place (and outlet or date) of writing, on a line of its own.
    Dateline,
    /// The words under a picture, or left of one.
    Caption,
    /// A sentence of the body set apart again.
    PullQuote,
    /// Words of the page, not of the article: reading time, "read also", tags, buttons.
    Boilerplate,
    /// Front matter (`key: value` lines between `---` fences).
    FrontMatter,
    /// A paragraph of the article.
    Body,
}

/// One non-empty line of the text and its role. Blocks are in text order and do not overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// The role.
    pub kind: BlockKind,
    /// The line without its terminator, outer white space and Markdown heading marks.
    pub span: Span,
    /// Whether an earlier block says the same or nearly the same.
    pub repeated: bool,
}

/// One article as read: decoded text, roles of its lines, and the facts of its masthead.
/// A file that could not be read is an article with empty text and a failure notice.
#[derive(Clone, Debug, Default)]
pub struct Article {
    /// Where it came from.
    pub source: Source,
    /// The decoded text; for a UTF-8 file the file itself (after a byte order mark), with
    /// invalid sequences replaced by U+FFFD. It is hostile input: only `text` may turn it into cells.
    pub text: Box<str>,
    /// Where the bytes of the text stand in the file or on standard input.
    pub file_bytes: FileBytes,
    /// The non-empty lines with their roles.
    pub blocks: Vec<Block>,
    /// The headline, else the first clause of the first body sentence; empty without body.
    pub title: Span,
    /// The author's name, without "by".
    pub byline: Option<Span>,
    /// The outlet's name.
    pub outlet: Option<Span>,
    /// The place of writing.
    pub dateline: Option<Span>,
    /// The date of publication where front matter states it.
    pub published: Option<Date>,
    /// The language of most of the text.
    pub language: Language,
    /// Characters of the text and of the source's name that nobody sees and that may deceive.
    pub hidden: HiddenCount,
    /// Remarks, and the reason if it could not be read.
    pub notices: Vec<Notice>,
}

impl Article {
    /// The reason why this input could not be read, if it could not.
    pub fn failure(&self) -> Option<&Unreadable> {
        self.notices.iter().find_map(|notice| match &notice.what {
            What::Unreadable(reason) => Some(reason),
            What::Damaged(_) => None,
        })
    }

    /// What was wrong with the input though it could be read, the first if there is more.
    pub(crate) fn damage(&self) -> Option<&Damage> {
        self.notices.iter().find_map(|notice| match &notice.what {
            What::Damaged(damage) => Some(damage),
            What::Unreadable(_) => None,
        })
    }

    /// The title's text, else the source's name.
    pub(crate) fn title_text(&self) -> &str {
        let title = self.title.of(&self.text);
        if title.is_empty() {
            &self.source.name
        } else {
            title
        }
    }
}
