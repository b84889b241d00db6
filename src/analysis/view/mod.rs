//! The tokens of an article as the finders see them: word classes, readings without clitics, surfaces.
//!
//! Tokens and a lexicon go in; questions about one token or the surface that begins there are answered.
//! A clitic is taken off only from the first word of a name and only when the rest is known.

mod extent;
mod grammar;
mod stem;
mod text_view;

pub(crate) use extent::Extent;
pub(crate) use grammar::Grammar;
pub(crate) use stem::Hit;
pub(crate) use text_view::View;
