//! What commands have changed, until what depends on it is made anew.

/// What has changed, each mark with what follows from it.
#[derive(Clone, Copy, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "marks that know nothing of each other"
)]
pub(super) struct Changes {
    /// The filter or the order of the documents: documents, actors, dates and hits are listed anew.
    pub(super) filter: bool,
    /// The findings, or which of them count: the same, of the documents that are listed already.
    pub(super) findings: bool,
    /// What the list of actors is narrowed to.
    pub(super) narrowing: bool,
    /// The target: its hits are counted anew.
    pub(super) target: bool,
}
