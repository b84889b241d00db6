//! A terminal browser for articles in right-to-left scripts.
//!
//! Data flows one way, and the modules are listed in that order:
//! bytes → article → findings → library → lines of clusters → cells → terminal.

pub mod script;

pub mod model;

pub mod ingest;

pub mod analysis;

pub mod library;

pub mod text;

pub mod i18n;

pub mod ui;

pub mod terminal;

pub mod config;

pub mod state_folder;

pub mod event;

pub mod pipeline;

pub mod app;

pub mod cli;
