//! The interface without a terminal: keys in, frames out.

mod hidden;
mod keys;
mod painting;
mod reading_golden;
mod screen;
