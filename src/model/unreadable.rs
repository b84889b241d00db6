//! Why an input could not be read: data that the interface puts into words.

/// Why an input could not be read.
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

/// Formats that are not text.
pub const FORMATS: [&str; 9] = [
    "pdf", "png", "jpeg", "gif", "gzip", "zip", "program", "office", "database",
];

/// What is not a file.
pub const NO_FILES: [&str; 4] = ["pipe", "socket", "device", "other"];

impl Unreadable {
    /// The reason that the system gives.
    pub(crate) fn of(error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound => Self::Missing,
            std::io::ErrorKind::PermissionDenied => Self::Denied,
            _ => Self::Other(error.to_string()),
        }
    }

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
