//! After a panic nothing on the page works any more. This says so, in plain elements: the signals are not to be trusted.

use std::panic::PanicHookInfo;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use trail_words::Message;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement};

use crate::dom::el;
use crate::storage;

/// The `id` of the message.
pub const ID: &str = "crash";

/// Set on `<html>` when the page broke: the document outlives whatever broke.
pub const MARK: &str = "data-crashed";

static DRAFTS_KEPT: AtomicBool = AtomicBool::new(true);

/// Shows the message on the first panic. The saved draft stays as it is.
pub fn install() {
    std::panic::set_hook(Box::new(on_panic));
}

/// Whether the page broke. Nothing may be stored after that.
#[must_use]
pub fn has_crashed() -> bool {
    html().is_some_and(|html| html.has_attribute(MARK))
}

/// Whether drafts can be stored at all, so that the message promises no more than is true.
pub fn note_drafts(kept: bool) {
    DRAFTS_KEPT.store(kept, Relaxed);
}

fn on_panic(info: &PanicHookInfo<'_>) {
    leptos::logging::error!("{info}");
    if has_crashed() {
        return;
    }
    // Whatever fails here has been logged above, and there is no one left to tell.
    let _ = html().map(|html| html.set_attribute(MARK, ""));
    let _ = show();
}

fn html() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}

fn show() -> Result<(), JsValue> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return Ok(()) };
    let Some(body) = document.body() else { return Ok(()) };
    let is_kept = DRAFTS_KEPT.load(Relaxed) && storage::read(crate::autosave::stored::KEY).is_ok();
    let (heading, text) = if is_kept {
        (Message::CrashHeading, Message::CrashText)
    } else {
        (Message::CrashHeadingUnsaved, Message::CrashTextUnsaved)
    };
    // The signals may be locked for good.
    let language = crate::i18n::spoken();
    let say = |message: &Message| (language.say)(message);

    let reload = el("a").class("btn primary").attr("href", &address(&document)).text(&say(&Message::CrashReload));
    let message = el("div").class("crash").id(ID).attr("role", "alert").attr("tabindex", "-1").children([
        el("h2").text(&say(&heading)),
        el("p").text(&say(&text)),
        reload,
    ]);
    if is_kept {
        switch_off(&body)?;
    }
    body.insert_before(message.node(), body.first_child().as_ref())?;
    message.node().unchecked_ref::<HtmlElement>().focus()
}

/// What is typed from now on would be lost. Where no draft is kept the page stays open, so that its text can be copied.
fn switch_off(body: &HtmlElement) -> Result<(), JsValue> {
    let children = body.children();
    (0..children.length())
        .filter_map(|index| children.item(index))
        .try_for_each(|child| child.set_attribute("inert", ""))
}

/// The page without a fragment: a link to it loads the page anew, and needs no handler of ours.
fn address(document: &Document) -> String {
    let address = document.location().and_then(|location| location.href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}
