//! A fact that follows from what is typed, in a sunken line below it.

use leptos::prelude::*;
use trail_words::Message;

use crate::session::Session;

/// A label and a derived value; nothing while there is none.
#[component]
pub fn Derived(
    /// What the fact is.
    label: Message,
    /// The fact.
    value: Memo<Option<String>>,
) -> impl IntoView {
    let session = Session::get();
    move || {
        let label = label.clone();
        value.get().map(|value| {
            view! {
                <dl class="derived"><dt>{session.say(label)}</dt><dd>{value}</dd></dl>
            }
        })
    }
}
