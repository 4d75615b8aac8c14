//! Tells the host what becomes of a confirmed plan.

use std::collections::BTreeMap;

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

/// Tells of each account that its run was confirmed, that the trail is there, and how it ended. The accounts come one after another.
/// A run that comes back, after another review that made nothing, is no news.
pub(super) fn watch(host: Host) {
    let submission = host.session.submission();
    let told = StoredValue::new(BTreeMap::<(u32, String), Told>::new());
    dom::watch(move || {
        let confirmation = submission.confirmation.get();
        for (account, run) in submission.runs() {
            let Some(run) = run.get() else { continue };
            let key = (confirmation, account.clone());
            let before = told.try_update_value(|told| told.insert(key, now(&run))).flatten();
            untrack(|| tell(host, account, &run, before.unwrap_or_default()));
        }
    });
}

fn now(run: &Run) -> Told {
    Told { is_sent: true, is_created: run.is_created(), outcome: Some(run.outcome()) }
}

fn tell(host: Host, account: String, run: &Run, before: Told) {
    let after = now(run);
    let (name, region) = (run.name().to_owned(), run.home_region().to_owned());
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
        CallError::Cancelled | CallError::CalledOff => "cancelled",
        CallError::Network | CallError::Offline => "no-connection",
        CallError::Unread(_) | CallError::NotOurs { .. } => "not-understood",
    };
    own.to_owned()
}
