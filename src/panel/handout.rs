//! Copy and Download. What happened is said in the status line and seen beside the buttons; neither is a toast.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use trail_model::draft::TrailDraft;
use trail_model::export::{Format, Source};
use trail_words::Message;

use super::last::{self, Exported};
use crate::autosave::now;
use crate::clipboard;
use crate::dom::{El, el, slot, watch};
use crate::later::{self, NotLoaded, later, when_there};
use crate::session::Session;
use crate::signal::RwSignal;
use crate::ui::button::button;

mod browser;
mod outcome;

use outcome::Outcome;

/// How long a success stays beside the button.
const SEEN: Duration = Duration::from_secs(4);

/// The form in which a design is handed out.
pub type Chosen = RwSignal<&'static Format>;

/// How the text of a form is made. Reactive.
pub type TextOf = fn(Session, &Format) -> String;

/// Puts a line of tools, with the buttons at its end, and what became of them into this place.
pub fn handout(session: Session, format: Chosen, text: TextOf, tools: El, place: El) -> El {
    let outcome = RwSignal::new(Outcome::Nothing);
    let is_later = Cell::new(false);
    // What was said is about a text that is no longer there.
    watch(move || {
        session.draft.at_once(|_| ());
        format.track();
        if is_later.replace(true) && outcome.with_untracked(|outcome| *outcome != Outcome::Nothing) {
            outcome.set(Outcome::Nothing);
        }
    });
    let buttons = el("span")
        .class("end")
        .child(button(session, "btn small", Message::Copy, move || act(Way::Copy, session, format, text, outcome)))
        .child(button(session, "btn small", Message::Download, move || {
            act(Way::Download, session, format, text, outcome)
        }));
    let said = move || later::part(session, move || Box::pin(said(session, outcome, format)));
    place.child(tools.child(buttons)).when(move || outcome.with(|outcome| *outcome != Outcome::Nothing), said)
}

/// The two ways to take a text along.
#[derive(Clone, Copy)]
enum Way {
    Copy,
    Download,
}

fn act(way: Way, session: Session, format: Chosen, text: TextOf, outcome: RwSignal<Outcome>) {
    when_there(Box::pin(hand_out(way, session, format, text, outcome)), move |result| {
        if let Err(NotLoaded) = result {
            // What is said of it cannot be fetched either: that is said instead.
            outcome.try_set(Outcome::Refused { text: String::new() });
        }
    });
}

later! {
    panel: fn hand_out(way: Way, session: Session, format: Chosen, text: TextOf, outcome: RwSignal<Outcome>) -> () {
        match way {
            Way::Copy => copy(session, format, text, outcome),
            Way::Download => download(session, format, text, outcome),
        }
    }
}

later! {
    panel: fn said(session: Session, outcome: RwSignal<Outcome>, format: Chosen) -> Vec<El> {
        vec![slot().part(move || outcome::view(session, outcome, format).into_iter().collect())]
    }
}

fn copy(session: Session, format: Chosen, text: TextOf, outcome: RwSignal<Outcome>) {
    let text = untrack(|| text(session, format.get()));
    let draft = session.draft.get_untracked();
    spawn_local(async move {
        let is_copied = clipboard::copy(&text).await;
        if is_copied {
            note(format, draft);
        }
        let next = if is_copied { Outcome::Copied } else { Outcome::Refused { text } };
        show(session, format, outcome, next);
    });
}

fn download(session: Session, format: Chosen, text: TextOf, outcome: RwSignal<Outcome>) {
    let (name, problems) = untrack(|| file(session, format.get()));
    let text = untrack(|| text(session, format.get()));
    let is_taken = browser::download(&name, format.get_untracked().media_type, &text).is_ok();
    if is_taken {
        note(format, session.draft.get_untracked());
    }
    let next = if is_taken { Outcome::Downloaded { file: name, problems } } else { Outcome::Refused { text } };
    show(session, format, outcome, next);
}

/// What was handed out can be compared with what becomes of the design.
fn note(format: Chosen, draft: TrailDraft) {
    if let Some(format) = format.try_get_untracked() {
        last::note(Exported { format, at: now(), draft });
    }
}

/// Name of the file and number of problems of what is in it.
fn file(session: Session, format: &Format) -> (String, usize) {
    session.with_source(|source| {
        let problems = match source {
            Source::Checked(_) => 0,
            Source::Draft(_, problems) => problems,
        };
        (format.file_name(source), problems)
    })
}

fn show(session: Session, format: Chosen, outcome: RwSignal<Outcome>, next: Outcome) {
    // The tab may be gone by the time the browser has answered.
    let Some(format) = format.try_get_untracked() else { return };
    session.status.set(untrack(|| outcome::sentence(session, &next, format)));
    let passes = next.passes();
    let shown = next.clone();
    outcome.try_set(next);
    if passes {
        let is_still_shown = move || outcome.try_with_untracked(|outcome| *outcome == shown).unwrap_or_default();
        set_timeout(
            move || {
                if is_still_shown() {
                    outcome.set(Outcome::Nothing)
                }
            },
            SEEN,
        );
    }
}
