//! The interface without a terminal: keys in, frames out.

mod filters;
mod hidden;
mod keys;
mod painting;
mod reading_golden;
mod screen;
mod unreadable;
mod waiting;
