//! A checkbox of the draft.

use leptos::prelude::*;
use trail_model::field::FieldId;

use super::field::{Description, FieldState, Messages};
use crate::session::Session;

/// A checkbox with its sentence and its messages.
#[component]
pub fn Checkbox(
    /// The field; the draft holds whether it is on.
    field: FieldId,
    /// Said in the status line after a change, where the change has consequences elsewhere.
    #[prop(optional)]
    announce: Option<fn(bool) -> trail_words::Message>,
) -> impl IntoView {
    let state = FieldState::of(&field);
    let session = Session::get();
    let label = {
        let field = field.clone();
        move || (session.language.get().label)(&field)
    };
    view! {
        <div class="field">
            <div class="check">
                <CheckboxInput state=state.clone() announce/>
                <label for=field.control_id().to_owned()>{label}</label>
            </div>
            <div class="check-more">
                <Description field/>
                <Messages state/>
            </div>
        </div>
    }
}

/// The bare control, where the label stands elsewhere.
#[component]
pub fn CheckboxInput(
    /// Its field.
    state: FieldState,
    /// See [`Checkbox`].
    #[prop(optional)]
    announce: Option<Option<fn(bool) -> trail_words::Message>>,
) -> impl IntoView {
    let session = Session::get();
    let field = state.id.clone();
    let control = field.control_id().to_owned();
    let checked = {
        let field = field.clone();
        move || session.draft.with(|draft| draft.is_on(&field))
    };
    let described = state.clone();
    let on_change = move |event| {
        let on = event_target_checked(&event);
        session.choose(&field, |draft| draft.switch(&field, on));
        if let Some(message) = announce.flatten() {
            session.status.set(
                session
                    .language
                    .with_untracked(|language| (language.say)(message(on)).into_owned()),
            );
        }
    };
    view! {
        <input
            type="checkbox"
            id=control
            aria-invalid=move || state.invalid()
            aria-describedby=move || described.described_by()
            prop:checked=checked
            on:change=on_change
        />
    }
}
