//! Copy and Download. What happened is said in the status line and seen beside the buttons; neither is a toast.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use trail_model::export::{Format, Source};
use trail_words::Message;

use crate::session::Session;
use crate::ui::button::button;
use crate::ui::live::part;

mod browser;
mod outcome;

use outcome::Outcome;

/// How long a success stays beside the button.
const SEEN: Duration = Duration::from_secs(4);

/// The form in which a design is handed out.
pub type Chosen = RwSignal<&'static Format>;

/// A line with this at its start and the buttons at its end.
pub fn handout(session: Session, format: Chosen, start: AnyView) -> AnyView {
    let outcome = RwSignal::new(Outcome::Nothing);
    // What was said is about a text that is no longer there.
    Effect::new(move |before: Option<()>| {
        session.draft.track();
        format.track();
        if before.is_some() {
            outcome.set(Outcome::Nothing);
        }
    });
    view! {
        <div class="tools">
            {start}
            <span class="end">
                {button("btn small", Message::Copy, move || copy(session, format, outcome))}
                {button("btn small", Message::Download, move || download(session, format, outcome))}
            </span>
        </div>
        {part(move || outcome::view(session, outcome, format.get()))}
    }
    .into_any()
}

fn copy(session: Session, format: Chosen, outcome: RwSignal<Outcome>) {
    let text = untrack(|| session.with_source(format.get().render));
    spawn_local(async move {
        let next = if browser::copy(&text).await { Outcome::Copied } else { Outcome::Refused { text } };
        show(session, format, outcome, next);
    });
}

fn download(session: Session, format: Chosen, outcome: RwSignal<Outcome>) {
    let (name, text, problems) = untrack(|| file(session, format.get()));
    let next = if browser::download(&name, format.get_untracked().media_type, &text).is_ok() {
        Outcome::Downloaded { file: name, problems }
    } else {
        Outcome::Refused { text }
    };
    show(session, format, outcome, next);
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

fn show(session: Session, format: Chosen, outcome: RwSignal<Outcome>, next: Outcome) {
    // The tab may be gone by the time the browser has answered.
    let Some(format) = format.try_get_untracked() else { return };
    session.status.set(untrack(|| outcome::sentence(session, &next, format)));
    if next.passes() {
        let shown = next.clone();
        let is_still_shown = move || outcome.try_get_untracked().is_some_and(|now| now == shown);
        set_timeout(move || if is_still_shown() { outcome.set(Outcome::Nothing) }, SEEN);
    }
    outcome.set(next);
}
