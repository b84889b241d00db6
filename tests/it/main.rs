//! What holds across modules, in one crate: a folder for each part of the program, and `house` for the tree
//! itself.

mod analysis;
mod cli;
mod house;
mod ingest;
mod interface;
mod library;
mod pipeline;
mod support;
mod text;
