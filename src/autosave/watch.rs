//! When the draft is saved: shortly after a change, and at once when the page may go away.

use leptos::leptos_dom::helpers::WindowListenerHandle;
use leptos::prelude::*;
use leptos::{ev, leptos_dom::helpers::debounce};

use super::stored::KEY;
use super::{Autosave, QUIET, SaveState, is_untouched};

pub(super) fn watch(autosave: Autosave) {
    let session = autosave.session;
    let save_soon = StoredValue::new_local(debounce(QUIET, move |()| autosave.save_now()));
    Effect::watch(
        move || (session.draft.track(), session.view.track()),
        move |_, _, _| {
            let state = autosave.state.get_untracked();
            if !matches!(state, SaveState::Saving | SaveState::Unavailable) && !untrack(|| is_untouched(session)) {
                autosave.state.set(SaveState::Saving);
            }
            save_soon.update_value(|save| save(()));
        },
        false,
    );
    save_before_leaving(autosave);
    listen_to_other_tabs(autosave);
    guard(autosave);
}

/// A page that is hidden may be discarded without another word.
fn save_before_leaving(autosave: Autosave) {
    let hidden = window_event_listener(ev::visibilitychange, move |_| {
        if document().hidden() {
            autosave.save_now();
        }
    });
    let left = window_event_listener(ev::pagehide, move |_| autosave.save_now());
    on_cleanup(move || [hidden, left].into_iter().for_each(WindowListenerHandle::remove));
}

fn listen_to_other_tabs(autosave: Autosave) {
    let handle = window_event_listener(ev::storage, move |event| match event.key() {
        Some(key) if key == KEY => autosave.on_foreign(event.new_value()),
        Some(_) => {}
        // The whole storage was cleared.
        None => autosave.on_foreign(None),
    });
    on_cleanup(move || handle.remove());
}

/// Where nothing can be saved, the browser asks before it leaves; elsewhere the question would only cost the back/forward cache.
fn guard(autosave: Autosave) {
    let is_needed = Memo::new(move |_| autosave.state.get() == SaveState::Unavailable && !is_untouched(autosave.session));
    Effect::new(move |_| {
        if !is_needed.get() {
            return;
        }
        let handle = window_event_listener(ev::beforeunload, |event| {
            event.prevent_default();
            // Older browsers look at this and not at the default.
            event.set_return_value("unsaved");
        });
        // Taken away as soon as the answer changes.
        on_cleanup(move || handle.remove());
    });
}
