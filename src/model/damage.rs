//! What was wrong with a file that could be read all the same: data, and its English.

use std::fmt;

/// What is worth knowing of a file that was read. The English says what would help; it is a sentence
/// without the file name and without a full stop.
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

impl fmt::Display for Damage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (encoding, sequences, byte, line) = match self {
            Self::Nul(count) => {
                return write!(
                    formatter,
                    "has {count} NUL characters; they are kept and shown as signs"
                );
            }
            Self::Broken {
                encoding,
                sequences,
                byte,
                line,
            } => (encoding, sequences, byte, line),
        };
        if *sequences == 1 {
            write!(
                formatter,
                "has a sequence that is not {encoding}, at byte {byte} (line {line}); it is shown"
            )?;
        } else {
            write!(
                formatter,
                "has {sequences} sequences that are not {encoding}, the first at byte {byte} (line {line}); \
                 they are shown"
            )?;
        }
        formatter.write_str(
            " as U+FFFD; get an undamaged copy, or convert the file to UTF-8, for example with iconv",
        )
    }
}
