//! What was wrong with a file that could be read all the same: data that the interface puts into words.

/// What is worth knowing of a file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Some bytes are not of the encoding and are shown as U+FFFD.
    Broken {
        /// The encoding's name.
        encoding: &'static str,
        /// How many sequences of bytes.
        sequences: usize,
        /// The first one's place in the file, in bytes.
        byte: usize,
        /// The line it is in, from 1.
        line: usize,
    },
    /// There are that many NUL characters.
    Nul(usize),
}

impl Damage {
    /// The id of the sentence that says it.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Broken { sequences: 1, .. } => "damaged-once",
            Self::Broken { .. } => "damaged-often",
            Self::Nul(_) => "damaged-nul",
        }
    }

    /// What the sentence names: arguments and their values.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Broken {
                encoding,
                sequences,
                byte,
                line,
            } => vec![
                ("encoding", (*encoding).to_owned()),
                ("sequences", sequences.to_string()),
                ("byte", byte.to_string()),
                ("line", line.to_string()),
            ],
            Self::Nul(count) => vec![("count", count.to_string())],
        }
    }
}
