//! The state of the sources in figures: circles of files, sizes of files and functions, parameters.

pub mod circles;
pub mod functions;
pub mod sources;
pub mod tokens;
pub mod uses;

use std::io;
use std::path::Path;

use functions::Function;
use sources::{Source, Sources};

/// A function with more parameters than this is listed.
const MOST_PARAMETERS: usize = 4;
/// A function with more lines than this is listed.
const LONGEST_FUNCTION: usize = 50;

/// Prints the figures of the package at `root`.
///
/// # Errors
/// When its sources cannot be read.
pub fn print(root: &Path) -> io::Result<()> {
    let sources = Sources::read(root)?;
    let circles = circles::circles(&sources);
    let in_circles: usize = circles.iter().map(Vec::len).sum();
    println!(
        "circles of files: {}, {in_circles} files in them",
        circles.len()
    );
    for circle in &circles {
        println!("  {}", circle.join(", "));
    }
    let written: Vec<&Source> = sources.files.iter().filter(|file| !file.is_test).collect();
    let lengths = written.iter().map(|file| file.text.lines().count());
    print_sizes("files", "lines", lengths.collect());
    let functions: Vec<(&str, Function)> = written
        .iter()
        .flat_map(|file| {
            let all = functions::functions(&file.text).into_iter();
            all.map(|function| (file.path.as_str(), function))
        })
        .collect();
    print_sizes(
        "functions",
        "lines",
        functions.iter().map(|one| one.1.lines).collect(),
    );
    print_some(&functions, "more than fifty lines", |one| {
        one.lines > LONGEST_FUNCTION
    });
    print_some(&functions, "five parameters or more", |one| {
        one.parameters > MOST_PARAMETERS
    });
    print_some(&functions, "a parameter that is a tuple", |one| {
        one.packed > 0
    });
    print_some(&functions, "a returned tuple of three or more", |one| {
        one.returned > 2
    });
    Ok(())
}

fn print_sizes(what: &str, unit: &str, mut sizes: Vec<usize>) {
    sizes.sort_unstable();
    let rank = |hundredths: usize| {
        let at = (sizes.len() * hundredths / 100).min(sizes.len().saturating_sub(1));
        sizes.get(at).copied().unwrap_or_default()
    };
    println!(
        "{}: {what}, {unit} p50 {} p90 {} p99 {} max {}",
        sizes.len(),
        rank(50),
        rank(90),
        rank(99),
        rank(100)
    );
}

fn print_some(functions: &[(&str, Function)], what: &str, holds: impl Fn(&Function) -> bool) {
    let found = functions.iter().filter(|(_, one)| holds(one));
    let found: Vec<_> = found.collect();
    println!("functions with {what}: {}", found.len());
    for (path, function) in found {
        println!("  {path}:{} {}", function.line, function.name);
    }
}
