//! Asks before the page is left while calls go out: what is under way would go on, and nobody would look it up.

use leptos::prelude::*;

/// The question, for as long as this is kept. Kept no longer than needed, since it can cost the browser's way back to the page.
#[derive(Debug)]
pub(super) struct LeavingQuestion(Option<WindowListenerHandle>);

impl LeavingQuestion {
    pub(super) fn new() -> LeavingQuestion {
        LeavingQuestion(Some(window_event_listener_untyped("beforeunload", |event| event.prevent_default())))
    }
}

impl Drop for LeavingQuestion {
    fn drop(&mut self) {
        if let Some(listener) = self.0.take() {
            listener.remove();
        }
    }
}
