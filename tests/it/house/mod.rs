//! The tree itself: arrows, sizes, generated files and pages.

mod docs_fresh;
mod generated;
mod layers;
mod provenance;
