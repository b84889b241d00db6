//! Plain data that every stage shares. It knows no stage: nothing here reads files,
//! finds actors or draws.

mod actor;
mod article;
mod damage;
mod date;
mod file_bytes;
mod findings;
mod id;
mod notice;
mod span;
mod unreadable;
mod why;

pub use actor::{Actor, ActorKind, Mention, MentionKind, SURE};
pub use article::{Article, Block, BlockKind, Source};
pub use damage::Damage;
pub use date::{Anchor, AnchorReason, DateMention, TimexKind, TimexModifier, TimexValue};
pub(crate) use file_bytes::FileBytes;
pub use findings::{Findings, FoundActor, FoundMention};
pub use id::{ActorId, DocId};
pub use notice::{Notice, Severity, What};
pub use span::Span;
pub use unreadable::{FORMATS, NO_FILES, Unreadable};
pub use why::{Evidence, Link, Why};
