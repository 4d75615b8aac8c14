//! A text field of the draft.

use trail_model::field::FieldId;
use wasm_bindgen::JsCast;

use super::field::{FieldState, description, label_line};
use crate::dom::{El, el, memo};
use crate::early;
use crate::session::Session;

/// One line of text in its frame.
#[must_use]
pub fn text_field(session: Session, field: FieldId) -> El {
    framed(session, &field, false, el("div").class("messages"))
}

/// One line of text that may stay empty.
#[must_use]
pub fn optional_text_field(session: Session, field: FieldId) -> El {
    framed(session, &field, true, el("div").class("messages"))
}

/// One line of text, and below it what a look-up found.
#[must_use]
pub fn text_field_with_note(session: Session, field: FieldId, note: impl Fn() -> Vec<El> + 'static) -> El {
    framed(session, &field, false, el("div").class("messages").part(note))
}

fn framed(session: Session, field: &FieldId, optional: bool, below: El) -> El {
    let state = FieldState::of(session, field);
    let (input, suggestions) = with_suggestions(session, field, text_input(session, &state, field.control_id()));
    state
        .frame("field mono")
        .child(label_line(session, field, optional))
        .part(description(session, field))
        .child(input.attr_if(!optional, "aria-required", "true"))
        .child(suggestions)
        .child(state.messages_in(session, below))
}

/// The bare control. What is typed goes to the draft as it is, composition of Chinese included; nothing is rewritten.
#[must_use]
pub fn text_input(session: Session, state: &FieldState, id: &str) -> El {
    let shown = state.id.clone();
    text_input_showing(session, state, id, move || session.draft.at(&shown, |draft| draft.text(&shown).to_owned()))
}

/// The same with a value of its own, for a field that shows what is in force while it holds nothing itself.
#[must_use]
pub fn text_input_showing(session: Session, state: &FieldState, id: &str, shown: impl Fn() -> String + 'static) -> El {
    let (typed, left) = (state.id.clone(), state.id.clone());
    let shown = memo(shown);
    let input = early::take_or(id, "input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .prop("value", move || shown.with(|shown| shown.as_str().into()))
        .on("input", move |event| {
            let text = value_of(&event);
            session.edit(&typed, |draft| {
                if let Some(slot) = draft.text_mut(&typed) {
                    *slot = text;
                }
            });
        })
        .on("blur", move |_| session.leave(&left));
    state.describe(session, input)
}

/// The value of the control that an event is about.
#[must_use]
pub fn value_of(event: &web_sys::Event) -> String {
    let target = event.target();
    let input = target
        .as_ref()
        .and_then(|target| target.dyn_ref::<web_sys::HtmlInputElement>())
        .map(web_sys::HtmlInputElement::value);
    let select = || target.as_ref()?.dyn_ref::<web_sys::HtmlSelectElement>().map(web_sys::HtmlSelectElement::value);
    input.or_else(select).unwrap_or_default()
}

/// What the account's trails use already, offered to the input. While there is nothing to offer it is a plain text field.
fn with_suggestions(session: Session, field: &FieldId, input: El) -> (El, El) {
    let id = [field.control_id(), "-list"].concat();
    let (field, list) = (field.clone(), id.clone());
    let values = memo(move || session.lookup.with(|lookup| lookup.suggestions(&field)));
    let options = move || values.get().iter().map(|value| el("option").attr("value", value)).collect();
    let input = input.bind("list", move || (!values.with(Vec::is_empty)).then(|| list.clone()));
    (input, el("datalist").id(&id).part(options))
}
