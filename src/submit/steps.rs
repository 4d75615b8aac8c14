//! The calls in order: what each does, what is sent, and what has become of it.

use leptos::prelude::*;
use trail_words::Message;

use super::run::{State, Step};
use super::{Reviewed, explain};
use crate::backend::client::CallError;
use crate::panel::parameters;
use crate::session::Session;
use crate::ui::icon::{Icon, IconView};

/// The calls of a reviewed plan.
#[component]
pub(super) fn Calls(reviewed: Reviewed) -> impl IntoView {
    let session = Session::get();
    let count = reviewed.plan.plan().calls.len();
    let items = move || {
        let language = session.language.get();
        let calls = &reviewed.plan.plan().calls;
        calls
            .iter()
            .map(|call| {
                view! {
                    <li>
                        <code translate="no">{call.action.name()}</code>
                        <p>{(language.action)(call.action)}</p>
                        {parameters(session, call)}
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <section>
            <h3>{move || session.say(Message::ReviewCalls { count })}</h3>
            <ol class="steps numbered">{items}</ol>
        </section>
    }
    .into_any()
}

/// The calls of a run, each with what is known of it.
#[component]
pub(super) fn Steps() -> impl IntoView {
    let session = Session::get();
    let count = session
        .submission
        .run
        .with_untracked(|run| run.as_ref().map_or(0, |run| run.steps.len()));
    view! {
        <ol class="steps numbered">
            {(0..count).map(|place| view! { <StepItem place/> }).collect_view()}
        </ol>
    }
    .into_any()
}

#[component]
fn StepItem(place: usize) -> impl IntoView {
    let session = Session::get();
    let step = Memo::new(move |_| {
        session
            .submission
            .run
            .with(|run| run.as_ref()?.steps.get(place).cloned())
    });
    view! {
        <li aria-current=move || step.with(is_current).then_some("step")>
            {move || step.get().map(|step| view! {
                <code translate="no">{step.call.action.name()}</code>
                {state(session, &step.state)}
            })}
        </li>
    }
}

fn is_current(step: &Option<Step>) -> bool {
    step.as_ref()
        .is_some_and(|step| matches!(step.state, State::Running | State::Settling))
}

fn state(session: Session, state: &State) -> AnyView {
    let (class, icon, message, error) = match state {
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
    let request_id = match state {
        State::Done { request_id } | State::Reconciled { request_id } => request_id.as_str(),
        _ => "",
    };
    view! {
        <p class=class>{icon.map(|icon| view! { <IconView icon/> })}<span>{session.say(message)}</span></p>
        {error.map(|error| cause(session, error))}
        {(!request_id.is_empty()).then(|| view! {
            <dl class="derived">
                <dt>{session.say(Message::RequestIdLabel)}</dt>
                <dd translate="no">{request_id.to_owned()}</dd>
            </dl>
        })}
    }
    .into_any()
}

/// What went wrong: in our words, then code, request id and the API's own words for a ticket.
fn cause(session: Session, error: &CallError) -> AnyView {
    let text = explain(session, error);
    let CallError::Refused { body, .. } = error else {
        return view! { <p>{text}</p> }.into_any();
    };
    let ids = Message::ServerProblem {
        code: body.code.clone(),
        request_id: body.request_id.clone(),
    };
    let own_words =
        (!body.message.is_empty() && body.message != text).then(|| body.message.clone());
    view! {
        <p>{text}</p>
        {own_words.map(|words| view! { <p lang="en"><q>{words}</q></p> })}
        <p><small translate="no">{session.say(ids)}</small></p>
    }
    .into_any()
}
