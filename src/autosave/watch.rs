//! When the draft is saved: shortly after a change, and at once when the page may go away.

use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::WindowListenerHandle;
use leptos::prelude::*;

use super::stored::KEY;
use super::{Autosave, SaveState, is_untouched};
use crate::debounce::Debounce;

/// How long the form must be quiet before it is saved.
const QUIET: Duration = Duration::from_millis(400);

pub(super) fn watch(autosave: Autosave) {
    save_after_changes(autosave);
    save_before_leaving(autosave);
    listen_to_other_tabs(autosave);
    guard(autosave);
}

fn save_after_changes(autosave: Autosave) {
    let session = autosave.session;
    let quiet = Debounce::new(QUIET);
    Effect::new(move |before: Option<()>| {
        session.draft.track();
        session.view.track();
        if before.is_none() {
            return;
        }
        let is_unavailable = autosave.news.with_untracked(|news| news.state == SaveState::Unavailable);
        if !is_unavailable && !untrack(|| is_untouched(session)) {
            autosave.set_state(SaveState::Saving);
        }
        quiet.run(move || autosave.save_now());
    });
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
    Effect::new(move || {
        let is_needed = autosave.news.with(|news| news.state == SaveState::Unavailable) && !is_untouched(autosave.session);
        if !is_needed {
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
