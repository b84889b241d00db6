//! The interface without a terminal: keys in, frames out.

mod keys;
mod reading_golden;
mod screen;
