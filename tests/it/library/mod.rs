//! Questions to the model.

mod gold;
mod questions;
