//! Puts text on the clipboard.

use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;

/// Whether the text went to the clipboard. Frames and old browsers have none, and the user can forbid it.
pub async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    // The getter answers `undefined` where there is no clipboard, and a call on that would throw.
    let has_clipboard = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    has_clipboard && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
