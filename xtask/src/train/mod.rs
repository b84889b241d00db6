//! Trains the tagger and says how well it does on text it has not seen. The same corpus gives the same bytes.

pub mod learn;
pub mod score;
pub mod shrink;
pub mod tagger;

use std::io;
use std::path::{Path, PathBuf};

use crate::corpus::{self, ANERCORP, Labelled, NEWSFANE, Scheme, Sentences};
use learn::Plan;
use warraq::analysis::tagger::model::Model;

/// A corpus that the tagger can be trained on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Corpus {
    /// Trained on the first five sixths, scored and calibrated on the last, then trained on everything.
    Newsfane,
    /// Trained on its train part, scored on its test part.
    Anercorp,
}

/// What is to be trained, and where the weights go.
#[derive(Clone, Debug)]
pub struct Task {
    /// The corpus.
    pub corpus: Corpus,
    /// The folder of corpora.
    pub data: PathBuf,
    /// Where the model of the whole corpus goes.
    pub out: Option<PathBuf>,
    /// Where the model of the training part goes.
    pub held: Option<PathBuf>,
    /// Most features of the model.
    pub rows: usize,
    /// How it is trained.
    pub plan: Plan,
}

/// A corpus in two parts.
struct Parts {
    train: Sentences,
    test: Sentences,
    scheme: Scheme,
}

/// Trains and scores, prints the figures and writes the models that are asked for.
///
/// # Errors
/// When a corpus cannot be read or a model not be written.
pub fn run(task: &Task) -> io::Result<()> {
    let Parts {
        train,
        test,
        scheme,
    } = parts(task)?;
    let (train, test) = (corpus::label(&train), corpus::label(&test));
    let (tokens, sentences) = (train.labels.len(), train.sheet.sentences.len());
    println!("{tokens} tokens, {sentences} sentences");
    let (mut model, mut full) = build(&train, &scheme, task);
    model.confidence = shrink::calibrate(&model, &test);
    let all_weights = full.tag(&test)[1].clone();
    print_table("all weights", &test, &all_weights, &model);
    print_table(
        "shipped form",
        &test,
        &shrink::labels(&model, &test),
        &model,
    );
    for (name, table) in model.classes.iter().zip(&model.confidence) {
        println!("confidence of {name} by margin: {table:?}");
    }
    if task.corpus == Corpus::Newsfane {
        let articles = corpus::label(&aqmar(&task.data)?);
        let labels = shrink::labels(&model, &articles);
        let name = "AQMAR (encyclopedia, no group or media there)";
        print_table(name, &articles, &labels, &model);
    }
    if let Some(path) = &task.held {
        save(&model, path)?;
    }
    if let Some(path) = &task.out {
        let whole = match task.corpus {
            Corpus::Anercorp => anercorp(&task.data, "train")?,
            Corpus::Newsfane => newsfane(&task.data)?,
        };
        let (mut whole, _) = build(&corpus::label(&whole), &scheme, task);
        whole.confidence.clone_from(&model.confidence);
        save(&whole, path)?;
    }
    Ok(())
}

fn parts(task: &Task) -> io::Result<Parts> {
    match task.corpus {
        Corpus::Anercorp => Ok(Parts {
            train: anercorp(&task.data, "train")?,
            test: anercorp(&task.data, "test")?,
            scheme: ANERCORP,
        }),
        Corpus::Newsfane => {
            let mut train = newsfane(&task.data)?;
            let test = train.split_off(train.len() * 5 / 6);
            Ok(Parts {
                train,
                test,
                scheme: NEWSFANE,
            })
        }
    }
}

fn print_table(name: &str, data: &Labelled, labels: &[u8], model: &Model) {
    println!("{name}\n{}", score::table(data, labels, &model.classes));
}

/// Trains, keeps the heaviest features, trains again on these alone; also the first, full model.
fn build(data: &Labelled, scheme: &Scheme, task: &Task) -> (Model, tagger::Trained) {
    let classes = scheme.classes.len();
    let full = tagger::train(data, classes, task.plan, None);
    let keys = shrink::heaviest(&full, task.rows);
    let small = tagger::train(data, classes, task.plan, Some(&keys));
    (shrink::quantise(&small, scheme), full)
}

fn save(model: &Model, path: &Path) -> io::Result<()> {
    let bytes = model.to_bytes();
    println!(
        "{}: {} features, {} bytes",
        path.display(),
        model.keys.len(),
        bytes.len()
    );
    std::fs::write(path, bytes)
}

fn anercorp(data: &Path, part: &str) -> io::Result<Sentences> {
    let path = data.join(format!("anercorp/ANERCorp_CamelLab_{part}.txt"));
    corpus::read(&path, &[' '], &ANERCORP)
}

fn aqmar(data: &Path) -> io::Result<Sentences> {
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

fn newsfane(data: &Path) -> io::Result<Sentences> {
    let path = data.join("newsfane/NewsFANE_Gold_2014_170K.txt");
    corpus::read_newsfane(&path, &NEWSFANE)
}
