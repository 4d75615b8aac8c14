//! The address of the page: what a link adds to it, and how it goes again.

use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// The fragment, with its `#`; empty where there is none.
pub(super) fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The address of the page without query and fragment, and with this fragment in its place. A link names the page and the design, nothing else.
pub(super) fn with(fragment: &str) -> String {
    let location = window().location();
    let part = |part: Result<String, JsValue>| part.unwrap_or_default();
    [&part(location.origin()), &part(location.pathname()), fragment].concat()
}

/// Takes the fragment out of the address. Going back does not bring it again.
pub(super) fn forget() {
    let location = window().location();
    let rest = [location.pathname().unwrap_or_default(), location.search().unwrap_or_default()].concat();
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&rest));
    }
}
