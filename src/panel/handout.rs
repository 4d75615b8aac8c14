//! Copy and Download. What happened is said in the status line and seen beside the buttons; neither is a toast.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use trail_words::{Message, Report};

use super::last::{self, Exported};
use crate::autosave::now;
use crate::clipboard;
use crate::dom::{El, el, slot, watch};
use crate::later::{self, NotLoaded, later, when_there};
use crate::session::Session;
use crate::signal::RwSignal;
use crate::ui::button::button;

mod browser;
mod offer;
mod outcome;

pub use offer::{Offer, Offered};
use outcome::Outcome;

/// How long a success stays beside the button.
const SEEN: Duration = Duration::from_secs(4);

/// Puts a line of tools, with the buttons at its end, and what became of them into this place.
pub fn handout(session: Session, offer: Offer, tools: El, place: El) -> El {
    let outcome = outcome(session, offer.clone());
    let (copied, downloaded) = (offer.clone(), offer.clone());
    let buttons = el("span")
        .class("end")
        .child(button(session, "btn small", Message::Copy, move || act(Way::Copy, session, &copied, outcome)))
        .child(button(session, "btn small", Message::Download, move || {
            act(Way::Download, session, &downloaded, outcome)
        }));
    with_outcome(session, offer, outcome, place.child(tools.child(buttons)))
}

/// The same with Copy alone, for one of many texts: the button is named after its own.
pub fn copying(session: Session, offered: Rc<dyn Offered>, place: El) -> El {
    let offer = Offer::Other(offered.clone());
    let outcome = outcome(session, offer.clone());
    let copied = offer.clone();
    let copy = button(session, "btn small", Message::Copy, move || act(Way::Copy, session, &copied, outcome))
        .bind("aria-label", move || Some(session.say(Report::CopyNamed { what: offered.name() })));
    with_outcome(session, offer, outcome, place.child(copy))
}

/// What became of it, forgotten when the text is another.
fn outcome(session: Session, offer: Offer) -> RwSignal<Outcome> {
    let outcome = RwSignal::new(Outcome::Nothing);
    let is_later = Cell::new(false);
    watch(move || {
        session.draft.at_once(|_| ());
        if let Offer::Other(offered) = &offer {
            offered.track();
        }
        if is_later.replace(true) && outcome.with_untracked(|outcome| *outcome != Outcome::Nothing) {
            outcome.set(Outcome::Nothing);
        }
    });
    outcome
}

fn with_outcome(session: Session, offer: Offer, outcome: RwSignal<Outcome>, place: El) -> El {
    let said = move || {
        let offer = offer.clone();
        later::part(session, move || Box::pin(said(session, outcome, offer.clone())))
    };
    place.when(move || outcome.with(|outcome| *outcome != Outcome::Nothing), said)
}

/// The two ways to take a text along.
#[derive(Clone, Copy)]
enum Way {
    Copy,
    Download,
}

fn act(way: Way, session: Session, offer: &Offer, outcome: RwSignal<Outcome>) {
    when_there(Box::pin(hand_out(way, session, offer.clone(), outcome)), move |result| {
        if let Err(NotLoaded) = result {
            // What is said of it cannot be fetched either: that is said instead.
            outcome.try_set(Outcome::Refused { text: String::new() });
        }
    });
}

later! {
    panel: fn hand_out(way: Way, session: Session, offer: Offer, outcome: RwSignal<Outcome>) -> () {
        match way {
            Way::Copy => copy(session, offer, outcome),
            Way::Download => download(session, &offer, outcome),
        }
    }
}

later! {
    panel: fn said(session: Session, outcome: RwSignal<Outcome>, offer: Offer) -> Vec<El> {
        vec![slot().part(move || outcome::view(session, outcome, &offer).into_iter().collect())]
    }
}

fn copy(session: Session, offer: Offer, outcome: RwSignal<Outcome>) {
    let text = untrack(|| offer.text(session));
    let exported = exported(session, &offer);
    spawn_local(async move {
        let is_copied = clipboard::copy(&text).await;
        if let Some(exported) = exported.filter(|_| is_copied) {
            last::note(exported);
        }
        let next = if is_copied { Outcome::Copied } else { Outcome::Refused { text } };
        show(session, &offer, outcome, next);
    });
}

fn download(session: Session, offer: &Offer, outcome: RwSignal<Outcome>) {
    let (file, media_type) = untrack(|| offer.file(session));
    let text = untrack(|| offer.text(session));
    let problems = session.problem_count.get_untracked();
    let is_taken = browser::download(&file, media_type, &text).is_ok();
    if let Some(exported) = exported(session, offer).filter(|_| is_taken) {
        last::note(exported);
    }
    let next = if is_taken { Outcome::Downloaded { file, problems } } else { Outcome::Refused { text } };
    show(session, offer, outcome, next);
}

/// What is handed out of a design can be compared with what becomes of it.
fn exported(session: Session, offer: &Offer) -> Option<Exported> {
    let form = untrack(|| offer.form())?;
    Some(Exported { form, at: now(), draft: session.draft.get_untracked() })
}

fn show(session: Session, offer: &Offer, outcome: RwSignal<Outcome>, next: Outcome) {
    // The tab may be gone by the time the browser has answered.
    if outcome.try_with_untracked(|_| ()).is_none() {
        return;
    }
    let sentence = untrack(|| outcome::sentence(session, &next, offer));
    // The same sentence twice is no change of the line, and the second copy would be confirmed to nobody who listens.
    if session.status.with_untracked(|said| *said == sentence) {
        session.status.set(String::new());
        request_animation_frame(move || drop(session.status.try_set(sentence)));
    } else {
        session.status.set(sentence);
    }
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
