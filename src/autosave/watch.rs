//! When the draft is saved: shortly after a change, and at once when the page may go away.

use std::cell::Cell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{BeforeUnloadEvent, Event, StorageEvent};

use super::stored::KEY;
use super::{Autosave, QUIET, SaveState, is_untouched};
use crate::debounce::Debounce;
use crate::{dom, focus, storage};

pub(super) fn watch(autosave: Autosave) {
    save_after_changes(autosave);
    save_before_leaving(autosave);
    listen_to_other_tabs(autosave);
    guard(autosave);
}

fn save_after_changes(autosave: Autosave) {
    let session = autosave.session;
    let quiet = Debounce::new(QUIET, move || autosave.save_now());
    // What was typed before the app was there is a change.
    let is_later = Cell::new(!untrack(|| is_untouched(session)));
    dom::watch(move || {
        session.draft.track();
        session.view.track();
        session.editing.track();
        if !is_later.replace(true) {
            return;
        }
        let is_said = matches!(autosave.state.get_untracked(), SaveState::Saving | SaveState::Unavailable);
        if !is_said && !untrack(|| is_untouched(session)) && !autosave.is_stored() {
            autosave.state.set(SaveState::Saving);
        }
        quiet.call();
    });
}

/// A page that is hidden may be discarded without another word.
fn save_before_leaving(autosave: Autosave) {
    let leave = move || {
        take_typed();
        autosave.save_last();
    };
    dom::on_window("visibilitychange", move |_| {
        if document().hidden() {
            leave();
        }
    });
    dom::on_window("pagehide", move |_| leave());
}

/// A list takes what is typed for it when its field is left, and so it does when the page is.
fn take_typed() {
    let typing = document().active_element().filter(|_| focus::is_in(".adder"));
    if let (Some(field), Ok(change)) = (typing, Event::new("change")) {
        let _ = field.dispatch_event(&change);
    }
}

fn listen_to_other_tabs(autosave: Autosave) {
    dom::on_window("storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        match event.key() {
            // Reading takes what is there by then.
            _ if autosave.is_held_back() => {}
            Some(key) if key == storage::place(KEY) => autosave.on_foreign(event.new_value()),
            Some(_) => {}
            // The whole storage was cleared.
            None => autosave.on_foreign(None),
        }
    });
}

/// Where nothing can be saved, the browser asks before it leaves; elsewhere the question would only cost the back/forward cache.
fn guard(autosave: Autosave) {
    let is_needed =
        dom::memo(move || autosave.state.get() == SaveState::Unavailable && !is_untouched(autosave.session));
    dom::watch(move || {
        if !is_needed.get() {
            return;
        }
        // Taken away as soon as the answer changes.
        dom::on_window("beforeunload", |event| {
            event.prevent_default();
            // Older browsers look at this and not at the default.
            if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                event.set_return_value("unsaved");
            }
        });
    });
}
