//! The calls in order: what each does, what is sent, and what has become of it.

use leptos::prelude::*;
use trail_model::plan::Call;
use trail_words::Message;

use super::explain;
use super::run::{State, Step};
use super::work::Work;
use crate::backend::client::CallError;
use crate::panel::step as planned;
use crate::session::Session;
use crate::ui::icon::{Icon, IconView};

/// The calls of a plan, as the tab *Plan* shows them.
pub(super) fn calls(session: Session, work: &Work) -> AnyView {
    let calls = &work.plan.plan().calls;
    let items: Vec<AnyView> = calls
        .iter()
        .map(|call: &Call| planned(session, call))
        .collect();
    let heading = session.say(Message::ReviewCalls { count: items.len() });
    view! { <section><h3>{heading}</h3><ol class="steps numbered">{items}</ol></section> }
        .into_any()
}

/// The calls of a run, each with what is known of it. Reactive.
pub(super) fn steps(session: Session) -> AnyView {
    let steps = session
        .submission
        .with(|work| work.run.as_ref().map(|run| run.steps.clone()))
        .flatten();
    let items: Vec<AnyView> = steps
        .unwrap_or_default()
        .iter()
        .map(|step| item(session, step))
        .collect();
    view! { <ol class="steps numbered">{items}</ol> }.into_any()
}

fn item(session: Session, step: &Step) -> AnyView {
    let (class, icon, message, error) = match &step.state {
        State::Waiting => ("msg", None, Message::StepWaiting, None),
        State::Running => ("msg busy", None, Message::StepRunning, None),
        State::Settling => ("msg busy", None, Message::LookingUpOutcome, None),
        State::Done { .. } => ("msg ok", Some(Icon::Success), Message::StepDone, None),
        State::Reconciled { .. } => ("msg ok", Some(Icon::Success), Message::StepReconciled, None),
        State::Failed(error) => (
            "msg err",
            Some(Icon::Error),
            Message::StepFailed,
            Some(error),
        ),
        State::NotDone(error) => (
            "msg err",
            Some(Icon::Error),
            Message::StepNotDone,
            Some(error),
        ),
        State::Unknown(error) => (
            "msg warn",
            Some(Icon::Warning),
            Message::StepUnknown,
            Some(error),
        ),
        State::NotSent => ("msg", None, Message::StepNotSent, None),
    };
    let is_current = matches!(step.state, State::Running | State::Settling);
    let request_id = match &step.state {
        State::Done { request_id } | State::Reconciled { request_id } if !request_id.is_empty() => {
            Some(request_id.clone())
        }
        _ => None,
    };
    let request_id = request_id.map(|id| view! { <p>{session.say(Message::RequestIdLabel)}" "<code translate="no">{id}</code></p> });
    view! {
        <li aria-current=is_current.then_some("step")>
            <code translate="no">{step.call.action.name()}</code>
            <p class=class>{icon.map(|icon| view! { <IconView icon/> })}<span>{session.say(message)}</span></p>
            {error.map(|error| cause(session, error))}
            {request_id}
        </li>
    }
    .into_any()
}

/// What went wrong: in our words, in the API's own, and the code and request id that a ticket wants.
fn cause(session: Session, error: &CallError) -> Vec<AnyView> {
    let text = explain(session, error);
    let mut lines = vec![view! { <p>{text.clone()}</p> }.into_any()];
    if let CallError::Refused { body, .. } = error {
        if !body.message.is_empty() && body.message != text {
            lines.push(view! { <p lang="en">{body.message.clone()}</p> }.into_any());
        }
        let ids = Message::ServerProblem {
            code: body.code.clone(),
            request_id: body.request_id.clone(),
        };
        lines.push(view! { <p>{session.say(ids)}</p> }.into_any());
    }
    lines
}
