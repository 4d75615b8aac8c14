//! Files that are dropped on the page or pasted into the dialog. `boot.js` takes a drop anywhere on the page and opens this tool for it.

use js_sys::Reflect;
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ClipboardEvent, Event, FileList};

use super::Desk;
use super::ask;
use super::source::Source;
use crate::dom::El;
use crate::ui::pasted;

/// Where `boot.js` leaves the files.
const PLACE: &str = "dropped";

/// Takes what was dropped before the dialog was there, and what comes while it is.
pub(super) fn receive(desk: Desk, dialog: El) -> El {
    take_dropped(desk);
    dialog.on("dropped", move |_| take_dropped(desk)).on("paste", move |event| paste(desk, &event))
}

fn take_dropped(desk: Desk) {
    let place = JsValue::from_str(PLACE);
    let files = Reflect::get(&window(), &place).ok().and_then(|files| files.dyn_into::<FileList>().ok());
    let _ = Reflect::set(&window(), &place, &JsValue::UNDEFINED);
    if let Some(source) = files.and_then(|files| Source::of_files(&files)) {
        desk.read(source);
    }
}

/// A file is read wherever it is pasted. Text goes where the caret is; where there is none it is put into the field for it and read.
fn paste(desk: Desk, event: &Event) {
    let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else {
        return;
    };
    let file = data.files().and_then(|files| Source::of_files(&files));
    let is_typing = document().active_element().is_some_and(|active| active.id() == ask::TEXT);
    if let Some(source) = file {
        event.prevent_default();
        desk.read(source);
    } else if let Some(text) = data.get_data("text/plain").ok().filter(|text| !is_typing && !text.is_empty()) {
        event.prevent_default();
        pasted::put(ask::TEXT, &text);
        desk.read(Source::Text(text));
    }
}
