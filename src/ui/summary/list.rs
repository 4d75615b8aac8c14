//! What the summary says, and the way from there to a field. Fetched with the words of problems.

use std::borrow::Cow;

use leptos::prelude::*;
use trail_model::draft::TrailDraft;
use trail_model::field::FieldId;
use trail_model::problem::{Issue, Problem};
use trail_words::{Detail, Language};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use crate::dom::{El, el, memo};
use crate::form::{self, events::place};
use crate::session::{Pane, Session};
use crate::ui::button::button;

const ID: &str = "error-summary";

/// The box, with its list.
pub(crate) fn list(session: Session) -> El {
    // Built anew only when what it says changes: leaving a field must not take the link from under the focus.
    let items = memo(move || items(session));
    let list = el("ul").part(move || items.get().into_iter().map(|listed| item(session, listed)).collect());
    // The alert is inside the box that takes the focus: on the box itself some screen readers cut the list short.
    let heading = el("h2").say(move || session.say(Detail::ProblemHeading));
    el("div").class("summary").id(ID).child(el("div").attr("role", "alert").child(heading).child(list))
}

/// The sentence beside a field.
pub(crate) fn issue_at(session: Session, issue: &Issue, field: &FieldId) -> String {
    let language = session.language.get();
    session.draft.at(field, |draft| {
        let value = draft.text(field);
        language.issue(&spoken_of(session, issue, field, value), field, value)
    })
}

/// What is said of a problem: where the account is chosen from those of the proxy, how an ID is written is not the question.
fn spoken_of<'a>(session: Session, issue: &'a Issue, field: &FieldId, value: &str) -> Cow<'a, Issue> {
    let served = session.backend.with(|backend| match (field, backend.context()) {
        (FieldId::AccountId, Some(context)) => context.accounts.iter().map(|one| one.id.clone()).collect(),
        _ => Vec::new(),
    });
    if served.is_empty() {
        return Cow::Borrowed(issue);
    }
    Cow::Owned(Issue::AccountNotServed { served, actual: value.to_owned() })
}

/// The problem as it is said, in the summary and to the page around this one. Reactive.
pub(crate) fn spoken(session: Session, Problem { field, issue }: &Problem, draft: &TrailDraft) -> Problem {
    Problem::new(field.clone(), spoken_of(session, issue, field, draft.text(field)).into_owned())
}

/// A problem: the id of the control it leads to, what it says, and the field whose value needs no more than to be trimmed.
type Item = (Option<String>, String, Option<FieldId>);

fn items(session: Session) -> Vec<Item> {
    let language = session.language.get();
    let mut items: Vec<Item> = Vec::new();
    if session.timing.with(|timing| timing.is_submitted()) {
        let listed = |problem: &Problem, draft: &TrailDraft| {
            let said = spoken(session, problem, draft);
            let edge = Language::edge(&said.issue, &said.field, draft.text(&said.field));
            (control_of(problem, draft), language.problem(&said, draft), edge.map(|_| said.field))
        };
        session.problems.with(|problems| {
            session.draft.with(|draft| items.extend(problems.iter().map(|problem| listed(problem, draft))));
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
            None,
        ));
    }
    items
}

fn item(session: Session, (control, text, edge): Item) -> El {
    let Some(control) = control else {
        return el("li").text(&text);
    };
    let href = ["#", &control].concat();
    let link = el("a").attr("href", &href).text(&text).on("click", move |event| {
        event.prevent_default();
        focus_control(session, &control);
    });
    let item = el("li").child(link);
    let Some(field) = edge else { return item };
    let fix = untrack(|| {
        let name = [&session.say(Detail::Fix), session.language.get().separators.colon, &text].concat();
        button(session, "btn small", Detail::Fix, move || trim(session, &field)).attr("aria-label", &name)
    });
    item.text(" ").child(fix)
}

/// Takes the white space around the value away, where its reader sees it.
fn trim(session: Session, field: &FieldId) {
    session.choose(field, |draft| {
        if let Some(value) = draft.text_mut(field) {
            *value = value.trim().to_owned();
        }
    });
    let what = untrack(|| session.language.get().label_in_group(field));
    session.status.set(untrack(|| session.say(Detail::Fixed { what })));
    focus_field(session, field);
}

/// The control where a problem is mended.
fn control_of(problem: &Problem, draft: &TrailDraft) -> Option<String> {
    place::of_problem(problem, draft).or_else(|| control_to_focus(&problem.field))
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
