//! Actions → state. The only writer of the interface's state; draws nothing and reads no file.
//!
//! An event is taken by a [`Desk`]. Each pane has a file with what is done in it and a row in `panes`; commands mark
//! what they change (`changes`), and `settle` makes lists, lines and selections follow once.

mod act;
mod actors;
mod changes;
mod copy;
mod dates;
mod desk;
mod documents;
mod effect;
mod filter;
mod hits;
mod mouse;
mod navigate;
mod panes;
mod prompt;
mod reader;
mod settle;
mod switches;

pub use desk::Desk;
pub use effect::{BidiWish, Copied, Effect};
