//! Why an input could not be read: data that an interface words in its language, and its English.

use std::fmt;

/// Why an input could not be read. The English says what would help; it is a sentence without the file
/// name and without a full stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// There are no bytes.
    Empty,
    /// The bytes are of a format known by its beginning: one of [`FORMATS`].
    Format(&'static str),
    /// The text is in UTF-32.
    Utf32,
    /// There is nothing but white space.
    Blank,
    /// The bytes are no UTF-8, but may be text.
    EightBit,
    /// Too many characters are control characters or broken.
    Binary {
        /// How many.
        bad: usize,
        /// Of how many.
        characters: usize,
    },
    /// There are at least that many lines.
    Lines(usize),
    /// It is no file: one of [`NO_FILES`].
    NoFile(&'static str),
    /// It is larger than this many MiB.
    Size(u64),
    /// It is a link to nothing.
    Dangling,
    /// There is no such file or folder.
    Missing,
    /// The system does not allow it.
    Denied,
    /// It is a link that leads back to itself.
    Loop,
    /// What the system says, in its own words.
    Other(String),
    /// Nothing says where it is.
    NoPath,
    /// A folder without articles.
    Folder,
}

/// Formats that are no text, and their English names.
pub const FORMATS: [(&str, &str); 9] = [
    ("pdf", "a PDF document"),
    ("png", "a PNG picture"),
    ("jpeg", "a JPEG picture"),
    ("gif", "a GIF picture"),
    ("gzip", "a gzip archive"),
    ("zip", "a ZIP archive or an office document"),
    ("program", "a program"),
    ("office", "an old office document"),
    ("database", "a database"),
];

/// What is no file, and its English names.
pub const NO_FILES: [(&str, &str); 4] = [
    (
        "pipe",
        "a named pipe (give - as the path to read from a pipe)",
    ),
    ("socket", "a socket"),
    ("device", "a device"),
    ("other", "something else"),
];

impl Unreadable {
    /// The id of the sentence that says it.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Empty => "unread-empty",
            Self::Format(_) => "unread-format",
            Self::Utf32 => "unread-utf32",
            Self::Blank => "unread-blank",
            Self::EightBit => "unread-eight-bit",
            Self::Binary { .. } => "unread-binary",
            Self::Lines(_) => "unread-lines",
            Self::NoFile(_) => "unread-no-file",
            Self::Size(_) => "unread-size",
            Self::Dangling => "unread-dangling",
            Self::Missing => "unread-missing",
            Self::Denied => "unread-denied",
            Self::Loop => "unread-loop",
            Self::Other(_) => "unread-other",
            Self::NoPath => "unread-no-path",
            Self::Folder => "unread-folder",
        }
    }

    /// What the sentence names: arguments and their values.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Format(what) | Self::NoFile(what) => vec![("what", (*what).to_owned())],
            Self::Binary { bad, characters } => vec![
                ("bad", bad.to_string()),
                ("characters", characters.to_string()),
            ],
            Self::Lines(lines) => vec![("lines", lines.to_string())],
            Self::Size(size) => vec![("size", size.to_string())],
            Self::Other(error) => vec![("error", error.clone())],
            _ => Vec::new(),
        }
    }
}

fn name(table: &[(&str, &'static str)], id: &str) -> &'static str {
    let row = table.iter().find(|row| row.0 == id);
    row.map_or("something else", |row| row.1)
}

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Empty => "is empty; there is nothing to read",
            Self::Utf32 => "is UTF-32 text; convert it to UTF-8",
            Self::Blank => "holds only white space; there is nothing to read",
            Self::EightBit => {
                "is not UTF-8 text (perhaps Windows-1256 or another eight-bit encoding, or no text at all); \
                 convert it to UTF-8, for example with iconv"
            }
            Self::Dangling => "is a link to something that does not exist; mend or remove it",
            Self::Missing => "does not exist; give the path of a text file or of a folder",
            Self::Denied => "cannot be read: permission denied; change its permissions",
            Self::Loop => "is a link that leads back to itself; mend or remove it",
            Self::NoPath => "has no path",
            Self::Folder => {
                "holds no articles; files that end in .txt, .text, .md or .markdown and text files without an \
                 ending are read"
            }
            Self::Format(what) => {
                let what = name(&FORMATS, what);
                return write!(
                    formatter,
                    "is {what}, not text; save its text as UTF-8 and open that"
                );
            }
            Self::NoFile(what) => {
                let what = name(&NO_FILES, what);
                return write!(formatter, "is {what}, not a file with text");
            }
            Self::Binary { bad, characters } => {
                return write!(
                    formatter,
                    "is not text ({bad} of its {characters} characters are control characters or broken); \
                     open a text file in UTF-8"
                );
            }
            Self::Lines(lines) => {
                return write!(formatter, "has {lines} lines or more; split it into articles");
            }
            Self::Size(size) => {
                return write!(
                    formatter,
                    "is larger than the {size} MiB an article may have; split it into articles"
                );
            }
            Self::Other(error) => return write!(formatter, "cannot be read: {error}"),
        })
    }
}
