//! The page around this one: who it is, what it was told, and what it still owes an answer to.

use std::cell::Cell;

use futures_channel::oneshot::Sender;
use js_sys::JSON;
use leptos::prelude::window;
use trail_model::draft::TrailDraft;

use super::origin::is_heard;
use super::protocol::{Include, Said, Token, write};
use crate::autosave::Autosave;
use crate::backend::client::{CallError, Courier, RawAnswer, courier};
use crate::backend::start;
use crate::session::Session;
use crate::signal::StoredValue;

/// The host, and what this page knows of it.
#[derive(Clone, Copy)]
pub(super) struct Host {
    pub session: Session,
    pub autosave: Autosave,
    known: StoredValue<Known>,
}

#[derive(Default)]
pub(super) struct Known {
    /// The origins that are heard.
    pub allowed: Vec<String>,
    /// The origin of the first valid `init`.
    pub bound: Option<String>,
    /// Whether the host has said anything: then its `init` is waited for.
    pub has_spoken: bool,
    /// How many messages were dropped.
    pub ignored: u32,
    /// What every `change` carries.
    pub include: Vec<Include>,
    /// The design that the host has set last.
    pub given: Option<TrailDraft>,
    /// What stays in the form while nothing may be changed.
    pub held: Option<TrailDraft>,
    /// The calls and questions for a token that have no answer yet, by id.
    pub calls: Vec<(String, Sender<Result<RawAnswer, CallError>>)>,
    pub tokens: Vec<(String, Sender<Option<Token>>)>,
    /// The last token, and when it ends, in milliseconds since 1970.
    pub token: Option<(String, f64)>,
    asked: u32,
}

thread_local! {
    // There is one page around this one, and calls know nothing of it.
    static HOST: Cell<Option<Host>> = const { Cell::new(None) };
}

impl Host {
    /// A host that may be on any of these origins.
    pub(super) fn new(autosave: Autosave, allowed: Vec<String>) -> Host {
        let known = StoredValue::new(Known { allowed, ..Known::default() });
        Host { session: autosave.session, autosave, known }
    }

    /// It carries calls from now on, in this way.
    pub(super) fn carries(self, courier: Courier) {
        HOST.set(Some(self));
        courier::set(courier);
    }

    /// Whoever carries calls.
    pub(super) fn carrying() -> Option<Host> {
        HOST.get()
    }

    /// Reads or changes what is known. Nothing is once the page is gone.
    pub(super) fn with<T: Default>(self, what: impl FnOnce(&mut Known) -> T) -> T {
        self.known.try_update_value(what).unwrap_or_default()
    }

    /// Whether a message from this origin is heard.
    pub(super) fn hears(self, origin: &str) -> bool {
        self.with(|known| is_heard(origin, &known.allowed, known.bound.as_deref()))
    }

    /// An id for a question to the host.
    pub(super) fn next_id(self) -> String {
        self.with(|known| {
            known.asked = known.asked.wrapping_add(1);
            format!("app-{}", known.asked)
        })
    }

    /// Says something to the bound host, and to nobody before there is one.
    pub(super) fn say(self, said: &Said, id: Option<&str>) {
        if let Some(origin) = self.with(|known| known.bound.clone()) {
            post(&write(said, id), &origin);
        }
    }

    /// Says something to whoever of these is there. The browser delivers to one that has exactly this origin.
    pub(super) fn say_to(origins: &[String], said: &Said, id: Option<&str>) {
        let text = write(said, id);
        origins.iter().for_each(|origin| post(&text, origin));
    }

    /// Whether the form holds another design than the host has set, or anything where it set none. Reactive.
    pub(super) fn is_dirty(self) -> bool {
        match self.with(|known| known.given.clone()) {
            // What the page fills in by itself is no change.
            Some(given) => {
                self.session.draft.with(|draft| *draft != given && *draft != start::filled(self.session, given.clone()))
            }
            None => !crate::autosave::is_untouched(self.session),
        }
    }
}

/// Takes out who waits under this id. One that waits no more has gone already.
pub(super) fn waiting<T>(all: &mut Vec<(String, Sender<T>)>, id: &str) -> Option<Sender<T>> {
    let place = all.iter().position(|(waiting, _)| waiting == id)?;
    Some(all.swap_remove(place).1)
}

fn post(text: &str, origin: &str) {
    if let (Ok(Some(parent)), Ok(message)) = (window().parent(), JSON::parse(text)) {
        let _ = parent.post_message(&message, origin);
    }
}
