//! Notices on the configuration and the proxy, above the form. None of them blocks it.

use trail_words::Message;

use super::client::CallError;
use super::{Backend, start};
use crate::dom::{El, el};
use crate::later::{self, later};
use crate::session::Session;
use crate::submit::explain;
use crate::ui::button::button;
use crate::ui::notice::{Tone, notice};

/// Puts into this place what the operator or the user should know of the backend.
#[must_use]
pub fn notices(session: Session, place: El) -> El {
    place.part(move || config(session).into_iter().collect()).part(move || context(session).into_iter().collect())
}

fn config(session: Session) -> Option<El> {
    let reason = session.config_trouble.get()?;
    Some(notice(Tone::Warning, [el("p").text(&session.say(Message::ConfigBroken { reason }))]))
}

fn context(session: Session) -> Option<El> {
    // That there is no network is said by itself, and mended by itself.
    if session.is_offline.get() {
        return None;
    }
    let Backend::Failed(error) = session.backend.get() else { return None };
    let why = later::part(session, move || Box::pin(explained(session, error.clone())));
    let text = el("div").child(el("p").say(move || session.say(Message::ContextFailed))).child(why);
    let again = button(session, "btn small", Message::TryAgain, move || start::ask_again(session));
    Some(notice(Tone::Warning, [text, el("div").class("actions").child(again)]))
}

later! {
    submit: fn explained(session: Session, error: CallError) -> Vec<El> {
        vec![el("p").say(move || explain(session, &error))]
    }
}
