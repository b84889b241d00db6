//! The program run to its end, as another program runs it.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// An article with a headline, a mention and a date.
pub(crate) const BODY: &str = "THE TITLE OF IT\n\nNATO met in Moscow on 8 January 2022, and the words go on for a while here.\n";

/// A folder that holds no configuration: that of whoever runs the tests must not matter.
const NO_CONFIG: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/no-config");

/// The program with these arguments, in a folder, with nothing on its standard input.
pub(crate) fn program(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_warraq"));
    command
        .args(arguments)
        .current_dir(folder)
        .env("XDG_CONFIG_HOME", NO_CONFIG)
        .stdin(Stdio::null());
    command
}

/// What the program says and how it ends.
pub(crate) fn warraq_in(folder: &Path, arguments: &[&str]) -> Output {
    let output = program(folder, arguments).output();
    output.expect("the binary runs")
}

/// What a stream holds.
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("the output is UTF-8")
}

/// The objects on standard output, one a line.
pub(crate) fn json_lines(output: &Output) -> Vec<Value> {
    let lines = text(&output.stdout);
    lines
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line is JSON"))
        .collect()
}
