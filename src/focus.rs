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

/// The id of the form's control that has the focus.
#[must_use]
pub fn control() -> Option<String> {
    let active = document().active_element().filter(|_| is_in("#form"))?;
    Some(active.id()).filter(|id| !id.is_empty())
}

/// Whether the focus is inside an element of this selector.
#[must_use]
pub fn is_in(selector: &str) -> bool {
    document().active_element().is_some_and(|active| active.closest(selector).is_ok_and(|found| found.is_some()))
}

/// Moves the focus to this element once what changed is rendered.
pub fn focus_next(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || focus(&id));
}
