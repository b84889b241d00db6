//! Files → articles.

mod bad_input;
mod pages;
mod properties;
mod seeds;
