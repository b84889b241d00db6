//! Paths and a query → a library and the documents asked for. What could not be read is named on
//! standard error, the rest is loaded.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::LoadArgs;
use super::status::Status;
use super::stdin;
use super::voice::Voice;
use crate::analysis::Options;
use crate::analysis::knowledge::Knowledge;
use crate::config::actors;
use crate::i18n::Sentence;
use crate::ingest::{self, Input, STDIN};
use crate::library::{Library, Query};
use crate::model::{Article, DocId, Findings};
use crate::pipeline::{self, Job};

/// What a subcommand works on.
pub(super) struct Selection {
    /// Everything that could be read.
    pub(super) library: Library,
    /// The query's answer, in input order; without a query, all.
    pub(super) documents: Vec<DocId>,
    /// The query, empty if none was given.
    pub(super) query: Query,
    /// Whether some input could not be read.
    pub(super) status: Status,
}

/// Loads the paths (the bundled articles if there are none) and answers the query.
/// A query that cannot be read is an error before anything is loaded.
pub(super) fn select(
    paths: &[PathBuf],
    query: Option<&str>,
    args: &LoadArgs,
    voice: &Voice,
) -> Result<Selection, Status> {
    check_query(query, voice)?;
    let (knowledge, _) = knowledge(args, paths, voice)?;
    let mut library = Library::new();
    let mut add = |article, findings| {
        library.add(article, findings);
        ControlFlow::Continue(())
    };
    let (inputs, given) = inputs(paths, voice);
    let (status, _) = each::<()>(job(inputs, args, knowledge), voice, &mut add);
    let status = status.max(given);
    let query = Query::parse(query.unwrap_or_default(), &library).map_err(|_| Status::Usage)?;
    for name in query.unknown_actors() {
        voice.say(&Sentence::new("said-unknown-actor").with("name", name));
    }
    let documents = query.run(&library);
    if documents.is_empty() && !library.is_empty() {
        voice.say(&Sentence::new("said-no-match").with("total", library.len().to_string()));
    }
    Ok(Selection {
        library,
        documents,
        query,
        status,
    })
}

/// Hands over each article that could be read, in input order, as soon as it is there. What ingest has to
/// say about a file goes to standard error.
pub(super) fn each<B>(
    job: Job,
    voice: &Voice,
    take: &mut impl FnMut(Article, Findings) -> ControlFlow<B>,
) -> (Status, ControlFlow<B>) {
    let mut status = Status::Done;
    let end = pipeline::load_each(job, |article, findings| {
        for notice in &article.notices {
            voice.say_what(&article.source.name, &notice.what);
        }
        if article.failure().is_some() {
            status = Status::Unreadable;
            return ControlFlow::Continue(());
        }
        take(article, findings)
    });
    (status, end)
}

/// Says what is wrong with a query, if anything.
pub(super) fn check_query(query: Option<&str>, voice: &Voice) -> Result<(), Status> {
    match Query::parse(query.unwrap_or_default(), &Library::new()) {
        Ok(_) => Ok(()),
        Err(error) => {
            voice.say_query_error(&error);
            Err(Status::Usage)
        }
    }
}

/// The inputs that the paths mean: without any, what standard input holds, else the bundled articles.
/// Standard input is read here, once.
pub(super) fn inputs(paths: &[PathBuf], voice: &Voice) -> (Vec<Input>, Status) {
    let from_stdin = |bytes| Input::Bytes {
        name: STDIN.to_owned(),
        bytes,
    };
    if paths.is_empty() {
        return match stdin::offered(voice) {
            Ok(Some(bytes)) => (vec![from_stdin(bytes)], Status::Done),
            Ok(None) => (ingest::bundled(), Status::Done),
            Err(status) => (Vec::new(), status),
        };
    }
    let mut status = Status::Done;
    let mut inputs = Vec::with_capacity(paths.len());
    let mut taken = false;
    for path in paths {
        if path != Path::new(STDIN) {
            inputs.push(Input::Path(path.clone()));
        } else if !std::mem::replace(&mut taken, true) {
            match stdin::read(voice) {
                Ok(bytes) => inputs.push(from_stdin(bytes)),
                Err(error) => status = stdin::unreadable(voice, &error),
            }
        }
    }
    (inputs, status)
}

/// What the user's files say about actors, and which of them lie beside articles: those are named,
/// for they may be somebody else's. Faults in them are said, with the way to go on without.
pub(super) fn knowledge(
    args: &LoadArgs,
    paths: &[PathBuf],
    voice: &Voice,
) -> Result<(Arc<Knowledge>, Vec<PathBuf>), Status> {
    if args.no_actors {
        return Ok((Arc::default(), Vec::new()));
    }
    let loaded = if let Some(file) = &args.actors {
        actors::load_named(file)
    } else {
        let inputs = paths.iter().map(PathBuf::as_path);
        let inputs = inputs.filter(|path| *path != Path::new(STDIN));
        actors::load(&actors::places(inputs))
    };
    match loaded {
        Ok(loaded) => {
            for doubt in &loaded.doubts {
                voice.say_config_error(doubt);
            }
            for file in &loaded.beside_articles {
                voice.say_of(
                    &file.to_string_lossy(),
                    &Sentence::new("said-rules-applied"),
                );
            }
            let knowledge = Arc::new(Knowledge::new(loaded.rules));
            Ok((knowledge, loaded.beside_articles))
        }
        Err(error) => {
            voice.say_config_error(&error);
            voice.say(&Sentence::new("said-without-actors"));
            Err(Status::Usage)
        }
    }
}

/// The work that the options of every subcommand describe.
pub(super) fn job(inputs: Vec<Input>, args: &LoadArgs, knowledge: Arc<Knowledge>) -> Job {
    Job {
        inputs,
        options: Options {
            anchor: args.anchor,
            today: Some(jiff::ZonedDateTime::now().date()),
        },
        knowledge,
        jobs: args.jobs.map_or(0, usize::from),
    }
}
