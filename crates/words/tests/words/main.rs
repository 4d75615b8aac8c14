//! What a reader is told, in every language: complete, in the console's words, in one style.
#![cfg(not(target_family = "wasm"))]

mod choosing;
mod comparing;
mod drawing;
mod embedding;
mod errors;
mod fields;
mod imported;
mod issues;
mod labels;
mod languages;
mod listing;
mod messages;
mod plan;
mod presets;
mod sharing;
mod sources;
mod style;
