//! Title, lead and the switch between the two views.

use leptos::prelude::*;
use trail_words::Message;

use crate::session::{Session, View};

/// The head of the page.
#[component]
pub fn Head() -> impl IntoView {
    let session = Session::get();
    let by_view = move |quick: Message, full: Message| {
        session.say(if session.view.get() == View::Quick {
            quick
        } else {
            full
        })
    };
    let title = move || by_view(Message::QuickTitle, Message::FullTitle);
    let lead = move || by_view(Message::QuickLead, Message::FullLead);
    view! {
        <div class="head">
            <div><h1>{title}</h1><p>{lead}</p></div>
            <fieldset class="seg" id="mode">
                <legend class="sr">{move || session.say(Message::ViewLabel)}</legend>
                <ViewChoice value="quick" view_of=View::Quick label=Message::QuickTitle/>
                <ViewChoice value="full" view_of=View::Full label=Message::FullTitle/>
            </fieldset>
        </div>
    }
}

#[component]
fn ViewChoice(value: &'static str, view_of: View, label: Message) -> impl IntoView {
    let session = Session::get();
    view! {
        <label>
            <input
                type="radio"
                name="mode"
                id=format!("mode-{value}")
                prop:checked=move || session.view.get() == view_of
                on:change=move |_| session.view.set(view_of)
            />
            <span>{move || session.say(label.clone())}</span>
        </label>
    }
}
