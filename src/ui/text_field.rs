//! A text field of the draft.

use leptos::prelude::*;
use trail_model::field::FieldId;

use super::field::{Description, FieldState, LabelLine, Messages};
use crate::session::Session;

/// One line of text. What is typed goes to the draft as it is, composition of Chinese included; nothing is rewritten.
#[component]
pub fn TextField(
    /// The field, whose text the draft holds.
    field: FieldId,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// What stands between the control and its messages, such as what a look-up found.
    #[prop(optional, into)]
    note: Option<ViewFn>,
) -> impl IntoView {
    let state = FieldState::of(&field);
    let class_state = state.clone();
    view! {
        <div class="field mono" class:bad=move || class_state.invalid().is_some()>
            <LabelLine field=field.clone() optional/>
            <Description field=field.clone()/>
            <TextInput state=state.clone() optional/>
            <div class="messages">
                {note.map(|note| note.run())}
                <Messages state/>
            </div>
        </div>
    }
}

/// The bare control, where the frame is another's.
#[component]
pub fn TextInput(
    /// Its field.
    state: FieldState,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let session = Session::get();
    let field = state.id.clone();
    let control = field.control_id().to_owned();
    let list = format!("{control}-list");
    let suggestions = {
        let field = field.clone();
        Memo::new(move |_| session.lookup.with(|lookup| lookup.suggestions(&field)))
    };
    let value = {
        let field = field.clone();
        move || session.draft.with(|draft| draft.text(&field).to_owned())
    };
    let on_input = {
        let field = field.clone();
        move |event| {
            let text = event_target_value(&event);
            session.edit(&field, |draft| {
                if let Some(slot) = draft.text_mut(&field) {
                    *slot = text;
                }
            });
        }
    };
    let on_blur = move |_| session.timing.update(|timing| timing.settle(&field));
    let described = state.clone();
    let list_id = list.clone();
    view! {
        <input
            type="text"
            id=control
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            list=move || (!suggestions.read().is_empty()).then(|| list_id.clone())
            aria-required=(!optional).then_some("true")
            aria-invalid=move || state.invalid()
            aria-describedby=move || described.described_by()
            prop:value=value
            on:input=on_input
            on:blur=on_blur
        />
        {move || (!suggestions.read().is_empty()).then(|| view! {
            <datalist id=list.clone()>
                {suggestions.get().into_iter().map(|value| view! { <option value=value></option> }).collect_view()}
            </datalist>
        })}
    }
}
