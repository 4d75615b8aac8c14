//! The page without a network, and beside a newer version of it: what it says then, and what else it does. `worker/keep.js` hears of both.

use leptos::prelude::{document, untrack};
use leptos::task::spawn_local;
use trail_words::{Keeping, Message};

use crate::backend::client::{CallError, Transport, ask_context};
use crate::backend::{Backend, Lookup, start};
use crate::dom::{El, el, on_window, slot};
use crate::session::Session;
use crate::signal::RwSignal;
use crate::ui::button::button;
use crate::ui::notice::{Tone, notice};

/// What `worker/keep.js` sends whenever it has noted something.
const KEPT: &str = "kept";

/// The button that `worker/keep.js` listens to.
const USE_VERSION: &str = "use-version";

/// Whether there was anything to say yet. Reactive. What says it is fetched with what is said of drafts (`src/autosave/notices.rs`).
#[must_use]
pub fn is_told() -> RwSignal<bool> {
    let is_told = RwSignal::new(false);
    on_window(KEPT, move |_| is_told.set(true));
    is_told
}

/// What there is to say, and nothing while all is well.
#[must_use]
pub fn notices(session: Session) -> El {
    let version = RwSignal::new(None);
    let hear = move || {
        hear_of_network(session);
        hear_of_version(session, version);
    };
    hear();
    on_window(KEPT, move |_| hear());
    slot()
        .when(move || session.is_offline.get(), move || no_network(session))
        .part(move || version.get().map(|message| newer(session, message)).into_iter().collect())
}

/// What `worker/keep.js` has noted last.
fn noted(what: &str) -> Option<String> {
    document().document_element()?.get_attribute(what)
}

fn has_network() -> bool {
    noted("data-network").is_none_or(|state| state == "there")
}

fn hear_of_network(session: Session) {
    if has_network() {
        be_online(session);
    } else {
        ask(session);
    }
}

/// A browser that knows no network may still reach a proxy on its own machine, so the proxy is asked.
fn ask(session: Session) {
    spawn_local(async move {
        let Some(transport) = session.config.try_with_untracked(Transport::of) else {
            return;
        };
        match ask_context(&transport).await {
            Err(CallError::Network | CallError::TimedOut { .. }) if !has_network() => {
                if session.is_offline.try_set(true).is_none() {
                    announce(session, Keeping::NoNetwork);
                }
            }
            _ => be_online(session),
        }
    });
}

/// What failed meanwhile is asked for again.
fn be_online(session: Session) {
    if session.is_offline.try_get_untracked() != Some(true) {
        return;
    }
    session.is_offline.set(false);
    announce(session, Keeping::NetworkBack);
    if session.backend.with_untracked(|backend| matches!(backend, Backend::Failed(_))) {
        start::ask_again(session);
    } else if session.lookup.with_untracked(|lookup| *lookup == Lookup::Failed) {
        session.creations.update(|count| *count += 1);
    }
}

fn hear_of_version(session: Session, version: RwSignal<Option<Keeping>>) {
    let message = match noted("data-version").as_deref() {
        Some("ready") => Keeping::VersionReady,
        Some("elsewhere") => Keeping::VersionElsewhere,
        _ => return,
    };
    if version.with_untracked(|before| before.as_ref() != Some(&message)) {
        announce(session, message.clone());
        version.set(Some(message));
    }
}

fn no_network(session: Session) -> El {
    let again = button(session, "btn small", Message::TryAgain, move || ask(session));
    let text = el("p").say(move || session.say(Keeping::NoNetwork));
    notice(Tone::Warning, [text, el("div").class("actions").child(again)])
}

fn newer(session: Session, message: Keeping) -> El {
    // What it does is done where the worker is known.
    let change = button(session, "btn small", Keeping::UseVersion, || ()).id(USE_VERSION);
    let text = el("p").say(move || session.say_again(&message));
    notice(Tone::Info, [text, el("div").class("actions").child(change)])
}

/// To those who do not see the notice come.
fn announce(session: Session, message: Keeping) {
    session.status.set(untrack(|| session.say(message)));
}
