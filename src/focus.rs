//! Moves the focus by id.

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast;

/// Moves the focus to this element, if it is there.
pub fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // An element that takes no focus is left alone.
        let _ = element.focus();
    }
}

/// The same, once what changed is rendered.
pub fn focus_next(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || focus(&id));
}
