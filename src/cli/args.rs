//! What can be typed: the subcommands and their options.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::pipeline::MOST_JOBS;
use crate::terminal::BidiChoice;

/// What can be typed, below a heading.
pub(super) const EXAMPLES: &str = "\
Examples:
  warraq                                  open the bundled articles
  warraq news/ report.txt                 open a folder and a file
  warraq list news/ --where 'actor:nato -actor:turkey date:2022-01'
  warraq extract news/ --format jsonl > findings.jsonl
  warraq show news/a.txt --width 60
  cat a.txt | warraq list                 read a pipe or a file on standard input; `-` waits for it however long";

/// What the status means, below a heading.
pub(super) const EXIT_STATUS: &str = "\
Exit status:
  0 done; 1 some input could not be read; 2 wrong usage; 3 an export failed its own check; 130 interrupted";

/// The query language, below a heading.
pub(super) const QUERIES: &str = "\
Queries:
  field:value terms; a blank means AND, | means OR, - means NOT; a bare word is a name or text.
  actor:csto actor:putin          both are mentioned          actor:nato|csto    one of them is
  -actor:china                    is not mentioned            nested:nato        inside longer names as well
  actor:moscow type:place         mentioned as a place        actor:kremlin kind:metonym
  date:2022-01-06  date:2022-01..02  before:2000  after:2022  dates in the text
  published:2022-01  outlet:NAME  title:WORD  file:NAME  language:ar  text:\"SOME WORDS\"
  Names may be stable ids or names in any script; field names may be Arabic, digits Arabic-Indic.";

/// A terminal browser for articles in right-to-left scripts.
#[derive(Debug, Parser)]
#[command(
    name = "warraq",
    version,
    about,
    after_help = format!("{EXAMPLES}\n\n{EXIT_STATUS}"),
    subcommand_value_name = "COMMAND"
)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    #[command(flatten)]
    pub(super) open: OpenArgs,
    #[command(flatten)]
    pub(super) common: CommonArgs,
    /// Print the licences of the program and of the data in it.
    #[arg(long, exclusive = true)]
    pub(super) licenses: bool,
}

/// The subcommands; without one, `open`.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Open the browser (the default).
    #[command(after_help = QUERIES)]
    Open(OpenArgs),
    /// Print one row per article.
    #[command(after_help = QUERIES)]
    List(ListArgs),
    /// Print an article, or those of a folder, for reading: title, facts, body.
    Show(ShowArgs),
    Render(super::render::RenderArgs),
    /// Export actors and dates with their places in the text.
    #[command(after_help = QUERIES)]
    Extract(ExtractArgs),
    /// Print what is found out about the terminal, and a card to see whether it shows text right.
    Doctor(DoctorArgs),
    /// Print a completion script for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Print the manual page of the program or of a command.
    Man(ManArgs),
}

/// Options of every subcommand.
#[derive(Clone, Debug, Args)]
pub(super) struct CommonArgs {
    /// When to use colours; `NO_COLOR` is respected.
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true)]
    pub(super) color: Color,
    /// The language of the interface and of messages, as in en or ar; by default the environment's.
    #[arg(long = "ui-language", value_name = "CODE", global = true)]
    pub(super) language: Option<String>,
}

/// Options of the commands that read articles.
#[derive(Clone, Debug, Args)]
pub(super) struct LoadArgs {
    /// Resolve relative dates against this day instead of one found in the article.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(super) anchor: Option<Date>,
    /// Worker threads; by default one per processor.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=i64::from(MOST_JOBS)))]
    pub(super) jobs: Option<u16>,
    /// Read what you know about actors from this file, instead of the `actors.toml` beside the
    /// configuration and beside the articles.
    #[arg(long, value_name = "FILE", conflicts_with = "no_actors")]
    pub(super) actors: Option<PathBuf>,
    /// Read no `actors.toml`.
    #[arg(long)]
    pub(super) no_actors: bool,
}

/// Options of `open`.
#[derive(Debug, Args)]
pub(super) struct OpenArgs {
    /// Files and folders, each file once; `-` is standard input. Without any: what is piped in, else the bundled articles.
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// Start with this filter.
    #[arg(long = "where", value_name = "QUERY", allow_hyphen_values = true, value_parser = query)]
    pub(super) query: Option<String>,
    #[command(flatten)]
    pub(super) load: LoadArgs,
    /// How the terminal is kept from ordering text by itself; `warraq doctor` tells what is found.
    #[arg(long, value_name = "PROFILE", value_parser = bidi())]
    pub(super) bidi: Option<BidiChoice>,
    /// Read this configuration file instead of your own.
    #[arg(long, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    /// Leave the mouse to the terminal.
    #[arg(long)]
    pub(super) no_mouse: bool,
}

/// Options of `doctor`.
#[derive(Debug, Args)]
pub(super) struct DoctorArgs {
    /// The profile to try, instead of the one that is found.
    #[arg(long, value_name = "PROFILE", value_parser = bidi())]
    pub(super) bidi: Option<BidiChoice>,
}

/// The names that `--bidi` takes.
fn bidi() -> impl TypedValueParser<Value = BidiChoice> {
    let names = PossibleValuesParser::new(BidiChoice::NAMES.map(|(name, _)| name));
    names.map(|name| {
        let found = BidiChoice::NAMES.iter().find(|choice| choice.0 == name);
        found.map(|choice| choice.1).unwrap_or_default()
    })
}

/// Options of `man`.
#[derive(Debug, Args)]
pub(super) struct ManArgs {
    /// The command, as in list; without it the page of the program.
    #[arg(value_name = "COMMAND")]
    pub(super) command: Option<String>,
}

/// Options of `list`.
#[derive(Debug, Args)]
pub(super) struct ListArgs {
    /// Files and folders, each file once; `-` is standard input. Without any: what is piped in, else the bundled articles.
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// Only articles that match.
    #[arg(long = "where", value_name = "QUERY", allow_hyphen_values = true, value_parser = query)]
    pub(super) query: Option<String>,
    #[command(flatten)]
    pub(super) load: LoadArgs,
    /// How to print them.
    #[arg(long, default_value = "table")]
    pub(super) format: ListFormat,
}

/// Options of `show`.
#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    /// The file, or a folder of files; `-` is standard input.
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    #[command(flatten)]
    pub(super) load: LoadArgs,
    /// Columns; by default those of the terminal, at most 90.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=10_000))]
    pub(super) width: Option<u16>,
}

/// Options of `extract`.
#[derive(Debug, Args)]
pub(super) struct ExtractArgs {
    /// Files and folders, each file once; `-` is standard input. Without any: what is piped in, else the bundled articles.
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// Only articles that match.
    #[arg(long = "where", value_name = "QUERY", allow_hyphen_values = true, value_parser = query)]
    pub(super) query: Option<String>,
    #[command(flatten)]
    pub(super) load: LoadArgs,
    /// One JSON object per article, or one CSV row per mention and date.
    #[arg(long, default_value = "jsonl")]
    pub(super) format: ExtractFormat,
    /// Add the text of each article.
    #[arg(long)]
    pub(super) with_text: bool,
    /// Add mentions inside longer mentions, marked as nested.
    #[arg(long)]
    pub(super) nested: bool,
    /// Add to each mention why it was found and linked, and to each article where its anchor came from.
    #[arg(long)]
    pub(super) explain: bool,
    /// Leave out findings below this confidence, from 0 to 1.
    #[arg(long, value_name = "X", value_parser = confidence, default_value = "0", hide_default_value = true)]
    pub(super) min_confidence: f32,
}

/// A query as it was typed. One hyphen excludes; two are the option after one whose query was forgotten.
fn query(written: &str) -> Result<String, String> {
    if written.starts_with("--") {
        return Err(
            "no query begins with --; write it after --where, as in 'actor:nato'".to_owned(),
        );
    }
    Ok(written.to_owned())
}

fn confidence(written: &str) -> Result<f32, String> {
    let confidence = written.parse().ok().filter(|x| (0.0..=1.0).contains(x));
    confidence.ok_or_else(|| "a confidence is a number from 0 to 1, as in 0.5".to_owned())
}

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Formats of `list`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    /// Aligned columns for people.
    Table,
    /// One JSON object per line.
    Jsonl,
    /// Comma-separated values with a header.
    Csv,
}

/// Formats of `extract`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ExtractFormat {
    /// One JSON object per line.
    Jsonl,
    /// Comma-separated values with a header.
    Csv,
}
