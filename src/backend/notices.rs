//! Notices on the configuration and the proxy, above the form. None of them blocks it.

use leptos::prelude::*;
use trail_words::Message;

use super::{Backend, start};
use crate::session::Session;
use crate::submit::explain;
use crate::ui::notice::{Notice, Tone};

/// What the operator or the user should know of the backend.
#[component]
pub fn BackendNotices() -> impl IntoView {
    let session = Session::get();
    let config = move || {
        session.config_trouble.get().map(|reason| view! {
        <Notice tone=Tone::Warning><p>{session.say(Message::ConfigBroken { reason })}</p></Notice>
    })
    };
    let context = move || match session.backend.get() {
        Backend::Failed(error) => Some(view! {
            <Notice tone=Tone::Warning>
                <p>{session.say(Message::ContextFailed)}" "{explain(session, &error)}</p>
                <div class="actions">
                    <button type="button" class="btn small" on:click=move |_| start::ask_again(session)>
                        {session.say(Message::TryAgain)}
                    </button>
                </div>
            </Notice>
        }),
        _ => None,
    };
    view! { {config} {context} }.into_any()
}
