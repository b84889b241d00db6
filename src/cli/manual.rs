//! `warraq man`: the manual page of the program or of one command.
//!
//! Everything in it is taken from what the program itself uses: the arguments, the table of actions, the
//! places of the files. It is roff for `man`; it is not installed.

use std::io::{self, Write};

use clap::{Command, CommandFactory};
use clap_mangen::Man;

use super::args::{Cli, EXAMPLES, EXIT_STATUS, ManArgs, QUERIES};
use super::doctor::VARIABLES;
use super::output::print;
use super::status::Status;
use super::voice::Voice;
use crate::i18n::{InterfaceLanguage, Messages, Sentence};
use crate::ui::input::action::{ACTIONS, ActionRow, Context};
use crate::ui::input::keymap::Keymap;

/// Files that are read or written, and what for.
const FILES: [(&str, &str); 4] = [
    (
        "$XDG_CONFIG_HOME/warraq/config.toml",
        "settings and keys; ~/.config where the variable is not set",
    ),
    (
        "$XDG_CONFIG_HOME/warraq/actors.toml",
        "what you know about actors",
    ),
    ("actors.toml", "the same, beside the articles it is about"),
    (
        "$XDG_STATE_HOME/warraq/terminals.toml",
        "what was chosen for each terminal; ~/.local/state where the variable is not set",
    ),
];

/// Prints the page.
///
/// # Errors
/// When the output cannot be written.
pub(super) fn run(args: &ManArgs, voice: &Voice) -> io::Result<Status> {
    let mut program = Cli::command().disable_help_subcommand(true);
    program.build();
    let Some(name) = &args.command else {
        let mut page = Vec::new();
        write_program(&mut page, program)?;
        return print(&page);
    };
    let Some(command) = program.find_subcommand(name) else {
        let known: Vec<&str> = program.get_subcommands().map(Command::get_name).collect();
        let sentence = Sentence::new("said-no-command")
            .with("name", name)
            .with("known", known.join(", "));
        voice.say(&sentence);
        return Ok(Status::Usage);
    };
    let mut page = Vec::new();
    write_command(&mut page, command.clone())?;
    print(&page)
}

fn write_program(page: &mut Vec<u8>, program: Command) -> io::Result<()> {
    write_head(page, program)?;
    write_block(page, "EXAMPLES", EXAMPLES)?;
    write_block(page, "QUERIES", QUERIES)?;
    write_keys(page)?;
    section(page, "FILES")?;
    for (file, what) in FILES {
        item(page, file, what)?;
    }
    section(page, "ENVIRONMENT")?;
    item(
        page,
        "XDG_CONFIG_HOME, XDG_STATE_HOME",
        "where the files are",
    )?;
    item(
        page,
        &VARIABLES.join(", "),
        "looked at to know the terminal, its colours and the language; `warraq doctor` prints those that are set",
    )?;
    write_block(page, "EXIT STATUS", EXIT_STATUS)
}

fn write_command(page: &mut Vec<u8>, command: Command) -> io::Result<()> {
    let queries = command.get_after_help().is_some();
    write_head(page, command)?;
    if queries {
        write_block(page, "QUERIES", QUERIES)?;
    }
    write_block(page, "EXIT STATUS", EXIT_STATUS)?;
    section(page, "SEE ALSO")?;
    writeln!(page, "warraq(1), which `warraq man` prints")
}

/// What the arguments give.
fn write_head(page: &mut Vec<u8>, command: Command) -> io::Result<()> {
    let has_commands = command.has_subcommands();
    let man = Man::new(command).source(concat!("warraq ", env!("CARGO_PKG_VERSION")));
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    if has_commands {
        man.render_subcommands_section(page)?;
        // Without the formatter's macros these lines would be taken into the last command's words.
        writeln!(
            page,
            ".PP\n`warraq man COMMAND` prints the page of a command."
        )?;
    }
    Ok(())
}

/// The default keys, from the table of actions.
fn write_keys(page: &mut Vec<u8>) -> io::Result<()> {
    section(page, "KEYS")?;
    let (messages, keymap) = (Messages::new(InterfaceLanguage::English), Keymap::default());
    for context in Context::ALL.into_iter().rev() {
        let of_context = |row: &&ActionRow| row.context == context;
        let mut rows = ACTIONS.iter().filter(of_context).peekable();
        if rows.peek().is_none() {
            continue;
        }
        writeln!(page, ".SS {}", escaped(&messages.text(context.heading())))?;
        for row in rows {
            let keys = keymap.keys_of(row.action).join("  ");
            let what = messages.text(&format!("action-{}", row.name));
            item(page, &keys, &what)?;
        }
    }
    Ok(())
}

fn section(page: &mut Vec<u8>, heading: &str) -> io::Result<()> {
    writeln!(page, ".SH {heading}")
}

fn item(page: &mut Vec<u8>, name: &str, what: &str) -> io::Result<()> {
    writeln!(page, ".TP\n{}\n{}", escaped(name), escaped(what))
}

/// Lines as they are.
fn write_block(page: &mut Vec<u8>, heading: &str, lines: &str) -> io::Result<()> {
    section(page, heading)?;
    writeln!(page, ".nf")?;
    for line in lines.lines().skip(1) {
        writeln!(page, "{}", escaped(line.trim_start()))?;
    }
    writeln!(page, ".fi")
}

/// Text that roff prints as it is: `\e` is its backslash, and `\&` keeps a line that begins with a dot
/// or an apostrophe from being a request.
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-");
    if text.starts_with(['.', '\'']) {
        format!("\\&{text}")
    } else {
        text
    }
}
