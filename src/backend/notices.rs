//! Notices on the configuration and the proxy, above the form. None of them blocks it.

use leptos::prelude::*;
use trail_words::Message;

use super::{Backend, start};
use crate::dom::{El, el};
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
    let Backend::Failed(error) = session.backend.get() else { return None };
    let text = [&session.say(Message::ContextFailed), " ", &explain(session, &error)].concat();
    let again = button(session, "btn small", Message::TryAgain, move || start::ask_again(session));
    Some(notice(Tone::Warning, [el("p").text(&text), el("div").class("actions").child(again)]))
}
