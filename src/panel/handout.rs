//! Copy and Download. What happened is said in the status line and seen beside the buttons; neither is a toast.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use trail_model::export::{Format, Source};
use trail_words::Message;

use crate::session::Session;

mod browser;
mod outcome;

use outcome::{Outcome, OutcomeView};

/// How long a success stays beside the button.
const SEEN: Duration = Duration::from_secs(4);

/// A line with what the children say at its start and the buttons at its end.
#[component]
pub fn Handout(
    /// The form in which the design is handed out.
    format: Signal<&'static Format>,
    children: Children,
) -> impl IntoView {
    let session = Session::get();
    let outcome = RwSignal::new(Outcome::Nothing);
    // What was said is about a text that is no longer there.
    Effect::watch(move || (session.draft.track(), format.track()), move |_, _, _| outcome.set(Outcome::Nothing), false);
    let copy = move |_| {
        let text = untrack(|| session.with_source(format.get().render));
        spawn_local(async move {
            let next = if browser::copy(&text).await { Outcome::Copied } else { Outcome::Refused { text } };
            show(session, format, outcome, next);
        });
    };
    let download = move |_| {
        let (name, text, problems) = untrack(|| file(session, format.get()));
        if browser::download(&name, format.get_untracked().media_type, &text).is_ok() {
            show(session, format, outcome, Outcome::Downloaded { file: name, problems });
        } else {
            show(session, format, outcome, Outcome::Refused { text });
        }
    };
    view! {
        <div class="tools">
            {children()}
            <span class="end">
                <button type="button" class="btn small" on:click=copy>{move || session.say(Message::Copy)}</button>
                <button type="button" class="btn small" on:click=download>{move || session.say(Message::Download)}</button>
            </span>
        </div>
        <OutcomeView outcome format/>
    }
    .into_any()
}

/// Name, text and number of problems of the file.
fn file(session: Session, format: &Format) -> (String, String, usize) {
    session.with_source(|source| {
        let problems = match source {
            Source::Checked(_) => 0,
            Source::Draft(_, problems) => problems,
        };
        let name = session.draft.with(|draft| format.file_name(source, draft));
        (name, (format.render)(source), problems)
    })
}

fn show(session: Session, format: Signal<&'static Format>, outcome: RwSignal<Outcome>, next: Outcome) {
    // The tab may be gone by the time the browser has answered.
    let Some(format) = format.try_get_untracked() else { return };
    session.status.set(untrack(|| outcome::sentence(session, &next, format)));
    let passes = next.passes();
    let shown = next.clone();
    outcome.try_set(next);
    if passes {
        set_timeout(move || { outcome.try_update(|outcome| if *outcome == shown { *outcome = Outcome::Nothing; }); }, SEEN);
    }
}
