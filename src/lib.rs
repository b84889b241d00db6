//! A terminal browser for articles in right-to-left scripts.
//!
//! Data flows one way, and the modules are listed in that order:
//! bytes → article → findings → library → lines of clusters → cells → terminal.
//!
//! The program is the product. What is public here is public for its binary, tests, benches and
//! `xtask`, carries no promise of stability, and may change with any version.

pub mod script;

pub mod model;

pub mod ingest;

pub mod analysis;

pub mod library;

pub mod text;

pub mod i18n;

pub mod ui;

pub(crate) mod terminal;

pub mod config;

pub(crate) mod state_folder;

pub mod event;

pub mod pipeline;

pub(crate) mod app;

pub mod cli;
