//! Tells the host what becomes of a confirmed plan.

use leptos::prelude::untrack;

use super::host::Host;
use super::protocol::{Created, Failure, Said, Submit};
use crate::backend::client::CallError;
use crate::dom;
use crate::session::Session;
use crate::signal::StoredValue;
use crate::submit::explain;
use crate::submit::run::{Outcome, Run, State};

/// What was told of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Told {
    is_sent: bool,
    is_created: bool,
    outcome: Option<Outcome>,
}

/// Tells that it was confirmed, that the trail is there, and how it ended.
pub(super) fn watch(host: Host) {
    let session = host.session;
    let told = StoredValue::new(Told::default());
    let submission = session.submission();
    dom::watch(move || {
        let run = submission.run.get();
        let before = told.get_value();
        told.set_value(run.as_ref().map(now).unwrap_or_default());
        if let Some(run) = run {
            untrack(|| tell(host, &run, before));
        }
    });
}

fn now(run: &Run) -> Told {
    Told { is_sent: true, is_created: run.is_created(), outcome: Some(run.outcome()) }
}

fn tell(host: Host, run: &Run, before: Told) {
    let after = now(run);
    let (name, region) = (run.name().to_owned(), run.home_region().to_owned());
    let account = account(host.session);
    if !before.is_sent {
        let actions = run.steps.iter().map(|step| step.call.action.name().to_owned()).collect();
        let (name, account, region) = (name.clone(), account.clone(), region.clone());
        host.say(&Said::Submit(Submit { name, account, region, actions }), None);
    }
    if after.is_created && !before.is_created && !run.changes() {
        host.say(&Said::Created(Created { name, account, region, request_id: request_id(run) }), None);
    }
    match after.outcome.filter(|_| before.outcome != after.outcome) {
        None | Some(Outcome::Running) => {}
        Some(Outcome::Created) => host.say(&Said::Submitted { request_id: request_id(run) }, None),
        Some(_) => host.say(&Said::Error(failure(host.session, run)), None),
    }
}

fn account(session: Session) -> String {
    let reviewed = session.submission().reviewed;
    reviewed.with(|reviewed| reviewed.as_ref().map(|reviewed| reviewed.steps().account)).unwrap_or_default()
}

/// That of its first call.
fn request_id(run: &Run) -> String {
    match run.steps.first().map(|step| &step.state) {
        Some(State::Done { request_id } | State::Reconciled { request_id }) => request_id.clone(),
        _ => String::new(),
    }
}

/// Why the first call that is not done is not.
fn failure(session: Session, run: &Run) -> Failure {
    let open = run.steps.iter().find(|step| !step.state.is_done());
    match open.map(|step| &step.state) {
        Some(State::Failed(error) | State::NotDone(error) | State::Unknown(error)) => {
            let error = error.clone().understood();
            Failure { code: code(&error), message: explain(session, &error) }
        }
        _ => Failure { code: "cancelled".to_owned(), message: String::new() },
    }
}

fn code(error: &CallError) -> String {
    let own = match error {
        CallError::Refused { body, .. } => return body.code.clone(),
        CallError::NoProxy => "no-proxy",
        CallError::TimedOut { .. } => "timed-out",
        CallError::Cancelled => "cancelled",
        CallError::Network => "no-connection",
        CallError::Unread(_) | CallError::NotOurs { .. } => "not-understood",
    };
    own.to_owned()
}
