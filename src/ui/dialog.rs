//! The dialog of a tool: modal, read from its heading, and back to the button that opened it.

use leptos::prelude::*;
use trail_words::{Detail, Say};
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::button::button;
use crate::dom::{El, el};
use crate::focus::focus;
use crate::session::Session;

/// A dialog with this heading, open as soon as it is on the page. Closing it, by whatever way, closes the tool.
pub fn dialog(session: Session, id: &'static str, heading: impl Say, body: Vec<El>) -> El {
    closed_by(session, id, heading, close_button(session, id, move || close(id)), body)
}

/// The button that closes a dialog.
pub fn close_button(session: Session, id: &'static str, press: impl FnMut() + 'static) -> El {
    button(session, "btn small", Detail::Close, press).id(&[id, "-close"].concat())
}

/// The same with this button to close it.
pub fn closed_by(session: Session, id: &'static str, heading: impl Say, close: El, body: Vec<El>) -> El {
    let dialog = frame(session, id, heading, close, body);
    request_animation_frame(move || show(id));
    dialog
}

/// The same, not open yet.
pub fn frame(session: Session, id: &'static str, heading: impl Say, close: El, body: Vec<El>) -> El {
    let heading_id = heading_id(id);
    let title = el("h2").id(&heading_id).attr("tabindex", "-1").say(move || session.say_again(&heading));
    el("dialog")
        .id(id)
        .class("dialog tool")
        .attr("aria-labelledby", &heading_id)
        .on("close", move |_| {
            let opener = session.tool.try_update(Option::take).flatten();
            if let Some(tool) = opener {
                focus(tool.id());
            }
        })
        .child(el("header").child(title).child(close))
        .child(el("div").class("body").children(body))
}

/// Closes it. What it is for is done or given up.
pub fn close(id: &str) {
    if let Some(dialog) = find(id) {
        dialog.close();
    }
}

fn heading_id(id: &str) -> String {
    [id, "-heading"].concat()
}

fn show(id: &str) {
    // It may be gone before this frame.
    if let Some(dialog) = find(id).filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
        focus(&heading_id(id));
        dialog.set_scroll_top(0);
    }
}

fn find(id: &str) -> Option<HtmlDialogElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
