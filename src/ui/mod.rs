//! The interface: actions change the state, the state is drawn. It knows neither files nor threads
//! nor the terminal; keys come in as events and a frame goes out as a buffer of cells.

pub mod action;
mod cursor;
pub mod geometry;
mod help;
mod hits;
mod key;
pub mod keyboard;
pub mod keymap;
mod layouts;
pub mod legend;
mod listing;
pub mod nearest;
mod paint;
mod popup;
mod prompt;
pub mod state;
pub mod theme;
pub mod update;
mod view;

pub use hits::HitPlace;
pub use layouts::{Layouts, Page};
pub use listing::Entry;
pub use view::{Scene, test_card, test_samples, view};
