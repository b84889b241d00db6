//! The interface: keys in, cells out. It knows neither files nor threads nor the terminal; keys come in as events and
//! a frame goes out as a buffer of cells.
//!
//! - `input/`: what a key is and what it means where, and lines to type in;
//! - `lists/`: what panes list, selections and windows, hits;
//! - `state`, `geometry`, `layouts`: everything that is remembered, and where it stands;
//! - `update/`: the only writer of the state, with a file for each pane;
//! - `view/`: state → cells, with a file for each pane.
//!
//! A new view is three small files and its rows: what it lists (`lists/`), what is done in it (`update/`) and how it
//! is drawn (`view/`); a variant in `pane`, which then asks for its row in `update/panes.rs` and `view/panes.rs`, its
//! rectangle in `geometry`, and its keys in `input/action.rs`.

pub mod geometry;
pub mod input;
mod layouts;
mod lists;
pub mod pane;
mod popup;
pub mod settings;
pub mod state;
pub mod target;
pub mod update;
pub mod view;

pub use layouts::{Layouts, Page};
pub use lists::Entry;
pub use view::{Scene, test_card, test_samples, view};
