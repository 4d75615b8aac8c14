//! A design that is only shown: every control is fixed, what would change it is not offered, and what changes it all the same is taken back.

use leptos::prelude::*;
use trail_model::draft::TrailDraft;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit};

use super::host::Host;
use crate::backend::start;
use crate::tools::Tool;
use crate::{dom, submit};

/// Notes what was fixed here, so that it alone is loosened again.
const MARK: &str = "data-held";

/// On the page while nothing can be changed (`style/embed.css`).
const ONLY: &str = "data-read-only";

/// What can be changed in the form. The switch between the views changes nothing.
const CONTROLS: &str = "#form :is(input, select, textarea, button):not(#mode *)";

/// Fixes everything while the host says so.
pub(super) fn follow(host: Host) {
    let (session, is_read_only) = (host.session, host.session.is_read_only);
    let fix = move || set_all(is_read_only.get_untracked());
    let on_change = Closure::<dyn FnMut()>::new(move || {
        if is_read_only.try_get_untracked() == Some(true) {
            set_all(true);
        }
    });
    if let Ok(observer) = MutationObserver::new(on_change.as_ref().unchecked_ref()) {
        let what = MutationObserverInit::new();
        what.set_child_list(true);
        what.set_subtree(true);
        if let Some(form) = document().get_element_by_id("form") {
            let _ = observer.observe_with_options(&form, &what);
        }
        // It lives as long as the page does.
        on_change.forget();
    }
    dom::watch(move || {
        let is_held = is_read_only.get();
        if let Some(root) = document().document_element() {
            let _ = if is_held { root.set_attribute(ONLY, "") } else { root.remove_attribute(ONLY) };
        }
        fix();
        if is_held {
            untrack(|| submit::give_up(session));
        }
    });
    dom::watch(move || {
        let is_changing = session.tool.get().is_some_and(|tool| !matches!(tool, Tool::Compare | Tool::Share));
        if is_changing && is_read_only.get() {
            session.tool.set(None);
        }
    });
    hold(host);
}

/// What was in the form when it began stays in it, until the host sets something else. What the page fills in by itself is no change, and a
/// stored draft that is still to be read is waited for.
fn hold(host: Host) {
    let Host { session, autosave, .. } = host;
    let is_read_only = session.is_read_only;
    dom::watch(move || {
        session.draft.track();
        autosave.news.track();
        if !is_read_only.get() || autosave.is_to_restore() {
            return host.with(|known| known.held = None);
        }
        let now = session.draft.get_untracked();
        let is_other = |held: &TrailDraft| *held != now && untrack(|| start::filled(session, held.clone())) != now;
        match host.with(|known| known.held.clone()).filter(is_other) {
            Some(held) => untrack(|| session.replace(held)),
            None => host.with(|known| known.held = Some(now)),
        }
    });
}

/// One after the other, until none is left: what was dealt with no longer matches.
fn set_all(is_held: bool) {
    let next = if is_held { format!("{CONTROLS}:not([{MARK}])") } else { format!("[{MARK}]") };
    while let Ok(Some(control)) = document().query_selector(&next) {
        set(&control, is_held);
    }
}

/// A text that cannot be changed can still be read and copied. What was fixed before stays fixed.
fn set(control: &Element, is_held: bool) {
    let is_text = control.tag_name() == "TEXTAREA" || control.get_attribute("type").is_some_and(|kind| kind == "text");
    let name = if is_text { "readonly" } else { "disabled" };
    if is_held {
        let _ = control.set_attribute(MARK, if control.get_attribute(name).is_some() { "before" } else { "" });
        let _ = control.set_attribute(name, "");
    } else {
        if control.get_attribute(MARK).is_some_and(|mark| mark.is_empty()) {
            let _ = control.remove_attribute(name);
        }
        let _ = control.remove_attribute(MARK);
    }
}
