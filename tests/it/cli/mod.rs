//! The command line as other programs see it.

mod actors;
mod commands;
