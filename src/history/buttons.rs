//! The two buttons, and the keys that do the same everywhere on the page.

use leptos::prelude::document;
use trail_words::Undoing;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::step::{Way, step};
use crate::dom::{El, el, on_window};
use crate::session::Session;
use crate::ui::icon::drawn;

const UNDO: &str = "M6.4 2.4 2 6.3l4.4 3.9V7.3h3.1a2.6 2.6 0 0 1 0 5.2H5V14h4.5a4.1 4.1 0 0 0 0-8.2H6.4V2.4Z";
const REDO: &str = "m9.6 2.4 4.4 3.9-4.4 3.9V7.3H6.5a2.6 2.6 0 0 0 0 5.2H11V14H6.5a4.1 4.1 0 0 1 0-8.2h3.1V2.4Z";

/// Both, and their keys for as long as the page lives.
pub(super) fn buttons(session: Session) -> Vec<El> {
    on_window("keydown", move |event| {
        let way = event.dyn_ref::<KeyboardEvent>().and_then(way_of);
        if let Some(way) = way.filter(|_| !is_modal_open()) {
            // The browser's own way back knows nothing of what the page sets in a field.
            event.prevent_default();
            step(session, way);
        }
    });
    vec![button(session, Way::Back), button(session, Way::Forward)]
}

/// The way that the keys mean. While a composition runs they are its own.
fn way_of(event: &KeyboardEvent) -> Option<Way> {
    if event.is_composing() || event.alt_key() || !(event.ctrl_key() || event.meta_key()) {
        return None;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(Way::Back),
        ("z", true) => Some(Way::Forward),
        ("y", false) if event.ctrl_key() => Some(Way::Forward),
        _ => None,
    }
}

fn is_modal_open() -> bool {
    document().query_selector("dialog[open]").is_ok_and(|found| found.is_some())
}

fn button(session: Session, way: Way) -> El {
    let (id, path, label, why, keys) = match way {
        Way::Back => ("undo", UNDO, Undoing::Undo, Undoing::NothingToUndo, "Control+Z Meta+Z"),
        Way::Forward => ("redo", REDO, Undoing::Redo, Undoing::NothingToRedo, "Control+Shift+Z Meta+Shift+Z Control+Y"),
    };
    let why_id = [id, "-why"].concat();
    let is_empty = move || way.is_at_end(session);
    let described = why_id.clone();
    let reason = move || if is_empty() { session.say_again(&why) } else { String::new() };
    el("button")
        .attr("type", "button")
        .class("btn quiet")
        .id(id)
        .attr("aria-keyshortcuts", keys)
        .bind("aria-disabled", move || is_empty().then(|| "true".to_owned()))
        .bind("aria-describedby", move || is_empty().then(|| described.clone()))
        .bind("aria-label", move || Some(session.say_again(&label)))
        .on("click", move |_| step(session, way))
        .child(drawn(path))
        .child(el("span").id(&why_id).attr("hidden", "").say(reason))
}
