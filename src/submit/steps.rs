//! The calls in order: what each does, what is sent, and what has become of it.

use trail_model::plan::Call;
use trail_words::{Detail, Report};

use super::parts::{line, pair, section};
use super::run::{Run, State, Step};
use super::{Reviewed, explain};
use crate::backend::client::CallError;
use crate::dom::{El, el};
use crate::panel::{call_name, parameters};
use crate::session::Session;
use crate::signal::RwSignal;
use crate::ui::icon::Icon;

/// The calls of a reviewed plan.
pub(super) fn calls(session: Session, reviewed: &Reviewed) -> El {
    let calls = reviewed.steps().calls;
    let heading = Report::ReviewCalls { count: calls.len() };
    section(session, heading).child(call_list(session, calls, parameters))
}

/// Calls in order, each with its parameters.
pub(super) fn call_list(session: Session, calls: Vec<Call>, parameters: fn(Session, &Call) -> El) -> El {
    let items = move || {
        let language = session.language.get();
        let items = calls.iter().map(|call| {
            let what = el("p").text((language.procedure().action)(call.action));
            el("li").child(call_name(session, call)).child(what).child(parameters(session, call))
        });
        items.collect()
    };
    el("ol").class("steps numbered").part(items)
}

/// The calls of a run, each with what is known of it.
pub(super) fn steps(session: Session, run: RwSignal<Option<Run>>) -> El {
    let count = run.with_untracked(|run| run.as_ref().map_or(0, |run| run.steps.len()));
    el("ol").class("steps numbered").children((0..count).map(|place| step_item(session, run, place)))
}

fn step_item(session: Session, run: RwSignal<Option<Run>>, place: usize) -> El {
    let step = move || run.with(|run| run.as_ref()?.steps.get(place).cloned());
    let current = move || step().filter(is_current).map(|_| "step".to_owned());
    let content = move || match step() {
        Some(step) => std::iter::once(call_name(session, &step.call)).chain(step_state(session, &step.state)).collect(),
        None => Vec::new(),
    };
    el("li").bind("aria-current", current).part(content)
}

fn is_current(step: &Step) -> bool {
    matches!(step.state, State::Running | State::Settling)
}

/// What is known of a call, in words.
#[must_use]
pub fn step_state(session: Session, state: &State) -> Vec<El> {
    let (class, icon, message) = match state {
        State::Waiting => ("msg", None, Report::StepWaiting),
        State::Running => ("msg busy", None, Report::StepRunning),
        State::Settling => ("msg busy", None, Report::LookingUpOutcome),
        State::Done { .. } => ("msg ok", Some(Icon::Success), Report::StepDone),
        State::Reconciled { .. } => ("msg ok", Some(Icon::Success), Report::StepReconciled),
        State::Failed(_) => ("msg err", Some(Icon::Error), Report::StepFailed),
        State::NotDone(_) => ("msg err", Some(Icon::Error), Report::StepNotDone),
        State::Unknown(_) => ("msg warn", Some(Icon::Warning), Report::StepUnknown),
        State::NotSent => ("msg", None, Report::StepNotSent),
    };
    let mut parts = vec![line("p", class, icon, &session.say(message))];
    match state {
        State::Failed(error) | State::NotDone(error) | State::Unknown(error) => parts.extend(cause(session, error)),
        State::Done { request_id } | State::Reconciled { request_id } if !request_id.is_empty() => {
            let [label, value] = pair(&session.say(Report::RequestIdLabel), request_id);
            parts.push(el("dl").class("derived").child(label).child(value.attr("translate", "no")));
        }
        _ => {}
    }
    parts
}

/// What went wrong: in our words, then code, request id and the API's own words for a ticket.
fn cause(session: Session, error: &CallError) -> Vec<El> {
    let text = explain(session, error);
    let mut lines = vec![el("p").text(&text)];
    if let CallError::Refused { body, .. } = error {
        if !body.message.is_empty() && body.message != text {
            lines.push(el("p").attr("lang", "en").child(el("q").text(&body.message)));
        }
        let ids = Detail::ServerProblem { code: body.code.clone(), request_id: body.request_id.clone() };
        lines.push(el("p").child(el("small").attr("translate", "no").text(&session.say(ids))));
    }
    lines
}
