//! What the summary says, and the way from there to a field. Fetched with the words of problems.

use leptos::prelude::*;
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_words::Detail;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use crate::dom::{El, el, memo};
use crate::form;
use crate::session::{Pane, Session};

const ID: &str = "error-summary";

/// The box, with its list.
pub(crate) fn list(session: Session) -> El {
    // Built anew only when what it says changes: leaving a field must not take the link from under the focus.
    let items = memo(move || items(session));
    let list =
        el("ul").part(move || items.get().into_iter().map(|(field, text)| item(session, field, &text)).collect());
    // The alert is inside the box that takes the focus: on the box itself some screen readers cut the list short.
    let heading = el("h2").say(move || session.say(Detail::ProblemHeading));
    el("div").class("summary").id(ID).child(el("div").attr("role", "alert").child(heading).child(list))
}

/// Each problem with the field it leads to.
fn items(session: Session) -> Vec<(Option<FieldId>, String)> {
    let language = session.language.get();
    let mut items: Vec<(Option<FieldId>, String)> = Vec::new();
    if session.timing.with(|timing| timing.is_submitted()) {
        session.problems.with(|problems| {
            items.extend(problems.iter().map(|problem| (Some(problem.field.clone()), language.problem(problem))));
        });
    }
    if let Some(refusal) = session.refusal.get() {
        let field = session.draft.with(|draft| refusal.field(draft));
        let label = field.as_ref().map(|field| {
            let group =
                language.group(field).map(|group| format!("{group}{}", language.separators.comma)).unwrap_or_default();
            format!("{group}{}{}", (language.label)(field), language.separators.colon)
        });
        let server = session.say(Detail::ServerProblem {
            code: refusal.body.code.clone(),
            request_id: refusal.body.request_id.clone(),
        });
        items.push((field, format!("{}{} {server}", label.unwrap_or_default(), refusal.text(language))));
    }
    items
}

fn item(session: Session, field: Option<FieldId>, text: &str) -> El {
    match field {
        Some(field) if !matches!(field, FieldId::Unknown(_)) => {
            let href = ["#", &control_to_focus(&field)].concat();
            el("li").child(el("a").attr("href", &href).text(text).on("click", move |event| {
                event.prevent_default();
                focus_field(session, &field);
            }))
        }
        _ => el("li").text(text),
    }
}

/// The control that a link leads to: the first radio of a group, the first destination for the rule "at least one".
fn control_to_focus(field: &FieldId) -> String {
    match (field, TrailDraft::choices(field).first()) {
        (FieldId::Destination, _) => FieldId::DeliverSls.control_id().to_owned(),
        (field, Some(value)) => format!("{}-{}", field.control_id(), value.to_ascii_lowercase()),
        (field, None) => field.control_id().to_owned(),
    }
}

/// Brings a field into view with its label and puts the focus there, in the view that has it.
pub(crate) fn focus_field(session: Session, field: &FieldId) {
    session.pane.set(Pane::Form);
    let control = control_to_focus(field);
    let is_there = element(&control).is_some();
    // The control may only now be rendered.
    let show = move || request_animation_frame(move || show(&control));
    if is_there {
        show();
    } else {
        form::show_full(session, show);
    }
}

fn show(control: &str) {
    if let Some(control) = element(control) {
        let _ = control.focus();
        if let Ok(Some(frame)) = control.closest(".field, .dest") {
            frame.scroll_into_view_with_bool(true);
        }
    }
}

/// Moves the focus to the box, once it is rendered. `tabindex` is there only for that moment.
pub(crate) fn focus() {
    request_animation_frame(|| {
        let Some(summary) = element(ID) else { return };
        let _ = summary.set_attribute("tabindex", "-1");
        let _ = summary.focus();
        summary.scroll_into_view_with_bool(true);
        let left = summary.clone();
        let on_blur = Closure::once_into_js(move || left.remove_attribute("tabindex").is_ok());
        let once = web_sys::AddEventListenerOptions::new();
        once.set_once(true);
        let _ = summary.add_event_listener_with_callback_and_add_event_listener_options(
            "blur",
            on_blur.unchecked_ref(),
            &once,
        );
    });
}

fn element(id: &str) -> Option<web_sys::HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
