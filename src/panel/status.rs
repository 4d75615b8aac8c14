//! The status line for readers who do not see the preview: what became of the request, about a second after the last edit.

use std::time::Duration;

use leptos::prelude::*;
use trail_words::Message;

use crate::session::Session;

/// Long enough that a typed word is announced once.
const QUIET: Duration = Duration::from_secs(1);

/// Says after edits how many parameters and problems there are; never on load.
pub fn announce(session: Session) {
    let say = leptos::leptos_dom::helpers::debounce(QUIET, move |()| {
        let Some(language) = session.language.try_get_untracked() else { return };
        let updated = untrack(|| Message::RequestUpdated { parameters: parameter_count(session), problems: session.problem_count() });
        session.status.set((language.say)(updated).into_owned());
    });
    let say = StoredValue::new_local(say);
    Effect::watch(
        move || session.draft.track(),
        move |(), _, _| {
            if !untrack(|| crate::autosave::is_untouched(session)) {
                say.update_value(|say| say(()));
            }
        },
        false,
    );
}

/// How many parameters CreateTrail would carry. Reactive.
#[must_use]
pub fn parameter_count(session: Session) -> usize {
    session.plan.with(|plan| plan.calls.first().map_or(0, |call| call.parameters.len()))
}
