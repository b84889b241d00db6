//! What ingest has to say about an input beside its result.

/// How bad a [`Notice`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The article was read; something in it was repaired or is worth knowing.
    Warning,
    /// The article could not be read; it is listed with this reason and has no text.
    Failure,
}

/// One remark about one input, for people: says what is wrong and what would help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How bad it is.
    pub severity: Severity,
    /// A sentence for people, without the file name, without a full stop.
    pub message: String,
}

impl Notice {
    /// A remark about an article that could be read.
    pub fn warning(message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Warning,
            message: message.into(),
        }
    }

    /// The reason why an input could not be read.
    pub fn failure(message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Failure,
            message: message.into(),
        }
    }
}
