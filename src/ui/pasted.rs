//! The field for a text that is pasted. It keeps the text while the page is there: closing a dialog is no word about what was pasted in it.

use std::cell::RefCell;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use crate::dom::{El, el};

thread_local! {
    static KEPT: RefCell<Vec<(&'static str, String)>> = const { RefCell::new(Vec::new()) };
}

/// The field of this id, with what was in it last.
pub(crate) fn field(id: &'static str, rows: &str) -> El {
    let area = el("textarea").id(id).attr("rows", rows).attr("spellcheck", "false").attr("autocomplete", "off");
    area.text(&kept(id)).on("input", move |event| {
        let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        if let Some(area) = area {
            keep(id, area.value());
        }
    })
}

/// What is in it.
pub(crate) fn typed(id: &'static str) -> String {
    area(id).map(|area| area.value()).unwrap_or_default()
}

/// Puts a text into it, as soon as it is there.
pub(crate) fn put(id: &'static str, text: &str) {
    keep(id, text.to_owned());
    if let Some(area) = area(id) {
        area.set_value(text);
    }
}

fn area(id: &str) -> Option<HtmlTextAreaElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

fn kept(id: &str) -> String {
    KEPT.with_borrow(|kept| kept.iter().find(|(of, _)| *of == id).map(|(_, text)| text.clone())).unwrap_or_default()
}

fn keep(id: &'static str, text: String) {
    KEPT.with_borrow_mut(|kept| {
        kept.retain(|(of, _)| *of != id);
        kept.push((id, text));
    });
}
