//! A checkbox of the draft.

use leptos::prelude::*;
use trail_model::field::FieldId;
use trail_words::Message;
use wasm_bindgen::JsCast;

use super::field::{FieldState, description, label_line};
use crate::dom::{El, el};
use crate::session::Session;

/// A checkbox with its sentence and its messages.
#[must_use]
pub fn checkbox(session: Session, field: FieldId) -> El {
    checkbox_of(session, &FieldState::of(session, &field))
}

/// The same for a field that does not say all of its problems here.
#[must_use]
pub fn checkbox_of(session: Session, state: &FieldState) -> El {
    let line =
        el("div").class("check").child(checkbox_input(session, state)).child(label_line(session, &state.id, false));
    let more = el("div").class("check-more").part(description(session, &state.id)).child(state.messages(session));
    el("div").class("field").child(line).child(more)
}

/// The bare control, where the label stands elsewhere.
#[must_use]
pub fn checkbox_input(session: Session, state: &FieldState) -> El {
    let (shown, changed) = (state.id.clone(), state.id.clone());
    let input = tick(
        state.id.control_id(),
        move || session.draft.at(&shown, |draft| draft.is_on(&shown)),
        move |on| {
            session.choose(&changed, |draft| draft.switch(&changed, on));
            announce(session, &changed, on);
        },
    );
    state.describe(session, input)
}

/// A checkbox of anything.
#[must_use]
pub fn tick(id: &str, is_on: impl Fn() -> bool + 'static, switch: impl Fn(bool) + 'static) -> El {
    el("input").attr("type", "checkbox").id(id).checked(is_on).on("change", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        switch(target.is_some_and(|input| input.checked()));
    })
}

/// A change with consequences elsewhere says so in the status line.
fn announce(session: Session, field: &FieldId, on: bool) {
    if *field == FieldId::Insights {
        let message = if on { Message::InsightsSetAll } else { Message::InsightsRestored };
        session.status.set(untrack(|| session.say(message)));
    }
}
