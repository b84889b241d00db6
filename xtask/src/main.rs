//! `cargo xtask`: what developers of warraq run by hand. `cargo xtask --help` lists it.

use std::io;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use clap::{Args, Parser, Subcommand, ValueEnum};
use xtask::train::learn::Plan;
use xtask::{evaluate, generate, house, root, shared_folder, train};

/// The tools of warraq's developers.
#[derive(Parser)]
#[command(name = "cargo xtask", version)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Write a generated table or list anew
    Gen {
        /// Which
        what: Generated,
        /// The folder of corpora, for `words`
        #[arg(long)]
        data: Option<PathBuf>,
    },
    /// Train the tagger, and print how well it does on text it has not seen
    Train(TrainArguments),
    /// Score the extractor on every annotated set at hand
    Evaluate {
        /// The shared folder, instead of `WARRAQ_SHARED` or `../shared`
        #[arg(long)]
        data: Option<PathBuf>,
        /// A folder with `anercorp.bin` and `newsfane.bin`: weights that have not seen what is scored
        #[arg(long)]
        models: Option<PathBuf>,
    },
    /// Open the program in real terminals and compare the pictures (needs Python and a screen's worth of programs)
    Pictures {
        /// Arguments of `xtask/pictures/shoot.py`
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Measure the sources: circles, sizes, parameters
    House {
        /// The package to measure, instead of this one
        package: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Generated {
    /// The joining table, from the Unicode Character Database in `tests/data/ucd`
    Joining,
    /// The line breaking table, from the `icu_properties` crate
    LineBreaking,
    /// The word lists of `assets/lexicon`, from the corpora
    Words,
}

#[derive(Args)]
struct TrainArguments {
    /// The corpus
    #[arg(long, default_value = "newsfane")]
    corpus: train::Corpus,
    /// The folder of corpora
    #[arg(long)]
    data: Option<PathBuf>,
    /// Where the model of the whole corpus goes
    #[arg(long)]
    out: Option<PathBuf>,
    /// Where the model of the training part goes
    #[arg(long)]
    held: Option<PathBuf>,
    /// Most features of the model
    #[arg(long, default_value_t = 82_000)]
    rows: usize,
    /// Times the corpus is gone through
    #[arg(long, default_value_t = 10)]
    epochs: u32,
    /// How far weights move at each correction
    #[arg(long, default_value_t = 0.005)]
    step: f32,
    /// What a missed name costs beside a false one
    #[arg(long, default_value_t = 1.5)]
    miss: f32,
    /// Models that are averaged
    #[arg(long, default_value_t = 1)]
    runs: u64,
}

fn main() -> ExitCode {
    match run(Arguments::parse().task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("cargo xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> io::Result<ExitCode> {
    match task {
        Task::Gen { what, data } => match what {
            Generated::Joining => generate::write_joining()?,
            Generated::LineBreaking => generate::write_line_breaking()?,
            Generated::Words => generate::write_words(&corpora(data))?,
        },
        Task::Train(arguments) => train::run(&training(arguments))?,
        Task::Evaluate { data, models } => {
            let data = data.unwrap_or_else(shared_folder);
            if !data.join("gold").is_dir() {
                let message = format!("{} holds no folder `gold`", data.display());
                return Err(io::Error::new(io::ErrorKind::NotFound, message));
            }
            evaluate::run(&data, models.as_deref());
        }
        Task::Pictures { arguments } => return pictures(&arguments),
        Task::House { package } => house::print(&package.unwrap_or_else(|| root().to_path_buf()))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn corpora(named: Option<PathBuf>) -> PathBuf {
    named.unwrap_or_else(|| shared_folder().join("data"))
}

fn training(arguments: TrainArguments) -> train::Task {
    train::Task {
        corpus: arguments.corpus,
        data: corpora(arguments.data),
        out: arguments.out,
        held: arguments.held,
        rows: arguments.rows,
        plan: Plan {
            epochs: arguments.epochs,
            step: arguments.step,
            miss: arguments.miss,
            runs: arguments.runs,
        },
    }
}

fn pictures(arguments: &[String]) -> io::Result<ExitCode> {
    let script = root().join("xtask/pictures/shoot.py");
    let status = Command::new("python3")
        .arg(script)
        .args(arguments)
        .status()?;
    let passed = status.success();
    Ok(if passed {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
