//! What only the browser can do: put text on the clipboard, and save a file.

use std::time::Duration;

use js_sys::{Array, Reflect};
use leptos::prelude::{document, set_timeout, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Long enough for the browser to have read the file.
const READ: Duration = Duration::from_secs(30);

/// Whether the text went to the clipboard. Frames and old browsers have none, and the user can forbid it.
pub(super) async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    // The getter answers `undefined` where there is no clipboard, and a call on that would throw.
    let has_clipboard = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    has_clipboard && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Saves the text as a file of this name.
///
/// # Errors
/// What the browser threw.
pub(super) fn download(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link: web_sys::HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    set_timeout(
        move || {
            let _ = web_sys::Url::revoke_object_url(&url);
        },
        READ,
    );
    Ok(())
}
