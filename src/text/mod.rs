//! The text engine: a text becomes lines of clusters, and lines become cells in visual order.
//!
//! Stages, each a pure function: levels (UAX #9) and clusters with joining in [`Paragraph::resolve`],
//! lines (UAX #14) in [`wrap()`], visual order and symbols in [`visual_line`]. A [`Layout`] keeps the
//! first two for a document. It knows no article, colour, pane or terminal, and never fails.

mod bidi_class;
mod breaks;
mod cell;
mod cluster;
#[cfg(test)]
mod conformance;
mod facts;
mod flags;
mod hidden;
mod joining;
mod layout;
mod levels;
mod line_breaking;
mod look;
mod options;
mod order;
mod paragraph;
mod parts;
mod segment;
mod shown;
mod single_line;
mod symbol;
mod visual;
mod wrap;

pub use cell::{Symbol, VisualCell};
pub use cluster::Cluster;
pub use joining::Joined;
pub use layout::{Layout, ParagraphSpec};
pub use levels::embedding_levels;
pub use options::{Base, Hidden, Marks, Order, Overrides, Shaping, TextOptions};
pub use paragraph::Paragraph;
pub use single_line::{SingleLine, single_line};
pub use symbol::MARKS_PER_CELL;
pub use visual::{to_plain, visual_line};
pub use wrap::{Line, wrap};

pub(crate) use visual::line_text;

pub use crate::script::{HiddenCount, hidden_characters};
