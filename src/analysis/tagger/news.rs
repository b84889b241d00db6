//! The weights that the program ships.

use std::sync::LazyLock;

use super::model::Model;

/// The shipped weights, learned from Arabic newswire; see `assets/NOTICE` for their licence.
static NEWS: LazyLock<Option<Model>> =
    LazyLock::new(|| Model::from_bytes(include_bytes!("../../../assets/tagger/news.bin")));

/// The shipped model; `None` if its file was made for another version of the features.
pub(crate) fn news() -> Option<&'static Model> {
    NEWS.as_ref()
}
