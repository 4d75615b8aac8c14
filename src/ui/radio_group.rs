//! A group of native radios: a fieldset that carries the label.

use leptos::prelude::*;
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;

use super::field::{Description, FieldState, InfoDetails, Messages};
use crate::session::Session;

/// A closed choice.
#[component]
pub fn RadioGroup(
    /// The field; its values are the draft's.
    field: FieldId,
    /// Whether each choice is a tile with a sentence below it.
    #[prop(optional)]
    tiles: bool,
) -> impl IntoView {
    let session = Session::get();
    let state = FieldState::of(&field);
    let described = state.clone();
    let chosen = {
        let field = field.clone();
        Memo::new(move |_| session.draft.with(|draft| draft.choice(&field).to_owned()))
    };
    let legend = {
        let field = field.clone();
        move || (session.language.get().label)(&field)
    };
    let choices = TrailDraft::choices(&field)
        .into_iter()
        .map(|value| view! { <Choice field=field.clone() value chosen tiles/> })
        .collect_view();
    view! {
        <fieldset class="field" id=field.control_id().to_owned() aria-describedby=move || described.described_by()>
            <legend class="lab">{legend}</legend>
            <InfoDetails field=field.clone()/>
            <Description field=field.clone()/>
            <div class=if tiles { "radios" } else { "plain" }>{choices}</div>
            <Messages state/>
        </fieldset>
    }
}

#[component]
fn Choice(field: FieldId, value: &'static str, chosen: Memo<String>, tiles: bool) -> impl IntoView {
    let session = Session::get();
    let id = format!("{}-{}", field.control_id(), value.to_ascii_lowercase());
    let sentence_id = format!("{id}-desc");
    let name = field.control_id().to_owned();
    let label = {
        let field = field.clone();
        move || (session.language.get().choice)(&field, value)
    };
    let sentence = {
        let field = field.clone();
        move || (session.language.get().choice_description)(&field, value)
    };
    let on_change = move |_| session.choose(&field, |draft| draft.choose(&field, value));
    // The sentence describes the radio and is no part of its name.
    view! {
        <div class=if tiles { "tile" } else { "choice" }>
            <input
                type="radio"
                id=id.clone()
                name=name
                value=value
                aria-describedby=tiles.then(|| sentence_id.clone())
                prop:checked=move || *chosen.read() == value
                on:change=on_change
            />
            <label for=id>{label}</label>
            {tiles.then(|| view! { <small id=sentence_id>{sentence}</small> })}
        </div>
    }
}
