//! What the user typed: arguments in, an exit status out. One file per subcommand.
//!
//! Data goes to standard output, words to standard error. Nothing here reads a file or finds an
//! actor itself, and only `open` needs a terminal.

mod args;
mod doctor;
mod escape;
mod extract;
mod licences;
mod list;
mod load;
mod manual;
mod output;
mod record;
pub mod render;
mod show;
mod status;
mod stdin;
mod voice;

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{Arg, ArgMatches, CommandFactory, FromArgMatches};

use args::{Cli, Command, CommonArgs, ListArgs, ListFormat, OpenArgs};
use status::Status;
use voice::Voice;

use crate::app::{self, OpenError, OpenOptions};
use crate::config;
use crate::i18n::{InterfaceLanguage, Sentence};

/// Runs the program with the arguments of the process.
pub fn run() -> ExitCode {
    let (cli, matches) = match Cli::command()
        .try_get_matches()
        .and_then(|matches| Ok((Cli::from_arg_matches(&matches)?, matches)))
    {
        Ok(read) => read,
        Err(error) => return stop(&error),
    };
    let common = &cli.common;
    let voice = match language(&cli) {
        Ok(language) => &Voice::new(language),
        Err(status) => return status.into(),
    };
    if cli.licenses {
        return data(voice, licences::run);
    }
    let Some(command) = cli.command else {
        return open(&cli.open, common, voice);
    };
    if let Some(message) = misplaced(&matches) {
        return stop(&Cli::command().error(ErrorKind::ArgumentConflict, message));
    }
    match command {
        Command::Open(args) => open(&args, common, voice),
        Command::List(args) => data(voice, || list::run(&args, common, voice)),
        Command::Show(args) => data(voice, || show::run(&args, common, voice)),
        Command::Extract(args) => data(voice, || extract::run(&args, voice)),
        Command::Render(args) => data(voice, || render::run(&args, voice)),
        Command::Doctor(args) => data(voice, || doctor::run(&args, common, voice)),
        Command::Completions { shell } => data(voice, || completions(shell)),
        Command::Man(args) => data(voice, || manual::run(&args, voice)),
    }
}

/// The language of messages, found as that of the browser. A configuration that cannot be read is for those to
/// say who need it.
fn language(cli: &Cli) -> Result<InterfaceLanguage, Status> {
    let args = match &cli.command {
        Some(Command::Open(args)) => args,
        _ => &cli.open,
    };
    let configured = config::load(args.config.as_deref()).map(|config| config.language);
    let configured = configured.unwrap_or_default();
    config::interface_language(cli.common.language.as_deref(), configured).map_err(|reason| {
        Voice::new(configured.language()).say(&reason);
        Status::Usage
    })
}

/// What to say of an argument of the browser that stands before a command.
fn misplaced(matches: &ArgMatches) -> Option<String> {
    let command = matches.subcommand_name()?;
    let program = Cli::command();
    let typed = |argument: &&Arg| {
        let source = matches.value_source(argument.get_id().as_str());
        !argument.is_global_set() && source == Some(ValueSource::CommandLine)
    };
    let argument = program.get_arguments().find(typed)?;
    let written = match argument.get_long() {
        Some(long) => format!("`--{long}`"),
        None => "a path".to_owned(),
    };
    let takes = program.find_subcommand(command).is_some_and(|command| {
        command
            .get_arguments()
            .any(|own| own.get_id() == argument.get_id())
    });
    Some(if takes {
        format!("{written} stands before `{command}`; write it after `{command}`")
    } else {
        format!(
            "{written} belongs to `warraq open`; `warraq {command}` does not take it, so leave it out"
        )
    })
}

/// Opens the browser; without a terminal, prints the list.
fn open(args: &OpenArgs, common: &CommonArgs, voice: &Voice) -> ExitCode {
    if !io::stdout().is_terminal() {
        let list = ListArgs {
            paths: args.paths.clone(),
            query: args.query.clone(),
            load: args.load.clone(),
            format: ListFormat::Table,
        };
        return data(voice, || list::run(&list, common, voice));
    }
    let config = match config::load(args.config.as_deref()) {
        Ok(config) => config,
        Err(error) => {
            voice.say_config_error(&error);
            return Status::Usage.into();
        }
    };
    if let Err(status) = load::check_query(args.query.as_deref(), voice) {
        return status.into();
    }
    let (knowledge, rules_from) = match load::knowledge(&args.load, &args.paths, voice) {
        Ok(loaded) => loaded,
        Err(status) => return status.into(),
    };
    let (inputs, status) = load::inputs(&args.paths, voice);
    if status != Status::Done {
        return status.into();
    }
    let ended = app::run(OpenOptions {
        job: load::job(inputs, &args.load, knowledge),
        rules_from,
        color: common.color.into(),
        language: voice.language(),
        config,
        mouse: !args.no_mouse,
        bidi: args.bidi,
        where_query: args.query.clone(),
    });
    ended.unwrap_or_else(|error| {
        let status = match error {
            OpenError::Configuration(error) => {
                voice.say_config_error(&error);
                Status::Usage
            }
            OpenError::Query(error) => {
                voice.say_query_error(&error);
                Status::Usage
            }
            OpenError::Terminal(error) => {
                let error = error.to_string();
                voice.say(&Sentence::new("said-no-terminal").with("error", error));
                Status::Unreadable
            }
        };
        status.into()
    })
}

/// Runs a command that writes data. Ctrl-C ends it at once with status 130.
fn data(voice: &Voice, run: impl FnOnce() -> io::Result<Status>) -> ExitCode {
    let always = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(true));
    let interrupt = signal_hook::consts::SIGINT;
    if let Err(error) = signal_hook::flag::register_conditional_shutdown(interrupt, 130, always) {
        let error = error.to_string();
        voice.say(&Sentence::new("said-no-interrupt").with("error", error));
    }
    voice::end(voice, run()).into()
}

fn completions(shell: clap_complete::Shell) -> io::Result<Status> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "warraq", &mut script);
    output::print(&script)
}

/// Prints help, version or what is wrong with the arguments, with the exit status for it.
fn stop(error: &clap::Error) -> ExitCode {
    let _ = error.print();
    if error.use_stderr() {
        Status::Usage.into()
    } else {
        Status::Done.into()
    }
}
