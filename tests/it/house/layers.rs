//! The arrows of the architecture, held on the sources.
//!
//! Every path that leads into the package is followed to the module it reaches, and that module must stand in
//! the row of the module it is written in; inside a module, parts stand in floors. Foreign crates that belong to
//! one layer have rows of their own. What is read are tokens, not types: what a macro builds is not seen.

use std::fs;
use std::path::Path;

use xtask::house::circles::circles;
use xtask::house::sources::{Source, Sources, files_in, module_path, relative};
use xtask::house::uses::{Use, uses};
use xtask::root;

/// Who may use whom, in order of flow: a row names only modules above it. `docs/ARCHITECTURE.md`
/// says the same in words.
const ARROWS: [(&str, &[&str]); 15] = [
    ("script", &[]),
    ("i18n", &["script"]),
    ("model", &["script"]),
    ("ingest", &["script", "model"]),
    ("analysis", &["script", "model"]),
    ("library", &["script", "model"]),
    ("text", &["script"]),
    ("event", &["model"]),
    // `event` for the plain counts of `Progress` that the header shows.
    (
        "ui",
        &["script", "i18n", "model", "library", "text", "event"],
    ),
    ("terminal", &["script", "event"]),
    // `terminal` for the names of its profiles.
    (
        "config",
        &[
            "script", "i18n", "model", "analysis", "library", "ui", "terminal",
        ],
    ),
    ("state_folder", &["script", "model", "library"]),
    (
        "pipeline",
        &["script", "model", "ingest", "analysis", "event"],
    ),
    (
        "app",
        &[
            "script",
            "i18n",
            "model",
            "ingest",
            "analysis",
            "library",
            "text",
            "event",
            "ui",
            "config",
            "state_folder",
            "terminal",
            "pipeline",
        ],
    ),
    (
        "cli",
        &[
            "script",
            "i18n",
            "model",
            "ingest",
            "analysis",
            "library",
            "text",
            "event",
            "ui",
            "config",
            "state_folder",
            "terminal",
            "pipeline",
            "app",
        ],
    ),
];

/// The floors of a module, from the ground: a part uses only parts of the floors below its own.
type Tower = (&'static str, &'static [&'static [&'static str]]);

/// The parts of the larger modules, files and folders alike.
const TOWERS: [Tower; 4] = [
    (
        "analysis",
        &[
            &["token", "options", "clitics", "romanise"],
            &["lexicon"],
            &["view"],
            &["tagger", "dates"],
            &["actors"],
            &["knowledge"],
        ],
    ),
    (
        "library",
        &[
            &["certainty", "uses", "parallel"],
            &["postings", "actor_table", "date_table"],
            &["store"],
            &["counts", "date_rows", "text_search"],
            &["query"],
        ],
    ),
    (
        "text",
        &[
            &["options", "cell", "shown"],
            &["hidden", "bidi_class", "joining", "line_breaking"],
            &["flags"],
            &["facts"],
            &["cluster", "levels"],
            &["look", "order", "breaks"],
            &["symbol"],
            &["segment"],
            &["parts"],
            &["paragraph"],
            &["wrap"],
            &["visual"],
            &["layout", "single_line"],
        ],
    ),
    (
        "ui",
        &[
            &["target", "settings", "popup", "input"],
            &["pane", "lists"],
            &["geometry", "layouts"],
            &["state"],
            // Neither uses the other.
            &["update", "view"],
        ],
    ),
];

/// Foreign paths that only some modules may name.
const FOREIGN: [(&str, &[&str]); 6] = [
    ("ratatui", &["ui", "terminal", "app", "cli"]),
    // `event` and `ui` take its key and mouse types; only `terminal` talks to the tty.
    ("crossterm", &["event", "ui", "terminal", "app"]),
    ("clap", &["cli"]),
    (RIM_PATHS[0], RIM),
    (RIM_PATHS[1], RIM),
    ("std::net", &[]),
];

const RIM_PATHS: [&str; 2] = ["std::fs", "std::env"];

/// The modules that meet the system; all others are functions of what they are given.
const RIM: &[&str] = &[
    "ingest",
    "config",
    "state_folder",
    "terminal",
    "pipeline",
    "app",
    "cli",
];

/// Sources that may be longer than `LONGEST_FILE` lines, each with its reason.
const LONG_FILES: &[(&str, &str)] = &[
    (
        "src/text/joining/table.rs",
        "generated: see xtask/src/generate/joining.rs",
    ),
    (
        "src/text/line_breaking/table.rs",
        "generated: see xtask/src/generate/line_breaking.rs",
    ),
];

const LONGEST_FILE: usize = 400;

/// A path, a source, and the line and target of each use in it.
type Row = (&'static str, &'static str, &'static [(usize, &'static str)]);

#[test]
fn every_module_uses_only_what_flows_into_it() {
    let mut broken = Vec::new();
    for source in &sources().files {
        let Some(top) = source.module.first() else {
            continue;
        };
        for one in &source.uses {
            let Some(target) = guarded(one) else { continue };
            // Tests read their rows from files.
            if source.is_test && RIM_PATHS.contains(&target.as_str()) {
                continue;
            }
            if let Some(rule) = violated_rule(top, &target) {
                broken.push(format!("{}:{}: {rule}", source.path, one.line));
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn no_files_run_in_a_circle() {
    let circles = circles(&sources());
    let words: Vec<String> = circles.iter().map(|circle| circle.join(" ↔ ")).collect();
    assert!(circles.is_empty(), "\n{}", words.join("\n"));
}

#[test]
fn parts_stand_on_those_below_them() {
    let sources = sources();
    let mut broken = Vec::new();
    for (top, floors) in &TOWERS {
        for source in in_module(&sources, top) {
            let Some(part) = source.module.get(1) else {
                continue;
            };
            let Some(floor) = floor_of(floors, part) else {
                broken.push(format!(
                    "{}: `{part}` stands on no floor of `{top}`",
                    source.path
                ));
                continue;
            };
            for one in source.uses.iter().filter(|one| !one.in_tests) {
                let Some(target) = sources.defining(&one.path) else {
                    continue;
                };
                let target = &sources.files[target];
                let is_inside = target.module.first().is_some_and(|first| first == top);
                let below = match target.module.get(1) {
                    Some(other) if other == part => continue,
                    Some(other) => floor_of(floors, other).is_some_and(|other| other < floor),
                    None => false,
                };
                if is_inside && !below {
                    let (path, line) = (&source.path, one.line);
                    broken.push(format!(
                        "{path}:{line}: uses {}, which is not below it",
                        target.path
                    ));
                }
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn every_floor_is_there() {
    let sources = sources();
    for (top, floors) in &TOWERS {
        for part in floors.iter().copied().flatten() {
            let mut files = in_module(&sources, top);
            let is_there =
                files.any(|source| source.module.get(1).is_some_and(|name| name == part));
            assert!(is_there, "{top}/{part} has a floor and is gone");
        }
    }
}

#[test]
fn the_table_flows_one_way() {
    for (at, (module, row)) in ARROWS.iter().enumerate() {
        let above: Vec<&str> = ARROWS.iter().take(at).map(|(name, _)| *name).collect();
        for used in *row {
            assert!(above.contains(used), "{module} uses {used}, a later module");
        }
    }
}

#[test]
fn paths_are_followed_to_the_module_they_reach() {
    let rows: &[Row] = &[
        (
            "src/ui/keymap.rs",
            "use crate::model::Span;\n",
            &[(1, "model")],
        ),
        (
            "src/ui/keymap.rs",
            "use crate::{\n model::{Span, ui},\n text,\n};",
            &[(1, "model"), (1, "model"), (1, "text")],
        ),
        ("src/ui/keymap.rs", "pub(crate) struct X;", &[]),
        ("src/ui/keymap.rs", "use super::state::State;", &[(1, "ui")]),
        (
            "src/ui/mod.rs",
            "use super::ingest::read;",
            &[(1, "ingest")],
        ),
        (
            "src/ui/panes/list.rs",
            "fn f() { super::super::super::ingest::read() }",
            &[(1, "ingest")],
        ),
        (
            "src/ui/keymap.rs",
            "mod tests {\n use super::*;\n use super::super::super::app::App;\n}\nuse super::super::cli;",
            &[(2, "ui"), (3, "app"), (5, "cli")],
        ),
        ("src/text/line.rs", "// crate::ui\n/* crate::ui */", &[]),
        (
            "src/text/line.rs",
            r##"const A: &str = "crate::ui"; const B: &str = r#"" crate::ui "#;"##,
            &[],
        ),
        (
            "src/text/line.rs",
            "fn f<'a>(c: &'a char) { g('\"', b'\\'', crate::ui::X) }",
            &[(1, "ui")],
        ),
        (
            "src/text/line.rs",
            "use ratatui::{style::Style};",
            &[(1, "ratatui")],
        ),
        (
            "src/text/line.rs",
            "use std::{fmt, fs::File};\nstd::env::var(A)",
            &[(1, "std::fs"), (2, "std::env")],
        ),
        ("src/main.rs", "warraq::cli::run()", &[(1, "cli")]),
    ];
    for (path, source, expect) in rows {
        let found = uses(source, &module_path(path));
        let found: Vec<(usize, String)> = found
            .iter()
            .filter_map(|one| Some((one.line, guarded(one)?)))
            .collect();
        let expect: Vec<(usize, String)> = expect
            .iter()
            .map(|(line, target)| (*line, (*target).to_owned()))
            .collect();
        assert_eq!(found, expect, "{path}: {source}");
    }
}

#[test]
fn a_forbidden_arrow_is_named() {
    assert!(violated_rule("text", "ui").is_some());
    assert!(violated_rule("text", "ratatui").is_some());
    assert!(violated_rule("analysis", "std::fs").is_some());
    assert!(violated_rule("pane", "model").is_some());
    assert!(violated_rule("ui", "text").is_none());
    assert!(violated_rule("ui", "ui").is_none());
    assert!(violated_rule("ui", "serde").is_none());
}

#[test]
fn the_code_map_says_the_same() {
    let exists = |module: &str| {
        let folder = root().join("src").join(module);
        folder.is_dir() || folder.with_extension("rs").is_file()
    };
    let mut above: Vec<&str> = Vec::new();
    let mut expect = Vec::new();
    for (module, row) in ARROWS.iter().filter(|(module, _)| exists(module)) {
        let used: Vec<String> = row
            .iter()
            .filter(|used| exists(used))
            .map(|used| format!("`{used}`"))
            .collect();
        let in_words = match used.len() {
            0 => "–".to_owned(),
            all if all > 2 && all == above.len() => "all above".to_owned(),
            _ => used.join(", "),
        };
        above.push(module);
        expect.push(format!("{module}: {in_words}"));
    }
    assert_eq!(code_map(), expect);
}

#[test]
fn the_architecture_names_only_what_is_there() {
    let text = architecture();
    let quoted = text.split('`').skip(1).step_by(2);
    let missing: Vec<&str> = quoted
        .filter(|name| {
            name.contains('/')
                || Path::new(name)
                    .extension()
                    .is_some_and(|ending| ending == "rs")
        })
        .filter(|name| !root().join(name).exists() && !root().join("src").join(name).exists())
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn sources_stay_small() {
    let mut long = Vec::new();
    for source in &sources().files {
        let lines = source.text.lines().count();
        let excused = LONG_FILES.iter().any(|(name, _)| *name == source.path);
        if lines > LONGEST_FILE && !excused {
            long.push(format!(
                "{}: {lines} lines, more than {LONGEST_FILE}",
                source.path
            ));
        }
    }
    assert!(long.is_empty(), "\n{}", long.join("\n"));
    for (path, _) in LONG_FILES {
        assert!(root().join(path).is_file(), "{path} is excused and gone");
    }
}

#[test]
fn the_tree_holds_no_path_of_one_machine() {
    let folders = ["home", "Users", "root", "work"].map(|folder| format!("/{folder}/"));
    let mut found = Vec::new();
    for path in files_in(root()).expect("a readable tree") {
        let text = String::from_utf8_lossy(&fs::read(&path).expect("a readable file")).into_owned();
        for (at, line) in text.lines().enumerate() {
            if folders.iter().any(|folder| begins_path(line, folder)) {
                found.push(format!("{}:{}: {line}", relative(&path, root()), at + 1));
            }
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

fn architecture() -> String {
    fs::read_to_string(root().join("docs/ARCHITECTURE.md")).expect("the file is part of the tree")
}

/// Module and last column of each row of the code map in `docs/ARCHITECTURE.md`.
fn code_map() -> Vec<String> {
    architecture()
        .lines()
        .filter_map(|line| {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            let [_, module, _, used, _] = cells.as_slice() else {
                return None;
            };
            let module = module.strip_prefix('`')?.strip_suffix('`')?;
            let module = module.trim_end_matches('/').trim_end_matches(".rs");
            Some(format!("{module}: {used}"))
        })
        .collect()
}

/// Whether `folder` stands in `line` as the beginning of a path, not inside an address or a longer path.
fn begins_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|c| !c.is_alphanumeric() && !"./~_-}*".contains(c))
    })
}

/// The rule that `module` breaks by using `target`, or `None`.
fn violated_rule(module: &str, target: &str) -> Option<String> {
    if let Some((_, allowed)) = FOREIGN.iter().find(|(name, _)| *name == target) {
        return (!allowed.contains(&module)).then(|| {
            format!(
                "`{module}` uses `{target}`, which is for {} only",
                allowed.join(", ")
            )
        });
    }
    if module == target || !ARROWS.iter().any(|(name, _)| *name == target) {
        return None;
    }
    match ARROWS.iter().find(|(name, _)| *name == module) {
        Some((_, allowed)) if allowed.contains(&target) => None,
        Some((_, allowed)) => Some(format!(
            "`{module}` uses `{target}`, but may use only: {}",
            allowed.join(", ")
        )),
        None => Some(format!(
            "`{module}` has no row in the table of tests/it/house/layers.rs"
        )),
    }
}

/// The sources of a module at the top, tests left out.
fn in_module<'a>(sources: &'a Sources, top: &'a str) -> impl Iterator<Item = &'a Source> {
    let files = sources.files.iter().filter(|source| !source.is_test);
    files.filter(move |source| source.module.first().is_some_and(|first| first == top))
}

/// The number of a part's floor.
fn floor_of(floors: &[&[&str]], part: &str) -> Option<usize> {
    floors.iter().position(|floor| floor.contains(&part))
}

/// What a use is judged by: the module at the top of the package, or the foreign path of `FOREIGN`.
fn guarded(one: &Use) -> Option<String> {
    let mut names = one.path.iter();
    match names.next()?.as_str() {
        "crate" => names.next().cloned(),
        "std" => {
            let path = format!("std::{}", names.next()?);
            FOREIGN
                .iter()
                .any(|(name, _)| *name == path)
                .then_some(path)
        }
        name => FOREIGN
            .iter()
            .any(|(known, _)| *known == name)
            .then(|| name.to_owned()),
    }
}

fn sources() -> Sources {
    let sources = Sources::read(root()).expect("the sources are readable");
    assert!(
        sources.files.len() > 10,
        "src holds {} sources",
        sources.files.len()
    );
    sources
}
