//! Trains the tagger and says how well it does on text it has not seen.
//!
//! `--corpus anercorp` trains on its train part and scores the test part. `--corpus newsfane`
//! trains on the first five sixths, scores and calibrates on the last, then trains on everything
//! and writes the model to `--out`. The same corpus gives the same bytes.

mod corpus;
mod learn;
mod score;
mod shrink;
mod tagger;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use corpus::{ANERCORP, Labelled, NEWSFANE, Scheme, Sentences};
use learn::Plan;
use warraq::analysis::tagger::model::Model;

/// What the command line asks for.
struct Task {
    corpus: String,
    data: PathBuf,
    /// Where the model of the whole corpus goes.
    out: Option<PathBuf>,
    /// Where the model of the training part goes.
    held: Option<PathBuf>,
    /// Most features of the model.
    rows: usize,
    plan: Plan,
}

const USAGE: &str = "usage: train --corpus newsfane|anercorp [--data DIR] [--out FILE] \
[--held FILE] [--rows N] [--epochs N] [--step X] [--miss X] [--runs N]";

fn main() -> ExitCode {
    let Some(task) = read_arguments() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match run(&task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", task.data.display());
            ExitCode::FAILURE
        }
    }
}

fn read_arguments() -> Option<Task> {
    let mut task = Task {
        corpus: "newsfane".to_owned(),
        data: PathBuf::from("../shared/data"),
        out: None,
        held: None,
        rows: 82_000,
        plan: Plan {
            epochs: 10,
            step: 0.005,
            miss: 1.5,
            runs: 1,
        },
    };
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        let value = arguments.next()?;
        match name.as_str() {
            "--corpus" => task.corpus = value,
            "--data" => task.data = value.into(),
            "--out" => task.out = Some(value.into()),
            "--held" => task.held = Some(value.into()),
            "--rows" => task.rows = value.parse().ok()?,
            "--epochs" => task.plan.epochs = value.parse().ok()?,
            "--step" => task.plan.step = value.parse().ok()?,
            "--miss" => task.plan.miss = value.parse().ok()?,
            "--runs" => task.plan.runs = value.parse().ok()?,
            _ => return None,
        }
    }
    matches!(task.corpus.as_str(), "newsfane" | "anercorp").then_some(task)
}

fn run(task: &Task) -> std::io::Result<()> {
    let (train, test, scheme) = if task.corpus == "anercorp" {
        let read = |part| anercorp(&task.data, part);
        (read("train")?, read("test")?, ANERCORP)
    } else {
        let mut train = newsfane(&task.data)?;
        let test = train.split_off(train.len() * 5 / 6);
        (train, test, NEWSFANE)
    };
    let (train, test) = (corpus::label(&train), corpus::label(&test));
    let (mut model, full) = build(&train, &scheme, task);
    println!(
        "{} tokens, {} sentences",
        train.labels.len(),
        train.sheet.sentences.len()
    );
    model.confidence = shrink::calibrate(&model, &test);
    for (name, labels) in [
        (
            "all weights",
            full.map(|mut full| full.tag(&test)[1].clone()),
        ),
        ("shipped form", Some(shrink::labels(&model, &test))),
    ] {
        if let Some(labels) = labels {
            println!("{name}\n{}", score::table(&test, &labels, &model.classes));
        }
    }
    for (name, table) in model.classes.iter().zip(&model.confidence) {
        println!("confidence of {name} by margin: {table:?}");
    }
    if task.corpus == "newsfane" {
        let articles = corpus::label(&aqmar(&task.data)?);
        let labels = shrink::labels(&model, &articles);
        let table = score::table(&articles, &labels, &model.classes);
        println!("AQMAR (encyclopedia, no group or media there)\n{table}");
    }
    if let Some(path) = &task.held {
        save(&model, path)?;
    }
    if let Some(path) = &task.out {
        let whole = if task.corpus == "anercorp" {
            anercorp(&task.data, "train")?
        } else {
            newsfane(&task.data)?
        };
        let (mut whole, _) = build(&corpus::label(&whole), &scheme, task);
        whole.confidence.clone_from(&model.confidence);
        save(&whole, path)?;
    }
    Ok(())
}

/// Trains, keeps the heaviest features, trains again on these alone; also the first, full model.
fn build(data: &Labelled, scheme: &Scheme, task: &Task) -> (Model, Option<tagger::Trained>) {
    let classes = scheme.classes.len();
    let full = tagger::train(data, classes, task.plan, None);
    let keys = shrink::heaviest(&full, task.rows);
    let small = tagger::train(data, classes, task.plan, Some(&keys));
    (shrink::quantise(&small, scheme), Some(full))
}

fn save(model: &Model, path: &Path) -> std::io::Result<()> {
    let bytes = model.to_bytes();
    println!(
        "{}: {} features, {} bytes",
        path.display(),
        model.keys.len(),
        bytes.len()
    );
    std::fs::write(path, bytes)
}

fn anercorp(data: &Path, part: &str) -> std::io::Result<Sentences> {
    let path = data.join(format!("anercorp/ANERCorp_CamelLab_{part}.txt"));
    corpus::read(&path, &[' '], &ANERCORP)
}

fn aqmar(data: &Path) -> std::io::Result<Sentences> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(data.join("aqmar/articles"))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        all.extend(corpus::read(&path, &[' '], &corpus::AQMAR)?);
    }
    Ok(all)
}

fn newsfane(data: &Path) -> std::io::Result<Sentences> {
    let path = data.join("newsfane/NewsFANE_Gold_2014_170K.txt");
    let mut sentences = corpus::read(&path, &['\t'], &NEWSFANE)?;
    corpus::repair_lams(&mut sentences);
    corpus::join_clitics(&mut sentences);
    Ok(sentences)
}
