//! What a reader is told, in every language: complete, in the console's words, in one style.
#![cfg(not(target_family = "wasm"))]

mod coverage;
mod issues;
mod labels;
mod languages;
mod sources;
mod style;
