//! The trail designer's page: a form, the request it makes, and the way from there to a trail.
#![recursion_limit = "256"]

use leptos::prelude::*;
use trail_words::Language;

pub mod appearance;
pub mod autosave;
pub mod backend;
pub mod bar;
mod busy;
mod clipboard;
mod compare;
pub mod config;
pub mod crash;
pub mod debounce;
pub mod dom;
mod early;
mod embed;
pub mod focus;
pub mod form;
#[cfg(debug_assertions)]
mod gallery;
pub mod header;
mod history;
pub mod i18n;
pub mod json;
mod later;
mod offline;
mod open;
pub mod panel;
mod press;
pub mod session;
mod share;
pub mod signal;
mod start;
pub mod storage;
pub mod submit;
pub mod tools;
mod trails;
pub mod ui;

use dom::{El, el};
use early::Early;
use session::{Pane, Session};

/// The page as it stands in the document. Dropping it takes it down.
#[derive(Debug)]
pub struct Page {
    root: El,
    owner: Owner,
}

impl Page {
    /// Leaves the page where it is for as long as the document lives.
    pub fn stay(self) {
        std::mem::forget(self);
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.root.node().remove();
        self.owner.cleanup();
    }
}

/// Prepares for tasks that wait. Before anything else, once; a second time changes nothing.
pub fn start() {
    let _ = any_spawner::Executor::init_wasm_bindgen();
}

/// Builds the page at the end of this element, in this language to begin with.
#[must_use]
pub fn mount(parent: &web_sys::Element, language: &'static Language) -> Page {
    start();
    let owner = Owner::new();
    let early = early::find();
    let root = owner.with(|| page(language, early.as_ref()));
    let _ = parent.append_child(root.node());
    if let Some(early) = early {
        early.resume();
    }
    Page { root, owner }
}

/// The whole page. The form mounts before any file or proxy has answered.
fn page(language: &'static Language, early: Option<&Early>) -> El {
    let session = Session::new(language);
    if let Some(early) = early {
        early.fill(session);
    }
    let choices = appearance::watch(session);
    #[cfg(debug_assertions)]
    if gallery::is_asked() {
        return gallery::page(session);
    }
    let autosave = autosave::watch(session);
    backend::start::start(session);
    let pane = move || {
        let pane = match session.pane.get() {
            Pane::Form => "form",
            Pane::Request => "request",
            Pane::Plan => "plan",
        };
        Some(pane.to_owned())
    };
    let notices = autosave::notices::notices(session, autosave, el("div").class("stack tight wide"));
    let notices = backend::notices::notices(session, notices);
    let notices = submit::notices(session, notices).child(tools::place(session, autosave));
    let notices = embed::place(autosave, notices);
    let main = el("main")
        .class("page")
        .bind("data-pane", pane)
        .child(notices)
        .child(form::form(session))
        .child(panel::panel(session));
    let status = el("p").class("sr").attr("role", "status").id("status").say(move || session.status.get());
    el("div")
        .class("app")
        .child(header::header(session, choices))
        .child(main)
        .child(bar::bar(session, autosave))
        .child(busy::place(session))
        .child(status)
}
