//! The status line for readers who do not see the preview: what became of the request, about a second after the last edit.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::*;
use trail_words::Message;

use crate::autosave;
use crate::debounce::Debounce;
use crate::dom::watch;
use crate::session::Session;

/// Long enough that a typed word is announced once.
const QUIET: Duration = Duration::from_secs(1);

/// Says after edits how many parameters and problems there are; never on load.
pub fn announce(session: Session) {
    let quiet = Debounce::new(QUIET, move || session.status.set(untrack(|| session.say(updated(session)))));
    let is_later = Cell::new(false);
    watch(move || {
        session.draft.track();
        if is_later.replace(true) && !untrack(|| autosave::is_untouched(session)) {
            quiet.call();
        }
    });
}

fn updated(session: Session) -> Message {
    Message::RequestUpdated { parameters: parameter_count(session), problems: session.problem_count.get() }
}

/// How many parameters the request carries. Reactive.
#[must_use]
pub fn parameter_count(session: Session) -> usize {
    session.draft.with(|draft| session.call(draft).parameters.len())
}
