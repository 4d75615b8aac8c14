//! Notices on the configuration and the proxy, above the form. None of them blocks it.

use leptos::prelude::*;
use trail_words::Message;

use super::{Backend, start};
use crate::session::Session;
use crate::submit::explain;
use crate::ui::button::button;
use crate::ui::live::part;
use crate::ui::notice::{Notice, Tone};

/// What the operator or the user should know of the backend.
#[component]
pub fn BackendNotices() -> AnyView {
    let session = Session::get();
    part(move || notices(session).into_any()).into_any()
}

fn notices(session: Session) -> Vec<AnyView> {
    let mut notices = Vec::new();
    if let Some(reason) = session.config_trouble.get() {
        let text = session.say(Message::ConfigBroken { reason });
        notices.push(view! { <Notice tone=Tone::Warning><p>{text}</p></Notice> }.into_any());
    }
    if let Backend::Failed(error) = session.backend.get() {
        let text = format!(
            "{} {}",
            session.say(Message::ContextFailed),
            explain(session, &error)
        );
        let again = button("btn small", Message::TryAgain, move || {
            start::ask_again(session)
        });
        notices.push(view! { <Notice tone=Tone::Warning><p>{text}</p><div class="actions">{again}</div></Notice> }.into_any());
    }
    notices
}
