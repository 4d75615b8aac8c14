//! Asks before the page is left while calls go out: what is under way would go on, and nobody would look it up.

use leptos::prelude::window;

use crate::dom::Listener;

/// The question, for as long as this is kept. Kept no longer than needed, since it can cost the browser's way back to the page.
pub(super) struct LeavingQuestion(#[expect(dead_code, reason = "it listens until it is dropped")] Listener);

impl LeavingQuestion {
    pub(super) fn new() -> LeavingQuestion {
        LeavingQuestion(Listener::new(&window(), "beforeunload", Box::new(|event| event.prevent_default())))
    }
}
