//! The DOM glue, in a real browser. What needs no browser is tested beside the code, and whole journeys in `tests/e2e`.
#![cfg(target_family = "wasm")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

mod autosave;
mod branches;
mod crash;
mod json;
mod page;
mod summary;
mod timeout;
mod timing;
