//! Bytes → [`Article`]: finds files, decodes them, and gives every line its role.
//!
//! Total: no input makes it fail or stops the rest. What cannot be read is an article with
//! empty text and a failure notice. It reads plain text in UTF-8 (or UTF-16 with a byte order mark),
//! with or without front matter; it reads no HTML and guesses no eight-bit encoding.

mod article;
mod bundled;
mod cues;
mod decode;
mod discover;
mod front_matter;
mod headline;
mod inline_dateline;
mod junk;
mod lexicon;
mod line_cue;
mod lines;
mod parts;
mod phrases;
mod repeats;
mod roles;
mod title;
mod words;

pub use article::parse_article;
pub use bundled::bundled;
pub use discover::{Candidate, Input, MAX_BYTES, STDIN, discover};

use discover::Content;

use crate::model::{Article, Notice, Unreadable};

/// Reads one candidate. Total: what cannot be read is an article with a failure notice.
pub fn read_article(candidate: Candidate) -> Article {
    let Candidate {
        source, content, ..
    } = candidate;
    let bytes = match content {
        Content::Bytes(bytes) => Ok(bytes),
        Content::Failed(reason) => Err(reason),
        Content::File => match &source.path {
            Some(path) => discover::read_file(path),
            None => Err(Notice::failure(Unreadable::NoPath)),
        },
    };
    match bytes {
        Ok(bytes) => parse_article(source, &bytes),
        Err(reason) => article::failed(source, reason),
    }
}
