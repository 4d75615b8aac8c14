//! What the summary says, and the way from there to a field. Fetched with the words of problems.

use leptos::prelude::*;
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_model::problem::Problem;
use trail_words::Detail;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use crate::dom::{El, el, memo};
use crate::form::{self, events::place};
use crate::session::{Pane, Session};

const ID: &str = "error-summary";

/// The box, with its list.
pub(crate) fn list(session: Session) -> El {
    // Built anew only when what it says changes: leaving a field must not take the link from under the focus.
    let items = memo(move || items(session));
    let list =
        el("ul").part(move || items.get().into_iter().map(|(control, text)| item(session, control, &text)).collect());
    // The alert is inside the box that takes the focus: on the box itself some screen readers cut the list short.
    let heading = el("h2").say(move || session.say(Detail::ProblemHeading));
    el("div").class("summary").id(ID).child(el("div").attr("role", "alert").child(heading).child(list))
}

/// Each problem with the id of the control it leads to.
fn items(session: Session) -> Vec<(Option<String>, String)> {
    let language = session.language.get();
    let mut items: Vec<(Option<String>, String)> = Vec::new();
    if session.timing.with(|timing| timing.is_submitted()) {
        session.problems.with(|problems| {
            items.extend(problems.iter().map(|problem| (control_of(problem), language.problem(problem))));
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
        items.push((
            field.as_ref().and_then(control_to_focus),
            format!("{}{} {server}", label.unwrap_or_default(), refusal.text(language)),
        ));
    }
    items
}

fn item(session: Session, control: Option<String>, text: &str) -> El {
    let Some(control) = control else {
        return el("li").text(text);
    };
    let href = ["#", &control].concat();
    el("li").child(el("a").attr("href", &href).text(text).on("click", move |event| {
        event.prevent_default();
        focus_control(session, &control);
    }))
}

/// The control where a problem is mended.
fn control_of(problem: &Problem) -> Option<String> {
    place::of_problem(problem).or_else(|| control_to_focus(&problem.field))
}

/// The control that a link leads to: the first radio of a group, the first destination for the rule "at least one". A foreign parameter
/// has none.
fn control_to_focus(field: &FieldId) -> Option<String> {
    match (field, TrailDraft::choices(field).first()) {
        (FieldId::Unknown(_), _) => None,
        (FieldId::Destination, _) => Some(FieldId::DeliverSls.control_id().to_owned()),
        (field, Some(value)) => Some(format!("{}-{}", field.control_id(), value.to_ascii_lowercase())),
        (field, None) => Some(field.control_id().to_owned()),
    }
}

/// Brings a field into view with its label and puts the focus there, in the view that has it.
pub(crate) fn focus_field(session: Session, field: &FieldId) {
    if let Some(control) = control_to_focus(field) {
        focus_control(session, &control);
    }
}

fn focus_control(session: Session, control: &str) {
    session.pane.set(Pane::Form);
    let control = control.to_owned();
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
