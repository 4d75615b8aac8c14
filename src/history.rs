//! Undo and redo: two buttons in the header once there is a step, and their keys. What they do is fetched when it is first done.

use leptos::prelude::document;
use trail_words::Message;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use crate::dom::{El, el, on_window, slot};
use crate::later::{later, when_there};
use crate::session::Session;

mod step;

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Back,
    Forward,
}

/// The buttons, and the keys that do the same everywhere on the page for as long as it lives.
#[must_use]
pub fn place(session: Session) -> El {
    on_window("keydown", move |event| {
        let way = event.dyn_ref::<KeyboardEvent>().and_then(way_of);
        if let Some(way) = way.filter(|_| is_any(session) && !is_modal_open()) {
            // The browser's own way back knows nothing of what the page sets in a field.
            event.prevent_default();
            go(session, way);
        }
    });
    let buttons = move || slot().child(button(session, Way::Back)).child(button(session, Way::Forward));
    slot().when(move || is_any(session), buttons)
}

later! {
    history: fn step(session: Session, way: Way) -> () { step::step(session, way) }
}

fn go(session: Session, way: Way) {
    session.for_the_page(|| {
        when_there(Box::pin(step(session, way)), move |done| {
            if done.is_err() {
                session.status.set(session.say(Message::PartNotLoaded));
            }
        });
    });
}

/// Whether there is a step in either direction. Reactive.
fn is_any(session: Session) -> bool {
    session.draft.reach() != (0, 0)
}

/// The way that the keys mean. While a composition runs they are its own.
fn way_of(event: &KeyboardEvent) -> Option<Way> {
    if event.is_composing() || event.alt_key() || !(event.ctrl_key() || event.meta_key()) {
        return None;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(Way::Back),
        ("z", true) => Some(Way::Forward),
        ("y", false) if event.ctrl_key() => Some(Way::Forward),
        _ => None,
    }
}

fn is_modal_open() -> bool {
    document().query_selector("dialog[open]").is_ok_and(|found| found.is_some())
}

impl Way {
    /// Whether there is no step that way. Reactive.
    fn is_at_end(self, session: Session) -> bool {
        let (back, forward) = session.draft.reach();
        (if self == Way::Back { back } else { forward }) == 0
    }
}

/// One that leads nowhere says why.
fn button(session: Session, way: Way) -> El {
    let (id, label, why) = match way {
        Way::Back => ("undo", Message::Undo, Message::NothingToUndo),
        Way::Forward => ("redo", Message::Redo, Message::NothingToRedo),
    };
    let is_empty = move || way.is_at_end(session);
    let why_id = [id, "-why"].concat();
    let why = el("span")
        .id(&why_id)
        .attr("hidden", "")
        .say(move || if is_empty() { session.say_again(&why) } else { String::new() });
    let button = crate::ui::button::button(session, "btn quiet", label, move || go(session, way));
    let button = button.id(id).attr("aria-describedby", &why_id);
    slot().child(button.bind("aria-disabled", move || is_empty().then(|| "true".to_owned()))).child(why)
}
