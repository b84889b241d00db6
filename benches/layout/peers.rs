//! The engines to compare with: fribidi and ICU, built from a C program that is not part of the package.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The C program, built, and its inputs.
pub(crate) struct Peers {
    program: PathBuf,
    corpus: PathBuf,
}

/// What a peer does.
#[derive(Clone, Copy)]
pub(crate) struct Peer {
    /// As the table names it.
    pub name: &'static str,
    engine: &'static str,
    shapes: bool,
    /// The file of line ends it is given.
    pub ends: &'static str,
}

/// Line ends in code points, in UTF-16 units, and none at all.
pub(crate) const CODE_POINTS: &str = "code_points.bin";
/// See [`CODE_POINTS`].
pub(crate) const UTF_16: &str = "utf_16.bin";
/// See [`CODE_POINTS`].
pub(crate) const NO_LINES: &str = "no_lines.bin";

/// Everything after line breaking; fribidi with and without joining.
pub(crate) const WHOLE: [Peer; 3] = [
    Peer {
        name: "fribidi, with Arabic shaping",
        engine: "fribidi",
        shapes: true,
        ends: CODE_POINTS,
    },
    Peer {
        name: "fribidi",
        engine: "fribidi",
        shapes: false,
        ends: CODE_POINTS,
    },
    Peer {
        name: "ICU",
        engine: "icu",
        shapes: false,
        ends: UTF_16,
    },
];

/// Decoding and levels: the same programs without lines to reorder.
pub(crate) const LEVELS: [Peer; 2] = [
    Peer {
        name: "fribidi",
        engine: "fribidi",
        shapes: false,
        ends: NO_LINES,
    },
    Peer {
        name: "ICU",
        engine: "icu",
        shapes: false,
        ends: NO_LINES,
    },
];

impl Peers {
    /// Builds the program and writes the corpus into `folder`; the reason when that is impossible.
    pub(crate) fn build(folder: &Path, text: &str) -> Result<Self, String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let shared =
            std::env::var_os("WARRAQ_SHARED").map_or(root.join("../shared"), PathBuf::from);
        let source = shared.join("oracles/bidi_bench.c");
        if !source.is_file() {
            return Err(format!("{} is absent", source.display()));
        }
        let flags =
            run(Command::new("pkg-config").args(["--cflags", "--libs", "fribidi", "icu-uc"]))?;
        let program = folder.join("bidi_bench");
        run(Command::new("cc")
            .args(["-O2", "-o"])
            .arg(&program)
            .arg(&source)
            .args(flags.split_whitespace()))?;
        let corpus = folder.join("corpus.txt");
        std::fs::write(&corpus, text).map_err(|error| error.to_string())?;
        Ok(Self { program, corpus })
    }

    /// Writes line ends: per paragraph the number of its lines, then where each ends.
    pub(crate) fn write_ends(&self, file: &str, ends: &[Vec<u32>]) -> Result<(), String> {
        let mut bytes = Vec::new();
        for lines in ends {
            let count = u32::try_from(lines.len()).map_err(|error| error.to_string())?;
            bytes.extend(count.to_le_bytes());
            bytes.extend(lines.iter().flat_map(|end| end.to_le_bytes()));
        }
        std::fs::write(self.corpus.with_file_name(file), bytes).map_err(|error| error.to_string())
    }

    /// Seconds of CPU time that a peer says it took.
    pub(crate) fn seconds(&self, peer: Peer) -> Result<f64, String> {
        let mut command = Command::new(&self.program);
        command
            .arg(peer.engine)
            .arg(&self.corpus)
            .arg(self.corpus.with_file_name(peer.ends));
        if peer.shapes {
            command.arg("shape");
        }
        let said = run(&mut command)?;
        let seconds = said
            .split_once(": ")
            .and_then(|(_, rest)| rest.split(' ').next()?.parse().ok());
        seconds.ok_or_else(|| format!("not understood: {said}"))
    }
}

fn run(command: &mut Command) -> Result<String, String> {
    let output = command
        .output()
        .map_err(|error| format!("{}: {error}", command.get_program().display()))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!(
            "{}: {}",
            command.get_program().display(),
            String::from_utf8_lossy(&output.stderr).trim()
        ))
    }
}
