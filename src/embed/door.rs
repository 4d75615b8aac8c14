//! Messages come in here. What is not from the page around this one, or not from a listed origin, or no message of the protocol, goes no
//! further and has no answer.

use std::time::Duration;

use js_sys::{JSON, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent};

use super::host::Host;
use super::protocol::{CAPABILITIES, Heard, ID_LIMIT, Ignored, Letter, Ready, SOURCE, Said, VERSION, limit_of, read};
use super::{answer, dress, is_framed, note};
use crate::autosave::Autosave;
use crate::backend::start;
use crate::dom::{El, on_window, slot};
use crate::storage;

/// How long a host may take to speak before the page goes on as if there were none.
const GRACE: Duration = Duration::from_secs(2);
/// How long one that has spoken may take to say how the page is to begin.
const PATIENCE: Duration = Duration::from_secs(15);

/// Looks as the configuration says, and listens where a listed page may be around this one. Answers with what is said above the form.
pub(super) fn open(autosave: Autosave) -> El {
    let session = autosave.session;
    let (allowed, has_variables) =
        session.config.with_untracked(|config| (config.parent_origins.clone(), config.has_variables));
    if has_variables {
        spawn_local(dress::by_config(session));
    }
    let around = if is_framed() { around(allowed) } else { Vec::new() };
    if around.is_empty() {
        start::ask_again(session);
        return slot();
    }
    let host = Host::new(autosave, around.clone());
    on_window("message", move |event| hear(host, &event));
    Host::say_to(&around, &ready(host), None);
    let go_on = move || {
        if !host.with(|known| known.has_spoken) {
            start::ask_again(session);
        }
    };
    let give_up = move || {
        if host.with(|known| known.has_spoken && known.bound.is_none()) {
            start::ask_again(session);
        }
    };
    set_timeout(go_on, GRACE);
    set_timeout(give_up, PATIENCE);
    note::above(host)
}

/// Which of the listed origins may be around this page: the one that is, where the browser says which.
fn around(allowed: Vec<String>) -> Vec<String> {
    let get = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).ok();
    let ancestors = get(&location(), "ancestorOrigins");
    let parent = ancestors.and_then(|ancestors| get(&ancestors, "0")).and_then(|origin| origin.as_string());
    match parent {
        Some(parent) => allowed.into_iter().filter(|origin| *origin == parent && parent != "null").collect(),
        None => allowed,
    }
}

fn ready(host: Host) -> Said {
    Said::Ready(Ready {
        app: env!("CARGO_PKG_VERSION"),
        versions: [VERSION],
        capabilities: CAPABILITIES,
        storage: storage::read("").is_ok(),
        ignored: host.with(|known| known.ignored),
    })
}

fn hear(host: Host, event: &Event) {
    let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
    let origin = event.origin();
    let is_from_parent = match (event.source(), window().parent()) {
        (Some(source), Ok(Some(parent))) => *source == ***parent,
        _ => false,
    };
    let read = if is_from_parent && host.hears(&origin) { letter(&event.data()) } else { Err(Ignored::Shape) };
    match read {
        Ok(letter) => take(host, origin, letter),
        Err(Ignored::NotOurs) => {}
        Err(why) => {
            ignore(host);
            if why == Ignored::Long {
                refuse_long(host, origin, &event.data());
            }
        }
    }
}

/// Says that a message was too long: a design can be, and whoever waits for an answer is to know.
fn refuse_long(host: Host, origin: String, data: &JsValue) {
    let may_speak =
        host.with(|known| known.bound.is_some()) || text_of(data, "type").is_some_and(|kind| kind == "init");
    let id = text_of(data, "id").filter(|id| may_speak && id.chars().count() <= ID_LIMIT);
    if id.is_some() {
        let failure = answer::failure("too-long", "The message is longer than the protocol takes.");
        Host::say_to(&[origin], &Said::Error(failure), id.as_deref());
    }
}

fn text_of(data: &JsValue, name: &str) -> Option<String> {
    Reflect::get(data, &name.into()).ok()?.as_string()
}

/// Reads what was posted. Its size is looked at before anything else is.
fn letter(data: &JsValue) -> Result<Letter, Ignored> {
    if !data.is_object() {
        return Err(Ignored::NotOurs);
    }
    let kind = text_of(data, "type").ok_or(Ignored::NotOurs)?;
    text_of(data, "source").filter(|source| source == SOURCE).ok_or(Ignored::NotOurs)?;
    // What cannot be written as JSON is no message of ours.
    let text = JSON::stringify(data).map_err(|_| Ignored::NotOurs)?;
    // `undefined` for what has no JSON.
    let length = text.dyn_ref::<js_sys::JsString>().ok_or(Ignored::NotOurs)?.length();
    if length as usize > limit_of(&kind) {
        return Err(Ignored::Long);
    }
    read(&String::from(text))
}

fn ignore(host: Host) {
    host.with(|known| known.ignored = known.ignored.saturating_add(1));
}

fn take(host: Host, origin: String, Letter { id, what }: Letter) {
    host.with(|known| known.has_spoken = true);
    let is_bound = host.with(|known| known.bound.is_some());
    match what {
        Heard::Hello => Host::say_to(&[origin], &ready(host), id.as_deref()),
        Heard::Init(init) if !is_bound => {
            host.with(|known| known.bound = Some(origin));
            let session = host.session;
            session.for_the_page(|| answer::begin(host, *init, id));
        }
        Heard::Init(_) => ignore(host),
        _ if !is_bound => ignore(host),
        what => host.session.for_the_page(|| answer::answer(host, what, id)),
    }
}
