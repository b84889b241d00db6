//! Findings: actors, dates, the figures on annotated articles, the tagger.

mod actors;
mod actors_properties;
mod actors_rules;
mod blind;
mod dates;
mod gold;
mod scoring;
mod tagger_training;
