//! What the user typed, and the commands that answer it.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub mod render;

/// A terminal browser for articles in right-to-left scripts.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Render(render::RenderArgs),
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let Command::Render(args) = Arguments::parse().command;
    let mut out = io::BufWriter::new(io::stdout().lock());
    match render::run(&args, &mut out).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("warraq: {}: {error}", args.file.display());
            ExitCode::FAILURE
        }
    }
}
