//! The text engine: conformance, oracles, properties, rows.

mod breaks;
mod doc;
mod hidden;
mod joining;
mod nesting;
mod oracles;
mod properties;
mod rows;
